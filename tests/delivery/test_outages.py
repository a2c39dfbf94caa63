"""Nobody delivered for a while: staff read one report of it, and short silences are nobody's business."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.delivery.messages import Late, ToMember
from bot.delivery.outages import LISTED
from bot.delivery.sender import Outcome, Refused
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from tests.delivery.fake_discord import Lost
from tests.delivery.house import STAFF, START, Process, World, message

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


async def quiet(
    _transaction: Transaction, parameters: Mapping[str, Json], _reader: Reader, _context: RenderContext
) -> Rendered | None:
    return Rendered({"content": str(parameters["say"])})


@pytest.fixture
def world(world: World) -> World:
    world.kinds.register(Kind("test.now-or-never", quiet, late=Late.EXPIRE))
    world.kinds.register(Kind("test.personal", quiet, announced=False))
    return world


def reports(world: World) -> list[str]:
    return [content for content in world.discord.contents(STAFF) if "delivery-outage" in content]


async def lived(world: World, *keys: str, kind: str = "test.say") -> None:
    """Let a process live that promises messages for half an hour later, and be killed."""
    async with world.process() as process:
        await process.promise(*(message(key, after=MINUTE * 30, kind=kind) for key in keys))
        await process.settle()


async def test_after_an_outage_one_report_says_what_it_did(world: World) -> None:
    await lived(world, "a")
    async with world.process() as process:
        await process.promise(message("never", after=MINUTE * 31, kind="test.now-or-never"))
        await process.settle()
    world.clock.advance(HOUR)
    async with world.process() as process:
        await process.settle_all()
    (report,) = world.discord.contents(STAFF)
    assert report.startswith(f"en delivery-outage {START} {START + HOUR}")
    assert "delivery-outage-late 1" in report
    assert "delivery-outage-expired 1" in report
    assert report.count("delivery-outage-line") == 2


async def test_a_restart_says_nothing(world: World) -> None:
    await lived(world, "a")
    world.clock.advance(4 * MINUTE)
    async with world.process() as process:
        await process.settle(HOUR)
    assert world.discord.contents(STAFF) == []


async def test_an_outage_without_messages_is_told_as_that(world: World) -> None:
    await lived(world)
    world.clock.advance(HOUR)
    async with world.process() as process:
        await process.settle_all()
    (report,) = reports(world)
    assert "delivery-outage-nothing" in report


async def test_a_clock_that_is_moved_while_the_bot_runs_is_no_outage(world: World) -> None:
    async with world.process() as process:
        await process.settle(72 * HOUR)
    world.clock.advance(MINUTE)
    async with world.process() as process:
        await process.settle_all()
    assert world.discord.contents(STAFF) == []


@pytest.mark.parametrize("fate", [Lost.BEFORE, Refused(0, permanent=False)])
async def test_an_outage_of_discord_is_told_as_well(world: World, fate: Lost | Outcome) -> None:
    async with world.process() as process:
        world.discord.always = fate
        world.discord.down = True
        await process.promise(message("a"))
        for _ in range(20):
            await process.settle(MINUTE)
        world.discord.always = None
        world.discord.down = False
        await process.settle_all()
    (report,) = reports(world)
    assert "delivery-outage-late 1" in report


async def test_a_single_failure_is_no_outage(world: World) -> None:
    async with world.process() as process:
        world.discord.next.append(Lost.BEFORE)
        await process.promise(message("a"))
        await process.settle()
        await process.settle(HOUR)
        await process.settle_all()
    assert world.discord.contents(STAFF) == []


async def test_a_report_survives_a_kill_and_comes_once(world: World) -> None:
    await lived(world, "a")
    world.clock.advance(HOUR)
    async with world.process() as process:
        await process.settle()
        assert reports(world) == []
    world.clock.advance(2 * MINUTE)
    world.discord.next.append(Lost.AFTER)
    async with world.process() as process:
        await process.settle_all()
    async with world.process() as process:
        await process.settle_all()
    assert len(reports(world)) == 1


async def test_a_report_waits_until_somebody_says_where_staff_are(world: World) -> None:
    await lived(world, "a")
    world.clock.advance(HOUR)
    world.staff = None
    async with world.process() as process:
        await process.settle_all()
        world.staff = STAFF.channel
        await process.settle(MINUTE)
        await process.settle_all()
    assert len(reports(world)) == 1


async def test_personal_messages_are_counted_and_not_named(world: World) -> None:
    async with world.process() as process:
        await process.promise(
            message("a", after=MINUTE, kind="test.personal", target=ToMember(7)),
        )
        await process.settle()
    world.clock.advance(HOUR)
    async with world.process() as process:
        await process.settle_all()
    (report,) = reports(world)
    assert "delivery-outage-late 1" in report
    assert "delivery-outage-line" not in report
    assert "delivery-outage-more 1 0" in report


async def test_a_long_list_is_cut_and_says_so(world: World) -> None:
    await lived(world, *(f"m{number}" for number in range(LISTED + 3)))
    world.clock.advance(HOUR)
    async with world.process() as process:
        await process.settle_all()
    (report,) = reports(world)
    assert report.count("delivery-outage-line") == LISTED
    assert f"delivery-outage-more 3 {LISTED}" in report


async def test_held_failed_and_waiting_ones_are_told_apart(world: World) -> None:
    await lived(world, "held")
    async with world.process() as process:
        await process.promise(message("failed", after=MINUTE * 20, target=ToMember(8)))
        await process.promise(message("waiting", after=MINUTE * 20, broken=True, target=ToMember(9)))
        await process.settle()
    world.clock.advance(HOUR)
    world.discord.readable = False
    async with world.process() as process:
        await fail(process, "failed")
        await process.settle()
        await process.settle(2 * MINUTE)
    (report,) = reports(world)
    assert "delivery-outage-held 1" in report
    assert "delivery-outage-failed 1" in report
    assert "delivery-outage-waiting 1" in report


async def fail(process: Process, key: str) -> None:
    async with process.database.transaction() as transaction:
        await transaction.execute(
            "UPDATE outbox SET state = 'failed', reason = 'refused', finished_at = ? WHERE dedup_key = ?",
            ((START + HOUR).strftime("%Y-%m-%dT%H:%M:%S.%fZ"), key),
        )
