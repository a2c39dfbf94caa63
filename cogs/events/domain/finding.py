"""Finding the event that somebody means, among those they may know of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from bot.kernel.text import fold
from cogs.events.domain.facts import ALIVE, Attendance, Event, Phase, Scope, Status
from cogs.events.domain.refusals import EventNotFound
from cogs.events.domain.rules import phase

REFERENCE_SHOWN: Final = 80
"""So much of what was typed is said back to whoever finds no event."""

LONGEST_NUMBER: Final = 12
"""More digits than any event's number will ever have; fewer than a database can count."""

_PHASES: Final = {
    Scope.DRAFTS: {Phase.DRAFT},
    # Who comes too early is told when to come, and not that there is no such event.
    Scope.OPEN: {Phase.SOON, Phase.OPEN},
    Scope.ALIVE: ALIVE,
    Scope.MINE: ALIVE,
    Scope.ALL: ALIVE | {Phase.DRAFT},
    Scope.RECENT: set(Phase),
}


class EventUnclear(EventNotFound):
    """What was typed fits several events. Details: ``reference``, as it was typed, and their ``number``."""

    key = "events-unclear"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to see of the events ahead; None: whatever there is."""

    group: str | None = None
    attendance: Attendance | None = None
    """``ON_SITE``: where one can come on site, also if one need not; ``BOTH``: where one can choose."""
    language: str | None = None

    def includes(self, event: Event) -> bool:
        """Tell whether the event is of that sort."""
        terms = event.terms
        return (
            self.group in {None, event.plan.group}
            and (self.attendance is None or terms.attendance in {self.attendance, Attendance.BOTH})
            and (self.language is None or self.language in terms.languages)
        )


Reads: TypeAlias = Callable[[int], bool]
"""Tells whether somebody may read a channel on the server."""


def everything(_channel: int) -> bool:
    """Tell of every channel that it may be read: for who asks in nobody's name."""
    return True


def may_know_of(event: Event, *, staff: bool) -> bool:
    """Tell whether somebody may know of the event: drafts are for staff."""
    return staff or event.status is not Status.DRAFT


def is_offered(event: Event, scope: Scope, now: datetime) -> bool:
    """Tell whether a command of that scope is for events that stand as this one does."""
    return phase(event, now) in _PHASES[scope]


def number_in(typed: str) -> int | None:
    """Return the number of an event, if nothing else was typed."""
    number = typed.strip().removeprefix("#")
    return int(number) if number.isdecimal() and len(number) <= LONGEST_NUMBER else None


def the_one(fitting: Sequence[Event], typed: str) -> Event | None:
    """Return the event meant by words of its title, if any are there.

    Raises:
        EventUnclear: they could mean several.
    """
    exact = [event for event in fitting if fold(event.title) == fold(typed)]
    meant = exact or fitting
    if not meant or not typed.strip():
        return None
    if len(meant) > 1:
        raise EventUnclear(reference=typed[:REFERENCE_SHOWN], number=len(meant))
    return meant[0]
