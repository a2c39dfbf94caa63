"""Killed between any two steps and started again: seen once each, in order, and ended."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import ParamSpec, TypeVar

import pytest

from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, Process, World, message

P = ParamSpec("P")
T = TypeVar("T")

STEPS = 14
KEYS = ("a", "b")


class Guillotine:
    """Counts the steps of a process, and lets it get no further than one of them."""

    def __init__(self, last: int) -> None:
        self._left = last
        self.fallen = asyncio.Event()

    def over(self, work: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
        """Return ``work`` with a step before it and a step after it."""

        async def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
            await self._step()
            done = await work(*args, **kwargs)
            await self._step()
            return done

        return guarded

    async def _step(self) -> None:
        self._left -= 1
        if self._left < 0:
            self.fallen.set()
            await asyncio.Event().wait()


def under(guillotine: Guillotine, process: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    transitions, discord = process.worker._transitions, process.world.discord
    monkeypatch.setattr(transitions, "apply", guillotine.over(transitions.apply))
    monkeypatch.setattr(discord, "send", guillotine.over(discord.send))
    monkeypatch.setattr(discord, "find", guillotine.over(discord.find))


async def run_until_killed(world: World, last: int, monkeypatch: pytest.MonkeyPatch) -> None:
    guillotine = Guillotine(last)
    async with world.process(working=False) as process:
        with monkeypatch.context() as patch:
            under(guillotine, process, patch)
            process.start()
            settled = asyncio.create_task(process.worker.settled())
            fallen = asyncio.create_task(guillotine.fallen.wait())
            await asyncio.wait({settled, fallen}, return_when=asyncio.FIRST_COMPLETED)
            settled.cancel()
            fallen.cancel()
            await process.stop_worker()


@pytest.mark.parametrize("away", [timedelta(0), timedelta(minutes=3)], ids=["at once", "after the window"])
@pytest.mark.parametrize("last", range(STEPS))
async def test_killed_at_any_step_each_message_is_seen_once(
    world: World, last: int, away: timedelta, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world.process(working=False) as process:
        await process.promise(*map(message, KEYS))
    await run_until_killed(world, last, monkeypatch)
    world.clock.advance(away)
    await everything_is_as_promised(world)


@pytest.mark.parametrize("fate", [Lost.AFTER, Lost.BEFORE])
@pytest.mark.parametrize("second", range(0, STEPS, 2))
@pytest.mark.parametrize("first", range(1, STEPS, 3))
async def test_killed_twice_with_lost_answers_each_message_is_seen_once(
    world: World, first: int, second: int, fate: Lost, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.discord.next.append(fate)
    async with world.process(working=False) as process:
        await process.promise(*map(message, KEYS))
    await run_until_killed(world, first, monkeypatch)
    world.clock.advance(timedelta(seconds=61))
    await run_until_killed(world, second, monkeypatch)
    await everything_is_as_promised(world)


async def everything_is_as_promised(world: World) -> None:
    world.discord.next.clear()
    async with world.process() as process:
        await process.settle_all()
        states = await process.rows("SELECT state FROM outbox")
        assert {row["state"] for row in states} == {"sent"}
        unanswered = await process.rows("SELECT * FROM attempt WHERE ended IS NULL")
        assert unanswered == []
    assert [text.split()[0] for text in world.discord.contents(EVENTS)] == list(KEYS)
