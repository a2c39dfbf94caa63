"""What follows from a change of a card: posts that say what is so, messages to its owner, pairs with other cards."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.reviewing.service import following
from bot.storage.database import Transaction
from cogs.partners.domain import (
    ALERTS_LIMIT,
    BEST,
    PROMPT_BEFORE,
    Card,
    Pair,
    Standing,
    State,
    fitting,
)
from cogs.partners.repository import CardRepository, PairRepository, WishRepository
from cogs.partners.service import promises
from cogs.partners.service.means import Means

DAY = timedelta(days=1)


class Follower(following.Follower[Card]):
    """Lets everything follow a card, in the transaction of its change."""

    _means: Means

    def __init__(self, means: Means) -> None:
        """Promise with ``means``."""
        super().__init__(means, promises.CARD)
        self.posted: Callable[[], None] = lambda: None
        """Called once a post is promised: there will be something to put a thread under."""
        self.moved: Callable[[], None] = lambda: None
        """Called once a card has changed: its thread is to be closed, perhaps, or opened again."""

    async def follow(self, transaction: Transaction, before: Card, after: Card, actor: int) -> None:
        """Promise all that a change causes; ``actor`` knows of it already."""
        transaction.after_commit(self.moved)
        await self._tell_staff(transaction, before, after)
        await self._post(transaction, after)
        await self._tell_owner(transaction, before, after, actor)
        if after.state is State.PUBLISHED and before.state is not State.PUBLISHED:
            await self._ask_again(transaction, after)
            await self._match(transaction, after)

    async def forget(self, transaction: Transaction, entry: Card) -> None:
        """Remove a card with its pairs and all that is promised about them; its posts say that it is gone."""
        for pair in await PairRepository(transaction).of(entry.id):
            await self._outbox.forget(transaction, promises.key_of_pair(pair.id))
        await CardRepository(transaction).remove(entry.id)
        transaction.after_commit(self.moved)
        await self._efface(transaction, promises.post_key(entry.id), {"card": entry.id})
        await self._forget_told(transaction, entry)

    def _asked_at(self, expires: datetime) -> datetime | None:
        prompt = expires - PROMPT_BEFORE
        # A card that is shown for a few days only is meant to be.
        return prompt if prompt > self._now() else None

    # ---- posts -------------------------------------------------------------------------

    async def _post(self, transaction: Transaction, after: Card) -> None:
        if after.state is State.PUBLISHED:
            channel = await self._means.channel(transaction, promises.CHANNEL)
            if channel is not None and await self._outbox.add(
                transaction, promises.post(after, channel, self._now())
            ):
                transaction.after_commit(self.posted)
                return
        await self._outbox.revise(transaction, promises.post_key(after.id), {"card": after.id})

    # ---- other cards -------------------------------------------------------------------

    async def _ask_again(self, transaction: Transaction, card: Card) -> None:
        """Ask who could not be asked while one of the two cards was not shown; whoever was is not asked twice."""
        pairs, cards = PairRepository(transaction), CardRepository(transaction)
        inbox, now = await self._means.inbox(transaction), self._now()
        for pair in await pairs.of(card.id):
            if pair.standing is Standing.ASKED and pair.by is not None:
                asked = await cards.get(pair.other(pair.by))
                if asked is not None:
                    due = await self._means.calm(transaction, asked.owner, now)
                    message = promises.about_pair(promises.ASKED, pair, asked, due, inbox)
                    await self._outbox.add(transaction, message)

    async def _match(self, transaction: Transaction, card: Card) -> None:
        """Take down what completes a card that everybody sees from now on, and alert both sides."""
        cards, pairs = CardRepository(transaction), PairRepository(transaction)
        candidates = await cards.complements(card, self._now())
        found: list[tuple[Pair, Card]] = []
        for fit in fitting(card, candidates)[:BEST]:
            pair = await pairs.add(card.id, fit.card.id, self._now())
            other = await cards.get(fit.card.id)
            if pair is not None and other is not None:
                found.append((pair, other))
        await self._alert(transaction, card, found)

    async def _alert(self, transaction: Transaction, card: Card, found: list[tuple[Pair, Card]]) -> None:
        owners = {card.owner, *(other.owner for _, other in found)}
        room = await self._room(transaction, owners) if found else {}
        for pair, other in found:
            until = min(expires for expires in (card.expires, other.expires) if expires is not None)
            for told in (card, other):
                if room.get(told.owner, 0) > 0:
                    room[told.owner] -= 1
                    due = await self._means.calm(transaction, told.owner, self._now())
                    await self._outbox.add(transaction, promises.match(pair, told, due, until))
                    await PairRepository(transaction).note_told(pair, told.id, self._now())

    async def _room(self, transaction: Transaction, members: set[int]) -> dict[int, int]:
        """Return how many more alerts each member may get today; who wants none is not in it."""
        refused = await self._means.people.unreminded(transaction, members)
        refused |= await WishRepository(transaction).silent(members)
        told = await PairRepository(transaction).alerts_since(members, self._now() - DAY)
        return {one: ALERTS_LIMIT - told.get(one, 0) for one in members if one not in refused}
