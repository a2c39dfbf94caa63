"""Every message the code asks for is there, in every language, with the details it needs."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentSerializer, ast

from bot.i18n import command_names
from bot.i18n.catalogue import Catalogue, Uses
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from tests import message_keys as keys

ROOT = Path(__file__).resolve().parents[2]

# Strings that begin like a message key and are something else, each with what it is.
NO_KEYS: dict[str, str] = {}

# What begins like this is asked for by the client, which puts the keys together from each command
# and refuses to start if one is missing; tests/architecture/test_commands.py finds the forgotten.
COMMANDS = "command-"


NOW = datetime(2023, 3, 1, tzinfo=UTC)


def shown_as_instants(pattern: ast.Pattern) -> set[str]:
    """Return the details that ``WHEN`` is given."""
    return set(
        re.findall(
            r"WHEN\(\$(\w+)", FluentSerializer().serialize_entry(ast.Message(ast.Identifier("x"), pattern))
        )
    )


@pytest.fixture(scope="module")
def translator() -> Translator:
    """Return the texts of the whole bot."""
    return Translator(locale_folders(ROOT / "data"), "en")


@pytest.fixture(scope="module")
def english(translator: Translator) -> Catalogue:
    return translator.catalogues["en"]


@pytest.fixture(scope="module")
def uses(english: Catalogue) -> list[keys.Use]:
    """Return every mention of a message key in the code."""
    code = [path for part in ("bot", "cogs") for path in sorted((ROOT / part).rglob("*.py"))]
    known = keys.namespaces(english.texts) - {COMMANDS.rstrip("-")}
    pages = [path for part in ("bot", "cogs") for path in sorted((ROOT / part).rglob("templates/*.html"))]
    used = [*keys.used_keys(code, known), *keys.keys_in_templates(pages)]
    return [use for use in used if use.key not in NO_KEYS]


def test_every_key_the_code_uses_is_defined(uses: list[keys.Use], english: Catalogue) -> None:
    assert [str(use).removeprefix(f"{ROOT}/") for use in uses if not use.among(english.texts)] == []


def test_every_message_is_used(uses: list[keys.Use], english: Catalogue) -> None:
    used = {key for use in uses for key in use.among(english.texts)}
    used |= {
        reference.key for entry in english.entries.values() for reference in Uses.of(entry.node).references
    }
    forgotten = english.texts.keys() - used
    assert sorted(key for key in forgotten if not key.startswith(COMMANDS)) == []


def test_every_detail_a_message_needs_is_given_with_it(uses: list[keys.Use], english: Catalogue) -> None:
    lacking = {
        str(use): sorted(english.variables(use.key) - use.details)
        for use in uses
        if use.details is not None and use.key in english.texts
    }
    assert {use: details for use, details in lacking.items() if details} == {}


@pytest.mark.parametrize("locale", ["fr"])
def test_a_language_has_the_same_messages_with_the_same_details(
    translator: Translator, english: Catalogue, locale: str
) -> None:
    other = translator.catalogues[locale]
    # A command keeps its English name where English is shown, so only other languages have one.
    names = {key for key in other.texts if key.startswith(COMMANDS) and key.endswith("name")}
    assert sorted((other.texts.keys() - names) ^ (english.texts.keys() - names)) == []
    shared = english.texts.keys() & other.texts.keys()
    assert [key for key in sorted(shared) if english.variables(key) != other.variables(key)] == []


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_every_message_can_be_made(translator: Translator, locale: str) -> None:
    catalogue = translator.catalogues[locale]
    instants = {
        name for key in catalogue.texts for name in shown_as_instants(catalogue.texts[key].texts[key])
    }
    for key in catalogue.texts:
        details = {name: NOW if name in instants else 2 for name in catalogue.variables(key)}
        assert translator.text(locale, key, **details)


def test_every_language_has_the_same_words_of_the_community(translator: Translator) -> None:
    terms = {
        locale: {key for key in catalogue.entries if key.startswith("-")}
        for locale, catalogue in translator.catalogues.items()
    }
    assert set(map(frozenset, terms.values())) == {frozenset(terms["en"])}


def test_both_languages_are_complete(translator: Translator) -> None:
    assert translator.locales == ("en", "fr")


def test_discord_takes_every_word_of_every_command(translator: Translator) -> None:
    assert list(command_names.faults(translator)) == []


def written(catalogue: Catalogue) -> dict[str, str]:
    """Return the source of every text that is not one of a command's own words."""
    return {
        key: FluentSerializer().serialize_entry(ast.Message(ast.Identifier("x"), entry.texts[key]))
        for entry in catalogue.entries.values()
        for key in entry.texts
        if not key.startswith(COMMANDS)
    }


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_no_text_types_out_a_command(translator: Translator, locale: str) -> None:
    # COMMAND("me timezone") can be pressed, and bears the name it has in the reader's Discord.
    typed = re.compile(r"(?<![\w/:.<])/[^\W\d_]")
    texts = written(translator.catalogues[locale])
    assert [key for key, text in texts.items() if typed.search(text)] == []


TITLES = re.compile(r"-(title|label|button|form)(-|$)")


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_commands_are_named_only_where_discord_shows_them(translator: Translator, locale: str) -> None:
    texts = written(translator.catalogues[locale])
    # In titles, labels and buttons a mention would stay the raw "</me timezone:1080>".
    assert [key for key, text in texts.items() if TITLES.search(key) and "COMMAND(" in text] == []


SENT = {
    # Not what a button or a form is called, nor what is said of one: “Ask the Secretariat”.
    "en": re.compile(r'(?<![“=])(?<!= )\b([Aa]sk|tell) \{ -secretariat\(form: "the"\) \}(?!”)'),
    "fr": re.compile(r'(adressez-vous|(?<!«\u00a0)(?<!= )[Dd]emandez) \{ -secretariat\(form: "to"\) \}'),
}
ELSEWHERE = {
    "client-disk": "a bot that cannot write cannot take a question either",
    "helpdesk-retention": "it says what is stored of a question, and sends nobody",
}


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_who_is_sent_to_the_secretariat_is_told_by_which_command(translator: Translator, locale: str) -> None:
    # Guests read pages and mails, and need not be on Discord.
    texts = {
        key: text
        for key, text in written(translator.catalogues[locale]).items()
        if key not in ELSEWHERE and not key.startswith(("guests-", "web-"))
    }
    assert [
        key for key, text in texts.items() if SENT[locale].search(text) and 'COMMAND("ask")' not in text
    ] == []


def test_french_is_set_as_french_is_printed(translator: Translator) -> None:
    catalogue = translator.catalogues["fr"]
    for key in catalogue.texts:
        text = FluentSerializer().serialize_entry(
            ast.Message(ast.Identifier("x"), catalogue.texts[key].texts[key])
        )
        assert not re.search(r"\w'\w", text), f"{key}: a straight apostrophe"
        assert not re.search(r"(?<=[^\s]) [;:!?»]|« ", text), f"{key}: a space at which a line may break"


def test_every_command_and_option_has_a_name_of_its_own_in_each_language(translator: Translator) -> None:
    nameless = [
        f"{key} in {locale}"
        for locale, catalogue in translator.catalogues.items()
        if locale != "en"
        for key in sorted(catalogue.texts)
        if key.startswith(COMMANDS) and _names_nothing(key, catalogue)
    ]
    assert nameless == []


def _names_nothing(key: str, catalogue: Catalogue) -> bool:
    """Tell whether ``key`` describes a command or an option that is called as in English."""
    message, _, attribute = key.partition(".")
    if attribute == "description":
        return f"{message}.name" not in catalogue.texts
    is_name = (
        attribute.endswith("-name") and f"{message}.{attribute.removesuffix('-name')}" in catalogue.texts
    )
    return attribute.startswith("option-") and not is_name and f"{key}-name" not in catalogue.texts
