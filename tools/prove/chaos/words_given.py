"""What members were told to their face, against what is true: seats, cancellations, reminders, questions."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from tools.prove.chaos.evidence import Act, Evidence
from tools.prove.chaos.findings import Finding, Verdict
from tools.prove.chaos.ledger import ENDED, Ledger, Promise

SEATED = ("You are registered and have a seat", "still have your seat", "The seat is yours")
WAITING = ("on the waiting list. When a seat becomes free", "You were on the waiting list already")
WITHDRAWN = ("You have withdrawn",)
CANCELLED = ("The event is cancelled",)
PUBLISHED = ("is published. It is being announced",)
WILL_REMIND = ("I will remind you.",)
HANDED_OVER = ("Your question is with the",)
EDITED = ("The event is changed",)
CLAIMED = (" is yours: ",)

MAY_BE: Mapping[str, Collection[str | None]] = {
    "seated": ("seated",),
    "waiting": ("waiting", "offered", "lapsed"),
    "withdrawn": (None,),
}
"""How somebody may stand in the end who was told last how they stand."""

COMING_AND_GOING = {"register", "take", "withdraw"}

HOLDING_A_SEAT = {"seated", "offered"}
"""Nobody else can have what is kept for somebody."""


def said(act: Act, words: Sequence[str]) -> bool:
    """Tell whether the member was answered in such words."""
    return act.acknowledged and any(one in act.told for one in words)


def seats(ledger: Ledger) -> Iterator[Finding]:
    """Find events with more people than seats, and members who stand there twice."""
    held = Counter(one.event for one in ledger.bookings if one.standing in HOLDING_A_SEAT)
    for event, limit in ledger.seats.items():
        if limit is not None and held[event] > limit:
            yield Finding(Verdict.OVERSOLD, f"event {event}: {held[event]} people on {limit} seats")
    active = Counter((one.event, one.member) for one in ledger.bookings if one.standing not in ENDED)
    for (event, member), times in active.items():
        if times > 1:
            yield Finding(Verdict.OVERSOLD, f"event {event}: member {member} stands there {times} times")


def kept(evidence: Evidence, ledger: Ledger) -> Iterator[Finding]:
    """Find answers that were given and are not true."""
    for act, standing in final_standings(evidence.acts):
        now = ledger.stands(int(act.about), act.member)
        if now not in MAY_BE[standing]:
            yield Finding(
                Verdict.OVERSOLD,
                f"event {act.about}: member {act.member} was told {act.told[:50]!r} and is {now}",
            )
    yield from _published(evidence, ledger)
    yield from _corrected(evidence, ledger)
    yield from _claimed(evidence, ledger)
    yield from _reminded(evidence)
    yield from _handed_over(evidence, ledger)


def final_standings(acts: Sequence[Act]) -> Iterator[tuple[Act, str]]:
    """Yield the last word that a member had about an event, if nothing makes it uncertain.

    An act without an answer may have been done, even after the next: then nobody was promised anything.
    """
    stories: dict[tuple[int, str], list[Act]] = {}
    for act in acts:
        if act.doing in COMING_AND_GOING:
            stories.setdefault((act.member, act.about), []).append(act)
    for story in stories.values():
        last = story[-1]
        uncertain = any(not _answered(act) and act.doing != last.doing for act in story)
        for standing, words in (("seated", SEATED), ("waiting", WAITING), ("withdrawn", WITHDRAWN)):
            if not uncertain and said(last, words):
                yield last, standing


def _answered(act: Act) -> bool:
    return act.acknowledged and bool(act.told)


def moot_since(evidence: Evidence, row: Promise) -> datetime | None:
    """Return when somebody was told that what the row says is off, if it never came to hold again."""
    parts = row.key.split(":")
    if parts[0] == "events" and "cancelled" not in parts:
        return _first(
            datetime.fromisoformat(act.ended)
            for act in evidence.acts
            if act.doing == "cancel" and act.about == parts[1] and said(act, CANCELLED)
        ) or (_withdrawn_since(evidence, parts[1], int(parts[3])) if parts[2:3] == ["member"] else None)
    return None


def _withdrawn_since(evidence: Evidence, event: str, member: int) -> datetime | None:
    story = [
        act
        for act in evidence.acts
        if act.doing in COMING_AND_GOING and (act.about, act.member) == (event, member)
    ]
    if not story or not said(story[-1], WITHDRAWN):
        return None
    uncertain = any(not _answered(act) and act.doing == "register" for act in story)
    return None if uncertain else datetime.fromisoformat(story[-1].ended)


def _first(instants: Iterator[datetime]) -> datetime | None:
    return min(instants, default=None)


def _published(evidence: Evidence, ledger: Ledger) -> Iterator[Finding]:
    keys = {row.key for row in ledger.promises}
    for act in evidence.acts:
        if act.doing == "publish" and said(act, PUBLISHED) and f"events:{act.about}:announcement" not in keys:
            yield Finding(Verdict.LOST, f"event {act.about} was published and never announced")


def _corrected(evidence: Evidence, ledger: Ledger) -> Iterator[Finding]:
    """What was said of an event last stands there, unless nobody knows whether something else was said after it."""
    stories: dict[int, list[Act]] = {}
    for act in evidence.acts:
        if act.doing == "edit":
            stories.setdefault(int(act.about.partition(" ")[0]), []).append(act)
    for event, story in stories.items():
        place, now = story[-1].about.partition(" ")[2], ledger.places.get(event)
        if all(map(_answered, story)) and said(story[-1], EDITED) and now != place:
            yield Finding(Verdict.LOST, f"event {event} was moved to {place!r} and is in {now!r}")


def _claimed(evidence: Evidence, ledger: Ledger) -> Iterator[Finding]:
    for act in evidence.acts:
        if act.doing == "claim" and said(act, CLAIMED) and ledger.desks.get(int(act.about)) != act.member:
            yield Finding(Verdict.LOST, f"question {act.about} was given to {act.member} and is not theirs")


def _reminded(evidence: Evidence) -> Iterator[Finding]:
    """A reminder that was confirmed, and not touched since, must have come: its words are the member's own."""
    touched = {act.about for act in evidence.acts if act.doing in {"forget", "change"}}
    for act in evidence.acts:
        if act.doing != "remind" or not said(act, WILL_REMIND) or act.about in touched:
            continue
        came = [one for one in evidence.seen if act.about in one.text]
        if len(came) != 1:
            verdict = Verdict.LOST if not came else Verdict.TWICE
            yield Finding(verdict, f"reminder {act.about!r} of {act.member} came {len(came)} times")


def _handed_over(evidence: Evidence, ledger: Ledger) -> Iterator[Finding]:
    named = Counter(evidence.threads)
    for name in ledger.questions:
        if named[name] != 1:
            verdict = Verdict.LOST if named[name] == 0 else Verdict.TWICE
            yield Finding(verdict, f"thread {name!r} exists {named[name]} times")
    for act in evidence.acts:
        if act.doing == "ask" and said(act, HANDED_OVER) and not any(act.about in name for name in named):
            yield Finding(Verdict.LOST, f"question {act.about!r} was taken and is in no thread")
