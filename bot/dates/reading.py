"""What reading a date gives, and the facts for which it is refused.

DomainError
 +-- UnreadableDate        something in the text could not be understood
 +-- DateMissing           nothing was typed
 +-- SaidTwice             more than one day, time or zone
 +-- TimeContradicts       "tomorrow morning at 14:00"
 +-- DateTooLong           nobody writes a date in so many characters
 +-- TimeMissing           a day, but no time of day
 +-- NoSuchDay             31 April
 +-- WeekdayContradicts    "Monday 30 March 2023" was a Thursday
 +-- EndsBeforeItStarts    22:00-02:00 without a word about the next day
 +-- DateInThePast         understood, and over
 +-- DateOutOfReach        in a year that no promise reaches
 +-- UnknownZoneWord       "EST": read by nobody the same way
 +-- OffsetInsteadOfZone   "UTC+2": right for half a year only
 +-- RepeatAmbiguous       "every second Monday": every other one, or the month's second?
 +-- RepeatTooOften        "every 10 minutes"
Beside them stand ``NonexistentLocalTime`` and ``AmbiguousLocalTime`` of ``bot.kernel.zones``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.kernel.errors import Detail, DomainError
from bot.kernel.zones import LocalTime


@dataclass(frozen=True, slots=True)
class Remark:
    """What the author must be told about how the text was read: a message key and its arguments."""

    key: str
    details: Mapping[str, Detail] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was understood; always shown to its author."""

    promise: LocalTime
    end: LocalTime | None = None
    remarks: tuple[Remark, ...] = ()


class UnreadableDate(DomainError):
    """Part of the text was not understood. Details: ``text``, ``part``."""

    key = "dates-unreadable"


class DateMissing(DomainError):
    """Nothing was typed."""

    key = "dates-missing"


class SaidTwice(DomainError):
    """More than one day, time or zone is named. Details: ``text``."""

    key = "dates-said-twice"


class TimeContradicts(DomainError):
    """Time and part of the day exclude each other. Details: ``text``."""

    key = "dates-time-contradicts"


class DateTooLong(DomainError):
    """The text is too long to be a date. Details: ``limit``."""

    key = "dates-too-long"


class TimeMissing(DomainError):
    """The day is clear, the time of day is not given. Details: ``text``; of a single day ``day`` (ISO) and ``zone``."""

    key = "dates-time-missing"


class NoSuchDay(DomainError):
    """No calendar has this day. Details: ``text``."""

    key = "dates-no-such-day"


class WeekdayContradicts(DomainError):
    """The date falls on another weekday. Details: ``date`` (ISO), ``typed``, ``real`` (1 is Monday)."""

    key = "dates-weekday-contradicts"


class EndsBeforeItStarts(DomainError):
    """The end is not after the start. Details: ``start``, ``end``."""

    key = "dates-ends-before-it-starts"


class DateInThePast(DomainError):
    """Understood, but over. Details: ``when`` (the instant), ``local`` (a day alone if no time was given), ``zone``."""

    key = "dates-in-the-past"


class DateOutOfReach(DomainError):
    """The year is too far away. Details: ``first``, ``last``: the years within reach."""

    key = "dates-out-of-reach"


class UnknownZoneWord(DomainError):
    """A zone's abbreviation that means different things to different people. Details: ``typed``."""

    key = "dates-unknown-zone-word"


class OffsetInsteadOfZone(DomainError):
    """A distance from UTC instead of a place. Details: ``typed``."""

    key = "dates-offset-instead-of-zone"


class RepeatAmbiguous(DomainError):
    """It may be every other weekday or the month's second one. Details: ``typed``."""

    key = "dates-repeat-ambiguous"


class RepeatTooOften(DomainError):
    """It would come back within a day. Details: ``typed``."""

    key = "dates-repeat-too-often"
