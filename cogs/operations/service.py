"""Bringing the server to what the community's file asks for, step by durable step; and how the bot stands."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol

from bot.community.content import Community
from bot.community.model import STAFF_ROLE
from bot.community.places import Binding, Places
from bot.delivery.kinds import Kinds
from bot.delivery.messages import Target
from bot.delivery.notices import Description, described
from bot.delivery.worker import Worker
from bot.kernel.clock import Clock
from bot.kernel.errors import DomainError
from bot.kernel.text import fold
from bot.storage.database import Database
from bot.watch.look import Look
from bot.watch.vitals import Vitals
from cogs.groups.service import Panels
from cogs.operations.domain import (
    Audience,
    Bindings,
    Deed,
    Panel,
    Plan,
    Report,
    Result,
    Server,
    Step,
    Thing,
    Wanted,
    choose,
    lacking,
    place,
    plan,
    refuse_unready,
    remarks,
)

PLANNED_SHOWN: Final = 5
PLANNED_READ: Final = 100


class Builder(Protocol):
    """The Discord server, as far as setting it up needs it."""

    async def look(self) -> Server:
        """Return what is there now."""
        ...

    async def make(self, wanted: Wanted, roles: Mapping[str, int]) -> int:
        """Make it and return its id; ``roles`` holds those that its audience names.

        Raises:
            ServerRefused: the bot may not.
            ServerFailed: Discord did not do it, or nobody knows whether it did.
        """
        ...


class SetupService:
    """What staff do to set the server up."""

    def __init__(
        self,
        database: Database,
        places: Places,
        blueprint: Sequence[Wanted],
        panels: Panels,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        """Set up what ``blueprint`` wants and have ``panels`` posted; remember in ``places`` where it is.

        ``changed`` is called after each place that was found: what waited for it may go on.
        """
        self._database = database
        self._places = places
        self._blueprint = tuple(blueprint)
        self._panels = panels
        self._changed = changed
        # Two people who apply at the same time would each find nothing and make everything twice.
        self._alone = asyncio.Lock()

    async def plan(self, builder: Builder) -> Plan:
        """Decide what would be done, and do nothing."""
        decided = plan(self._blueprint, await self._bindings(), await builder.look())
        wanted = [Panel(one.name, one.place) for one in self._panels.standards.values()]
        return replace(decided, panels=lacking(wanted, await self._panels.standing(), decided.steps))

    async def apply(self, builder: Builder) -> Report:
        """Do what the plan says; each step is remembered before the next, and none undoes another."""
        async with self._alone:
            server = await builder.look()
            decided = plan(self._blueprint, await self._bindings(), server)
            results: list[Result] = []
            for step in decided.steps:
                results.append(await self._take(step, builder, server, _roles(results)))
            return Report(tuple(results), decided.remarks, tuple(await self._post(results)))

    async def _post(self, results: Sequence[Result]) -> list[int]:
        """Have the panels posted that are lacking; return where. One that stands is left alone."""
        channels = _channels(results)
        return [
            channel
            for panel in self._panels.standards.values()
            if (channel := channels.get(panel.place)) and await self._panels.provide(panel.name, channel)
        ]

    async def bind(self, builder: Builder, thing: Thing, slug: str, chosen: int | None) -> Report:
        """Lead a place to the role or channel that staff chose.

        Raises:
            NoSuchPlace, NothingChosen, NotHere, RoleNotUsable, BoundElsewhere: it cannot be led there.
        """
        async with self._alone:
            wanted = place(self._blueprint, thing, slug)
            server = await builder.look()
            step = choose(wanted, chosen, await self._bindings(), server)
            return Report((await self._take(step, builder, server, {}),), tuple(remarks(step)))

    def suggest(self, thing: Thing, typed: str) -> list[Wanted]:
        """Return the places of that kind whose slug or name holds what is typed."""
        return [
            wanted
            for wanted in self._blueprint
            if wanted.thing is thing
            and any(fold(typed) in fold(name) for name in (wanted.slug, *_names(wanted)))
        ]

    async def _take(self, step: Step, builder: Builder, server: Server, roles: Mapping[str, int]) -> Result:
        try:
            return Result(step, await self._outcome(step, builder, server, roles))
        except DomainError as refusal:
            return Result(step, refusal=refusal)

    async def _outcome(
        self, step: Step, builder: Builder, server: Server, roles: Mapping[str, int]
    ) -> int | None:
        match step.deed:
            case Deed.KEEP:
                return step.found[0].discord_id
            case Deed.BIND:
                return await self._remember(step.wanted, step.found[0].discord_id, made=False)
            case Deed.CREATE:
                refuse_unready(step.wanted, server.permissions, roles)
                made = await builder.make(step.wanted, roles)
                return await self._remember(step.wanted, made, made=True)
        return None  # undecided: staff choose with /setup bind

    async def _remember(self, wanted: Wanted, discord_id: int, *, made: bool) -> int:
        async with self._database.transaction() as transaction:
            await self._places.bind(
                transaction, wanted.thing.value, wanted.slug, discord_id, made_by_bot=made
            )
            transaction.after_commit(self._changed)
        return discord_id

    async def _bindings(self) -> Bindings:
        async with self._database.reading() as transaction:
            return _bindings(await self._places.all(transaction))


@dataclass(frozen=True, slots=True)
class Planned:
    """A message that will be sent."""

    target: Target
    due: datetime
    description: Description
    """Which one it is."""


@dataclass(frozen=True, slots=True)
class Status:
    """How the bot stands."""

    since: datetime
    vitals: Vitals
    backup: datetime | None
    """When the newest good backup was made."""
    planned: tuple[Planned, ...]
    """What is sent next, the first first; without members' own affairs."""
    without_place: tuple[Wanted, ...]
    """What the community's file names and nobody has made or bound."""
    gone: tuple[Wanted, ...]
    """What was made or bound, and has been deleted since."""


class StatusService:
    """What staff can see of how the bot stands."""

    def __init__(
        self,
        database: Database,
        places: Places,
        blueprint: Sequence[Wanted],
        worker: Worker,
        kinds: Kinds,
        clock: Clock,
        look: Look,
    ) -> None:
        """Ask ``worker`` what it is about to send, ``kinds`` what that is, ``look`` the rest; it stands since now."""
        self._clock = clock
        self._look = look
        self._database = database
        self._kinds = kinds
        self._places = places
        self._blueprint = tuple(blueprint)
        self._worker = worker
        self._since = clock.now()

    async def status(self, has: Callable[[Thing, int], bool]) -> Status:
        """Return how the bot stands at this moment; ``has`` tells whether the server has such a thing."""
        vitals = await self._look.now()
        # What is a member's own affair is nobody's to see, not even its time.
        rows = [row for row in await self._worker.planned(PLANNED_READ) if not self._is_personal(row.kind)]
        async with self._database.reading() as transaction:
            bound = _bindings(await self._places.all(transaction))
            planned = [
                Planned(row.target, row.due, await described(transaction, self._kinds, row))
                for row in rows[:PLANNED_SHOWN]
            ]
        return Status(
            since=self._since,
            vitals=vitals,
            backup=None if vitals.backup_age is None else self._clock.now() - vitals.backup_age,
            planned=tuple(planned),
            without_place=tuple(
                wanted for wanted in self._blueprint if (wanted.thing, wanted.slug) not in bound
            ),
            gone=tuple(
                wanted
                for wanted in self._blueprint
                if (led := bound.get((wanted.thing, wanted.slug))) and not has(wanted.thing, led)
            ),
        )

    def _is_personal(self, name: str) -> bool:
        kind = self._kinds.get(name)
        return kind is not None and kind.personal


def _bindings(bound: Iterable[Binding]) -> Bindings:
    """Return where each place leads."""
    return {(Thing(binding.kind), binding.slug): binding.discord_id for binding in bound}


def _roles(results: Iterable[Result]) -> Mapping[str, int]:
    """Return the roles that are certainly there by now: a binding alone may lead to a deleted one."""
    return {
        result.step.wanted.slug: result.discord_id
        for result in results
        if result.step.wanted.thing is Thing.ROLE and result.discord_id is not None
    }


def _channels(results: Iterable[Result]) -> Mapping[str, int]:
    """Return the channels that are there by now."""
    return {
        result.step.wanted.slug: result.discord_id
        for result in results
        if result.step.wanted.thing is Thing.CHANNEL and result.discord_id is not None
    }


def _names(wanted: Wanted) -> Sequence[str]:
    return (wanted.name, *wanted.also)


def blueprint(community: Community) -> list[Wanted]:
    """Return the roles and channels that the community's file asks for, named in its first language."""
    first = community.languages[0]
    roles = [
        Wanted(
            Thing.ROLE,
            role.slug,
            role.names[first],
            (role.slug, *role.names.values()),
            given=role.slug != STAFF_ROLE,
        )
        for role in community.roles
    ]
    channels = [
        Wanted(
            Thing.CHANNEL,
            channel.slug,
            channel.names[first],
            (channel.slug, *channel.names.values()),
            topic=channel.topic.get(first, ""),
            audience=Audience(channel.audience.read, channel.audience.write),
            announces=channel.kind == "announcement",
        )
        for channel in community.channels
    ]
    return roles + channels
