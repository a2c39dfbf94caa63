"""What an expert's profile is: what somebody says of themselves, for whom it is shown, and until when."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.reviewing.domain.facts import Entry


class Availability(StrEnum):
    """Whether somebody has time."""

    NOW = "now"
    SOON = "soon"
    """In the coming months."""
    NOT_NOW = "not-now"


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
class Profile(Entry[Typed, Content]):
    """What a member says of themselves as an expert; a member has one at most."""

    requests: bool = False
    """Whether its owner has said that requests for support may be put to them."""
