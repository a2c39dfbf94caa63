"""What the weekly digest says of partner searches: cards that are new."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bot.storage.database import Transaction
from cogs.digest.domain import Item, Week
from cogs.partners.domain import Card, Side
from cogs.partners.repository import CardRepository

RegionName: TypeAlias = Callable[[str, str], str]
"""Given the code of a region and a language, tells what it is called."""


class NewCards:
    """Says which cards staff have published; the community's digest alone tells of them."""

    def __init__(self, region_name: RegionName) -> None:
        """Call regions by ``region_name``."""
        self._region_name = region_name

    async def __call__(self, transaction: Transaction, week: Week) -> Sequence[Item]:
        """Return a line for each that everybody may see still."""
        if week.group is not None:
            return []
        shown = await CardRepository(transaction).shown(week.until)
        news = (card for card in shown if card.decision is not None and week.is_news(card.decision.at))
        return [self._line(card, week.locale) for card in news]

    def _line(self, card: Card, locale: str) -> Item:
        said = card.said
        key = "partners-digest-offer" if said.side is Side.OFFER else "partners-digest-seek"
        details = {"title": said.title, "region": self._region_name(said.region, locale)}
        return Item(str(card.id), key, details, f"/partners/{card.id}")
