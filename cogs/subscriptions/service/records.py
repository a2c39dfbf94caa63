"""What is kept of who wants the digest by mail, for how long, and how it is handed out and erased."""

from collections.abc import Collection

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.personal_data import Json
from cogs.guests.service import Mailboxes
from cogs.subscriptions.domain import ADDRESSES_WITHIN, CONFIRMABLE, Scope, Subscription
from cogs.subscriptions.repository import SubscriptionRepository
from cogs.subscriptions.service.subscriptions import SubscriptionService


class SubscriptionRecords:
    """Subscriptions as personal data, of their members and of those who read the mailboxes."""

    feature = "subscriptions"
    heading = "subscriptions-heading"
    retention = "subscriptions-retention"

    def __init__(
        self, database: Database, clock: Clock, mailboxes: Mailboxes, subscriptions: SubscriptionService
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._mailboxes = mailboxes
        self._subscriptions = subscriptions

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the subscriptions of a member, or those that lead to a mailbox; of these not whose they are."""
        found, known = await self._of(transaction, member), SubscriptionRepository(transaction)
        told = [{**_described(one), "digests": _digests(await known.chosen(one.id))} for one in found]
        if member < 0:
            return list(told) or None
        return [
            {**said, "address": await self._mailboxes.address(transaction, one.mailbox)}
            for said, one in zip(told, found, strict=True)
        ] or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """End the subscriptions, and forget the addresses."""
        ended = await self._subscriptions.end_all(transaction, await self._of(transaction, member))
        return ended + await SubscriptionRepository(transaction).forget_typing(member)

    async def wanted(self, transaction: Transaction, mailbox: int) -> bool:
        """Tell whether a mailbox is needed for a subscription, confirmed or not."""
        return bool(await SubscriptionRepository(transaction).to(mailbox))

    async def forget_old(self) -> None:
        """Forget what nobody has confirmed in time, and who typed an address."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            known = SubscriptionRepository(transaction)
            await known.forget_typed(now - ADDRESSES_WITHIN)
            for one in await known.unconfirmed_before(now - CONFIRMABLE):
                await known.remove(one.id)
                await self._mailboxes.let_go(transaction, one.mailbox)

    async def _of(self, transaction: Transaction, member: int) -> list[Subscription]:
        known = SubscriptionRepository(transaction)
        return await (known.of(member) if member > 0 else known.to(member))


def _digests(chosen: Collection[Scope]) -> Json:
    """Return whose digests come: "community", and groups by their slugs."""
    return sorted(scope or "community" for scope in chosen)


def _described(one: Subscription) -> dict[str, Json]:
    return {
        "language": one.locale,
        "made": to_text(one.made),
        "confirmed": to_optional_text(one.confirmed),
    }
