"""No command reaches Discord without its words, in every language."""

from pathlib import Path
from typing import Any, Literal

import discord
import pytest
from discord import app_commands

from bot.client.command_texts import CommandTexts, dashed, everything, needed
from bot.i18n.translator import Translator
from bot.kernel.errors import ContentError

SERVER = discord.Object(7)

ENGLISH = """
command-event =
    .description = Events
command-event-show =
    .description = Show an event
    .option-event-id = Which one
    .option-as-list = In which form
    .choice-as-list-short = Short
command-quote-this =
    .name = Quote this
"""
FRENCH = """
command-event =
    .name = événement
    .description = Les événements
command-event-show =
    .name = voir
    .description = Voir un événement
    .option-event-id = Lequel
    .option-event-id-name = numéro
    .option-as-list = Sous quelle forme
    .choice-as-list-short = Courte
command-quote-this =
    .name = Citer ceci
"""


def words(folder: Path, english: str = ENGLISH, french: str = FRENCH) -> CommandTexts:
    (folder / "en.ftl").write_text(english, encoding="utf-8")
    (folder / "fr.ftl").write_text(french, encoding="utf-8")
    return CommandTexts(Translator([folder], "en"))


@pytest.fixture
def tree() -> app_commands.CommandTree[Any]:
    """Return a tree with a group of one command, and a context menu."""
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    event = app_commands.Group(name="event", description="…")

    @event.command(name="show")
    async def show(
        interaction: discord.Interaction, event_id: int, as_list: Literal["short"] = "short"
    ) -> None: ...

    @app_commands.context_menu(name="Quote this")
    async def quote(interaction: discord.Interaction, message: discord.Message) -> None: ...

    tree.add_command(event, guild=SERVER)
    tree.add_command(quote, guild=SERVER)
    return tree


async def payload(tree: app_commands.CommandTree[Any], texts: CommandTexts) -> dict[str, Any]:
    """Return what would be sent to Discord, by name."""
    texts.describe(tree, SERVER)
    return {
        command.qualified_name: await command.get_translated_payload(tree, texts)
        for command in everything(tree, SERVER)
    }


async def test_every_word_is_given_in_every_language(
    tree: app_commands.CommandTree[Any], tmp_path: Path
) -> None:
    sent = await payload(tree, words(tmp_path))
    show = sent["event show"]
    assert sent["event"]["name_localizations"] == {"fr": "événement"}
    assert sent["event"]["description"] == "Events"
    assert show["description_localizations"] == {
        "en-GB": "Show an event",
        "en-US": "Show an event",
        "fr": "Voir un événement",
    }
    event, form = show["options"]
    assert event["name_localizations"] == {"fr": "numéro"}
    assert event["description_localizations"]["fr"] == "Lequel"
    assert "name_localizations" not in form
    assert form["choices"][0]["name"] == "Short"
    assert form["choices"][0]["name_localizations"]["fr"] == "Courte"
    assert sent["Quote this"]["name_localizations"]["fr"] == "Citer ceci"


async def test_describing_twice_says_the_same(tree: app_commands.CommandTree[Any], tmp_path: Path) -> None:
    texts = words(tmp_path)
    assert await payload(tree, texts) == await payload(tree, texts)


@pytest.mark.parametrize(
    "missing",
    [
        "command-event.description",
        "command-event-show.option-event-id",
        "command-event-show.choice-as-list-short",
        "command-quote-this.name",
    ],
)
def test_a_missing_text_stops_the_start(
    tree: app_commands.CommandTree[Any], tmp_path: Path, missing: str
) -> None:
    message, _, attribute = missing.partition(".")
    cut = "\n".join(line for line in ENGLISH.splitlines() if not line.strip().startswith(f".{attribute} ="))
    if message in {"command-event", "command-quote-this"}:
        cut = ENGLISH.replace(ENGLISH[ENGLISH.index(f"{message} =") :].split("\ncommand", 1)[0], "")
    with pytest.raises(ContentError, match=rf"{missing} is missing; add it to en\.ftl"):
        words(tmp_path, cut).describe(tree, SERVER)


def test_a_text_that_discord_refuses_stops_the_start(
    tree: app_commands.CommandTree[Any], tmp_path: Path
) -> None:
    with pytest.raises(ContentError, match="has not 1 to 100 characters"):
        words(tmp_path, ENGLISH.replace("= Events", f"= {'E' * 101}")).describe(tree, SERVER)


def test_an_undescribed_command_is_not_changed_before_all_is_known(
    tree: app_commands.CommandTree[Any], tmp_path: Path
) -> None:
    with pytest.raises(ContentError):
        words(tmp_path, ENGLISH.replace("command-quote-this", "command-quote-that")).describe(tree, SERVER)
    assert {command.description for command in tree.walk_commands(guild=SERVER)} == {"…"}


def test_the_keys_of_a_command_follow_its_name(tree: app_commands.CommandTree[Any]) -> None:
    keys = [key for command in everything(tree, SERVER) for key in needed(command)]
    assert keys == [
        "command-event.description",
        "command-event-show.description",
        "command-event-show.option-event-id",
        "command-event-show.option-as-list",
        "command-event-show.choice-as-list-short",
        "command-quote-this.name",
    ]


@pytest.mark.parametrize(
    ("name", "key"), [("event show", "event-show"), ("as_list", "as-list"), ("1.5 h", "1-5-h")]
)
def test_a_name_becomes_a_key(name: str, key: str) -> None:
    assert dashed(name) == key
