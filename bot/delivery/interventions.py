"""What staff may do to a message that is still pending: part of the rules of :mod:`bot.delivery.domain`."""

from dataclasses import replace
from datetime import datetime

from bot.delivery.events import Moved, Paused, Resumed
from bot.delivery.life import Life
from bot.delivery.messages import State


def intervened(life: Life, event: Paused | Resumed | Moved, now: datetime) -> Life:
    """Let staff have their way with a row that is pending; what is on its way or in doubt is past that."""
    if life.state is not State.PENDING or life.revision:
        return life
    match event:
        case Paused():
            return replace(life, paused=True, retry_at=None, rests=False)
        case Resumed():
            return replace(life, paused=False)
        case Moved(due) if _movable(life, due, now):
            return replace(life, due=due, retry_at=None)
    return life


def _movable(life: Life, due: datetime, now: datetime) -> bool:
    """Tell whether another due time may be given.

    What was begun, or is late already, is searched for by its due time before it is sent
    again: that time must not change under it.
    """
    begun = life.chain_start is not None or life.due <= now
    return not begun and due > now and (life.not_after is None or due < life.not_after)
