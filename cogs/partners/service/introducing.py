"""Bringing two sides together: only when both agree, and both learn of it in one transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.database import Transaction
from cogs.partners.domain import (
    ASKS_LIMIT,
    OUTCOME_AFTER,
    Act,
    Actor,
    AlreadyDecided,
    Card,
    CardGone,
    CardNeeded,
    CardNotShown,
    Outcome,
    OwnCard,
    Pair,
    PairGone,
    Standing,
    TooManyAsks,
    asking_card,
    told,
    wish,
)
from cogs.partners.repository import CardRepository, PairRepository, WishRepository
from cogs.partners.service import promises
from cogs.partners.service.deciding import CardService
from cogs.partners.service.means import Means

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A pair as one of its sides sees it."""

    pair: Pair
    own: Card
    other: Card


class IntroductionService:
    """The use cases of members who look at each other's cards."""

    def __init__(self, means: Means, cards: CardService) -> None:
        """Promise with ``means``; end with ``cards`` what belongs to nobody any more."""
        self._means = means
        self._cards = cards

    async def ask(self, number: int, member: int) -> Meeting:
        """Say that a member would like to be introduced to the owner of a card; with their own that fits best.

        Raises:
            CardGone: there is no such card that they see.
            OwnCard, CardNeeded: they cannot ask for it.
            AlreadyAsked, AlreadyIntroduced, NotWished, TooManyAsks: it changes nothing (any more).
        """
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            cards, pairs = CardRepository(transaction), PairRepository(transaction)
            wanted = await cards.get(number)
            if wanted is None or not wanted.is_shown(now):
                raise CardGone
            if wanted.owner == member:
                raise OwnCard
            own = await cards.shown_of(member, now)
            chosen = asking_card(own, wanted)
            if chosen is None:
                raise CardNeeded
            known = await self._known(transaction, own, wanted)
            pair = known or await pairs.add(chosen.id, wanted.id, now)
            if pair is None:
                raise PairGone
            mine = pair.other(wanted.id)
            return await self._wish(transaction, pair, mine, yes=True)

    async def answer(self, number: int, member: int, *, yes: bool) -> Meeting:
        """Say whether a member agrees to the introduction of a pair.

        Raises:
            PairGone: it is not there (any more), or is about other people's cards.
            CardNotShown: one of the two cards is not published (any more).
            AlreadyAsked, AlreadyIntroduced, NotWished, TooManyAsks: it changes nothing (any more).
        """
        if yes:
            await self._take_out_who_left(number, member)
        async with self._means.database.transaction() as transaction:
            pair, mine = await self._of(transaction, number, member)
            return await self._wish(transaction, pair, mine, yes=yes)

    async def _take_out_who_left(self, number: int, member: int) -> None:
        """Withdraw the other side's card if its owner has left: nobody is introduced to somebody who is gone.

        Asking Discord takes time, so it happens while no transaction is open.
        """
        async with self._means.database.reading() as transaction:
            pair, mine = await self._of(transaction, number, member)
            other = (await self._meeting(transaction, pair, mine)).other
        if other.is_shown(self._means.clock.now()) and await self._means.people.has_left(other.owner):
            try:
                await self._cards.decide(other.id, Act.WITHDRAW, Actor(other.owner), other.version)
            except AlreadyDecided:
                # Somebody has done something with it meanwhile, so it is looked at as it stands.
                return

    async def came_of(self, number: int, member: int, outcome: Outcome) -> Meeting:
        """Write down what a member says came of an introduction; the other side is not told.

        Raises:
            PairGone: it is not there (any more), is about other people's cards, or never came to an introduction.
            OutcomeKnown: they have said so already.
        """
        async with self._means.database.transaction() as transaction:
            pair, mine = await self._of(transaction, number, member)
            changed = told(pair, mine, outcome)
            await PairRepository(transaction).save(changed, self._means.clock.now())
            return await self._meeting(transaction, changed, mine)

    async def silence(self, member: int) -> None:
        """Send a member no more alerts."""
        async with self._means.database.transaction() as transaction:
            await WishRepository(transaction).silence(member, self._means.clock.now())

    async def hear(self, member: int) -> None:
        """Send a member alerts again."""
        async with self._means.database.transaction() as transaction:
            await WishRepository(transaction).hear(member)

    async def is_wanted(self, transaction: Transaction, member: int) -> bool:
        """Tell, when an alert is about to be sent, whether the member still wants it."""
        refused = await self._means.people.unreminded(transaction, [member])
        return member not in refused | await WishRepository(transaction).silent([member])

    async def _known(self, transaction: Transaction, own: list[Card], wanted: Card) -> Pair | None:
        """Return the pair in which something was said already, of a member with more cards than one."""
        pairs = PairRepository(transaction)
        found = [await pairs.between(card.id, wanted.id) for card in own]
        return next((pair for pair in found if pair and pair.standing is not Standing.FOUND), None) or (
            await self._best(transaction, own, wanted)
        )

    async def _best(self, transaction: Transaction, own: list[Card], wanted: Card) -> Pair | None:
        chosen = asking_card(own, wanted)
        return await PairRepository(transaction).between(chosen.id, wanted.id) if chosen else None

    async def _of(self, transaction: Transaction, number: int, member: int) -> tuple[Pair, int]:
        pair = await PairRepository(transaction).get(number)
        cards = CardRepository(transaction)
        for card in (pair.first, pair.second) if pair else ():
            known = await cards.get(card)
            if pair is not None and known is not None and known.owner == member:
                return pair, card
        raise PairGone

    async def _wish(self, transaction: Transaction, pair: Pair, mine: int, *, yes: bool) -> Meeting:
        now = self._means.clock.now()
        changed = wish(pair, mine, now, yes=yes)
        meeting = await self._meeting(transaction, changed, mine)
        if yes and not (meeting.own.is_shown(now) and meeting.other.is_shown(now)):
            raise CardNotShown
        pairs = PairRepository(transaction)
        asks = changed.standing is Standing.ASKED
        if asks and await pairs.asks_since(meeting.own.owner, now - DAY) >= ASKS_LIMIT:
            raise TooManyAsks(limit=ASKS_LIMIT)
        await pairs.save(changed, now)
        await self._tell(transaction, pair, meeting)
        return meeting

    async def _meeting(self, transaction: Transaction, pair: Pair, mine: int) -> Meeting:
        cards = CardRepository(transaction)
        own, other = await cards.get(mine), await cards.get(pair.other(mine))
        if own is None or other is None:
            raise PairGone
        return Meeting(pair, own, other)

    # ---- who learns of it ----------------------------------------------------------------

    async def _tell(self, transaction: Transaction, before: Pair, meeting: Meeting) -> None:
        pair, now = meeting.pair, self._means.clock.now()
        match pair.standing:
            case Standing.ASKED:
                await self._promise(transaction, promises.ASKED, pair, meeting.other, now)
            case Standing.DECLINED if before.standing is Standing.ASKED:
                await self._promise(transaction, promises.DECLINED, pair, meeting.other, now)
            case Standing.INTRODUCED:
                for side in (meeting.own, meeting.other):
                    await self._promise(transaction, promises.INTRODUCED, pair, side, now)
                    await self._promise(transaction, promises.OUTCOME, pair, side, now + OUTCOME_AFTER)
            case _:
                pass

    async def _promise(
        self, transaction: Transaction, kind: str, pair: Pair, card: Card, at: datetime
    ) -> None:
        means = self._means
        # Both learn of each other at once: the one who has just agreed waits for it.
        due = at if kind == promises.INTRODUCED else await means.calm(transaction, card.owner, at)
        inbox = await means.inbox(transaction)
        await means.outbox.add(transaction, promises.about_pair(kind, pair, card, due, inbox))
