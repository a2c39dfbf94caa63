"""Which events somebody may know of, which a command offers, and which one is meant."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.zones import LocalTime
from cogs.events.domain import (
    Event,
    EventUnclear,
    Plan,
    Scope,
    Status,
    is_offered,
    may_know_of,
    number_in,
    the_one,
)

START = LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
CLOSING = LocalTime(datetime(2023, 3, 28, 18, 0), "Europe/Brussels")
OPEN = datetime(2023, 3, 20, 12, 0, tzinfo=UTC)
CLOSED = CLOSING.instant()
OVER = START.instant() + timedelta(days=1)


def called(title: str, status: Status = Status.PUBLISHED, number: int = 7) -> Event:
    what = Plan(title, START, None, "Online", "", 2, CLOSING, None, 5)
    return Event(id=number, plan=what, status=status, organiser=1, revision=0, changed=OPEN)


@pytest.mark.parametrize("status", Status)
def test_drafts_are_for_staff_and_all_else_is_for_everyone(status: Status) -> None:
    event = called("S3 Conference", status)
    assert may_know_of(event, staff=True)
    assert may_know_of(event, staff=False) == (status is not Status.DRAFT)


@pytest.mark.parametrize(
    ("status", "now", "scopes"),
    [
        (Status.DRAFT, OPEN, {Scope.DRAFTS, Scope.ALL, Scope.RECENT}),
        (Status.PUBLISHED, OPEN, {Scope.OPEN, Scope.ALIVE, Scope.MINE, Scope.ALL, Scope.RECENT}),
        (Status.PUBLISHED, CLOSED, {Scope.ALIVE, Scope.MINE, Scope.ALL, Scope.RECENT}),
        (Status.PUBLISHED, OVER, {Scope.RECENT}),
        (Status.CANCELLED, OPEN, {Scope.RECENT}),
    ],
)
def test_each_command_is_for_events_that_stand_so(status: Status, now: datetime, scopes: set[Scope]) -> None:
    event = called("S3 Conference", status)
    assert {scope for scope in Scope if is_offered(event, scope, now)} == scopes


@pytest.mark.parametrize(
    ("typed", "number"), [("7", 7), (" #7 ", 7), ("007", 7), ("9" * 12, 999_999_999_999)]
)
def test_a_number_is_read_with_its_sign_or_without(typed: str, number: int) -> None:
    assert number_in(typed) == number


@pytest.mark.parametrize("typed", ["", "#", "S3", "7 8", "-7", "²", "9" * 13])
def test_what_is_no_number_of_an_event_is_read_as_none(typed: str) -> None:
    assert number_in(typed) is None


def test_the_only_one_that_fits_is_meant() -> None:
    assert the_one([called("S3 Conference")], "conf") == called("S3 Conference")


def test_of_several_the_one_of_exactly_that_title_is_meant() -> None:
    webinar = called("Webinar")
    assert the_one([called("Webinar for newcomers", number=8), webinar], "WEBINAR") == webinar


def test_nothing_is_guessed() -> None:
    twice = [called("Webinar"), replace(called("Webinar"), id=8)]
    with pytest.raises(EventUnclear) as refused:
        the_one(twice, "webinar")
    assert refused.value.details == {"reference": "webinar", "number": 2}
    assert the_one([], "webinar") is None
    assert the_one(twice[:1], "  ") is None, "nothing typed means nothing, even if there is only one"
