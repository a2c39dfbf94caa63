"""Asking and browsing through the real client and real sockets, with the files that are shipped."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.practice.driver import Answer
from tests.house import House, house


@pytest_asyncio.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path) as opened:
        yield opened


def components(answer: Answer) -> dict[str, Mapping[str, Any]]:
    """Return what can be pressed or chosen, by its custom id (links by their label)."""
    rows = (answer.message or {}).get("components", [])
    found = [one for row in rows for one in row["components"]]
    return {one.get("custom_id") or one["label"]: one for one in found}


async def ask(member: Any, question: str) -> Answer:
    answer: Answer = await member.command("faq ask", channel="help", question=question)
    assert answer.private
    return answer


async def test_a_question_in_the_words_of_an_entry_is_answered_with_source_and_check_date(h: House) -> None:
    answer = await ask(h.porto, "what is STEP")
    assert "not a new fund" in answer.text
    assert (
        "[strategic-technologies.europa.eu](https://strategic-technologies.europa.eu/about_en)" in answer.text
    )
    assert "22 November 2026" in answer.text
    assert list(components(answer)) == ["faq:helped:step", "faq:missed:step"]


async def test_a_question_in_other_words_is_answered_and_may_still_be_handed_on(h: House) -> None:
    answer = await ask(h.porto, "so how many expert days could we get?")
    assert "20 expert days" in answer.text
    assert "This may change" in answer.text
    assert "so how many expert days could we get?" in answer.text
    assert list(components(answer)) == [
        "faq:helped:days-of-support",
        "faq:missed:days-of-support",
        "faq:ask-someone",
    ]


async def test_where_several_may_be_meant_they_are_offered_and_each_button_answers(h: House) -> None:
    answer = await ask(h.porto, "when is the next S3 conference")
    assert "Is it one of these?" in answer.text
    offered = [one for one in components(answer) if one.startswith("faq:show:")]
    assert 1 <= len(offered) <= 3
    await h.restart()
    shown = await h.porto.click(answer, "faq:show:big-events")
    assert shown.private
    assert "17–19 June 2025" in shown.text


@pytest.mark.parametrize("question", ["funding", "Funding?", "What is funding?"])
async def test_one_vague_word_is_asked_back_where_several_entries_hold_it(h: House, question: str) -> None:
    answer = await ask(h.porto, question)
    assert "Is it one of these?" in answer.text
    offered = [one for one in components(answer) if one.startswith("faq:show:")]
    assert "faq:show:step" in offered
    assert len(offered) == 3
    assert "not a new fund" in (await h.porto.click(answer, "faq:show:step")).text


async def test_one_word_that_can_mean_but_one_entry_is_answered_if_its_title_holds_it(h: House) -> None:
    answer = await ask(h.porto, "STEP")
    assert "Is it one of these?" not in answer.text
    assert "not a new fund" in answer.text
    offered = await ask(h.porto, "deadline")
    assert "Is it one of these?" in offered.text
    assert components(offered)["faq:show:next-cut-off"]


@pytest.mark.parametrize(
    "question",
    [
        "Are you a bot?",
        "How old are you?",
        "Can I invite my colleague?",
        "How many employees does the Commission have?",
        "Peut-on choisir son expert ?",
        "C’est quoi Interreg ?",
    ],
)
async def test_a_few_words_of_what_an_entry_is_asked_by_are_no_reason_to_answer(
    h: House, question: str
) -> None:
    answer = await ask(h.porto, question)
    assert not [one for one in components(answer) if one.startswith("faq:helped:")]


async def test_where_nothing_fits_it_says_so_and_offers_people(h: House) -> None:
    answer = await ask(h.porto, "Are travel costs reimbursed?")
    assert "I don’t know" in answer.text
    assert "Are travel costs reimbursed?" in answer.text
    assert components(answer)["faq:ask-someone"]["label"] == "Ask the Secretariat"


async def test_a_reader_of_french_is_answered_in_french_whatever_they_ask_in(h: House) -> None:
    for question in ("Qu’est-ce que STEP ?", "What is STEP?"):
        answer = await ask(h.reunion, question)
        assert "Ce n’est pas un nouveau fonds" in answer.text
    unknown = await ask(h.reunion, "Où garer ma voiture à Bruxelles ?")
    assert "Je ne sais pas" in unknown.text


async def test_questions_are_suggested_while_typing_and_the_chosen_one_is_answered(h: House) -> None:
    offered = await h.porto.complete("faq ask", "question", "regional inno", channel="help")
    assert ("What are Regional Innovation Valleys?", "regional-innovation-valleys") in offered
    assert "151 regions" in (await ask(h.porto, "regional-innovation-valleys")).text
    assert len(await h.porto.complete("faq ask", "question", "", channel="help")) == 25
    french = await h.reunion.complete("faq ask", "question", "ultraperiph", channel="help")
    assert french == [
        ("Quelles sont les régions ultrapériphériques ?".replace(" ?", "\u00a0?"), "outermost-regions")
    ]


@pytest.mark.parametrize("question", ["   ", "?!", "\u200b"])
async def test_an_empty_question_is_refused_with_an_example(h: House, question: str) -> None:
    answer = await ask(h.porto, question)
    assert "Write it in a few words" in answer.content


async def test_a_long_question_is_read_from_its_beginning_and_shown_whole(h: House) -> None:
    question = "What is STEP? " + "pizza " * 600
    answer = await ask(h.porto, question)
    assert "Only the beginning" in answer.text
    assert question.strip() in answer.text
    too_long = await ask(h.porto, "x" * 4_001)
    assert "4,001 characters; at most 4,000" in too_long.content


async def test_browsing_goes_from_topics_to_questions_to_an_answer_also_after_a_restart(h: House) -> None:
    topics = await h.porto.command("faq browse", channel="help")
    assert topics.private
    menu = components(topics)["faq:topics:1"]
    assert [one["label"] for one in menu["options"]][:2] == ["The S3 Community of Practice", "Working groups"]
    await h.restart()
    listed = await h.porto.select(topics, "faq:topics:1", ["funding"])
    assert listed.kind == "update"
    assert "What is the I3 Instrument?" in listed.text
    shown = await h.porto.select(topics, "faq:entries:funding:1", ["i3-instrument"])
    assert "EUR 570 million" in shown.text
    back = await h.porto.click(topics, "faq:turn:1")
    assert "faq:topics:1" in components(back)


async def test_a_topic_can_be_named_at_once(h: House) -> None:
    assert await h.porto.complete("faq browse", "topic", "fund", channel="help") == [
        ("Funding and instruments", "funding")
    ]
    listed = await h.porto.command("faq browse", channel="help", topic="Funding and instruments")
    assert "What is STEP?" in listed.text
    unknown = await h.porto.command("faq browse", channel="help", topic="football")
    assert "no topic “football”" in unknown.content


async def test_an_entry_that_is_gone_is_said_to_be(h: House) -> None:
    answer = await ask(h.porto, "when is the next S3 conference")
    async with h.bot.platform.database.transaction() as transaction:
        await transaction.execute("DELETE FROM faq_entry WHERE id = 'big-events'")
    gone = await h.porto.click(answer, "faq:show:big-events")
    assert "taken out of the FAQ" in gone.content


async def test_markup_and_mentions_in_an_answer_ping_nobody(h: House) -> None:
    async with h.bot.platform.database.transaction() as transaction:
        await transaction.execute(
            "UPDATE faq_entry SET answer = '@everyone <@&1> **bold** <@2>' WHERE id = 'step'"
        )
    answer = await ask(h.porto, "what is STEP")
    assert answer.message is not None
    assert "@everyone <@&1> **bold**" in answer.text
    assert (answer.message["content"], answer.message["mentions"]) == ("", [])
    assert not answer.message["mention_everyone"]


async def test_a_long_list_is_turned_page_by_page(h: House) -> None:
    async with h.bot.platform.database.transaction() as transaction:
        await transaction.execute(
            "WITH RECURSIVE n(n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM n WHERE n < 40)"
            " INSERT INTO faq_entry SELECT 'boat-' || n, 'en', 'Boat ' || n || '?', '[]', 'A boat.',"
            " '[\"https://example.org\"]', '2026-11-01', 0, '[\"future\"]', 'boat-' || n FROM n"
        )
    listed = await h.porto.command("faq browse", channel="help", topic="future")
    assert "Page 1 of 2" in listed.text
    assert len(components(listed)["faq:entries:future:1"]["options"]) == 25
    turned = await h.porto.click(listed, "faq:turn:future:2")
    assert "Page 2 of 2" in turned.text
    assert "Boat 40?" in turned.text
