"""The words of commands and the commands fit together."""

import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from discord import app_commands
from fluent.syntax import FluentSerializer

from bot.client.admission import AnyCommand
from bot.client.bot import CommunityBot
from bot.client.command_texts import dashed, everything, needed, stem
from bot.client.interaction import Interaction
from bot.composition import assemble
from bot.kernel.clock import StillClock
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]

MOST_TOP_LEVEL_NAMES = 12
"""What a plain member can take in at a glance."""

SERVED = {
    *("answers", "certificate", "events", "groups", "health", "look", "metrics", "minutes"),
    *("resources", "sign-in", "sign-out", "staff"),
}
"""Named in documents like commands, and served on the web."""


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


async def test_every_command_that_a_text_names_exists(bot: CommunityBot) -> None:
    known = {command.qualified_name for command in everything(bot.tree, bot.server)}
    named = {
        f"{locale}: {path}"
        for locale, catalogue in bot.platform.translator.catalogues.items()
        for entry in catalogue.entries.values()
        for path in re.findall(r'COMMAND\("?([^")]*)', FluentSerializer().serialize_entry(entry.node))
        if path not in known
    }
    assert sorted(named) == []


async def test_every_message_that_staff_may_hear_of_has_a_name(bot: CommunityBot) -> None:
    platform = bot.platform
    for name in platform.kinds:
        label = platform.kinds[name].label
        assert label is not None, name
        assert all(platform.translator.has(locale, label) for locale in ("en", "fr")), label


async def test_every_part_of_a_members_data_has_a_heading_of_its_own(bot: CommunityBot) -> None:
    translator = bot.platform.translator
    for locale in ("en", "fr"):
        headings = [translator.text(locale, keeper.heading) for keeper in bot.personal_data]
        assert len(headings) == len(set(headings)) >= 3
        assert all(translator.text(locale, keeper.retention) for keeper in bot.personal_data)


async def test_nobody_keeps_the_same_part_twice(bot: CommunityBot) -> None:
    with pytest.raises(ValueError, match="delivery keeps personal data already"):
        bot.keeps(bot.platform.outbox)


async def test_a_command_for_a_group_that_nobody_has_laid_down_is_told(bot: CommunityBot) -> None:
    @app_commands.command(name="wave", description="…")
    async def wave(interaction: Interaction) -> None: ...

    with pytest.raises(LookupError, match="the group /nothing yet"):
        bot.add_command_to("nothing", wave)


async def test_a_plain_member_sees_few_names(bot: CommunityBot) -> None:
    top = [*bot.tree.get_commands(guild=bot.server), *bot.tree.get_commands()]
    shown = {
        command.name
        for command in top
        if isinstance(command, app_commands.Command | app_commands.Group)
        and command.default_permissions is None
    }
    assert len(shown) <= MOST_TOP_LEVEL_NAMES


async def test_every_command_that_a_document_names_exists(bot: CommunityBot) -> None:
    known = {command.qualified_name for command in everything(bot.tree, bot.server)}
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    named = {
        said
        for page in pages
        for said in re.findall(r"`/([a-z-]+(?: [a-z-]+)*)(?![\w/:.{<-])", page.read_text(encoding="utf-8"))
    }
    # A command, a group of them, or a command with an option behind it.
    unknown = {
        said
        for said in named - SERVED
        if not any(f"{one} ".startswith(f"{said} ") or said.startswith(f"{one} ") for one in known)
    }
    assert len(named) > 50
    assert sorted(unknown) == []
