"""The rules about places, one by one, as an office would say them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.zones import LocalTime
from cogs.events.domain import (
    AlreadyDecided,
    ApplicationWithdrawn,
    Attendance,
    Audience,
    Card,
    DeclinedBefore,
    Event,
    Mode,
    ModeNotOffered,
    ModeNotSaid,
    NoSeatFree,
    NotForYou,
    NothingOffered,
    NotOpenYet,
    NotRegistered,
    Offer,
    OfferPassed,
    OpensTooLate,
    Phase,
    Plan,
    Registration,
    Room,
    SeatsTaken,
    Standing,
    Status,
    Terms,
    UnknownLanguage,
    Verdict,
    Wanted,
    accept,
    admit,
    choose_mode,
    decide,
    is_final,
    lapse,
    move,
    notices_due,
    offer_ends,
    phase,
    read_languages,
    remove,
    require_audience,
    require_room,
    require_window,
)

UTC_ZONE = "UTC"
STARTS = datetime(2023, 3, 30, 9, 0, tzinfo=UTC)
ENDS = STARTS + timedelta(hours=3)
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
BEFORE = STARTS - 10 * DAY
FULL = Room(2, 0)
FREE = Room(0, 0)


def local(instant: datetime) -> LocalTime:
    return LocalTime(instant.replace(tzinfo=None), UTC_ZONE)


def conference(
    terms: Terms = Terms(),  # noqa: B008 - frozen
    *,
    closes: datetime | None = None,
    status: Status = Status.PUBLISHED,
) -> Event:
    plan = Plan("Any", local(STARTS), local(ENDS), seats=2, closes=local(closes) if closes else None)
    return Event(1, plan, status, None, 0, BEFORE, terms)


def held(standing: Standing, *, mode: Mode = Mode.ANY, offer: Offer | None = None) -> Registration:
    return Registration(5, 1, 101, standing, wants_reminders=False, registered=BEFORE, mode=mode, offer=offer)


BOTH = Terms(Attendance.BOTH, online_seats=1)
MODERATED = Terms(moderated=True)
OFFERED = held(Standing.OFFERED, offer=Offer(BEFORE + DAY))


@pytest.mark.parametrize(
    ("left", "kept"),
    [
        (10 * DAY, DAY),
        (4 * DAY, DAY),
        (2 * DAY, DAY / 2),
        (4 * HOUR, HOUR),
        (HOUR, HOUR / 2),
        (-HOUR, HOUR / 2),
        (-3 * HOUR + 10 * MINUTE, 10 * MINUTE),
    ],
)
def test_an_offer_is_kept_for_a_day_and_near_the_start_for_a_quarter_of_what_is_left(
    left: timedelta, kept: timedelta
) -> None:
    now = STARTS - left
    assert offer_ends(conference(), now) - now == kept


def test_an_offer_is_accepted_in_time_and_once_more_changes_nothing() -> None:
    taken = accept(conference(), OFFERED, BEFORE + DAY - MINUTE)
    assert (taken.standing, taken.offer) == (Standing.SEATED, None)
    assert accept(conference(), taken, BEFORE + 2 * DAY) == taken


@pytest.mark.parametrize("mine", [OFFERED, replace(OFFERED, standing=Standing.LAPSED)])
def test_an_offer_accepted_late_is_refused_with_the_next_step(mine: Registration) -> None:
    with pytest.raises(OfferPassed) as refused:
        accept(conference(closes=BEFORE + 2 * DAY), mine, BEFORE + DAY)
    assert refused.value.details["closed"] == "no"
    with pytest.raises(OfferPassed) as refused:
        accept(conference(closes=BEFORE + 2 * DAY), mine, BEFORE + 2 * DAY)
    assert refused.value.details["closed"] == "yes"


@pytest.mark.parametrize(
    ("mine", "refusal"),
    [
        (None, NotRegistered),
        (held(Standing.WITHDRAWN), NotRegistered),
        (held(Standing.DECLINED), NotRegistered),
        (held(Standing.WAITING), NothingOffered),
        (held(Standing.APPLIED), NothingOffered),
    ],
)
def test_who_was_offered_nothing_accepts_nothing(mine: Registration | None, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        accept(conference(), mine, BEFORE)


def test_an_offer_lapses_at_its_end_and_not_before() -> None:
    assert lapse(conference(), OFFERED, BEFORE + DAY - MINUTE) == OFFERED
    assert lapse(conference(), OFFERED, BEFORE + DAY).standing is Standing.LAPSED
    assert lapse(conference(), held(Standing.SEATED), BEFORE).standing is Standing.SEATED


def test_an_offer_that_ended_while_the_bot_was_away_is_given_time_once_more() -> None:
    back = BEFORE + 2 * DAY
    again = lapse(conference(), OFFERED, back)
    assert again.offer == Offer(back + DAY, extended=True)
    assert lapse(conference(), again, back + 3 * DAY).standing is Standing.LAPSED
    assert lapse(conference(), OFFERED, STARTS).standing is Standing.LAPSED
    off = conference(status=Status.CANCELLED)
    assert lapse(off, OFFERED, back).standing is Standing.LAPSED


def test_each_way_to_take_part_has_seats_of_its_own() -> None:
    event = conference(BOTH)
    assert [event.seats_in(mode) for mode in (Mode.ON_SITE, Mode.ONLINE, Mode.ANY)] == [2, 1, 0]
    assert admit(event, Room(1, 0), None, BEFORE, Mode.ONLINE) is Standing.WAITING
    assert admit(event, Room(1, 0), None, BEFORE, Mode.ON_SITE) is Standing.SEATED
    with pytest.raises(ModeNotSaid):
        choose_mode(event, None, BEFORE)
    with pytest.raises(ModeNotOffered):
        choose_mode(event, Mode.ANY, BEFORE)
    assert choose_mode(event, Mode.ONLINE, BEFORE) is Mode.ONLINE
    assert choose_mode(conference(), None, BEFORE) is Mode.ANY


def test_a_moderated_event_seats_nobody_by_itself_and_never_again_who_was_declined() -> None:
    event = conference(MODERATED)
    assert admit(event, FREE, None, BEFORE) is Standing.APPLIED
    assert admit(event, FREE, held(Standing.WITHDRAWN), BEFORE) is Standing.APPLIED
    with pytest.raises(DeclinedBefore):
        admit(event, FREE, held(Standing.DECLINED), BEFORE)


def test_who_is_approved_sits_or_waits_and_is_decided_about_once() -> None:
    event, mine = conference(MODERATED), held(Standing.APPLIED)
    approved = decide(event, mine, FREE, Verdict.APPROVED, 9, BEFORE)
    assert approved.standing is Standing.SEATED
    assert decide(event, mine, FULL, Verdict.APPROVED, 9, BEFORE).standing is Standing.WAITING
    declined = decide(event, mine, FREE, Verdict.DECLINED, 9, BEFORE)
    assert declined.standing is Standing.DECLINED
    for decided in (approved, declined):
        with pytest.raises(AlreadyDecided) as refused:
            decide(event, decided, FREE, Verdict.APPROVED, 8, BEFORE)
        assert refused.value.details["who"] == "<@9>"
    assert declined.decision is not None
    forgotten = replace(declined, decision=replace(declined.decision, by=None))
    with pytest.raises(AlreadyDecided) as refused:
        decide(event, forgotten, FREE, Verdict.APPROVED, 8, BEFORE)
    assert refused.value.details["who"] == "none"


@pytest.mark.parametrize(
    "mine", [None, held(Standing.WITHDRAWN), held(Standing.LAPSED), held(Standing.SEATED)]
)
def test_where_nothing_was_asked_nothing_is_decided(mine: Registration | None) -> None:
    with pytest.raises(ApplicationWithdrawn):
        decide(conference(), mine, FREE, Verdict.APPROVED, 9, BEFORE)


def test_organisers_pass_the_line_and_not_capacity() -> None:
    event, waiting = conference(BOTH), held(Standing.WAITING, mode=Mode.ON_SITE)
    assert move(event, waiting, Mode.ON_SITE, Room(1, 5), BEFORE).standing is Standing.SEATED
    assert move(event, waiting, Mode.ONLINE, FREE, BEFORE).mode is Mode.ONLINE
    with pytest.raises(NoSeatFree):
        move(event, waiting, Mode.ON_SITE, Room(1, 5, offered=1), BEFORE)
    offered = replace(waiting, standing=Standing.OFFERED, offer=Offer(BEFORE + DAY))
    assert move(event, offered, Mode.ON_SITE, Room(1, 5, offered=1), BEFORE).offer is None
    seated = replace(waiting, standing=Standing.SEATED)
    assert move(event, seated, Mode.ON_SITE, FULL, BEFORE) == seated
    unlimited = replace(event, terms=replace(BOTH, online_seats=None))
    assert move(unlimited, waiting, Mode.ONLINE, Room(99, 0), BEFORE).standing is Standing.SEATED
    with pytest.raises(ModeNotOffered):
        move(event, waiting, Mode.ANY, FREE, BEFORE)
    for nothing in (None, held(Standing.WITHDRAWN)):
        with pytest.raises(NotRegistered):
            move(event, nothing, Mode.ON_SITE, FREE, BEFORE)


def test_organisers_end_a_registration_in_their_own_name() -> None:
    removed = remove(conference(), held(Standing.SEATED), 9, BEFORE)
    assert removed.standing is Standing.DECLINED
    assert removed.decision is not None
    assert removed.decision.by == 9
    with pytest.raises(NotRegistered):
        remove(conference(), None, 9, BEFORE)


def test_seats_that_are_taken_cannot_be_taken_away() -> None:
    require_room(conference(), {Mode.ANY: Room(1, 3, offered=1)})
    with pytest.raises(SeatsTaken):
        require_room(conference(), {Mode.ANY: Room(2, 3, offered=1)})
    require_room(conference(replace(BOTH, online_seats=None)), {Mode.ONLINE: Room(99, 0)})


def test_an_event_for_holders_of_a_role_takes_nobody_else() -> None:
    ours = conference(Terms(audience=Audience.ROLE, role=7))
    require_audience(ours, {7}, 7)
    require_audience(conference(), (), None)
    for roles, wanted in (((), 7), ((7,), None)):
        with pytest.raises(NotForYou):
            require_audience(ours, roles, wanted)


def test_registration_has_a_window() -> None:
    opens, closes = BEFORE + DAY, STARTS - DAY
    event = conference(Terms(opens=local(opens)), closes=closes)
    assert phase(event, BEFORE) is Phase.SOON
    assert phase(event, opens) is Phase.OPEN
    with pytest.raises(NotOpenYet):
        admit(event, FREE, None, BEFORE)
    require_window(event)
    with pytest.raises(OpensTooLate):
        require_window(conference(Terms(opens=local(closes)), closes=closes))


def test_the_channel_hears_of_the_window_in_the_rhythm_people_know() -> None:
    closes = STARTS - DAY
    event = conference(Terms(opens=local(BEFORE + HOUR)), closes=closes)
    assert [(one.name, one.due) for one in notices_due(event, BEFORE)] == [
        ("opens", BEFORE + HOUR),
        ("closes-7d", closes - 7 * DAY),
        ("closes-1d", closes - DAY),
    ]
    assert [one.name for one in notices_due(event, closes - DAY)] == []
    # Where nobody set a closing, the reminders of the start say enough; and nothing is closed before it opens.
    assert notices_due(conference(), BEFORE) == ()
    late = conference(Terms(opens=local(closes - HOUR)), closes=closes)
    assert [one.name for one in notices_due(late, BEFORE)] == ["opens"]


def test_what_could_not_be_had_again_is_asked_about_first() -> None:
    def card(mine: Registration | None, moment: Phase = Phase.OPEN, online: int = 2) -> Card:
        rooms = {Mode.ON_SITE: Room(2, 1), Mode.ONLINE: Room(1, 0)}
        terms = replace(BOTH, online_seats=online)
        return Card(conference(terms), moment, Room(3, 1), mine, rooms=rooms)

    assert is_final(card(held(Standing.SEATED, mode=Mode.ON_SITE)))
    assert not is_final(card(held(Standing.SEATED, mode=Mode.ONLINE)))
    # The one free seat of an event that is full goes to whoever presses first.
    assert is_final(card(held(Standing.SEATED, mode=Mode.ONLINE), online=1))
    assert is_final(card(held(Standing.SEATED, mode=Mode.ONLINE), Phase.CLOSED))
    assert not is_final(card(held(Standing.APPLIED, mode=Mode.ON_SITE)))
    assert not is_final(card(None))


def test_events_are_found_by_group_language_and_place() -> None:
    event = conference(Terms(Attendance.BOTH, languages=("en", "fr")))
    assert Wanted().includes(event)
    assert Wanted(attendance=Attendance.ON_SITE, language="fr").includes(event)
    assert not Wanted(attendance=Attendance.BOTH).includes(conference(Terms(Attendance.ONLINE)))
    assert not Wanted(language="de").includes(event)
    assert not Wanted(group="any").includes(event)


def test_languages_are_read_by_their_codes() -> None:
    assert read_languages("EN, fr en") == ("en", "fr")
    assert read_languages("-") == ()
    with pytest.raises(UnknownLanguage):
        read_languages("en klingon")
