"""What of an entry needs a hand: nobody answers for it, it was checked long ago, it says what another says."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from cogs.faq.domain import Revision, is_outdated

CHANGES_FOR: Final = timedelta(days=180)
"""After so long an answer that changes is looked at again ..."""
STANDS_FOR: Final = timedelta(days=365)
"""... and any other after so long, unless somebody has set a day."""


@dataclass(frozen=True, slots=True)
class Card:
    """Who answers for an entry, who looks it over, and when."""

    entry: str
    owner: int | None = None
    reviewer: int | None = None
    review_on: date | None = None
    """A day that somebody has set."""
    left: bool = False
    """Its owner was found to be gone, and nobody has taken it on yet."""


class Concern(StrEnum):
    """Why somebody should look at an entry; the first is the most urgent."""

    CONFLICT = "conflict"
    """Its file says something else, and both were changed."""
    DUE = "due"
    """The day of its review has come."""
    OUTDATED = "outdated"
    """A translation has not been compared with the original since that was checked, and is not shown."""
    DUPLICATE = "duplicate"
    """Another entry seems to answer the same."""
    OWNERLESS = "ownerless"
    """Nobody answers for it."""


class Part(StrEnum):
    """Which of the listed entries are to be seen."""

    ALL = "all"
    CONFLICT = "conflict"
    DUE = "due"
    OUTDATED = "outdated"
    DUPLICATE = "duplicate"
    OWNERLESS = "ownerless"
    MINE = "mine"
    """Those that who looks answers for or looks over."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry with why it is listed."""

    entry: str
    question: str
    review: date
    card: Card
    concerns: tuple[Concern, ...]


def review_day(card: Card, original: Revision) -> date:
    """Return the day on which an entry is to be looked at again."""
    if card.review_on is not None:
        return card.review_on
    entry = original.entry
    return entry.checked + (CHANGES_FOR if entry.volatile else STANDS_FOR)


def concerns(
    versions: Mapping[str, Revision], default: str, card: Card, today: date, others: Collection[Concern] = ()
) -> tuple[Concern, ...]:
    """Return what is the matter with an entry; ``others`` is what only files and a comparison of all can tell."""
    original = versions[default]
    standing = [one for one in versions.values() if not one.retired]
    found = set(others)
    if review_day(card, original) <= today:
        found.add(Concern.DUE)
    if any(is_outdated(one, original) for one in standing):
        found.add(Concern.OUTDATED)
    if card.owner is None:
        found.add(Concern.OWNERLESS)
    return tuple(concern for concern in Concern if concern in found)


def listed(found: Iterable[Listed], part: Part, member: int) -> list[Listed]:
    """Return those of a part, the most urgent first, of equals the one whose review is due first."""
    wanted = [one for one in found if _belongs(one, part, member)]
    order = list(Concern)
    return sorted(
        wanted, key=lambda one: (min(map(order.index, one.concerns), default=9), one.review, one.entry)
    )


def _belongs(one: Listed, part: Part, member: int) -> bool:
    match part:
        case Part.ALL:
            return bool(one.concerns)
        case Part.MINE:
            return member in {one.card.owner, one.card.reviewer}
        case _:
            return Concern(part.value) in one.concerns
