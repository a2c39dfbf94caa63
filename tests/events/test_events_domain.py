from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest

from bot.kernel.horizon import TooFarAhead
from bot.kernel.zones import LocalTime
from cogs.events.domain import (
    ABOUT_LIMIT,
    PLACE_LIMIT,
    TITLE_LIMIT,
    AlreadyPublished,
    Before,
    ClosingHasPassed,
    Draft,
    DraftChanged,
    EndsBeforeStart,
    Event,
    EventCancelled,
    EventInThePast,
    EventOver,
    NotPublished,
    NotRegistered,
    Phase,
    Plan,
    Registration,
    RegistrationClosed,
    Room,
    SeatsUnreadable,
    Standing,
    Status,
    TextMissing,
    TextTooLong,
    Typed,
    admit,
    cancel,
    closing_dropped,
    offers,
    phase,
    plan,
    publish,
    read_seats,
    read_title,
    reminders_due,
    withdraw,
)

START = LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
END = LocalTime(datetime(2023, 3, 30, 16, 0), "Europe/Brussels")
CLOSING = LocalTime(datetime(2023, 3, 28, 18, 0), "Europe/Brussels")
BEFORE = datetime(2023, 3, 20, 12, 0, tzinfo=UTC)
STARTS_AT = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
ENDS_AT = datetime(2023, 3, 30, 14, 0, tzinfo=UTC)


def conference(
    status: Status = Status.PUBLISHED,
    *,
    seats: int | None = 2,
    closes: LocalTime | None = None,
    open_end: bool = False,
) -> Event:
    what = Plan(
        "S3 Conference", START, None if open_end else END, "Online", "The launch.", seats, closes, None, 5
    )
    return Event(id=7, plan=what, status=status, organiser=1, revision=0, changed=BEFORE)


def registration(number: int, standing: Standing = Standing.WAITING) -> Registration:
    return Registration(number, 7, 100 + number, standing, False, BEFORE)


def draft(closes: LocalTime | None = None, typed: Mapping[str, str] = MappingProxyType({})) -> Draft:
    fields = Typed(**{"title": "S3 Conference", "when": "30 March 2023, 09:30", **typed})
    return Draft(id=3, author=1, typed=fields, channel=None, closes=closes, group=None, event=None)


# ---- what was typed ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "seats"),
    [
        ("", None),
        ("  ", None),
        ("1", 1),
        (" 50 ", 50),
        ("99999", 99_999),
        ("40,000", 40_000),
        ("40.000", 40_000),
        ("40\u202f000", 40_000),
        ("1’000", 1000),
    ],
)
def test_seats_are_a_number_or_nothing(typed: str, seats: int | None) -> None:
    assert read_seats(typed) == seats


@pytest.mark.parametrize(
    "typed", ["0", "-1", "fifty", "5.5", "10,00", "1000,000", "100,000", "100000", "0,000", "²"]
)
def test_seats_that_are_no_number_are_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(SeatsUnreadable) as refusal:
        read_seats(typed)
    assert refusal.value.details == {"typed": typed, "most": 99_999, "place": "form"}


def test_a_title_stands_on_one_line_without_control_characters() -> None:
    assert read_title("  S3\n\u202eConference\x00 ") == "S3 Conference"


def test_an_event_needs_a_title() -> None:
    with pytest.raises(TextMissing):
        plan(draft(typed={"title": " \u200b "}), START, END, BEFORE)


@pytest.mark.parametrize(
    ("field", "limit"), [("title", TITLE_LIMIT), ("place", PLACE_LIMIT), ("about", ABOUT_LIMIT)]
)
def test_a_text_longer_than_discord_shows_is_refused_by_name_and_length(field: str, limit: int) -> None:
    assert getattr(plan(draft(typed={field: "x" * limit}), START, END, BEFORE), field) == "x" * limit
    with pytest.raises(TextTooLong) as refusal:
        plan(draft(typed={field: "x" * (limit - 1) + "🎉"}), START, END, BEFORE)
    assert refusal.value.details == {"field": field, "length": str(limit + 1), "limit": str(limit)}


def test_an_event_ends_after_it_starts() -> None:
    with pytest.raises(EndsBeforeStart):
        plan(draft(), START, START, BEFORE)


def test_an_event_in_a_mistyped_year_is_refused() -> None:
    far = LocalTime(datetime(2063, 3, 30, 9, 30), "Europe/Brussels")
    for ends in (None, LocalTime(datetime(2063, 3, 30, 16), "Europe/Brussels")):
        with pytest.raises(TooFarAhead):
            plan(draft(), far, ends, BEFORE)
    with pytest.raises(TooFarAhead):
        plan(draft(), START, far, BEFORE)


def test_a_plan_says_what_was_typed() -> None:
    typed = draft(CLOSING, {"place": "Online", "seats": "50", "about": "The launch."})
    assert plan(typed, START, END, BEFORE) == Plan(
        "S3 Conference", START, END, "Online", "The launch.", 50, CLOSING, None, None
    )


@pytest.mark.parametrize(
    ("closes", "now", "dropped"),
    [
        (None, BEFORE, False),
        (CLOSING, BEFORE, False),
        (START, BEFORE, False),
        (END, BEFORE, True),
        (CLOSING, CLOSING.instant(), True),
    ],
)
def test_a_closing_after_the_start_or_in_the_past_gives_way_to_the_start(
    closes: LocalTime | None, now: datetime, dropped: bool
) -> None:
    typed = draft(closes=closes)
    assert closing_dropped(typed, START, now) is dropped
    assert plan(typed, START, END, now).closes == (None if dropped else closes)


# ---- the life of an event ------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "now", "expected"),
    [
        (conference(Status.DRAFT), BEFORE, Phase.DRAFT),
        (conference(Status.CANCELLED), BEFORE, Phase.CANCELLED),
        (conference(), BEFORE, Phase.OPEN),
        (conference(), STARTS_AT - timedelta(microseconds=1), Phase.OPEN),
        (conference(), STARTS_AT, Phase.CLOSED),
        (conference(closes=CLOSING), CLOSING.instant(), Phase.CLOSED),
        (conference(closes=END), STARTS_AT, Phase.CLOSED),
        (conference(), ENDS_AT, Phase.OVER),
        (conference(open_end=True), STARTS_AT + timedelta(minutes=59), Phase.CLOSED),
        (conference(open_end=True), STARTS_AT + timedelta(hours=1), Phase.OVER),
    ],
)
def test_time_alone_closes_and_ends_an_event(event: Event, now: datetime, expected: Phase) -> None:
    assert phase(event, now) is expected


def test_publishing_names_the_channel() -> None:
    published = publish(conference(Status.DRAFT), 42, BEFORE)
    assert (published.status, published.plan.channel) == (Status.PUBLISHED, 42)


def test_a_draft_without_a_channel_has_nowhere_to_be_announced() -> None:
    nowhere = replace(conference(Status.DRAFT).plan, channel=None)
    with pytest.raises(NotPublished):
        _ = replace(conference(Status.DRAFT), plan=nowhere).channel


@pytest.mark.parametrize(
    ("event", "now", "refusal"),
    [
        (conference(), BEFORE, AlreadyPublished),
        (conference(Status.CANCELLED), BEFORE, EventCancelled),
        (conference(Status.DRAFT), STARTS_AT, EventInThePast),
        (conference(Status.DRAFT, closes=CLOSING), CLOSING.instant(), ClosingHasPassed),
    ],
)
def test_only_a_draft_with_its_time_ahead_is_published(
    event: Event, now: datetime, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        publish(event, 42, now)


def test_what_was_corrected_since_it_was_shown_is_not_published_unseen() -> None:
    shown = conference(Status.DRAFT)
    corrected = replace(shown, changed=BEFORE + timedelta(minutes=1))
    assert publish(shown, 42, BEFORE, seen=shown.edition).status is Status.PUBLISHED
    with pytest.raises(DraftChanged):
        publish(corrected, 42, BEFORE, seen=shown.edition)


def test_cancelling_is_a_change_that_calendars_must_see() -> None:
    cancelled = cancel(conference(), BEFORE)
    assert (cancelled.status, cancelled.revision) == (Status.CANCELLED, 1)


@pytest.mark.parametrize(
    ("event", "now", "refusal"),
    [
        (conference(Status.DRAFT), BEFORE, NotPublished),
        (conference(Status.CANCELLED), BEFORE, EventCancelled),
        (conference(), ENDS_AT, EventOver),
    ],
)
def test_what_is_not_alive_can_neither_be_cancelled_nor_joined_nor_left(
    event: Event, now: datetime, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        cancel(event, now)
    with pytest.raises(refusal):
        admit(event, Room(0, 0), None, now)
    with pytest.raises(refusal):
        withdraw(event, registration(1), now)


def test_reminders_are_due_a_day_and_an_hour_before_and_at_the_start() -> None:
    assert [
        (reminder.before, STARTS_AT - reminder.due) for reminder in reminders_due(conference(), BEFORE)
    ] == [
        (Before.DAY, timedelta(days=1)),
        (Before.HOUR, timedelta(hours=1)),
        (Before.START, timedelta(0)),
    ]


def test_no_reminder_makes_sense_once_the_next_one_is_due() -> None:
    day, hour, start = reminders_due(conference(), BEFORE)
    assert (day.not_after, hour.not_after) == (hour.due, start.due)
    assert start.not_after == STARTS_AT + timedelta(hours=1)


def test_the_reminder_at_the_start_of_a_short_event_makes_no_sense_after_its_end() -> None:
    short = replace(conference().plan, ends=LocalTime(datetime(2023, 3, 30, 9, 45), "Europe/Brussels"))
    *_, start = reminders_due(replace(conference(), plan=short), BEFORE)
    assert start.not_after == STARTS_AT + timedelta(minutes=15)


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (STARTS_AT - timedelta(days=1, seconds=1), 3),
        (STARTS_AT - timedelta(days=1), 2),
        (STARTS_AT - timedelta(minutes=5), 1),
        (STARTS_AT, 0),
    ],
)
def test_reminders_already_past_are_not_promised(now: datetime, left: int) -> None:
    assert len(reminders_due(conference(), now)) == left


# ---- the life of a registration ------------------------------------------------------


@pytest.mark.parametrize(
    ("seats", "room", "expected"),
    [
        (2, Room(0, 0), Standing.SEATED),
        (2, Room(1, 0), Standing.SEATED),
        (2, Room(2, 0), Standing.WAITING),
        (2, Room(1, 1), Standing.WAITING),
        (None, Room(100_000, 0), Standing.SEATED),
    ],
)
def test_a_member_waits_once_every_seat_is_taken(seats: int | None, room: Room, expected: Standing) -> None:
    assert admit(conference(seats=seats), room, None, BEFORE) is expected


def test_nobody_registers_after_closing() -> None:
    with pytest.raises(RegistrationClosed):
        admit(conference(closes=CLOSING), Room(0, 0), None, CLOSING.instant())


def test_who_registered_in_time_keeps_what_they_have() -> None:
    mine = registration(1, Standing.SEATED)
    assert admit(conference(closes=CLOSING), Room(2, 0), mine, CLOSING.instant()) is Standing.SEATED


def test_nobody_withdraws_who_is_not_registered() -> None:
    with pytest.raises(NotRegistered):
        withdraw(conference(), None, BEFORE)


def test_a_withdrawn_registration_is_kept_as_such() -> None:
    assert withdraw(conference(), registration(1), BEFORE).standing is Standing.WITHDRAWN


def test_free_seats_are_offered_to_the_first_in_line() -> None:
    line = [registration(9), registration(4), registration(6)]
    assert [moved.id for moved in offers(conference(), Room(0, 3), line, BEFORE)] == [4, 6]
    assert offers(conference(), Room(1, 3, offered=1), line, BEFORE) == ()
    assert offers(conference(), Room(3, 3), line, BEFORE) == ()


def test_everybody_is_asked_once_there_is_no_limit() -> None:
    line = [registration(4), registration(6)]
    assert [moved.standing for moved in offers(conference(seats=None), Room(9, 2), line, BEFORE)] == [
        Standing.OFFERED
    ] * 2


def test_the_line_moves_after_closing_but_not_after_the_end() -> None:
    line = [registration(4)]
    assert offers(conference(), Room(1, 1), line, STARTS_AT)
    assert offers(conference(), Room(1, 1), line, ENDS_AT) == ()
    assert offers(conference(Status.CANCELLED), Room(1, 1), line, BEFORE) == ()
