"""What members and the readers of mailboxes do about digests by mail."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

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
    Scope,
    Subscription,
    TooManyAddresses,
    confirmable,
    require_own,
)
from cogs.subscriptions.repository import SubscriptionRepository
from cogs.subscriptions.service import promises


class Groups(Protocol):
    """The working groups, as far as digests by mail depend on them."""

    async def of(self, transaction: Transaction, member: int) -> Sequence[str]:
        """Return the slugs of the groups that a member is in, in the community's order."""
        ...

    async def members_of(self, transaction: Transaction, group: str) -> Collection[int]:
        """Return who is in a group."""
        ...


@dataclass(frozen=True, slots=True)
class Mine:
    """What a member has."""

    subscription: Subscription | None
    """The one that is confirmed, else the last that waits for it."""
    address: str = field(default="", repr=False)
    chosen: frozenset[Scope] = frozenset()
    """Which digests come to it."""
    offered: tuple[str, ...] = ()
    """The groups that they are in and that have a digest."""


class SubscriptionService:
    """The use cases of the digest by mail; it follows the digests."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        clock: Clock,
        mailboxes: Mailboxes,
        groups: Groups,
        *,
        sends: bool,
    ) -> None:
        """Work with exactly these collaborators; ``sends``: whether the bot can send letters."""
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._mailboxes = mailboxes
        self._groups = groups
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

    async def choose(self, member: int, scopes: Collection[Scope]) -> Mine:
        """Let these digests come to a member's mailbox, and no others; letters of others are taken back.

        Raises:
            NotSubscribed: none come at all.
            NotYourGroup: they are not in one of the groups (any more).
        """
        async with self._database.transaction() as transaction:
            subscription = await self._confirmed(transaction, member)
            require_own(scopes, await self._groups.of(transaction, member))
            known = SubscriptionRepository(transaction)
            for dropped in await known.chosen(subscription.id) - set(scopes):
                await self._silence(transaction, subscription, dropped)
            await known.choose(subscription.id, scopes)
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
                for one in others:
                    if one.member == subscription.member and one.confirmed is not None:
                        await known.choose(number, await known.chosen(one.id))
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

    async def gets_as_reader(self, key: str, scope: Scope) -> bool:
        """Tell whether a digest comes to the mailbox of whoever has a letter's key.

        Raises:
            LinkOpensNothing: the key opens nothing (any more).
        """
        async with self._database.reading() as transaction:
            one = await self.to(transaction, await self._opened(transaction, key))
            return one is not None and scope in await SubscriptionRepository(transaction).chosen(one.id)

    async def drop_for_reader(self, key: str, scope: Scope) -> None:
        """Send one digest no more to whoever has a letter's key; again changes nothing.

        Raises:
            LinkOpensNothing: the key opens nothing (any more).
        """
        async with self._database.transaction() as transaction:
            one = await self.to(transaction, await self._opened(transaction, key))
            if one is not None:
                await self._drop(transaction, one, scope)

    # ---- digests ---------------------------------------------------------------------

    async def promised(self, transaction: Transaction, issue: Issue, due: datetime) -> None:
        """Promise a digest to everybody who has chosen it and confirmed that; a group's, to those who are in it still."""
        subscribed = await SubscriptionRepository(transaction).confirmed(issue.group)
        if issue.group is not None:
            subscribed = await self._still_inside(transaction, issue.group, subscribed)
        await self._outbox.add_all(transaction, [promises.letter(issue, one, due) for one in subscribed])

    async def taken_back(self, transaction: Transaction, issue: Issue) -> None:
        """Take the letters of a digest back."""
        for one in await SubscriptionRepository(transaction).confirmed(issue.group):
            key = promises.of_week(issue, one.mailbox)
            await self._outbox.cancel(transaction, key, why="switched off")

    async def gets(self, transaction: Transaction, subscription: Subscription, issue: Issue) -> bool:
        """Tell whether a digest is to come to a mailbox at this moment."""
        if subscription.confirmed is None:
            return False
        if issue.group not in await SubscriptionRepository(transaction).chosen(subscription.id):
            return False
        return issue.group is None or subscription.member in await self._groups.members_of(
            transaction, issue.group
        )

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

    async def _still_inside(
        self, transaction: Transaction, group: str, subscribed: Sequence[Subscription]
    ) -> list[Subscription]:
        """Return those who are in a group; the choice of who has left ends, and does not come back with them."""
        inside, kept = set(await self._groups.members_of(transaction, group)), []
        for one in subscribed:
            if one.member in inside:
                kept.append(one)
            else:
                await self._drop(transaction, one, group)
        return kept

    async def _drop(self, transaction: Transaction, subscription: Subscription, scope: Scope) -> None:
        """Let one digest come no more, and forget the address that is for none."""
        known = SubscriptionRepository(transaction)
        await self._silence(transaction, subscription, scope)
        await known.drop(subscription.id, scope)
        if not await known.chosen(subscription.id):
            await self.end_all(transaction, [subscription])

    async def _silence(self, transaction: Transaction, subscription: Subscription, scope: Scope) -> None:
        key = promises.of_scope(scope, subscription.mailbox)
        await self._outbox.cancel(transaction, key, why="unsubscribed")

    # ---- who has what ----------------------------------------------------------------

    async def _mine(self, transaction: Transaction, member: int) -> Mine:
        found = await SubscriptionRepository(transaction).of(member)
        confirmed = (one for one in found if one.confirmed is not None)
        shown = next(confirmed, None) or next(iter(found), None)
        if shown is None:
            return Mine(None)
        return Mine(
            shown,
            await self._mailboxes.address(transaction, shown.mailbox) or "",
            await SubscriptionRepository(transaction).chosen(shown.id),
            tuple(await self._groups.of(transaction, member)),
        )

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
