"""Rows of the outbox as what they mean."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.kinds import File, Rendered
from bot.delivery.life import Life
from bot.delivery.messages import State, Target, target_of
from bot.storage.database import Row
from bot.storage.instants import from_optional_text, from_text
from bot.storage.personal_data import Json


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A promised message and where it stands."""

    id: int
    key: str
    kind: str
    target: Target
    parameters: Mapping[str, Json]
    life: Life
    rendered: Rendered | None = None
    marker: str | None = None
    note: str | None = None
    """What an organiser wants said beneath it."""
    erased: bool = False
    """Whether somebody had it erased while it was on its way: it is nobody's any more, and its end deletes it."""
    revises: int | None = None
    """The row whose message it edits; None if it is a message itself."""
    finished: datetime | None = None

    @property
    def version(self) -> int:
        """Which promise of its key it is."""
        return self.life.version

    @property
    def due(self) -> datetime:
        """When it is promised for."""
        return self.life.due


def row_of(row: Row) -> OutboxRow:
    """Return a row of the table as what it means."""
    return OutboxRow(
        id=row["id"],
        key=row["dedup_key"],
        kind=row["kind"],
        target=target_of(row["target"]),
        parameters=json.loads(row["parameters"]),
        life=_life(row),
        rendered=_rendered(row["payload"], row["files"]),
        marker=row["marker"],
        note=row["note"],
        erased=bool(row["erased"]),
        revises=row["revises"],
        finished=from_optional_text(row["finished_at"]),
    )


def _life(row: Row) -> Life:
    return Life(
        state=State(row["state"]),
        due=from_text(row["due_at"]),
        not_after=from_optional_text(row["not_after"]),
        retry_at=from_optional_text(row["retry_at"]),
        chain_start=from_optional_text(row["chain_start"]),
        boot=row["boot_id"],
        doubt=bool(row["doubt"]),
        wary=bool(row["wary"]),
        held=bool(row["held"]),
        rests=bool(row["rests"]),
        paused=bool(row["paused"]),
        moot=row["moot"],
        version=row["version"],
        copied=from_optional_text(row["copied"]),
        attempts=row["attempts"],
        strikes=row["strikes"],
        noes=row["noes"],
        message_id=row["message_id"],
        reason=row["reason"],
        code=row["code"],
        revision=row["revises"] is not None,
        again=bool(row["again"]),
    )


def _rendered(payload: str | None, files: str | None) -> Rendered | None:
    if payload is None:
        return None
    kept: Sequence[Sequence[str]] = json.loads(files or "[]")
    return Rendered(json.loads(payload), tuple(File(*file) for file in kept))
