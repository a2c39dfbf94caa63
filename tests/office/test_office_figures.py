"""What is told of an event's people in numbers, and what never is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.client.voice import Voice
from bot.kernel.suppression import Breakdown, Step
from bot.kernel.zones import LocalTime
from bot.pictures import can_draw, draw, in_words
from cogs.events.domain import Attendance, Event, Mode, Plan, Registration, Standing, Status, Terms
from cogs.office.domain import NOT_SAID, Figures, Reach, figures
from cogs.office.embeds import cards
from cogs.office.embeds.charts import plots
from cogs.office.embeds.reports import begun, plain, report
from cogs.office.embeds.sheets import sections
from tests.events.ground import READER, translator

NOW = datetime(2023, 3, 20, 12, tzinfo=UTC)
STARTS = LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
ENDS = LocalTime(datetime(2023, 3, 30, 16), "Europe/Brussels")
ENGLISH, FRENCH = (partial(translator().text, locale) for locale in ("en", "fr"))


def event(
    seats: int | None = 20, attendance: Attendance = Attendance.BOTH, title: str = "S3 [Conf]"
) -> Event:
    plan = Plan(title, STARTS, ENDS, "Room *1*\nBrussels", seats=seats, channel=1)
    terms = Terms(attendance=attendance, online_seats=30, moderated=True)
    return Event(7, plan, Status.PUBLISHED, None, 0, NOW, terms)


def people(number: int, standing: Standing = Standing.SEATED, **answers: str) -> list[Registration]:
    mode = Mode.ON_SITE if answers.get("country") == "PT" else Mode.ONLINE
    said = {name.replace("_", "-"): value for name, value in answers.items()}
    return [
        Registration(one, 7, one, standing, False, NOW - timedelta(days=one % 3), mode, answers=said)
        for one in range(number)
    ]


def counted(shown: Event | None = None) -> Figures:
    came = [
        *people(12, country="PT", organisation_type="firm"),
        *people(9, country="FR", organisation_type="cluster"),
        *people(6, Standing.WAITING, organisation_type="agency"),
        *people(3, Standing.APPLIED, country="FI"),
        *people(8, Standing.WITHDRAWN, country="FI"),
    ]
    reach = [(Reach.SENT, 40), (Reach.ELSEWHERE, 3), (Reach.MISSED, 0)]
    return figures(shown or event(), came, reach, "Europe/Brussels", NOW)


def test_every_table_is_about_the_people_who_hold_a_seat_or_wait() -> None:
    found = counted()
    assert (found.taken, found.waiting, found.people, found.seats) == (21, 6, 27, 50)
    assert (found.applied, found.ended) == (None, 8)
    assert found.countries == Breakdown((("PT", 12), ("FR", 9), (NOT_SAID, 6)))
    assert found.organisations == Breakdown((("firm", 12), ("cluster", 9), ("agency", 6)))
    assert found.growth[-1].total == 27
    assert found.reach == ((Reach.SENT, 40), (Reach.ELSEWHERE, None), (Reach.MISSED, 0))


@pytest.mark.parametrize(
    ("came", "shown"),
    [
        (15, "- Were there: 15\n"),
        (21, "- Were there: 21\n"),
        (0, "- Were there: 0\n"),
        (4, "- Were there: not told"),
        (17, "- Were there: not told"),
        (22, "- Were there: not told"),
        (26, "- Were there: 26\n"),
    ],
)
def test_how_many_came_is_told_unless_few_came_or_few_did_not(came: int, shown: str) -> None:
    found = figures(event(), people(21), [], "Europe/Brussels", NOW, came)
    assert shown in report(found, sections(found, ENGLISH, "en"), ENGLISH, "en", "Europe/Brussels")
    assert "Were there" not in report(counted(), sections(counted(), ENGLISH, "en"), ENGLISH, "en", "UTC")


@pytest.mark.parametrize(
    ("seated", "waiting", "told"),
    [
        (21, 6, (21, 6)),
        (21, 0, (21, 0)),
        (0, 0, (0, 0)),
        (2, 0, (None, 0)),
        (0, 3, (0, None)),
        # From the sum of another table either would give the other away.
        (21, 2, (None, None)),
        (4, 21, (None, None)),
    ],
)
def test_of_few_who_have_a_seat_or_wait_no_number_is_told(
    seated: int, waiting: int, told: tuple[int | None, int | None]
) -> None:
    held = [*people(seated), *people(waiting, Standing.WAITING)]
    found = figures(event(), held, [], "Europe/Brussels", NOW, came=seated)
    assert (found.taken, found.waiting, found.people) == (*told, seated + waiting)
    hidden = "not told: fewer than 5 have a seat, or wait"
    text = report(found, sections(found, ENGLISH, "en"), ENGLISH, "en", "Europe/Brussels")
    assert text.count(hidden) == told.count(None)
    assert found.came == told[0]


def test_days_are_those_of_the_community() -> None:
    late = [
        Registration(one, 7, one, Standing.SEATED, False, datetime(2023, 3, 1, 23, 30, tzinfo=UTC))
        for one in range(5)
    ]
    found = figures(event(seats=None), late, [], "Europe/Brussels", NOW)
    assert found.growth == (Step(date(2023, 3, 2), 5),)
    assert found.seats is None


def test_a_report_says_all_of_it_and_holds_no_markdown_that_somebody_typed() -> None:
    found = counted()
    text = report(found, sections(found, ENGLISH, "en"), ENGLISH, "en", "Europe/Brussels")
    assert text.startswith("# S3 \\[Conf\\]\n\n- When: Thursday 30 March 2023, 09:30–16:00 (Brussels)\n")
    assert "- Where: Room \\*1\\* Brussels\n" in text
    assert "## By country\n\n- Portugal: 12\n- France: 9\n- Not asked or not said: 6\n" in text
    assert "- Firm: 12" in text
    assert "- Waiting for approval: fewer than 5" in text
    assert "- Online: 15\n- On site: 12" in text
    assert plain("a\n`b`") == "a \\`b\\`"


@pytest.mark.parametrize("before", ["# ", "- ", "- Where: ", "## "])
@given(st.text(st.sampled_from("ab1. #>+-=*_`~[](){}!|<&;\\/:\n"), max_size=12))
def test_whatever_stands_in_a_report_is_read_as_it_was_typed(before: str, typed: str) -> None:
    line = " ".join(typed.split()) or "a"
    written = plain if before.endswith(": ") else begun
    read = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(before + written(line))
    assert [token.type for token in read].count("list_item_open") == before.startswith("-")
    (words,) = [token for token in read if token.type == "inline"]
    assert [(one.type, one.content) for one in words.children or []] == [
        ("text", before.lstrip("#- ") + line)
    ]


def test_where_there_are_too_few_that_is_said_and_nothing_else() -> None:
    found = figures(event(None, Attendance.UNSAID), people(2, country="PT"), [], "Europe/Brussels", NOW)
    text = report(found, sections(found, ENGLISH, "en"), ENGLISH, "en", "Europe/Brussels")
    assert "Portugal" not in text
    assert text.count("no number under 5 is shown") == 3
    assert "no limit" in text
    assert plots(found, ENGLISH, "en") == []


def test_a_report_of_an_event_without_end_and_place_says_when_it_starts() -> None:
    bare = Event(7, Plan("S3", STARTS), Status.PUBLISHED, None, 0, NOW)
    found = figures(bare, [], [], "Europe/Brussels", NOW)
    text = report(found, sections(found, ENGLISH, "en"), ENGLISH, "en", "Europe/Brussels")
    assert "- When: Thursday 30 March 2023, 09:30 (Brussels)\n- As of:" in text


def test_a_picture_has_its_numbers_in_words() -> None:
    growth, countries, organisations = plots(counted(), ENGLISH, "en")
    assert countries.alt == "By country: Portugal 12; France 9; Not asked or not said 6"
    assert growth.alt.endswith("20 March 2023 27")
    french = plots(counted(), FRENCH, "fr")[1]
    assert french.alt == "Par pays\u00a0: Portugal 12\u00a0; France 9\u00a0; Non demandé ou non précisé 6"
    assert organisations.name == "organisations"


def test_the_words_of_a_picture_fit_where_discord_shows_them() -> None:
    rows = [(f"{number} {'a long label ' * 6}".strip(), "12") for number in range(20)]
    for words in (ENGLISH, FRENCH):
        alt = in_words("Heading", rows, words)
        assert 900 < len(alt) <= 1024
        assert alt.endswith("label 12")


@pytest.mark.skipif(not can_draw(), reason="the extra that draws is not installed")
def test_pictures_are_drawn_the_same_each_time_and_of_a_size_to_read() -> None:
    for plot in plots(counted(), ENGLISH, "en")[:2]:
        png = draw(plot)
        assert png.startswith(b"\x89PNG")
        width, height = (int.from_bytes(png[place : place + 4], "big") for place in (16, 20))
        assert 900 <= width <= 1400
        assert 150 <= height <= 900
        assert draw(plot) == png


def test_a_card_shows_the_first_of_what_is_shared_out_and_the_last_of_what_grew() -> None:
    many = [
        replace(one, registered=NOW - timedelta(days=number))
        for number in range(20)
        for one in people(5 + number, country=f"{number:02}")
    ]
    found = figures(event(), many, [], "Europe/Brussels", NOW)
    card = cards.figures(Voice(translator(), READER), found, pages=True)
    shown = {str(one.name): str(one.value).split("\n") for one in card.fields}
    assert shown["By country"][0] == "19: 24"
    assert shown["By country"][-1] == "…"
    growth = shown["Registrations over time"]
    assert (growth[0], growth[-1]) == ("…", f"20 March 2023: {len(many)}")
