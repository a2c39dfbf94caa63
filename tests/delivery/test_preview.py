"""A preview shows what will be sent, and nobody waits for it."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.delivery.messages import State
from bot.delivery.sender import Refused
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, START, Process, World, message
from tests.waiting import PATIENCE

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


async def previewed(process: Process, key: str) -> str | None:
    found = await process.worker.preview(await process.row(key))
    return None if found is None else str(found.payload["content"])


async def annotate(process: Process, key: str, note: str) -> None:
    row = await process.row(key)
    async with process.database.transaction() as transaction:
        assert await process.outbox.annotate(transaction, row.id, note)


async def test_a_message_that_was_tried_is_previewed_in_the_words_of_its_next_attempt(world: World) -> None:
    world.discord.next.append(Refused(429, permanent=False, retry_after=600.0))
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        assert (await process.row("a")).rendered is not None
        await annotate(process, "a", "Room 3.")
        shown = await previewed(process, "a")
        assert shown == "a in en (late)\n> Room 3."
        await process.settle_all()
    assert world.discord.contents(EVENTS) == [shown]


async def test_what_may_have_been_seen_is_previewed_as_it_was_said_and_takes_no_note(world: World) -> None:
    world.discord.next.append(Lost.BEFORE)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        row = await process.row("a")
        assert row.life.state is State.UNKNOWN
        async with process.database.transaction() as transaction:
            await transaction.execute("""UPDATE outbox SET parameters = '{"say": "other words"}'""")
            assert not await process.outbox.annotate(transaction, row.id, "Room 3.")
        shown = await previewed(process, "a")
        await process.settle_all()
    assert world.discord.contents(EVENTS) == [shown] == ["a in en"]


async def test_the_preview_of_an_edit_keeps_the_note_beneath_the_message(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", after=MINUTE))
        await annotate(process, "a", "Room 3.")
        await process.settle(MINUTE)
        await process.stop_worker()
        async with process.database.transaction() as transaction:
            await process.outbox.revise(transaction, "a", {"say": "changed"})
        assert await previewed(process, "a:revision") == "changed in en\n> Room 3."


async def test_members_do_not_wait_for_a_preview(world: World) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slowly(
        transaction: Transaction, _parameters: Mapping[str, Json], _reader: Reader, context: RenderContext
    ) -> Rendered | None:
        begun.set()
        await go_on.wait()
        promised = await transaction.fetch_all("SELECT * FROM outbox")
        return Rendered({"content": f"{len(promised)} promised, {context.preview}"})

    world.kinds.register(Kind("test.slow", slowly))
    async with world.process() as process:
        await process.promise(message("slow", kind="test.slow", after=HOUR))
        looking = asyncio.create_task(previewed(process, "slow"))
        await begun.wait()
        async with asyncio.timeout(PATIENCE):
            await process.promise(message("member", after=HOUR))
        go_on.set()
        assert await looking == "2 promised, True"


async def test_a_preview_cannot_write_and_tells_nothing_of_what_fails(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async def careless(
        transaction: Transaction, _parameters: Mapping[str, Json], _reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        await transaction.execute("DELETE FROM outbox")
        return Rendered({"content": "all gone"})

    world.kinds.register(Kind("test.careless", careless))
    async with world.process() as process:
        await process.promise(message("a", kind="test.careless", after=HOUR))
        assert await previewed(process, "a") is None
        assert (await process.row("a")).due == START + HOUR
    assert "opened with reading()" in caplog.text


async def test_several_are_previewed_in_one_view_and_one_that_fails_hides_no_other(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async def breaks(
        _transaction: Transaction, _parameters: Mapping[str, Json], _reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        raise ValueError("out of words")

    world.kinds.register(Kind("test.breaks", breaks))
    async with world.process() as process:
        await process.promise(message("a", kind="test.breaks", after=HOUR))
        await process.promise(message("b", after=HOUR))
        rows = [await process.row(key) for key in ("b", "a", "b")]
        shown = await process.worker.previews(rows)
        assert await process.worker.previews([]) == []
    assert [one and one.payload["content"] for one in shown] == ["b in en", None, "b in en"]
    assert "out of words" in caplog.text
