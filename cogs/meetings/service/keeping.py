"""What is kept of who took what on, for how long, and how it is handed out and erased."""

from datetime import timedelta
from typing import Final

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.personal_data import Json
from cogs.meetings.domain import Action, Minutes, Written
from cogs.meetings.repository import ActionRepository, AgendaRepository, MinutesRepository
from cogs.meetings.service import promises

KEPT: Final = timedelta(days=365)
"""How long it is known what was done or dropped, and who wrote and approved what."""

OVERTAKEN_KEPT: Final = timedelta(days=30)
"""How long that waits which somebody typed while another was faster."""


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
        minutes = MinutesRepository(transaction)
        kept: dict[str, list[Json]] = {
            "actions": [_action(one) for one in await actions.owned_by(member)],
            "given_to_others": [_action(one) for one in await actions.given_by(member)],
            "items": [
                {"event": one.event, "title": one.title}
                for one in await AgendaRepository(transaction).proposed_by(member)
            ],
            "minutes": [
                {"event": part.event, **_written(part.written)} for part in await minutes.written_by(member)
            ],
            "minutes_not_taken": [
                {"event": one.event, **_written(one.written)} for one in await minutes.kept_by(member)
            ],
        }
        return {name: entries for name, entries in kept.items() if entries} or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget what the member has done; what is open, and minutes, stay the group's and do not name them."""
        actions, minutes = ActionRepository(transaction), MinutesRepository(transaction)
        owned = await actions.owned_by(member)
        for action in owned:
            await self._outbox.forget(transaction, promises.of_action(action.id))
        erased = await actions.erase(member) + await minutes.erase(member)
        erased += await AgendaRepository(transaction).erase(member)
        for event in {action.event for action in owned if action.event is not None}:
            await self._show_anew(transaction, await minutes.get(event))
        return erased

    async def _show_anew(self, transaction: Transaction, posted: Minutes | None) -> None:
        """Let a post that named somebody name them no more."""
        if posted is not None:
            key = promises.of_post(posted)
            await self._outbox.efface(transaction, key, promises.about_minutes(posted))

    async def forget_old(self) -> None:
        """Forget what ended long ago."""
        async with self._database.transaction() as transaction:
            now = self._clock.now()
            await ActionRepository(transaction).forget_ended_before(now - KEPT)
            await AgendaRepository(transaction).forget_before(now - KEPT)
            await MinutesRepository(transaction).forget_before(now - OVERTAKEN_KEPT, now - KEPT)


def _action(action: Action) -> Json:
    return {
        "group": action.group,
        "what": action.what,
        "due": action.due.isoformat(),
        "state": action.state.value,
    }


def _written(written: Written) -> dict[str, Json]:
    return {"heading": written.heading, "decisions": written.decisions, "notes": written.notes}
