"""How long a row waits, and from when its readers are told that it is late."""

from datetime import UTC, datetime, timedelta

from bot.delivery.life import Life

LATE = timedelta(minutes=5)
"""From here on readers are told that a message is late, or it expires, by kind."""

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=5)

NEVER = datetime.max.replace(tzinfo=UTC)
"""When a paused row without a last moment is looked at by itself."""


def wakes_at(life: Life) -> datetime:
    """Return when the row is to be looked at next: a paused one only when nobody can want it any more."""
    if life.paused:
        last = life.not_after or NEVER
        return max(last, life.retry_at or last)
    return life.retry_at or life.due


def is_late(due: datetime, now: datetime) -> bool:
    """Tell whether readers are to know that the message comes late."""
    return now - due > LATE


def pause(strikes: int, jitter: float) -> timedelta:
    """Return how long to wait after so many failures in a row, spread by ``jitter`` (0..1)."""
    longest: timedelta = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(strikes, 16))
    return longest * (0.5 + jitter / 2)
