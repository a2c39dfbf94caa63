"""The steps from what a server has to what it should have."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from bot.kernel.text import fold
from cogs.operations.domain.facts import (
    EVERYONE,
    THE_BOT,
    Audience,
    Bindings,
    Concern,
    Deed,
    Panel,
    Plan,
    Remark,
    Server,
    Step,
    Thing,
    Wanted,
)
from cogs.operations.domain.permissions import MAKES_CHANNELS, MAKES_ROLES, NEEDED, READS, SPEAKS, TALKS
from cogs.operations.domain.refusals import (
    BoundElsewhere,
    NoSuchPlace,
    NotHere,
    NothingChosen,
    RoleFirst,
    RoleNotUsable,
    ServerRefused,
)


def lacking(
    panels: Iterable[Panel], standing: Mapping[str, int], steps: Iterable[Step]
) -> tuple[Wanted, ...]:
    """Return the channels in which the steps leave a panel to be posted; ``standing`` is where each is now."""
    channels = {step.wanted.slug: step for step in steps if step.wanted.thing is Thing.CHANNEL}
    found = []
    for panel in panels:
        step = channels.get(panel.place)
        if step is None or step.deed is Deed.UNDECIDED:
            continue
        there = step.found[0].discord_id if step.found else None
        if there is None or standing.get(panel.name) != there:
            found.append(step.wanted)
    return tuple(found)


def plan(blueprint: Iterable[Wanted], bindings: Bindings, server: Server) -> Plan:
    """Decide how the server gets what the blueprint wants."""
    ordered = sorted(blueprint, key=lambda wanted: wanted.thing is Thing.CHANNEL)
    slugs = {(wanted.thing, wanted.slug) for wanted in ordered}
    taken = {(thing, bound) for (thing, slug), bound in bindings.items() if (thing, slug) in slugs}
    steps = []
    for wanted in ordered:
        step = _step(wanted, bindings, server, taken)
        steps.append(step)
        if step.deed is Deed.BIND:
            taken.add((wanted.thing, step.found[0].discord_id))
    return Plan(
        tuple(steps), (*_permissions(server), *(remark for step in steps for remark in remarks(step)))
    )


def _step(wanted: Wanted, bindings: Bindings, server: Server, taken: set[tuple[Thing, int]]) -> Step:
    bound = bindings.get((wanted.thing, wanted.slug))
    kept = server.of(wanted.thing, bound)
    if kept is not None:
        return Step(Deed.KEEP, wanted, (kept,))
    names = {_folded(name) for name in (wanted.name, *wanted.also)}
    alike = tuple(
        one
        for one in server.seen
        if one.thing is wanted.thing
        and one.usable
        and _folded(one.name) in names
        and (one.thing, one.discord_id) not in taken
    )
    deed = (Deed.CREATE, Deed.BIND)[len(alike)] if len(alike) < 2 else Deed.UNDECIDED
    return Step(deed, wanted, alike, lost=bound is not None)


def _folded(name: str) -> str:
    return fold(name).replace(" ", "-").lstrip("#@")


def _permissions(server: Server) -> list[Remark]:
    lacking = tuple(name for name in NEEDED if name not in server.permissions)
    return [Remark(Concern.NOT_PERMITTED, permissions=lacking)] if lacking else []


def remarks(step: Step) -> list[Remark]:
    """Return what is amiss with what the step keeps or binds."""
    if step.deed not in {Deed.KEEP, Deed.BIND}:
        return []
    about = step.found[0]
    found = []
    if step.wanted.given and not about.within_reach:
        found.append(Remark(Concern.OUT_OF_REACH, about))
    if step.wanted.audience.closed and about.public:
        found.append(Remark(Concern.OPEN, about))
    if about.lacking:
        found.append(Remark(Concern.CANNOT_WRITE, about, tuple(sorted(about.lacking))))
    return found


@dataclass(frozen=True, slots=True)
class Access:
    """What one party may and may not do in a channel."""

    who: str
    """``everyone``, ``bot``, or the slug of a role."""
    allow: frozenset[str] = frozenset()
    deny: frozenset[str] = frozenset()


def access(audience: Audience) -> tuple[Access, ...]:
    """Return who may do what in a channel for that audience; empty where the server's own rules do."""
    if not audience.restricted:
        return ()
    withheld = frozenset({"view_channel"}) if audience.closed else TALKS
    writers = (Access(slug, allow=SPEAKS) for slug in audience.roles if slug in audience.write)
    readers = (Access(slug, allow=READS) for slug in audience.roles if slug not in audience.write)
    return (Access(EVERYONE, deny=withheld), Access(THE_BOT, allow=SPEAKS), *writers, *readers)


def refuse_unready(wanted: Wanted, permissions: frozenset[str], roles: Container[str]) -> None:
    """Refuse to make what could not be made, or not so that the right people see it.

    Raises:
        ServerRefused: the bot lacks a permission, which is named.
        RoleFirst: its audience names a role that is not there.
    """
    for permission in _needed_for(wanted):
        if permission not in permissions:
            raise ServerRefused(permission=permission)
    for slug in wanted.audience.roles:
        if slug not in roles:
            raise RoleFirst(slug=slug)


def makes(thing: Thing) -> str:
    """Return the permission to make such a thing."""
    return MAKES_ROLES if thing is Thing.ROLE else MAKES_CHANNELS


def _needed_for(wanted: Wanted) -> tuple[str, ...]:
    # Whoever makes a channel can give and withhold there only what they may do themselves.
    dealt = (entry.allow | entry.deny for entry in access(wanted.audience))
    return (makes(wanted.thing), *sorted(frozenset().union(*dealt)))


def place(blueprint: Iterable[Wanted], thing: Thing, slug: str) -> Wanted:
    """Return what the community's file wants under that slug.

    Raises:
        NoSuchPlace: it names none.
    """
    for wanted in blueprint:
        if (wanted.thing, wanted.slug) == (thing, slug):
            return wanted
    raise NoSuchPlace(slug=slug)


def choose(wanted: Wanted, chosen: int | None, bindings: Bindings, server: Server) -> Step:
    """Decide whether staff may lead ``wanted`` to the role or channel they chose.

    Raises:
        NothingChosen: they chose none of the right kind.
        NotHere: it is not in the server, or cannot hold messages.
        RoleNotUsable: nobody can be given that role.
        BoundElsewhere: it serves another purpose already.
    """
    if chosen is None:
        raise NothingChosen(thing=wanted.thing)
    seen = server.of(wanted.thing, chosen)
    if seen is None:
        raise NotHere(thing=wanted.thing)
    if not seen.usable:
        raise RoleNotUsable(name=seen.name)
    for (thing, slug), bound in bindings.items():
        if thing is wanted.thing and bound == chosen and slug != wanted.slug:
            raise BoundElsewhere(name=seen.name, slug=slug)
    return Step(Deed.BIND, wanted, (seen,))
