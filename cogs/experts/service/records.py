"""What is kept about experts: handed out, erased, forgotten in time."""

from datetime import timedelta
from typing import Final

from bot.reviewing.domain.facts import reason
from bot.storage.database import Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.experts.domain import UNSETTLED, Need, Offer, Profile, Side, Stage, Standing, State
from cogs.experts.repository import (
    NeedRepository,
    OfferRepository,
    ProfileRepository,
    SubmissionRepository,
)
from cogs.experts.service.following import Follower
from cogs.experts.service.means import Means
from cogs.experts.service.tracking import Tracker

UNTOUCHED: Final = timedelta(days=30)
"""What nobody goes on writing, or was withdrawn, is forgotten after so long."""
ENDED_KEPT: Final = timedelta(days=90)
"""What has expired can be renewed for so long."""
NEED_KEPT: Final = timedelta(days=180)
"""A request that has ended: longer than until the question what came of an introduction."""
DAY: Final = timedelta(days=1)


class ExpertRecords:
    """PersonalData of experts, of who asks for their support, and of who decides about both."""

    feature = "experts"
    heading = "experts-heading"
    retention = "experts-retention"

    def __init__(self, means: Means, follower: Follower, tracker: Tracker) -> None:
        """Forget profiles with ``follower`` and requests with ``tracker``."""
        self._means = means
        self._follower = follower
        self._tracker = tracker

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's profile and requests, what they answered to others', and what they decided."""
        profile = await ProfileRepository(transaction).of(member)
        needs: list[Json] = [_need(one) for one in await NeedRepository(transaction).of(member)]
        offers: list[Json] = [
            await self._offer(transaction, one)
            for one in await OfferRepository(transaction).of_expert(member, *Standing)
        ]
        decided = await self._decided(transaction, member)
        if profile is None and not (needs or offers or decided):
            return None
        own = _profile(profile) if profile else None
        return {"profile": own, "requests": needs, "asked_for": offers, "decided": decided}

    async def _decided(self, transaction: Transaction, member: int) -> list[Json]:
        profiles = await ProfileRepository(transaction).decided_by(member)
        needs = await NeedRepository(transaction).decided_by(member)
        return [
            *(
                {"profile": one.id, "state": one.state.value, "reason": reason(one.decision)}
                for one in profiles
            ),
            *({"request": one.id, "stage": one.stage.value, "reason": reason(one.decision)} for one in needs),
        ]

    async def _offer(self, transaction: Transaction, offer: Offer) -> Json:
        """Return what an expert answered, and nothing of the words of who asked."""
        need = await NeedRepository(transaction).get(offer.need)
        outcome = need.outcomes.get(Side.EXPERT) if need and need.expert == offer.expert else None
        return {
            "request": offer.need,
            "standing": offer.standing.value,
            "until": to_text(offer.until),
            "outcome": outcome.value if outcome else None,
        }

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Remove their profile, requests and answers with all that was promised; what they decided stays, as nobody's."""
        profiles, needs = ProfileRepository(transaction), NeedRepository(transaction)
        rows = await self._erase_answers(transaction, member)
        own, asked = await profiles.of(member), await needs.of(member)
        if own is not None:
            await self._follower.forget(transaction, own)
        for one in asked:
            await self._tracker.forget(transaction, one)
        rows += len(asked) + int(own is not None)
        rows += await SubmissionRepository(transaction).erase(member)
        return rows + await needs.disown(member) + await profiles.disown_decisions(member)

    async def _erase_answers(self, transaction: Transaction, member: int) -> int:
        """Remove what was put to somebody; whose request they were ready for is told that somebody is not any more."""
        offers = OfferRepository(transaction)
        for offer in await offers.of_expert(member, *Standing):
            need = await NeedRepository(transaction).get(offer.need)
            await self._tracker.forget_offer(transaction, offer)
            if offer.standing is Standing.READY and need is not None:
                await self._tracker.lose(transaction, offer, need)
            if offer.standing in UNSETTLED:
                transaction.after_commit(self._tracker.moved)
        return await offers.remove_of(member)

    async def forget_old(self) -> None:
        """Forget what nobody goes on writing, and what ended long ago."""
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            profiles = ProfileRepository(transaction)
            resting = (State.DRAFT, State.SENT_BACK, State.WITHDRAWN)
            old = await profiles.resting_since(now - UNTOUCHED, *resting)
            for one in [*old, *await profiles.resting_since(now - ENDED_KEPT, State.EXPIRED)]:
                await self._follower.forget(transaction, one)
            await self._forget_needs(transaction)
            await SubmissionRepository(transaction).forget(now - DAY)

    async def _forget_needs(self, transaction: Transaction) -> None:
        now, needs = self._means.clock.now(), NeedRepository(transaction)
        ended = (Stage.REFUSED, Stage.MATCHED, Stage.WITHDRAWN, Stage.CLOSED)
        old = await needs.resting_since(now - UNTOUCHED, Stage.DRAFT)
        for one in [*old, *await needs.resting_since(now - NEED_KEPT, *ended)]:
            await self._tracker.forget(transaction, one)


def _need(need: Need) -> Json:
    outcome = need.outcomes.get(Side.MEMBER)
    return {
        "title": need.ask.title,
        "text": need.ask.text,
        "topics": list(need.ask.topics),
        "languages": list(need.ask.languages),
        "stage": need.stage.value,
        "reason": reason(need.decision),
        "introduced": to_text(need.matched) if need.matched else None,
        "outcome": outcome.value if outcome else None,
    }


def _profile(profile: Profile) -> Json:
    typed = profile.typed
    return {
        "headline": typed.headline,
        "offer": typed.offer,
        "country": typed.country,
        "topics": list(typed.topics),
        "languages": list(typed.languages),
        "availability": typed.availability,
        "requests": profile.requests,
        "state": profile.state.value,
        "expires": to_text(profile.expires) if profile.expires else None,
        "reason": reason(profile.decision),
    }
