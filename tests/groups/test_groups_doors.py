"""A channel that is to be closed or opened is asked for until it is so, and nobody forgets to whom it was open."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.community.places import Places
from bot.delivery.outbox import Outbox, OutboxRow
from bot.kernel.clock import StillClock
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.groups.domain import LONGEST_PAUSE, Door, Settings
from cogs.groups.repository import DoorRepository, SettingRepository
from cogs.groups.service import Done, Doorkeeper, GroupPlaces, No, OpenTo
from tests.events.ground import community
from tests.laid import laid

GROUP, ROOM, OTHER_ROOM, STAFF_ROOM, EVERYONE, MEMBERS = "innovation-diffusion", 21, 22, 13, 1, 2
NOW = datetime(2023, 3, 1, 9, tzinfo=UTC)
SILENT, FORBIDDEN = No(hopeless=False), No(hopeless=True, why="manage_channels,manage_roles")


class Killed(Exception):
    """The process ends here."""


@dataclass
class Server:
    """Stands for Discord: who may write in each channel, and what it says instead of doing as it is asked."""

    rooms: dict[int, dict[int, bool | None]] = field(
        default_factory=lambda: {ROOM: {EVERYONE: None, MEMBERS: True}, OTHER_ROOM: {EVERYONE: None}}
    )
    says: Done | No | None = None
    killed: bool = False
    meanwhile: Callable[[], Awaitable[None]] | None = None

    @property
    def may(self) -> dict[int, bool | None]:
        return self.rooms[ROOM]

    def open_to(self, channel: int, spared: int | None) -> OpenTo | Done | No:
        return {role: said for role, said in self.rooms[channel].items() if said is not False}

    async def say(self, channel: int, may: OpenTo) -> Done | No:
        if self.says is not None:
            return self.says
        if self.meanwhile is not None:
            await self.meanwhile()
        self.rooms[channel].update(may)
        if self.killed:
            raise Killed
        return Done.DONE


@dataclass(frozen=True)
class Stand:
    database: Database
    clock: StillClock
    outbox: Outbox
    server: Server
    keeper: Doorkeeper
    places: Places

    async def want(self, *, archived: bool) -> None:
        async with self.database.transaction() as transaction:
            repository = SettingRepository(transaction)
            settings = await repository.get(GROUP)
            anew = (settings.archived is not None) != archived
            if anew:
                await repository.put(replace(settings, archived=self.clock.now() if archived else None))
            await self.keeper.want(transaction, GROUP, anew=anew)

    async def move_to(self, channel: int) -> None:
        """Bind another channel, which is to be as its group's setting says."""
        async with self.database.transaction() as transaction:
            await self.places.bind(transaction, "channel", GROUP, channel, made_by_bot=False)
            await self.keeper.want(transaction, GROUP, anew=True)

    async def told(self) -> list[OutboxRow]:
        async with self.database.reading() as transaction:
            return await self.outbox.planned(transaction, "groups:notice:door")

    async def left(self) -> list[Door]:
        return list(await self.keeper.unfinished())


@asynccontextmanager
async def standing(folder: Path) -> AsyncIterator[Stand]:
    migrations = [
        one for package in ("bot.community", "bot.delivery", "cogs.groups") for one in migrations_of(package)
    ]
    async with laid(
        folder / "doors.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, places, server = StillClock(NOW), Places(), Server()
        async with database.transaction() as transaction:
            for slug, channel in ((GROUP, ROOM), ("staff", STAFF_ROOM)):
                await places.bind(transaction, "channel", slug, channel, made_by_bot=True)
        outbox = Outbox(clock)
        keeper = Doorkeeper(database, outbox, GroupPlaces(community(), places), clock, server)
        yield Stand(database, clock, outbox, server, keeper, places)


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with standing(tmp_path) as opened:
        yield opened


async def test_as_long_as_discord_is_silent_it_is_asked_again_and_nobody_is_troubled(stand: Stand) -> None:
    stand.server.says = SILENT
    await stand.want(archived=True)
    for _ in range(12):
        assert await stand.keeper.serve(GROUP) == SILENT
        (door,) = await stand.left()
        assert door.retry.at is not None
        assert door.retry.at - stand.clock.now() <= LONGEST_PAUSE
    assert await stand.told() == []
    stand.server.says = None
    assert await stand.keeper.serve(GROUP) is Done.DONE
    assert await stand.left() == []
    assert stand.server.may == {EVERYONE: False, MEMBERS: False}
    assert await stand.keeper.serve(GROUP) is Done.DONE


async def test_what_the_bot_may_not_do_staff_are_told_once_and_that_it_is_settled(stand: Stand) -> None:
    stand.server.says = FORBIDDEN
    await stand.want(archived=True)
    await stand.keeper.serve(GROUP)
    stand.clock.set(NOW + timedelta(minutes=1))
    await stand.want(archived=True)
    assert [one.retry.at for one in await stand.left()] == [None], (
        "whoever presses again has it tried at once"
    )
    await stand.keeper.serve(GROUP)
    (row,) = await stand.told()
    assert (row.parameters["why"], row.parameters["archived"]) == (FORBIDDEN.why, True)
    stand.server.says = None
    await stand.keeper.serve(GROUP)
    assert await stand.told() == [], "what nobody has read need not be sent"

    stand.server.says = FORBIDDEN
    stand.clock.set(NOW + timedelta(days=1))
    await stand.want(archived=False)
    await stand.keeper.serve(GROUP)
    async with stand.database.transaction() as transaction:
        await transaction.execute("UPDATE outbox SET state = 'sent', message_id = 5, finished_at = due_at")
    stand.server.says = None
    await stand.keeper.serve(GROUP)
    (edit,) = await stand.told()
    assert edit.revises is not None
    assert edit.parameters == {"what": "door-over", "group": GROUP}


async def test_a_crash_after_closing_forgets_not_to_whom_the_channel_was_open(stand: Stand) -> None:
    was = dict(stand.server.may)
    stand.server.killed = True
    await stand.want(archived=True)
    with pytest.raises(Killed):
        await stand.keeper.serve(GROUP)
    assert stand.server.may == {EVERYONE: False, MEMBERS: False}
    stand.server.killed = False
    assert await stand.keeper.serve(GROUP) is Done.DONE
    await stand.want(archived=False)
    assert await stand.keeper.serve(GROUP) is Done.DONE
    assert stand.server.may == was


async def test_reopened_before_it_was_closed_the_channel_stays_as_it_was(stand: Stand) -> None:
    was = dict(stand.server.may)
    stand.server.says = FORBIDDEN
    await stand.want(archived=True)
    await stand.keeper.serve(GROUP)
    stand.server.says = None
    stand.clock.set(NOW + timedelta(hours=1))
    await stand.want(archived=False)
    assert await stand.told() == []
    await stand.keeper.serve(GROUP)
    assert (stand.server.may, await stand.left()) == (was, [])


async def test_an_answer_to_an_older_wish_ends_no_newer_one(stand: Stand) -> None:
    later = NOW + timedelta(minutes=1)

    async def thinks_better_of_it() -> None:
        stand.clock.set(later)
        await stand.want(archived=False)

    await stand.want(archived=True)
    stand.server.meanwhile = thinks_better_of_it
    await stand.keeper.serve(GROUP)
    assert await stand.left() == [Door(GROUP, later)]
    stand.server.meanwhile = None
    await stand.keeper.serve(GROUP)
    assert stand.server.may == {EVERYONE: None, MEMBERS: True}


async def test_where_there_is_no_channel_any_more_nothing_is_left_to_do(stand: Stand) -> None:
    stand.server.says = Done.MISSING
    await stand.want(archived=True)
    assert await stand.keeper.serve(GROUP) is Done.MISSING
    async with stand.database.transaction() as transaction:
        await DoorRepository(transaction).put(Door("dissolved", NOW))
    assert await stand.keeper.serve("dissolved") is Done.MISSING
    assert await stand.left() == []


async def test_where_staff_have_no_channel_it_is_tried_all_the_same(stand: Stand) -> None:
    async with stand.database.transaction() as transaction:
        await transaction.execute("DELETE FROM binding WHERE slug = 'staff'")
    stand.server.says = FORBIDDEN
    await stand.want(archived=True)
    await stand.keeper.serve(GROUP)
    assert await stand.told() == []
    assert len(await stand.left()) == 1


async def test_what_was_closed_and_is_the_groups_no_more_is_opened_until_it_is_done(stand: Stand) -> None:
    was = dict(stand.server.may)
    await stand.want(archived=True)
    await stand.keeper.serve(GROUP)
    stand.clock.set(NOW + timedelta(minutes=1))
    await stand.move_to(OTHER_ROOM)
    stand.server.says = FORBIDDEN
    await stand.keeper.serve(GROUP)
    await stand.want(archived=True)
    stand.server.says = None
    await stand.keeper.serve(GROUP)
    assert stand.server.rooms == {ROOM: was, OTHER_ROOM: {EVERYONE: False}}
    assert await stand.left() == []
    stand.clock.set(NOW + timedelta(minutes=2))
    await stand.want(archived=False)
    await stand.keeper.serve(GROUP)
    assert stand.server.rooms == {ROOM: was, OTHER_ROOM: {EVERYONE: None}}


async def test_of_two_that_cannot_be_changed_staff_hear_of_each_once(stand: Stand) -> None:
    await stand.want(archived=True)
    await stand.keeper.serve(GROUP)
    stand.clock.set(NOW + timedelta(minutes=1))
    await stand.move_to(OTHER_ROOM)
    stand.server.says = FORBIDDEN
    for _ in range(3):
        assert await stand.keeper.serve(GROUP) == FORBIDDEN
    assert [row.parameters.get("left") for row in await stand.told()] == [None, ROOM]

    # What is wanted otherwise since then is told anew.
    stand.clock.set(NOW + timedelta(minutes=2))
    await stand.want(archived=False)
    assert await stand.told() == []
    await stand.keeper.serve(GROUP)
    assert [row.parameters.get("left") for row in await stand.told()] == [None, ROOM]
    stand.server.says = None
    await stand.keeper.serve(GROUP)
    assert (await stand.told(), await stand.left()) == ([], [])
    assert stand.server.may == {EVERYONE: None, MEMBERS: True}


async def test_a_channel_that_another_group_takes_and_closes_is_opened_with_that_one(stand: Stand) -> None:
    other = "industrial-transformation"
    was = dict(stand.server.may)
    await stand.want(archived=True)
    await stand.keeper.serve(GROUP)
    stand.clock.set(NOW + timedelta(minutes=1))
    await stand.move_to(OTHER_ROOM)
    async with stand.database.transaction() as transaction:
        await stand.places.bind(transaction, "channel", other, ROOM, made_by_bot=False)
        await SettingRepository(transaction).put(Settings(other, archived=NOW))
        await stand.keeper.want(transaction, other, anew=True)
    await stand.keeper.serve(other)
    await stand.keeper.serve(GROUP)
    assert stand.server.rooms == {ROOM: dict.fromkeys(was, False), OTHER_ROOM: {EVERYONE: False}}
    async with stand.database.transaction() as transaction:
        await SettingRepository(transaction).put(Settings(other))
        await stand.keeper.want(transaction, other, anew=True)
    await stand.keeper.serve(other)
    assert stand.server.may == was


async def test_to_whom_a_channel_was_open_is_known_of_before_each_channel_had_a_row(stand: Stand) -> None:
    await stand.want(archived=True)
    async with stand.database.transaction() as transaction:
        await transaction.execute(
            "UPDATE group_setting SET open_to = ?", (f'{{"{EVERYONE}": null, "{MEMBERS}": true}}',)
        )
    stand.server.rooms[ROOM] = {EVERYONE: False, MEMBERS: False}
    await stand.keeper.serve(GROUP)
    await stand.want(archived=False)
    await stand.keeper.serve(GROUP)
    assert stand.server.may == {EVERYONE: None, MEMBERS: True}
