"""The agenda of a meeting: what members propose, and how those who run the group arrange it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.text import blank, plain, units
from cogs.events.domain import Event, EventCancelled, Status
from cogs.meetings.domain.refusals import (
    AgendaFull,
    ItemNeedsWords,
    ItemTooLong,
    MeetingBegun,
    UnknownItem,
)

ITEM_LIMIT: Final = 120
MOST_ITEMS: Final = 25
MOST_OF_ONE: Final = 5
"""So many items one member may have on the agenda of one meeting."""

CALLED_BEFORE: Final = timedelta(days=14)
"""So long before a meeting its items are called for, if nobody says otherwise."""

REMINDED_BEFORE: Final = timedelta(days=1)
PROMISED_BEFORE: Final = timedelta(days=2)
"""So long before a meeting the reminder with the agenda is due, and is promised: a meeting may be moved until then."""

_NUMBERED: Final = re.compile(r"#(\d{1,18})(?:[\s.:]+(.*))?")


@dataclass(frozen=True, slots=True)
class Agenda:
    """When the items of a meeting are called for, and how often it was arranged."""

    event: int
    group: str
    call: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be spoken of; ``position`` is None if it was left out, ``id`` 0 if it is new."""

    id: int
    event: int
    member: int | None
    title: str
    position: int | None
    at: datetime


def require_ahead(event: Event, now: datetime) -> None:
    """Refuse what is of use only before a meeting.

    Raises:
        EventCancelled, MeetingBegun: it does not take place, or is on its way.
    """
    if event.status is Status.CANCELLED:
        raise EventCancelled(title=event.title)
    if now >= event.starts_at:
        raise MeetingBegun(title=event.title)


def read_item(typed: str) -> str:
    """Return what is to be spoken of, on one line.

    Raises:
        ItemNeedsWords, ItemTooLong: it is no line of an agenda.
    """
    title = " ".join(plain(typed).split())
    if blank(title):
        raise ItemNeedsWords
    if units(title) > ITEM_LIMIT:
        raise ItemTooLong(length=str(units(title)), limit=str(ITEM_LIMIT))
    return title


def propose(items: Sequence[Item], event: int, member: int, title: str, now: datetime) -> Item | None:
    """Return the item as a new one at the end; None if the same member proposed the same already.

    Raises:
        AgendaFull: there is no room, for them or for anybody.
    """
    if any(one.member == member and one.title == title for one in items):
        return None
    if len(items) >= MOST_ITEMS or sum(one.member == member for one in items) >= MOST_OF_ONE:
        raise AgendaFull(limit=str(MOST_ITEMS), own=str(MOST_OF_ONE))
    return Item(0, event, member, title, _next(items), now)


def in_order(items: Sequence[Item]) -> list[Item]:
    """Return what is on the agenda, in its order."""
    return sorted(
        (one for one in items if one.position is not None), key=lambda one: (one.position or 0, one.id)
    )


def left_out(items: Sequence[Item]) -> list[Item]:
    """Return what was proposed and left out."""
    return [one for one in items if one.position is None]


def as_lines(items: Sequence[Item]) -> str:
    """Return the agenda as lines to be moved about: each with its number, so that a title may be mended as well."""
    return "\n".join(f"#{one.id} {one.title}" for one in in_order(items))


def arrange(items: Sequence[Item], typed: str, seen: int, by: int, event: int, now: datetime) -> list[Item]:
    """Return all items as the lines say: in their order, new ones without a number, and what is not there left out.

    What was proposed after number ``seen``, while somebody was arranging, is not left out by that: it comes last.

    Raises:
        UnknownItem: a number is none of this meeting's, or stands there twice.
        ItemNeedsWords, ItemTooLong, AgendaFull: a line is none of an agenda, or one too many.
    """
    known = {one.id: one for one in items}
    arranged: list[Item] = []
    for number, title in _lines(typed):
        if number is not None and number not in known:
            raise UnknownItem(number=str(number))
        old = None if number is None else known.pop(number)
        one = old or Item(0, event, by, "", None, now)
        arranged.append(replace(one, title=read_item(title or one.title), position=len(arranged) + 1))
    later = [one for one in known.values() if one.id > seen and one.position is not None]
    kept = [replace(one, position=len(arranged) + place) for place, one in enumerate(later, 1)]
    out = [replace(one, position=None) for one in known.values() if one not in later]
    if len(arranged) + len(kept) + len(out) > MOST_ITEMS:
        raise AgendaFull(limit=str(MOST_ITEMS), own=str(MOST_OF_ONE))
    return [*arranged, *kept, *out]


def _lines(typed: str) -> Iterator[tuple[int | None, str]]:
    for line in plain(typed).splitlines():
        text = line.strip()
        numbered = _NUMBERED.fullmatch(text)
        if numbered:
            yield int(numbered[1]), (numbered[2] or "").strip()
        elif text:
            yield None, text


def _next(items: Sequence[Item]) -> int:
    return max((one.position or 0 for one in items), default=0) + 1


def call_due(event: Event, wanted: datetime | None, now: datetime) -> datetime:
    """Return when items are called for: when somebody wants it, else two weeks before, else now.

    Raises:
        MeetingBegun: that would be after it has begun.
    """
    due = max(now, wanted or event.starts_at - CALLED_BEFORE)
    if due >= event.starts_at:
        raise MeetingBegun(title=event.title)
    return due


def is_eve_over(event: Event, now: datetime) -> bool:
    """Tell whether the time of the reminder, a day before, is over."""
    return now > event.starts_at - REMINDED_BEFORE


def is_near(event: Event, now: datetime) -> bool:
    """Tell whether it is time to promise the reminder with the agenda."""
    ahead = event.status is Status.PUBLISHED and now < event.starts_at
    return ahead and now >= event.starts_at - PROMISED_BEFORE
