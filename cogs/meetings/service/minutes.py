"""Writing the minutes of a meeting, having them approved, and posting them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.suppression import few
from bot.storage.database import Database, Transaction
from cogs.events.domain import Event, EventNotFound, Status
from cogs.events.service import EventFinder
from cogs.groups.domain import Office
from cogs.groups.service import Actor
from cogs.meetings.domain import (
    Action,
    Approves,
    ChannelLost,
    Corrects,
    Effect,
    Kept,
    Minutes,
    MinutesEmpty,
    MinutesHappening,
    MinutesNotPublished,
    Part,
    PartGone,
    Proposes,
    Stage,
    Writes,
    Written,
    advance,
    group_of,
    is_overtaken,
    require_held,
    require_room,
)
from cogs.meetings.repository import ActionRepository, MinutesRepository
from cogs.meetings.service import promises
from cogs.meetings.service.access import Access, Groups

Came = Callable[[Transaction, int], Awaitable[int | None]]
"""Returns how many were at an event, in the transaction of who asks; None if nobody has said."""


class Preflight(Protocol):
    """Knows whether Discord would take a post."""

    async def check(self, channel: int) -> None:
        """Refuse a channel in which the bot may not post."""
        ...


@dataclass(frozen=True, slots=True)
class Paper:
    """The minutes of a meeting with all that is in them."""

    event: Event
    minutes: Minutes
    parts: tuple[Part, ...]
    actions: tuple[Action, ...]
    attended: int | None = None
    """How many were there; None if nobody has said, or they are too few to be told."""


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Nothing was overwritten: what somebody typed is kept, beside what stands there now (None: it was removed)."""

    paper: Paper
    kept: Kept
    now: Part | None


class MinutesService:
    """The use cases of minutes, each in one transaction."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        groups: Groups,
        places: Places,
        finder: EventFinder,
        clock: Clock,
        preflight: Preflight,
        came: Came,
    ) -> None:
        """Work with exactly these collaborators; ``came`` tells how many were at a meeting."""
        self._database = database
        self._outbox = outbox
        self._groups = groups
        self._access = Access(groups)
        self._places = places
        self._finder = finder
        self._clock = clock
        self._preflight = preflight
        self._came = came

    async def read(self, event: int, actor: Actor) -> Paper:
        """Return the minutes: once they are approved to all of the group, before to those who run it.

        Raises:
            EventNotFound, NoMeeting: there is no such meeting.
            MeetingCancelled, MeetingAhead: it did not take place (yet).
            LeadersOnly, GroupsOwnPeople: this person may not read them.
        """
        async with self._database.reading() as transaction:
            paper = await self.paper(transaction, event)
            group = paper.minutes.group
            await self._access.require_seeing(transaction, group, actor)
            require_held(paper.event, self._clock.now())
            if paper.minutes.stage is not Stage.APPROVED:
                await self._access.require_running(transaction, group, actor)
            return paper

    async def runs(self, paper: Paper, actor: Actor) -> bool:
        """Tell whether somebody may do more than read."""
        async with self._database.reading() as transaction:
            return await self._access.runs(transaction, paper.minutes.group, actor)

    async def paper(self, transaction: Transaction, event: int) -> Paper:
        """Return the minutes as they stand, for whoever asks in their own transaction.

        Raises:
            EventNotFound, NoMeeting: there is no such meeting.
        """
        found = await self._finder.existing(transaction, event)
        if found.status is Status.DRAFT:
            # Not even what it is called is anybody's to read who guesses its number.
            raise EventNotFound(reference=f"#{event}")
        group, repository = group_of(found), MinutesRepository(transaction)
        minutes = await repository.get(event) or Minutes(event, group, self._clock.now())
        return Paper(
            found,
            minutes,
            tuple(await repository.parts(event)),
            tuple(await ActionRepository(transaction).of_meeting(event)),
            few(await self._came(transaction, event) or 0) or None,
        )

    # ---- reading without Discord -----------------------------------------------------

    async def published(self, event: int) -> tuple[Paper, int | None]:
        """Return minutes that are approved, and the channel in which they were posted, if there is still one.

        Raises:
            MinutesNotPublished: there are none, or they are being corrected.
        """
        async with self._database.reading() as transaction:
            minutes = await MinutesRepository(transaction).get(event)
            if minutes is None or minutes.stage is not Stage.APPROVED:
                raise MinutesNotPublished
            channel = await self._groups.channel_of(transaction, minutes.group)
            return await self.paper(transaction, event), channel

    async def meetings_of(self, group: str) -> tuple[list[Event], int | None]:
        """Return the meetings of a group whose minutes are approved, the last first, and the group's channel."""
        async with self._database.reading() as transaction:
            numbers = await MinutesRepository(transaction).approved(group)
            found = [await self._finder.existing(transaction, number) for number in numbers]
            channel = await self._groups.channel_of(transaction, group)
        return sorted(found, key=lambda one: one.starts_at, reverse=True), channel

    # ---- writing ---------------------------------------------------------------------

    async def opened(self, event: int, part: int, actor: Actor) -> Part | None:
        """Return the part that somebody wants to write; None: a new one.

        Raises:
            PartGone: it was removed.
            TooManyParts: there is no room for one more.
            DomainError: as for :meth:`write`.
        """
        async with self._database.reading() as transaction:
            paper = await self._to_write(transaction, event, actor)
            advance(paper.minutes, Writes(), self._clock.now())
            if not part:
                require_room(paper.parts)
                return None
            found = next((one for one in paper.parts if one.id == part), None)
            if found is None:
                raise PartGone
            return found

    async def write(
        self, event: int, part: int, version: int, written: Written, actor: Actor
    ) -> Paper | Overtaken:
        """Write a part: a new one if ``part`` is 0, none if nothing is left in it; ``version`` is what the form showed.

        Raises:
            EventNotFound, NoMeeting, MeetingCancelled, MeetingAhead: there is nothing to write of.
            LeadersOnly: this person may not.
            MinutesEmpty, TooManyParts: a new part says nothing, or is one too many.
        """
        async with self._database.transaction() as transaction:
            paper = await self._to_write(transaction, event, actor)
            found = next((one for one in paper.parts if one.id == part), None)
            approved = paper.minutes.stage is Stage.APPROVED
            if approved or (part and is_overtaken(found, version, written)):
                return await self._keep(
                    transaction, paper, found, Kept(0, event, part, actor.member, written, self._clock.now())
                )
            await self._put(transaction, paper, found, written, actor)
            return await self.paper(transaction, event)

    async def put_mine(self, number: int, version: int, actor: Actor) -> Paper | Overtaken:
        """Put what was kept in the place of what its author has been shown, of which this was the version.

        Raises:
            PartGone: it is not kept any more, or the part was removed meanwhile.
            DomainError: as for :meth:`write`.
        """
        async with self._database.transaction() as transaction:
            kept, paper = await self._kept(transaction, number, actor)
            found = next((one for one in paper.parts if one.id == kept.part), None)
            if found is None:
                raise PartGone
            if is_overtaken(found, version, kept.written):
                return Overtaken(paper, kept, found)
            await self._put(transaction, paper, found, kept.written, actor)
            await MinutesRepository(transaction).drop(number)
            return await self.paper(transaction, kept.event)

    async def add_mine(self, number: int, actor: Actor) -> Paper:
        """Add what was kept as a part of its own.

        Raises:
            PartGone: it is not kept any more.
            DomainError: as for :meth:`write`, and MinutesApproved.
        """
        async with self._database.transaction() as transaction:
            kept, paper = await self._kept(transaction, number, actor)
            await self._put(transaction, paper, None, kept.written, actor)
            await MinutesRepository(transaction).drop(number)
            return await self.paper(transaction, kept.event)

    async def _to_write(self, transaction: Transaction, event: int, actor: Actor) -> Paper:
        paper = await self.paper(transaction, event)
        await self._access.require_running(transaction, paper.minutes.group, actor)
        require_held(paper.event, self._clock.now())
        return paper

    async def _put(
        self, transaction: Transaction, paper: Paper, part: Part | None, written: Written, actor: Actor
    ) -> None:
        now, repository = self._clock.now(), MinutesRepository(transaction)
        if part is not None and part.written == written:
            return
        if part is None and written.empty:
            raise MinutesEmpty
        if part is None:
            require_room(paper.parts)
        await self._let(transaction, paper, Writes())
        if part is None:
            await repository.add_part(Part(0, paper.event.id, written, 1, actor.member, now))
        elif written.empty:
            await repository.remove_part(part.id)
        else:
            await repository.put_part(
                replace(part, written=written, version=part.version + 1, writer=actor.member, at=now)
            )

    async def _keep(
        self, transaction: Transaction, paper: Paper, found: Part | None, kept: Kept
    ) -> Overtaken:
        number = await MinutesRepository(transaction).keep(kept)
        return Overtaken(paper, replace(kept, id=number), found)

    async def _kept(self, transaction: Transaction, number: int, actor: Actor) -> tuple[Kept, Paper]:
        kept = await MinutesRepository(transaction).kept(number)
        if kept is None or kept.author != actor.member:
            raise PartGone
        return kept, await self._to_write(transaction, kept.event, actor)

    # ---- approving -------------------------------------------------------------------

    async def propose(self, event: int, version: int, actor: Actor) -> Paper:
        """Ask for approval of what was read.

        Raises:
            MinutesApproved, MinutesEmpty, MinutesChanged: there is nothing (any more) to approve like this.
            LeadersOnly: this person may not.
        """
        async with self._database.transaction() as transaction:
            paper = await self._to_write(transaction, event, actor)
            await self._let(transaction, paper, Proposes(actor.member, len(paper.parts), version))
            return await self.paper(transaction, event)

    async def approve(self, event: int, version: int, actor: Actor) -> Paper:
        """Approve what was read, and post it.

        Raises:
            MinutesChanged, NotProposed, OwnMinutes: they are not to be approved like this.
            LeadersOnly: this person may not.
            ChannelLost, ChannelForbids: there is no channel to post them in, or the bot may not.
        """
        await self._preflight.check(await self._channel_of(event, actor))
        async with self._database.transaction() as transaction:
            paper = await self._to_write(transaction, event, actor)
            leads = (await self._groups.settings_of(transaction, paper.minutes.group)).led_by(actor.member)
            writers = {part.writer for part in paper.parts}
            await self._let(transaction, paper, Approves(actor.member, leads, writers, version))
            return await self.paper(transaction, event)

    async def correct(self, event: int, actor: Actor) -> Paper:
        """Let what was approved be written again; what was posted stands until it is approved anew.

        Raises:
            LeadersOnly: this person may not.
        """
        async with self._database.transaction() as transaction:
            paper = await self._to_write(transaction, event, actor)
            await self._let(transaction, paper, Corrects())
            return await self.paper(transaction, event)

    async def _channel_of(self, event: int, actor: Actor) -> int:
        async with self._database.reading() as transaction:
            paper = await self._to_write(transaction, event, actor)
            channel = await self._groups.channel_of(transaction, paper.minutes.group)
        if channel is None:
            raise ChannelLost
        return channel

    async def _let(self, transaction: Transaction, paper: Paper, happening: MinutesHappening) -> None:
        before, now = paper.minutes, self._clock.now()
        after, effects = advance(before, happening, now)
        if after != before:
            await MinutesRepository(transaction).put(after)
        for effect in effects:
            await self._do(transaction, effect, before, after, now)

    async def _do(
        self, transaction: Transaction, effect: Effect, before: Minutes, after: Minutes, now: datetime
    ) -> None:
        match effect:
            case Effect.TAKE_BACK:
                await self._answer(transaction, before)
            case Effect.ASK:
                await self._ask(transaction, after, now)
            case _:
                await self._post(transaction, after, now)

    async def _answer(self, transaction: Transaction, asked: Minutes) -> None:
        """Let the question say that it was answered, or is about other words now."""
        key = promises.of_request(asked)
        await self._outbox.cancel(transaction, key, why="changed")
        for one in (key, f"{key}:staff"):
            await self._outbox.revise(transaction, one, promises.about_minutes(asked) | {"staff": None})

    async def _ask(self, transaction: Transaction, minutes: Minutes, now: datetime) -> None:
        leader = (await self._groups.settings_of(transaction, minutes.group)).leader
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        message = promises.to_approve(minutes, leader, staff.discord_id if staff else None, now)
        if message is not None:
            await self._outbox.add(transaction, message)

    async def vacated(self, transaction: Transaction, group: str, office: Office, _member: int) -> None:
        """Ask staff about minutes that the leader was asked about: nobody else would approve them."""
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        if office is not Office.LEADER or staff is None:
            return
        for minutes in await MinutesRepository(transaction).proposed(group):
            event, version = minutes.event, minutes.version
            message = promises.to_approve_instead(event, version, staff.discord_id, self._clock.now())
            await self._outbox.add(transaction, message)

    async def given(self, transaction: Transaction, group: str, office: Office, holder: int | None) -> None:
        """Do nothing: who leads from now on finds what waits with ``/group minutes``."""

    async def _post(self, transaction: Transaction, minutes: Minutes, now: datetime) -> None:
        channel = await self._groups.channel_of(transaction, minutes.group)
        if channel is None:
            raise ChannelLost
        await self._outbox.add(transaction, promises.published(minutes, channel, now))
        earlier = replace(minutes, edition=minutes.edition - 1)
        await self._outbox.revise(transaction, promises.of_post(earlier), promises.about_minutes(earlier))
