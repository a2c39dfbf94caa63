"""What becomes of a row when its key is promised once more: part of the rules of :mod:`bot.delivery.domain`."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.delivery.life import Life
from bot.delivery.messages import OPEN, State

SKIPPED: Final = "skipped"
"""The reason of a message that staff have taken back: its feature does not promise it anew."""


def promised_anew(life: Life, due: datetime, not_after: datetime | None) -> Life | None:
    """Return the life of a row whose key is promised (again); None if that promise stands or was kept.

    Only what was taken back is promised anew. As long as it is on its way or in doubt nobody knows whether it was
    seen, so it goes on living: seen, the promise is kept; not seen, it is sent at the time and in the words of now.
    """
    if life.state in OPEN:
        return _wanted_again(life, due, not_after)
    if life.state is not State.CANCELLED or life.reason == SKIPPED:
        return None
    return Life(
        State.PENDING,
        due,
        not_after,
        # Neither is undone by a change that staff know nothing of: their pause, and the numbers of attempts.
        paused=life.paused,
        attempts=life.attempts,
        version=life.version + 1,
    )


def _wanted_again(life: Life, due: datetime, not_after: datetime | None) -> Life | None:
    if life.moot is None:
        return None
    # Without the process that began it, it is looked for: words that were taken back are not repeated by their nonce.
    again = replace(life, moot=None, due=due, not_after=not_after, boot=None, rests=False)
    return again if life.state is State.SENDING else replace(again, retry_at=None)


def revised(life: Life, due: datetime) -> Life:
    """Return the life of a revision when what it edits is to be edited (again), not before ``due``.

    One that still waits shows what is true by then anyway.
    """
    match life.state:
        case State.PENDING:
            return life
        case State.SENDING:
            return replace(life, again=True, moot=None)
    return Life(
        State.PENDING,
        due,
        revision=True,
        wary=life.wary,
        chain_start=life.chain_start,
        attempts=life.attempts,
        version=life.version,
    )
