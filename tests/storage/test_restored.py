"""The whole way back, with the real bot: what was seen since the backup is not seen again, and who left stays gone."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.composition import DATABASE, FEATURES, migrations
from bot.delivery.worker import Worker
from bot.practice.scene import load_scene
from bot.settings import ROOT
from bot.storage.backups import folder_beside
from bot.storage.database import Database
from bot.storage.restoring import Restored, restore
from bot.storage.rounds import BackupRounds
from tests.house import House, house

POSTS = 5


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    # The opening sets up channels, which none of this needs.
    scene = replace(load_scene(ROOT / "data/practice/s3.toml"), opening=())
    async with house(tmp_path, scene=scene) as opened:
        yield opened


async def back_up(h: House) -> Path:
    platform = h.bot.platform
    rounds = BackupRounds(platform.database, platform.clock)
    return await rounds.take(folder_beside(platform.database.path) / "before.sqlite3")


def bring_back(backup: Path, folder: Path, h: House) -> Restored:
    return restore(
        backup,
        folder / DATABASE,
        world="practice",
        application_id=h.server.world.bot.id,
        migrations=migrations(FEATURES),
        now=h.server.world.now(),
    )


async def promise(h: House) -> None:
    """Let five reminders be due a minute apart, the first in ten minutes."""
    for number in range(POSTS):
        reading = await h.porto.command(
            "remind me", channel="general", when=f"in {10 + number} minutes", what=f"Bring poster {number}"
        )
        buttons = [one for row in (reading.message or {})["components"] for one in row["components"]]
        (confirm,) = [one["custom_id"] for one in buttons if one["custom_id"].startswith("reminders:confirm")]
        await h.porto.click(reading, confirm)


async def told(h: House) -> list[int]:
    """Return how often the member sees each of the five."""
    messages = [str(one) for one in await h.porto.direct_messages() if not one["private"]]
    return [sum(f"Bring poster {number}" in one for one in messages) for number in range(POSTS)]


@pytest.mark.parametrize(
    ("sent", "away"),
    [(1, 0), (POSTS, 0), (POSTS, 20)],
    ids=["seconds after, by the nonce", "at once, by the history", "after the nonces are forgotten"],
)
async def test_a_restored_copy_repeats_no_message_and_loses_none(
    h: House, tmp_path: Path, sent: int, away: int
) -> None:
    await promise(h)
    backup = await back_up(h)
    await h.driver.advance(timedelta(minutes=10 + sent))
    assert sum(await told(h)) == sent
    await h.stop()
    bring_back(backup, tmp_path, h)
    await h.driver.advance(timedelta(minutes=away))
    await h.start()
    await h.bot.service(Worker).settled()
    await h.driver.advance(timedelta(minutes=5))
    assert await told(h) == [1] * POSTS


async def test_a_restored_copy_sends_what_was_never_sent(h: House, tmp_path: Path) -> None:
    await promise(h)
    backup = await back_up(h)
    await h.stop()
    bring_back(backup, tmp_path, h)
    await h.driver.advance(timedelta(minutes=20))
    await h.start()
    await h.bot.service(Worker).settled()
    assert await told(h) == [1] * POSTS


async def test_who_had_themselves_erased_since_is_erased_again_before_anything_is_sent(
    h: House, tmp_path: Path
) -> None:
    await promise(h)
    await h.lapland.command("me timezone", place="Helsinki")
    backup = await back_up(h)
    question = await h.porto.command("me erase", channel="general")
    (erase,) = [
        one["custom_id"]
        for row in (question.message or {})["components"]
        for one in row["components"]
        if one["custom_id"].startswith("members:erase")
    ]
    await h.porto.click(question, erase)
    await h.stop()
    assert bring_back(backup, tmp_path, h).erasures == 1
    await h.driver.advance(timedelta(minutes=20))
    await h.start()
    await h.bot.service(Worker).settled()
    assert await told(h) == [0] * POSTS
    assert "Helsinki" in (await h.lapland.command("me show", channel="general")).text
    assert await rows_naming(h.bot.platform.database, h.server.world.people["porto"].id) == []


async def rows_naming(database: Database, member: int) -> list[str]:
    """Return the tables in which the member is named."""
    found = []
    async with database.reading() as transaction:
        tables = await transaction.fetch_all("SELECT name FROM sqlite_schema WHERE type = 'table'")
        for table in (row["name"] for row in tables):
            rows = await transaction.fetch_all(f"SELECT * FROM {table}")
            if any(str(member) in str(value) for row in rows for value in row):
                found.append(table)
    return found
