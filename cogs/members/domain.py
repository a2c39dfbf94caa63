"""What a member may choose about themselves, and finding a time zone by the name of a place."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from difflib import get_close_matches
from functools import lru_cache
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


class RegionNotFound(DomainError):
    """No region or country of the list is called so. Details: ``typed``, ``near``, ``nearby`` (how many)."""

    key = "members-region-not-found"


class NotYours(DomainError):
    """The button belongs to another member."""

    key = "members-not-yours"


class QuietHoursUnreadable(DomainError):
    """What was typed is no span of hours. Details: ``typed``."""

    key = "members-quiet-unreadable"


Span = tuple[time, time]
"""From when until when, in local time; over midnight if the second is the earlier one."""

_SPAN: Final = re.compile(r"(\d{1,2})(?:[:.h](\d{2})?)?\s*(?:-|–|to|à)\s*(\d{1,2})(?:[:.h](\d{2})?)?")


def read_quiet_hours(typed: str) -> Span:
    """Return the hours that are meant by e.g. "22:00-07:00", "22-7" or "22h à 7h30".

    Raises:
        QuietHoursUnreadable: they are none, or all the day.
    """
    match = _SPAN.fullmatch(typed.strip().casefold())
    try:
        hours = [int(part or 0) for part in match.groups()] if match else []
        start, end = time(hours[0], hours[1]), time(hours[2], hours[3])
    except (ValueError, IndexError):
        raise QuietHoursUnreadable(typed=typed[:40]) from None
    if start == end:
        raise QuietHoursUnreadable(typed=typed[:40])
    return start, end


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a member has chosen; None where they have chosen nothing."""

    locale: str | None = None
    zone: str | None = None
    direct_reminders: bool | None = None
    discord_locale: str | None = None
    """The language of the member's Discord when they last acted; noticed, not chosen."""
    country: str | None = None
    """Eurostat's code, e.g. "EL" for Greece."""
    region: str | None = None
    """The NUTS 2 code; never without its country."""
    quiet: Span | None = None
    """When they want to hear nothing, by the clocks of their zone."""

    @property
    def wants_direct_reminders(self) -> bool:
        """Direct messages are opt-in: whoever has chosen nothing gets none."""
        return self.direct_reminders is True


@dataclass(frozen=True, slots=True)
class Place:
    """A time zone and what people may know it by."""

    zone: str
    names: tuple[str, ...]
    """What means this zone and no other: its city, in any language."""
    regions: tuple[str, ...] = ()
    """What it lies in; a country may have several zones."""


@dataclass(frozen=True, slots=True)
class _Entry:
    place: Place
    names: frozenset[str]
    regions: frozenset[str]

    def fit(self, wanted: str) -> int | None:
        """Return how well the place fits what is typed, 0 best; None if it does not."""
        if wanted in self.names:
            return 0
        known = self.names | self.regions
        if any(name.startswith(wanted) for name in known):
            return 1
        if any(f" {wanted}" in name or f"/{wanted}" in name for name in known):
            return 2
        return 3 if any(wanted in name for name in known) else None


class Gazetteer:
    """The known places, found by whatever a member types of their names."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Know ``places``; the common ones come first among equals."""
        order = {zone: index for index, zone in enumerate(COMMON_ZONES)}
        ordered = sorted(places, key=lambda place: (order.get(place.zone, len(order)), place.zone))
        self._entries = [
            _Entry(place, _all_folded((place.zone, *place.names)), _all_folded(place.regions))
            for place in ordered
        ]

    def suggest(self, typed: str, limit: int = MOST_CHOICES) -> list[Place]:
        """Return the places that fit what is typed so far, the likeliest first."""
        wanted = _folded(typed)
        fits = [(entry.fit(wanted), entry.place) for entry in self._entries]
        ranked = sorted(((fit, place) for fit, place in fits if fit is not None), key=lambda pair: pair[0])
        return [place for _, place in ranked[:limit]]

    def find(self, typed: str) -> Place:
        """Return the place that is called so, accents and case aside, or the only one in a country.

        Raises:
            ZoneNotFound: there is none, or a country has several; the nearest are told.
        """
        wanted = _folded(typed)
        named = [entry.place for entry in self._entries if wanted in entry.names]
        within = [entry.place for entry in self._entries if wanted in entry.regions]
        if named or len(within) == 1:
            return [*named, *within][0]
        near = within[:_NEAR] or self._near(typed)
        raise ZoneNotFound(typed=typed, near=", ".join(place.zone for place in near), nearby=len(near))

    def _near(self, typed: str) -> Sequence[Place]:
        wanted = _folded(typed)
        begun = self.suggest(typed, _NEAR) if wanted else []
        if begun:
            return begun
        by_name = {name: entry.place for entry in reversed(self._entries) for name in sorted(entry.names)}
        alike = get_close_matches(wanted, by_name, n=_NEAR, cutoff=0.7)
        return list(dict.fromkeys(by_name[name] for name in alike))


@dataclass(frozen=True, slots=True)
class Region:
    """A NUTS 2 region."""

    code: str
    country: str
    name: str
    """In Latin script, as all members can read it."""
    own_name: str
    """As it is written there."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country by Eurostat's code, what it is called in each language, and its regions."""

    code: str
    names: Mapping[str, str]
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a member is from: a country, or a region of it."""

    country: Country
    region: Region | None = None

    @property
    def code(self) -> str:
        """Return the code of the region, else of the country."""
        return self.region.code if self.region else self.country.code

    def __str__(self) -> str:
        """Return what stands in a list of those that may be meant."""
        return f"{self.region.name} ({self.code})" if self.region else self.code


class Atlas:
    """The known countries and regions, found by whatever a member types of their names or codes."""

    def __init__(self, countries: Iterable[Country]) -> None:
        """Know ``countries``, in their order, and then their regions."""
        known = tuple(countries)
        regions = [Origin(country, region) for country in known for region in country.regions]
        self._origins = {origin.code: origin for origin in (*map(Origin, known), *regions)}
        self._entries = [(origin, _entry(origin)) for origin in self._origins.values()]

    def get(self, code: str) -> Origin | None:
        """Return the country or region of that code, if the list has it."""
        return self._origins.get(code)

    def countries(self) -> list[Origin]:
        """Return the countries."""
        return [origin for origin in self._origins.values() if origin.region is None]

    def suggest(self, typed: str, limit: int = MOST_CHOICES) -> list[Origin]:
        """Return what fits what is typed so far, the likeliest first."""
        wanted = _folded(typed)
        fits = [(entry.fit(wanted), origin) for origin, entry in self._entries]
        ranked = sorted(((fit, origin) for fit, origin in fits if fit is not None), key=lambda pair: pair[0])
        return [origin for _, origin in ranked[:limit]]

    def find(self, typed: str) -> Origin:
        """Return the country or region that is called so, accents and case aside, or has that code.

        Raises:
            RegionNotFound: there is none; the nearest are told.
        """
        wanted = _folded(typed)
        for origin, entry in self._entries:
            if wanted in entry.names:
                return origin
        near = (self.suggest(typed, _NEAR) or self._alike(wanted)) if wanted else []
        raise RegionNotFound(typed=typed, near=", ".join(map(str, near)), nearby=len(near))

    def _alike(self, wanted: str) -> list[Origin]:
        """Return those that are spelt much like it: whoever mistypes a name means one."""
        by_name = {name: origin for origin, entry in self._entries for name in sorted(entry.names)}
        alike = get_close_matches(wanted, by_name, n=_NEAR, cutoff=0.8)
        found = {by_name[name].code: by_name[name] for name in alike}
        return list(found.values())


def _entry(origin: Origin) -> _Entry:
    region, called = origin.region, tuple(origin.country.names.values())
    names = (region.code, region.name, region.own_name) if region else (origin.code, *called)
    return _Entry(Place(origin.code, ()), _all_folded(names), _all_folded(called))


def _all_folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_folded, names))


# Zones of one country share its name, and another bot in one process knows the same places.
@lru_cache(maxsize=8192)
def _folded(name: str) -> str:
    return fold(name.replace("_", " ").replace("-", " "))


def refuse_strangers(presser: int, owner: int) -> None:
    """Refuse whoever presses a button that was made for somebody else."""
    if presser != owner:
        raise NotYours
