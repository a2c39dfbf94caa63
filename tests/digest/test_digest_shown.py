from datetime import UTC, datetime

import pytest

from bot.client.looks import EMBED_LIMIT, VALUE_LIMIT, size
from bot.delivery.kinds import Reader
from bot.kernel.text import units
from cogs.digest.domain import Item, Told
from cogs.digest.embeds import Voice, room_for, weekly
from tests.events.ground import community, translator

GOES = datetime(2023, 3, 7, 8, 0, tzinfo=UTC)
SITE = "https://bot.example.org"


def voice(locale: str = "en", site: str | None = SITE) -> Voice:
    return Voice(translator(), Reader(locale, "Europe/Brussels"), community(), site)


def item(title: str, number: int = 1, link: str = "") -> Item:
    return Item(str(number), "resources-digest-line", {"title": title}, link)


def told(items: int, title: str = "x", link: str = "") -> Told:
    return Told("resources-digest-title", tuple(item(title, number, link) for number in range(items)))


def test_what_people_typed_is_shown_as_they_typed_it_and_calls_nobody() -> None:
    line = voice().line(item("**bold** [a](https://evil.example) <@1> @everyone"))
    assert "**bold**" not in line
    assert "\\[a](" in line, "no link of theirs"
    assert "<@1>" not in line.replace("\\<", "")
    assert "@everyone" not in line


@pytest.mark.parametrize(
    ("link", "site", "shown"),
    [
        ("/events/7", SITE, "- x ([open](https://bot.example.org/events/7))"),
        ("/events/7", None, "- x"),
        ("https://a.example/b_(c)", None, "- x ([open](https://a.example/b_(c%29))"),
        ("", SITE, "- x"),
    ],
)
def test_a_line_leads_to_where_there_is_something(link: str, site: str | None, shown: str) -> None:
    assert voice(site=site).line(item("x", link=link)) == shown


def test_what_is_longer_than_a_line_is_cut_however_much_of_it_is_markup() -> None:
    line = voice().line(item("*" * 2_400))
    assert line.endswith("…")
    assert units(line) < 250


def test_of_many_lines_it_is_said_how_many_more_there_are() -> None:
    card = weekly(voice(), None, [told(20)], GOES, EMBED_LIMIT)
    assert str(card.fields[0].value).endswith("… and 12 more")
    assert str(weekly(voice(), None, [told(9)], GOES, EMBED_LIMIT).fields[0].value).endswith("… and one more")


@pytest.mark.parametrize("cards", [1, 2, 3, 10])
def test_the_longest_digest_fits_into_what_discord_takes_in_every_language_at_once(cards: int) -> None:
    sections = [told(30, "w" * 2_000, f"https://a.example/{'v' * 300}")] * 7
    shown = [weekly(voice(), None, sections, GOES, room_for(cards)) for _ in range(cards)]
    assert sum(size(card) for card in shown) <= EMBED_LIMIT
    assert shown[0].fields, "something is told all the same"
    assert all(units(str(field.value)) <= VALUE_LIMIT for card in shown for field in card.fields)


def test_a_digest_is_named_after_whom_it_is_for_in_the_readers_language() -> None:
    of_group = weekly(voice("fr"), "innovation-diffusion", [told(1)], GOES, EMBED_LIMIT)
    assert of_group.title == "La semaine\N{NO-BREAK SPACE}: Diffusion de l’innovation"
