"""What follows from a change of a request for support: what staff, its author and the experts read."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from bot.community.model import STAFF_CHANNEL
from bot.storage.database import Transaction
from cogs.experts.domain import LIVE, UNSETTLED, Need, Offer, Stage, Standing
from cogs.experts.repository import NeedRepository, OfferRepository
from cogs.experts.service import promises
from cogs.experts.service.means import Means

TOLD_OF: Final = frozenset({Stage.REFUSED, Stage.OFFERED, Stage.UNMET, Stage.CLOSED})
"""What its author is told of, unless they did it."""


class Tracker:
    """Lets everything follow a request, in the transaction of its change."""

    def __init__(self, means: Means) -> None:
        """Promise with ``means``."""
        self._means = means
        self._outbox = means.outbox
        self.moved: Callable[[], None] = lambda: None
        """Called once a request is to be put to somebody."""

    async def follow(self, transaction: Transaction, before: Need, after: Need, actor: int) -> None:
        """Promise all that a change causes; ``actor`` knows of it already."""
        await self._staff(transaction, before, after)
        shaped = before.stage is not after.stage and after.stage in TOLD_OF
        # A request to which somebody is ready after all: its author is told just that.
        if shaped and after.member != actor and (before.stage, after.stage) != (Stage.UNMET, Stage.OFFERED):
            due = await self._means.calm(transaction, after.member, self._now())
            await self._outbox.add(
                transaction, promises.told(after, due, await self._means.inbox(transaction))
            )
        if before.stage in LIVE and after.stage not in LIVE:
            await self._end_offers(transaction, after)
        if after.stage is Stage.OFFERED:
            transaction.after_commit(self.moved)

    async def settle(self, transaction: Transaction, offer: Offer) -> None:
        """Write down how an offer stands now; what its expert was sent says so, and staff see it."""
        await OfferRepository(transaction).save(offer)
        parameters = {"need": offer.need, "offer": offer.id}
        for key in (promises.asked_key(offer.id), promises.ready_key(offer.id)):
            await self._outbox.revise(transaction, key, parameters)
        await self._outbox.revise(transaction, promises.need_key(offer.need), {"need": offer.need})
        transaction.after_commit(self.moved)

    async def say(self, transaction: Transaction, kind: str, offer: Offer, member: int) -> None:
        """Promise a message of ``kind`` about an offer, now or when the member's quiet hours are over."""
        due = await self._means.calm(transaction, member, self._now())
        await self.say_at(transaction, kind, offer, member, due)

    async def say_at(
        self, transaction: Transaction, kind: str, offer: Offer, member: int, due: datetime
    ) -> None:
        """Promise a message of ``kind`` about an offer for an instant."""
        message = promises.about_offer(kind, offer, member, due, await self._means.inbox(transaction))
        await self._outbox.add(transaction, message)

    async def lose(self, transaction: Transaction, offer: Offer, need: Need) -> None:
        """Tell its author that somebody who was ready is not any more."""
        await self._outbox.cancel(transaction, promises.ready_key(offer.id), why="gone")
        due = await self._means.calm(transaction, need.member, self._now())
        inbox = await self._means.inbox(transaction)
        await self._outbox.add(transaction, promises.gone(need, offer.id, due, inbox))

    async def forget(self, transaction: Transaction, need: Need) -> None:
        """Remove a request with all that is promised about it; what others were shown of it says that it is gone."""
        for offer in await OfferRepository(transaction).of_need(need.id):
            await self.forget_offer(transaction, offer)
        await NeedRepository(transaction).remove(need.id)
        key = promises.need_key(need.id)
        effaced = await self._outbox.efface(transaction, key, {"need": need.id})
        kept = [key] if effaced else []
        await self._outbox.forget(transaction, promises.key_of_need(need.id), but=kept)

    async def forget_offer(self, transaction: Transaction, offer: Offer) -> None:
        """Forget what was said between a request and one expert."""
        parameters = {"need": offer.need, "offer": offer.id}
        shown = (promises.asked_key(offer.id), promises.ready_key(offer.id))
        kept = [key for key in shown if await self._outbox.efface(transaction, key, parameters)]
        await self._outbox.forget(transaction, promises.key_of_offer(offer.id), but=kept)

    async def _staff(self, transaction: Transaction, before: Need, after: Need) -> None:
        channel = await self._means.channel(transaction, STAFF_CHANNEL)
        if before.stage is Stage.DRAFT and after.stage is Stage.WAITING and channel is not None:
            await self._outbox.add(transaction, promises.need(after.id, channel, self._now()))
        elif before.stage is not Stage.DRAFT:
            await self._outbox.revise(transaction, promises.need_key(after.id), {"need": after.id})
        if before.stage is Stage.OFFERED and after.stage is Stage.UNMET and channel is not None:
            await self._outbox.add(transaction, promises.unmet(after, channel, self._now()))

    async def _end_offers(self, transaction: Transaction, need: Need) -> None:
        for offer in await OfferRepository(transaction).of_need(need.id):
            if offer.standing in UNSETTLED:
                over = Offer(offer.id, offer.need, offer.expert, Standing.OVER, offer.until)
                await self.settle(transaction, over)
                if offer.standing is Standing.READY:
                    await self.say(transaction, promises.PASSED, over, offer.expert)

    def _now(self) -> datetime:
        return self._means.clock.now()
