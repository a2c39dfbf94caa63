"""The life of a check-in and of a roll, as pure functions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.errors import DomainError
from bot.kernel.zones import LocalTime
from cogs.attendance.domain import (
    Certificate,
    CertificatesTaken,
    CheckIn,
    Mark,
    MarkedAbsent,
    NameUnprintable,
    NotOnRoll,
    NotOpen,
    NotOverYet,
    NotPresent,
    OpenedTooEarly,
    SeatWanted,
    TooEarly,
    TooLate,
    TooManyWrongCodes,
    Way,
    as_shown,
    as_typed,
    call,
    certify,
    check_in,
    close,
    code_read,
    digest_of,
    in_fours,
    is_genuine,
    new_certificate_code,
    new_code,
    open_up,
    page_of,
    read_name,
    require_guesses,
    roll,
    seal_of,
)
from cogs.attendance.domain.checking import ALPHABET
from cogs.events.domain import (
    Event,
    EventCancelled,
    EventNotFound,
    NotPublished,
    Plan,
    Registration,
    Standing,
    Status,
)

STARTS = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
ENDS = datetime(2023, 3, 30, 14, 0, tzinfo=UTC)
HOST, PORTO, GUEST = 1, 101, -7
MINUTE = timedelta(minutes=1)
PLAN = Plan(
    "S3",
    LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels"),
    LocalTime(datetime(2023, 3, 30, 16, 0), "Europe/Brussels"),
)
EVENT = Event(7, PLAN, Status.PUBLISHED, HOST, 0, STARTS - timedelta(days=9))
OPEN = CheckIn(7, "ABC234", False, STARTS, HOST)
SEAT = Registration(1, 7, PORTO, Standing.SEATED, False, STARTS - timedelta(days=3))
HERE = Mark(7, PORTO, present=True, way=Way.CODE, by=None, at=STARTS)


def said(*, present: bool, at: datetime = STARTS) -> Mark:
    return Mark(7, PORTO, present, Way.ROLL, HOST, at)


def test_a_code_has_nothing_that_is_misread_and_is_understood_however_it_is_set() -> None:
    codes = {new_code() for _ in range(50)}
    assert len(codes) == 50
    assert set("".join(codes)) <= set(ALPHABET)
    assert not set("01IO") & set(ALPHABET)
    assert len(ALPHABET) == 32
    assert as_shown("ABC234") == "ABC 234"
    assert as_typed(" abc-2 34\n") == "ABC234"
    assert len(as_typed("A" * 4000)) == 7


def test_a_host_opens_from_the_day_before_until_the_end_and_sees_the_same_code_again() -> None:
    opened = open_up(EVENT, None, "ABC234", HOST, STARTS - timedelta(days=1), walk_ins=False)
    assert opened == CheckIn(
        7, "ABC234", walk_ins=False, opened_at=STARTS - timedelta(days=1), opened_by=HOST
    )
    again = open_up(EVENT, opened, "ZZZ999", 2, STARTS, walk_ins=True)
    assert again == replace(opened, walk_ins=True)
    closed = close(EVENT, again, STARTS)
    assert not closed.open
    assert open_up(EVENT, closed, "ZZZ999", 2, STARTS, walk_ins=False).code == "ZZZ999"
    for known in (None, closed):
        with pytest.raises(NotOpen):
            close(EVENT, known, STARTS)
    with pytest.raises(OpenedTooEarly):
        open_up(EVENT, None, "ABC234", HOST, STARTS - timedelta(days=1, seconds=1), walk_ins=False)
    with pytest.raises(TooLate):
        open_up(EVENT, None, "ABC234", HOST, ENDS + 30 * MINUTE, walk_ins=False)


@pytest.mark.parametrize(
    ("status", "refusal"), [(Status.CANCELLED, EventCancelled), (Status.DRAFT, NotPublished)]
)
def test_nobody_was_at_what_is_not_held(status: Status, refusal: type[DomainError]) -> None:
    event = replace(EVENT, status=status)
    with pytest.raises(refusal):
        open_up(event, None, "ABC234", HOST, STARTS, walk_ins=False)
    with pytest.raises(refusal):
        check_in(event, OPEN, SEAT, None, PORTO, STARTS)
    with pytest.raises(refusal):
        call(event, OPEN, SEAT, None, said(present=True))


def test_who_holds_a_seat_checks_in_from_half_an_hour_before_until_half_an_hour_after() -> None:
    assert check_in(EVENT, OPEN, SEAT, None, PORTO, STARTS - 30 * MINUTE)
    assert check_in(EVENT, OPEN, SEAT, None, PORTO, ENDS + 29 * MINUTE)
    with pytest.raises(TooEarly):
        check_in(EVENT, OPEN, SEAT, None, PORTO, STARTS - 31 * MINUTE)
    with pytest.raises(TooLate):
        check_in(EVENT, OPEN, SEAT, None, PORTO, ENDS + 30 * MINUTE)
    with pytest.raises(NotOpen):
        check_in(EVENT, replace(OPEN, closed_at=STARTS), SEAT, None, PORTO, STARTS)


def test_who_is_checked_in_already_changes_nothing() -> None:
    assert check_in(EVENT, OPEN, SEAT, None, PORTO, STARTS) == HERE
    assert check_in(EVENT, OPEN, SEAT, HERE, PORTO, STARTS + MINUTE) is None


@pytest.mark.parametrize("standing", [one for one in Standing if one is not Standing.SEATED])
def test_without_a_seat_only_walk_ins_check_in(standing: Standing) -> None:
    for held in (None, replace(SEAT, standing=standing)):
        with pytest.raises(SeatWanted):
            check_in(EVENT, OPEN, held, None, PORTO, STARTS)
        assert check_in(EVENT, replace(OPEN, walk_ins=True), held, None, PORTO, STARTS) == HERE


def test_a_code_does_not_overrule_the_organisers() -> None:
    with pytest.raises(MarkedAbsent):
        check_in(EVENT, OPEN, SEAT, said(present=False), PORTO, STARTS)
    assert check_in(EVENT, OPEN, SEAT, said(present=True), PORTO, STARTS) is None


def test_the_organisers_say_who_was_there_from_the_door_on_and_long_after() -> None:
    late = said(present=False, at=ENDS + timedelta(days=20))
    assert call(EVENT, None, SEAT, HERE, late) == late
    assert call(EVENT, None, SEAT, HERE, said(present=True)) is None
    assert call(EVENT, None, SEAT, None, said(present=False)) == said(present=False)
    with pytest.raises(TooEarly):
        call(EVENT, OPEN, SEAT, None, said(present=True, at=STARTS - 31 * MINUTE))


def test_who_holds_no_seat_is_on_the_roll_once_they_were_there_or_anybody_may_come() -> None:
    gone = replace(SEAT, standing=Standing.WITHDRAWN)
    for known in (None, OPEN):
        with pytest.raises(NotOnRoll):
            call(EVENT, known, gone, None, said(present=True))
    assert call(EVENT, replace(OPEN, walk_ins=True), None, None, said(present=True))
    assert call(EVENT, OPEN, gone, HERE, said(present=False))


def test_a_fifth_wrong_code_within_the_hour_is_the_last() -> None:
    misses = [STARTS + minute * MINUTE for minute in range(5)]
    assert require_guesses([], STARTS) == 5
    assert require_guesses(misses[:4], STARTS + 5 * MINUTE) == 1
    with pytest.raises(TooManyWrongCodes) as refused:
        require_guesses(misses, STARTS + 59 * MINUTE)
    assert refused.value.details["until"] == STARTS + timedelta(hours=1)
    assert require_guesses(misses, STARTS + timedelta(hours=1)) == 1


def test_the_roll_has_who_holds_a_seat_and_then_who_came_without() -> None:
    guest = replace(SEAT, id=2, member=GUEST, answers={"name": "Anna"})
    gone = replace(SEAT, id=3, member=103, standing=Standing.WITHDRAWN)
    entries = roll([SEAT, guest, gone], {104: replace(HERE, member=104), GUEST: said(present=False)})
    assert [(one.member, one.name, one.present) for one in entries] == [
        (PORTO, "", False),
        (GUEST, "Anna", False),
        (104, "", True),
    ]


def test_the_roll_has_pages_and_the_last_one_for_one_that_is_gone() -> None:
    entries = roll([replace(SEAT, member=member) for member in range(1, 27)], {26: HERE})
    first, last = page_of(EVENT, None, entries, 0), page_of(EVENT, None, entries, 9)
    assert (len(first.shown), first.page, first.pages, first.present, first.number) == (25, 0, 2, 1, 26)
    assert ([one.member for one in last.shown], last.page) == ([26], 1)
    assert page_of(EVENT, None, [], 0).pages == 1


def test_who_was_there_to_the_end_gets_a_certificate_and_nobody_else() -> None:
    assert certify(EVENT, HERE, 4, ENDS) == HERE
    with pytest.raises(EventCancelled):
        certify(replace(EVENT, status=Status.CANCELLED), HERE, 0, ENDS)
    with pytest.raises(EventNotFound) as refused:
        certify(replace(EVENT, status=Status.DRAFT), HERE, 0, ENDS)
    assert "S3" not in str(refused.value.details)
    with pytest.raises(NotOverYet):
        certify(EVENT, HERE, 0, ENDS - MINUTE)
    for last in (None, said(present=False)):
        with pytest.raises(NotPresent):
            certify(EVENT, last, 0, ENDS)
    with pytest.raises(CertificatesTaken):
        certify(EVENT, HERE, 5, ENDS)


@pytest.mark.parametrize(
    "name", ["Élodie Žižek-Ødegård", "Παναγιώτα Παπαδοπούλου", "Ана Николова", "D’Arc, J."]
)
def test_names_of_europe_are_printed_as_they_are(name: str) -> None:
    assert read_name(f"  {name.replace(' ', '   ')} ") == name


@pytest.mark.parametrize("name", ["", " -. ", "a" * 81, "Ann 🦊", "王", "<b>", "A\u202eB", "A\x00B"])
def test_what_the_font_does_not_have_is_no_name(name: str) -> None:
    with pytest.raises(NameUnprintable):
        read_name(name)


def test_a_certificate_is_genuine_with_its_own_name_and_as_long_as_its_holder_was_there() -> None:
    code = new_certificate_code()
    assert (len(code), code_read(in_fours(code).lower())) == (16, code)
    made = Certificate(7, PORTO, digest_of(code), seal_of(code, "Ana Silva"), ENDS)
    assert is_genuine(made, HERE, code, "ANA  silva ")
    assert not is_genuine(made, HERE, code, "Ana Sylva")
    assert not is_genuine(made, said(present=False), code, "Ana Silva")
    assert not is_genuine(made, None, code, "Ana Silva")
    assert not is_genuine(None, HERE, code, "Ana Silva")
