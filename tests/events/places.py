"""The places of one event in memory: what the services do around the rules, and what must hold whatever happens.

Each act yields what would be on the disk after each of its writes; the last is the whole transaction.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from bot.kernel.errors import DomainError
from bot.kernel.zones import LocalTime
from cogs.events.domain import (
    ALIVE,
    Attendance,
    Event,
    Mode,
    Offer,
    Plan,
    Registration,
    Room,
    Standing,
    Status,
    Terms,
    Verdict,
    rules,
    seats,
)

BEGIN = datetime(2023, 3, 30, 8, 0, tzinfo=UTC)
CLOSES, OVER = BEGIN + timedelta(hours=2), BEGIN + timedelta(hours=5)
NAMES = ("Porto", "Lapland", "Réunion", "Attica", "Azores", "Silesia")


@dataclass(frozen=True, slots=True)
class Place:
    """What one member holds; where it stands among the others is the order of arrival."""

    member: int
    standing: Standing
    mode: Mode = Mode.ANY
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class World:
    """An event and who holds what, in the order of arrival in the line."""

    event: Event
    now: datetime = BEGIN
    places: tuple[Place, ...] = ()
    looked: bool = True
    """Whether what is due by now has been done; not so for as long as the bot is down or busy."""

    def members(self, standing: Standing, mode: Mode | None = None) -> list[int]:
        return [one.member for one in self.places if one.standing is standing and mode in {None, one.mode}]

    def registrations(self) -> list[Registration]:
        return [
            Registration(number, 1, one.member, one.standing, False, BEGIN, one.mode, number, one.offer)
            for number, one in enumerate(self.places, 1)
        ]

    def mine(self, member: int) -> Registration | None:
        return next((one for one in self.registrations() if one.member == member), None)

    def room(self, mode: Mode) -> Room:
        count = [len(self.members(standing, mode)) for standing in _COUNTED]
        return Room(*count)

    def having(self, *changed: Registration) -> "World":
        new = {one.id: one for one in changed}
        after = [new.get(one.id, one) for one in self.registrations()]
        kept = [Place(one.member, one.standing, one.mode, one.offer) for one in after if one.standing.active]
        return replace(self, places=tuple(kept))

    def entering(self, member: int, standing: Standing, mode: Mode) -> "World":
        return replace(self, places=(*self.places, Place(member, standing, mode)))


_COUNTED = (Standing.SEATED, Standing.WAITING, Standing.OFFERED, Standing.APPLIED)

Act: TypeAlias = Callable[[World, int], Iterator[World]]


def begun(limit: int | None, *, moderated: bool = False, online: int | None = None) -> World:
    """Return an empty event, with seats online as well if ``online`` says how many."""
    starts, ends, closes = [LocalTime(datetime(2023, 3, 30, hour), "UTC") for hour in (12, 13, 10)]
    way = Attendance.UNSAID if online is None else Attendance.BOTH
    plan = Plan("Any", starts, ends, seats=limit, closes=closes)
    terms = Terms(way, online, moderated=moderated)
    return World(Event(1, plan, Status.PUBLISHED, None, 0, BEGIN, terms))


def modes(world: World) -> tuple[Mode, ...]:
    return world.event.modes


# --- what people do


def registering(world: World, member: int, mode: Mode | None = None) -> Iterator[World]:
    mine, chosen = world.mine(member), mode or modes(world)[0]
    standing = seats.admit(world.event, world.room(chosen), mine, world.now, chosen)
    if mine is None:
        yield world.entering(member, standing, chosen)


def withdrawing(world: World, member: int) -> Iterator[World]:
    yield from settling(world, seats.withdraw(world.event, world.mine(member), world.now))


def erasing(world: World, member: int) -> Iterator[World]:
    mine = world.mine(member)
    if mine is not None:
        yield from settling(world, replace(mine, standing=Standing.WITHDRAWN))


def accepting(world: World, member: int) -> Iterator[World]:
    yield world.having(seats.accept(world.event, world.mine(member), world.now))


def approving(world: World, member: int) -> Iterator[World]:
    mine = world.mine(member)
    room = world.room(mine.mode if mine else modes(world)[0])
    decided = seats.decide(world.event, mine, room, Verdict.APPROVED, 9, world.now)
    left = world.having(replace(decided, standing=Standing.WITHDRAWN))
    # Who waits from now on stands behind those who waited before.
    yield left.entering(member, decided.standing, decided.mode)


def moving(world: World, member: int) -> Iterator[World]:
    mine = world.mine(member)
    mode = mine.mode if mine else modes(world)[0]
    yield from settling(world, seats.move(world.event, mine, mode, world.room(mode), world.now))


def cancelling(world: World, _member: int = 0) -> Iterator[World]:
    event = replace(rules.cancel(world.event, world.now), changed=BEGIN, revision=0)
    off = [seats.call_off(one) for one in world.registrations()]
    yield replace(world.having(*off), event=event)


def looking(world: World, _member: int = 0) -> Iterator[World]:
    yield from settling(world)


def settling(world: World, *changed: Registration) -> Iterator[World]:
    world = world.having(*changed)
    yield world
    world = world.having(*(seats.lapse(world.event, one, world.now) for one in world.registrations()))
    for mode in modes(world):
        line = [one for one in world.registrations() if (one.standing, one.mode) == (Standing.WAITING, mode)]
        world = world.having(*seats.offers(world.event, world.room(mode), line, world.now, mode))
    yield replace(world, looked=True)


def done(world: World, writes: Iterator[World]) -> World:
    """Return the world after a whole transaction; a refusal rolls it back."""
    try:
        return [world, *writes][-1]
    except DomainError:
        return world


def torn(world: World, writes: Iterator[World]) -> World:
    """Return the world if the process is killed after the first write and there were no transactions."""
    try:
        return next(writes, world)
    except DomainError:
        return world


# --- what must hold


def wrong(world: World, *, whole: bool = True) -> str | None:
    """Return which promise this world breaks."""
    for mode in modes(world):
        limit, taken = world.event.seats_in(mode), world.room(mode).taken
        if limit is not None and taken > limit:
            return f"{taken} people have {limit} seats"
        line = world.members(Standing.WAITING, mode)
        alive = rules.phase(world.event, world.now) in ALIVE
        if whole and world.looked and alive and line and (limit is None or taken < limit):
            return f"a seat is free, and nobody offers it to {NAMES[line[0]]}"
    members = [one.member for one in world.places]
    if len(set(members)) < len(members):
        return "somebody holds two places"
    return _unended(world)


def _unended(world: World) -> str | None:
    over = world.now >= OVER or world.event.status is Status.CANCELLED
    for one in world.places:
        late = one.offer is not None and (one.offer.until <= world.now or world.now >= OVER)
        if one.standing is Standing.OFFERED and world.looked and (late or over):
            return f"the offer to {NAMES[one.member]} never ends"
    return None


def unfair(before: World, actor: int | None, after: World) -> str | None:
    """Return which promise was broken on the way from one world to the next; ``actor`` acted, or was acted on."""
    held = {one.member: one for one in before.places}
    holds = {one.member: one for one in after.places}
    for member, place in held.items():
        if member != actor and (trouble := _lost(after, place, holds.get(member))):
            return trouble
    both = [one for one in held if one in holds and one != actor]
    if both != [one for one in holds if one in held and one != actor]:
        return "the order of arrival changed"
    return _overtaken(held, holds, actor) or _entry(before, actor, after)


def _lost(after: World, held: Place, holds: Place | None) -> str | None:
    name, now = NAMES[held.member], after.now
    if held.standing is Standing.OFFERED and held.offer is not None:
        off = after.event.status is Status.CANCELLED
        kept = holds is not None and (holds.standing is Standing.OFFERED or off)
        return (
            None if kept or (holds is None and held.offer.until <= now) else f"{name} lost an offer in time"
        )
    if holds is None:
        return f"{name} lost a place by what somebody else did"
    if held.standing is Standing.WAITING and holds.standing is Standing.SEATED:
        return f"{name} was seated without being asked"
    if held.standing is not holds.standing and held.standing is not Standing.WAITING:
        return f"{name} lost a place by what somebody else did"
    return None


def _overtaken(held: dict[int, Place], holds: dict[int, Place], actor: int | None) -> str | None:
    waited = [one for one, place in held.items() if place.standing is Standing.WAITING and one != actor]
    up = [one for one in waited if one in holds and holds[one].standing is Standing.OFFERED]
    left = [one for one in waited if one in holds and holds[one].standing is Standing.WAITING]
    order = list(held)
    for late in up:
        if any(order.index(late) > order.index(one) and held[one].mode is held[late].mode for one in left):
            return "somebody was offered a seat past somebody who waited longer"
    return None


def _entry(before: World, actor: int | None, after: World) -> str | None:
    known = {one.member for one in before.places}
    for new in (one for one in after.places if one.member not in known):
        # The clock and the decision as they stand, told without the rules that are tried here.
        if before.now >= CLOSES or before.event.status is Status.CANCELLED:
            return f"{NAMES[new.member]} came in after the door was closed"
        waiting = before.members(Standing.WAITING, new.mode)
        if new.standing is Standing.SEATED and waiting:
            return f"{NAMES[new.member]} was seated past {NAMES[waiting[0]]}, who waits"
        if new.standing is not Standing.APPLIED and before.event.terms.moderated:
            return f"{NAMES[new.member]} came in without being approved"
    return None
