"""Making events public: by a press, at a planned time, or as one more date of a series."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.community.model import STAFF_CHANNEL
from bot.community.places import NotBound, Places
from bot.dates import Remark, TimeReader
from bot.delivery.kinds import Reader
from bot.delivery.messages import Message
from bot.kernel.clock import Clock
from bot.kernel.errors import DomainError
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    ChannelForbids,
    ChannelGone,
    ClosingHasPassed,
    Event,
    EventInThePast,
    Held,
    NothingPlanned,
    OpensTooLate,
    Plan,
    Publication,
    Readiness,
    ReviewWanted,
    Terms,
    is_too_late,
    plan_publication,
    publish,
)
from cogs.events.repository import DraftRepository, EventRepository, PublicationRepository
from cogs.events.service import promises
from cogs.events.service.finding import existing
from cogs.events.service.reviewing import ReviewService
from cogs.events.service.roster import Rosters

LOG = logging.getLogger(__name__)

ANNOUNCEMENTS: Final = "announcements"
"""The channel in which events are announced unless their organiser names another."""

SOON: Final = timedelta(seconds=5)
"""After so long it is looked again whether the bot knows its server, which it does soon after its start."""

AGAIN: Final = timedelta(minutes=1)
"""After so long it is tried again where Discord could not be asked."""

_WHY: Final[dict[type[DomainError], Held]] = {
    ReviewWanted: Held.REVIEW,
    EventInThePast: Held.PAST,
    ClosingHasPassed: Held.CLOSED,
    OpensTooLate: Held.CLOSED,
    ChannelGone: Held.CHANNEL,
    ChannelForbids: Held.CHANNEL,
    NotBound: Held.CHANNEL,
}
"""Why a draft is not published at its time, by what would refuse a press."""


class Preflight(Protocol):
    """Tells before anything is promised whether the bot could keep it."""

    async def check(self, channel: int) -> None:
        """Refuse a channel that is gone, or in which the bot may not post with embeds."""
        ...


@dataclass(frozen=True, slots=True)
class Planned:
    """When a draft is published, and what whoever planned it should know of how the time was read."""

    publication: Publication
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Forthcoming:
    """A draft that is published by itself, for those who look ahead."""

    event: Event
    """As it would be published; as it stands, if it could not be."""
    planned: Publication
    readiness: Readiness
    posts: tuple[Message, ...]
    """What would be promised to its channel then; nothing if it could not be published."""
    why: Held | None
    """Why it could not be, as things stand; a second pair of eyes, and what Discord allows, are not looked at."""


class PublicationService:
    """The use cases of those who publish."""

    def __init__(
        self,
        database: Database,
        places: Places,
        clock: Clock,
        dates: TimeReader,
        preflight: Preflight,
        rosters: Rosters,
        reviews: ReviewService,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._places = places
        self._clock = clock
        self._dates = dates
        self._preflight = preflight
        self._rosters = rosters
        self._reviews = reviews
        self.changed: Callable[[], None] = lambda: None
        """Called after each commit that changed what is published when."""
        self.ready: Callable[[], bool] = lambda: True
        """Tells whether Discord can be asked what the bot may do there."""

    # ---- by a press ------------------------------------------------------------------

    async def publish(self, event: int, seen: int | None = None) -> Event:
        """Publish a draft: from now on it is announced, open, and its channel will be reminded.

        ``seen`` is the edition that whoever publishes it has before their eyes.

        Raises:
            DraftChanged: it is not what they saw any more.
            ReviewWanted: nobody else has seen it as it stands, and the community wants that.
            EventNotFound, AlreadyPublished, EventCancelled, EventInThePast, ClosingHasPassed, OpensTooLate: it cannot be.
            NotBound: nobody said which channel is for announcements.
            ChannelGone, ChannelForbids: the bot cannot post there.
        """
        await self._check(event, seen)
        async with self._database.transaction() as transaction:
            ready = await self._publishable(transaction, event, seen)
            return await self._publish(transaction, ready)

    async def bring(self, transaction: Transaction, plan: Plan, terms: Terms, organiser: int | None) -> Event:
        """Publish an event without a draft, in the transaction of what brings it about; ``plan`` names its channel.

        Raises:
            EventInThePast, ClosingHasPassed, OpensTooLate: it cannot be.
        """
        now = self._clock.now()
        event = await EventRepository(transaction).add(plan, organiser, now, terms)
        return await self._publish(transaction, publish(event, event.channel, now))

    async def tell_anew(self, transaction: Transaction, event: int) -> None:
        """Let the post that announced an event say what is true of it, in the transaction of what has changed it."""
        await self._rosters.within(transaction).correct_announcement(event)

    # ---- at a planned time -----------------------------------------------------------

    async def plan(self, event: int, typed: str, by: int, reader: Reader) -> Planned:
        """Plan at which time a draft is published; another time takes the place of an earlier one.

        Whatever would refuse a press refuses this, but for a second pair of eyes: there is time for that.

        Raises:
            DomainError: the time cannot be read, or has passed.
            PublishedTooLate: nobody could register any more by then.
            EventNotFound, AlreadyPublished, EventCancelled, EventInThePast, ClosingHasPassed, OpensTooLate: it cannot be.
            NotBound, ChannelGone, ChannelForbids: the bot could not post there.
        """
        now = self._clock.now()
        reading = await self._dates.read(
            typed, now=now, zone=reader.zone, locales=reader.languages, not_before=now
        )
        await self._check(event, reviewed=False)
        async with self._database.transaction() as transaction:
            draft = await existing(transaction, event)
            planned = plan_publication(draft, reading.promise, by, self._clock.now())
            await PublicationRepository(transaction).put(planned)
            transaction.after_commit(self.changed)
        return Planned(planned, reading.remarks)

    async def take_back(self, event: int) -> None:
        """Let a draft wait until somebody publishes it.

        Raises:
            NothingPlanned: it does already.
            EventNotFound: there is no such event.
        """
        async with self._database.transaction() as transaction:
            draft = await existing(transaction, event)
            if not await PublicationRepository(transaction).remove(event):
                raise NothingPlanned(title=draft.title)
            transaction.after_commit(self.changed)

    async def forthcoming(self, transaction: Transaction) -> list[Forthcoming]:
        """Return every draft that is published by itself, the next first, as things stand."""
        known = await PublicationRepository(transaction).all()
        return [await self._foreseen(transaction, planned) for planned in known]

    async def _foreseen(self, transaction: Transaction, planned: Publication) -> Forthcoming:
        draft = await existing(transaction, planned.event)
        readiness, then = (
            await self._reviews.readiness(transaction, draft),
            max(planned.due, self._clock.now()),
        )
        try:
            ready = publish(draft, await self._channel(transaction, draft), then)
        except DomainError as refusal:
            return Forthcoming(draft, planned, readiness, (), _WHY.get(type(refusal)))
        posts = tuple(promises.published(ready, then))
        return Forthcoming(ready, planned, readiness, posts, None)

    async def keep(self) -> datetime | None:
        """Publish every draft whose time has come; return when the next one's does.

        One that was missed while the bot was away is published late, and its announcement says so; after
        ``LONGEST_DELAY`` it is not. Staff are told of what could not be published, and it stays a draft.
        """
        return await self._keep(asking=True)

    async def foresee(self) -> datetime | None:
        """Do as :meth:`keep` on a copy of the database, where Discord cannot be asked, for who looks ahead."""
        return await self._keep(asking=False)

    async def _keep(self, *, asking: bool) -> datetime | None:
        async with self._database.reading() as transaction:
            known = await PublicationRepository(transaction).all()
        next_looks = [await self._try(planned, asking=asking) for planned in known]
        return min((look for look in next_looks if look is not None), default=None)

    async def _try(self, planned: Publication, *, asking: bool) -> datetime | None:
        """Publish a draft if it is time, or say why not; return when to look again, None if that is over."""
        if planned.due > self._clock.now():
            return planned.due
        if asking and not self.ready():
            return self._clock.now() + SOON
        try:
            await self._go_out(planned, asking=asking)
        except DomainError as refusal:
            await self._hold_back(planned, _WHY.get(type(refusal)))
        except Exception:
            LOG.exception("event %s could not be published at its time; trying again", planned.event)
            return self._clock.now() + AGAIN
        return None

    async def _go_out(self, planned: Publication, *, asking: bool) -> None:
        if is_too_late(planned, self._clock.now()):
            await self._hold_back(planned, Held.LATE)
            return
        if asking:
            await self._check(planned.event)
        async with self._database.transaction() as transaction:
            # Somebody may have given it another time while Discord was asked.
            if await PublicationRepository(transaction).get(planned.event) == planned:
                ready = await self._publishable(transaction, planned.event)
                await self._publish(transaction, ready, planned.due)

    async def _hold_back(self, planned: Publication, why: Held | None) -> None:
        async with self._database.transaction() as transaction:
            publications = PublicationRepository(transaction)
            if await publications.get(planned.event) != planned:
                return
            await publications.remove(planned.event)
            staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
            if why is None or staff is None:
                LOG.warning(
                    "event %s was not published at its time: %s", planned.event, why or "it is no draft"
                )
                return
            told = promises.held_back(planned, why, staff.discord_id, self._clock.now())
            await self._rosters.within(transaction).promise(told)

    # ---- both ------------------------------------------------------------------------

    async def _check(self, event: int, seen: int | None = None, *, reviewed: bool = True) -> None:
        async with self._database.reading() as transaction:
            ready = await self._publishable(transaction, event, seen, reviewed=reviewed)
        # Asking Discord takes time, so it happens while no transaction is open.
        await self._preflight.check(ready.channel)

    async def _publishable(
        self, transaction: Transaction, number: int, seen: int | None = None, *, reviewed: bool = True
    ) -> Event:
        event = await existing(transaction, number)
        ready = publish(event, await self._channel(transaction, event), self._clock.now(), seen)
        if reviewed:
            await self._reviews.require(transaction, event)
        return ready

    async def _channel(self, transaction: Transaction, event: Event) -> int:
        return event.plan.channel or await self._places.channel(transaction, ANNOUNCEMENTS)

    async def _publish(self, transaction: Transaction, event: Event, due: datetime | None = None) -> Event:
        """Publish it; ``due`` is the time for which that was planned, if nobody has pressed."""
        await EventRepository(transaction).put(event)
        roster = self._rosters.within(transaction)
        for message in promises.published(event, self._clock.now(), due):
            await roster.promise(message)
        if due is not None:
            await roster.tell_organiser(event, due)
        await DraftRepository(transaction).remove_of_event(event.id)
        await self._reviews.end(transaction, event.id)
        if await PublicationRepository(transaction).remove(event.id):
            transaction.after_commit(self.changed)
        return event
