"""Check-in and roll: frozen facts and pure decisions.

Attendance is no registration. It is a row of marks, none of which is ever overwritten: the last word on somebody counts.
A code says that somebody is there; the organisers say both, and a code does not overrule them.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from cogs.attendance.domain.refusals import (
    MarkedAbsent,
    NotOnRoll,
    NotOpen,
    OpenedTooEarly,
    SeatWanted,
    TooEarly,
    TooLate,
    TooManyWrongCodes,
)
from cogs.events.domain import Event, EventCancelled, NotPublished, Registration, Standing, Status

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0 and O, no 1 and I: a code is read off a screen at the end of a room."""

LENGTH: Final = 6
"""Thirty bits; with the limit on wrong codes a guess in an hour is one in two hundred million."""

AHEAD: Final = timedelta(days=1)
"""So long before the start a host may open check-in, and put the code on a slide."""

BEFORE: Final = timedelta(minutes=30)
AFTER: Final = timedelta(minutes=30)
"""So long before the start and after the end people check in."""

MISSES: Final = 5
MISSES_IN: Final = timedelta(hours=1)
"""So many wrong codes one person has in such a time."""


class Way(StrEnum):
    """How it became known whether somebody was there."""

    CODE = "code"
    ROLL = "roll"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The check-in of an event; ``opened_by`` is None once they had their data erased."""

    event: int
    code: str
    walk_ins: bool
    """Whether anybody may check in, and not only who holds a seat."""
    opened_at: datetime
    opened_by: int | None
    closed_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether nobody has closed it."""
        return self.closed_at is None


@dataclass(frozen=True, slots=True)
class Mark:
    """One word on whether somebody was at an event.

    ``member`` is below zero for a guest. ``by`` is who of the organisers said so; None: they
    checked in themselves, or whoever said it had their data erased.
    """

    event: int
    member: int
    present: bool
    way: Way
    by: int | None
    at: datetime


def new_code() -> str:
    """Return a code that nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def as_shown(code: str) -> str:
    """Return a code in two halves, as it is easiest to read and to say."""
    return f"{code[: LENGTH // 2]} {code[LENGTH // 2 :]}"


def as_typed(text: str) -> str:
    """Return the code that somebody means, however they set it."""
    return "".join(letter for letter in text.upper() if letter.isalnum())[: LENGTH + 1]


def window(event: Event) -> tuple[datetime, datetime]:
    """Return from when until when people check in to the event."""
    return event.starts_at - BEFORE, event.ends_at + AFTER


def open_up(
    event: Event, known: CheckIn | None, code: str, by: int, now: datetime, *, walk_ins: bool
) -> CheckIn:
    """Return the check-in as open: with the code that is shown already, or with ``code`` if none is.

    Raises:
        EventCancelled, NotPublished: there is nothing to come to.
        OpenedTooEarly, TooLate: it is not the time.
    """
    _require_held(event)
    if now >= window(event)[1]:
        raise TooLate(title=event.title)
    if now < event.starts_at - AHEAD:
        raise OpenedTooEarly(title=event.title, begins=event.starts_at - AHEAD)
    if known is not None and known.open:
        return replace(known, walk_ins=walk_ins)
    return CheckIn(event.id, code, walk_ins, now, by)


def close(event: Event, known: CheckIn | None, now: datetime) -> CheckIn:
    """Return the check-in as closed: its code is worth nothing any more.

    Raises:
        NotOpen: it is closed, or never was open.
    """
    if known is None or not known.open:
        raise NotOpen(title=event.title)
    return replace(known, closed_at=now)


def check_in(
    event: Event,
    known: CheckIn,
    held: Registration | None,
    last: Mark | None,
    member: int,
    now: datetime,
) -> Mark | None:
    """Return that the member is there; None if that is known already.

    Raises:
        EventCancelled, NotPublished: there is nothing to come to.
        NotOpen, TooEarly, TooLate: it is not the time.
        MarkedAbsent: the organisers know better.
        SeatWanted: they hold no seat, and only who does checks in.
    """
    _require_held(event)
    _require_time(event, known, now)
    if last is not None and last.present:
        return None
    if last is not None and last.way is Way.ROLL:
        raise MarkedAbsent(title=event.title)
    if not known.walk_ins and not is_seated(held):
        raise SeatWanted(title=event.title)
    return Mark(event.id, member, present=True, way=Way.CODE, by=None, at=now)


def call(
    event: Event,
    known: CheckIn | None,
    held: Registration | None,
    last: Mark | None,
    mark: Mark,
) -> Mark | None:
    """Return what an organiser says of one person; None if that is known already.

    Raises:
        EventCancelled, NotPublished, TooEarly: nobody can have been there.
        NotOnRoll: they hold no seat, were never there, and only who holds a seat comes.
    """
    _require_held(event)
    begins, _ = window(event)
    if mark.at < begins:
        raise TooEarly(title=event.title, begins=begins)
    walks_in = known is not None and known.walk_ins
    if not (is_seated(held) or last is not None or walks_in):
        raise NotOnRoll(title=event.title)
    same = last is not None and last.present is mark.present
    return None if same else mark


def is_seated(held: Registration | None) -> bool:
    """Tell whether a registration is a seat."""
    return held is not None and held.standing is Standing.SEATED


def require_guesses(misses: Sequence[datetime], now: datetime) -> int:
    """Return how many more wrong codes somebody has, given when they were wrong, the oldest first.

    Raises:
        TooManyWrongCodes: none.
    """
    recent = [at for at in misses if at > now - MISSES_IN]
    if len(recent) >= MISSES:
        raise TooManyWrongCodes(until=recent[-MISSES] + MISSES_IN)
    return MISSES - len(recent)


def _require_held(event: Event) -> None:
    if event.status is Status.CANCELLED:
        raise EventCancelled(title=event.title)
    if event.status is Status.DRAFT:
        raise NotPublished(title=event.title)


def _require_time(event: Event, known: CheckIn, now: datetime) -> None:
    begins, ends = window(event)
    if not known.open:
        raise NotOpen(title=event.title)
    if now < begins:
        raise TooEarly(title=event.title, begins=begins)
    if now >= ends:
        raise TooLate(title=event.title)
