"""What there is to know: entries, in one or several languages, and the topics they belong to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

KEPT_FRESH: Final = timedelta(days=180)
"""A fact that changes is taken as checked for so long."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and its answer, in one language."""

    id: str
    locale: str
    question: str
    aliases: tuple[str, ...]
    """Other ways to ask it."""
    answer: str
    sources: tuple[str, ...]
    checked: date
    volatile: bool
    """Whether the answer is of a kind that changes."""
    tags: tuple[str, ...]
    """The topics it belongs to, by slug."""

    @property
    def phrases(self) -> tuple[str, ...]:
        """Return every way to ask it."""
        return (self.question, *self.aliases)


@dataclass(frozen=True, slots=True)
class Topic:
    """What entries are about, named in each language."""

    slug: str
    names: Mapping[str, str]

    def name(self, locale: str) -> str:
        """Return its name in a language; without one, in the first that there is."""
        return self.names.get(locale) or next(iter(self.names.values()), self.slug)


def needs_a_look(entry: Entry, today: date) -> bool:
    """Tell whether the answer changes and was checked so long ago that it may have."""
    return entry.volatile and today - entry.checked > KEPT_FRESH


def in_language(versions: Mapping[str, Entry], wanted: str, default: str) -> Entry:
    """Return the version of an entry that a reader gets: theirs, else the original."""
    return versions.get(wanted) or versions[default]
