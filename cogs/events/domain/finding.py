"""Finding the event that somebody means, among those they may know of."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.kernel.text import fold
from cogs.events.domain.facts import Event, Phase, Scope, Status
from cogs.events.domain.rules import phase

LONGEST_NUMBER: Final = 12
"""More digits than any event's number will ever have; fewer than a database can count."""

_PHASES: Final = {
    Scope.DRAFTS: {Phase.DRAFT},
    Scope.OPEN: {Phase.OPEN},
    Scope.ALIVE: {Phase.OPEN, Phase.CLOSED},
    Scope.MINE: {Phase.OPEN, Phase.CLOSED},
    Scope.ALL: {Phase.DRAFT, Phase.OPEN, Phase.CLOSED},
    Scope.RECENT: set(Phase),
}


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


def matches(title: str, typed: str) -> bool:
    """Tell whether every typed word is found in the title; case and accents do not count."""
    folded = fold(title)
    return all(wanted in folded for wanted in fold(typed).split())


def the_one(fitting: Sequence[Event], typed: str) -> Event | None:
    """Return the event meant by words of its title, unless they could mean several."""
    exact = [event for event in fitting if fold(event.title) == fold(typed)]
    meant = exact or fitting
    return meant[0] if len(meant) == 1 and typed.strip() else None
