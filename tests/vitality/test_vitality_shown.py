"""How a report reads, on a card, as a file and in pictures: complete, while its half-year runs, and where little can be told."""

from datetime import UTC, date, datetime
from functools import partial

import pytest

from bot.client.voice import Voice
from bot.delivery.kinds import Reader
from cogs.office.embeds import cards as office
from cogs.vitality.domain import Half, Number, Report
from cogs.vitality.embeds import cards
from cogs.vitality.embeds.charts import plots
from cogs.vitality.embeds.reports import file_name, markdown
from tests.events.ground import READER, translator
from tests.office.test_office_figures import counted, event

ENGLISH, FRENCH = (partial(translator().text, locale) for locale in ("en", "fr"))
NUMBERS: dict[Number, int | None] = {
    Number.MEMBERS: 24,
    Number.ACTIVE: 14,
    Number.NEWCOMERS: 12,
    Number.STAYED: 7,
    Number.STATES: 3,
    Number.REGIONS: 5,
    Number.MEETINGS: 2,
    Number.COUNTED: 1,
    Number.SEATED: 14,
    Number.CAME: 9,
    Number.THREADS: 20,
    Number.THREADS_ANSWERED: 15,
    Number.THREAD_ANSWER: 125,
    Number.ASKED: 60,
    Number.ANSWERED: 52,
    Number.FIRST_ANSWER: 70,
}
SMALL: dict[Number, int | None] = {
    Number.MEMBERS: 3,
    Number.ACTIVE: None,
    Number.NEWCOMERS: 0,
    Number.MEETINGS: 0,
    Number.COUNTED: 0,
    Number.ASKED: 0,
    Number.STAYED: 0,
}
TEN_AT_LEAST: dict[Number, int | None] = {
    **NUMBERS,
    Number.ACTIVE: 10,
    Number.STAYED: 5,
    Number.ASKED: 60,
    Number.ANSWERED: 50,
    Number.FIRST_ANSWER: 45,
}


for unknown in (
    Number.STATES,
    Number.REGIONS,
    Number.THREADS,
    Number.THREADS_ANSWERED,
    Number.THREAD_ANSWER,
):
    del TEN_AT_LEAST[unknown]


def kept(numbers: dict[Number, int | None], day: date = date(2023, 7, 1)) -> Report:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Report("innovation-diffusion", Half(2023, 1), at, day, numbers)


def test_a_complete_report_tells_numbers_with_the_whole_of_which_they_are_a_part() -> None:
    text = markdown(kept(NUMBERS), "Innovation Diffusion", ENGLISH, "en", "Europe/Brussels")
    assert text.startswith(
        "# Half-yearly report: Innovation Diffusion\n\n- Half-year: January to June 2023\n"
    )
    for line in (
        "- In the group: 24\n- Active in this half-year: 14 of 24 (58%)\n",
        "- Reached their 60th day in the group: 12\n- Of these, active from the 30th day to the 60th: 7 of 12 (58%)\n",
        "- Member States: 3\n- Regions (NUTS 2): 5\n",
        "- People with a seat at those: 14\n- Of these, came: 9 of 14 (64%)\n",
        "- Begun: 20\n- Answered by somebody else: 15 of 20 (75%)\n- Time to the first answer: 2 h 5 min\n",
        "- Answered: 52 of 60 (87%)\n- Time to the first answer: 1 h 10 min\n",
        "## Not known\n\nI do not count messages.",
    ):
        assert line in text
    assert "in steps of" not in text
    assert file_name(kept(NUMBERS)) == "report-innovation-diffusion-2023-h1.md"


def test_while_the_half_year_runs_what_people_do_is_told_in_steps() -> None:
    running = kept(TEN_AT_LEAST, date(2023, 5, 2))
    text = markdown(running, "Diffusion de l’innovation", FRENCH, "fr", "Europe/Brussels")
    for line in (
        "- Semestre\u00a0: Janvier à juin 2023, en cours\u00a0: jusqu’au 2 mai 2023\n",
        "- Actifs pendant ce semestre\u00a0: au moins 10 sur 24\n",
        "- Avec une réponse\u00a0: au moins 50\n",
        "- Ouverts\u00a0: compté une fois le semestre terminé\n",
        "- Délai de la première réponse\u00a0: 45 min\n",
        "par pas de 5",
    ):
        assert line in text
    assert [plot.alt for plot in plots(running, [], FRENCH)] == [
        "Parts, en pour cent\u00a0: Présence aux réunions 64\u00a0%"
    ]


def test_of_a_group_in_which_nobody_is_nobody_reads_that_at_least_none_were_active() -> None:
    running = kept({Number.MEMBERS: 0, Number.ACTIVE: 0}, date(2023, 5, 2))
    assert "- Active in this half-year: 0\n" in markdown(running, "Empty", ENGLISH, "en", "Europe/Brussels")


def test_a_small_group_reads_what_is_not_told_and_what_is_not_known() -> None:
    card = cards.report(
        Voice(translator(), READER), kept(SMALL), "Innovation Diffusion", staff=True, pages=True
    )
    facts = {str(one.name): str(one.value) for one in card.fields}
    assert facts["Members"].endswith("Active in this half-year: not told, for the sake of a small number")
    assert facts["Newcomers"] == "Reached their 60th day in the group: 0"
    assert facts["Regions and Member States"] == "Member States: not known\nRegions (NUTS 2): not known"
    assert facts["Meetings"] == "Meetings held: 0"
    assert facts["Threads in the group’s channel"] == "Begun: not known"
    assert facts["Questions of the whole community to the Secretariat"] == "Asked: 0"
    assert facts["Not known"].startswith("I do not count messages.")
    assert "office pages" in facts["Next step"]
    assert plots(kept(SMALL), [], ENGLISH) == []


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_many_groups_are_counted_and_the_first_of_them_named(locale: str) -> None:
    voice = Voice(translator(), Reader(locale, "Europe/Brussels"))
    text = (
        cards.kept(voice, Half(2023, 2), [f"Group {number}" for number in range(42)], pages=True).description
        or ""
    )
    assert "42" in text
    assert "Group 19, …" in text
    assert "Group 20" not in text


@pytest.mark.parametrize(("locale", "way"), [("en", "office pages"), ("fr", "bureau pages")])
def test_where_there_are_no_pages_nobody_is_sent_to_them(locale: str, way: str) -> None:
    voice = Voice(translator(), Reader(locale, "Europe/Brussels"))
    with_pages, without = (
        [
            cards.report(voice, kept(NUMBERS), "Any", staff=True, pages=pages),
            cards.kept(voice, Half(2023, 2), ["Any"], pages=pages),
            office.figures(voice, counted(), pages=pages),
            office.reported(voice, event(), pages=pages),
        ]
        for pages in (True, False)
    )
    for card in with_pages:
        assert way in str(card.to_dict())
    for card in without:
        assert way not in str(card.to_dict())
        assert "PUBLIC_URL" in str(card.to_dict())
