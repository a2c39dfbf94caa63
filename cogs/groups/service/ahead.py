"""What lies ahead of a group, by what is really promised: staff may have moved, held back or skipped it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.delivery.domain import State
from bot.delivery.outbox import Outbox, OutboxRow
from bot.kernel.zones import LocalTime
from bot.storage.database import Transaction
from cogs.groups.domain import Again, At, Post, PostState, occurrences
from cogs.groups.service import promises

LOOK_AHEAD: Final = 10
"""So many times of a series are looked through for one that nobody has skipped."""


class Ahead(StrEnum):
    """What stands in the way of a post that lies ahead."""

    NOTHING = "nothing"
    PAUSED = "paused"
    """Whoever leads the group has paused the series."""
    HELD = "held"
    """Staff have this one message wait."""
    ON_ITS_WAY = "on-its-way"


@dataclass(frozen=True, slots=True)
class Held:
    """One time of a post that staff have paused: theirs is the last word, so only they let it go on."""

    due: datetime
    message: int
    """Its number in the outbox."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A post that lies ahead, and when it comes next; None while it is paused."""

    post: Post
    next: datetime | None
    ahead: Ahead = Ahead.NOTHING
    originally: LocalTime | None = None
    """When it would have come if staff had not given it another time."""
    held: tuple[Held, ...] = ()
    """Which of its times staff have paused."""


async def planned(transaction: Transaction, outbox: Outbox, post: Post, now: datetime) -> Planned | None:
    """Return when a post that is decided comes next; None if it was posted once and for all, or skipped."""
    if post.state is PostState.PAUSED:
        return Planned(post, None, Ahead.PAUSED)
    rows = await outbox.planned(transaction, promises.of_post(post.id))
    waiting = [row for row in rows if row.life.state is State.PENDING]
    if waiting or rows:
        held = tuple(Held(row.due, row.id) for row in waiting if row.life.paused)
        return replace(_promised(post, (waiting or rows)[0]), held=held)
    if post.recurring:
        return Planned(post, await _not_skipped(transaction, outbox, post, now))
    return None


def _promised(post: Post, row: OutboxRow) -> Planned:
    if row.life.state is not State.PENDING:
        return Planned(post, row.due, Ahead.ON_ITS_WAY)
    usual = _usual(post, row)
    # What is posted at once is written down without the fraction of its second.
    moved = usual is not None and usual.instant() != row.due.replace(microsecond=0)
    ahead = Ahead.HELD if row.life.paused else Ahead.NOTHING
    return Planned(post, row.due, ahead, usual if moved else None)


def _usual(post: Post, row: OutboxRow) -> LocalTime | None:
    match post.when:
        case At(time):
            return time
        case Again(rule):
            return rule.on(date.fromisoformat(str(row.parameters["day"])))
        case None:
            return None


async def _not_skipped(
    transaction: Transaction, outbox: Outbox, post: Post, now: datetime
) -> datetime | None:
    """Return the next time of a series that nothing was promised for yet, and so nobody has skipped."""
    for one in occurrences(post, now, LOOK_AHEAD):
        if await outbox.find(transaction, promises.of_occurrence(post.id, one)) is None:
            return one.due
    return None
