"""The figures of an event: how many came to register, when, from where and from what sort of organisation."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from bot.kernel.suppression import Breakdown, Step, both, breakdown, few, part, steps
from cogs.events.domain import Event, Registration, Standing

NOT_SAID: Final = "not-said"
"""The part of those who were not asked, or did not answer."""


class Reach(StrEnum):
    """What became of the personal messages of an event."""

    SENT = "sent"
    ELSEWHERE = "elsewhere"
    """Said in the channel, or left in their inbox, because direct messages are closed."""
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be told of an event's people. None: fewer than can be told."""

    event: Event
    at: datetime
    people: int
    """How many hold a seat, are offered one, or wait: those whom the breakdowns are about."""
    taken: int | None
    """Seats that are held or offered."""
    waiting: int | None
    seats: int | None
    """None: no limit."""
    applied: int | None
    ended: int | None
    """Withdrawn, declined or let pass."""
    growth: tuple[Step, ...]
    countries: Breakdown
    organisations: Breakdown
    modes: Breakdown
    reach: tuple[tuple[Reach, int | None], ...] = ()
    roll_called: bool = False
    """Whether anybody has said who was there."""
    came: int | None = None


def figures(
    event: Event,
    registrations: Sequence[Registration],
    reach: Iterable[tuple[Reach, int]],
    zone: str,
    now: datetime,
    came: int | None = None,
) -> Figures:
    """Return the figures of an event at ``now``, if ``came`` were there (None: nobody knows); days are those of ``zone``.

    Everything that is broken down is about the same people, whose number tables with parts give away, so
    how many of them have a seat and how many wait are told both or neither.
    """
    held = [one for one in registrations if one.standing.takes_seat or one.standing is Standing.WAITING]
    local = ZoneInfo(zone)
    seated = sum(one.standing.takes_seat for one in held)
    taken, waiting = both(seated, len(held) - seated)
    limits = [event.seats_in(mode) for mode in event.modes]
    return Figures(
        event=event,
        at=now,
        people=len(held),
        taken=taken,
        waiting=waiting,
        seats=None if None in limits else sum(limit or 0 for limit in limits),
        applied=few(sum(one.standing is Standing.APPLIED for one in registrations)),
        ended=few(sum(not one.standing.active for one in registrations)),
        growth=steps(one.registered.astimezone(local).date() for one in held),
        countries=_by(held, "country"),
        organisations=_by(held, "organisation-type"),
        modes=breakdown(Counter(one.mode.value for one in held)),
        reach=tuple((what, few(number)) for what, number in reach),
        roll_called=came is not None,
        came=None if came is None or taken is None else part(came, taken),
    )


def _by(people: Iterable[Registration], answer: str) -> Breakdown:
    return breakdown(Counter(one.answers.get(answer, NOT_SAID) for one in people))
