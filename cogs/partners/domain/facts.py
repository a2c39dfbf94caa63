"""What a partner search card is: who looks for whom, for what, and how it stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.reviewing.domain.facts import Entry, State

VALID_FOR: Final = timedelta(days=90)
"""A card is shown for so long; then it is renewed or ends."""

RENEWABLE_FROM: Final = timedelta(days=14)
"""So long before its end a card can be renewed."""

PROMPT_BEFORE: Final = timedelta(days=7)
"""So long before its end its owner is asked whether it still holds."""

WANTED: Final = 3
"""A new partnership needs so many regions, from so many Member States."""


class Side(StrEnum):
    """Which half of a partnership a card is."""

    OFFER = "offer"
    SEEK = "seek"

    @property
    def other(self) -> "Side":
        """Return the half that completes it."""
        return Side.SEEK if self is Side.OFFER else Side.OFFER


class Theme(StrEnum):
    """The thematic platforms."""

    AGRI_FOOD = "agri-food"
    ENERGY = "energy"
    INDUSTRY = "industrial-modernisation"
    BLUE_ECONOMY = "blue-economy"


class Purpose(StrEnum):
    """What somebody looks for partners for."""

    I3 = "i3"
    INTERREG = "interreg"
    HORIZON = "horizon-europe"
    PARTNERSHIP = "new-partnership"
    VISIT = "study-visit"


OPEN: Final = frozenset({State.DRAFT, State.WAITING, State.SENT_BACK, State.PUBLISHED})
"""States of cards that count towards how many a member may have."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and chosen, readable or not. Of a card that was submitted it is in the form that is always read."""

    side: Side
    region: str
    """The code of a NUTS 2 region."""
    title: str = ""
    offers: str = ""
    seeks: str = ""
    deadline: str = ""
    aboard: str = ""
    theme: str = ""
    purposes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Half:
    """What a card says that tells whether another one completes it."""

    side: Side
    region: str
    offers: str
    seeks: str
    theme: Theme
    purposes: tuple[Purpose, ...]
    languages: tuple[str, ...]
    """ISO 639-1, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Content(Half):
    """What a card says."""

    title: str
    deadline: date | None = None
    """The last day on which partners can still come aboard."""
    aboard: tuple[str, ...] = ()
    """Codes of other regions that are with them already."""

    @property
    def country(self) -> str:
        """Return the Member State, by Eurostat's code."""
        return country_of(self.region)


@dataclass(frozen=True, slots=True)
class Card(Entry[Typed, Content]):
    """A partner search card."""


@dataclass(frozen=True, slots=True)
class ThreadLock:
    """How the thread under a card's post is to be: closed for writing, or open."""

    thread: int
    locked: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that others are compared with: no more of it than that takes, for there may be thousands."""

    id: int
    owner: int
    said: Half


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a partnership is from what a new one needs."""

    regions: int
    countries: int

    @property
    def is_enough(self) -> bool:
        """Tell whether there are enough regions from enough Member States."""
        return min(self.regions, self.countries) >= WANTED


def progress(content: Content) -> Progress:
    """Count the regions, a card's own among them, and their Member States."""
    regions = {content.region, *content.aboard}
    return Progress(len(regions), len({country_of(one) for one in regions}))


def country_of(region: str) -> str:
    """Return the Member State of a region: its code begins with it."""
    return region[:2]
