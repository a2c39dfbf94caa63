"""What is promised: messages, where they go, and what their kinds say about delays. Pure data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, TypeAlias

JsonScalar: TypeAlias = bool | int | float | str | None


class State(StrEnum):
    """Where a promised message stands."""

    PENDING = "pending"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    FAILED = "failed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


WAITING = frozenset({State.PENDING, State.UNKNOWN})
OPEN = WAITING | {State.SENDING}


class Late(StrEnum):
    """What becomes of a kind's message that is late by more than :data:`LATE`."""

    SAY_SO = "say-so"
    ANYWAY = "anyway"
    """Sent without a word about it: nobody waited for it at a certain time."""
    EXPIRE = "expire"


class IfUnreadable(StrEnum):
    """What becomes of a message that may have been seen, when the history cannot tell."""

    HOLD = "hold"
    SEND = "send"


@dataclass(frozen=True, slots=True)
class ToChannel:
    """Into a channel or thread of the server."""

    channel: int

    by_mail: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class ToMember:
    """To one person: by direct message, or by mail if they are not on Discord and so have a number below 0."""

    member: int

    @property
    def by_mail(self) -> bool:
        """Whether a letter reaches them, and nothing on Discord does."""
        return self.member < 0


Target: TypeAlias = ToChannel | ToMember


@dataclass(frozen=True, slots=True)
class Message:
    """What is promised. ``key`` is what people would call the same message."""

    key: str
    kind: str
    target: Target
    due: datetime
    parameters: Mapping[str, JsonScalar]
    not_after: datetime | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """What a kind says about its messages, and whether their end is announced to staff."""

    late: Late = Late.SAY_SO
    unreadable: IfUnreadable = IfUnreadable.HOLD
    announced: bool = True
    expiry_announced: bool = True
    movable: bool = False
    """Whether staff can give its messages another time."""


def in_text(target: Target) -> str:
    """Return the target as it stands in the database and in the clock bar: ``channel:12``, ``member:34``."""
    match target:
        case ToChannel(channel):
            return f"channel:{channel}"
        case ToMember(member):
            return f"member:{member}"


def target_of(text: str) -> Target:
    """Return the target that :func:`in_text` wrote."""
    kind, _, number = text.partition(":")
    return ToMember(int(number)) if kind == "member" else ToChannel(int(number))
