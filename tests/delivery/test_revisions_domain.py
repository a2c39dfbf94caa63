"""The life of a revision: an edit is safe to repeat, so it is repeated until it is certain, and then once more."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.domain import NONCE_WINDOW, TOO_MANY_EDITS, step
from bot.delivery.events import (
    Cancelled,
    Event,
    Inherited,
    Notify,
    NotYet,
    Refused,
    Send,
    Sent,
    StopAll,
    Unauthorised,
    Unclear,
    Woken,
)
from bot.delivery.life import Here, Life
from bot.delivery.messages import Late, Policy, State
from bot.delivery.promising import revised

DUE = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
HERE = Here("this boot", Policy(), jitter=1.0)
PENDING = Life(State.PENDING, DUE, revision=True)
SENDING = replace(PENDING, state=State.SENDING, boot=HERE.boot, chain_start=DUE, attempts=1)


@pytest.mark.parametrize("late", [timedelta(0), 3 * HOUR])
def test_an_edit_is_made_without_a_search_however_late(late: timedelta) -> None:
    here = replace(HERE, policy=Policy(late=Late.EXPIRE))
    life, actions = step(PENDING, Woken(), DUE + late, here)
    assert (life.state, actions) == (State.SENDING, (Send(fresh=True),))


@pytest.mark.parametrize(
    "doubt",
    [Unclear("reset"), Inherited(), Refused(50013, permanent=True, reached_other_requests=True)],
)
def test_an_edit_that_may_have_been_made_is_made_again_and_once_more_after_a_minute(doubt: Event) -> None:
    life, actions = step(SENDING, doubt, DUE + SECOND, HERE)
    assert (life.state, life.doubt, actions) == (State.PENDING, False, ())
    going, _ = step(life, Woken(), DUE + 5 * SECOND, HERE)
    shown, _ = step(going, Sent(1), DUE + 6 * SECOND, HERE)
    assert (shown.state, shown.retry_at) == (State.PENDING, DUE + SECOND + NONCE_WINDOW)
    sure, _ = step(shown, Woken(), DUE + 70 * SECOND, HERE)
    assert step(sure, Sent(1), DUE + 71 * SECOND, HERE)[0].state is State.SENT


def test_what_changed_on_the_way_is_edited_again_at_once() -> None:
    life, _ = step(revised(SENDING, DUE + SECOND), Sent(1), DUE + 2 * SECOND, HERE)
    assert (life.state, life.again, life.retry_at) == (State.PENDING, False, None)


def test_an_edit_that_waits_shows_the_next_change_as_well() -> None:
    assert revised(PENDING, DUE + HOUR) == PENDING


def test_what_was_edited_is_edited_anew_and_still_knows_of_its_doubts() -> None:
    ended = replace(SENDING, state=State.FAILED, wary=True, attempts=3, noes=8)
    life = revised(ended, DUE + HOUR)
    assert (life.state, life.due, life.attempts, life.noes) == (State.PENDING, DUE + HOUR, 3, 0)
    assert (life.wary, life.chain_start) == (True, DUE)


@pytest.mark.parametrize("code", [10003, 10008])
def test_where_nothing_is_left_to_edit_nobody_is_troubled(code: int) -> None:
    life, actions = step(SENDING, Refused(code, permanent=code == 10003), DUE, HERE)
    assert (life.state, life.reason, life.code, actions) == (State.CANCELLED, "gone", code, ())


def test_an_edit_that_is_forbidden_fails_and_staff_are_told_without_another_way() -> None:
    life, actions = step(SENDING, Refused(50001, permanent=True), DUE, HERE)
    assert (life.state, actions) == (State.FAILED, (Notify("failed"),))


def test_a_throttled_edit_is_tried_again_for_as_long_as_it_takes() -> None:
    fresh, _ = step(SENDING, Refused(TOO_MANY_EDITS, permanent=False, retry_after=90), DUE, HERE)
    assert (fresh.state, fresh.noes, fresh.retry_at) == (State.PENDING, 0, DUE + 90 * SECOND)


def test_an_edit_waits_until_its_message_is_certain_and_bars_nothing_meanwhile() -> None:
    life, actions = step(PENDING, NotYet(), DUE, HERE)
    assert (life.state, life.rests, life.retry_at, actions) == (State.PENDING, False, DUE + SECOND, ())


def test_an_unknown_token_stops_edits_too() -> None:
    life, actions = step(SENDING, Unauthorised(), DUE, HERE)
    assert (life.state, actions) == (State.PENDING, (StopAll(),))


@pytest.mark.parametrize("answer", [Unclear("reset"), Inherited(), Refused(0, permanent=False)])
def test_an_edit_that_nobody_wants_any_more_is_not_repeated(answer: Event) -> None:
    moot, _ = step(SENDING, Cancelled("erased"), DUE, HERE)
    life, _ = step(moot, answer, DUE + SECOND, HERE)
    assert (life.state, life.reason) == (State.CANCELLED, "erased")


def test_a_wanted_edit_that_was_called_off_on_its_way_is_made_after_all() -> None:
    moot, _ = step(SENDING, Cancelled("event cancelled"), DUE, HERE)
    life, _ = step(revised(moot, DUE), Unclear("reset"), DUE + SECOND, HERE)
    assert life.state is State.PENDING


def test_an_edit_that_was_made_although_nobody_wants_it_is_called_made() -> None:
    moot, _ = step(replace(SENDING, wary=True), Cancelled("erased"), DUE, HERE)
    assert step(moot, Sent(1), DUE, HERE)[0].state is State.SENT
