"""Every history of an event's places, to the last one there is; and each rule is needed.

Three members, one or two seats or any number, with or without an organiser who approves each: they register,
withdraw, accept, are erased, press again because an answer was lost; an organiser approves or moves them; deadlines
pass, in time or while the bot is down; registration closes, the event is cancelled or over; the process is killed
before or after each commit. Only who stands where in the order of arrival, and until when, decides what can happen
next, so there are few different situations, and *all* histories, however long, lead through these: the walk ends when
it finds no new one. Shortest first, so what breaks without a rule is broken by the first history found.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

import pytest

from cogs.events.domain import Event, Registration, Room, Standing, seats
from tests.events.places import (
    BEGIN,
    CLOSES,
    NAMES,
    OVER,
    Act,
    World,
    accepting,
    approving,
    begun,
    cancelling,
    done,
    erasing,
    looking,
    modes,
    moving,
    registering,
    torn,
    unfair,
    withdrawing,
    wrong,
)

pytestmark = pytest.mark.uncounted

MEMBERS = (0, 1, 2)
SEATS = (1, 2, None)
WORLDS = [(limit, False) for limit in SEATS] + [(1, True)]
MOMENTS = {"registration closes": CLOSES, "the event is over": OVER}
ACTS: dict[str, Act] = {
    "registers": registering,
    "withdraws": withdrawing,
    "accepts": accepting,
    "is erased": erasing,
    "is given a seat by an organiser": moving,
}
IF_MODERATED: dict[str, Act] = {"is approved": approving}


def acts(world: World) -> dict[str, Act]:
    return ACTS | (IF_MODERATED if world.event.terms.moderated else {})


def steps(world: World, *, whole: bool = True) -> Iterator[tuple[str, int | None, World]]:
    """Yield all that can happen next: in words, whose act it is (None: nobody's), and the world after it.

    Killed before the commit, nothing has happened; killed after it, all has, and whoever got no
    answer presses again. ``whole=False``: a kill may also tear a transaction apart.
    """
    yield from later(world)
    yield "the event is cancelled", None, done(world, cancelling(world))
    for member in MEMBERS:
        for words, act in acts(world).items():
            after = done(world, act(world, member))
            yield f"{NAMES[member]} {words}", member, after
            if not whole:
                killed = f"{NAMES[member]} {words}, and the process is killed"
                yield killed, member, torn(world, act(world, member))


def later(world: World) -> Iterator[tuple[str, int | None, World]]:
    """Yield the moments to come, each seen at once, and each with the bot too busy to look yet."""
    deadlines = [one.offer.until for one in world.places if one.offer and one.offer.until > world.now]
    coming = MOMENTS | ({"a deadline passes": min(deadlines)} if deadlines else {})
    for words, moment in coming.items():
        if world.now < moment:
            moved = replace(world, now=moment, looked=not world.places)
            yield f"{words}, and nobody has looked yet", None, moved
            yield words, None, done(moved, looking(moved))
    if not world.looked:
        yield "the bot looks what is due", None, done(world, looking(world))


def repeated(world: World) -> str | None:
    """Return whose second press of the same button does harm."""
    for member in MEMBERS:
        for words, act in acts(world).items():
            once = done(world, act(world, member))
            if done(once, act(once, member)) != once:
                return f"{NAMES[member]} {words} twice, and the second time does something else"
    return None


def too_late(before: World, words: str, after: World) -> str | None:
    """Return who took a seat that was kept for them, after the time for that."""
    for one in before.places:
        late = one.offer is not None and one.offer.until <= before.now
        if late and words == f"{NAMES[one.member]} accepts" and one.member in after.members(Standing.SEATED):
            return f"{NAMES[one.member]} took a seat after the deadline"
    return None


@dataclass(frozen=True)
class Walk:
    """What a walk has seen: how many situations, after how many steps the last new one, and what broke."""

    situations: int
    depth: int
    broken: list[str] | None = None


def walked(limit: int | None, *, moderated: bool = False, whole: bool = True) -> Walk:
    """Walk every history from an empty event, shortest first, until nothing new turns up or a promise breaks."""
    start = begun(limit, moderated=moderated)
    seen = {start}
    edge: list[tuple[World, list[str]]] = [(start, [])]
    depth = 0
    while edge:
        beyond: list[tuple[World, list[str]]] = []
        for world, history in edge:
            for words, actor, after in steps(world, whole=whole):
                trouble = (
                    unfair(world, actor, after) or wrong(after, whole=whole) or too_late(world, words, after)
                )
                trouble = trouble or (repeated(after) if after not in seen else None)
                if trouble is not None:
                    return Walk(len(seen), depth + 1, [*history, words, trouble])
                if after not in seen:
                    seen.add(after)
                    beyond.append((after, [*history, words]))
        depth += bool(beyond)
        edge = beyond
    return Walk(len(seen), depth)


@pytest.mark.parametrize(("limit", "moderated"), WORLDS)
def test_no_history_of_any_length_breaks_the_promise_about_places(
    limit: int | None, *, moderated: bool
) -> None:
    walk = walked(limit, moderated=moderated)
    assert walk.broken is None
    # The promise would hold trivially where little happens.
    assert walk.situations > 100
    assert walk.depth >= 5
    print(f"{limit} seats: {walk.situations} situations, all within {walk.depth} steps")  # noqa: T201 - shown with pytest -rP


Rule: TypeAlias = Callable[..., object]


def _admitting(room: Callable[[Room], Room]) -> Callable[[Rule], Rule]:
    return lambda real: lambda event, found, *rest: real(event, room(found), *rest)


RULES: dict[str, tuple[str, Callable[[Rule], Rule]]] = {
    "a full event seats nobody more": ("admit", _admitting(lambda room: replace(room, seated=0, waiting=0))),
    "a seat that is offered is taken": (
        "admit",
        _admitting(lambda room: replace(room, offered=0, waiting=0)),
    ),
    "a place given back is offered to the next in line": ("offers", lambda _: lambda *_: ()),
    "only as many are asked as seats are free": (
        "offers",
        lambda real: lambda event, room, *rest: real(event, replace(room, seated=0), *rest),
    ),
    "who waited longest is asked first": ("offers", lambda real: lambda *given: backwards(real, *given)),
    "an offer ends": ("lapse", lambda _: lambda _event, mine, _now: mine),
    "an offer is given more time once only": ("lapse", lambda real: lambda *given: again(real, *given)),
    "who comes too late for an offer is refused": (
        "accept",
        lambda real: lambda event, mine, _now: real(event, mine, BEGIN),
    ),
    "who was offered nothing can accept nothing": ("accept", lambda _: lambda _event, mine, _now: kept(mine)),
    "closing stops newcomers": ("require_open", lambda _: lambda *_: None),
    "closing does not stop the line": (
        "offers",
        lambda real: (
            lambda event, room, line, now, mode: (
                () if now >= event.closes_at else real(event, room, line, now, mode)
            )
        ),
    ),
    "a cancelled event takes nobody": ("require_alive", lambda _: lambda *_: None),
    "a cancelled event offers nothing any more": ("call_off", lambda _: lambda mine: mine),
    "a withdrawal ends a registration": ("withdraw", lambda _: lambda _event, mine, _now: kept(mine)),
    "an organiser gives no seat that is not there": (
        "move",
        lambda real: lambda event, mine, mode, room, now: real(event, mine, mode, Room(0, 0), now),
    ),
}


def backwards(offers: Rule, event: Event, room: Room, line: list[Registration], *rest: object) -> object:
    last = [replace(one, queue=-one.queue) for one in line]
    return offers(event, room, last, *rest)


def again(lapse: Rule, event: Event, mine: Registration, now: object) -> object:
    """Forget that more time was given before, and give it however short a while ago it ended."""
    ended = lapse(event, mine, now)
    if isinstance(ended, Registration) and ended.standing is Standing.LAPSED and mine.offer is not None:
        later = replace(mine.offer, until=seats.offer_ends(event, OVER), extended=True)
        return replace(mine, offer=later)
    return ended


def kept(mine: Registration | None) -> Registration:
    """Seat whoever asks: the mistake of a toggle."""
    return replace(mine or Registration(0, 1, 0, Standing.SEATED, False, BEGIN), standing=Standing.SEATED)


@pytest.mark.parametrize("rule", RULES)
def test_without_any_one_rule_a_promise_about_places_breaks(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, without = RULES[rule]
    monkeypatch.setattr(seats, name, without(getattr(seats, name)))
    told(rule, [walked(limit).broken for limit in (1, 2)])


def test_without_approval_anybody_could_come_to_a_moderated_event(monkeypatch: pytest.MonkeyPatch) -> None:
    def open_door(event: Event, *rest: object) -> Standing:
        terms = replace(event.terms, moderated=False)
        return real(replace(event, terms=terms), *rest)  # type: ignore[arg-type]  # what it was given

    real = seats.admit
    monkeypatch.setattr(seats, "admit", open_door)
    told("a moderated event approves each", [walked(1, moderated=True).broken])


def test_without_a_look_at_what_they_hold_a_second_press_gives_a_second_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def entering(world: World, member: int) -> Iterator[World]:
        (mode,) = modes(world)
        standing = seats.admit(world.event, world.room(mode), None, world.now)
        yield world.entering(member, standing, mode)

    monkeypatch.setitem(ACTS, "registers", entering)
    told("who is registered keeps what they hold", [walked(limit).broken for limit in SEATS])


def test_without_transactions_a_kill_leaves_a_seat_free_while_somebody_waits() -> None:
    def torn_apart(limit: int) -> list[str] | None:
        edge: list[tuple[World, list[str]]] = [(begun(limit), [])]
        for _ in range(3):
            beyond: list[tuple[World, list[str]]] = []
            for world, history in edge:
                for words, _, after in steps(world, whole=False):
                    if wrong(after):
                        return [*history, words, str(wrong(after))]
                    beyond.append((after, [*history, words]))
            edge = beyond
        return None

    told("a withdrawal and the offer are one transaction", [torn_apart(1)])


def test_a_free_seat_goes_to_nobody_while_somebody_waits_even_where_a_kill_had_torn_them_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The second lock on the same door: it is missed only where the first has failed."""
    assert walked(1, whole=False).broken is None
    monkeypatch.setattr(seats, "admit", _admitting(lambda room: replace(room, waiting=0))(seats.admit))
    told("a free seat goes to nobody as long as somebody waits", [walked(1, whole=False).broken])


def told(rule: str, found: list[list[str] | None]) -> None:
    shortest = min((history for history in found if history), key=len, default=None)
    assert shortest is not None, f"nobody would miss the rule that {rule}"
    print(f"without the rule that {rule}:", *shortest, sep="\n  ")  # noqa: T201 - shown with pytest -rP
