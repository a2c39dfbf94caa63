"""What is kept about experts: handed out, erased, forgotten in time."""

from datetime import timedelta
from typing import Final

from bot.storage.database import Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.experts.domain import Profile, State
from cogs.experts.repository import ProfileRepository, SubmissionRepository
from cogs.experts.service.following import Follower
from cogs.experts.service.means import Means

UNTOUCHED: Final = timedelta(days=30)
"""What nobody goes on writing, or was withdrawn, is forgotten after so long."""
ENDED_KEPT: Final = timedelta(days=90)
"""What has expired can be renewed for so long."""
DAY: Final = timedelta(days=1)


class ExpertRecords:
    """PersonalData of who has a profile and who decides about them."""

    feature = "experts"
    heading = "experts-heading"
    retention = "experts-retention"

    def __init__(self, means: Means, follower: Follower) -> None:
        """Forget with ``follower``."""
        self._means = means
        self._follower = follower

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's profile, and what they decided about others'."""
        profiles = ProfileRepository(transaction)
        own = await profiles.of(member)
        decided: list[Json] = [
            {"profile": one.id, "state": one.state.value, "reason": one.decision.reason}
            for one in await profiles.decided_by(member)
            if one.decision
        ]
        if own is None and not decided:
            return None
        return {"profile": _profile(own) if own else None, "decided": decided}

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Remove their profile with all that was promised about it; what they decided stays, as nobody's."""
        profiles = ProfileRepository(transaction)
        own = await profiles.of(member)
        if own is not None:
            await self._follower.forget(transaction, own)
        noted = await SubmissionRepository(transaction).erase(member)
        return int(own is not None) + noted + await profiles.disown_decisions(member)

    async def forget_old(self) -> None:
        """Forget what nobody goes on writing, and what ended long ago."""
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            profiles = ProfileRepository(transaction)
            resting = (State.DRAFT, State.SENT_BACK, State.WITHDRAWN)
            old = await profiles.resting_since(now - UNTOUCHED, *resting)
            for one in [*old, *await profiles.resting_since(now - ENDED_KEPT, State.EXPIRED)]:
                await self._follower.forget(transaction, one)
            await SubmissionRepository(transaction).forget(now - DAY)


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
        "reason": profile.decision.reason if profile.decision else "",
    }
