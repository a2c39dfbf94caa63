"""Reminding those of a working group who have not answered."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Final, Protocol

from bot.delivery.domain import Message, ToMember
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.quiet import QuietHours
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.events.domain import Event
from cogs.events.service import EventFinder, promises
from cogs.nudges.domain import due, is_time, whom
from cogs.nudges.repository import NudgeRepository

UNANSWERED: Final = "nudges.unanswered"
"""The kind of message in which a member is asked whether they come."""


class People(Protocol):
    """Knows who is in a working group, and what they wish."""

    async def members_of(self, transaction: Transaction, group: str) -> list[int]:
        """Return who is in the group."""
        ...

    async def unreminded(self, transaction: Transaction, members: Collection[int]) -> frozenset[int]:
        """Return those among ``members`` who said that they want no reminders by direct message."""
        ...

    async def quiet_hours(
        self, transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        """Return when those among ``members`` who said so want to hear nothing."""
        ...


class NudgeService:
    """Reminds once of each event whose organiser wants it, and nobody who wants none of it."""

    feature = "nudges"
    heading = "nudges-heading"
    retention = "nudges-retention"

    def __init__(
        self, database: Database, outbox: Outbox, finder: EventFinder, people: People, clock: Clock
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._finder = finder
        self._people = people
        self._clock = clock

    async def remind(self) -> None:
        """Remind of each event for which it is time."""
        for event in await self._finder.upcoming():
            if is_time(event, self._clock.now()):
                async with self._database.transaction() as transaction:
                    await self._remind(transaction, event.id)

    async def _remind(self, transaction: Transaction, number: int) -> None:
        now, nudges = self._clock.now(), NudgeRepository(transaction)
        # Somebody may have changed it since it was looked for.
        event = await self._finder.existing(transaction, number)
        if await nudges.is_done(number) or not is_time(event, now):
            return
        members = await self._people.members_of(transaction, event.plan.group or "")
        refused = {
            *await nudges.refused_among(members),
            *await self._people.unreminded(transaction, members),
        }
        wanted = whom(members, event, await self._finder.answered(transaction, number), refused)
        quiet = await self._people.quiet_hours(transaction, wanted)
        await self._outbox.add_all(transaction, _messages(event, wanted, quiet, now))
        await nudges.note(number)

    async def is_wanted(self, transaction: Transaction, event: int, member: int) -> bool:
        """Tell, when it is about to be sent, whether a member has still not answered and wants to be asked."""
        if await NudgeRepository(transaction).refused(member) is not None:
            return False
        return not await self._finder.has_answered(transaction, event, member)

    async def stop(self, member: int) -> None:
        """Send the member no such reminder any more; a second time changes nothing."""
        async with self._database.transaction() as transaction:
            await NudgeRepository(transaction).refuse(member, self._clock.now())

    async def go_on(self, member: int) -> None:
        """Send the member such reminders again."""
        async with self._database.transaction() as transaction:
            await NudgeRepository(transaction).allow(member)

    # ---- what is kept about a member -------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return since when the member wants no such reminder, if so."""
        since = await NudgeRepository(transaction).refused(member)
        return None if since is None else {"wants_no_reminders_to_answer_since": to_text(since)}

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget it."""
        return await NudgeRepository(transaction).allow(member)


def _messages(
    event: Event, members: Collection[int], quiet: Mapping[int, QuietHours], now: datetime
) -> Iterator[Message]:
    for member in members:
        at = due(event, quiet.get(member), now)
        if at is not None:
            yield Message(
                # Among the event's own messages, so that a cancellation takes it back.
                key=f"{promises.personal_prefix(event.id, member)}unanswered",
                kind=UNANSWERED,
                target=ToMember(member),
                due=at,
                parameters={"event": event.id, "member": member},
                not_after=event.closes_at,
            )
