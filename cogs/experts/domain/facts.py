"""What an expert's profile is: what somebody says of themselves, for whom it is shown, and until when."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class Availability(StrEnum):
    """Whether somebody has time."""

    NOW = "now"
    SOON = "soon"
    """In the coming months."""
    NOT_NOW = "not-now"


class State(StrEnum):
    """How a profile stands."""

    DRAFT = "draft"
    """Being written; only its owner sees it."""
    WAITING = "waiting"
    """Before staff."""
    SENT_BACK = "sent-back"
    """Staff have said what is to be changed."""
    PUBLISHED = "published"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Terms:
    """What the community has decided about its experts, as its content says it."""

    valid: timedelta = timedelta(days=180)
    """So long a profile is shown; then it is renewed or ends."""
    prompt: timedelta = timedelta(days=14)
    """So long before its end its owner is asked whether it still holds, and can renew it."""
    topics: tuple[str, ...] = ()
    """Slugs, in the order in which they are offered."""
    at_once: int = 3
    """A request is put to so many experts at a time."""
    answer: timedelta = timedelta(days=5)
    """So long an expert has to answer before the next are asked."""
    follow_up: timedelta = timedelta(days=42)
    """So long after an introduction both are asked what came of it."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and chosen, readable or not. Of a profile that was submitted it is in the form that is always read."""

    country: str
    """Eurostat's code of a country."""
    headline: str = ""
    offer: str = ""
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    availability: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a profile says."""

    country: str
    headline: str
    offer: str
    """What its owner can help with."""
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    """ISO 639-1, in the order in which they are offered."""
    availability: Availability


@dataclass(frozen=True, slots=True)
class Decision:
    """What staff decided last, and when; nobody is left once they had their data erased."""

    by: int | None
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a member says of themselves as an expert; a member has one at most."""

    id: int
    owner: int
    typed: Typed
    state: State = State.DRAFT
    content: Content | None = field(default=None)
    """What it says; None while it is being written."""
    version: int = 1
    round: int = 0
    """How often it was put before staff."""
    requests: bool = False
    """Whether its owner has said that requests for support may be put to them."""
    expires: datetime | None = None
    decision: Decision | None = None

    @property
    def said(self) -> Content:
        """Return what a profile says that was submitted.

        Raises:
            LookupError: it is being written.
        """
        if self.content is None:
            raise LookupError(self.id)
        return self.content

    def is_shown(self, now: datetime) -> bool:
        """Tell whether every member may see it: published, and its time is not over."""
        return self.state is State.PUBLISHED and self.expires is not None and now < self.expires
