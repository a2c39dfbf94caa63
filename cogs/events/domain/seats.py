"""The life of a registration, as pure decisions: what it becomes, or the refusal that says why not.

    (nothing)  -- registers -->  SEATED      a seat is free in that mode, and nobody waits for it
                                 WAITING     none is
                                 APPLIED     the organiser approves each registration
    APPLIED    -- approved ---->  SEATED or WAITING, as if they had registered then
    APPLIED    -- declined ---->  DECLINED
    WAITING    -- a seat is free, and they are first in line -->  OFFERED, with a deadline
    OFFERED    -- accepts ----->  SEATED
    OFFERED    -- lets it pass -->  LAPSED, and the seat is offered to the next
    any of these  -- withdraws -->  WITHDRAWN

Seats are counted for each mode, and so are lines. A seat that is offered is taken: whoever comes
meanwhile waits. So capacity holds whenever each of these decisions is obeyed in one transaction
with :func:`offers` after whatever may have freed a seat.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from cogs.events.domain.facts import ALIVE, Audience, Event, Mode, Phase
from cogs.events.domain.refusals import (
    AlreadyDecided,
    ApplicationWithdrawn,
    DeclinedBefore,
    FormWanted,
    ModeHeld,
    ModeNotOffered,
    ModeNotSaid,
    NoSeatFree,
    NotForYou,
    NothingOffered,
    NotOpenYet,
    NotRegistered,
    OfferPassed,
    RegistrationClosed,
    SeatIsYours,
    SeatNeedsRole,
    SeatsTaken,
    Stranger,
)
from cogs.events.domain.registrations import (
    EMPTY,
    Card,
    Decision,
    Offer,
    Registration,
    Room,
    Standing,
    Verdict,
)
from cogs.events.domain.rules import phase, require_alive

LONGEST_OFFER: Final = timedelta(days=1)
SHORTEST_OFFER: Final = timedelta(minutes=30)
PARTS: Final = 4
"""An offer takes at most one part of so many of the time that is left before the start."""

AWAY: Final = timedelta(minutes=5)
"""An offer that is looked at so long after its end ended while the bot was away."""


def admit(
    event: Event, room: Room, mine: Registration | None, now: datetime, mode: Mode | None = None
) -> Standing:
    """Return what a person who asks to register gets, or already has; ``room`` is that of the mode.

    A free seat goes to nobody as long as somebody waits for it. ``mine`` may have ended.

    Raises:
        NotPublished, EventCancelled, EventOver: there is nothing to register for.
        NotOpenYet, RegistrationClosed: it is too early or too late.
        DeclinedBefore: the organiser has said no before.
    """
    require_alive(event, now)
    if mine is not None and mine.standing.active:
        return mine.standing
    require_open(event, now)
    if mine is not None and mine.standing is Standing.DECLINED:
        raise DeclinedBefore(title=event.title)
    if event.terms.moderated:
        return Standing.APPLIED
    return _seat_or_line(event, room, mode or event.modes[0])


def require_open(event: Event, now: datetime) -> None:
    """Refuse what comes outside the window of registration.

    Raises:
        NotOpenYet, RegistrationClosed: it is too early or too late.
    """
    match phase(event, now):
        case Phase.SOON:
            raise NotOpenYet(title=event.title, opens=event.opens_at or event.closes_at)
        case Phase.CLOSED:
            raise RegistrationClosed(title=event.title, closed=event.closes_at)


def _seat_or_line(event: Event, room: Room, mode: Mode) -> Standing:
    return Standing.SEATED if free(event, room, mode) and not room.waiting else Standing.WAITING


def free(event: Event, room: Room, mode: Mode) -> int:
    """Return how many seats of the mode are neither taken nor offered; one if there is no limit."""
    limit = event.seats_in(mode)
    return 1 if limit is None else max(0, limit - room.taken)


def choose_mode(event: Event, wanted: Mode | None, now: datetime) -> Mode:
    """Return the mode in which somebody wants to take part.

    Raises:
        NotPublished, EventCancelled, EventOver, NotOpenYet, RegistrationClosed: that is said before they are asked.
        ModeNotSaid: there are two to choose from.
        ModeNotOffered: one cannot take part in that way.
    """
    require_alive(event, now)
    require_open(event, now)
    if wanted is None and len(event.modes) > 1:
        raise ModeNotSaid(title=event.title)
    return offered_mode(event, wanted or event.modes[0])


def held_mode(event: Event, mine: Registration, wanted: Mode | None) -> Mode:
    """Return the mode in which somebody is registered; another one has seats and a line of its own.

    Raises:
        ModeHeld: they want another one now.
    """
    if wanted not in {None, mine.mode}:
        raise ModeHeld(title=event.title, mode=mine.mode.value)
    return mine.mode


def offered_mode(event: Event, wanted: Mode) -> Mode:
    """Return the mode, if one can take part in it.

    Raises:
        ModeNotOffered: one cannot.
    """
    if wanted not in event.modes:
        raise ModeNotOffered(title=event.title, mode=wanted.value)
    return wanted


def require_answers(event: Event, answers: Mapping[str, str] | None, now: datetime) -> None:
    """Refuse who has not been asked yet what the event asks.

    Raises:
        NotPublished, EventCancelled, EventOver, NotOpenYet, RegistrationClosed: that is said before they are asked.
        FormWanted: they have to fill in its form.
    """
    require_alive(event, now)
    require_open(event, now)
    if event.terms.form.asked and answers is None:
        raise FormWanted(title=event.title)


def require_audience(event: Event, roles: Collection[int], wanted: int | None) -> None:
    """Refuse who does not hold the role ``wanted``, where the event is for its holders only.

    ``wanted`` is None where the group has no role (any more): then nobody can be told apart.

    Raises:
        NotForYou: it is for others.
    """
    if not _may_come(event, roles, wanted):
        raise NotForYou(title=event.title, role=_named(wanted))


def require_role_for(
    event: Event, offered: Registration | None, roles: Collection[int], wanted: int | None
) -> None:
    """Refuse who lost the role ``wanted`` while they waited; the offer stays theirs until its end.

    Raises:
        SeatNeedsRole: they do not hold it.
    """
    if not _may_come(event, roles, wanted):
        until = offered.offer.until if offered and offered.offer else event.ends_at
        raise SeatNeedsRole(title=event.title, role=_named(wanted), until=until)


def _may_come(event: Event, roles: Collection[int], wanted: int | None) -> bool:
    return event.terms.audience is Audience.EVERYONE or wanted in roles


def _named(role: int | None) -> str:
    return "none" if role is None else f"<@&{role}>"


def withdraw(event: Event, mine: Registration | None, now: datetime) -> Registration:
    """Return the registration as withdrawn; an offer that is not wanted is given back like a seat.

    Raises:
        NotRegistered: there is none to withdraw.
        NotPublished, EventCancelled, EventOver: nothing is left to withdraw from.
    """
    require_alive(event, now)
    if mine is None:
        raise NotRegistered(title=event.title)
    return replace(mine, standing=Standing.WITHDRAWN, offer=None)


def is_final(card: Card) -> bool:
    """Tell whether who gives their place back now could not have it again, or only if nobody is faster.

    A seat is offered to the first who waits, a place in line goes to the next in it; the one free
    seat of an event that is full goes to whoever presses first; and after closing nobody registers
    any more.
    """
    if card.phase is Phase.CLOSED:
        return True
    if card.mine is None or card.mine.standing is Standing.APPLIED:
        return False
    room = card.room_in(card.mine.mode)
    if card.position is None and not free(card.event, room, card.mine.mode):
        return True
    return room.waiting > (card.position or 0)


def offer_ends(event: Event, now: datetime) -> datetime:
    """Return until when a seat that is offered now is kept.

    A day where there is time; near the start a quarter of what is left, so that it can still be
    passed on; half an hour at least, and never beyond the end.
    """
    span = (event.starts_at - now) / PARTS
    return min(now + min(max(span, SHORTEST_OFFER), LONGEST_OFFER), event.ends_at)


def offers(
    event: Event, room: Room, line: Sequence[Registration], now: datetime, mode: Mode | None = None
) -> tuple[Registration, ...]:
    """Return those in the waiting ``line`` of a mode to whom its free seats are offered, first come first.

    Closing stops newcomers, not the line: who waited in time is still asked.
    """
    if phase(event, now) not in ALIVE:
        return ()
    limit = event.seats_in(mode or event.modes[0])
    number = len(line) if limit is None else max(0, limit - room.taken)
    in_order = sorted(line, key=lambda one: (one.queue, one.id))
    kept = Offer(offer_ends(event, now))
    return tuple(replace(one, standing=Standing.OFFERED, offer=kept) for one in in_order[:number])


def accept(event: Event, mine: Registration | None, now: datetime) -> Registration:
    """Return the registration with the seat that was offered; a second press changes nothing.

    Raises:
        OfferPassed: the deadline is over, whether or not the seat has been passed on yet.
        NothingOffered: they wait, or their application does.
        NotRegistered: there is nothing (any more).
        NotPublished, EventCancelled, EventOver: there is nothing left to come to.
    """
    require_alive(event, now)
    if mine is None or mine.standing in {Standing.WITHDRAWN, Standing.DECLINED}:
        raise NotRegistered(title=event.title)
    if mine.standing is Standing.SEATED:
        return mine
    if mine.offer is None:
        raise NothingOffered(title=event.title)
    if mine.standing is Standing.LAPSED or now >= mine.offer.until:
        closed = "yes" if phase(event, now) is Phase.CLOSED else "no"
        raise OfferPassed(title=event.title, until=mine.offer.until, closed=closed)
    return replace(mine, standing=Standing.SEATED, offer=None)


def let_pass(event: Event, mine: Registration | None, now: datetime) -> Registration:
    """Return the registration without the seat that was offered; a seat that was accepted is not given back so easily.

    Raises:
        SeatIsYours: they have accepted it.
        NothingOffered: they wait, or their application does.
        NotRegistered: there is nothing (any more).
        NotPublished, EventCancelled, EventOver: there is nothing left to come to.
    """
    gone = withdraw(event, mine, now)
    if mine is not None and mine.standing is Standing.SEATED:
        raise SeatIsYours(title=event.title)
    if mine is not None and mine.standing is not Standing.OFFERED:
        raise NothingOffered(title=event.title)
    return gone


def lapse(event: Event, mine: Registration, now: datetime) -> Registration:
    """Return what has become of an offer by now.

    One that ended while the bot was away is given time once more: who was offered the seat may
    not have heard of it, or could not answer.
    """
    if mine.standing is not Standing.OFFERED or mine.offer is None or now < mine.offer.until:
        return mine
    missed = now - mine.offer.until > AWAY and not mine.offer.extended
    if missed and phase(event, now) in ALIVE and now < event.starts_at:
        return replace(mine, offer=Offer(offer_ends(event, now), extended=True))
    return replace(mine, standing=Standing.LAPSED)


def call_off(mine: Registration) -> Registration:
    """Return the registration once its event was cancelled: an offer ends, and its holder is first in line again."""
    if mine.standing is not Standing.OFFERED:
        return mine
    return replace(mine, standing=Standing.WAITING, offer=None)


def decide(
    event: Event, mine: Registration | None, room: Room, verdict: Verdict, by: int, now: datetime
) -> Registration:
    """Return an application as an organiser decides it; ``room`` is that of its mode.

    Who is approved gets a seat, or a place in line once every seat is taken.

    Raises:
        AlreadyDecided: somebody was faster; who, and how.
        ApplicationWithdrawn: there is nothing to decide.
        NotPublished, EventCancelled, EventOver: there is nothing left to come to.
    """
    require_alive(event, now)
    if mine is None or mine.standing in {Standing.WITHDRAWN, Standing.LAPSED}:
        raise ApplicationWithdrawn(title=event.title)
    if mine.decision is not None:
        raise _decided(event, mine.decision)
    if mine.standing is not Standing.APPLIED:
        raise ApplicationWithdrawn(title=event.title)
    standing = Standing.DECLINED
    if verdict is Verdict.APPROVED:
        standing = _seat_or_line(event, room, mine.mode)
    return replace(mine, standing=standing, decision=Decision(verdict, by, now))


def _decided(event: Event, decision: Decision) -> AlreadyDecided:
    who = "none" if decision.by is None else f"<@{decision.by}>"
    return AlreadyDecided(title=event.title, verdict=decision.verdict.value, who=who, at=decision.at)


def move(event: Event, mine: Registration | None, mode: Mode, room: Room, now: datetime) -> Registration:
    """Return a registration that an organiser moves into a seat of ``mode``; ``room`` is that of the mode.

    It may pass the line by, and undo that they were declined: that is what organisers are there
    for. It may not pass capacity. What was decided before holds no more.

    Raises:
        Stranger: there is none to move.
        ModeNotOffered: one cannot take part in that way.
        NoSeatFree: every seat there is taken or offered.
        NotPublished, EventCancelled, EventOver: there is nothing left to come to.
    """
    require_alive(event, now)
    offered_mode(event, mode)
    if mine is None or mine.standing in {Standing.WITHDRAWN, Standing.LAPSED}:
        raise Stranger(title=event.title)
    if mine.standing is Standing.SEATED and mine.mode is mode:
        return mine
    keeps = mine.standing.takes_seat and mine.mode is mode
    if not keeps and not free(event, room, mode):
        raise NoSeatFree(title=event.title, seats=event.seats_in(mode) or 0)
    return replace(mine, standing=Standing.SEATED, mode=mode, offer=None, decision=None)


def remove(event: Event, mine: Registration | None, by: int, now: datetime) -> Registration:
    """Return a registration that an organiser ends.

    Raises:
        Stranger: there is none to end.
        NotPublished, EventCancelled, EventOver: there is nothing left to come to.
    """
    require_alive(event, now)
    if mine is None:
        raise Stranger(title=event.title)
    decision = Decision(Verdict.DECLINED, by, now)
    return replace(mine, standing=Standing.DECLINED, offer=None, decision=decision)


def require_room(event: Event, rooms: Mapping[Mode, Room]) -> None:
    """Refuse to take away seats that are taken.

    Raises:
        SeatsTaken: there would be more people than seats.
    """
    for mode in event.modes:
        limit, taken = event.seats_in(mode), rooms.get(mode, EMPTY).taken
        if limit is not None and taken > limit:
            raise SeatsTaken(title=event.title, mode=mode.value, taken=str(taken))
