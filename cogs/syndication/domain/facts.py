"""What a feed is, and what stands in it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

MOST_FEEDS: Final = 25
"""So many are followed at a time, as many as Discord offers beneath an option."""

TITLE_LIMIT: Final = 200
"""Characters of a title, as it is kept and shown."""


class State(StrEnum):
    """Where a feed stands."""

    PROPOSED = "proposed"
    """Staff have seen what it would look like, and not said yes."""
    FOLLOWED = "followed"
    ENDED = "ended"


class Why(StrEnum):
    """What keeps a feed from coming into its channel."""

    NOTHING = ""
    DOWN = "down"
    SLOW = "slow"
    REFUSED = "refused"
    GONE = "gone"
    LARGE = "large"
    MALFORMED = "malformed"
    PRIVATE = "private"
    ASTRAY = "astray"
    CHANNEL = "channel"
    """The bot may not post in its channel, or that is gone; what is new waits."""


class Ending(StrEnum):
    """Why a feed is followed no longer."""

    NONE = ""
    STOPPED = "stopped"
    """Staff have stopped it."""
    GONE = "gone"
    """Its site says that it does not come back."""
    FAILING = "failing"
    """It could not be read for so long."""
    SILENT = "silent"
    """Nothing new stood in it for so long."""


class Word(StrEnum):
    """What staff are told of a feed, once each time."""

    BROKEN = "broken"
    WORKS = "works"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Validators:
    """What a site gave with its last answer: handed back, it says whether anything has changed since."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and the channel into which it goes; instants are aware UTC."""

    id: int
    link: str
    channel: int
    title: str
    state: State
    since: datetime
    """When staff proposed it: what was there before is not posted."""
    news_at: datetime
    """When something new stood in it last, else when it was proposed."""
    next_at: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    why: Why = Why.NOTHING
    told: bool = False
    """Whether staff know that something keeps it from its channel."""
    ending: Ending = Ending.NONE
    ended_at: datetime | None = None
    validators: Validators = Validators()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed, in plain words; strangers wrote them."""

    title: str
    link: str | None
    marks: tuple[str, ...]
    """What it is known by again, whatever its date says."""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a feed says of itself, and its entries in its own order."""

    title: str
    items: tuple[Item, ...]
