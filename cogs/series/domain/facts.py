"""What a series is: frozen facts."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.kernel.recurrence import Recurrence


@dataclass(frozen=True, slots=True)
class Words:
    """What all dates of a series say, unless something else is said of one alone."""

    title: str
    place: str = ""
    about: str = ""
    seats: int | None = None
    lasts: timedelta | None = None
    """By the clocks on the wall; None: nobody said when it ends."""


@dataclass(frozen=True, slots=True)
class Series:
    """An event that comes back, by a rule of local dates."""

    id: int
    recurrence: Recurrence
    words: Words
    until: date | None = None
    """The last local date on which it may take place; None: it goes on."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of a series: an event of its own, or left out."""

    day: date
    """The local date by the rule, whatever the event was moved to since."""
    event: int | None
    """None: it was left out before it was made."""
