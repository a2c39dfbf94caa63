"""What staff do to a message that is still pending, and what it is too late for."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.delivery.domain import FRESH, Life, State
from bot.delivery.events import Cancelled, Intervention, Moved, Paused, Resumed
from bot.delivery.kinds import Rendered
from bot.delivery.outbox import SKIPPED
from bot.delivery.repository import OutboxRow
from bot.delivery.sender import Finding, Refused
from bot.delivery.transitions import annotated
from tests.delivery.house import EVENTS, HELP, START, Process, World, message

HOUR = timedelta(hours=1)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "bot.sqlite3")


@pytest_asyncio.fixture
async def process(world: World) -> AsyncIterator[Process]:
    async with world.process() as running:
        yield running


async def intervene(process: Process, key: str, event: Intervention) -> OutboxRow | None:
    row = await process.row(key)
    async with process.database.transaction() as transaction:
        return await process.outbox.intervene(transaction, row.id, event)


async def annotate(process: Process, key: str, note: str | None) -> bool:
    row = await process.row(key)
    async with process.database.transaction() as transaction:
        return await process.outbox.annotate(transaction, row.id, note)


def said(world: World) -> list[str]:
    return world.discord.contents(EVENTS)


async def test_a_paused_message_waits_beyond_its_time_and_bars_nobody(world: World, process: Process) -> None:
    await process.promise(message("one", after=HOUR), message("two", after=HOUR))
    assert await intervene(process, "one", Paused())
    await process.settle(2 * HOUR)
    assert [words[:3] for words in said(world)] == ["two"]
    assert await process.worker.next_due() is None
    assert await process.worker.planned(9) == []


async def test_what_is_let_go_on_late_is_sent_and_says_so(world: World, process: Process) -> None:
    await process.promise(message("one", after=HOUR))
    await intervene(process, "one", Paused())
    await process.settle(2 * HOUR)
    assert await intervene(process, "one", Resumed())
    await process.settle()
    assert said(world) == ["one in en (late)"]


async def test_a_pause_that_outlives_the_last_moment_ends_and_staff_are_told(
    world: World, process: Process
) -> None:
    await process.promise(message("one", after=HOUR, not_after=START + 2 * HOUR))
    await intervene(process, "one", Paused())
    assert await process.worker.next_due() == START + 2 * HOUR
    await process.settle_all()
    row = await process.row("one")
    assert (row.life.state, row.life.reason) == (State.EXPIRED, "paused")
    assert (
        len(await process.rows("SELECT * FROM outbox WHERE kind = 'delivery.notice' AND state = 'sent'")) == 1
    )


async def test_a_pause_survives_a_restart(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("one", after=HOUR))
        await intervene(process, "one", Paused())
    async with world.process() as process:
        await process.settle(2 * HOUR)
        assert (await process.row("one")).life.paused
    assert said(world) == []


async def searching(world: World, process: Process, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Let the worker look for a message that is late; it is told what it found once the event is set."""
    begun, answered = asyncio.Event(), asyncio.Event()
    find = world.discord.find

    async def slowly(*asked: Any) -> Finding:
        begun.set()
        await answered.wait()
        return await find(*asked)

    monkeypatch.setattr(world.discord, "find", slowly)
    process.start()
    await begun.wait()
    return answered


@pytest.mark.parametrize("readable", [True, False], ids=["absent", "unreadable"])
async def test_what_is_paused_while_it_is_looked_for_waits_like_any_other(
    world: World, monkeypatch: pytest.MonkeyPatch, readable: bool
) -> None:
    world.discord.readable = readable
    async with world.process(working=False) as process:
        await process.promise(message("one", after=HOUR, not_after=START + 9 * HOUR))
        world.clock.advance(HOUR + FRESH + timedelta(seconds=1))
        answered = await searching(world, process, monkeypatch)
        assert await intervene(process, "one", Paused())
        answered.set()
        await process.settle()
        life = (await process.row("one")).life
        assert (life.state, life.paused) == (State.PENDING, True)
        world.discord.readable = True
        await intervene(process, "one", Resumed())
        await process.settle()
    assert said(world) == ["one in en"]


@pytest.mark.parametrize("readable", [True, False], ids=["absent", "unreadable"])
async def test_what_is_promised_anew_for_later_while_it_is_looked_for_comes_then(
    world: World, monkeypatch: pytest.MonkeyPatch, readable: bool
) -> None:
    world.discord.readable = readable
    async with world.process(working=False) as process:
        await process.promise(message("one"))
        world.clock.advance(FRESH + timedelta(seconds=1))
        answered = await searching(world, process, monkeypatch)
        async with process.database.transaction() as transaction:
            await process.outbox.cancel(transaction, "one", why="moved")
        assert await process.promise(message("one", after=HOUR)) == [True]
        answered.set()
        await process.settle()
        assert said(world) == []
        assert await process.worker.next_due() == START + HOUR
        world.discord.readable = True
        await process.settle_all()
    assert said(world) == ["one in en"]


async def test_what_is_learnt_of_a_channel_says_nothing_of_the_promise_made_anew_for_another(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world.process(working=False) as process:
        await process.promise(message("one"))
        world.clock.advance(FRESH + timedelta(seconds=1))
        answered = await searching(world, process, monkeypatch)
        async with process.database.transaction() as transaction:
            await process.outbox.cancel(transaction, "one", why="moved")
        await process.promise(replace(message("one", target=HELP), due=world.clock.now()))
        world.discord.gone.add(EVENTS)
        answered.set()
        await process.settle_all()
    assert world.discord.contents(HELP) == ["one in en"]


async def test_what_is_skipped_is_not_promised_anew(world: World, process: Process) -> None:
    await process.promise(message("one", after=HOUR))
    assert await intervene(process, "one", Cancelled(SKIPPED))
    assert await process.promise(message("one", after=HOUR)) == [False]
    await process.settle_all()
    assert said(world) == []


async def test_no_change_undoes_what_staff_have_said_of_a_message(world: World, process: Process) -> None:
    await process.promise(message("one", after=HOUR))
    await annotate(process, "one", "Bring a pen.")
    await intervene(process, "one", Paused())
    async with process.database.transaction() as transaction:
        await process.outbox.cancel(transaction, "one", why="moved")
    assert await process.promise(message("one", after=2 * HOUR)) == [True]
    await process.settle_all()
    assert said(world) == []
    assert await intervene(process, "one", Resumed())
    await process.settle_all()
    assert said(world) == ["one in en\n> Bring a pen."]


async def test_what_was_tried_for_an_earlier_promise_does_not_bind_the_next(
    world: World, process: Process
) -> None:
    world.discord.next.append(Refused(429, permanent=False, retry_after=60.0))
    await process.promise(message("one"))
    await process.settle()
    async with process.database.transaction() as transaction:
        await process.outbox.cancel(transaction, "one", why="moved")
    await process.promise(message("one", after=HOUR))
    assert await intervene(process, "one", Moved(START + 2 * HOUR))
    await process.settle(HOUR)
    assert said(world) == []
    await process.settle(HOUR)
    assert said(world) == ["one in en"]


async def test_a_moved_message_comes_at_its_new_time(world: World, process: Process) -> None:
    await process.promise(message("one", after=HOUR))
    assert await intervene(process, "one", Moved(START + 3 * HOUR))
    await process.settle(2 * HOUR)
    assert said(world) == []
    await process.settle(HOUR)
    assert said(world) == ["one in en"]


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (Moved(START), "that time is over"),
        (Moved(START + 5 * HOUR), "its last moment would be over"),
        (Resumed(), "it is not paused"),
    ],
)
async def test_what_cannot_be_is_not_done(process: Process, event: Intervention, why: str) -> None:
    await process.promise(message("one", after=HOUR, not_after=START + 4 * HOUR))
    assert await intervene(process, "one", event) is None, why


async def test_a_late_message_is_not_moved_for_it_is_searched_for_by_its_time(process: Process) -> None:
    await process.promise(message("one", after=HOUR))
    await intervene(process, "one", Paused())
    await process.settle(2 * HOUR)
    assert await intervene(process, "one", Moved(START + 9 * HOUR)) is None


@pytest.mark.parametrize("event", [Paused(), Resumed(), Moved(START + 9 * HOUR), Cancelled(SKIPPED)])
async def test_what_was_sent_is_past_everything(process: Process, event: Intervention) -> None:
    await process.promise(message("one"))
    await process.settle()
    assert await intervene(process, "one", event) is None
    assert not await annotate(process, "one", "too late")


async def test_nothing_is_done_to_a_message_that_is_not_there(process: Process) -> None:
    async with process.database.transaction() as transaction:
        assert await process.outbox.intervene(transaction, 77, Paused()) is None


async def test_a_note_stands_beneath_the_words_as_a_quotation(world: World, process: Process) -> None:
    await process.promise(message("one", after=HOUR))
    assert await annotate(process, "one", "Room 3.\nBring a pen.")
    await process.settle_all()
    assert said(world) == ["one in en\n> Room 3.\n> Bring a pen."]


def test_a_note_stands_alone_beneath_a_card_and_long_words_give_way() -> None:
    assert annotated(None, "x") is None
    assert annotated(Rendered({"embeds": []}), "x") == Rendered({"embeds": [], "content": "> x"})
    long = annotated(Rendered({"content": "a" * 2000}), "x")
    assert long is not None
    assert len(str(long.payload["content"])) == 2000
    assert str(long.payload["content"]).endswith("\n> x")


def test_a_pause_ends_the_rest_that_bars_others() -> None:
    life = Life(State.PENDING, START, retry_at=START + HOUR, rests=True)
    from bot.delivery.domain import Here, Policy, step

    paused, _ = step(life, Paused(), START, Here("b", Policy()))
    assert (paused.rests, paused.retry_at, paused.paused) == (False, None, True)
