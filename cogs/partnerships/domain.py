"""Thematic partnerships beside working groups: platform, regions, and how far they are from three out of three. Pure decisions."""

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, Final

from bot.kernel.errors import ContentError, DomainError
from bot.kernel.text import cut, fold, matches, plain, units
from cogs.partners.domain import WANTED, Theme

PURPOSE_LIMIT: Final = 1000

MOST_REGIONS: Final = 300
"""More than there are in the European Union."""

NEAREST: Final = 3
TYPED_SHOWN: Final = 40


class Kind(StrEnum):
    """What sort of group it is: one engine, two kinds."""

    GROUP = "working-group"
    PARTNERSHIP = "partnership"


class Part(StrEnum):
    """As what a region takes part."""

    LEAD = "lead"
    CO_LEAD = "co-lead"
    PARTICIPATING = "participating"


@dataclass(frozen=True, slots=True)
class Shipped:
    """A partnership as the community's file has it."""

    slug: str
    names: Mapping[str, str]
    platform: Theme


@dataclass(frozen=True, slots=True)
class Profile:
    """A working group or a partnership with all that is public about it; nobody is named."""

    slug: str
    kind: Kind
    names: Mapping[str, str]
    platform: Theme | None = None
    opened: bool = True
    """Whether it has a place on the server, where one can join it."""
    purpose: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, Part] = field(default_factory=dict)
    """By NUTS 2 code."""

    def name_in(self, locale: str) -> str:
        """Return the name in a language, else in the first one it has."""
        return self.names.get(locale) or next(iter(self.names.values()), self.slug)

    def purpose_in(self, locale: str) -> tuple[str, str] | None:
        """Return a language and what the group is for in it: the reader's if it is written, else the first one."""
        if locale in self.purpose:
            return locale, self.purpose[locale]
        return next(iter(self.purpose.items()), None)

    def taking(self, part: Part) -> tuple[str, ...]:
        """Return the regions that take part so, by code."""
        return tuple(sorted(code for code, one in self.regions.items() if one is part))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a partnership is from three regions of three Member States."""

    regions: int
    countries: int

    @property
    def is_enough(self) -> bool:
        """Whether it has as many as a partnership needs."""
        return min(self.regions, self.countries) >= WANTED


class Refused(DomainError):
    """What is not done with partnerships: the base of all of these."""


class PartnershipUnknown(Refused):
    """None is called so. Details: ``typed``, ``near`` (names of the nearest), ``nearby`` (how many)."""

    key = "partnerships-unknown"


class PartnershipUnclear(Refused):
    """The words are in the names of several. Details: ``typed``, ``near``."""

    key = "partnerships-unclear"


class NoPartnership(Refused):
    """A working group has people and no regions. Details: ``name``."""

    key = "partnerships-working-group"


class CountryNoRegion(Refused):
    """A country of several regions was named. Details: ``country``."""

    key = "partnerships-country"


class RegionNotAboard(Refused):
    """A region is to leave that does not take part."""

    key = "partnerships-not-aboard"


class PurposeTooLong(Refused):
    """What a group is for is a paragraph. Details: ``length``, ``limit``."""

    key = "partnerships-purpose-too-long"


def progress(regions: Iterable[str]) -> Progress:
    """Count regions by their NUTS 2 codes, which begin with the Member State."""
    codes = set(regions)
    return Progress(len(codes), len({code[:2] for code in codes}))


def placed(regions: Mapping[str, Part], region: str, part: Part | None) -> dict[str, Part]:
    """Return the regions after one takes part as ``part``, or (None) no more; whoever led goes on as participating.

    Raises:
        RegionNotAboard: it is to leave and does not take part.
    """
    after = dict(regions)
    if part is None:
        if region not in after:
            raise RegionNotAboard
        del after[region]
        return after
    if part is Part.LEAD:
        after = {code: Part.PARTICIPATING if one is Part.LEAD else one for code, one in after.items()}
    after[region] = part
    return after


def read_purpose(typed: Mapping[str, str]) -> dict[str, str]:
    """Return what was written, by language; what is empty is left out.

    Raises:
        PurposeTooLong: so it is.
    """
    words = {language: plain(text) for language, text in typed.items() if plain(text)}
    for text in words.values():
        if units(text) > PURPOSE_LIMIT:
            raise PurposeTooLong(length=str(units(text)), limit=str(PURPOSE_LIMIT))
    return words


def meant(profiles: Sequence[Profile], typed: str, locale: str) -> Profile:
    """Return the one that is called so, or the only one whose name has these words.

    Raises:
        PartnershipUnknown, PartnershipUnclear: there is none, or more than one; the nearest are named.
    """
    exact = [
        one for one in profiles if fold(typed) in {fold(name) for name in (one.slug, *one.names.values())}
    ]
    fitting = exact or like(profiles, typed)
    if len(fitting) == 1:
        return fitting[0]
    shown = cut(typed.strip(), TYPED_SHOWN)
    if fitting:
        raise PartnershipUnclear(typed=shown, near=_named(fitting[:10], locale))
    by_name = {fold(name): one for one in profiles for name in one.names.values()}
    near = get_close_matches(fold(typed), by_name, n=NEAREST, cutoff=0.5)
    found = list(dict.fromkeys(by_name[name].slug for name in near))
    named = [one for slug in found for one in profiles if one.slug == slug]
    raise PartnershipUnknown(typed=shown, near=_named(named, locale), nearby=len(named))


def like(profiles: Iterable[Profile], typed: str) -> list[Profile]:
    """Return those of which one name, in any language, has every typed word or part of a word."""
    return [one for one in profiles if any(matches(name, typed) for name in (one.slug, *one.names.values()))]


def _named(profiles: Iterable[Profile], locale: str) -> str:
    return ", ".join(one.name_in(locale) for one in profiles)


def read_file(path: str, text: str) -> tuple[Shipped, ...]:
    """Return the partnerships of the community's file.

    Raises:
        ContentError: the file cannot be used; it names the place and what to write instead.
    """
    try:
        listed = tomllib.loads(text).get("partnerships", [])
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path}: {error}; correct that line (syntax: toml.io)") from None
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise ContentError(f"{path}: partnerships must be tables; write each under [[partnerships]]")
    shipped = tuple(_one(path, number, one) for number, one in enumerate(listed, 1))
    if doubles := _doubles([one.slug for one in shipped]):
        raise ContentError(f"{path}: the slug {doubles[0]} stands there twice; keep one")
    return shipped


def _one(path: str, number: int, found: Mapping[str, Any]) -> Shipped:
    slug, names, platform = (found.get(name) for name in ("slug", "names", "platform"))
    where = f"{path}: partnership {number} ({slug or 'without a slug'})"
    if not isinstance(slug, str) or not slug.replace("-", "").isalnum() or slug != slug.lower():
        raise ContentError(f'{where}: slug must be lower case words with dashes; write slug = "smart-grids"')
    if not isinstance(names, dict) or not names or not all(isinstance(one, str) for one in names.values()):
        raise ContentError(f'{where}: names must be a name in each language; write names = {{ en = "..." }}')
    if platform not in set(Theme):
        raise ContentError(f"{where}: platform must be one of {', '.join(Theme)}")
    return Shipped(slug, names, Theme(platform))


def _doubles(every: Collection[str]) -> list[str]:
    counted = list(every)
    return sorted({one for one in counted if counted.count(one) > 1})
