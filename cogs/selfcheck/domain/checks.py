"""The criteria of a self-check, as a community writes them down in a file."""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from bot.kernel.errors import ContentError

MOST_CRITERIA: Final = 20
"""What was said of each stands in the id of a button, which holds 100 characters."""

Words = Mapping[str, str]
"""A text in each language."""

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS: Final = re.compile(r"https?://[^\s()<>\[\]]+")

MARK: Final = 8


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing to look at."""

    slug: str
    name: Words
    text: Words
    """As it stands in its source."""
    explained: Words
    ask: Mapping[str, tuple[str, ...]]
    """What to ask oneself, in each language."""
    faq: tuple[str, ...]
    """Entries of the FAQ that help."""


@dataclass(frozen=True, slots=True)
class Check:
    """A self-check."""

    title: Words
    about: Words
    limits: Words
    """What it is not."""
    source: str
    checked: date
    criteria: tuple[Criterion, ...]

    @property
    def mark(self) -> str:
        """Return what changes with the criteria: a walk begun on others cannot go on."""
        slugs = "\n".join(criterion.slug for criterion in self.criteria)
        return hashlib.sha256(slugs.encode()).hexdigest()[:MARK]


def read_check(path: str, text: str) -> Check:
    """Return the self-check that a file describes.

    Raises:
        ContentError: it cannot be used; the text names the place and what to write instead.
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path}: {error}; correct that line (syntax: toml.io)") from None
    listed = found.get("criteria", [])
    if not isinstance(listed, list) or not 0 < len(listed) <= MOST_CRITERIA:
        raise ContentError(
            f"{path}: criteria must be 1 to {MOST_CRITERIA} tables; write each under [[criteria]]"
        )
    criteria = tuple(_criterion(f"{path}: criterion {number}", one) for number, one in enumerate(listed, 1))
    if len({one.slug for one in criteria}) < len(criteria):
        raise ContentError(f"{path}: two criteria have the same slug; give each one of its own")
    source, checked = str(found.get("source", "")), found.get("checked")
    if not _ADDRESS.fullmatch(source):
        raise ContentError(f'{path}: source must be an address; write source = "https://example.org/page"')
    if not isinstance(checked, date) or isinstance(checked, datetime):
        raise ContentError(f"{path}: checked must be a day; write checked = 2026-11-22")
    title, about, limits = (_words(path, found, name) for name in ("title", "about", "limits"))
    return Check(title, about, limits, source, checked, criteria)


def _criterion(where: str, found: Mapping[str, Any]) -> Criterion:
    slug = str(found.get("slug", ""))
    if not _SLUG.fullmatch(slug):
        raise ContentError(f'{where}: slug must be lower case words with dashes; write slug = "criterion-1"')
    name, text, explained = (_words(where, found, key) for key in ("name", "text", "explained"))
    ask = found.get("ask", {})
    if not isinstance(ask, dict) or not all(map(_is_texts, ask.values())):
        raise ContentError(f'{where}: ask must be lists by language; write ask = {{ en = ["..."] }}')
    faq = found.get("faq", [])
    if not _is_texts(faq):
        raise ContentError(f'{where}: faq must be a list of entries; write faq = ["seven-criteria"]')
    asked = {locale: tuple(questions) for locale, questions in ask.items()}
    return Criterion(slug, name, text, explained, asked, tuple(faq))


def _words(where: str, found: Mapping[str, Any], key: str) -> Words:
    words = found.get(key)
    if not isinstance(words, dict) or not words or not _is_texts(list(words.values())):
        raise ContentError(f'{where}: {key} must be a text by language; write {key} = {{ en = "..." }}')
    return words


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) and text.strip() for text in value)
