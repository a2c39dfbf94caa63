"""Which resources somebody wants to see, and how that fits into the id of a button."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cogs.resources.domain.facts import Kind, Resource

ANY: Final = "-"

MARK: Final = 8
"""Hexadecimal digits: a slug may be longer than a button can remember beside others."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a resource has to be; None: anything."""

    kind: Kind | None = None
    theme: str | None = None
    criterion: str | None = None
    group: str | None = None
    language: str | None = None

    def fit(self, resource: Resource) -> bool:
        """Tell whether a resource is all that."""
        content, tags = resource.content, resource.content.tags
        return (
            self.kind in {None, content.kind}
            and self.language in {None, content.language}
            and (self.theme is None or self.theme in tags.themes)
            and (self.criterion is None or self.criterion in tags.criteria)
            and (self.group is None or self.group in tags.groups)
        )

    @property
    def marks(self) -> tuple[str, str, str, str, str]:
        """Return what a button remembers of them."""
        return (
            self.kind or ANY,
            mark(self.theme),
            mark(self.criterion),
            mark(self.group),
            self.language or ANY,
        )


def mark(slug: str | None) -> str:
    """Return what stands for a slug in the id of a button."""
    return ANY if slug is None else hashlib.sha256(slug.encode()).hexdigest()[:MARK]


def marked(slugs: Iterable[str], found: str) -> str | None:
    """Return the slug that a mark stands for; None: any.

    Raises:
        LookupError: there is none like that any more.
    """
    if found == ANY:
        return None
    for slug in slugs:
        if mark(slug) == found:
            return slug
    raise LookupError(found)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a longer list, counted from one."""

    items: tuple[Resource, ...]
    number: int
    last: int
    total: int


def page_of(items: Sequence[Resource], wanted: int, size: int) -> Page:
    """Return that page, or the nearest there is: a list may have become shorter since."""
    last = max(1, -(-len(items) // size))
    number = min(max(1, wanted), last)
    return Page(tuple(items[(number - 1) * size : number * size]), number, last, len(items))
