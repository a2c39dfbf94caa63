"""Staff are told when somebody could be asked for a request for which nobody was left: a new profile, or one with time."""

from dataclasses import dataclass
from typing import Final

from bot.community.model import STAFF_CHANNEL
from bot.delivery.messages import Message, ToChannel
from bot.storage.database import Transaction
from cogs.experts.domain import Need, Profile, Stage
from cogs.experts.domain.hoping import unasked
from cogs.experts.repository import NeedRepository, OfferRepository, ProfileRepository
from cogs.experts.service import promises
from cogs.experts.service.means import Means

HOPE: Final = "experts.hope"
"""Somebody whom an unmet request fits could be asked; for staff."""


@dataclass(frozen=True, slots=True)
class Hope:
    """An unmet request, and how many could be asked for it by now."""

    need: Need
    unasked: int


class HopeService:
    """Looks from a profile that changed to the requests that it could help, and never from all to all."""

    def __init__(self, means: Means) -> None:
        """Promise with ``means``."""
        self._means = means

    async def follow(self, transaction: Transaction, _before: Profile, after: Profile | None) -> None:
        """Tell staff once for each time nobody was left, in the transaction of the change of a profile."""
        now = self._means.clock.now()
        if after is None or not after.is_shown(now):
            return
        for need in await NeedRepository(transaction).in_state(Stage.UNMET):
            channel = await self._means.channel(transaction, STAFF_CHANNEL)
            offers = await OfferRepository(transaction).of_need(need.id)
            # While no channel of theirs is bound, staff find it under /expert review.
            if channel is not None and unasked(need, offers, [after]):
                parameters = {"need": need.id, "version": need.version}
                message = Message(_key(need), HOPE, ToChannel(channel), now, parameters)
                await self._means.outbox.add(transaction, message)

    async def find(self, transaction: Transaction, number: int, version: int) -> Hope | None:
        """Return how many could be asked for a request that stands as it did in ``version``; None if nobody could."""
        need = await NeedRepository(transaction).get(number)
        if need is None or need.version != version:
            return None
        offers = await OfferRepository(transaction).of_need(number)
        shown = await ProfileRepository(transaction).shown(self._means.clock.now())
        found = len(unasked(need, offers, shown))
        return Hope(need, found) if found else None


def _key(need: Need) -> str:
    """Return the key of the message: one for each time nobody was left, however many could be asked since."""
    return f"{promises.key_of_need(need.id)}:hope:{need.version}"
