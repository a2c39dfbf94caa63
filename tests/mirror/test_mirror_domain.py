"""What becomes of an event's copy in Discord's list."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cogs.mirror.domain import (
    LONGEST_PAUSE,
    QUIET,
    SOON,
    Copy,
    Deed,
    Notice,
    State,
    Why,
    asked,
    decide,
    mark,
    pause,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SIGN = mark("here", 7)
NOTICE = Notice(
    7, "Conference", f"About. {SIGN}", "Online", NOW + timedelta(days=9), NOW + timedelta(days=10), SIGN
)
BEGUN = replace(NOTICE, starts=NOW - timedelta(hours=1))
OVER = replace(NOTICE, starts=NOW - timedelta(hours=2), ends=NOW - timedelta(hours=1))
STANDING = Copy(7, State.STANDING, 900, NOTICE.printed)
ASKED = Copy(7, State.ASKED)
REMOVED = Copy(7, State.REMOVED, 900, NOTICE.printed)


def waiting(why: Why, **more: object) -> Copy:
    return replace(Copy(7, State.WAITING, why=why, printed=NOTICE.printed), **more)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("notice", "copy", "deed"),
    [
        (None, None, Deed.NOTHING),
        (NOTICE, None, Deed.MAKE),
        (replace(NOTICE, starts=NOW + SOON), None, Deed.NOTHING),
        (BEGUN, None, Deed.NOTHING),
        (NOTICE, STANDING, Deed.NOTHING),
        (replace(NOTICE, name="Moved"), STANDING, Deed.EDIT),
        (BEGUN, replace(STANDING, printed=BEGUN.printed), Deed.NOTHING),
        (None, STANDING, Deed.REMOVE),
        (OVER, STANDING, Deed.FORGET),
        (NOTICE, ASKED, Deed.MAKE),
        (NOTICE, replace(ASKED, retry=NOW), Deed.MAKE),
        (NOTICE, replace(ASKED, retry=NOW + timedelta(seconds=1)), Deed.NOTHING),
        (None, ASKED, Deed.REMOVE),
        (NOTICE, waiting(Why.FULL), Deed.NOTHING),
        (NOTICE, waiting(Why.FORBIDDEN), Deed.NOTHING),
        (NOTICE, waiting(Why.FULL, retry=NOW), Deed.MAKE),
        (NOTICE, waiting(Why.REFUSED), Deed.NOTHING),
        (replace(NOTICE, name="Shorter"), waiting(Why.REFUSED), Deed.MAKE),
        (BEGUN, waiting(Why.FULL, retry=NOW), Deed.FORGET),
        (None, waiting(Why.FULL), Deed.FORGET),
        (NOTICE, REMOVED, Deed.NOTHING),
        (replace(NOTICE, name="Moved"), REMOVED, Deed.NOTHING),
        (OVER, REMOVED, Deed.FORGET),
        (None, REMOVED, Deed.FORGET),
    ],
)
def test_what_is_to_be_done_follows_from_the_event_and_its_copy(
    notice: Notice | None, copy: Copy | None, deed: Deed
) -> None:
    assert decide(notice, copy, NOW) is deed


def test_a_copy_is_written_down_as_asked_for_with_the_time_after_which_it_is_looked_for() -> None:
    first = asked(None, 7, NOW)
    assert (first.state, first.attempts, first.retry) == (State.ASKED, 1, NOW + QUIET)
    second = asked(first, 7, NOW)
    assert second.retry == NOW + 2 * QUIET
    assert pause(99) == LONGEST_PAUSE


def test_who_waited_for_room_is_asked_for_without_forgetting_that_staff_were_told() -> None:
    assert asked(waiting(Why.FULL), 7, NOW).why is Why.FULL


def test_marks_differ_between_events_and_installations() -> None:
    marks = {mark(installation, event) for installation in ("here", "there") for event in range(200)}
    assert len(marks) == 400
    assert not any(one != other and one.endswith(other) for one in marks for other in marks)
