"""Turning pages of what does not fit into one list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

PAGE_SIZE: Final = 25
"""Discord's select menus hold no more."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """One page of a longer list, counted from one."""

    items: tuple[Item, ...]
    number: int
    last: int


def page_of(items: Sequence[Item], wanted: int, size: int = PAGE_SIZE) -> Page[Item]:
    """Return that page, or the nearest there is: a list may have become shorter since."""
    last = max(1, -(-len(items) // size))
    number = min(max(1, wanted), last)
    return Page(tuple(items[(number - 1) * size : number * size]), number, last)
