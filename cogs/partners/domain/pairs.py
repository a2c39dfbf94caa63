"""The life of a pair of cards: found, asked for, introduced once both agree, and what came of it. Pure decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from cogs.partners.domain.refusals import (
    AlreadyAsked,
    AlreadyIntroduced,
    NotWished,
    OutcomeKnown,
    PairGone,
)

OUTCOME_AFTER: Final = timedelta(days=60)
"""So long after an introduction both are asked, once, what came of it."""
ASKS_LIMIT: Final = 10
"""So many introductions one member may ask for within a day."""


class Standing(StrEnum):
    """How a pair stands."""

    FOUND = "found"
    """The two cards complete each other; nobody has said anything."""
    ASKED = "asked"
    """One side agrees to be introduced."""
    INTRODUCED = "introduced"
    DECLINED = "declined"


class Outcome(StrEnum):
    """What came of an introduction."""

    WORKING = "working"
    TALKING = "talking"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cards by number, the smaller first."""

    id: int
    first: int
    second: int
    standing: Standing = Standing.FOUND
    by: int | None = None
    """Of which card the side is that asked, or declined."""
    introduced: datetime | None = None
    outcomes: Mapping[int, Outcome] = field(default_factory=dict)
    """What the side of each card said."""

    def other(self, card: int) -> int:
        """Return the number of the other card.

        Raises:
            PairGone: the card is none of the two.
        """
        if card not in {self.first, self.second}:
            raise PairGone
        return self.second if card == self.first else self.first


def wish(pair: Pair, card: int, now: datetime, *, yes: bool) -> Pair:
    """Return what becomes of a pair when the side of ``card`` agrees to an introduction, or does not.

    Who asked may take it back, who declined may come back to it; nobody is asked against a no.

    Raises:
        PairGone: the card is none of the two.
        AlreadyAsked, AlreadyIntroduced, NotWished: it changes nothing (any more).
    """
    pair.other(card)
    match pair.standing:
        case Standing.INTRODUCED:
            raise AlreadyIntroduced
        case Standing.DECLINED if pair.by != card:
            raise NotWished
        case Standing.ASKED if pair.by != card:
            return _answered(pair, card, now, yes=yes)
        case Standing.ASKED if yes:
            raise AlreadyAsked
        case Standing.ASKED:
            return replace(pair, standing=Standing.FOUND, by=None)
        case _:
            return replace(pair, standing=Standing.ASKED if yes else Standing.DECLINED, by=card)


def _answered(pair: Pair, card: int, now: datetime, *, yes: bool) -> Pair:
    if yes:
        return replace(pair, standing=Standing.INTRODUCED, introduced=now)
    return replace(pair, standing=Standing.DECLINED, by=card)


def told(pair: Pair, card: int, outcome: Outcome) -> Pair:
    """Return the pair with what the side of ``card`` says came of it.

    Raises:
        PairGone: the card is none of the two, or they were never introduced.
        OutcomeKnown: that side has said so already.
    """
    pair.other(card)
    if pair.standing is not Standing.INTRODUCED:
        raise PairGone
    if card in pair.outcomes:
        raise OutcomeKnown
    return replace(pair, outcomes={**pair.outcomes, card: outcome})
