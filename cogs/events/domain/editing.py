"""Correcting an event that is published: what differs, whether somebody was faster, who has to hear of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.kernel.zones import LocalTime
from cogs.events.domain.facts import Event, Plan, Status, Typed
from cogs.events.domain.refusals import EventCancelled, EventChanged, EventInThePast, NothingToSet
from cogs.events.domain.rules import require_alive, require_window

TOLD: Final = frozenset({"title", "when", "place"})
"""What everybody has to hear of who wants to come; the rest stands in the announcement."""


class CancelledAhead(EventCancelled):
    """The event was cancelled before its start, which still lies ahead: it may be reopened. Details: ``title``."""

    key = "events-cancelled-ahead"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was; ``field`` is its name in the form."""

    field: str
    was: str
    becomes: str


def differences(was: Plan, becomes: Plan) -> tuple[Difference, ...]:
    """Return what differs, in the order of the form; times in the words of :func:`typed_when`."""
    return tuple(_differences(was, becomes))


def _differences(was: Plan, becomes: Plan) -> Iterator[Difference]:
    for field in Typed.__slots__:
        old, new = _said(was, field), _said(becomes, field)
        if old != new:
            yield Difference(field, old, new)


def _said(plan: Plan, field: str) -> str:
    said = typed(plan)
    return str(getattr(said, field))


def typed(plan: Plan) -> Typed:
    """Return what somebody would type into the form to have this plan."""
    seats = "" if plan.seats is None else str(plan.seats)
    return Typed(plan.title, typed_when(plan.starts, plan.ends), plan.place, seats, plan.about)


def typed_when(starts: LocalTime, ends: LocalTime | None) -> str:
    """Return a time as it is read again without a doubt: "2023-03-30 09:30-16:00 Europe/Brussels"."""
    text = f"{starts.local:%Y-%m-%d %H:%M}"
    if ends is not None:
        same_day = ends.local.date() == starts.local.date()
        text += f"-{ends.local:%H:%M}" if same_day else f" - {ends.local:%Y-%m-%d %H:%M}"
    return f"{text} {starts.zone}"


def require_correctable(event: Event, now: datetime) -> None:
    """Refuse what only a published event that is not over allows; who may reopen the event is told so.

    Raises:
        NotPublished, CancelledAhead, EventCancelled, EventOver: it is none.
    """
    if event.status is Status.CANCELLED and now < event.starts_at:
        raise CancelledAhead(title=event.title)
    require_alive(event, now)


def corrected(event: Event, becomes: Plan, seen: int, now: datetime) -> Event:
    """Return the event as its organiser wants it; ``seen`` is the edition they had before their eyes.

    Raises:
        EventChanged: somebody corrected it since; nothing of theirs is overwritten.
        NothingToSet: nothing differs.
        EventInThePast: it would have started.
        NotPublished, CancelledAhead, EventCancelled, EventOver, OpensTooLate: it cannot be.
    """
    require_correctable(event, now)
    if seen != event.edition:
        raise EventChanged(title=event.title)
    wanted = replace(event, plan=replace(becomes, channel=event.plan.channel, closes=event.plan.closes))
    if not differences(event.plan, wanted.plan):
        raise NothingToSet
    if wanted.starts_at <= now and wanted.starts_at != event.starts_at:
        raise EventInThePast(title=event.title, starts=wanted.starts_at)
    require_window(wanted)
    return replace(wanted, revision=event.revision + 1, changed=now)


def is_told(found: tuple[Difference, ...]) -> bool:
    """Tell whether everybody who wants to come has to hear of it."""
    return any(one.field in TOLD for one in found)
