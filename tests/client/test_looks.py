"""Cards have one order of things and never more than Discord takes."""

from pathlib import Path

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.client.looks import EMBED_LIMIT, Fact, Tone, card, choice, option, size
from bot.client.rendering import body, mentioning
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.text import units

TRANSLATOR = Translator(locale_folders(Path(__file__).resolve().parents[2] / "data"), "en")


def test_time_place_facts_and_next_step_stand_in_this_order() -> None:
    embed = card(
        TRANSLATOR,
        "fr",
        "S3",
        "Text",
        where="Online",
        when="Thursday",
        next_step="Register",
        facts=[Fact("Seats", "50", beside=True)],
        source="Secretariat",
        tone=Tone.DONE,
    )
    assert [field.name for field in embed.fields] == ["Quand", "Où", "Seats", "Étape suivante"]
    assert [field.value for field in embed.fields] == ["Thursday", "Online", "50", "Register"]
    assert embed.footer.text == "Secretariat"
    assert embed.colour == discord.Colour(Tone.DONE.value)


def test_what_is_not_known_has_no_empty_label() -> None:
    assert card(TRANSLATOR, "en", "S3").fields == []


@given(
    title=st.text(min_size=1, max_size=400),
    text=st.text(max_size=6000),
    facts=st.lists(
        st.builds(Fact, st.text(min_size=1, max_size=300), st.text(min_size=1, max_size=1500)), max_size=30
    ),
)
def test_a_card_never_exceeds_what_discord_takes_of_one_text(
    title: str, text: str, facts: list[Fact]
) -> None:
    embed = card(TRANSLATOR, "en", title, text, facts=facts)
    assert units(embed.title or "") <= 256
    assert units(embed.description or "") <= 4096
    assert len(embed.fields) <= 25
    assert all(units(field.name or "") <= 256 and units(field.value or "") <= 1024 for field in embed.fields)


@pytest.mark.parametrize("facts", [0, 1, 5, 25])
def test_a_card_never_exceeds_what_discord_takes_in_all(facts: int) -> None:
    embed = card(
        TRANSLATOR,
        "en",
        "T" * 300,
        "é" * 5000,
        facts=[Fact("L" * 300, "V" * 1500)] * facts,
        source="S" * 3000,
        next_step="Register",
    )
    assert size(embed) <= EMBED_LIMIT
    assert embed.fields[-1].value == "Register"


def test_long_options_and_choices_are_cut() -> None:
    assert units(option("L" * 200, "v", hint="H" * 200).label) == 100
    assert units(choice("N" * 200, "v").name) == 100


def test_a_body_notifies_nobody_unless_told() -> None:
    assert body("Hello")["allowed_mentions"] == {"parse": []}
    told = body("Hello", mentions=mentioning(members=[1], roles=[2]))
    assert told["allowed_mentions"] == {"parse": [], "users": [1], "roles": [2]}


def test_a_body_holds_only_what_there_is() -> None:
    assert body(embeds=[discord.Embed(title="T")]).keys() == {"embeds", "allowed_mentions"}


def test_a_body_is_cut_to_what_discord_takes() -> None:
    assert units(str(body("x" * 3000)["content"])) == 2000
