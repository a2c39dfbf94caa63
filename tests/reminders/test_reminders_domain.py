"""The decisions about reminders, without anything around them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.kernel.horizon import MOST_AHEAD, TooFarAhead
from bot.kernel.recurrence import EveryDays, Recurrence
from bot.kernel.zones import LocalTime
from cogs.reminders.domain import (
    MOST_OPEN,
    ComesBackAnyway,
    Draft,
    MomentPassed,
    OnlyOnce,
    ReadingChanged,
    Reminder,
    SetForLater,
    TooManyOpen,
    Typed,
    Wish,
    WordsMissing,
    WordsTooLong,
    come,
    finish,
    first,
    is_about,
    missed,
    put_off,
    read_words,
    require_room,
    require_the_same,
    snooze,
    wish,
)

NOW = datetime(2023, 3, 20, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NINE = LocalTime(datetime(2023, 3, 21, 9, 0), "Europe/Brussels")
NINE_AT = datetime(2023, 3, 21, 8, 0, tzinfo=UTC)
DAILY = Recurrence(EveryDays(), time(9, 0), "Europe/Brussels", date(2023, 3, 20))

ONCE = Reminder(1, 7, Wish("Call", NINE, "tomorrow 9am"), made=NOW, due=NINE_AT)
REPEATED = Reminder(2, 7, Wish("Stretch", DAILY, "every day at 9"), made=NOW, due=NINE_AT)


def test_words_lose_what_nobody_sees_and_nothing_else() -> None:
    assert read_words("  Call\u200b the\nagency \x07") == "Call the\nagency"


@pytest.mark.parametrize("typed", ["", "  \n ", "\u200b"])
def test_nothing_to_be_reminded_of_is_refused(typed: str) -> None:
    with pytest.raises(WordsMissing):
        read_words(typed)


def test_more_words_than_a_message_carries_are_refused() -> None:
    assert read_words("x" * 1000)
    with pytest.raises(WordsTooLong) as refused:
        read_words("x" * 999 + "\U0001f642")
    assert refused.value.details == {"length": "1001", "limit": "1000"}


def test_the_first_time_lies_ahead_and_within_reach() -> None:
    assert first(NINE, NOW) == NINE_AT
    assert first(DAILY, NOW) == NINE_AT
    with pytest.raises(MomentPassed):
        first(NINE, NINE_AT)
    with pytest.raises(TooFarAhead):
        first(NINE, NINE_AT - MOST_AHEAD - timedelta(seconds=1))


def test_a_draft_becomes_a_wish_with_all_that_was_said() -> None:
    draft = Draft(1, 7, Typed("tomorrow 9am", " Call "), channel=3, link="https://x")
    assert wish(draft, NINE) == Wish("Call", NINE, "tomorrow 9am", 3, "https://x")


def test_a_reminder_is_not_put_off_again_and_again() -> None:
    with pytest.raises(OnlyOnce):
        wish(Draft(1, 7, Typed("daily", "Call"), snoozing=True), DAILY)


def test_there_are_a_hundred_at_most() -> None:
    require_room(MOST_OPEN - 1)
    with pytest.raises(TooManyOpen) as refused:
        require_room(MOST_OPEN)
    assert refused.value.details == {"limit": "100"}


def test_only_the_reading_that_was_seen_is_confirmed() -> None:
    draft = Draft(1, 7, Typed("tomorrow 9am", "Call"), timing=NINE, revision=2)
    assert require_the_same(draft, 2) == NINE
    for other in (replace(draft, timing=None), replace(draft, revision=3)):
        with pytest.raises(ReadingChanged):
            require_the_same(other, 2)


def test_once_it_has_come_it_rests() -> None:
    rested = come(ONCE, NINE_AT, NINE_AT)
    assert (rested.due, rested.came, rested.next) == (None, NINE_AT, None)
    assert come(rested, NINE_AT, NINE_AT + HOUR) == rested


def test_what_repeats_is_due_again_at_once_and_what_was_missed_is_left_out() -> None:
    assert come(REPEATED, NINE_AT, NINE_AT).due == NINE_AT + DAY
    assert come(REPEATED, NINE_AT, NINE_AT + 2 * DAY + HOUR).due == NINE_AT + 3 * DAY
    assert missed(REPEATED, NINE_AT, NINE_AT + 2 * DAY + HOUR) == 2
    assert missed(REPEATED, NINE_AT, NINE_AT) == 0
    assert missed(ONCE, NINE_AT, NINE_AT + 9 * DAY) == 0


def test_what_was_put_off_comes_besides_the_times_of_a_repeat() -> None:
    later = NINE_AT + HOUR
    waiting = snooze(come(REPEATED, NINE_AT, NINE_AT), later, NINE_AT)
    assert (waiting.next, waiting.due) == (later, NINE_AT + DAY)
    came = come(waiting, later, later)
    assert (came.snoozed, came.came, came.due) == (None, later, NINE_AT + DAY)


def test_a_message_counts_while_it_is_what_the_member_wants() -> None:
    rested = come(ONCE, NINE_AT, NINE_AT)
    waiting = snooze(rested, NINE_AT + HOUR, NINE_AT)
    assert is_about(ONCE, NINE_AT)
    assert is_about(rested, NINE_AT)
    assert is_about(waiting, NINE_AT + HOUR)
    assert not is_about(rested, NINE_AT + HOUR)


def test_a_press_puts_off_by_minutes_hours_or_to_the_same_time_tomorrow() -> None:
    rested = come(ONCE, NINE_AT, NINE_AT)
    now = datetime(2023, 3, 25, 22, 30, tzinfo=UTC)
    assert put_off(rested, "10m", now) == now + timedelta(minutes=10)
    assert put_off(rested, "1h", now) == now + HOUR
    # The clocks go forward that night: nine o'clock stays nine o'clock.
    assert put_off(rested, "1d", now) == datetime(2023, 3, 26, 7, 0, tzinfo=UTC)
    assert put_off(REPEATED, "1d", now) == datetime(2023, 3, 26, 7, 0, tzinfo=UTC)


def test_nothing_comes_twice_for_being_put_off() -> None:
    with pytest.raises(ComesBackAnyway) as refused:
        snooze(REPEATED, NINE_AT, NOW)
    assert refused.value.details == {"when": NINE_AT}
    with pytest.raises(SetForLater):
        snooze(ONCE, NINE_AT + HOUR, NOW)
    with pytest.raises(MomentPassed):
        snooze(come(ONCE, NINE_AT, NINE_AT), NINE_AT, NINE_AT)


def test_done_ends_what_comes_once_and_lets_a_repeat_go_on() -> None:
    rested = come(ONCE, NINE_AT, NINE_AT)
    assert finish(rested) is None
    assert finish(snooze(rested, NINE_AT + HOUR, NINE_AT)) is None
    waiting = replace(REPEATED, snoozed=NINE_AT - HOUR)
    assert finish(waiting) == REPEATED
    with pytest.raises(SetForLater):
        finish(ONCE)
