"""Channels of groups that are archived or reopened: closed for writing, or opened again to whom they were open.

A channel is closed as long as it is that of an archived group: if another is bound in its place, it is opened again.

What is wanted is a row until Discord has done it, like a role that is to be given: a crash, an outage or a
permission that is missing leaves it there, and it is asked for again.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, Protocol

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.groups.domain import Door, Retry, Settings, refused
from cogs.groups.repository import DoorRepository, SettingRepository
from cogs.groups.service import promises
from cogs.groups.service.hands import Done, No
from cogs.groups.service.places import GroupPlaces

STAFF_ROLE: Final = "secretariat"

OpenTo = Mapping[int, bool | None]
"""By the id of a role: whether it was said to write in a channel, to write nothing there, or (None) nothing of it."""


class Doors(Protocol):
    """Closes a channel for writing, and opens it again; each may be done twice without harm."""

    def open_to(self, channel: int, spared: int | None) -> OpenTo | Done | No:
        """Return what is said of those who may write there, but for the role that is spared."""
        ...

    async def say(self, channel: int, may: OpenTo) -> Done | No:
        """Say who may write there.

        A ``No`` that is hopeless names in ``why`` the permissions that the bot lacks, as discord.py calls them,
        with commas between.
        """
        ...


class Doorkeeper:
    """Does for the channels of groups what is still to be done."""

    def __init__(
        self, database: Database, outbox: Outbox, places: GroupPlaces, clock: Clock, doors: Doors
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._doors = doors

    async def want(self, transaction: Transaction, group: str, *, anew: bool) -> None:
        """Note that a group's channel is to be as its setting says; ``anew``: that says otherwise than before.

        Else whoever wants it again has Discord asked at once.
        """
        repository = DoorRepository(transaction)
        older = await repository.get(group)
        if older is not None and anew:
            await self._settle(transaction, older)
        if older is None or anew:
            await repository.put(Door(group, self._clock.now()))
        else:
            await repository.put(replace(older, retry=Retry(told=older.retry.told)))

    async def unfinished(self) -> Sequence[Door]:
        """Return what is still to be done."""
        async with self._database.reading() as transaction:
            return await DoorRepository(transaction).unfinished()

    async def serve(self, group: str) -> Done | No:
        """Ask Discord for what is to be done to a group's channel; return what it said, done if nothing was to be.

        What was closed for the group and is its channel no more is opened as well.
        """
        async with self._database.transaction() as transaction:
            door = await DoorRepository(transaction).get(group)
            settings = await SettingRepository(transaction).get(group)
            channel = await self._places.channel_of_known(transaction, group)
            if channel is not None:
                await _give_it_a_row(transaction, group, channel)
        if door is None:
            return Done.DONE
        archived = settings.archived is not None
        closed = await self._close(group, channel) if archived and channel is not None else Done.DONE
        opened = await self._open(group, kept=channel if archived else None)
        own = Done.MISSING if channel is None else opened.get(channel, closed)
        said = [(None, own), *((one, said) for one, said in opened.items() if one != channel)]
        noes = [(where, no) for where, no in said if isinstance(no, No)]
        await self._record(door, settings, opened, noes)
        return own

    # ---- the channels ----------------------------------------------------------------

    async def _close(self, group: str, channel: int) -> Done | No:
        async with self._database.reading() as transaction:
            staff = await self._places.role(transaction, STAFF_ROLE)
        said = self._doors.open_to(channel, staff)
        if isinstance(said, Done | No):
            return said
        # Before it is closed, lest a crash forget to whom it was open; what was said before the first time counts.
        async with self._database.transaction() as transaction:
            repository = DoorRepository(transaction)
            known = _read(await repository.open_to(channel))
            await repository.close(channel, group, json.dumps({**said, **known}))
        return await self._doors.say(channel, dict.fromkeys(said, False))

    async def _open(self, group: str, *, kept: int | None) -> dict[int, Done | No]:
        """Open what is closed for a group, but for the channel that is kept closed."""
        async with self._database.reading() as transaction:
            closed = await DoorRepository(transaction).closed_for(group)
        return {
            channel: await self._doors.say(channel, _read(open_to))
            for channel, open_to in closed.items()
            if channel != kept
        }

    async def _record(
        self,
        door: Door,
        asked: Settings,
        opened: Mapping[int, Done | No],
        noes: Sequence[tuple[int | None, No]],
    ) -> None:
        """Write down what Discord said of channels that were to be opened, and what it refused: None is the group's own."""
        async with self._database.transaction() as transaction:
            if not await self._is_wanted(transaction, door, asked):
                return
            repository = DoorRepository(transaction)
            for channel, said in opened.items():
                if isinstance(said, Done):
                    await self._say_over(transaction, promises.of_door(door, channel), door.group)
                    await repository.opened(channel)
            for where, no in noes:
                if no.hopeless:
                    await self._tell(transaction, door, asked, no.why, where)
            if noes:
                hopeless = all(no.hopeless for _, no in noes)
                retry, _ = refused(door.retry, hopeless=hopeless, now=self._clock.now())
                await repository.put(Door(door.group, door.since, retry))
                return
            await self._settle(transaction, door)
            await repository.remove(door.group)

    async def _is_wanted(self, transaction: Transaction, door: Door, asked: Settings) -> bool:
        """Tell whether what Discord was asked for is what is to be done still."""
        current = await DoorRepository(transaction).get(door.group)
        settings = await SettingRepository(transaction).get(door.group)
        return current is not None and current.since == door.since and settings.archived == asked.archived

    # ---- staff -----------------------------------------------------------------------

    async def _tell(
        self, transaction: Transaction, door: Door, settings: Settings, why: str, left: int | None
    ) -> None:
        """Tell staff what is in the way at the group's own channel, or at one that it has ``left``."""
        staff = await self._places.staff(transaction)
        if staff is not None:
            archived = settings.archived is not None
            message = promises.door_trouble(door, why, staff, self._clock.now(), archived=archived, left=left)
            await self._outbox.add(transaction, message)

    async def _settle(self, transaction: Transaction, door: Door) -> None:
        """Let what staff were told of it say that it is over."""
        closed = await DoorRepository(transaction).closed_for(door.group)
        for key in (promises.of_door(door), *(promises.of_door(door, channel) for channel in closed)):
            await self._say_over(transaction, key, door.group)

    async def _say_over(self, transaction: Transaction, key: str, group: str) -> None:
        await self._outbox.cancel(transaction, key, why="done")
        await self._outbox.revise(transaction, key, {"what": "door-over", "group": group})


async def _give_it_a_row(transaction: Transaction, group: str, channel: int) -> None:
    """Note of a group's channel what was noted of whichever channel the group has."""
    open_to = await SettingRepository(transaction).take_open_to(group)
    if open_to is not None:
        await DoorRepository(transaction).close(channel, group, open_to)


def _read(open_to: str | None) -> OpenTo:
    return {int(role): said for role, said in json.loads(open_to or "{}").items()}
