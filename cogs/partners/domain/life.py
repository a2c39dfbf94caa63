"""The life of a card: as that of all that is reviewed, but that its owner may close it, and its last day ends it."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from bot.kernel.zones import LocalTime
from bot.reviewing.domain import life
from bot.reviewing.domain.facts import State
from bot.reviewing.domain.life import LIFE, Act, Actor, Deed, Rules
from cogs.partners.domain.facts import OPEN, RENEWABLE_FROM, VALID_FOR, Card, Content, Typed
from cogs.partners.domain.refusals import (
    AlreadyDecided,
    ChangedMeanwhile,
    DeadlinePassed,
    NotYours,
    RenewedTooEarly,
)
from cogs.partners.domain.writing import written

CARDS_LIMIT: Final = 5
"""So many open cards one member may have."""
DAY: Final = timedelta(days=1)

RULES: Final = Rules(
    after={
        **LIFE,
        (State.PUBLISHED, Act.CLOSE): State.CLOSED,
        (State.EXPIRED, Act.CLOSE): State.CLOSED,
    },
    as_seen=frozenset(Act) - {Act.CHANGE},
    not_yours=NotYours,
    decided=AlreadyDecided,
    changed=ChangedMeanwhile,
    early=RenewedTooEarly,
)


def offered(card: Card, act: Act, actor: Actor, now: datetime) -> bool:
    """Tell whether somebody can do this to a card as it stands now."""
    return life.offered(RULES, card, act, actor, now, RENEWABLE_FROM)


def step(card: Card, deed: Deed[Typed, Content], now: datetime, zone: str) -> Card:
    """Return what becomes of a card; days end by the clocks of ``zone``.

    Raises:
        NotYours: they may never do this.
        AlreadyDecided: it stands otherwise by now.
        ChangedMeanwhile: it says something else than what was looked at.
        DeadlinePassed, RenewedTooEarly: its time is over, or far from it.
    """
    moved = life.move(RULES, card, deed, now, RENEWABLE_FROM)
    if deed.act is Act.SUBMIT:
        return replace(moved, typed=written(card.typed, moved.said))
    if moved.state is State.PUBLISHED:
        return replace(moved, expires=expiry(moved.said, now, zone))
    return moved


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


def counts(card: Card) -> bool:
    """Tell whether a card counts towards how many its owner may have."""
    return card.state in OPEN
