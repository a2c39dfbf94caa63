"""A tour is a file that says what is wrong with it, and a transcript reads as a member would."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.kernel.errors import ContentError
from bot.practice.forms import form_fields
from bot.practice.tour import Step, load_tour, span, with_words
from bot.practice.transcript import Eyes, lines, relative

LAUNCH = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)


def tour(folder: Path, text: str) -> Path:
    path = folder / "a-tour.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_who_and_where_carry_over_from_the_step_before(tmp_path: Path) -> None:
    path = tour(
        tmp_path,
        '[[chapter]]\ntitle="One"\n[[chapter.step]]\nwho="porto"\nin="events"\nsay="hello"\n'
        '[[chapter]]\ntitle="Two"\n[[chapter.step]]\nonce=["hello"]\n',
    )
    chapters = load_tour(path)
    assert [chapter.title for chapter in chapters] == ["One", "Two"]
    look = chapters[1].steps[0]
    assert (look.who, look.place, look.action, list(look.once)) == ("porto", "events", "look", ["hello"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no steps"),
        ("[[chapter]", "a-tour.toml"),
        ('[[chapter]]\n[[chapter.step]]\nshow=["x"]', "chapter 1, step 1: unknown show"),
        ('[[chapter]]\n[[chapter.step]]\nsay="x"\npress="y"', "press and say in one step"),
    ],
)
def test_a_tour_that_cannot_be_played_names_file_and_step(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ContentError) as refused:
        load_tour(tour(tmp_path, text))
    assert told in str(refused.value)


def test_a_tour_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="nowhere"):
        load_tour(tmp_path / "nowhere.toml")


def test_words_that_a_step_kept_are_typed_by_later_ones() -> None:
    typed = Step("porto", "events", "fill", {"Code": "{code}"}, {"code": "{code} {other}"})
    assert with_words(typed, {"code": "ABC DEF"}) == Step(
        "porto", "events", "fill", {"Code": "ABC DEF"}, {"code": "ABC DEF {other}"}
    )


@pytest.mark.parametrize(
    ("text", "seconds"), [("1 day", 86_400), ("90 minutes", 5_400), ("2 weeks", 1_209_600)]
)
def test_spans_are_read_as_people_write_them(text: str, seconds: int) -> None:
    assert span(text) == seconds


def test_a_span_that_is_none_is_refused() -> None:
    with pytest.raises(ContentError, match="soon"):
        span("soon")


def test_timestamps_and_mentions_read_as_discord_shows_them() -> None:
    eyes = Eyes("Europe/Lisbon", LAUNCH - timedelta(days=1), {"5": "events"})
    text = f"<t:{int(LAUNCH.timestamp())}:F> (<t:{int(LAUNCH.timestamp())}:R>) in <#5>, ask <@7>"
    assert eyes.read(text) == "Thu 30 Mar 2023 08:30 (in 1 day) in #events, ask @7"
    assert eyes.read("Choose with </me timezone:12>.") == "Choose with /me timezone."


@pytest.mark.parametrize(
    ("span_", "text"),
    [
        (timedelta(hours=2), "in 2 hours"),
        (timedelta(minutes=-1), "1 minute ago"),
        (timedelta(0), "in 0 seconds"),
        (timedelta(seconds=1), "in 1 second"),
    ],
)
def test_spans_read_as_people_say_them(span_: timedelta, text: str) -> None:
    assert relative(span_) == text


def test_a_message_is_read_aloud_in_order() -> None:
    message = {
        "content": "Hello",
        "embeds": [
            {
                "author": {"name": "Secretariat"},
                "title": "S3 Conference",
                "description": "Launch",
                "fields": [{"name": "When", "value": "09:30"}],
                "footer": {"text": "Source"},
            }
        ],
        "components": [{"type": 1, "components": [{"type": 2, "label": "Register", "custom_id": "a"}]}],
        "attachments": [
            {"filename": "event.ics"},
            {"filename": "shares.png", "description": "Shares: came 80%"},
        ],
    }
    assert lines(message, Eyes("UTC", LAUNCH)) == [
        "Hello",
        "Secretariat",
        "S3 Conference",
        "Launch",
        "When: 09:30",
        "Source",
        "[Register]",
        "(file event.ics)",
        "(file shares.png) Shares: came 80%",
    ]


def test_a_forms_fields_are_found_by_their_labels_in_either_shape() -> None:
    modal = {
        "components": [
            {"type": 18, "label": "Title", "component": {"type": 4, "custom_id": "title"}},
            {"type": 1, "components": [{"type": 4, "label": "When", "custom_id": "when"}]},
        ]
    }
    assert {label: one["custom_id"] for label, one in form_fields(modal).items()} == {
        "Title": "title",
        "When": "when",
    }
