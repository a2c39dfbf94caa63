"""Pure decisions about events: what shall be true of one, or the refusal that says why not."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from cogs.events.domain.facts import Before, Event, NoticeDue, Phase, ReminderDue, Status
from cogs.events.domain.refusals import (
    AlreadyPublished,
    ClosingHasPassed,
    DraftChanged,
    EventCancelled,
    EventInThePast,
    EventOver,
    NotPublished,
    OpensTooLate,
)


def phase(event: Event, now: datetime) -> Phase:
    """Return where the event stands at this moment."""
    if event.status is not Status.PUBLISHED:
        return Phase(event.status.value)
    if now >= event.ends_at:
        return Phase.OVER
    if event.opens_at is not None and now < event.opens_at:
        return Phase.SOON
    return Phase.OPEN if now < event.closes_at else Phase.CLOSED


def publish(event: Event, channel: int, now: datetime, seen: int | None = None) -> Event:
    """Return the event as published in ``channel``; ``seen`` is the edition that was shown before.

    Raises:
        AlreadyPublished, EventCancelled, DraftChanged, EventInThePast, ClosingHasPassed: it cannot be.
    """
    require_publishable(event, now, seen)
    return replace(event, plan=replace(event.plan, channel=channel), status=Status.PUBLISHED, changed=now)


def require_publishable(event: Event, now: datetime, seen: int | None = None) -> None:
    """Refuse what cannot be published, or is not what was ``seen`` any more.

    Raises:
        AlreadyPublished, EventCancelled: it is no draft any more.
        DraftChanged: somebody corrected it since.
        EventInThePast, ClosingHasPassed: the draft waited too long.
    """
    if event.status is Status.PUBLISHED:
        raise AlreadyPublished(title=event.title)
    if event.status is Status.CANCELLED:
        raise EventCancelled(title=event.title)
    if seen not in {None, event.edition}:
        raise DraftChanged
    if event.starts_at <= now:
        raise EventInThePast(title=event.title, starts=event.starts_at)
    if event.closes_at <= now:
        raise ClosingHasPassed(title=event.title, closes=event.closes_at)
    require_window(event)


def require_window(event: Event) -> None:
    """Refuse a registration that would close before it opens.

    Raises:
        OpensTooLate: it would.
    """
    if event.opens_at is not None and event.opens_at >= event.closes_at:
        raise OpensTooLate(title=event.title, opens=event.opens_at, closes=event.closes_at)


def cancel(event: Event, now: datetime) -> Event:
    """Return the event as cancelled.

    Raises:
        NotPublished, EventCancelled, EventOver: there is nothing to cancel.
    """
    require_alive(event, now)
    return replace(event, status=Status.CANCELLED, revision=event.revision + 1, changed=now)


def reopen(event: Event, now: datetime) -> Event:
    """Return a cancelled event as published again.

    Raises:
        NotPublished, AlreadyPublished: it was not cancelled.
        EventInThePast: its start has passed.
    """
    if event.status is Status.DRAFT:
        raise NotPublished(title=event.title)
    if event.status is Status.PUBLISHED:
        raise AlreadyPublished(title=event.title)
    if event.starts_at <= now:
        raise EventInThePast(title=event.title, starts=event.starts_at)
    return replace(event, status=Status.PUBLISHED, revision=event.revision + 1, changed=now)


def require_alive(event: Event, now: datetime) -> None:
    """Refuse what only a published event that is not over allows.

    Raises:
        NotPublished, EventCancelled, EventOver: it is none.
    """
    refusals = {Phase.DRAFT: NotPublished, Phase.CANCELLED: EventCancelled, Phase.OVER: EventOver}
    refusal = refusals.get(phase(event, now))
    if refusal is not None:
        raise refusal(title=event.title)


def reminders_due(event: Event, now: datetime) -> tuple[ReminderDue, ...]:
    """Return the reminders that still lie ahead, each with the moment from which it would be untrue.

    "Tomorrow" is pointless once "in an hour" is due, "in an hour" once it has started,
    and "it starts" an hour later or when all is over.
    """
    start = event.starts_at
    ends_of_sense = {
        Before.DAY: start - Before.HOUR.span,
        Before.HOUR: start,
        Before.START: min(event.ends_at, start + timedelta(hours=1)),
    }
    promised = (ReminderDue(before, start - before.span, ends_of_sense[before]) for before in Before)
    return tuple(reminder for reminder in promised if reminder.due > now)


WINDOW_REMINDERS: Final = (("7d", timedelta(days=7)), ("1d", timedelta(days=1)))
"""So long before registration closes its channel is told, as people of the field know it."""


def notices_due(event: Event, now: datetime) -> tuple[NoticeDue, ...]:
    """Return what is still to be said about the window of registration: that it opens, that it will close.

    Where nobody set a closing, registration closes with the start, and the reminders of that say enough.
    """
    notices: list[NoticeDue] = []
    if event.opens_at is not None:
        notices.append(NoticeDue("opens", event.opens_at, event.closes_at))
    if event.plan.closes is not None:
        closes, opened = event.closes_at, event.opens_at or now
        ends = (closes - WINDOW_REMINDERS[1][1], closes)
        notices += [
            NoticeDue(f"closes-{name}", closes - span, end)
            for (name, span), end in zip(WINDOW_REMINDERS, ends, strict=True)
            if closes - span > opened
        ]
    return tuple(notice for notice in notices if notice.due > now)
