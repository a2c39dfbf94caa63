"""What members read about themselves, in both languages, and the file they may take."""

import json
from datetime import UTC, datetime
from pathlib import Path

import discord
import pytest

from bot.delivery.domain import Life
from bot.delivery.kinds import Reader, Rendered
from bot.delivery.messages import State, ToMember
from bot.delivery.outbox import OutboxRow
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.storage.personal_data import Json
from cogs.members import embeds
from cogs.members.domain import Place, Preferences
from cogs.members.embeds import Page
from cogs.members.service import Erased, Kept

TRANSLATOR = Translator(locale_folders(Path(__file__).parents[2] / "data"), "en")
NOW = datetime(2023, 3, 1, 12, tzinfo=UTC)
LISBON = Place("Europe/Lisbon", ("Lisbon",))
GONE = [
    Erased("members-heading", "members-retention", 1),
    Erased("delivery-heading", "delivery-retention", 3),
]


@pytest.fixture(params=["en", "fr"])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(TRANSLATOR, Reader(request.param, "Europe/Brussels"), NOW)


@pytest.fixture
def english() -> Page:
    return Page(TRANSLATOR, Reader("en", "Europe/Brussels"), NOW)


@pytest.fixture
def french() -> Page:
    return Page(TRANSLATOR, Reader("fr", "Europe/Brussels"), NOW)


def text(embed: discord.Embed) -> str:
    facts = [f"{field.name}: {field.value}" for field in embed.fields]
    return "\n".join([embed.title or "", embed.description or "", *facts])


def test_a_chosen_zone_is_confirmed_by_the_time_there(english: Page, french: Page) -> None:
    reunion = Place("Indian/Reunion", ("Réunion",))
    assert "Wednesday 1 March 2023, 16:00 (Réunion)" in text(embeds.zone_chosen(english, reunion))
    assert "mercredi 1er mars 2023, 16:00 (La Réunion)" in text(embeds.zone_chosen(french, reunion))


def test_a_place_is_offered_with_the_time_there(french: Page) -> None:
    assert embeds.place_choice(LISBON, french) == "Lisbonne, 12:00 (Europe/Lisbon)"


def test_a_language_is_called_as_it_calls_itself(french: Page) -> None:
    assert [embeds.language_name(locale) for locale in ("en", "fr")] == ["English", "français"]
    assert "français" in text(embeds.language_chosen(french, "fr"))
    assert "langue de votre Discord" in text(embeds.language_chosen(french, None))


def test_what_was_not_chosen_is_shown_as_such(english: Page) -> None:
    nothing = text(embeds.shown(english, Preferences(), []))
    assert "English (as your Discord)" in nothing
    assert "Brussels (Europe/Brussels), 13:00, as nothing else is chosen" in nothing
    assert "Reminders by direct message: only where you ask for them" in nothing
    assert "Nothing is stored about you." in nothing


def test_what_was_chosen_and_stored_is_shown(english: Page) -> None:
    chosen = Preferences("en", "Europe/Lisbon", direct_reminders=True)
    told = text(embeds.shown(english, chosen, GONE))
    assert "Language: English\n" in told
    assert "Lisbon (Europe/Lisbon), 12:00\n" in told
    assert "Reminders by direct message: on" in told
    assert "**Messages to you**, 3 entries. They are kept for 90 days" in told


@pytest.mark.parametrize("wanted", [True, False])
def test_reminders_are_confirmed(page: Page, *, wanted: bool) -> None:
    assert text(embeds.reminders_chosen(page, wanted=wanted))


def test_before_erasing_every_part_is_counted_and_what_stays_is_told(page: Page) -> None:
    for told in (text(embeds.before_erasing(page, GONE)), text(embeds.erased(page, GONE))):
        assert f"- **{page('members-heading')}**, " in told
        assert f"- **{page('delivery-heading')}**, 3 " in told
        # How long it would have been kept is no matter where it goes.
        assert page("delivery-retention") not in told
        assert page("members-erase-stays") in told
    assert page("members-nothing-stored") in text(embeds.erased(page, []))
    assert page("members-nothing-stored") in text(embeds.nothing_stored(page))


def test_an_export_is_a_json_file_with_a_heading_and_a_retention_for_each_part(english: Page) -> None:
    data: dict[str, Json] = {"language": "fr", "place": "La Réunion"}
    kept = [Kept("members", "members-heading", "members-retention", data)]
    document = json.loads(embeds.export_text(english, 2**60, kept))
    assert document == {
        "member": str(2**60),
        "made": "2023-03-01T12:00:00+00:00",
        "parts": [
            {
                "name": "members",
                "heading": "Your choices",
                "kept": english("members-retention"),
                "data": {"language": "fr", "place": "La Réunion"},
            }
        ],
    }
    assert "\n- Your choices" in text(embeds.exported(english, kept))


def test_the_parts_of_an_export_are_told_in_the_readers_language(french: Page) -> None:
    kept = [Kept("members", "members-heading", "members-retention", {})]
    assert "- Vos choix" in text(embeds.exported(french, kept))
    (part,) = json.loads(embeds.export_text(french, 1, kept))["parts"]
    assert (part["name"], part["heading"]) == ("members", "Vos choix")


def test_an_inbox_shows_each_message_in_the_words_it_was_to_have(english: Page) -> None:
    payload: dict[str, Json] = {
        "content": "Good news.",
        "embeds": [
            {
                "title": "A seat",
                "description": "It is yours.",
                "fields": [{"name": "When", "value": "Thursday"}],
            }
        ],
    }
    row = _failed(Rendered(payload))
    explained, message = embeds.inbox(english, [row])
    assert "could not be sent to you" in text(explained)
    due = f"It was due <t:{int(NOW.timestamp())}:F>."
    assert message.description == f"{due}\nGood news.\n**A seat**\nIt is yours.\n**When:** Thursday"
    assert "<t:" not in (message.title or "")  # Discord shows no moments there


def test_an_empty_inbox_says_so(page: Page) -> None:
    (only,) = embeds.inbox(page, [])
    assert page("members-inbox-empty") in text(only)


def test_a_message_without_words_does_not_hide_the_others(english: Page) -> None:
    assert len(embeds.inbox(english, [_failed(None), _failed(Rendered({"content": "Hello"}))])) == 3


def _failed(rendered: Rendered | None) -> OutboxRow:
    life = Life(state=State.FAILED, due=NOW)
    return OutboxRow(1, "events:7:moved-up:71", "events.moved-up", ToMember(71), {}, life, rendered)
