"""How sure an answer is, how old its check, in which language, and how lists are paged."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from bot.client.looks import EMBED_LIMIT, size
from bot.client.voice import Voice
from bot.delivery.kinds import Reader, RenderContext
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.text import units
from bot.settings import ROOT
from cogs.faq import embeds, views
from cogs.faq.domain import (
    LONGEST,
    Decision,
    Entry,
    QuestionEmpty,
    QuestionTooLong,
    Topic,
    TopicUnknown,
    Verdict,
    accept,
    decide,
    needs_a_look,
    page_of,
    read_question,
)
from cogs.faq.posts import Posts
from cogs.faq.service import Asked, Nobody, Reply, Shown, UnansweredPoint
from tests.faq.ground import NOW, Ground, ground, written

ENGLISH = Reader("en", "Europe/Brussels")
ENTRY = Entry("rent", "en", "How?", (), "So.", ("https://example.org/a",), date(2026, 5, 1), True, ("boats",))


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        yield standing


@pytest.fixture(scope="module")
def voice() -> Voice:
    return Voice(Translator(locale_folders(ROOT / "data"), "en"), ENGLISH)


@pytest.mark.parametrize(
    ("exact", "scored", "decision"),
    [
        (["a"], [("b", 1.0)], Decision(Verdict.EXACT, ("a",))),
        (["a", "b", "c", "d"], [], Decision(Verdict.CANDIDATES, ("a", "b", "c"))),
        ([], [], Decision(Verdict.UNKNOWN)),
        ([], [("a", 0.34)], Decision(Verdict.UNKNOWN)),
        ([], [("a", 0.7)], Decision(Verdict.ANSWER, ("a",))),
        ([], [("a", 0.9), ("b", 0.5)], Decision(Verdict.ANSWER, ("a",))),
        ([], [("a", 0.9), ("b", 0.8), ("c", 0.5)], Decision(Verdict.CANDIDATES, ("a", "b"))),
        (
            [],
            [("a", 0.5), ("b", 0.4), ("c", 0.36), ("d", 0.35)],
            Decision(Verdict.CANDIDATES, ("a", "b", "c")),
        ),
        ([], [("a", 0.5), ("b", 0.3)], Decision(Verdict.CANDIDATES, ("a",))),
    ],
)
def test_only_a_clear_lead_is_an_answer(
    exact: Sequence[str], scored: Sequence[tuple[str, float]], decision: Decision
) -> None:
    assert decide(exact, scored, held=1.0) == decision


def test_of_a_question_that_was_read_in_part_nobody_is_sure() -> None:
    assert decide([], [("a", 0.9)], held=1.0, whole=False) == Decision(Verdict.CANDIDATES, ("a",))


@pytest.mark.parametrize(("held", "verdict"), [(0.69, Verdict.CANDIDATES), (0.7, Verdict.ANSWER)])
def test_of_a_question_that_no_single_name_covers_nobody_is_sure(held: float, verdict: Verdict) -> None:
    assert decide([], [("a", 0.9)], held=held) == Decision(verdict, ("a",))


@pytest.mark.parametrize(
    ("scored", "decision"),
    [
        ([("a", 1.0), ("b", 0.6), ("c", 0.59), ("d", 0.4)], Decision(Verdict.CANDIDATES, ("a", "b", "c"))),
        ([("a", 1.0), ("b", 0.34)], Decision(Verdict.ANSWER, ("a",))),
        ([("a", 1.0)], Decision(Verdict.ANSWER, ("a",))),
        ([("a", 0.6)], Decision(Verdict.CANDIDATES, ("a",))),
        ([("a", 0.3)], Decision(Verdict.UNKNOWN)),
    ],
)
def test_one_vague_word_is_answered_only_where_nothing_else_fits(
    scored: Sequence[tuple[str, float]], decision: Decision
) -> None:
    assert decide([], scored, held=1.0, vague=True) == decision


def test_whatever_is_shown_fits_into_one_message(voice: Voice) -> None:
    entry = replace(
        ENTRY, question="Q" * 200, answer="a" * 3_000, sources=(f"https://a.org/{'x' * 480}",) * 10
    )
    shown = (Shown(entry, foreign=True, stale=True),) * 3
    replies = [Reply(Verdict.ANSWER, "q" * 400, shown[:1])]
    replies += [
        Reply(verdict, "q" * LONGEST, shown, cut=True) for verdict in (Verdict.CANDIDATES, Verdict.UNKNOWN)
    ]
    for reply in replies:
        cards = embeds.reply_cards(voice, reply, someone=True)
        assert sum(map(size, cards)) <= EMBED_LIMIT
        assert cards[-1].description == reply.question


def test_a_question_is_what_can_be_read_of_it() -> None:
    assert read_question(" What\u200b is S3?\x00 ") == "What is S3?"
    for nothing in ("", "  ", "…?!", "\u200b"):
        with pytest.raises(QuestionEmpty):
            read_question(nothing)
    assert len(read_question("x" * LONGEST)) == LONGEST
    with pytest.raises(QuestionTooLong):
        read_question("x" * (LONGEST + 1))


def test_a_volatile_answer_is_doubted_half_a_year_after_its_check() -> None:
    steady = replace(ENTRY, volatile=False)
    for days, doubted in ((180, False), (181, True), (-1, False)):
        assert needs_a_look(ENTRY, ENTRY.checked + timedelta(days=days)) is doubted
        assert not needs_a_look(steady, ENTRY.checked + timedelta(days=days))


async def test_the_card_of_a_doubted_answer_says_so(stand: Ground, voice: Voice) -> None:
    stand.write("rent.md", written("How do I rent?", checked="2026-05-01", volatile="true"))
    await stand.bring_in()
    shown = await stand.faq.show("rent", "en")
    assert shown.stale
    card = embeds.answer_card(voice, shown)
    assert "1 May 2026. That is long ago" in (card.fields[1].value or "")


def test_an_answer_in_another_language_says_in_which(voice: Voice) -> None:
    french = Voice(voice.translator, Reader("fr", "Europe/Paris"))
    card = embeds.answer_card(french, Shown(ENTRY, foreign=True, stale=False))
    assert [field.value for field in card.fields][-1] == (
        "Langue de cette réponse\u00a0: anglais. Elle n’a pas encore été traduite dans la vôtre."
    )


def test_sources_are_shown_by_their_host_as_many_as_fit(voice: Voice) -> None:
    many = tuple(f"https://WWW.example.org/{'x' * 200}/{number}" for number in range(10))
    entry = Entry("a", "en", "How?", (), "So.", many, date(2026, 5, 1), False, ())
    links = embeds.answer_card(voice, Shown(entry, foreign=False, stale=False)).fields[0].value or ""
    assert units(links) <= 1_024
    assert links.splitlines()[0] == f"- [www.example.org]({many[0]})"
    assert all(line.endswith(")") for line in links.splitlines())


def test_pages_hold_as_many_as_a_menu_and_none_lies_beyond_the_last() -> None:
    assert (page_of([], 1).number, page_of([], 1).last) == (1, 1)
    assert page_of(range(25), 1).last == 1
    page = page_of(range(60), 3)
    assert (page.items, page.number, page.last) == (tuple(range(50, 60)), 3, 3)
    assert page_of(range(30), 9).number == 2
    assert page_of(range(30), 0).number == 1


async def test_more_entries_than_a_menu_holds_are_paged(stand: Ground, voice: Voice) -> None:
    for number in range(30):
        stand.write(f"boat-{number}.md", written(f"What about boat {number:02}?"))
    await stand.bring_in()
    topic, entries = await stand.faq.about("boats", "en")
    assert [entry.id for entry in entries][:2] == ["boat-0", "boat-1"]
    first, second = page_of(entries, 1), page_of(entries, 2)
    shown = [views.entries_view(voice, topic, page).to_components() for page in (first, second)]
    ids = [[one["custom_id"] for row in rows for one in row["components"]] for rows in shown]
    assert ids == [
        ["faq:entries:boats:1", "faq:turn:boats:2", "faq:turn:1"],
        ["faq:entries:boats:2", "faq:turn:boats:1", "faq:turn:1"],
    ]
    assert "Page 2 of 2" in (embeds.entries_card(voice, topic, second).description or "")


def test_more_topics_than_a_menu_holds_are_paged(voice: Voice) -> None:
    topics = [Topic(f"t{number}", {"en": f"Topic {number}"}) for number in range(26)]
    view = views.topics_view(voice, page_of(topics, 1))
    assert view is not None
    assert [one.custom_id for one in view.children] == ["faq:topics:1", "faq:turn:2"]  # type: ignore[attr-defined]  # each child is a component with an id
    assert views.topics_view(voice, page_of([], 1)) is None
    assert "no answers here yet" in (embeds.topics_card(voice, page_of([], 1)).description or "")


def test_a_topic_without_a_name_in_a_language_is_named_in_the_first() -> None:
    assert Topic("a", {"en": "Boats"}).name("fr") == "Boats"
    assert Topic("a", {}).name("fr") == "a"


async def test_an_unknown_topic_is_refused(stand: Ground) -> None:
    with pytest.raises(TopicUnknown):
        await stand.faq.about("trains", "en")


def test_where_nobody_takes_questions_no_button_promises_it(voice: Voice) -> None:
    unknown = Reply(Verdict.UNKNOWN, "Pizza?")
    assert views.reply_view(voice, unknown, someone=False) is None
    candidates = Reply(Verdict.CANDIDATES, "Rent?", (Shown(ENTRY, foreign=False, stale=False),))
    view = views.reply_view(voice, candidates, someone=False)
    assert view is not None
    assert len(view.children) == 1
    for reply in (unknown, candidates):
        step = embeds.reply_cards(voice, reply, someone=False)[0].fields[-1].value or ""
        assert "help channel" in step


async def test_where_nobody_takes_questions_that_is_said() -> None:
    with pytest.raises(Nobody):
        await UnansweredPoint().take(Asked(1, "Pizza?", 2))


async def test_staff_read_which_files_lines_and_remedies(stand: Ground, voice: Voice) -> None:
    for number in range(12):
        stand.write(f"a{number}.md", written("a", checked=""))
    await stand.bring_in()
    async with stand.database.reading() as transaction:
        posts = Posts(voice.translator, "en")
        context = RenderContext(NOW, NOW, late=False)
        rendered = await posts.faults(transaction, {}, ENGLISH, context)
    assert rendered is not None
    text = str(rendered.payload)
    assert "faq/a0.md, line 5: “checked” is missing; add for example checked = 2026-11-22" in text
    assert "and 2 more" in text


async def test_once_all_is_put_right_staff_read_nothing(stand: Ground, voice: Voice) -> None:
    await stand.bring_in()
    async with stand.database.reading() as transaction:
        context = RenderContext(NOW, NOW, late=False)
        posts = Posts(voice.translator, "en")
        assert await posts.faults(transaction, {}, ENGLISH, context) is None


async def test_every_shipped_file_is_right_and_every_entry_is_found_by_its_own_words(stand: Ground) -> None:
    for path in (ROOT / "data" / "faq").rglob("*.*"):
        stand.write(str(path.relative_to(ROOT / "data" / "faq")), path.read_bytes())
    assert await stand.bring_in() == []
    async with stand.database.reading() as transaction:
        rows = await transaction.fetch_all("SELECT id, locale, question, aliases FROM faq_entry")
    originals = {row["id"] for row in rows if row["locale"] == "en"}
    assert len(originals) == 48
    assert {row["id"] for row in rows if row["locale"] == "fr"} == originals
    for row in rows:
        reply = await stand.faq.ask(row["question"], row["locale"])
        assert (reply.verdict, reply.entries[0].entry.id) == (Verdict.EXACT, row["id"])


def test_the_times_of_the_launch_conference_are_those_of_the_clocks() -> None:
    answer = (ROOT / "data" / "faq" / "launch-conference-time.md").read_text()
    start = datetime(2023, 3, 30, 9, 30, tzinfo=ZoneInfo("Europe/Brussels"))
    assert f"{start.astimezone(UTC):%H:%M} to 14:00 UTC" in answer
    for zone, place in (
        ("Europe/Lisbon", "Lisbon"),
        ("Europe/Athens", "Athens"),
        ("Europe/Helsinki", "Athens and Helsinki"),
        ("Indian/Reunion", "on La Réunion"),
    ):
        assert re.search(rf"{start.astimezone(ZoneInfo(zone)):%H:%M} (in )?{place}", answer)


QUESTIONS = {
    "how many days can an expert work with us": "days-of-support",
    "when is the deadline to ask for experts": "next-cut-off",
    "who are the organisations in the secretariat": "who-runs-it",
    "can universities join partnerships": "cluster-or-university-in-partnership",
    "how to visit a region abroad": "visit-another-region",
    "définition d’une région moins développée": "less-developed-region",
    "quelles régions sont ultrapériphériques": "outermost-regions",
    "comment devenir un expert de la communauté": "become-an-expert",
}
OUT_OF_SCOPE = (
    "Does the S3 CoP have a newsletter and how do I subscribe?",
    "Are travel costs reimbursed?",
    "Are expert days paid and at what rate?",
    "where can I park my car in Brussels",
    "les frais de voyage sont-ils remboursés ?",
    "Will there be recordings and certificates?",
)


async def test_questions_in_other_words_find_their_entry_and_others_find_none(stand: Ground) -> None:
    for path in (ROOT / "data" / "faq").rglob("*.*"):
        stand.write(str(path.relative_to(ROOT / "data" / "faq")), path.read_bytes())
    await stand.bring_in()
    for question, entry in QUESTIONS.items():
        reply = await stand.faq.ask(question, "en")
        assert entry in [shown.entry.id for shown in reply.entries], question
    for question in OUT_OF_SCOPE:
        assert (await stand.faq.ask(question, "en")).verdict is Verdict.UNKNOWN, question


@pytest.mark.parametrize("typed", ["a " * 3_000, "%", "_", "' --", "\ufdfa" * 4_000, "\x00"])
async def test_nothing_that_is_typed_breaks_the_suggestions(stand: Ground, typed: str) -> None:
    stand.write("rent.md", written("How do I rent?"))
    await stand.bring_in()
    assert len(await stand.faq.suggest(typed, "en", 5)) <= 1


@pytest.mark.parametrize(
    ("found", "entries", "sure", "decision"),
    [
        (Verdict.ANSWER, ["a", "b"], True, Decision(Verdict.ANSWER, ("a",))),
        (Verdict.ANSWER, ["a", "b"], False, Decision(Verdict.CANDIDATES, ("a", "b"))),
        (Verdict.CANDIDATES, ["a", "b", "c", "d"], True, Decision(Verdict.CANDIDATES, ("a", "b", "c"))),
        (Verdict.UNKNOWN, ["a"], True, Decision(Verdict.UNKNOWN)),
        (Verdict.ANSWER, [], True, Decision(Verdict.UNKNOWN)),
    ],
)
def test_what_is_found_by_meaning_is_trusted_as_far_as_it_is_sure(
    found: Verdict, entries: Sequence[str], sure: bool, decision: Decision
) -> None:
    assert accept(found, entries, sure=sure) == decision
