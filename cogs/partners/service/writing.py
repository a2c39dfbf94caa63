"""Writing a card down: kept as it was typed, read, shown, then put before staff."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.kernel.zones import zone
from bot.reviewing.service.writing import Reading, reading
from cogs.partners.domain import (
    Act,
    Actor,
    Card,
    Content,
    Deed,
    State,
    Typed,
    counts,
    read,
)
from cogs.partners.repository import CardRepository
from cogs.partners.service.deciding import CardShelf
from cogs.partners.service.means import Means


class WritingService:
    """The use cases of who writes a card."""

    def __init__(self, means: Means, shelf: CardShelf) -> None:
        """Put cards on ``shelf``."""
        self._means = means
        self._shelf = shelf

    async def admit(self, member: int) -> None:
        """Let a member begin another card.

        Raises:
            TooManyCards: they have as many as there may be.
        """
        async with self._means.database.reading() as transaction:
            await self._shelf.admit(transaction, member)

    async def get(self, number: int, member: int) -> Card:
        """Return a member's own card.

        Raises:
            CardGone: there is none, or it is somebody else's.
        """
        async with self._means.database.reading() as transaction:
            return await self._shelf.own(transaction, number, member)

    async def keep(self, number: int, member: int, typed: Typed) -> Card:
        """Write down what a form was filled with, readable or not; number 0 begins a card.

        The form does not ask for what is chosen beneath it: that stays. A card that was shown is not any more.

        Raises:
            CardGone: it is not theirs, or not there any more.
            TooManyCards: they have as many as there may be.
            AlreadyDecided: it has ended for good.
        """
        async with self._means.database.transaction() as transaction:
            if number == 0:
                await self._shelf.admit(transaction, member)
                begun = Card(0, member, typed)
                number = await CardRepository(transaction).add(begun, self._means.clock.now())
                return replace(begun, id=number)
            known = await self._shelf.own(transaction, number, member)
            if not counts(known):
                await self._shelf.admit(transaction, member)
            chosen = known.typed
            whole = replace(typed, theme=chosen.theme, purposes=chosen.purposes, languages=chosen.languages)
            return await self._shelf.change(transaction, known, whole)

    async def choose(self, number: int, member: int, seen: int, sort: str, values: Sequence[str]) -> Card:
        """Write down what was chosen of a ``sort``: ``theme``, ``purposes`` or ``languages``.

        Raises:
            CardGone, ChangedMeanwhile, AlreadyDecided: it cannot be (any more).
        """
        async with self._means.database.transaction() as transaction:
            known = await self._shelf.own(transaction, number, member)
            # Only a draft has menus: one that was put before staff since is not taken back by a late choice.
            if known.state is not State.DRAFT or known.version != seen:
                return await self._shelf.do(transaction, known, Deed(Act.SUBMIT, Actor(member), seen))
            return await self._shelf.change(transaction, known, _chosen(known.typed, sort, tuple(values)))

    def read(self, card: Card) -> Reading[Card, Content]:
        """Return what a draft says; nothing is written."""
        return reading(card, self._read)

    async def submit(self, number: int, member: int, seen: int) -> Card:
        """Put a draft before staff.

        Raises:
            CardGone, AlreadyDecided, ChangedMeanwhile, TooManySubmissions: it cannot be.
            DomainError: something in it is not right; it stays as it is.
        """
        async with self._means.database.transaction() as transaction:
            known = await self._shelf.own(transaction, number, member)
            return await self._shelf.submit(transaction, known, seen, self._read)

    def _read(self, card: Card) -> Content:
        return read(card.typed, self._today(), self._means.regions.find)

    def _today(self) -> date:
        return self._means.clock.now().astimezone(zone(self._means.zone)).date()


def _chosen(typed: Typed, sort: str, values: tuple[str, ...]) -> Typed:
    match sort:
        case "theme":
            return replace(typed, theme=values[0])
        case "purposes":
            return replace(typed, purposes=values)
        case _:
            return replace(typed, languages=values)
