"""What a resource is: where it is, what it is about, who looks after it, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.reviewing.domain.facts import Decision

KEPT_FRESH: Final = timedelta(days=365)
"""A link is taken as checked for so long; then it stands among what is due."""


class Kind(StrEnum):
    """What sort of thing it is."""

    DOCUMENT = "document"
    RECORDING = "recording"
    TOOL = "tool"


class State(StrEnum):
    """How it stands."""

    PROPOSED = "proposed"
    """A member would like it to be shown; staff have not said."""
    PUBLISHED = "published"
    DECLINED = "declined"
    RETIRED = "retired"
    """It was shown, and is not any more."""


@dataclass(frozen=True, slots=True)
class Words:
    """What it is called and what it is about, in one language."""

    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Tags:
    """What it belongs to, by slugs."""

    themes: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What a resource says."""

    kind: Kind
    link: str
    language: str
    """In which language it is itself, as ISO 639-1; ``mul``: in several."""
    words: Mapping[str, Words]
    """In each language in which somebody described it; there is at least one."""
    tags: Tags = field(default_factory=Tags)

    def words_in(self, locale: str, default: str) -> Words:
        """Return the words for a reader: in their language, else in the community's, else as they were written."""
        return self.words.get(locale) or self.words.get(default) or next(iter(self.words.values()))


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource."""

    id: int
    content: Content
    state: State
    checked: date
    """When somebody last looked whether the link is right."""
    owner: int | None
    """Who proposed it and is asked about it; None: the community's staff."""
    version: int = 1
    round: int = 0
    """How often it was put before staff."""
    decision: Decision | None = None

    @property
    def link(self) -> str:
        """Return where it is."""
        return self.content.link


def needs_a_look(resource: Resource, today: date) -> bool:
    """Tell whether its link was looked at so long ago that it should be again."""
    return resource.state is State.PUBLISHED and today - resource.checked > KEPT_FRESH


@dataclass(frozen=True, slots=True)
class Label:
    """One theme or criterion, named in each language."""

    slug: str
    names: Mapping[str, str]

    def name(self, locale: str) -> str:
        """Return its name in a language; without one, in the first that there is."""
        return self.names.get(locale) or next(iter(self.names.values()))


@dataclass(frozen=True, slots=True)
class Labels:
    """What resources can be tagged with."""

    themes: tuple[Label, ...] = ()
    criteria: tuple[Label, ...] = ()
    groups: tuple[Label, ...] = ()
    """The community's working groups."""

    def known(self, tags: Tags) -> Tags:
        """Return those of ``tags`` that there (still) are, in the order in which they are offered."""
        return Tags(
            _among(self.themes, tags.themes),
            _among(self.criteria, tags.criteria),
            _among(self.groups, tags.groups),
        )


def _among(labels: tuple[Label, ...], slugs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(label.slug for label in labels if label.slug in slugs)
