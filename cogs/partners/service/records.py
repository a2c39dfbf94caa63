"""What is kept about members who look for partners: handed out, erased, forgotten in time."""

from datetime import timedelta
from typing import Final

from bot.reviewing.domain.facts import reason
from bot.storage.database import Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.partners.domain import Card, Pair, State
from cogs.partners.repository import CardRepository, PairRepository, SubmissionRepository, WishRepository
from cogs.partners.service.following import Follower
from cogs.partners.service.means import Means

UNTOUCHED: Final = timedelta(days=30)
"""What nobody goes on writing is forgotten after so long."""
ENDED_KEPT: Final = timedelta(days=180)
"""Longer than until the question what came of an introduction."""
DAY: Final = timedelta(days=1)

ENDED: Final = (State.EXPIRED, State.WITHDRAWN, State.CLOSED)


class PartnerRecords:
    """PersonalData of who has cards and who decides about them."""

    feature = "partners"
    heading = "partners-heading"
    retention = "partners-retention"

    def __init__(self, means: Means, follower: Follower) -> None:
        """Forget with ``follower``."""
        self._means = means
        self._follower = follower

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's cards with what came of them, what they decided, and what they wish."""
        cards, pairs = CardRepository(transaction), PairRepository(transaction)
        own: list[Json] = [
            _card(card, [_pair(pair, card.id) for pair in await pairs.of(card.id)])
            for card in await cards.of(member)
        ]
        decided: list[Json] = [
            {"card": one.id, "state": one.state.value, "reason": reason(one.decision)}
            for one in await cards.decided_by(member)
        ]
        silent = bool(await WishRepository(transaction).silent([member]))
        if not (own or decided or silent):
            return None
        return {"cards": own, "decided": decided, "wants_no_alerts": silent}

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Remove their cards with all that was promised about them; what they decided stays, as nobody's."""
        cards = CardRepository(transaction)
        own = await cards.of(member)
        for card in own:
            await self._follower.forget(transaction, card)
        wishes = await WishRepository(transaction).hear(member)
        wishes += await SubmissionRepository(transaction).erase(member)
        return len(own) + wishes + await cards.disown_decisions(member)

    async def forget_old(self) -> None:
        """Forget what nobody goes on writing, and what ended long ago."""
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            cards = CardRepository(transaction)
            unread = await cards.resting_since(now - UNTOUCHED, State.DRAFT, State.SENT_BACK)
            for card in [*unread, *await cards.resting_since(now - ENDED_KEPT, *ENDED)]:
                await self._follower.forget(transaction, card)
            await SubmissionRepository(transaction).forget(now - DAY)


def _card(card: Card, pairs: list[Json]) -> Json:
    typed = card.typed
    return {
        "title": typed.title,
        "side": typed.side.value,
        "region": typed.region,
        "offers": typed.offers,
        "seeks": typed.seeks,
        "theme": typed.theme,
        "purposes": list(typed.purposes),
        "languages": list(typed.languages),
        "deadline": typed.deadline,
        "aboard": typed.aboard,
        "state": card.state.value,
        "expires": to_text(card.expires) if card.expires else None,
        "reason": reason(card.decision),
        "pairs": pairs,
    }


def _pair(pair: Pair, card: int) -> Json:
    """Return a pair as the side of ``card`` knows it: nothing of the other's people, nor what those said came of it."""
    outcome = pair.outcomes.get(card)
    return {
        "with_card": pair.other(card),
        "standing": pair.standing.value,
        "introduced": to_text(pair.introduced) if pair.introduced else None,
        "outcome": outcome.value if outcome else None,
    }
