"""Events as pages show them: facts, how one stands, and the form, in the reader's words."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.kernel.zones import LocalTime
from bot.web.shell import Visit
from cogs.events.domain import (
    AnswerMissing,
    Ask,
    Attendance,
    Card,
    Event,
    Form,
    Mode,
    Offer,
    Phase,
    Plan,
    Question,
    Registration,
    Room,
    Sort,
    Standing,
    Status,
    Terms,
)
from cogs.guests.domain import SignUp
from cogs.guests.embeds import pages
from cogs.guests.service import Typed
from tests.events.ground import translator

NOW = datetime(2023, 3, 20, 12, tzinfo=UTC)
ZONE = "Europe/Brussels"


def visit(locale: str = "en") -> Visit:
    return Visit(translator(), locale, ZONE)


def event(terms: Terms | None = None, **plan: Any) -> Event:
    starts = LocalTime(datetime(2023, 3, 30, 9, 30), ZONE)
    return Event(1, Plan("S3", starts, **plan), Status.PUBLISHED, None, 0, NOW, terms or Terms())


def card(shown: Event, phase: Phase = Phase.OPEN, **more: Any) -> Card:
    return Card(shown, phase, more.pop("room", Room(1, 0)), **more)


def test_what_there_is_to_know_of_an_event_is_on_its_page() -> None:
    terms = Terms(
        Attendance.BOTH, online_seats=None, moderated=True, languages=("en", "xx"), form=Form((Ask.FUNCTION,))
    )
    shown = card(
        event(terms, seats=2, place="Porto"), rooms={Mode.ON_SITE: Room(2, 1), Mode.ONLINE: Room(0, 0)}
    )
    known = dict(pages.facts(visit(), shown))
    assert known["Where"] == "Porto"
    assert known["Seats"] == (
        "On site: All 2 seats are taken, one person is waiting\nOnline: No limit, nobody has registered yet"
    )
    assert known["Languages"] == "English, xx"
    assert known["Registration"] == "The organisers approve each registration."
    bare = dict(pages.facts(visit(), card(event())))
    assert set(bare) == {"When", "Seats", "Registration closes"}
    assert set(dict(pages.facts(visit(), card(event(), Phase.OVER)))) == {"When"}


def test_the_link_to_a_meeting_is_for_who_has_a_seat() -> None:
    shown = card(event(place="Lyon, or https://meet.example/abc?pwd=1"))
    told = "Lyon, or [the link goes to who has a seat]"
    assert dict(pages.facts(visit(), shown))["Where"] == told
    mine = Registration(1, 1, -1, Standing.WAITING, False, NOW)
    assert pages.own(visit(), replace(shown, mine=mine)).event.plan.place == told
    seated = replace(shown, mine=replace(mine, standing=Standing.SEATED))
    assert pages.own(visit(), seated) == seated


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        (Phase.CANCELLED, "has been cancelled"),
        (Phase.OVER, "is over"),
        (Phase.CLOSED, "is closed"),
        (Phase.SOON, "Registration opens on"),
        (Phase.OPEN, ""),
    ],
)
def test_how_an_event_stands_is_said_first(phase: Phase, words: str) -> None:
    assert words in (pages.state(visit(), event(), phase) or "")


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing.SEATED, "You have a seat."),
        (Standing.WAITING, "You are number 3 on the waiting list."),
        (Standing.OFFERED, "A seat is kept for you until Monday 20 March 2023, 13:00 (Brussels)"),
        (Standing.APPLIED, "with the organisers"),
    ],
)
def test_what_a_guest_holds_is_said(standing: Standing, words: str) -> None:
    offer = Offer(NOW) if standing is Standing.OFFERED else None
    mine = Registration(1, 1, -7, standing, wants_reminders=True, registered=NOW, offer=offer)
    assert words in pages.standing(visit(), card(event(), mine=mine, position=3))


def test_who_holds_nothing_is_told_whether_that_was_decided() -> None:
    assert "declined" in pages.standing(visit(), card(event(), declined=True))
    assert "no place here" in pages.standing(visit(), card(event()))


def test_the_form_asks_what_a_member_is_asked_and_shows_what_was_typed_and_is_wrong() -> None:
    question = Question("Which panel?", Sort.CHOICE, ("Funding", "Missions"))
    form = Form((Ask.ORGANISATION, Ask.LISTING, Ask.REGION), (question, Question("Why?")))
    typed = Typed("Ana", "ana@", {"q1": "2", "mode": "online"})
    faults = {"organisation": AnswerMissing(field="organisation", label="none")}
    shown = {
        line.name: line
        for line in pages.form(visit("fr"), event(Terms(Attendance.BOTH, form=form)), typed, faults)
    }
    assert list(shown) == [
        *("name", "address", "mode", "organisation", "organisation-type", "region", "listing", "q1", "q2"),
    ]
    assert shown["address"].kind == "email"
    assert shown["mode"].options == [("on-site", "Sur place"), ("online", "En ligne")]
    assert shown["q1"].options == [("1", "Funding"), ("2", "Missions")]
    assert (shown["q1"].label, shown["q1"].value) == ("Which panel?", "2")
    assert shown["organisation"].wrong
    assert "2026-11" in (shown["listing"].hint or "")
    assert [value for value, _ in shown["listing"].options] == ["yes", "no"]
    assert replace(shown["q2"], value="x").kind == "text"


def test_who_confirms_what_anybody_may_have_typed_sees_all_that_they_agree_to_by_it() -> None:
    asked = Form((Ask.LISTING, Ask.REGION), (Question("May we film you?", Sort.YES_NO),))
    shown = event(Terms(Attendance.BOTH, form=asked))
    answers = {"listing": "yes", "notice": "2026-11", "country": "PT", "region": "PT11", "q1": "yes"}
    typed = SignUp(1, 1, 1, "Ana", "en", "online", answers, NOW, asked=asked.mark)
    assert pages.said(visit(), shown, typed) == [
        ("How you take part", "Online"),
        ("Country or region", "Portugal (PT11)"),
        ("May you stand on the list of participants?", "Yes"),
        ("May we film you?", "Yes"),
    ]
    # To another question nobody has said anything.
    assert ("May we film you?", "Yes") not in pages.said(visit(), shown, replace(typed, asked="other"))
    assert pages.said(visit(), event(), replace(typed, answers={}, mode=None)) == []
