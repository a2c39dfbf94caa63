"""Writing a card down: kept as it was typed, read, shown, then put before staff."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.kernel.errors import DomainError
from bot.kernel.zones import zone
from bot.storage.database import Transaction
from cogs.partners.domain import (
    CARDS_LIMIT,
    SUBMISSIONS_LIMIT,
    Act,
    Actor,
    Card,
    CardGone,
    Content,
    Deed,
    State,
    TooManyCards,
    TooManySubmissions,
    Typed,
    counts,
    read,
    step,
)
from cogs.partners.repository import CardRepository, WishRepository
from cogs.partners.service.following import Follower
from cogs.partners.service.means import Means

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft as it was read: what it says, or what is not right yet."""

    card: Card
    content: Content | None = None
    refusal: DomainError | None = None


class WritingService:
    """The use cases of who writes a card."""

    def __init__(self, means: Means, follower: Follower) -> None:
        """Let ``follower`` tell who is concerned."""
        self._means = means
        self._follower = follower

    async def admit(self, member: int) -> None:
        """Let a member begin another card.

        Raises:
            TooManyCards: they have as many as there may be.
        """
        async with self._means.database.reading() as transaction:
            await _admit(transaction, member)

    async def get(self, number: int, member: int) -> Card:
        """Return a member's own card.

        Raises:
            CardGone: there is none, or it is somebody else's.
        """
        async with self._means.database.reading() as transaction:
            return await own_card(transaction, number, member)

    async def keep(self, number: int, member: int, typed: Typed) -> Card:
        """Write down what a form was filled with, readable or not; number 0 begins a card.

        The form does not ask for what is chosen beneath it: that stays. A card that was shown is not any more.

        Raises:
            CardGone: it is not theirs, or not there any more.
            TooManyCards: they have as many as there may be.
            AlreadyDecided: it has ended for good.
        """
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            cards = CardRepository(transaction)
            if number == 0:
                await _admit(transaction, member)
                return Card(await cards.add(member, typed, now), member, typed)
            known = await own_card(transaction, number, member)
            if not counts(known):
                await _admit(transaction, member)
            chosen = known.typed
            whole = replace(typed, theme=chosen.theme, purposes=chosen.purposes, languages=chosen.languages)
            return await self._change(transaction, known, whole)

    async def choose(self, number: int, member: int, seen: int, sort: str, values: Sequence[str]) -> Card:
        """Write down what was chosen of a ``sort``: ``theme``, ``purposes`` or ``languages``.

        Raises:
            CardGone, ChangedMeanwhile, AlreadyDecided: it cannot be (any more).
        """
        async with self._means.database.transaction() as transaction:
            known = await own_card(transaction, number, member)
            # Only a draft has menus: one that was put before staff since is not taken back by a late choice.
            if known.state is not State.DRAFT or known.version != seen:
                return step_refused(known, member, seen, self._means)
            return await self._change(transaction, known, _chosen(known.typed, sort, tuple(values)))

    async def read(self, card: Card) -> Reading:
        """Return what a draft says; nothing is written."""
        try:
            return Reading(card, self._read(card))
        except DomainError as refusal:
            return Reading(card, refusal=refusal)

    async def submit(self, number: int, member: int, seen: int) -> Card:
        """Put a draft before staff.

        Raises:
            CardGone, AlreadyDecided, ChangedMeanwhile, TooManySubmissions: it cannot be.
            DomainError: something in it is not right; it stays as it is.
        """
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            known = await own_card(transaction, number, member)
            content = self._read(known) if known.state is State.DRAFT else None
            wishes = WishRepository(transaction)
            if await wishes.submissions_since(member, now - DAY) >= SUBMISSIONS_LIMIT:
                raise TooManySubmissions(limit=SUBMISSIONS_LIMIT)
            deed = Deed(Act.SUBMIT, Actor(member), seen, content=content)
            changed = step(known, deed, now, self._means.zone)
            await CardRepository(transaction).save(changed, now)
            await wishes.submit(member, now)
            await self._follower.follow(transaction, known, changed, member)
        return changed

    async def _change(self, transaction: Transaction, known: Card, typed: Typed) -> Card:
        now = self._means.clock.now()
        deed = Deed(Act.CHANGE, Actor(known.owner), known.version, typed=typed)
        changed = step(known, deed, now, self._means.zone)
        await CardRepository(transaction).save(changed, now)
        if known.state is not State.DRAFT:
            await self._follower.follow(transaction, known, changed, known.owner)
        return changed

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


def step_refused(known: Card, member: int, seen: int, means: Means) -> Card:
    """Refuse what is done to a card that is no draft any more, or another one than was looked at."""
    deed = Deed(Act.SUBMIT, Actor(member), seen)
    return step(known, deed, means.clock.now(), means.zone)


async def own_card(transaction: Transaction, number: int, member: int) -> Card:
    """Return a member's own card.

    Raises:
        CardGone: there is none, or it is somebody else's.
    """
    found = await CardRepository(transaction).get(number)
    if found is None or found.owner != member:
        raise CardGone
    return found


async def _admit(transaction: Transaction, member: int) -> None:
    if await CardRepository(transaction).open_of(member) >= CARDS_LIMIT:
        raise TooManyCards(limit=CARDS_LIMIT)
