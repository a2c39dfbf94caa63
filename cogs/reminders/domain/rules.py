"""The decisions about reminders. Each returns what shall be true, or raises why not."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import takewhile
from typing import Final

from bot.kernel.horizon import require_within_reach
from bot.kernel.recurrence import Recurrence
from bot.kernel.text import plain, units
from bot.kernel.zones import LocalTime, zone
from cogs.reminders.domain.facts import Draft, Reminder, Timing, Wish
from cogs.reminders.domain.refusals import (
    ComesBackAnyway,
    MomentPassed,
    OnlyOnce,
    ReadingChanged,
    SetForLater,
    TooManyOpen,
    WordsMissing,
    WordsTooLong,
)

WORDS_LIMIT: Final = 1000
"""As much as a message holds together with its greeting, twice over."""
MOST_OPEN: Final = 100

PUT_OFF: Final = {"10m": timedelta(minutes=10), "1h": timedelta(hours=1)}
"""What a reminder can be put off by at a press, besides "1d": the same time tomorrow."""


def read_words(typed: str) -> str:
    """Return what is to be said, without control characters.

    Raises:
        WordsMissing: it is nothing.
        WordsTooLong: it is more than ``WORDS_LIMIT`` characters, as Discord counts them.
    """
    words = plain(typed)
    if not words:
        raise WordsMissing
    if units(words) > WORDS_LIMIT:
        raise WordsTooLong(length=str(units(words)), limit=str(WORDS_LIMIT))
    return words


def first(timing: Timing, now: datetime) -> datetime:
    """Return when it comes for the first time after ``now``.

    Raises:
        MomentPassed: never.
        TooFarAhead: later than anything is promised for.
    """
    instant = timing.after(now) if isinstance(timing, Recurrence) else timing.instant()
    if instant <= now:
        raise MomentPassed(when=instant)
    require_within_reach(instant, now)
    return instant


def wish(draft: Draft, timing: Timing) -> Wish:
    """Return what the draft asks for, once its time was read.

    Raises:
        WordsMissing, WordsTooLong: the words are not right yet.
        OnlyOnce: it puts a reminder off, and says that it comes back.
    """
    if draft.snoozing and isinstance(timing, Recurrence):
        raise OnlyOnce
    return Wish(read_words(draft.typed.words), timing, draft.typed.when, draft.channel, draft.link)


def require_room(open_already: int) -> None:
    """Refuse one more than there may be.

    Raises:
        TooManyOpen: ``MOST_OPEN`` are open.
    """
    if open_already >= MOST_OPEN:
        raise TooManyOpen(limit=str(MOST_OPEN))


def require_the_same(draft: Draft, revision: int) -> Timing:
    """Return the reading that the member saw and confirms.

    Raises:
        ReadingChanged: it was read anew since.
    """
    if draft.timing is None or draft.revision != revision:
        raise ReadingChanged
    return draft.timing


def is_about(reminder: Reminder, instant: datetime) -> bool:
    """Tell whether a message that was promised for ``instant`` is still what the member wants."""
    return instant in {reminder.due, reminder.snoozed, reminder.came}


def come(reminder: Reminder, instant: datetime, now: datetime) -> Reminder:
    """Return the reminder once it has come for ``instant``; what was missed until ``now`` is left out."""
    timing = reminder.wish.timing
    after = reminder
    if reminder.due == instant:
        due = timing.after(max(now, instant)) if isinstance(timing, Recurrence) else None
        after = replace(after, due=due, came=instant)
    if reminder.snoozed == instant:
        after = replace(after, snoozed=None, came=instant)
    return after


def missed(reminder: Reminder, instant: datetime, now: datetime) -> int:
    """Return how many more times it would have come between ``instant`` and ``now``."""
    timing = reminder.wish.timing
    if not isinstance(timing, Recurrence):
        return 0
    return sum(1 for _ in takewhile(lambda due: due <= now, timing.occurrences(instant)))


def put_off(reminder: Reminder, choice: str, now: datetime) -> datetime:
    """Return the instant to which ``choice`` puts a reminder off that has come."""
    if choice in PUT_OFF:
        return now + PUT_OFF[choice]
    hour, zone_name = _clock(reminder)
    tomorrow = now.astimezone(zone(zone_name)).date() + timedelta(days=1)
    return LocalTime(datetime.combine(tomorrow, hour), zone_name).instant()


def snooze(reminder: Reminder, until: datetime, now: datetime) -> Reminder:
    """Return the reminder put off to ``until``; a reminder that repeats keeps its own times besides.

    Raises:
        MomentPassed: that is over.
        TooFarAhead: in too many years.
        ComesBackAnyway: it repeats, and comes back before that.
        SetForLater: it was given another time since it came.
    """
    first(LocalTime(until.replace(tzinfo=None), "UTC"), now)
    if reminder.due is not None and not reminder.repeats:
        raise SetForLater(when=reminder.due)
    if reminder.due is not None and reminder.due <= until:
        raise ComesBackAnyway(when=reminder.due)
    return replace(reminder, snoozed=until)


def finish(reminder: Reminder) -> Reminder | None:
    """Return the reminder after its member is done with it: nothing, or what repeats and goes on.

    Raises:
        SetForLater: it was given another time since it came.
    """
    if reminder.repeats:
        return replace(reminder, snoozed=None)
    if reminder.due is not None:
        raise SetForLater(when=reminder.due)
    return None


def _clock(reminder: Reminder) -> tuple[time, str]:
    """Return the time of day it was promised for, and on whose clocks."""
    timing = reminder.wish.timing
    if isinstance(timing, Recurrence):
        return timing.at, timing.zone
    return timing.local.time(), timing.zone
