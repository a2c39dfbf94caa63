"""A member presses a button of a message of which nobody knows whether it was sent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.delivery.domain import State
from bot.storage.personal_data import Json
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, Process, World, message

BUTTON: list[Json] = [{"type": 1, "components": [{"type": 2, "custom_id": "go:1", "label": "Go"}]}]


async def in_doubt(world: World, process: Process) -> int:
    """Promise a message whose answer gets lost; return its number."""
    world.discord.next.append(Lost.AFTER)
    await process.promise(message("a", button="go:1"))
    await process.settle()
    assert (await process.row("a")).life.state is State.UNKNOWN
    return world.discord.history[EVENTS][0].id


def edited(world: World) -> None:
    """Let the answer to the press change the message, button and all."""
    (post,) = world.discord.history[EVENTS]
    world.discord.history[EVENTS] = [replace(post, payload={"content": "Decided"})]


@pytest.mark.parametrize("moot", [False, True], ids=["still wanted", "taken back by the press"])
async def test_a_press_proves_that_a_message_was_seen(world: World, moot: bool) -> None:
    async with world.process() as process:
        seen = await in_doubt(world, process)
        await process.worker.witnessed(EVENTS, seen, BUTTON)
        if moot:
            async with process.database.transaction() as transaction:
                await process.outbox.cancel(transaction, "a", why="decided")
        edited(world)
        await process.settle(timedelta(minutes=10))
        row = await process.row("a")
        assert (row.life.state, row.life.message_id) == (State.SENT, seen)
    assert len(world.discord.contents(EVENTS)) == 1
    assert world.discord.searches == []


async def test_after_a_kill_the_next_process_believes_the_press_too(world: World) -> None:
    async with world.process() as process:
        seen = await in_doubt(world, process)
    async with world.process(working=False) as process:
        await process.worker.witnessed(EVENTS, seen, BUTTON)
        edited(world)
        process.start()
        await process.settle_all()
        assert (await process.row("a")).life.message_id == seen
    assert len(world.discord.contents(EVENTS)) == 1


async def test_a_press_on_another_message_proves_nothing(world: World) -> None:
    async with world.process() as process:
        seen = await in_doubt(world, process)
        await process.worker.witnessed(EVENTS, seen, [])
        await process.worker.witnessed(replace(EVENTS, channel=999), seen, BUTTON)
        assert (await process.row("a")).life.state is State.UNKNOWN


async def test_a_message_that_another_row_has_is_not_given_to_two(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("first", button="go:1"))
        await process.settle()
        (first,) = world.discord.history[EVENTS]
        world.discord.next.append(Lost.AFTER)
        await process.promise(message("a", button="go:1"))
        await process.settle()
        await process.worker.witnessed(EVENTS, first.id, BUTTON)
        assert (await process.row("a")).life.state is State.UNKNOWN
