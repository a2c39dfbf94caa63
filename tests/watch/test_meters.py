"""What is counted while the real worker delivers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.delivery.sender import Refused
from bot.watch.meters import Meters
from tests.delivery.fake_discord import Lost
from tests.delivery.house import START, Process, World, message
from tests.watch.test_vitals import FINE

HOUR = timedelta(hours=1)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "bot.db")


def samples(text: str) -> Iterator[tuple[str, float]]:
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = ",".join(f"{name}={value}" for name, value in sorted(sample.labels.items()))
            yield (f"{sample.name}{{{labels}}}" if labels else sample.name), sample.value


async def figures(process: Process) -> dict[str, float]:
    return dict(samples(process.meters.text(await process.look.now()).decode()))


async def test_each_end_is_counted_by_kind_and_state(world: World) -> None:
    world.discord.next.extend([Refused(50013, permanent=True), Lost.AFTER])
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        await process.promise(message("b"), message("c", after=HOUR), message("d", not_after=START - HOUR))
        await process.settle_all()
        told = await figures(process)
    ends = "community_bot_deliveries_total"
    assert told[f"{ends}{{kind=test.say,state=failed}}"] == 1
    assert told[f"{ends}{{kind=test.say,state=sent}}"] == 2
    assert told[f"{ends}{{kind=test.say,state=expired}}"] == 1
    attempts = "community_bot_delivery_attempts_total"
    assert told[f"{attempts}{{outcome=refused}}"] == 1
    assert told[f"{attempts}{{outcome=unclear}}"] == 1
    assert told[f"{attempts}{{outcome=sent}}"] >= 2
    assert told["community_bot_deliveries_pending"] == 0


async def test_how_late_a_message_came_is_told(world: World) -> None:
    async with world.process(working=False) as process:
        await process.promise(message("a"))
        world.clock.advance(timedelta(seconds=30))
        process.start()
        await process.settle()
        told = await figures(process)
    late = "community_bot_delivery_lateness_seconds"
    assert told[f"{late}_bucket{{le=15.0}}"] == 0
    assert told[f"{late}_bucket{{le=60.0}}"] == 1
    assert told[f"{late}_sum"] == 30


async def test_commits_are_counted_and_timed(world: World) -> None:
    async with world.process(working=False) as process:
        before = (await figures(process))["community_bot_commit_seconds_count"]
        async with process.database.transaction() as transaction:
            await transaction.execute("DELETE FROM attempt")
        after = await figures(process)
    assert after["community_bot_commit_seconds_count"] == before + 1
    assert 0 < after["community_bot_commit_seconds_sum"] < 10


async def test_what_is_rolled_back_is_not_counted(world: World) -> None:
    async with world.process(working=False) as process:
        before = (await figures(process))["community_bot_commit_seconds_count"]
        with pytest.raises(LookupError):
            async with process.database.transaction():
                raise LookupError
        assert (await figures(process))["community_bot_commit_seconds_count"] == before


def test_what_is_not_known_is_absent_and_comes_and_goes() -> None:
    meters = Meters()
    assert "community_bot_backup_age_seconds" not in dict(
        samples(meters.text(replace(FINE, backup_age=None)).decode())
    )
    assert dict(samples(meters.text(FINE).decode()))["community_bot_backup_age_seconds"] == 3600
    lost = dict(samples(meters.text(replace(FINE, deliveries=None, backup_age=None)).decode()))
    assert "community_bot_backup_age_seconds" not in lost
    assert "community_bot_deliveries_pending" not in lost
    assert lost["community_bot_database_answers"] == 0


def test_two_bots_in_one_process_count_for_themselves() -> None:
    one, other = Meters(), Meters()
    one.attempted("sent")
    assert "outcome=sent" in str(dict(samples(one.text(FINE).decode())))
    assert "outcome=sent" not in str(dict(samples(other.text(FINE).decode())))


def test_a_request_that_nobody_answered_is_counted_too() -> None:
    meters = Meters()
    for status in (200, 200, 429, None):
        meters.requested(status)
    told = dict(samples(meters.text(FINE).decode()))
    assert [
        told[f"community_bot_discord_requests_total{{status={status}}}"] for status in ("200", "429", "none")
    ] == [
        2,
        1,
        1,
    ]
