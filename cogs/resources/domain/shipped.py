"""Resources that come with the community's content: reading their file, and what it changes.

    [themes]
    energy = { en = "Energy", fr = "Énergie" }

    [[resources]]
    slug = "what-is-step"
    kind = "document"
    link = "https://strategic-technologies.europa.eu/about_en"
    language = "en"
    checked = 2026-11-22
    themes = ["energy"]
    title = { en = "...", fr = "..." }
    about = { en = "...", fr = "..." }

The database is the truth: what staff changed there, a new edition of the file leaves alone and says so.
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from bot.kernel.errors import ContentError, DomainError
from cogs.resources.domain.facts import Content, Kind, Label, Labels, Tags
from cogs.resources.domain.writing import Typed, read

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG: Final = 60


@dataclass(frozen=True, slots=True)
class Shipped:
    """A resource of the file."""

    slug: str
    content: Content
    checked: date

    @property
    def digest(self) -> str:
        """Return what these very words are known by."""
        said = json.dumps([asdict(self.content), str(self.checked)], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(said.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Known:
    """What the database holds of a resource that came with a file."""

    digest: str
    touched: bool
    """Whether somebody has changed it here since."""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What the file makes of the database."""

    add: tuple[Shipped, ...] = ()
    replace: tuple[Shipped, ...] = ()
    retire: tuple[str, ...] = ()
    """Slugs that the file names no more."""
    left: tuple[str, ...] = ()
    """Slugs of which the file says something new, and which were changed here: they stay as they are."""


def changes(known: Mapping[str, Known], shipped: Sequence[Shipped]) -> Changes:
    """Return what the file makes of what is known: nobody's work is undone by it."""
    there = {one.slug for one in shipped}
    newer = [one for one in shipped if one.slug in known and known[one.slug].digest != one.digest]
    gone = [slug for slug, one in known.items() if slug not in there and not one.touched and not one.retired]
    return Changes(
        tuple(one for one in shipped if one.slug not in known),
        tuple(one for one in newer if not known[one.slug].touched),
        tuple(gone),
        tuple(one.slug for one in newer if known[one.slug].touched),
    )


def read_file(path: str, text: str, groups: Sequence[Label]) -> tuple[Labels, tuple[Shipped, ...]]:
    """Return what resources can be tagged with, and those that are shipped.

    Raises:
        ContentError: the file cannot be used; it names the place and what to write instead.
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path}: {error}; correct that line (syntax: toml.io)") from None
    themes, criteria = (_labels(path, name, found.get(name, {})) for name in ("themes", "criteria"))
    labels = Labels(themes, criteria, tuple(groups))
    listed = found.get("resources", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise ContentError(f"{path}: resources must be tables; write each under [[resources]]")
    shipped = tuple(_one(path, number, one, labels) for number, one in enumerate(listed, 1))
    for name, every in (
        ("slug", [one.slug for one in shipped]),
        ("link", [one.content.link for one in shipped]),
    ):
        if doubles := sorted({one for one in every if every.count(one) > 1}):
            raise ContentError(f"{path}: the {name} {doubles[0]} stands there twice; keep one")
    return labels, shipped


def _labels(path: str, name: str, found: object) -> tuple[Label, ...]:
    if not isinstance(found, dict):
        raise ContentError(f"{path}: {name} must be a table; write [{name}]")
    for slug, names in found.items():
        if not _is_slug(slug) or not _is_words(names):
            raise ContentError(
                f'{path}: {name}.{slug} must be names by language; write {slug} = {{ en = "..." }}'
            )
    return tuple(Label(slug, names) for slug, names in found.items())


def _one(path: str, number: int, found: Mapping[str, Any], labels: Labels) -> Shipped:
    where = f"{path}: resource {number} ({found.get('slug', 'without a slug')})"
    slug, checked = found.get("slug"), found.get("checked")
    if not _is_slug(slug):
        raise ContentError(f'{where}: slug must be lower case words with dashes; write slug = "what-is-step"')
    if not isinstance(checked, date) or isinstance(checked, datetime):
        raise ContentError(f"{where}: checked must be a day; write checked = 2026-11-22")
    return Shipped(str(slug), _content(where, found, labels), checked)


def _content(where: str, found: Mapping[str, Any], labels: Labels) -> Content:
    titles: Any = found.get("title")
    abouts: Any = found.get("about")
    if not (_is_words(titles) and _is_words(abouts) and set(titles) == set(abouts)):
        raise ContentError(f'{where}: title and about must be in the same languages; write {{ en = "..." }}')
    tags = Tags(*(_slugs(where, name, found, labels) for name in ("themes", "criteria", "groups")))
    kind, link, language = (str(found.get(name, "")) for name in ("kind", "link", "language"))
    versions = [
        _version(where, Typed(titles[locale], link, abouts[locale], kind, language, tags), locale, labels)
        for locale in titles
    ]
    words = {locale: said for version in versions for locale, said in version.words.items()}
    return replace(versions[0], words=words)


def _version(where: str, typed: Typed, locale: str, labels: Labels) -> Content:
    try:
        return read(typed, locale, labels)
    except DomainError as refusal:
        raise ContentError(f"{where}: {_remedy(refusal)}") from None


def _remedy(refusal: DomainError) -> str:
    named = {"resources-kind-missing": f"kind must be one of {', '.join(Kind)}"}
    details = ", ".join(f"{name} {value}" for name, value in refusal.details.items())
    return (
        named.get(refusal.key)
        or f"{refusal.key.removeprefix('resources-')} ({details or 'see the file above it'})"
    )


def _slugs(where: str, name: str, found: Mapping[str, Any], labels: Labels) -> tuple[str, ...]:
    given = found.get(name, [])
    there = [label.slug for label in getattr(labels, name)]
    for slug in given if isinstance(given, list) else [given]:
        if slug not in there:
            raise ContentError(f"{where}: {name} has no {slug!r}; take of {', '.join(there) or 'none'}")
    return tuple(given)


def _is_slug(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_SLUG and bool(_SLUG.fullmatch(value))


def _is_words(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(word, str) and word.strip() for word in value.values())
    )
