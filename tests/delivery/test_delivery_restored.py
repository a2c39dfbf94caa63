"""Going back to an older backup: what staff had sent before its time since is not sent once more at that time."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.events import Intervention, Moved, Paused, Resumed
from bot.delivery.kinds import Kind
from bot.delivery.messages import State
from bot.storage.backups import copy
from bot.storage.migrations import migrations_of
from bot.storage.restoring import restore
from tests.delivery.house import EVENTS, START, Process, World, message, say

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
BEFORE = "before.sqlite3"


@pytest.fixture
def world(world: World) -> World:
    world.kinds.register(Kind("test.movable", say, movable=True))
    return world


async def promised(world: World, *keys: str, kind: str = "test.movable") -> None:
    """Promise messages for in three hours, and make a backup."""
    async with world.process() as process:
        await process.promise(*(message(key, kind=kind, after=3 * HOUR, button=key) for key in keys))
        await process.settle(MINUTE)
    copy(world.path, world.path.with_name(BEFORE))


def go_back(world: World) -> None:
    restore(
        world.path.with_name(BEFORE),
        world.path,
        world="practice",
        application_id=None,
        migrations=[*migrations_of("bot.delivery"), *migrations_of("bot.scheduling")],
        now=world.clock.now(),
    )


async def intervene(process: Process, key: str, event: Intervention) -> None:
    row = await process.row(key)
    async with process.database.transaction() as transaction:
        assert await process.outbox.intervene(transaction, row.id, event)


async def sent_earlier(world: World, *keys: str) -> None:
    """Let staff have messages sent in an hour that were promised for in three."""
    async with world.process() as process:
        for key in keys:
            await intervene(process, key, Moved(START + HOUR))
        await process.settle(HOUR)
        assert [(await process.row(key)).life.state for key in keys] == [State.SENT] * len(keys)


@pytest.mark.parametrize("away", [MINUTE, 5 * HOUR], ids=["before its old time", "after its old time"])
async def test_what_staff_had_sent_earlier_is_not_sent_again_by_an_older_copy(
    world: World, away: timedelta
) -> None:
    await promised(world, "moved", "as promised")
    await sent_earlier(world, "moved")
    go_back(world)
    world.clock.advance(away)
    async with world.process() as process:
        await process.settle()
        assert (await process.row("moved")).life.state is State.SENT
        await process.settle_all()
    assert world.discord.contents(EVENTS).count("moved in en") == 1
    assert len(world.discord.contents(EVENTS)) == 2


async def test_what_could_not_be_looked_for_at_once_is_looked_for_when_its_time_comes(world: World) -> None:
    await promised(world, "a", "b")
    await sent_earlier(world, "a", "b")
    go_back(world)
    world.discord.down = True
    async with world.process() as process:
        await process.settle()
        assert len(world.discord.searches) == 1, "who cannot be reached is not asked for each"
        assert (await process.row("a")).life.state is State.PENDING
    async with world.process() as process:
        world.discord.down = False
        await process.settle_all()
    assert len(world.discord.contents(EVENTS)) == 2


async def test_a_copy_is_suspected_once_and_only_of_what_staff_can_move(world: World) -> None:
    await promised(world, "fixed", kind="test.say")
    go_back(world)
    async with world.process() as process:
        await process.settle()
        await process.promise(message("later", kind="test.movable", after=HOUR))
    async with world.process() as process:
        await process.settle_all()
    assert world.discord.searches == []
    assert len(world.discord.contents(EVENTS)) == 2


async def test_what_is_paused_in_the_copy_is_looked_for_as_well(world: World, tmp_path: Path) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.movable", after=3 * HOUR, button="a"))
        await intervene(process, "a", Paused())
        await process.settle()
    copy(world.path, tmp_path / BEFORE)
    async with world.process() as process:
        await intervene(process, "a", Resumed())
    await sent_earlier(world, "a")
    go_back(world)
    async with world.process() as process:
        await process.settle()
        assert (await process.row("a")).life.state is State.SENT
    assert len(world.discord.contents(EVENTS)) == 1
