"""What is kept about members who propose resources: handed out, erased, forgotten in time."""

from datetime import timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.reviewing.domain.facts import reason
from bot.storage.database import Database, Transaction
from bot.storage.personal_data import Json
from cogs.resources.domain import Draft, Resource, State
from cogs.resources.repository import DraftRepository, ResourceRepository
from cogs.resources.service.deciding import ReviewService

UNTOUCHED: Final = timedelta(days=30)
"""What nobody goes on writing is forgotten after so long."""

DECLINED_KEPT: Final = timedelta(days=180)


class ResourceRecords:
    """PersonalData of who proposes and who decides."""

    feature = "resources"
    heading = "resources-heading"
    retention = "resources-retention"

    def __init__(self, database: Database, clock: Clock, review: ReviewService) -> None:
        """Forget with ``review``."""
        self._database = database
        self._clock = clock
        self._review = review

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return what the member proposed, is writing, and decided."""
        resources = ResourceRepository(transaction)
        owned = [_resource(one) for one in await resources.of(member)]
        drafts = [_draft(one) for one in await DraftRepository(transaction).of(member)]
        decided: list[Json] = [
            {"resource": one.id, "state": one.state.value, "reason": reason(one.decision)}
            for one in await resources.decided_by(member)
        ]
        if not (owned or drafts or decided):
            return None
        return {"proposed": owned, "being_written": drafts, "decided": decided}

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Remove what they wrote that is not shown; what is shown stays, as nobody's."""
        resources = ResourceRepository(transaction)
        rows = 0
        for one in await resources.of(member):
            if one.state in {State.PROPOSED, State.DECLINED}:
                await self._review.forget(transaction, one)
                rows += 1
        rows += await DraftRepository(transaction).erase(member)
        return rows + await resources.disown(member)

    async def forget_old(self) -> None:
        """Forget what nobody goes on writing, and what was declined long ago."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            await DraftRepository(transaction).forget_untouched(now - UNTOUCHED)
            for one in await ResourceRepository(transaction).resting_since(
                now - DECLINED_KEPT, State.DECLINED
            ):
                await self._review.forget(transaction, one)


def _resource(resource: Resource) -> Json:
    words = {locale: [said.title, said.about] for locale, said in resource.content.words.items()}
    return {
        "link": resource.link,
        "words": words,
        "state": resource.state.value,
        "reason": reason(resource.decision),
    }


def _draft(draft: Draft) -> Json:
    typed = draft.typed
    return {"title": typed.title, "link": typed.link, "about": typed.about}
