"""Events as entries of a calendar: what is announced, and what one member has of it."""

from datetime import datetime, timedelta
from typing import Final

from bot.community.content import Community
from bot.ical.entry import Entry
from bot.ical.entry import Status as Certainty
from bot.kernel.clock import Clock
from bot.markdown import as_text
from bot.storage.database import Transaction
from cogs.events.domain import Event, Standing, Status
from cogs.events.repository import EventRepository, RegistrationRepository

REMEMBERED: Final = timedelta(days=30)
"""So long after its end an event stays in a calendar, and so long a cancelled one is said to be cancelled."""

RINGS: Final = timedelta(hours=1)
"""So long before the start the calendar of who comes rings."""

_HOLDS: Final = {
    Standing.SEATED: Certainty.CONFIRMED,
    **dict.fromkeys((Standing.WAITING, Standing.OFFERED, Standing.APPLIED), Certainty.TENTATIVE),
}
"""What a registration is in its member's calendar; one that ended is none."""


class Agenda:
    """The events that belong into calendars."""

    def __init__(self, clock: Clock, community: Community, installation: str) -> None:
        """Tell this installation's events from those of any other by ``installation``."""
        self._clock = clock
        self._community = community
        self._installation = installation

    async def announced(self, transaction: Transaction) -> list[Event]:
        """Return the events that were published, cancelled since or not, and were not over a month ago."""
        since = self._clock.now() - REMEMBERED
        known = await EventRepository(transaction).announced_since(since)
        return sorted(
            (event for event in known if event.ends_at > since),
            key=lambda event: (event.starts_at, event.id),
        )

    async def coming(
        self, transaction: Transaction, first: datetime, last: datetime, group: str | None = None
    ) -> list[Event]:
        """Return the published events, of a group or (None) all, that start from ``first`` to before ``last``."""
        known = await EventRepository(transaction).starting_between(first, last, group)
        return sorted(
            (event for event in known if first <= event.starts_at < last),
            key=lambda event: (event.starts_at, event.id),
        )

    async def version(self, transaction: Transaction) -> str:
        """Return something that is another one once any event has changed."""
        return await EventRepository(transaction).version()

    async def of(self, transaction: Transaction, member: int) -> list[tuple[Event, Certainty]]:
        """Return the events of which the member has, or may still get, a seat; each with how sure it is."""
        mine = await RegistrationRepository(transaction).of(member)
        held = {one.event: _HOLDS[one.standing] for one in mine if one.standing in _HOLDS}
        return [(event, held[event.id]) for event in await self.announced(transaction) if event.id in held]

    def entry(
        self, event: Event, certainty: Certainty = Certainty.CONFIRMED, *, rings: bool = False
    ) -> Entry:
        """Return what a calendar is told of the event."""
        return entry_of(event, self._community, self._installation, certainty, rings=rings)


def entry_of(
    event: Event,
    community: Community,
    installation: str,
    certainty: Certainty = Certainty.CONFIRMED,
    *,
    rings: bool = False,
) -> Entry:
    """Return what a calendar is told of the event, with the community as its organiser; it names nobody."""
    return Entry(
        uid=f"event-{event.id}@{installation}",
        title=event.title,
        starts=event.plan.starts,
        ends=event.plan.ends,
        stamp=event.changed,
        description=as_text(event.plan.about),
        place=event.plan.place,
        url=event.plan.place,
        organiser=community.name,
        organiser_address=community.contact,
        sequence=event.revision,
        status=Certainty.CANCELLED if event.status is Status.CANCELLED else certainty,
        alarm=RINGS if rings and certainty is Certainty.CONFIRMED else None,
    )
