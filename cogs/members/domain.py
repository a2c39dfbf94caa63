"""What a member may choose about themselves, and finding a time zone by the name of a place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from bot.kernel.errors import DomainError
from bot.kernel.text import fold

COMMON_ZONES: Final = (
    "Europe/Brussels",
    "Atlantic/Azores",
    "Atlantic/Madeira",
    "Atlantic/Canary",
    "America/Martinique",
    "America/Guadeloupe",
    "America/Cayenne",
    "Indian/Reunion",
    "Indian/Mayotte",
    "Europe/Lisbon",
    "Europe/Dublin",
    "Europe/Madrid",
    "Europe/Paris",
    "Europe/Berlin",
    "Europe/Rome",
    "Europe/Vienna",
    "Europe/Prague",
    "Europe/Warsaw",
    "Europe/Stockholm",
    "Europe/Helsinki",
    "Europe/Vilnius",
    "Europe/Athens",
    "Europe/Bucharest",
    "Europe/Sofia",
    "Asia/Nicosia",
    "Europe/Amsterdam",
    "Europe/Budapest",
    "Europe/Copenhagen",
    "Europe/Luxembourg",
    "Europe/Ljubljana",
    "Europe/Malta",
    "Europe/Riga",
    "Europe/Tallinn",
    "Europe/Bratislava",
    "Europe/Zagreb",
    "America/Marigot",
)
"""Where the Union's regions lie; these are offered first, the outermost regions among them."""

MOST_CHOICES: Final = 25
"""Discord shows no more choices than this under an option."""

_NEAR: Final = 5


class ZoneNotFound(DomainError):
    """No place of that name is known. Details: ``typed``, ``near`` (text), ``nearby`` (how many)."""

    key = "members-zone-not-found"


class LanguageNotSpoken(DomainError):
    """The bot's texts are not complete in that language. Details: ``typed``, ``spoken``."""

    key = "members-language-not-spoken"


class NotYours(DomainError):
    """The button belongs to another member."""

    key = "members-not-yours"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a member has chosen; None where they have chosen nothing."""

    locale: str | None = None
    zone: str | None = None
    direct_reminders: bool | None = None
    discord_locale: str | None = None
    """The language of the member's Discord when they last promised themselves a message."""

    @property
    def wants_direct_reminders(self) -> bool:
        """Direct messages are opt-in: whoever has chosen nothing gets none."""
        return self.direct_reminders is True


@dataclass(frozen=True, slots=True)
class Place:
    """A time zone and every name people may know it by."""

    zone: str
    names: tuple[str, ...]


class Gazetteer:
    """The known places, found by whatever a member types of their names."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Know ``places``; the common ones come first among equals."""
        order = {zone: index for index, zone in enumerate(COMMON_ZONES)}
        known = sorted(places, key=lambda place: (order.get(place.zone, len(order)), place.zone))
        self._known = [
            (place, tuple(_folded(name) for name in (place.zone, *place.names))) for place in known
        ]

    def suggest(self, typed: str, limit: int = MOST_CHOICES) -> list[Place]:
        """Return the places that fit what is typed so far, the likeliest first."""
        wanted = _folded(typed)
        fitting = [(_fit(wanted, names), place) for place, names in self._known]
        ranked = sorted(((fit, place) for fit, place in fitting if fit is not None), key=lambda pair: pair[0])
        return [place for _, place in ranked[:limit]]

    def find(self, typed: str) -> Place:
        """Return the place that is called exactly so, accents and case aside.

        Raises:
            ZoneNotFound: there is none; the nearest names are told.
        """
        wanted = _folded(typed)
        for place, names in self._known:
            if wanted in names:
                return place
        near = self._near(typed)
        raise ZoneNotFound(typed=typed, near=", ".join(place.zone for place in near), nearby=len(near))

    def _near(self, typed: str) -> Sequence[Place]:
        wanted = _folded(typed)
        begun = self.suggest(typed, _NEAR) if wanted else []
        if begun:
            return begun
        by_name = {name: place for place, names in reversed(self._known) for name in names}
        alike = get_close_matches(wanted, by_name, n=_NEAR, cutoff=0.7)
        return list(dict.fromkeys(by_name[name] for name in alike))


def _folded(name: str) -> str:
    return fold(name.replace("_", " ").replace("-", " "))


def _fit(wanted: str, names: Sequence[str]) -> int | None:
    """Return how well the names fit, 0 best; None if they do not."""
    if wanted in names:
        return 0
    if any(name.startswith(wanted) for name in names):
        return 1
    if any(f" {wanted}" in name or f"/{wanted}" in name for name in names):
        return 2
    return 3 if any(wanted in name for name in names) else None


def refuse_strangers(presser: int, owner: int) -> None:
    """Refuse whoever presses a button that was made for somebody else."""
    if presser != owner:
        raise NotYours


def drawn_from(erased: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return only the parts that hold anything."""
    return tuple((feature, count) for feature, count in erased if count)
