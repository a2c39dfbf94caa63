"""The life of a card: written, reviewed, shown, renewed, ended. One pure function decides."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.zones import LocalTime
from cogs.partners.domain.facts import (
    OPEN,
    RENEWABLE_FROM,
    VALID_FOR,
    Card,
    Content,
    Decision,
    State,
    Typed,
)
from cogs.partners.domain.refusals import (
    AlreadyDecided,
    ChangedMeanwhile,
    DeadlinePassed,
    NotYours,
    RenewedTooEarly,
)
from cogs.partners.domain.writing import written

REASON_LIMIT: Final = 500
CARDS_LIMIT: Final = 5
"""So many open cards one member may have."""
SUBMISSIONS_LIMIT: Final = 10
"""So often one member may put cards before staff within a day."""
DAY: Final = timedelta(days=1)


class Act(StrEnum):
    """What is done with a card."""

    CHANGE = "change"
    SUBMIT = "submit"
    PUBLISH = "publish"
    SEND_BACK = "send-back"
    """Staff say what is to be changed; one that is shown is taken away by it."""
    RENEW = "renew"
    EXPIRE = "expire"
    CLOSE = "close"
    WITHDRAW = "withdraw"


AFTER: Final[Mapping[tuple[State, Act], State]] = {
    (State.DRAFT, Act.CHANGE): State.DRAFT,
    (State.DRAFT, Act.SUBMIT): State.WAITING,
    (State.DRAFT, Act.WITHDRAW): State.WITHDRAWN,
    (State.WAITING, Act.CHANGE): State.DRAFT,
    (State.WAITING, Act.PUBLISH): State.PUBLISHED,
    (State.WAITING, Act.SEND_BACK): State.SENT_BACK,
    (State.WAITING, Act.WITHDRAW): State.WITHDRAWN,
    (State.SENT_BACK, Act.CHANGE): State.DRAFT,
    (State.SENT_BACK, Act.WITHDRAW): State.WITHDRAWN,
    (State.PUBLISHED, Act.CHANGE): State.DRAFT,
    (State.PUBLISHED, Act.SEND_BACK): State.SENT_BACK,
    (State.PUBLISHED, Act.RENEW): State.PUBLISHED,
    (State.PUBLISHED, Act.EXPIRE): State.EXPIRED,
    (State.PUBLISHED, Act.CLOSE): State.CLOSED,
    (State.PUBLISHED, Act.WITHDRAW): State.WITHDRAWN,
    (State.EXPIRED, Act.CHANGE): State.DRAFT,
    (State.EXPIRED, Act.RENEW): State.PUBLISHED,
    (State.EXPIRED, Act.CLOSE): State.CLOSED,
    (State.EXPIRED, Act.WITHDRAW): State.WITHDRAWN,
}
"""What becomes of it; what is not named here cannot be done. What staff have not seen is never shown."""

OF_STAFF: Final = frozenset({Act.PUBLISH, Act.SEND_BACK})
OF_TIME: Final = frozenset({Act.EXPIRE})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts."""

    member: int
    staff: bool = False


TIME: Final = Actor(0)
"""Nobody: time has passed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does, and which version of the card they had before them."""

    act: Act
    actor: Actor
    seen: int
    reason: str = ""
    typed: Typed | None = None
    """What a change makes of it."""
    content: Content | None = None
    """What it says, as it was read when it is submitted."""


def may(card: Card, act: Act, actor: Actor) -> bool:
    """Tell whether somebody may ever do this to a card."""
    if act in OF_TIME:
        return actor == TIME
    return actor.staff if act in OF_STAFF else card.owner == actor.member


def offered(card: Card, act: Act, actor: Actor, now: datetime) -> bool:
    """Tell whether somebody can do this to a card as it stands now."""
    if (card.state, act) not in AFTER or not may(card, act, actor):
        return False
    return act is not Act.RENEW or card.expires is None or now >= card.expires - RENEWABLE_FROM


def step(card: Card, deed: Deed, now: datetime, zone: str) -> Card:
    """Return what becomes of a card; days end by the clocks of ``zone``.

    Raises:
        NotYours: they may never do this.
        AlreadyDecided: it stands otherwise by now.
        ChangedMeanwhile: it says something else than what was looked at.
        DeadlinePassed, RenewedTooEarly: its time is over, or far from it.
    """
    if not may(card, deed.act, deed.actor):
        raise NotYours
    after = AFTER.get((card.state, deed.act))
    # What somebody else did first is told before what it makes impossible.
    if after is None or (deed.seen != card.version and deed.act is not Act.CHANGE):
        raise _too_late(card, stale=deed.seen != card.version, possible=after is not None)
    changed = replace(card, state=after, version=card.version + 1)
    return _EFFECTS.get(deed.act, _nothing_else)(changed, card, deed, now, zone)


def _too_late(card: Card, *, stale: bool, possible: bool) -> AlreadyDecided | ChangedMeanwhile:
    if stale and possible and card.state is not State.PUBLISHED:
        return ChangedMeanwhile()
    decided = card.decision if card.state in {State.PUBLISHED, State.SENT_BACK} else None
    who = f"<@{decided.by}>" if decided and decided.by is not None else "nobody"
    return AlreadyDecided(state=card.state.value, who=who)


def _nothing_else(changed: Card, _before: Card, _deed: Deed, _now: datetime, _zone: str) -> Card:
    return replace(changed, expires=None)


def _change(changed: Card, before: Card, deed: Deed, _now: datetime, _zone: str) -> Card:
    return replace(changed, typed=deed.typed or before.typed, content=None, expires=None)


def _submit(changed: Card, before: Card, deed: Deed, _now: datetime, _zone: str) -> Card:
    if deed.content is None:
        raise LookupError(before.id)
    typed = written(before.typed, deed.content)
    return replace(changed, typed=typed, content=deed.content, round=before.round + 1)


def _publish(changed: Card, before: Card, deed: Deed, now: datetime, zone: str) -> Card:
    decision = Decision(deed.actor.member, now, deed.reason)
    return replace(changed, decision=decision, expires=expiry(before.said, now, zone))


def _send_back(changed: Card, _before: Card, deed: Deed, now: datetime, _zone: str) -> Card:
    return replace(changed, decision=Decision(deed.actor.member, now, deed.reason), expires=None)


def _renew(changed: Card, before: Card, deed: Deed, now: datetime, zone: str) -> Card:
    if before.expires is not None and not offered(before, Act.RENEW, deed.actor, now):
        raise RenewedTooEarly(expires=before.expires, opens=before.expires - RENEWABLE_FROM)
    return replace(changed, expires=expiry(before.said, now, zone))


_EFFECTS: Final = {
    Act.CHANGE: _change,
    Act.SUBMIT: _submit,
    Act.PUBLISH: _publish,
    Act.SEND_BACK: _send_back,
    Act.RENEW: _renew,
}


def expiry(content: Content, now: datetime, zone: str) -> datetime:
    """Return until when a card is shown from now on: its time, or the end of its last day if that is sooner.

    Raises:
        DeadlinePassed: that day is over.
    """
    if content.deadline is None:
        return now + VALID_FOR
    end = LocalTime(datetime.combine(content.deadline + DAY, time()), zone).instant()
    if end <= now:
        raise DeadlinePassed(day=content.deadline.isoformat())
    return min(now + VALID_FOR, end)


def is_due(card: Card, now: datetime) -> bool:
    """Tell whether a card is still published although its time is over."""
    return card.state is State.PUBLISHED and not card.is_shown(now)


def counts(card: Card) -> bool:
    """Tell whether a card counts towards how many its owner may have."""
    return card.state in OPEN
