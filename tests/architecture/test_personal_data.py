"""Whoever stores anything can hand out and erase what it stores about a member."""

from datetime import UTC, datetime
from pathlib import Path

from bot.composition import FEATURES, assemble, migrations
from bot.kernel.clock import StillClock
from bot.settings import Settings

ABOUT_NOBODY = {
    "community": "which channels and roles stand for the community's names",
    "mirror": "which events stand in Discord's list of events",
    "partnerships": "which regions take part in partnerships, and what groups are for",
    "retrieval": "the words of texts that anybody may read",
    "series": "by which rules events come back, and which dates of each are events",
    "syndication": "which feeds of other sites go into channels, and what stood in them",
    "scheduling": "until when each rule of the calendar was kept",
    "vitality": "what was told of groups' half-years, in numbers of five and more",
    "thanks": "after which events their organiser was reminded",
}
"""What stores something and nothing about members, each with what it stores instead."""


async def test_every_part_that_stores_anything_exports_and_erases_it(tmp_path: Path) -> None:
    settings = Settings.for_practice(token="MQ.for.practice", guild_id=1 << 60, runtime_dir=tmp_path)
    clock = StillClock(datetime(2023, 3, 1, tzinfo=UTC))
    async with assemble(settings, clock, "practice", application_id=1 << 59) as bot:
        keepers = {keeper.feature for keeper in bot.personal_data}
    storing = {migration.feature for migration in migrations(FEATURES)}
    assert storing - ABOUT_NOBODY.keys() == keepers, "give its service export and erase, and bot.keeps() it"
