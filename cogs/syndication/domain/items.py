"""Which entries of a feed are news: by what they are, and never by the date they bear."""

import calendar
import hashlib
import html
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.kernel.errors import DomainError
from bot.kernel.text import blank, cut, plain
from cogs.resources.domain import read_link
from cogs.syndication.domain.facts import TITLE_LIMIT, Item

MOST_AT_ONCE: Final = 5
"""So many posts one look at a feed may lead to; the last says how many more there are."""

GRACE: Final = timedelta(days=2)
"""An entry may be dated a little before it appears: drafts lie around, and clocks differ."""

_EPOCH: Final = datetime.min.replace(tzinfo=UTC)
_BREAK: Final = re.compile(r"</?(?:br|p|div|li)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a feed: what is posted, the oldest first, and how many more are not."""

    posted: tuple[Item, ...]
    more: int = 0


def item(guid: str, link: str, title: str, at: datetime | None) -> Item | None:
    """Return an entry as it is kept, given what a feed says of it; None if nothing tells it from another.

    Its guid is what it is, else its link, else its title. One with a guid is also known by link and title
    together: some sites give out new guids for old entries.
    """
    words, target = spoken(title), _safe(link)
    said = f"{link}\n{words}"
    if guid.strip():
        marks = [mark("guid", guid.strip()), *([mark("said", said)] if link and words else [])]
    elif link.strip():
        marks = [mark("link", link.strip())]
    elif words:
        marks = [mark("title", words)]
    else:
        return None
    return Item(words, target, tuple(marks), at)


def news(items: Sequence[Item], known: Collection[str], since: datetime) -> News:
    """Return what is new among ``items``, given the marks that are known; what is older than ``since`` is none."""
    fresh: dict[str, Item] = {}
    met = set(known)
    for one in items:
        if met.isdisjoint(one.marks) and not _is_old(one, since):
            fresh[one.marks[0]] = one
        met.update(one.marks)
    ordered = _oldest_first(list(fresh.values()))
    return News(tuple(ordered[-MOST_AT_ONCE:]), max(0, len(ordered) - MOST_AT_ONCE))


def newest(items: Sequence[Item], number: int) -> tuple[Item, ...]:
    """Return the newest of ``items``, the oldest of them first."""
    return tuple(_oldest_first(items)[-number:])


def spoken(text: str) -> str:
    """Return what somebody wrote as one line of plain words, cut to what a card shows."""
    bare = " ".join(plain(html.unescape(_TAG.sub("", _BREAK.sub(" ", text)))).split())
    return "" if blank(bare) else cut(bare, TITLE_LIMIT)


def instant(told: Sequence[int] | None) -> datetime | None:
    """Return the instant that a feed gives in UTC, as year, month, day, hour, minute and second; None if it is none."""
    try:
        return None if told is None else datetime.fromtimestamp(calendar.timegm(tuple(told)), UTC)
    except (OverflowError, OSError, ValueError):
        return None


def mark(kind: str, text: str) -> str:
    """Return a short word for ``text``: another text has another one."""
    return hashlib.blake2b(f"{kind}:{text}".encode(errors="replace"), digest_size=12).hexdigest()


def _safe(link: str) -> str | None:
    """Return the link if it may be shown; an entry without one is shown by its title."""
    try:
        return read_link(link)
    except DomainError:
        return None


def _is_old(one: Item, since: datetime) -> bool:
    return one.at is not None and one.at < since - GRACE


def _oldest_first(items: Sequence[Item]) -> list[Item]:
    # Feeds begin with the newest; where every entry has a date, that decides.
    ordered = list(reversed(items))
    if all(one.at is not None for one in ordered):
        ordered.sort(key=lambda one: one.at or _EPOCH)
    return ordered
