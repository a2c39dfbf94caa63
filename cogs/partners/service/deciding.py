"""What is done with a card that was put before staff: decided, renewed, ended; and what time does."""

from bot.kernel.text import cut, plain
from cogs.partners.domain import (
    CARDS_LIMIT,
    REASON_LIMIT,
    TIME,
    Act,
    Actor,
    Card,
    CardGone,
    Deed,
    State,
    TooManyCards,
    counts,
    step,
)
from cogs.partners.repository import CardRepository
from cogs.partners.service.following import Follower
from cogs.partners.service.means import Means


class CardService:
    """The use cases of staff and owners about a card as it stands."""

    def __init__(self, means: Means, follower: Follower) -> None:
        """Let ``follower`` tell who is concerned."""
        self._means = means
        self._follower = follower

    async def waiting(self) -> list[Card]:
        """Return what waits for staff, as it came."""
        async with self._means.database.reading() as transaction:
            return await CardRepository(transaction).in_state(State.WAITING)

    async def decide(self, number: int, act: Act, actor: Actor, seen: int, reason: str = "") -> Card:
        """Do what somebody decided about the version ``seen``; who is concerned is told.

        Raises:
            CardGone: there is no such card for them.
            NotYours, AlreadyDecided, ChangedMeanwhile, RenewedTooEarly, DeadlinePassed, TooManyCards: it cannot be.
        """
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            cards = CardRepository(transaction)
            known = await cards.get(number)
            if known is None or (known.state is State.DRAFT and known.owner != actor.member):
                raise CardGone
            deed = Deed(act, actor, seen, cut(plain(reason), REASON_LIMIT))
            changed = step(known, deed, now, self._means.zone)
            if counts(changed) and not counts(known) and await cards.open_of(known.owner) >= CARDS_LIMIT:
                raise TooManyCards(limit=CARDS_LIMIT)
            await cards.save(changed, now)
            await self._follower.follow(transaction, known, changed, actor.member)
        return changed

    async def discard(self, number: int, member: int) -> None:
        """Throw away a card that was never put before staff, or take another one back for good.

        Raises:
            CardGone: there is none of theirs.
            AlreadyDecided: it has ended already.
        """
        async with self._means.database.transaction() as transaction:
            known = await CardRepository(transaction).get(number)
            if known is None or known.owner != member:
                raise CardGone
            if known.round == 0:
                await self._follower.forget(transaction, known)
                return
        await self.decide(number, Act.WITHDRAW, Actor(member), known.version)

    async def expire_due(self) -> int:
        """End what is past its time; return how many cards that were."""
        ended, now = 0, self._means.clock.now()
        async with self._means.database.reading() as transaction:
            due = await CardRepository(transaction).due(now)
        for one in due:
            # Each on its own: others need not wait for hundreds of them.
            async with self._means.database.transaction() as transaction:
                cards = CardRepository(transaction)
                known = await cards.get(one.id)
                if known is None or known.version != one.version:
                    continue
                changed = step(known, Deed(Act.EXPIRE, TIME, known.version), now, self._means.zone)
                await cards.save(changed, now)
                await self._follower.follow(transaction, known, changed, TIME.member)
                ended += 1
        return ended
