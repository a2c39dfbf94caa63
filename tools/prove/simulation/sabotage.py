"""Takes a rule away from delivery, to see that a simulated year finds out: a proof that cannot fail proves nothing."""

import random
from collections.abc import Mapping
from types import ModuleType
from typing import Any, Final

from bot.delivery import outbox, transitions
from bot.delivery.events import Absent
from bot.delivery.messages import in_text
from bot.delivery.outbox import Outbox
from bot.delivery.repository import WAITING, OutboxRepository
from bot.delivery.worker import Worker
from bot.storage.instants import to_text
from tools.prove.rules import (
    Rule,
    believes_that_silence_means_no,
    forgets_what_was_taken_back_in_doubt,
    lets_others_overtake,
    marks_before,
)
from tools.prove.sabotage import Put, Sabotage
from tools.prove.simulation.far_side import Line


def _never_searches(put: Put) -> None:
    async def find(_self: object, *_args: object) -> Absent:
        return Absent()

    put(Line, "find", find)


def _new_nonce_each_time(put: Put) -> None:
    lots = random.Random(0)
    put(transitions, "nonce_of", lambda *_args: f"{lots.getrandbits(96):x}")


def _leaves_what_was_on_its_way(put: Put) -> None:
    async def inherit(_self: object) -> None:
        pass

    put(Worker, "_inherit", inherit)


def _sends_the_newest_first(put: Put) -> None:
    async def next_of(self: Any, target: Any, now: Any) -> int | None:
        row = await self._transaction.fetch_one(
            f"SELECT id FROM outbox WHERE target = ? AND wake_at <= ? AND {WAITING} ORDER BY id DESC LIMIT 1",
            (in_text(target), to_text(now)),
        )
        return None if row is None else int(row["id"])

    put(OutboxRepository, "next_of", next_of)


def _follows(rule: Rule, caller: ModuleType) -> Sabotage:
    """Return what lets ``caller`` follow another rule."""
    return lambda put: put(caller, "step", rule)


def _lets_requests_leave_late(put: Put) -> None:
    async def may_leave(self: Any, fate: str, _until: object) -> bool:
        return bool(await whether(self, fate, None))

    whether = Line.may_leave
    put(Line, "may_leave", may_leave)


def _wakes_nobody(put: Put) -> None:
    put(Outbox, "_announce_after", lambda _self, _transaction: None)


RULES: Final[Mapping[str, Sabotage]] = {
    "search": _never_searches,
    "nonce": _new_nonce_each_time,
    "doubt": _follows(believes_that_silence_means_no, transitions),
    "until": _lets_requests_leave_late,
    "inherit": _leaves_what_was_on_its_way,
    "claim": _follows(marks_before, transitions),
    "order": _sends_the_newest_first,
    "rest": _follows(lets_others_overtake, transitions),
    "moot": _follows(forgets_what_was_taken_back_in_doubt, outbox),
    "wake": _wakes_nobody,
}
"""What can be taken away."""
