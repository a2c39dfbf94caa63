"""What is kept of who took what on, for how long, and how it is handed out and erased."""

from datetime import timedelta
from typing import Final

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.personal_data import Json
from cogs.meetings.domain import Action, State
from cogs.meetings.repository import ActionRepository
from cogs.meetings.service import promises

KEPT: Final = timedelta(days=365)
"""How long it is known what was done or dropped."""


class MeetingRecords:
    """Meetings and what was agreed at them, as personal data."""

    feature = "meetings"
    heading = "meetings-heading"
    retention = "meetings-retention"

    def __init__(self, database: Database, outbox: Outbox, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._clock = clock

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return what the member has taken on, and what they gave to others, without naming those."""
        actions = ActionRepository(transaction)
        kept: dict[str, list[Json]] = {
            "actions": [_action(one) for one in await actions.owned_by(member)],
            "given_to_others": [_action(one) for one in await actions.given_by(member)],
        }
        return {name: entries for name, entries in kept.items() if entries} or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget what the member has done; what is open stays the group's, and waits for somebody else."""
        actions = ActionRepository(transaction)
        for action in await actions.owned_by(member):
            await self._outbox.forget(transaction, promises.of_action(action.id))
        return await actions.erase(member)

    async def forget_old(self) -> None:
        """Forget what ended long ago."""
        async with self._database.transaction() as transaction:
            await ActionRepository(transaction).forget_ended_before(self._clock.now() - KEPT)


def _action(action: Action) -> Json:
    return {
        "group": action.group,
        "what": action.what,
        "due": action.due.isoformat(),
        "state": State(action.state).value,
    }
