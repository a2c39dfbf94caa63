"""Every time zone there is, by the names people give it in the bot's languages."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

from bot.i18n.moments import city

CONTINENTS: Final = frozenset(
    {
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    }
)
"""Zones that are named for a place; the rest ("Etc/GMT+3", "EST5EDT") is for machines."""


class NamedZone(NamedTuple):
    """A time zone and what people may know it by."""

    zone: str
    names: tuple[str, ...]
    """What means this zone and no other: its city, in any language."""
    regions: tuple[str, ...]
    """What it lies in; a country may have several zones."""


def named_zones(languages: Sequence[str], aliases: Mapping[str, str]) -> list[NamedZone]:
    """Return every zone, named in ``languages``; ``aliases`` are this community's own words."""
    return list(_named_zones(tuple(languages), tuple(aliases.items())))


# Some hundred zones in every language: a second bot in one process shares them.
@lru_cache(maxsize=8)
def _named_zones(languages: tuple[str, ...], aliases: tuple[tuple[str, str], ...]) -> tuple[NamedZone, ...]:
    also = _other_names(dict(aliases))
    countries = get_global("zone_territories")
    return tuple(
        NamedZone(
            zone,
            tuple(dict.fromkeys([*_cities(zone, languages), *also.get(zone, ())])),
            tuple(_regions(countries.get(zone), languages)),
        )
        for zone in _zones()
    )


# The system's list is read from its folders, once: it does not change under a running program.
@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    replaced = get_global("zone_aliases")
    return tuple(sorted(zone for zone in available_timezones() if _is_place(zone) and zone not in replaced))


def _is_place(zone: str) -> bool:
    return zone.partition("/")[0] in CONTINENTS


def _other_names(aliases: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the community's words, and the names that zones had before ("Asia/Calcutta")."""
    before = {alias: zone for alias, zone in get_global("zone_aliases").items() if _is_place(alias)}
    found: dict[str, list[str]] = {}
    for alias, zone in (*aliases.items(), *before.items()):
        found.setdefault(zone, []).extend(dict.fromkeys([alias, alias.rpartition("/")[2]]))
    return found


def _cities(zone: str, languages: Sequence[str]) -> Iterator[str]:
    yield zone.rpartition("/")[2].replace("_", " ")
    for language in languages:
        yield city(zone, language)


def _regions(country: str | None, languages: Sequence[str]) -> Iterator[str]:
    for language in languages:
        name = Locale.parse(language, sep="-").territories.get(country or "")
        if name:
            yield name
