"""The judge of the chaos campaign on letters, on the pages of guests, on corrected events and on the desk: one lie at a time."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.chaos.test_judge import ANNA, act, at, evidence, ledger, promise, verdicts
from tools.prove.chaos.evidence import Act, Evidence, Letter
from tools.prove.chaos.findings import Verdict
from tools.prove.chaos.guests import CONFIRM, SIGN_UP
from tools.prove.chaos.ledger import Booking, Ledger
from tools.prove.chaos.letters import repeated

ANA = "ana@example.org"
ASKED = promise(1, "guests:-4:confirm:9", kind="guests.confirm", target="member:-4", message=None)
KNOWN: dict[str, Any] = {"guests": {ANA: 4}, "sign_ups": {9: (4, 7)}}
GUEST = Booking(3, 7, -4, "waiting")


def mail(number: int = 1, **changed: Any) -> Letter:
    return replace(Letter(f"nonce {number}", ANA, at(number).isoformat(), "words"), **changed)


def by_guest(doing: str, about: str, told: str, **changed: Any) -> Act:
    return act(doing, told, member=0, about=about, **changed)


LETTER_COMES = by_guest(SIGN_UP, f"7 {ANA}", f"A letter to {ANA} brings the link with which you confirm.")
WAITS = by_guest(CONFIRM, "9", "What you have You are number 4 on the waiting list.")
MOVED = act("edit", "The event is changed. It", about="7 Room 2")
CLAIMED = act("claim", "Question 3 is yours: <#5>", about="3")

History = Callable[[], tuple[Evidence, Ledger]]

HONEST: dict[str, History] = {
    "a letter that came, and once more under its number": lambda: (
        evidence(acts=(LETTER_COMES,), letters=(mail(), mail())),
        ledger(ASKED, **KNOWN),
    ),
    "a guest who was told how they stand": lambda: (
        evidence(acts=(WAITS,)),
        ledger(bookings=(replace(GUEST, standing="offered"),), **KNOWN),
    ),
    "nobody knows which correction was the last": lambda: (
        evidence(acts=(act("edit", "", about="7 Room 1", acknowledged=False), MOVED)),
        ledger(places={7: "Room 1"}),
    ),
    "a correction and a claim": lambda: (
        evidence(acts=(MOVED, CLAIMED)),
        ledger(places={7: "Room 2"}, desks={3: ANNA}),
    ),
}

LIES: dict[str, tuple[Verdict, History]] = {
    "a letter in no mailbox": (Verdict.LOST, lambda: (evidence(), ledger(ASKED, **KNOWN))),
    "a letter that a page spoke of and nobody promised": (
        Verdict.LOST,
        lambda: (evidence(acts=(LETTER_COMES,)), ledger(**KNOWN)),
    ),
    "a letter of no row": (
        Verdict.TWICE,
        lambda: (evidence(letters=(mail(), mail(2))), ledger(ASKED, **KNOWN)),
    ),
    "a letter before its time": (
        Verdict.EARLY,
        lambda: (evidence(letters=(mail(at=at(0).isoformat()),)), ledger(ASKED, **KNOWN)),
    ),
    "a guest who is told that they wait, and does not": (
        Verdict.OVERSOLD,
        lambda: (evidence(acts=(WAITS,)), ledger(**KNOWN)),
    ),
    "a correction that is gone": (
        Verdict.LOST,
        lambda: (evidence(acts=(MOVED,)), ledger(places={7: "Room 1"})),
    ),
    "a request that is not whose it was said to be": (
        Verdict.LOST,
        lambda: (evidence(acts=(CLAIMED,)), ledger(desks={3: None})),
    ),
}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_history_is_acquitted(name: str) -> None:
    assert verdicts(HONEST[name]()) == []


@pytest.mark.parametrize("name", LIES)
def test_each_lie_is_found_under_its_own_name(name: str) -> None:
    verdict, history = LIES[name]
    assert verdicts(history()) == [verdict]


def test_letters_that_came_again_are_counted_and_no_breach() -> None:
    assert repeated(evidence(letters=(mail(), mail(), mail(2)))) == 1
