"""What staff look at before others see it: who wrote it, what it says, and how it stands."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

TypedT = TypeVar("TypedT")
ContentT = TypeVar("ContentT")


class State(StrEnum):
    """How an entry stands."""

    DRAFT = "draft"
    """Being written; only its owner sees it."""
    WAITING = "waiting"
    """Before staff."""
    SENT_BACK = "sent-back"
    """Staff have said what is to be changed."""
    PUBLISHED = "published"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    """Its owner has found what they looked for."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided last, by whom and when; nobody is left once they had their data erased."""

    by: int | None
    at: datetime
    reason: str = ""


def who(decision: Decision | None) -> str:
    """Return a mention of who decided; "nobody": it is not known (any more)."""
    return "nobody" if decision is None or decision.by is None else f"<@{decision.by}>"


def reason(decision: Decision | None) -> str:
    """Return why it was decided so, as far as somebody said."""
    return decision.reason if decision else ""


@dataclass(frozen=True, slots=True)
class Entry(Generic[TypedT, ContentT]):
    """What a member wrote; ``typed``, readable or not, and ``content``, as it was read when it was submitted."""

    id: int
    owner: int
    typed: TypedT
    state: State = State.DRAFT
    content: ContentT | None = field(default=None)
    """What it says; None while it is being written."""
    version: int = 1
    round: int = 0
    """How often it was put before staff."""
    expires: datetime | None = None
    decision: Decision | None = None

    @property
    def said(self) -> ContentT:
        """Return what an entry says that was submitted.

        Raises:
            LookupError: it is being written.
        """
        if self.content is None:
            raise LookupError(self.id)
        return self.content

    def is_shown(self, now: datetime) -> bool:
        """Tell whether others may see it: published, and its time is not over."""
        return self.state is State.PUBLISHED and self.expires is not None and now < self.expires
