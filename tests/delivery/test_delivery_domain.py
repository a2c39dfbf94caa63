"""The life of a promised message, decision by decision."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.domain import (
    HELD_LIMIT,
    HELD_PAUSE,
    LATE,
    NONCE_WINDOW,
    PATIENCE,
    REPEATED_WITHIN,
    Here,
    IfUnreadable,
    Late,
    Life,
    Policy,
    State,
    is_late,
    pause,
    step,
    wakes_at,
)
from bot.delivery.events import (
    Absent,
    Cancelled,
    Event,
    FallBack,
    Found,
    Gone,
    Inherited,
    Moot,
    Notify,
    NotRendered,
    Refused,
    Search,
    Send,
    Sent,
    StopAll,
    Unanswered,
    Unauthorised,
    Unclear,
    Unreadable,
    Woken,
)
from bot.delivery.waiting import LONGEST_PAUSE

DUE = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

HERE = Here("this", Policy(), jitter=1.0)
ELSEWHERE = Here("another", Policy(), jitter=1.0)

PENDING = Life(State.PENDING, DUE)
SENDING = Life(State.SENDING, DUE, chain_start=DUE, boot="this", attempts=1)
UNKNOWN = replace(SENDING, state=State.UNKNOWN, doubt=True, wary=True, strikes=1)

EVERY_EVENT: tuple[Event, ...] = (
    Woken(),
    Inherited(),
    Cancelled("moved"),
    Moot(),
    NotRendered("not-rendered"),
    Sent(1),
    Refused(50013, permanent=True),
    Unclear("timeout"),
    Unauthorised(),
    Found(1),
    Absent(),
    Unreadable(),
    Unanswered("timeout"),
)


# --- claiming and sending


def test_a_due_message_is_claimed_and_put_into_words() -> None:
    life, actions = step(PENDING, Woken(), DUE, HERE)
    assert life == SENDING
    assert actions == (Send(fresh=True),)


def test_a_message_is_left_alone_before_its_time() -> None:
    assert step(PENDING, Woken(), DUE - SECOND, HERE) == (PENDING, ())


def test_a_message_is_left_alone_before_its_pause_is_over() -> None:
    paused = replace(PENDING, retry_at=DUE + MINUTE)
    assert wakes_at(paused) == DUE + MINUTE
    assert step(paused, Woken(), DUE + SECOND, HERE) == (paused, ())


def test_a_message_that_discord_took_is_sent() -> None:
    life, actions = step(SENDING, Sent(77), DUE, HERE)
    assert (life.state, life.message_id, actions) == (State.SENT, 77, ())


def test_delivered_and_then_deleted_counts_as_sent() -> None:
    life, actions = step(SENDING, Refused(10008, permanent=True), DUE, HERE)
    assert (life.state, actions) == (State.SENT, ())


def test_a_late_answer_is_believed_although_the_row_was_already_in_doubt() -> None:
    assert step(UNKNOWN, Sent(77), DUE, HERE)[0].state is State.SENT


# --- definite noes


def test_a_no_that_can_heal_is_tried_again_after_a_pause_and_bars_what_stands_behind() -> None:
    life, actions = step(SENDING, Refused(0, permanent=False), DUE, HERE)
    assert (life.state, life.chain_start, actions) == (State.PENDING, DUE, ())
    assert life.retry_at == DUE + SECOND
    assert life.rests


def test_a_rate_limit_is_waited_out_as_long_as_discord_says() -> None:
    life, _ = step(SENDING, Refused(429, permanent=False, retry_after=90.0), DUE, HERE)
    assert life.retry_at == DUE + timedelta(seconds=90)


def test_a_permanent_no_ends_it_tells_staff_and_looks_for_another_way() -> None:
    life, actions = step(SENDING, Refused(50007, permanent=True), DUE, HERE)
    assert (life.state, life.reason, life.code) == (State.FAILED, "refused", 50007)
    assert actions == (Notify("failed"), FallBack(50007))


def test_a_no_that_should_heal_and_does_not_ends_it_some_day() -> None:
    life = replace(SENDING, noes=PATIENCE - 2)
    life, _ = step(life, Refused(40001, permanent=False), DUE, HERE)
    assert life.state is State.PENDING
    life, _ = step(replace(life, state=State.SENDING), Refused(40001, permanent=False), DUE, HERE)
    assert life.state is State.FAILED


@pytest.mark.parametrize("code", [0, 429])
def test_an_outage_and_a_rate_limit_wear_out_nobodys_patience(code: int) -> None:
    life = SENDING
    for _ in range(PATIENCE * 3):
        life, _ = step(replace(life, state=State.SENDING), Refused(code, permanent=False), DUE, HERE)
    assert (life.state, life.noes) == (State.PENDING, 0)


def test_a_no_after_hidden_tries_proves_nothing() -> None:
    no = Refused(50013, permanent=True, reached_other_requests=True)
    life, actions = step(SENDING, no, DUE, HERE)
    assert (life.state, life.doubt, life.code, actions) == (State.UNKNOWN, True, 50013, ())


def test_a_permanent_no_does_not_settle_an_earlier_doubt() -> None:
    life, actions = step(replace(SENDING, doubt=True), Refused(50013, permanent=True), DUE, HERE)
    assert (life.state, actions) == (State.UNKNOWN, ())


def test_a_no_to_a_message_that_is_moot_by_now_cancels_it_without_a_word() -> None:
    life, actions = step(replace(SENDING, moot="moved"), Refused(50013, permanent=True), DUE, HERE)
    assert (life.state, life.reason, actions) == (State.CANCELLED, "moved", ())


def test_a_token_that_discord_no_longer_knows_stops_everything_and_loses_nothing() -> None:
    life, actions = step(SENDING, Unauthorised(), DUE, HERE)
    assert (life.state, actions) == (State.PENDING, (StopAll(),))
    assert step(UNKNOWN, Unauthorised(), DUE, HERE) == (UNKNOWN, (StopAll(),))


# --- doubt


def test_an_unclear_answer_leaves_it_in_doubt() -> None:
    life, actions = step(SENDING, Unclear("timeout"), DUE + SECOND, HERE)
    assert (life.state, life.doubt, life.reason, actions) == (State.UNKNOWN, True, "timeout", ())


def test_within_the_nonce_window_the_same_process_repeats_it_exactly() -> None:
    life, actions = step(UNKNOWN, Woken(), DUE + REPEATED_WITHIN, HERE)
    assert actions == (Send(fresh=False),)
    assert (life.state, life.chain_start, life.attempts) == (State.SENDING, DUE, 2)


@pytest.mark.parametrize(
    ("now", "here"),
    [
        pytest.param(DUE + REPEATED_WITHIN + SECOND, HERE, id="a slow request would arrive after the window"),
        pytest.param(DUE + SECOND, ELSEWHERE, id="another process asks"),
    ],
)
def test_otherwise_the_history_is_searched_first(now: datetime, here: Here) -> None:
    life, actions = step(UNKNOWN, Woken(), now, here)
    assert life == UNKNOWN
    assert actions == (Search(DUE - NONCE_WINDOW),)


def test_a_clock_that_was_set_back_proves_nothing_about_the_window() -> None:
    doubtful = replace(UNKNOWN, chain_start=DUE + HOUR)
    assert step(doubtful, Woken(), DUE, HERE)[1] == (Search(DUE - NONCE_WINDOW),)


def test_what_an_earlier_process_was_sending_is_in_doubt() -> None:
    life, actions = step(SENDING, Inherited(), DUE + HOUR, ELSEWHERE)
    assert (life.state, life.doubt, life.retry_at, actions) == (State.UNKNOWN, True, None, ())


def test_found_in_the_history_it_is_sent() -> None:
    life, actions = step(UNKNOWN, Found(77), DUE + HOUR, HERE)
    assert (life.state, life.message_id, life.doubt, actions) == (State.SENT, 77, False, ())


def test_absent_from_the_history_it_is_sent_in_words_of_now_and_the_chain_begins_anew() -> None:
    life, actions = step(UNKNOWN, Absent(), DUE + HOUR, HERE)
    assert actions == (Send(fresh=True),)
    assert (life.state, life.doubt, life.chain_start) == (State.SENDING, False, DUE + HOUR)


def test_a_history_that_could_not_be_asked_is_asked_again_later() -> None:
    life, actions = step(UNKNOWN, Unanswered("HTTP 503"), DUE + HOUR, HERE)
    assert (life.state, life.rests, actions) == (State.UNKNOWN, True, ())
    assert life.retry_at == DUE + HOUR + 2 * SECOND


# --- late rows and restored copies


def test_a_late_row_that_nobody_claimed_is_searched_first_since_it_may_come_from_a_restored_copy() -> None:
    now = DUE + MINUTE + SECOND
    assert step(PENDING, Woken(), now, HERE) == (PENDING, (Search(DUE - NONCE_WINDOW),))


def test_a_row_that_this_process_began_is_not_searched_for_being_late() -> None:
    refused = replace(PENDING, boot="this", chain_start=DUE, attempts=1)
    assert step(refused, Woken(), DUE + HOUR, HERE)[1] == (Send(fresh=True),)


def test_a_row_that_was_ever_in_doubt_is_searched_again_once_its_nonce_is_old() -> None:
    # An absent message was sent anew and refused, while the first request still crept to Discord.
    wary = replace(PENDING, boot="this", chain_start=DUE + HOUR, attempts=2, wary=True)
    assert step(wary, Woken(), DUE + HOUR + REPEATED_WITHIN, HERE)[1] == (Send(fresh=True),)
    assert step(wary, Woken(), DUE + HOUR + 2 * MINUTE, HERE)[1] == (Search(DUE - NONCE_WINDOW),)


def test_readers_are_told_from_five_minutes_on() -> None:
    assert not is_late(DUE, DUE + LATE)
    assert is_late(DUE, DUE + LATE + SECOND)


# --- unreadable history


def test_an_unreadable_history_holds_the_message_and_tells_staff_once() -> None:
    now = DUE + HOUR
    life, actions = step(UNKNOWN, Unreadable(), now, HERE)
    assert (life.state, life.held, life.rests, actions) == (State.UNKNOWN, True, False, (Notify("held"),))
    assert life.retry_at == now + HELD_PAUSE
    again, silence = step(life, Unreadable(), now + HELD_PAUSE, HERE)
    assert (again.held, silence) == (True, ())


def test_a_held_message_goes_on_once_the_history_is_readable() -> None:
    life, actions = step(replace(UNKNOWN, held=True), Absent(), DUE + HOUR, HERE)
    assert (life.state, life.held, actions) == (State.SENDING, False, (Send(fresh=True),))


def test_a_message_is_not_held_for_ever() -> None:
    life, actions = step(replace(UNKNOWN, held=True), Unreadable(), DUE + HELD_LIMIT + SECOND, HERE)
    assert (life.state, life.reason, actions) == (State.FAILED, "unreadable", (Notify("failed"),))


def test_a_kind_may_rather_be_seen_twice_than_held() -> None:
    here = replace(HERE, policy=Policy(unreadable=IfUnreadable.SEND))
    life, actions = step(UNKNOWN, Unreadable(), DUE + HOUR, here)
    assert (life.state, life.doubt, actions) == (State.SENDING, True, (Send(fresh=False),))


# --- too late, and moot


def test_past_its_last_moment_it_expires_and_staff_are_told() -> None:
    mine = replace(PENDING, not_after=DUE + HOUR, boot=HERE.boot)
    life, actions = step(mine, Woken(), DUE + HOUR + SECOND, HERE)
    assert (life.state, life.reason, actions) == (State.EXPIRED, "not-after", (Notify("expired"),))


def test_what_a_restored_copy_holds_past_its_last_moment_is_looked_for_before_it_expires() -> None:
    copied = replace(PENDING, not_after=DUE + HOUR)
    now = DUE + HOUR + SECOND
    assert step(copied, Woken(), now, HERE)[1] == (Search(DUE - NONCE_WINDOW),)
    assert step(copied, Found(5), now, HERE)[0].state is State.SENT
    for finding in (Absent(), Unreadable(), Gone(10003)):
        life, actions = step(copied, finding, now, HERE)
        assert (life.state, life.reason, actions) == (State.EXPIRED, "not-after", (Notify("expired"),))


def test_a_message_whose_channel_is_gone_fails_at_once() -> None:
    life, actions = step(UNKNOWN, Gone(10003), DUE + HOUR, HERE)
    assert (life.state, life.code) == (State.FAILED, 10003)
    assert actions == (Notify("failed"), FallBack(10003))


def test_at_its_last_moment_it_is_still_sent() -> None:
    life, _ = step(replace(PENDING, not_after=DUE), Woken(), DUE, HERE)
    assert life.state is State.SENDING


def test_a_kind_that_is_useless_when_late_expires() -> None:
    here = replace(HERE, policy=Policy(late=Late.EXPIRE))
    life, actions = step(replace(PENDING, boot=HERE.boot), Woken(), DUE + LATE + SECOND, here)
    assert (life.state, life.reason, actions) == (State.EXPIRED, "late", (Notify("expired"),))


@pytest.mark.parametrize("change", [{"not_after": DUE}, {"moot": "moved"}])
def test_in_doubt_and_no_longer_wanted_it_is_looked_for_and_not_repeated(change: dict[str, object]) -> None:
    doubtful = replace(UNKNOWN, **change)  # type: ignore[arg-type] # the two fields named above
    assert step(doubtful, Woken(), DUE + SECOND, HERE)[1] == (Search(DUE - NONCE_WINDOW),)
    assert step(doubtful, Found(5), DUE + SECOND, HERE)[0].state is State.SENT


@pytest.mark.parametrize("finding", [Absent(), Unreadable()])
def test_no_longer_wanted_and_not_seen_it_ends(finding: Event) -> None:
    moot, silence = step(replace(UNKNOWN, moot="moved"), finding, DUE + SECOND, HERE)
    assert (moot.state, moot.reason, silence) == (State.CANCELLED, "moved", ())
    late, actions = step(replace(UNKNOWN, not_after=DUE), finding, DUE + SECOND, HERE)
    assert (late.state, actions) == (State.EXPIRED, (Notify("expired"),))


def test_a_pending_message_is_cancelled_at_once() -> None:
    life, actions = step(PENDING, Cancelled("moved"), DUE, HERE)
    assert (life.state, life.reason, actions) == (State.CANCELLED, "moved", ())


@pytest.mark.parametrize("life", [SENDING, UNKNOWN])
def test_a_message_on_its_way_is_not_called_cancelled_before_its_answer(life: Life) -> None:
    assert step(life, Cancelled("moved"), DUE, HERE) == (replace(life, moot="moved"), ())


def test_a_message_with_nothing_left_to_say_is_cancelled() -> None:
    life, actions = step(PENDING, Moot(), DUE, HERE)
    assert (life.state, life.reason, actions) == (State.CANCELLED, "moot", ())


# --- renderers that fail


def test_a_failing_renderer_is_tried_again_and_lets_others_overtake() -> None:
    life, actions = step(PENDING, NotRendered("not-rendered"), DUE, HERE)
    assert (life.state, life.noes, life.rests, actions) == (State.PENDING, 1, False, ())
    assert life.retry_at == DUE + SECOND


def test_a_renderer_that_keeps_failing_ends_the_message_and_staff_are_told() -> None:
    life, actions = step(replace(PENDING, noes=PATIENCE - 1), NotRendered("unknown-kind"), DUE, HERE)
    assert (life.state, life.reason, actions) == (State.FAILED, "unknown-kind", (Notify("failed"),))


def test_the_end_of_a_notice_makes_no_further_notice() -> None:
    quiet = replace(HERE, policy=Policy(announced=False))
    assert step(SENDING, Refused(50013, permanent=True), DUE, quiet)[1] == (FallBack(50013),)
    assert step(UNKNOWN, Unreadable(), DUE + HOUR, quiet)[1] == ()


def test_staff_may_be_told_of_nothing_but_that_it_expired() -> None:
    mine = replace(PENDING, not_after=DUE, boot=HERE.boot)
    told = replace(HERE, policy=Policy(announced=False, expiry_announced=True))
    assert step(mine, Woken(), DUE + SECOND, told)[1] == (Notify("expired"),)
    assert step(SENDING, Refused(50013, permanent=True), DUE, told)[1] == (FallBack(50013),)
    silent = replace(HERE, policy=Policy(announced=False, expiry_announced=False))
    assert step(mine, Woken(), DUE + SECOND, silent)[1] == ()


# --- what holds for all


@pytest.mark.parametrize("state", [State.SENT, State.FAILED, State.EXPIRED, State.CANCELLED])
@pytest.mark.parametrize("event", EVERY_EVENT)
def test_an_end_is_final(state: State, event: Event) -> None:
    ended = replace(PENDING, state=state)
    assert step(ended, event, DUE + HOUR, HERE) == (ended, ())


@pytest.mark.parametrize(
    "event", [Woken(), Moot(), Absent(), NotRendered("x"), Unanswered("x"), Unreadable()]
)
def test_nothing_but_its_answer_moves_a_message_on_its_way(event: Event) -> None:
    assert step(SENDING, event, DUE + HOUR, HERE) == (SENDING, ())


@pytest.mark.parametrize("event", [Inherited(), Refused(50013, permanent=True), Unclear("timeout")])
def test_an_answer_that_nobody_waits_for_changes_nothing(event: Event) -> None:
    assert step(PENDING, event, DUE + HOUR, HERE) == (PENDING, ())


def test_pauses_grow_to_a_limit_and_are_spread() -> None:
    assert [pause(strikes, 1.0) / SECOND for strikes in range(4)] == [1, 2, 4, 8]
    assert pause(3, 0.0) == pause(3, 1.0) / 2
    assert pause(10_000, 1.0) == LONGEST_PAUSE
