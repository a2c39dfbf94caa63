"""What the server should have, what it has, and the steps from one to the other.

The plan is a pure decision: nothing here deletes or renames, and whatever exists under
the right name is taken up before anything is made, so a plan carried out twice, or cut
off in the middle, ends the same.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from bot.kernel.errors import DomainError
from bot.kernel.text import fold

EVERYONE: Final = "everyone"
"""The audience that needs no role."""

THE_BOT: Final = "bot"

MAKES_ROLES: Final = "manage_roles"
MAKES_CHANNELS: Final = "manage_channels"

PINS: Final = "pin_messages"
"""For the panels. Discord asked for Manage Messages until 2026."""

OPENS_THREADS: Final = ("create_private_threads", "send_messages_in_threads")
"""For questions that go to people: each has a private thread."""

CALLS_ROLES: Final = "mention_everyone"
"""For calling the desk into such a thread: its role need not be mentionable by all."""

NEEDED: Final = (
    MAKES_ROLES,
    MAKES_CHANNELS,
    "view_channel",
    "send_messages",
    "embed_links",
    "attach_files",
    "read_message_history",
    PINS,
    *OPENS_THREADS,
    CALLS_ROLES,
)
"""What the bot must be allowed in the server, by Discord's names, to do all it promises."""

SPEAKS: Final = frozenset(NEEDED) - {MAKES_ROLES, MAKES_CHANNELS, PINS, *OPENS_THREADS, CALLS_ROLES}
"""What the bot must be allowed in a channel: to write there, and to find again what it wrote."""

READS: Final = frozenset({"view_channel", "read_message_history"})
TALKS: Final = frozenset({"send_messages"})


class Thing(StrEnum):
    """What a place in the server is; a binding says which of them it leads to."""

    ROLE = "role"
    CHANNEL = "channel"


class Deed(StrEnum):
    """What a step does."""

    KEEP = "keep"
    BIND = "bind"
    CREATE = "create"
    UNDECIDED = "undecided"


class NoSuchPlace(DomainError):
    """The community's file names no such role or channel. Details: ``slug``."""

    key = "operations-no-such-place"


class NothingChosen(DomainError):
    """A binding needs the role or the channel it shall lead to. Details: ``thing``."""

    key = "operations-nothing-chosen"


class BoundElsewhere(DomainError):
    """The role or channel already serves another purpose. Details: ``name``, ``slug``."""

    key = "operations-bound-elsewhere"


class RoleNotUsable(DomainError):
    """Nobody can be given that role: it is everyone's, or an application's own. Details: ``name``."""

    key = "operations-role-not-usable"


class NotHere(DomainError):
    """The chosen role or channel is not in this server, or no text channel. Details: ``thing``."""

    key = "operations-not-here"


class ServerRefused(DomainError):
    """Discord did not let the bot do it. Details: ``permission``, by Discord's name of it."""

    key = "operations-server-refused"


class ServerFailed(DomainError):
    """Discord did not do it, though it may another time. Details: ``why``."""

    key = "operations-server-failed"


class RoleFirst(DomainError):
    """A channel waits for the role that shall see it. Details: ``slug``."""

    key = "operations-role-first"


@dataclass(frozen=True, slots=True)
class Audience:
    """Who may read and who may write in a channel, as slugs of roles or ``everyone``."""

    read: tuple[str, ...] = (EVERYONE,)
    write: tuple[str, ...] = (EVERYONE,)

    @property
    def closed(self) -> bool:
        """Whether only certain roles see the channel."""
        return EVERYONE not in self.read

    @property
    def restricted(self) -> bool:
        """Whether only certain roles see the channel, or write in it."""
        return self.closed or EVERYONE not in self.write

    @property
    def roles(self) -> tuple[str, ...]:
        """Return the slugs of the roles it names, each once."""
        return tuple(slug for slug in dict.fromkeys((*self.read, *self.write)) if slug != EVERYONE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A role or channel the community's file asks for."""

    thing: Thing
    slug: str
    name: str
    also: tuple[str, ...] = ()
    """Other names under which it may already exist."""
    topic: str = ""
    audience: Audience = Audience()
    announces: bool = False
    """Others can follow the channel, where the server offers that."""
    given: bool = False
    """The bot gives this role to members, so its own role must stand higher."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A role or text channel the server has."""

    thing: Thing
    discord_id: int
    name: str
    within_reach: bool = True
    """Whether the bot's own role stands above the role, so that the bot may give it."""
    usable: bool = True
    """False for a role nobody can be given."""
    public: bool = True
    """Whether everyone sees the channel."""
    lacking: frozenset[str] = frozenset()
    """What the bot is not allowed in the channel."""


@dataclass(frozen=True, slots=True)
class Server:
    """What the server has, and how the bot stands in it."""

    seen: tuple[Seen, ...] = ()
    permissions: frozenset[str] = frozenset(NEEDED)

    def of(self, thing: Thing, discord_id: int | None) -> Seen | None:
        """Return the role or channel of that id, if it is there."""
        return next((one for one in self.seen if one.thing is thing and one.discord_id == discord_id), None)


Bindings: TypeAlias = Mapping[tuple[Thing, str], int]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a plan."""

    deed: Deed
    wanted: Wanted
    found: tuple[Seen, ...] = ()
    """What is kept or bound; of an undecided step, all that could be meant."""
    lost: bool = False
    """It was bound before, and what it was bound to is gone."""


class Concern(StrEnum):
    """What staff should know before they carry a plan out; all but the last name one place."""

    OUT_OF_REACH = "out-of-reach"
    OPEN = "open"
    CANNOT_WRITE = "cannot-write"
    NOT_PERMITTED = "not-permitted"


@dataclass(frozen=True, slots=True)
class Remark:
    """A concern, with what it is about."""

    concern: Concern
    about: Seen | None = None
    permissions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps in the order to take them (roles first: channels refer to them), and the concerns."""

    steps: tuple[Step, ...]
    remarks: tuple[Remark, ...]
    panels: tuple[Wanted, ...] = ()
    """The channels in which a panel is lacking, or would be."""

    @property
    def changes(self) -> tuple[Step | Wanted, ...]:
        """Return what changes anything: steps, and panels that would be posted."""
        return (*(step for step in self.steps if step.deed in {Deed.BIND, Deed.CREATE}), *self.panels)


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel that the community should have: its name, and the slug of its channel."""

    name: str
    place: str


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


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a step: where it leads now, or why it leads nowhere."""

    step: Step
    discord_id: int | None = None
    refusal: DomainError | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What carrying a plan out has done, and what staff should still know."""

    results: tuple[Result, ...]
    remarks: tuple[Remark, ...] = field(default=())
    panels: tuple[int, ...] = ()
    """The channels in which a panel is being posted."""

    @property
    def complete(self) -> bool:
        """Whether everything the community's file names has its place now."""
        return all(result.discord_id is not None for result in self.results)


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
