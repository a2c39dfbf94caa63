"""What a server should have, what it has, and what was done. Pure data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from bot.kernel.errors import DomainError
from cogs.operations.domain.permissions import NEEDED

EVERYONE: Final = "everyone"
"""The audience that needs no role."""

THE_BOT: Final = "bot"


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
