"""The first steps of a newcomer, what is likely of them, and what a member sees of their own things."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cogs.events.domain import Card as EventCard
from cogs.groups.domain import Card as GroupCard
from cogs.reminders.domain import Reminder

CLOCKS: Final[Mapping[str, str]] = {
    "AT": "Europe/Vienna",
    "BE": "Europe/Brussels",
    "BG": "Europe/Sofia",
    "CY": "Asia/Nicosia",
    "CZ": "Europe/Prague",
    "DE": "Europe/Berlin",
    "DK": "Europe/Copenhagen",
    "EE": "Europe/Tallinn",
    "EL": "Europe/Athens",
    "ES": "Europe/Madrid",
    "FI": "Europe/Helsinki",
    "FR": "Europe/Paris",
    "HR": "Europe/Zagreb",
    "HU": "Europe/Budapest",
    "IE": "Europe/Dublin",
    "IT": "Europe/Rome",
    "LT": "Europe/Vilnius",
    "LU": "Europe/Luxembourg",
    "LV": "Europe/Riga",
    "MT": "Europe/Malta",
    "NL": "Europe/Amsterdam",
    "PL": "Europe/Warsaw",
    "PT": "Europe/Lisbon",
    "RO": "Europe/Bucharest",
    "SE": "Europe/Stockholm",
    "SI": "Europe/Ljubljana",
    "SK": "Europe/Bratislava",
    # Regions whose clocks are not those of their country's capital.
    "ES70": "Atlantic/Canary",
    "FRY1": "America/Guadeloupe",
    "FRY2": "America/Martinique",
    "FRY3": "America/Cayenne",
    "FRY4": "Indian/Reunion",
    "FRY5": "Indian/Mayotte",
    "PT20": "Atlantic/Azores",
    "PT30": "Atlantic/Madeira",
}
"""The zone of a country or region, by Eurostat's code."""

COUNTRY: Final = 2
"""So many letters of a region's code are its country's."""

SPEAKERS: Final[Mapping[str, str]] = {
    "bg": "BG",
    "cs": "CZ",
    "da": "DK",
    "de": "DE",
    "el": "EL",
    "es-ES": "ES",
    "fi": "FI",
    "fr": "FR",
    "hr": "HR",
    "hu": "HU",
    "it": "IT",
    "lt": "LT",
    "nl": "NL",
    "pl": "PL",
    "pt-BR": "PT",
    "ro": "RO",
    "sv-SE": "SE",
}
"""Where in the Union most of those live whose Discord speaks a language; English says nothing about that."""


class Step(StrEnum):
    """What a newcomer is asked, in this order."""

    LANGUAGE = "language"
    ZONE = "zone"
    REGION = "region"
    GROUPS = "groups"


STEPS: Final = tuple(Step)

CHOICES: Final = frozenset({Step.LANGUAGE, Step.ZONE, Step.REGION})
"""Whoever has made one of these is no newcomer."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a member has come."""

    done: frozenset[Step] = frozenset()
    walked: bool = False
    """They have been through the first steps once, whatever they skipped."""

    @property
    def is_new(self) -> bool:
        """Whether they are to be walked through the first steps without asking for it."""
        return not self.walked and not self.done & CHOICES


def next_step(done: Collection[Step], after: Step | None = None) -> Step | None:
    """Return the next step that is not done; None: there is nothing more to ask."""
    ahead = STEPS if after is None else STEPS[STEPS.index(after) + 1 :]
    return next((step for step in ahead if step not in done), None)


def likely_zones(origin: str | None, locale: str, otherwise: str) -> tuple[str, ...]:
    """Return the zones in which somebody may live, the likeliest first, by where they are from or what they speak.

    Of a country whose region is not known these are all its clocks: French is spoken in Paris and in Cayenne.
    """
    for code in (origin or "", (origin or "")[:COUNTRY], SPEAKERS.get(locale, "")):
        if code in CLOCKS:
            return (CLOCKS[code], *(() if len(origin or "") > COUNTRY else _far_away(code)))
    return (otherwise,)


def _far_away(country: str) -> tuple[str, ...]:
    return tuple(clock for code, clock in CLOCKS.items() if code.startswith(country) and code != country)


def is_doubtful(zone: str | None, region: str | None) -> bool:
    """Tell whether somebody took their capital's clock and is from a region that has one of its own."""
    return region in CLOCKS and zone == CLOCKS.get((region or "")[:COUNTRY])


def likely_origin(zone: str | None, locale: str) -> str | None:
    """Return the country, or the region with clocks of its own, from which somebody probably is."""
    by_zone = {clock: code for code, clock in CLOCKS.items()}
    return by_zone.get(zone or "") or SPEAKERS.get(locale)


@dataclass(frozen=True, slots=True)
class Glance:
    """A member's own things at one moment."""

    ahead: tuple[EventCard, ...]
    """The next events, whether or not they are registered."""
    registrations: tuple[EventCard, ...]
    groups: tuple[GroupCard, ...]
    """Those they are in or have asked to join."""
    reminders: tuple[Reminder, ...]
    """Those that have come first, then as they will come."""
