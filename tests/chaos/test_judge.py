"""The judge of the chaos campaign finds each way to break the promise, in histories that are forged one lie at a time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tools.prove.chaos.evidence import Act, Evidence, Refusal, Seen
from tools.prove.chaos.findings import Verdict
from tools.prove.chaos.judge import judge
from tools.prove.chaos.ledger import Booking, Ledger, Promise

NINE = datetime(2023, 3, 1, 9, tzinfo=UTC)
CHANNEL, ANNA, BERT = "channel:1", 11, 12


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def promise(number: int, key: str, **changed: Any) -> Promise:
    due = at(number)
    made = Promise(
        number,
        key,
        1,
        "events.reminder",
        CHANNEL,
        "sent",
        due,
        None,
        due + timedelta(seconds=1),
        100 + number,
        None,
        None,
        (due,),
        (f"nonce {number}",),
    )
    return replace(made, **changed)


def seen(number: int, **changed: Any) -> Seen:
    return replace(Seen(100 + number, CHANNEL, f"nonce {number}", at(number).isoformat(), "words"), **changed)


def act(doing: str, told: str, **changed: Any) -> Act:
    made = Act(ANNA, doing, "7", at(0).isoformat(), at(0).isoformat(), acknowledged=True, told=told)
    return replace(made, **changed)


def ledger(*promises: Promise, **changed: Any) -> Ledger:
    made = Ledger(promises, (Booking(1, 7, ANNA, "seated"),), {7: 1}, frozenset(), {}, ())
    return replace(made, **changed)


def evidence(*messages: Seen, **changed: Any) -> Evidence:
    return replace(Evidence(1, at(60).isoformat(), messages, (), (), ()), **changed)


FIRST, SECOND = promise(1, "events:7:remind:1h:channel"), promise(2, "events:7:remind:start:channel")
EXPIRED: dict[str, Any] = {
    "state": "expired",
    "message": None,
    "reason": "not-after",
    "not_after": at(1),
    "finished": at(9),
}
NOTICE = promise(3, "delivery:notice:expired:1.1", kind="delivery.notice")
SEAT = "You are registered and have a seat."


def verdicts(history: tuple[Evidence, Ledger]) -> list[Verdict]:
    return [one.verdict for one in judge(*history)]


HONEST: dict[str, Callable[[], tuple[Evidence, Ledger]]] = {
    "each seen once": lambda: (evidence(seen(1), seen(2)), ledger(FIRST, SECOND)),
    "expired, and staff told": lambda: (evidence(seen(3)), ledger(replace(FIRST, **EXPIRED), NOTICE)),
    "closed direct messages": lambda: (
        evidence(seen(3), refusals=(Refusal("nonce 1", 403, 50007),)),
        ledger(
            replace(FIRST, state="failed", message=None, reason="refused", code=50007),
            replace(NOTICE, key="delivery:notice:failed:1.1"),
        ),
    ),
    "a seat that was promised": lambda: (evidence(acts=(act("register", SEAT),)), ledger()),
    "nobody knows whether the withdrawal counted": lambda: (
        evidence(acts=(act("withdraw", "", acknowledged=False), act("register", SEAT))),
        ledger(bookings=()),
    ),
    "it was on its way when it was taken back": lambda: (
        evidence(seen(1), acts=(act("cancel", "The event is cancelled.", ended=at(1.001).isoformat()),)),
        ledger(FIRST, cancelled=frozenset({7})),
    ),
}

LIES: dict[str, tuple[Verdict, Callable[[], tuple[Evidence, Ledger]]]] = {
    "never seen": (Verdict.LOST, lambda: (evidence(seen(2)), ledger(FIRST, SECOND))),
    "seen elsewhere": (
        Verdict.LOST,
        lambda: (evidence(seen(1, place="member:9"), seen(2)), ledger(FIRST, SECOND)),
    ),
    "never ended": (
        Verdict.LOST,
        lambda: (evidence(), ledger(replace(FIRST, state="unknown", message=None))),
    ),
    "published and not announced": (
        Verdict.LOST,
        lambda: (
            evidence(acts=(act("publish", "Event 7 is published. It is being announced in #x"),)),
            ledger(),
        ),
    ),
    "a confirmed reminder that never came": (
        Verdict.LOST,
        lambda: (evidence(acts=(act("remind", "I will remind you.", about="errand 1"),)), ledger()),
    ),
    "a question that went nowhere": (
        Verdict.LOST,
        lambda: (
            evidence(acts=(act("ask", "Your question is with the Secretariat", about="why"),)),
            ledger(),
        ),
    ),
    "one nonce, two messages": (
        Verdict.TWICE,
        lambda: (evidence(seen(1), seen(1, id=900)), ledger(FIRST)),
    ),
    "another nonce, the same words": (
        Verdict.TWICE,
        lambda: (evidence(seen(1), seen(1, id=900, nonce="random")), ledger(FIRST)),
    ),
    "two rows claim one message": (
        Verdict.TWICE,
        lambda: (
            evidence(seen(1)),
            ledger(FIRST, replace(FIRST, id=5, key="events:7:x", nonces=("nonce 5",))),
        ),
    ),
    "two threads for one question": (
        Verdict.TWICE,
        lambda: (evidence(threads=("Question 1", "Question 1")), ledger(questions=("Question 1",))),
    ),
    "two people on one seat": (
        Verdict.OVERSOLD,
        lambda: (
            evidence(),
            ledger(bookings=(Booking(1, 7, ANNA, "seated"), Booking(2, 7, BERT, "seated"))),
        ),
    ),
    "twice at one event": (
        Verdict.OVERSOLD,
        lambda: (
            evidence(),
            ledger(bookings=(Booking(1, 7, ANNA, "seated"), Booking(2, 7, ANNA, "waiting"))),
        ),
    ),
    "a confirmed seat is gone": (
        Verdict.OVERSOLD,
        lambda: (evidence(acts=(act("register", SEAT),)), ledger(bookings=())),
    ),
    "a confirmed withdrawal is gone": (
        Verdict.OVERSOLD,
        lambda: (evidence(acts=(act("withdraw", "You have withdrawn. If"),)), ledger()),
    ),
    "the second before the first": (
        Verdict.DISORDER,
        lambda: (evidence(seen(1, id=300), seen(2)), ledger(replace(FIRST, message=300), SECOND)),
    ),
    "expired, yet seen": (
        Verdict.SILENT,
        lambda: (evidence(seen(1), seen(3)), ledger(replace(FIRST, **EXPIRED), NOTICE)),
    ),
    "expired before its time": (
        Verdict.SILENT,
        lambda: (
            evidence(seen(3)),
            ledger(replace(FIRST, **EXPIRED | {"not_after": at(30)}), NOTICE),
        ),
    ),
    "expired, and nobody told": (Verdict.SILENT, lambda: (evidence(), ledger(replace(FIRST, **EXPIRED)))),
    "failed without a no": (
        Verdict.SILENT,
        lambda: (
            evidence(seen(3)),
            ledger(
                replace(FIRST, state="failed", message=None, reason="refused", code=50007),
                replace(NOTICE, key="delivery:notice:failed:1.1"),
            ),
        ),
    ),
    "cancelled with an event that takes place": (
        Verdict.SILENT,
        lambda: (
            evidence(),
            ledger(replace(FIRST, state="cancelled", message=None, reason="event cancelled")),
        ),
    ),
    "cancelled for no reason": (
        Verdict.SILENT,
        lambda: (evidence(), ledger(replace(FIRST, state="cancelled", message=None))),
    ),
    "a digest that nobody composed": (Verdict.LOST, lambda: (evidence(), ledger(digest_comes=True))),
    "a digest composed twice": (
        Verdict.TWICE,
        lambda: (
            evidence(seen(1), seen(2)),
            ledger(*(replace(one, kind="digest.weekly") for one in (FIRST, SECOND)), digest_comes=True),
        ),
    ),
    "before it was due": (
        Verdict.EARLY,
        lambda: (evidence(seen(1, at=at(0.5).isoformat())), ledger(FIRST)),
    ),
    "begun after the event was called off": (
        Verdict.MOOT,
        lambda: (
            evidence(seen(1), acts=(act("cancel", "The event is cancelled."),)),
            ledger(FIRST, cancelled=frozenset({7})),
        ),
    ),
    "begun after its reader had withdrawn": (
        Verdict.MOOT,
        lambda: (
            evidence(seen(1, place="member:11"), acts=(act("withdraw", "You have withdrawn."),)),
            ledger(replace(FIRST, key="events:7:member:11:remind:1h", target="member:11"), bookings=()),
        ),
    ),
}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_history_is_acquitted(name: str) -> None:
    assert verdicts(HONEST[name]()) == []


@pytest.mark.parametrize("name", LIES)
def test_each_lie_is_found_under_its_own_name(name: str) -> None:
    verdict, history = LIES[name]
    assert verdicts(history()) == [verdict]


def test_every_verdict_has_its_lie() -> None:
    assert {verdict for verdict, _ in LIES.values()} == set(Verdict)
