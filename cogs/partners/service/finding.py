"""Finding cards: everybody's that are shown, and a member's own."""

from dataclasses import dataclass
from typing import Final

from bot.kernel.text import fold
from cogs.partners.domain import (
    Card,
    Pair,
    Purpose,
    Reasons,
    Side,
    Standing,
    Theme,
    reasons,
)
from cogs.partners.repository import CardRepository, PairRepository, WishRepository
from cogs.partners.service.means import Means

TYPED: Final = 200
"""So much of what is typed is looked for."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a card has to be; None: anything."""

    words: str = ""
    side: Side | None = None
    theme: Theme | None = None
    purpose: Purpose | None = None
    country: str | None = None
    language: str | None = None

    def fit(self, card: Card) -> bool:
        """Tell whether a card is all that, its words aside."""
        said = card.said
        return (
            self.side in {None, said.side}
            and self.theme in {None, said.theme}
            and (self.purpose is None or self.purpose in said.purposes)
            and self.country in {None, said.country, said.region}
            and (self.language is None or self.language in said.languages)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """Cards that were found, the best first."""

    cards: tuple[Card, ...]
    sure: bool = True
    """Whether each has all the words that were asked for; else these have some."""


@dataclass(frozen=True, slots=True)
class Complement:
    """A card that completes one of a member's own."""

    own: Card
    card: Card
    pair: Pair
    reasons: Reasons | None


@dataclass(frozen=True, slots=True)
class Mine:
    """What a member has."""

    cards: tuple[Card, ...]
    complements: tuple[Complement, ...]
    hears: bool
    """Whether they get alerts."""


class FindingService:
    """What everybody may look at."""

    def __init__(self, means: Means) -> None:
        """Read with ``means``."""
        self._means = means

    async def shown(self) -> list[Card]:
        """Return what everybody may see, the last changed first."""
        async with self._means.database.reading() as transaction:
            return await CardRepository(transaction).shown(self._means.clock.now())

    async def search(self, filters: Filters) -> Found:
        """Return what fits; of several words those with the most of them come first."""
        fitting = [card for card in await self.shown() if filters.fit(card)]
        wanted = fold(filters.words[:TYPED]).split()
        if not wanted:
            return Found(tuple(fitting))
        scored = [(sum(word in text for word in wanted), card) for card in fitting if (text := _text(card))]
        whole = [card for score, card in scored if score == len(wanted)]
        some = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        return Found(tuple(whole)) if whole else Found(tuple(card for _, card in some), sure=False)

    async def mine(self, member: int) -> Mine:
        """Return a member's cards, and what completes those that are shown."""
        now = self._means.clock.now()
        async with self._means.database.reading() as transaction:
            cards, pairs = CardRepository(transaction), PairRepository(transaction)
            own = await cards.of(member)
            found: list[Complement] = []
            for card in own:
                for pair in await pairs.of(card.id) if card.is_shown(now) else ():
                    other = await cards.get(pair.other(card.id))
                    if other and other.is_shown(now) and pair.standing is not Standing.DECLINED:
                        found.append(Complement(card, other, pair, reasons(card.said, other.said)))
            silent = await WishRepository(transaction).silent([member])
        return Mine(tuple(own), tuple(found), member not in silent)


def _text(card: Card) -> str:
    said = card.said
    return fold(f"{said.title} {said.offers} {said.seeks}")
