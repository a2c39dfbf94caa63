"""More than Discord takes, and what nobody can see: titles, messages and explanations of any length."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.client.looks import EMBED_LIMIT, size
from bot.delivery.domain import Life
from bot.delivery.kinds import Reader, Rendered
from bot.delivery.messages import State, ToMember
from bot.delivery.outbox import OutboxRow
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.text import blank, plain
from bot.storage.database import Database
from bot.storage.errors import UnusableDatabase
from cogs.events.domain import TextMissing, read_text, read_title
from cogs.events.embeds.voice import escaped
from cogs.members import embeds
from cogs.members.cog import INBOX_LENGTH
from cogs.members.embeds import Page
from cogs.operations.domain import ServerFailed, Thing, Wanted
from cogs.operations.views.guild import _translated

NOW = datetime(2023, 3, 1, 12, tzinfo=UTC)
TRANSLATOR = Translator(locale_folders(Path(__file__).parents[2] / "data"), "en")


def undelivered(text: str) -> OutboxRow:
    rendered = Rendered({"content": text})
    life = Life(state=State.FAILED, due=NOW)
    return OutboxRow(1, "events:7:member:71:remind:1d", "events.reminder", ToMember(71), {}, life, rendered)


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("length", [10, 700, 2000])
def test_all_that_could_not_be_delivered_fits_into_one_message(locale: str, length: int) -> None:
    page = Page(TRANSLATOR, Reader(locale, "Europe/Brussels"), NOW)
    shown = embeds.inbox(page, [undelivered("x" * length)] * INBOX_LENGTH)
    assert len(shown) == INBOX_LENGTH + 1
    assert sum(map(size, shown)) <= EMBED_LIMIT
    assert all("xxxxxxxxxx" in (card.description or "") for card in shown[1:])


@pytest.mark.parametrize(
    "title", ["", " ", "\u200b", "\u200d", "\u3164", "\u2800 \u115f", "\u0301", "\ufe0f", "\x00"]
)
def test_a_title_that_nobody_can_see_is_none(title: str) -> None:
    with pytest.raises(TextMissing):
        read_title(title)
    assert read_text("place", title, 300) == ""


@pytest.mark.parametrize(
    "title", ["S3", "7", "\U0001f389", "\u039f\u03bc\u03ac\u03b4\u03b1", "?", "1\ufe0f\u20e3"]
)
def test_a_title_that_one_can_see_is_one(title: str) -> None:
    assert read_title(title) == title
    assert not blank(title)


def test_tabs_and_breaks_part_words() -> None:
    assert plain("a\tb\r\nc\rd\u2028e\u2029f") == "a b\nc\nd\ne\nf"
    assert read_title("S3\tConference\u2028Seville") == "S3 Conference Seville"


@pytest.mark.parametrize(
    "title", ["<@123>", "<@&123>", "<#123>", "</setup apply:1>", "<t:1:R>", "@everyone", "@here"]
)
def test_a_title_mentions_nobody_and_nothing(title: str) -> None:
    shown = escaped(title)
    assert not shown.startswith("<")
    assert "@everyone" not in shown
    assert "@here" not in shown


def test_a_page_of_html_instead_of_an_answer_becomes_a_short_reason() -> None:
    response: Any = SimpleNamespace(status=502, reason="Bad Gateway")
    with pytest.raises(ServerFailed) as failed, _translated(Wanted(Thing.ROLE, "staff", "Staff", ())):
        raise discord.DiscordServerError(response, "<html>" * 2000)
    assert TRANSLATOR.text("en", failed.value.key, **failed.value.details)


async def test_a_database_that_another_program_holds_needs_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    await _enter(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(UnusableDatabase, match="another program has it open"):
            await _enter(path)
    finally:
        other.close()


def test_what_sqlite_says_of_damage_is_told_in_one_line(tmp_path: Path) -> None:
    refusal = UnusableDatabase(tmp_path, "is damaged (*** in database main ***\nPage 5: broken)")
    assert str(refusal).endswith("is damaged (*** in database main *** Page 5: broken)")


async def _enter(path: Path) -> None:
    async with Database.open(path, world="live", application_id=1, migrations=[], now=NOW):
        pass
