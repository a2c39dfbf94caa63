"""What somebody typed of a resource, readable or not, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.kernel.text import blank, units
from bot.reviewing.domain import texts
from bot.reviewing.domain.texts import open_line, open_text
from cogs.resources.domain.facts import Content, Kind, Labels, Tags, Words
from cogs.resources.domain.links import read_link
from cogs.resources.domain.refusals import (
    AboutMissing,
    KindMissing,
    LanguageMissing,
    TextTooLong,
    TitleMissing,
)

TITLE_LIMIT: Final = 150
ABOUT_LIMIT: Final = 600
"""UTF-16 code units."""

SEVERAL: Final = "mul"
"""ISO 639's word for several languages."""

LANGUAGES: Final = (*texts.LANGUAGES, SEVERAL)
"""The official languages of the Union; with the last they are as many as a menu of Discord's holds."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and chosen, as it was."""

    title: str = ""
    link: str = ""
    about: str = ""
    kind: str = ""
    language: str = ""
    tags: Tags = field(default_factory=Tags)


@dataclass(frozen=True, slots=True)
class Draft:
    """Something being written; ``resource`` is what it changes, None: it is new."""

    id: int
    member: int
    typed: Typed
    resource: int | None = None
    seen: int = 0
    """The version of that resource that was looked at."""
    locale: str = ""
    """The language in which it is described anew; empty: what is corrected are the words that were seen."""


def read(typed: Typed, locale: str, labels: Labels, before: Mapping[str, Words] | None = None) -> Content:
    """Return what somebody who reads in ``locale`` wrote, beside what is said in other languages already.

    Raises:
        DomainError: something is missing or cannot be used.
    """
    title, about = open_line(typed.title), open_text(typed.about)
    if blank(title):
        raise TitleMissing
    if blank(about):
        raise AboutMissing
    for name, text, limit in (("title", title, TITLE_LIMIT), ("about", about, ABOUT_LIMIT)):
        if units(text) > limit:
            raise TextTooLong(field=name, length=units(text), limit=limit)
    if typed.kind not in set(Kind):
        raise KindMissing
    if typed.language not in LANGUAGES:
        raise LanguageMissing
    words = {**(before or {}), locale: Words(title, about)}
    return Content(Kind(typed.kind), read_link(typed.link), typed.language, words, labels.known(typed.tags))


def written(content: Content, locale: str, default: str) -> Typed:
    """Return what would be typed to say what a resource says, for who reads in ``locale``."""
    words = content.words_in(locale, default)
    return Typed(words.title, content.link, words.about, content.kind, content.language, content.tags)


def language_of(content: Content, locale: str, default: str) -> str:
    """Return in which language the words that a reader gets are written."""
    return next((one for one in (locale, default) if one in content.words), next(iter(content.words)))
