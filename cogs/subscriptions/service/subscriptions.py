"""What members and the readers of mailboxes do about the digest by mail."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery.outbox import Outbox
from bot.kernel.addresses import read_address
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.digest.domain import Issue
from cogs.guests.domain import KeyOpensNothing
from cogs.guests.service import Mailboxes
from cogs.subscriptions.domain import (
    ADDRESSES,
    ADDRESSES_WITHIN,
    LinkOpensNothing,
    NoLetters,
    NotSubscribed,
    Subscription,
    TooManyAddresses,
    confirmable,
)
from cogs.subscriptions.repository import SubscriptionRepository
from cogs.subscriptions.service import promises


@dataclass(frozen=True, slots=True)
class Mine:
    """What a member has."""

    subscription: Subscription | None
    """The one that is confirmed, else the last that waits for it."""
    address: str = field(default="", repr=False)


class SubscriptionService:
    """The use cases of the digest by mail; it follows the digests."""

    def __init__(
        self, database: Database, outbox: Outbox, clock: Clock, mailboxes: Mailboxes, *, sends: bool
    ) -> None:
        """Work with exactly these collaborators; ``sends``: whether the bot can send letters."""
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._mailboxes = mailboxes
        self.sends = sends

    # ---- members ---------------------------------------------------------------------

    async def mine(self, member: int) -> Mine:
        """Return what a member has."""
        async with self._database.reading() as transaction:
            return await self._mine(transaction, member)

    async def subscribe(self, member: int, typed: str, locale: str) -> str:
        """Promise a letter that asks the reader of an address; return the address as it was read.

        Whether it is known is not told: whoever types it may not be whose it is.

        Raises:
            NoLetters: the bot sends none.
            AddressUnreadable, AddressBreaksLine, AddressNotAscii: it is no address.
            TooManyAddresses, TooManyLetters: somebody would be written to too often.
        """
        if not self.sends:
            raise NoLetters
        address, now = read_address(typed), self._clock.now()
        async with self._database.transaction() as transaction:
            known = SubscriptionRepository(transaction)
            if await known.typed(member, now, now - ADDRESSES_WITHIN) >= ADDRESSES:
                raise TooManyAddresses(limit=ADDRESSES)
            mailbox = await self._mailboxes.write_to(transaction, address, locale)
            wanted = await known.add(member, mailbox, locale, now)
            await self._outbox.add(transaction, promises.confirmation(wanted))
        return address

    async def speak(self, member: int, locale: str) -> Mine:
        """Let a member's letters be in a language.

        Raises:
            NotSubscribed: they have none.
        """
        async with self._database.transaction() as transaction:
            subscription = await self._confirmed(transaction, member)
            known = SubscriptionRepository(transaction)
            await known.speak(subscription.id, locale)
            await known.saw(member, self._clock.now())
            return await self._mine(transaction, member)

    async def stop(self, member: int) -> None:
        """Send a member no digest any more, and forget the address; again changes nothing."""
        async with self._database.transaction() as transaction:
            await self.end_all(transaction, await SubscriptionRepository(transaction).of(member))

    # ---- the reader of a mailbox -----------------------------------------------------

    async def asked(self, key: str, number: int) -> Subscription:
        """Return what a letter asks its reader to confirm; nothing changes by looking.

        Raises:
            LinkOpensNothing: there is nothing to confirm (any more).
        """
        async with self._database.reading() as transaction:
            return await self._asked(transaction, key, number)

    async def confirm(self, key: str, number: int) -> Subscription:
        """Send the digest to the reader of a letter from now on; what they or the member had before ends.

        Raises:
            LinkOpensNothing: there is nothing to confirm (any more).
        """
        async with self._database.transaction() as transaction:
            subscription, known = (
                await self._asked(transaction, key, number),
                SubscriptionRepository(transaction),
            )
            if subscription.confirmed is None:
                others = [*await known.of(subscription.member), *await known.to(subscription.mailbox)]
                await self.end_all(
                    transaction, [one for one in others if one.id != number], but=subscription.mailbox
                )
                await known.confirm(number, self._clock.now())
                await self._mailboxes.confirm(transaction, subscription.mailbox)
            return await known.get(number) or subscription

    async def of_reader(self, key: str) -> Subscription | None:
        """Return what leads to the mailbox of whoever has a letter's key.

        Raises:
            LinkOpensNothing: the key opens nothing (any more).
        """
        async with self._database.reading() as transaction:
            found = await SubscriptionRepository(transaction).to(await self._opened(transaction, key))
        return next((one for one in found if one.confirmed is not None), None)

    async def stop_for_reader(self, key: str) -> None:
        """Send no digest any more to whoever has a letter's key, and forget the address.

        Raises:
            LinkOpensNothing: the key opens nothing (any more).
        """
        async with self._database.transaction() as transaction:
            mailbox = await self._opened(transaction, key)
            await self.end_all(transaction, await SubscriptionRepository(transaction).to(mailbox))

    # ---- digests ---------------------------------------------------------------------

    async def promised(self, transaction: Transaction, issue: Issue, due: datetime) -> None:
        """Promise the community's digest to everybody who has confirmed that they want it."""
        if issue.group is None:
            subscribed = await SubscriptionRepository(transaction).confirmed()
            await self._outbox.add_all(transaction, [promises.letter(issue, one, due) for one in subscribed])

    async def taken_back(self, transaction: Transaction, issue: Issue) -> None:
        """Take the letters of a digest back."""
        if issue.group is None:
            for one in await SubscriptionRepository(transaction).confirmed():
                key = promises.of_week(issue, one.mailbox)
                await self._outbox.cancel(transaction, key, why="switched off")

    async def to(self, transaction: Transaction, mailbox: int) -> Subscription | None:
        """Return the subscription for which letters go to a mailbox."""
        found = await SubscriptionRepository(transaction).to(mailbox)
        return next((one for one in found if one.confirmed is not None), None)

    async def get(self, transaction: Transaction, number: int) -> Subscription | None:
        """Return a subscription by its number."""
        return await SubscriptionRepository(transaction).get(number)

    async def end_all(
        self, transaction: Transaction, these: list[Subscription], *, but: int | None = None
    ) -> int:
        """End subscriptions, take back their letters and forget their addresses ``but`` one; return how many."""
        for one in these:
            await SubscriptionRepository(transaction).remove(one.id)
        for mailbox in {one.mailbox for one in these} - {but}:
            await self._outbox.cancel(transaction, promises.letters_to(mailbox), why="unsubscribed")
            await self._mailboxes.let_go(transaction, mailbox)
        return len(these)

    # ---- who has what ----------------------------------------------------------------

    async def _mine(self, transaction: Transaction, member: int) -> Mine:
        found = await SubscriptionRepository(transaction).of(member)
        confirmed = (one for one in found if one.confirmed is not None)
        shown = next(confirmed, None) or next(iter(found), None)
        if shown is None:
            return Mine(None)
        return Mine(shown, await self._mailboxes.address(transaction, shown.mailbox) or "")

    async def _confirmed(self, transaction: Transaction, member: int) -> Subscription:
        found = await SubscriptionRepository(transaction).of(member)
        confirmed = next((one for one in found if one.confirmed is not None), None)
        if confirmed is None:
            raise NotSubscribed
        return confirmed

    async def _asked(self, transaction: Transaction, key: str, number: int) -> Subscription:
        mailbox = await self._opened(transaction, key)
        return confirmable(await SubscriptionRepository(transaction).get(number), mailbox, self._clock.now())

    async def _opened(self, transaction: Transaction, key: str) -> int:
        try:
            return await self._mailboxes.opened(transaction, key)
        except KeyOpensNothing as nothing:
            raise LinkOpensNothing from nothing
