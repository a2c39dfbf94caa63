"""The words of commands and the commands fit together."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from discord import app_commands

from bot.client.admission import AnyCommand
from bot.client.bot import CommunityBot
from bot.client.command_texts import dashed, everything, needed, stem
from bot.composition import assemble
from bot.kernel.clock import StillClock
from bot.settings import Settings

MOST_TOP_LEVEL_NAMES = 10
"""What a plain member can take in at a glance."""


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[CommunityBot]:
    """Return the whole bot, furnished and not connected."""
    settings = Settings.for_practice(token="MQ.for.practice", guild_id=1 << 60, runtime_dir=tmp_path)
    clock = StillClock(datetime(2023, 3, 1, tzinfo=UTC))
    async with assemble(settings, clock, "practice", application_id=1 << 59) as bot:
        yield bot


def possible(command: AnyCommand) -> Iterator[str]:
    """Yield every key the words of ``command`` may have."""
    yield from needed(command)
    yield f"{stem(command)}.name"
    if isinstance(command, app_commands.Command):
        yield from (f"{stem(command)}.option-{dashed(option.name)}-name" for option in command.parameters)


async def test_every_word_of_a_command_belongs_to_one(bot: CommunityBot) -> None:
    known = {key for command in everything(bot.tree, bot.server) for key in possible(command)}
    written = {
        f"{locale}: {key}"
        for locale, catalogue in bot.platform.translator.catalogues.items()
        for key in catalogue.texts
        if key.startswith("command-") and key not in known
    }
    assert sorted(written) == []


async def test_a_plain_member_sees_few_names(bot: CommunityBot) -> None:
    top = [*bot.tree.get_commands(guild=bot.server), *bot.tree.get_commands()]
    shown = {
        command.name
        for command in top
        if isinstance(command, app_commands.Command | app_commands.Group)
        and command.default_permissions is None
    }
    assert len(shown) <= MOST_TOP_LEVEL_NAMES
