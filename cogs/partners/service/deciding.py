"""What is done with a card that was put before staff, and where cards are kept."""

from bot.reviewing.service.deciding import ReviewService
from bot.reviewing.service.shelf import Shelf
from bot.storage.database import Transaction
from cogs.partners.domain import CARDS_LIMIT, Card, CardGone, TooManyCards, TooManySubmissions, counts, step
from cogs.partners.repository import CardRepository, SubmissionRepository
from cogs.partners.service.following import Follower
from cogs.partners.service.means import Means


class CardShelf(Shelf[Card]):
    """The cards of all members, of whom each has so many open ones at most."""

    def __init__(self, means: Means, follower: Follower) -> None:
        """Let days end by the clocks of ``means``."""
        super().__init__(
            means,
            CardRepository,
            lambda card, deed, now: step(card, deed, now, means.zone),
            follower,
            CardGone,
            SubmissionRepository,
            TooManySubmissions,
        )

    async def keep(self, transaction: Transaction, before: Card, after: Card, actor: int) -> None:
        """Write down what became of a card, and let everything follow; ``actor`` knows of it already.

        Raises:
            TooManyCards: it is open again, and they have as many as there may be.
        """
        if counts(after) and not counts(before):
            await self.admit(transaction, after.owner)
        await super().keep(transaction, before, after, actor)

    async def admit(self, transaction: Transaction, member: int) -> None:
        """Let a member have another open card.

        Raises:
            TooManyCards: they have as many as there may be.
        """
        if await CardRepository(transaction).open_of(member) >= CARDS_LIMIT:
            raise TooManyCards(limit=CARDS_LIMIT)


class CardService(ReviewService[Card]):
    """The use cases of staff and owners about a card as it stands."""
