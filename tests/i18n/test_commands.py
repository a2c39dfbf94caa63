"""Commands named inside a message: pressed where Discord knows them, typed where it does not."""

from pathlib import Path

import pytest

from bot.i18n import Translator, UnusableText

ENGLISH = """
command-me =
    .description = You
command-me-timezone =
    .description = Your clock
hint-zone = Choose with { COMMAND("me timezone") }.
hint-top = See { COMMAND("status") }.
hint-typed = See { COMMAND($path) }.
"""
FRENCH = """
command-me =
    .description = Vous
    .name = moi
command-me-timezone =
    .description = Votre heure
    .name = fuseau
hint-zone = Choisissez avec { COMMAND("me timezone") }.
hint-top = Voyez { COMMAND("status") }.
hint-typed = Voyez { COMMAND($path) }.
"""


@pytest.fixture
def texts(tmp_path: Path) -> Translator:
    (tmp_path / "en.ftl").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "fr.ftl").write_text(FRENCH, encoding="utf-8")
    return Translator([tmp_path], "en")


def test_a_command_is_written_as_one_types_it_while_its_id_is_unknown(texts: Translator) -> None:
    assert texts.text("en", "hint-zone") == "Choose with `/me timezone`."
    assert texts.text("fr", "hint-zone") == "Choisissez avec `/moi fuseau`."


def test_a_command_is_a_mention_as_soon_as_its_id_is_known(texts: Translator) -> None:
    texts.commands.learn({"me": 12})
    assert texts.text("en", "hint-zone") == "Choose with </me timezone:12>."
    # Discord finds it by the id, and shows it under the name of each reader's language.
    assert texts.text("fr", "hint-zone") == "Choisissez avec </me timezone:12>."
    assert texts.text("en", "hint-top") == "See `/status`."


def test_ids_that_are_learnt_anew_replace_the_old_ones(texts: Translator) -> None:
    texts.commands.learn({"me": 12})
    texts.commands.learn({"status": 13})
    assert texts.text("fr", "hint-zone") == "Choisissez avec `/moi fuseau`."
    assert texts.text("fr", "hint-top") == "Voyez </status:13>."


def test_a_missing_detail_is_not_taken_for_a_command(texts: Translator) -> None:
    with pytest.raises(UnusableText):
        texts.text("en", "hint-typed")
    assert texts.text("en", "hint-typed", path="me timezone") == "See `/me timezone`."
