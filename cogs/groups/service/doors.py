"""Channels of groups that are archived or reopened: closed for writing, or opened again to whom they were open.

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
        """Ask Discord for what is to be done to a group's channel; return what it said, done if nothing was to be."""
        async with self._database.reading() as transaction:
            door = await DoorRepository(transaction).get(group)
            settings = await SettingRepository(transaction).get(group)
        if door is None:
            return Done.DONE
        outcome = await self._move(settings)
        await self._record(door, settings, outcome)
        return outcome

    # ---- the channel -----------------------------------------------------------------

    async def _move(self, settings: Settings) -> Done | No:
        async with self._database.reading() as transaction:
            channel = await self._places.channel_of_known(transaction, settings.group)
            known = _read(await SettingRepository(transaction).open_to(settings.group))
        if channel is None:
            return Done.MISSING
        if settings.archived is None:
            return await self._doors.say(channel, known)
        return await self._close(settings.group, channel, known)

    async def _close(self, group: str, channel: int, known: OpenTo) -> Done | No:
        async with self._database.reading() as transaction:
            staff = await self._places.role(transaction, STAFF_ROLE)
        said = self._doors.open_to(channel, staff)
        if isinstance(said, Done | No):
            return said
        # Before it is closed, lest a crash forget to whom it was open; what was said before the first time counts.
        async with self._database.transaction() as transaction:
            await SettingRepository(transaction).put_open_to(group, json.dumps({**said, **known}))
        return await self._doors.say(channel, dict.fromkeys(said, False))

    async def _record(self, door: Door, asked: Settings, outcome: Done | No) -> None:
        async with self._database.transaction() as transaction:
            repository, settings = DoorRepository(transaction), SettingRepository(transaction)
            if not await self._is_wanted(transaction, door, asked):
                return
            if isinstance(outcome, No):
                retry, tell = refused(door.retry, hopeless=outcome.hopeless, now=self._clock.now())
                await repository.put(Door(door.group, door.since, retry))
                if tell:
                    await self._tell(transaction, door, asked, outcome.why)
                return
            if asked.archived is None and outcome is Done.DONE:
                await settings.put_open_to(door.group, None)
            await self._settle(transaction, door)
            await repository.remove(door.group)

    async def _is_wanted(self, transaction: Transaction, door: Door, asked: Settings) -> bool:
        """Tell whether what Discord was asked for is what is to be done still."""
        current = await DoorRepository(transaction).get(door.group)
        settings = await SettingRepository(transaction).get(door.group)
        return current is not None and current.since == door.since and settings.archived == asked.archived

    # ---- staff -----------------------------------------------------------------------

    async def _tell(self, transaction: Transaction, door: Door, settings: Settings, why: str) -> None:
        staff = await self._places.staff(transaction)
        if staff is not None:
            archived = settings.archived is not None
            message = promises.door_trouble(door, why, staff, self._clock.now(), archived=archived)
            await self._outbox.add(transaction, message)

    async def _settle(self, transaction: Transaction, door: Door) -> None:
        """Let what staff were told of it say that it is over."""
        about = {"what": "door-over", "group": door.group}
        await self._outbox.cancel(transaction, promises.of_door(door), why="done")
        await self._outbox.revise(transaction, promises.of_door(door), about)


def _read(open_to: str | None) -> OpenTo:
    return {int(role): said for role, said in json.loads(open_to or "{}").items()}
