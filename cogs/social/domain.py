"""What a post about an event says, fitted to what a network takes. Pure decisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.kernel.errors import DomainError
from bot.kernel.text import cut, units

LEAST_ABOUT: Final = 40
"""Fewer characters of a description say nothing."""
LEAST_TITLE: Final = 20
ENDS: Final = (". ", "! ", "? ", "…")


class NotForEveryone(DomainError):
    """The event is not everybody's to know of, so nothing is told of it outside. Details: ``title``."""

    key = "social-not-for-everyone"


class NoNetworks(DomainError):
    """The community names no network to write for."""

    key = "social-no-networks"


@dataclass(frozen=True, slots=True)
class Parts:
    """What there is to say of an event, in one language; each part but the title may be empty."""

    title: str
    facts: str
    """When and where."""
    about: str
    call: str
    """What readers can do, and where."""


def compose(parts: Parts, limit: int) -> str:
    """Return a post of at most ``limit`` UTF-16 code units: title, facts and call whole, of the rest what fits.

    What is too long even so loses the facts, then the call, then the end of its title.
    """
    ways = [[line for line in way if line] for way in ((parts.facts, parts.call), (parts.call,), ())]
    said = next((way for way in ways if limit - _lines(way) >= LEAST_TITLE), ways[-1])
    title = cut(parts.title, limit - _lines(said))
    left = limit - units("\n".join([title, *said])) - 2
    about = excerpt(parts.about, left)
    if not about:
        return "\n".join([title, *said])
    facts = [line for line in said if line != parts.call]
    return "\n".join([title, *facts, about, *said[len(facts) :]])


def _lines(lines: Sequence[str]) -> int:
    """Return how much room some lines take below another."""
    return sum(units(line) + 1 for line in lines)


def excerpt(text: str, room: int) -> str:
    """Return the beginning of ``text`` that fits: whole sentences where one ends, else whole words; else nothing."""
    line = " ".join(text.split())
    if units(line) <= room:
        return line
    if room < LEAST_ABOUT:
        return ""
    short = cut(line, room).removesuffix("…")
    end = max(short.rfind(mark) for mark in ENDS)
    if end >= LEAST_ABOUT:
        return short[: end + 1].rstrip()
    return f"{short.rpartition(' ')[0] or short[:-1]}…"


def is_a_place(text: str) -> bool:
    """Tell whether a place may be told to everybody: a link to a meeting is for those who come."""
    return bool(text.strip()) and "://" not in text and "www." not in text.lower()
