"""Pure decisions: what shall be true of an event or a registration, or the refusal that says why not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from cogs.events.domain.facts import (
    Before,
    Card,
    Event,
    Phase,
    Registration,
    ReminderDue,
    Room,
    Standing,
    Status,
)
from cogs.events.domain.refusals import (
    AlreadyPublished,
    ClosingHasPassed,
    DraftChanged,
    EventCancelled,
    EventInThePast,
    EventOver,
    NotPublished,
    NotRegistered,
    RegistrationClosed,
)


def phase(event: Event, now: datetime) -> Phase:
    """Return where the event stands at this moment."""
    if event.status is not Status.PUBLISHED:
        return Phase(event.status.value)
    if now >= event.ends_at:
        return Phase.OVER
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


def cancel(event: Event, now: datetime) -> Event:
    """Return the event as cancelled.

    Raises:
        NotPublished, EventCancelled, EventOver: there is nothing to cancel.
    """
    require_alive(event, now)
    return replace(event, status=Status.CANCELLED, revision=event.revision + 1, changed=now)


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


def admit(event: Event, room: Room, mine: Registration | None, now: datetime) -> Standing:
    """Return what a member who asks to register gets, or already has.

    A free seat goes to nobody as long as somebody waits for it.

    Raises:
        NotPublished, EventCancelled, EventOver: there is nothing to register for.
        RegistrationClosed: the member came too late.
    """
    require_alive(event, now)
    if mine is not None:
        return mine.standing
    if phase(event, now) is Phase.CLOSED:
        raise RegistrationClosed(title=event.title, closed=event.closes_at)
    return Standing.WAITING if is_full(event, room) or room.waiting else Standing.SEATED


def is_full(event: Event, room: Room) -> bool:
    """Tell whether every seat is taken."""
    return event.plan.seats is not None and room.seated >= event.plan.seats


def withdraw(event: Event, mine: Registration | None, now: datetime) -> Registration:
    """Return the member's registration as withdrawn.

    Raises:
        NotRegistered: there is none to withdraw.
        NotPublished, EventCancelled, EventOver: nothing is left to withdraw from.
    """
    require_alive(event, now)
    if mine is None:
        raise NotRegistered(title=event.title)
    return replace(mine, standing=Standing.WITHDRAWN)


def is_final(card: Card) -> bool:
    """Tell whether who gives their place back now could not have it again, or only if nobody is faster.

    A seat goes to the first who waits, a place in line to the next in it; the one free seat of
    an event that is full goes to whoever presses first; and after closing nobody registers any more.
    """
    if card.phase is Phase.CLOSED or (card.position is None and is_full(card.event, card.room)):
        return True
    behind = card.room.waiting - (card.position or 0)
    return behind > 0


def promote(
    event: Event, seated: int, line: Sequence[Registration], now: datetime
) -> tuple[Registration, ...]:
    """Return those who move up from the waiting ``line`` into free seats, first come first.

    Closing stops newcomers, not the line: who waited in time still moves up.
    """
    if phase(event, now) not in {Phase.OPEN, Phase.CLOSED}:
        return ()
    free = len(line) if event.plan.seats is None else max(0, event.plan.seats - seated)
    in_order = sorted(line, key=lambda registration: registration.id)
    return tuple(replace(registration, standing=Standing.SEATED) for registration in in_order[:free])
