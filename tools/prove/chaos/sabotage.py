"""A bot with one rule taken away, to see that the campaign notices: ``python -m tools.prove.chaos.sabotage RULE run ...``."""

import secrets
import sys
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any, Final

from bot import __main__ as door
from bot.client import sender
from bot.delivery import repository, transitions
from bot.delivery.messages import in_text
from bot.delivery.sender import Absent, Finding, Target
from bot.storage.instants import to_text
from tools.prove.rules import marks_afterwards, marks_before


def _never_searches() -> None:
    async def find(
        _self: object, _target: Target, _marker: str, _since: datetime, _taken: Collection[int]
    ) -> Finding:
        return Absent()

    _put(sender.DiscordSender, "find", find)


def _forgets_the_nonce() -> None:
    def nonce_of(_installation: str, _key: str, _version: int) -> str:
        return secrets.token_urlsafe(18)

    _put(transitions, "nonce_of", nonce_of)


def _marks_afterwards() -> None:
    _forgets_the_nonce()
    _put(transitions, "step", marks_afterwards)


def _marks_before() -> None:
    _put(transitions, "step", marks_before)


def _sends_the_newest_first() -> None:
    async def next_of(self: Any, target: Target, now: datetime) -> int | None:
        row = await self._transaction.fetch_one(
            f"SELECT id FROM outbox WHERE target = ? AND wake_at <= ? AND {repository.WAITING}"
            " ORDER BY id DESC LIMIT 1",
            (in_text(target), to_text(now)),
        )
        return None if row is None else int(row["id"])

    _put(repository.OutboxRepository, "next_of", next_of)


RULES: Final[Mapping[str, Callable[[], None]]] = {
    "search": _never_searches,
    "nonce": _forgets_the_nonce,
    "mark-after": _marks_afterwards,
    "mark-before": _marks_before,
    "order": _sends_the_newest_first,
}
"""What can be taken away."""


def _put(owner: object, name: str, other: object) -> None:
    if not hasattr(owner, name):
        raise SystemExit(f"nothing left to sabotage: {owner} has no {name}")
    setattr(owner, name, other)


def main() -> int:
    """Take a rule away and be the bot."""
    RULES[sys.argv[1]]()
    return door.main(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
