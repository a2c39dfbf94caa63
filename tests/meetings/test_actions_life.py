"""What was taken on stays somebody's until it is done, dropped or handed over; whoever has it is reminded, and not twice."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from cogs.meetings.domain import (
    WHAT_LIMIT,
    Action,
    ActionEnded,
    ActionNeedsWords,
    ActionNotFound,
    ActionTooLong,
    Consequence,
    Ends,
    HandsOver,
    Happening,
    Moves,
    NotYourAction,
    Reopens,
    State,
    Which,
    chosen,
    is_time,
    number_in,
    read_what,
    require_hand_in,
    step,
)

NOW = datetime(2023, 3, 20, 12, tzinfo=UTC)
TODAY = date(2023, 3, 20)
DUE = date(2023, 4, 3)
ACTION = Action(7, "innovation-diffusion", "Send the list", owner=101, due=DUE, made=TODAY, changed=NOW)
HAPPENINGS: tuple[Happening, ...] = (
    Ends(State.DONE),
    Ends(State.DROPPED),
    Reopens(),
    Moves(DUE + timedelta(days=1), TODAY),
    HandsOver(to=102, by=1, today=TODAY),
    HandsOver(to=103, by=103, today=TODAY),
)


def test_every_history_of_four_steps_keeps_what_was_agreed() -> None:
    for history in product(HAPPENINGS, repeat=4):
        action = ACTION
        for happening in history:
            before = action
            try:
                action, consequences = step(action, happening, NOW)
            except ActionEnded:
                # Only what has ended refuses, and what it refuses leaves no trace.
                assert before.state is not State.OPEN
                continue
            assert (action.what, action.group, action.id) == (ACTION.what, ACTION.group, ACTION.id)
            assert action.version == before.version + (action != before)
            # Whoever had it hears nothing more of what is no longer so.
            if action != before and before.state is State.OPEN:
                assert Consequence.SILENCE in consequences
            # Who is given something by another is told, and nobody else.
            given = action.owner not in {before.owner, action.given_by}
            assert (Consequence.TELL_OWNER in consequences) == given
            # A second press changes nothing.
            assert step(action, happening, NOW) == (action, ())


@pytest.mark.parametrize("state", [State.DONE, State.DROPPED])
def test_what_has_ended_is_neither_moved_nor_handed_over_nor_ended_otherwise(state: State) -> None:
    ended, _ = step(ACTION, Ends(state), NOW)
    for happening in HAPPENINGS[3:]:
        with pytest.raises(ActionEnded) as refusal:
            step(ended, happening, NOW)
        assert refusal.value.details == {"state": state.value}


def days_reminded(action: Action, looks: list[date]) -> list[date]:
    """Return the days on which the owner is reminded, if somebody looks on these."""
    found = []
    for today in looks:
        if is_time(action, today):
            found.append(today)
            action = replace(action, chased=today)
    return found


def every_day(until: date) -> list[date]:
    return [TODAY + timedelta(days=number) for number in range((until - TODAY).days + 1)]


def test_the_owner_is_reminded_three_days_before_then_the_day_after_then_weekly() -> None:
    found = days_reminded(ACTION, every_day(date(2023, 4, 20)))
    assert found == [date(2023, 3, 31), date(2023, 4, 4), date(2023, 4, 11), date(2023, 4, 18)]


def test_after_days_on_which_nobody_looked_one_reminder_makes_up_for_all() -> None:
    looks = [date(2023, 3, 20), date(2023, 4, 12), date(2023, 4, 12), date(2023, 4, 13), date(2023, 4, 18)]
    assert days_reminded(ACTION, looks) == [date(2023, 4, 12), date(2023, 4, 18)]


def test_what_is_agreed_shortly_before_its_day_is_not_reminded_of_at_once() -> None:
    near = replace(ACTION, due=TODAY + timedelta(days=1))
    assert days_reminded(near, every_day(date(2023, 3, 23))) == [date(2023, 3, 22)]


def test_nobody_is_reminded_of_what_has_ended_or_is_nobodys() -> None:
    looks = every_day(date(2023, 4, 30))
    assert days_reminded(replace(ACTION, state=State.DONE), looks) == []
    assert days_reminded(replace(ACTION, owner=None), looks) == []


def test_who_moves_it_or_gets_it_is_not_reminded_on_the_same_day() -> None:
    today = DUE + timedelta(days=1)
    assert is_time(ACTION, today)
    moved, _ = step(ACTION, Moves(today + timedelta(days=1), today), NOW)
    given, _ = step(ACTION, HandsOver(102, 1, today), NOW)
    assert not is_time(moved, today)
    assert not is_time(given, today)


def test_only_its_owner_and_who_runs_the_group_have_a_hand_in_it() -> None:
    require_hand_in(ACTION, 101, runs=False)
    require_hand_in(ACTION, 1, runs=True)
    with pytest.raises(NotYourAction):
        require_hand_in(ACTION, 102, runs=False)


def test_an_action_is_a_line() -> None:
    assert read_what("  Send\nthe   list ") == "Send the list"
    with pytest.raises(ActionNeedsWords):
        read_what(" \u200b\n ")
    with pytest.raises(ActionTooLong):
        read_what("x" * (WHAT_LIMIT + 1))


@pytest.mark.parametrize(("typed", "number"), [("7", 7), (" #7 ", 7), ("#7 Send the list", 7)])
def test_an_action_is_meant_by_its_number(typed: str, number: int) -> None:
    assert number_in(typed) == number


@pytest.mark.parametrize("typed", ["", "list", "٧", "-7", "9" * 19])
def test_what_is_no_number_means_no_action(typed: str) -> None:
    with pytest.raises(ActionNotFound):
        number_in(typed)


def test_a_list_shows_what_is_asked_for_the_most_urgent_first() -> None:
    later, late = replace(ACTION, id=8, owner=102), replace(ACTION, id=9, due=date(2023, 3, 19))
    done = replace(ACTION, id=10, state=State.DONE)
    dropped = replace(ACTION, id=11, state=State.DROPPED, changed=NOW + timedelta(hours=1))
    known = [later, ACTION, done, late, dropped]

    def numbers(which: Which) -> list[int]:
        return [one.id for one in chosen(known, which, 101, TODAY)]

    assert numbers(Which.OPEN) == [9, 7, 8]
    assert numbers(Which.MINE) == [9, 7]
    assert numbers(Which.LATE) == [9]
    assert numbers(Which.ENDED) == [11, 10]
