"""What is known of a promised message when its next step is decided. Pure data."""

from dataclasses import dataclass
from datetime import datetime

from bot.delivery.messages import Policy, State


@dataclass(frozen=True, slots=True)
class Here:
    """Who decides: this process, this kind of message, and a number in 0..1 to spread retries."""

    boot: str
    policy: Policy
    jitter: float = 0.5


@dataclass(frozen=True, slots=True)
class Life:
    """All of a row that decides what becomes of it."""

    state: State
    due: datetime
    not_after: datetime | None = None
    retry_at: datetime | None = None
    chain_start: datetime | None = None
    """When the first attempt began that may have been seen."""
    boot: str | None = None
    """The process that made the last attempt."""
    doubt: bool = False
    """An attempt may have been seen although nobody said so."""
    wary: bool = False
    """It was in doubt once: a request that Discord is still chewing on may surface after the search."""
    held: bool = False
    rests: bool = False
    """Until ``retry_at`` nothing goes to its target: what stands behind it must not overtake."""
    paused: bool = False
    """Staff have it wait; only a row that certainly was not seen, and is not on its way, can be paused."""
    moot: str | None = None
    """Why it should no longer be sent, learnt while it was in doubt or on its way."""
    version: int = 1
    """How often it was promised anew: a nonce and an answer belong to one of these promises."""
    copied: datetime | None = None
    """Until when the copy that it was restored from knows what was sent; None if it is from no copy, or was looked for."""
    attempts: int = 0
    strikes: int = 0
    noes: int = 0
    message_id: int | None = None
    reason: str | None = None
    code: int | None = None
    revision: bool = False
    """It edits what was sent: safe to repeat, so it is done again instead of doubted."""
    again: bool = False
    """What it is to show has changed while it was on its way."""
