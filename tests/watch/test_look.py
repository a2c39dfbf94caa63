"""Taking the vitals of a real delivery on a real database."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.messages import ToMember
from bot.delivery.sender import Refused, Unauthorised
from bot.delivery.standing import STANDING
from bot.storage.instants import to_text
from bot.storage.transactions import Unable
from bot.watch import look
from bot.watch.look import Look
from bot.watch.vitals import Deliveries, Trouble, Vitals
from tests.delivery.fake_discord import Lost
from tests.delivery.house import START, Process, World, message

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "bot.db")


@pytest.fixture
async def process(world: World) -> AsyncIterator[Process]:
    async with world.process() as process:
        yield process


def deliveries(vitals: Vitals) -> Deliveries:
    assert vitals.deliveries is not None
    return vitals.deliveries


async def test_what_is_still_to_come_is_pending_and_not_overdue(process: Process) -> None:
    await process.promise(message("a", after=HOUR), message("b", after=2 * HOUR))
    vitals = await process.look.now()
    assert deliveries(vitals) == Deliveries(2, 0, 0, 0, timedelta(0))
    assert vitals.last_commit is not None
    assert vitals.database_bytes > 0
    assert vitals.disk_free > 0
    assert vitals.version


async def test_a_disk_that_takes_nothing_is_trouble_however_much_room_there_seems_to_be(
    process: Process,
) -> None:
    # As with a quota: the file may not grow.
    (row,) = await process.rows("PRAGMA page_count")
    await process.rows(f"PRAGMA max_page_count = {row[0]}")
    with pytest.raises(Unable):
        await process.promise(message("a", after=HOUR, say="x" * 100_000))
    vitals = await process.look.now()
    assert (vitals.well, vitals.troubles) == (False, (Trouble.DISK,))
    await process.rows("PRAGMA max_page_count = 1000000")
    await process.promise(message("a", after=HOUR))
    assert (await process.look.now()).well


async def test_the_oldest_overdue_message_tells_how_long_it_waits(world: World, process: Process) -> None:
    world.discord.always = Refused(503, permanent=False)
    await process.promise(message("a"), message("b", target=ToMember(5), after=MINUTE))
    for _ in range(3):
        await process.settle(4 * MINUTE)
    vitals = await process.look.now()
    assert deliveries(vitals).overdue == 2
    assert deliveries(vitals).oldest_overdue == 12 * MINUTE
    assert Trouble.OVERDUE in vitals.troubles


async def test_a_message_on_its_way_counts_as_overdue_until_it_is_answered(
    world: World, process: Process
) -> None:
    world.discord.gate.clear()
    await process.promise(message("a"))
    await world.discord.asked.wait()
    world.clock.advance(MINUTE)
    assert deliveries(await process.look.now()) == Deliveries(0, 1, 0, 0, MINUTE)
    world.discord.gate.set()


async def test_a_held_message_is_told_apart_from_an_overdue_one(world: World, process: Process) -> None:
    world.discord.next.append(Lost.AFTER)
    world.discord.readable = False
    await process.promise(message("a"))
    await process.settle()
    await process.settle(20 * MINUTE)
    vitals = await process.look.now()
    assert (deliveries(vitals).held, deliveries(vitals).overdue) == (1, 0)
    assert vitals.troubles == (Trouble.HELD,)


async def test_a_refused_message_is_told_for_a_day(world: World, process: Process) -> None:
    world.discord.next.append(Refused(50013, permanent=True))
    await process.promise(message("a"))
    await process.settle()
    assert (await process.look.now()).troubles == (Trouble.FAILED,)
    world.clock.advance(timedelta(days=1, minutes=1))
    assert deliveries(await process.look.now()).failed == 0


async def test_an_unknown_token_is_told(world: World, process: Process) -> None:
    world.discord.always = Unauthorised()
    await process.promise(message("a"))
    await process.settle()
    assert Trouble.STOPPED in (await process.look.now()).troubles


async def test_a_database_that_does_not_answer_is_a_finding_and_no_failure(
    process: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look, "PATIENCE", 0.05)
    async with process.database.transaction():
        vitals = await asyncio.create_task(process.look.now())
    assert vitals.deliveries is None
    assert vitals.troubles == (Trouble.DATABASE,)
    assert (await process.look.now()).well


async def test_the_age_of_the_newest_backup_is_told(world: World, process: Process) -> None:
    looking = Look(
        process.database, process.worker, process.meters, world.clock, newest_backup=lambda: START - HOUR
    )
    assert (await looking.now()).backup_age == HOUR


async def test_looking_reads_what_indexes_give_however_much_is_stored(process: Process) -> None:
    instants = {name: to_text(START) for name in ("now", "reach", "failed_since")}
    async with process.database.reading() as transaction:
        plan = await transaction.fetch_all(f"EXPLAIN QUERY PLAN {STANDING}", instants)
    steps = [row["detail"] for row in plan if "outbox" in row["detail"]]
    assert len(steps) == 7
    assert [step for step in steps if "INDEX" not in step] == []
