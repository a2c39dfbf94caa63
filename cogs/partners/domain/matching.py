"""Which cards complete each other, and why: rules that say in one line what they saw."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, TypeVar

from bot.kernel.text import fold
from cogs.partners.domain.facts import Candidate, Card, Content, Half, Purpose, Theme

BEST: Final = 10
"""So many of the cards that fit a changed one are taken down, the best first."""
ALERTS_LIMIT: Final = 5
"""So many alerts one member gets within a day; what fits beyond them is listed among their own."""

WORDS_SHOWN: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_PLAIN_WORD: Final = re.compile(r"[a-z]{5,}")
"""The same in folded text without other letters, which nearly all is: found twice as fast."""

_COMMON: Final = frozenset(
    fold(
        "about across after among areas based being between build could develop development experience "
        "europe european exchange expert experts first interested interregional joint knowledge looking "
        "members network offer offers other partner partners partnership pilot practice project projects "
        "regional regions region research search seeks share sharing should since their there these those "
        "through together under wants where which would years "
        "ainsi alors après aussi autre autres avant avoir cadre cette ceux chez comme depuis développement "
        "dans domaine échange échanger entre européen européenne expérience expérience faire mettre notre "
        "nous partage partager partenaire partenaires partenariat pour pratique projet projets quelle "
        "recherche régional régionale régions région réseau souhaite sommes toutes travail"
    ).split()
)
"""Words that nearly every card has: they say nothing about what two have in common."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """What two cards have in common: all that an alert explains itself by."""

    theme: Theme
    purposes: tuple[Purpose, ...]
    languages: tuple[str, ...]
    regions: tuple[str, str]
    words: tuple[str, ...] = ()
    """Of what one offers and the other seeks, folded, the longest first."""

    @property
    def weight(self) -> tuple[int, int, int]:
        """Return by what the better of two is told: words first, then another Member State, then purposes."""
        abroad = self.regions[0][:2] != self.regions[1][:2]
        return len(self.words), int(abroad), len(self.purposes)


def reasons(one: Half, other: Half) -> Reasons | None:
    """Return why two cards complete each other; None: they do not.

    One offers and the other seeks, within a theme, for a purpose and in a language of both, from two regions.
    """
    if one.side is other.side or one.theme is not other.theme or one.region == other.region:
        return None
    purposes = tuple(purpose for purpose in one.purposes if purpose in other.purposes)
    languages = tuple(language for language in one.languages if language in other.languages)
    if not purposes or not languages:
        return None
    shared = (words(one.offers) & words(other.seeks)) | (words(one.seeks) & words(other.offers))
    longest = sorted(shared, key=lambda word: (-len(word), word))
    return Reasons(one.theme, purposes, languages, (one.region, other.region), tuple(longest))


CardT = TypeVar("CardT", Card, Candidate)


@dataclass(frozen=True, slots=True)
class Fit(Generic[CardT]):
    """A card that completes another one."""

    card: CardT
    reasons: Reasons


def fitting(changed: Card, candidates: Iterable[CardT]) -> list[Fit[CardT]]:
    """Return those of other people's cards that complete the changed one, the best first."""
    found = [
        Fit(other, why)
        for other in candidates
        if other.owner != changed.owner and (why := reasons(changed.said, other.said)) is not None
    ]
    return sorted(found, key=lambda fit: ([-part for part in fit.reasons.weight], fit.card.id))


def asking_card(own: Iterable[Card], wanted: Card) -> Card | None:
    """Return with which of their cards somebody asks for another one: the one that fits best, else their newest."""
    newest = sorted(own, key=lambda card: -card.id)
    best = fitting(wanted, newest)
    return best[0].card if best else next(iter(newest), None)


@lru_cache(maxsize=8192)
def words(text: str) -> frozenset[str]:
    """Return the words of a text that tell what it is about, folded: as they are compared."""
    folded = fold(text)
    found = _PLAIN_WORD if folded.isascii() else _WORD
    return frozenset(found.findall(folded)) - _COMMON


def spelled(folded: Iterable[str], content: Content) -> list[str]:
    """Return folded words as they are written in a card that has them."""
    written = {fold(word): word.lower() for word in _WORD.findall(f"{content.offers} {content.seeks}")}
    return [written.get(word, word) for word in folded]
