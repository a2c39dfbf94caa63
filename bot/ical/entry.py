"""What an entry of a calendar says, whatever it is about."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.kernel.zones import LocalTime


class Status(StrEnum):
    """How sure an entry is; the value is iCalendar's word."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    """It takes place, and whether whoever has the entry can come is open."""
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. The same ``uid`` with a higher ``sequence`` replaces what a calendar holds."""

    uid: str
    title: str
    starts: LocalTime
    stamp: datetime
    """The instant of its last change."""
    ends: LocalTime | None = None
    description: str = ""
    place: str = ""
    url: str = ""
    """A web address; what is none is left out."""
    organiser: str = ""
    organiser_address: str = ""
    """An e-mail address; what is none is left out."""
    sequence: int = 0
    status: Status = Status.CONFIRMED
    alarm: timedelta | None = None
    """Rings so long before the start, unless it is cancelled."""
