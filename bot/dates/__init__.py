"""Reading dates as members write them, in their language, as the community means them.

``words`` holds the languages, ``vocabulary`` looks words up, ``grammar`` puts them together,
``reckoning`` turns the parts into promises, ``foreign`` asks the dateparser library for words
without a table, ``reader`` puts it together for one language. What comes back is read by ``recurring``,
with the words of ``recurring_words``. ``turns`` is the way in: it tries one language after the other.
"""

from bot.dates.reader import LIMIT, DateReader
from bot.dates.reading import (
    DateInThePast,
    DateMissing,
    DateOutOfReach,
    DateTooLong,
    EndsBeforeItStarts,
    NoSuchDay,
    OffsetInsteadOfZone,
    Reading,
    Remark,
    RepeatAmbiguous,
    RepeatTooOften,
    SaidTwice,
    TimeContradicts,
    TimeMissing,
    UnknownZoneWord,
    UnreadableDate,
    WeekdayContradicts,
)
from bot.dates.recurring import RecurrenceReader, Repeat
from bot.dates.turns import TimeReader

__all__ = [
    "LIMIT",
    "DateInThePast",
    "DateMissing",
    "DateOutOfReach",
    "DateReader",
    "DateTooLong",
    "EndsBeforeItStarts",
    "NoSuchDay",
    "OffsetInsteadOfZone",
    "Reading",
    "RecurrenceReader",
    "Remark",
    "Repeat",
    "RepeatAmbiguous",
    "RepeatTooOften",
    "SaidTwice",
    "TimeContradicts",
    "TimeMissing",
    "TimeReader",
    "UnknownZoneWord",
    "UnreadableDate",
    "WeekdayContradicts",
]
