"""Asking in other languages through the real client, with the model and the entries that are shipped."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.practice.driver import Answer
from bot.retrieval.words import phrase
from cogs.faq.domain import Outcome
from cogs.faq.repository import OpenRepository
from cogs.faq.service import FaqService, QuestionsService
from tests.house import House, house
from tests.modelled import require_model
from tests.waiting import until
from tools.faq_eval.__main__ import served

UNMET = (
    "Are travel costs to the conference reimbursed?",
    "Les frais de voyage pour la conférence sont-ils remboursés ?",
    "Is there any cash for quantum start-ups?",
    "Where do quantum start-ups get cash?",
)

ASKED = {
    "fi": ("Kuka saa liittyä yhteisöön?", "who-can-join"),
    "el": ("Τι είναι η έξυπνη εξειδίκευση;", "what-is-smart-specialisation"),
    "pl": ("Jak często spotykają się grupy robocze?", "how-often-groups-meet"),
    "pt": ("O que faz o secretariado?", "what-the-secretariat-does"),
    "ro": ("Cum înființăm un parteneriat nou între regiuni?", "start-a-partnership"),
}
"""A question in each language, and the English entry that answers it."""


@pytest_asyncio.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    require_model()
    async with house(tmp_path, faq_model="auto") as opened:
        yield opened


async def test_questions_that_mean_the_same_are_one_group_and_one_that_is_learnt_helps_in_other_languages(
    h: House,
) -> None:
    faq, questions = h.bot.service(FaqService), h.bot.service(QuestionsService)
    await until(lambda: by_meaning(faq))
    async with h.bot.platform.database.transaction() as transaction:
        for member, asked in enumerate(UNMET):
            repository = OpenRepository(transaction)
            await repository.note(
                member, phrase(asked), asked, Outcome.UNKNOWN, None, h.bot.platform.clock.now()
            )
    groups = await questions.groups()
    asked_alike = [{one.question for one in group.questions} for group in groups]
    assert set(UNMET[:2]) in asked_alike
    assert set(UNMET[2:]) in asked_alike
    assert len(asked_alike) == 2
    mark = next(group.mark for group in groups if group.first.question in UNMET[2:])
    near = await questions.one(mark, "en")
    assert near.nearest
    await questions.answered_by(1, mark, "step")
    await until(lambda: nearest(faq, "Y a-t-il de l’argent pour les jeunes pousses quantiques ?", "step"))


async def by_meaning(faq: FaqService) -> bool:
    """Tell whether questions are understood; on a busy machine the model is loaded a while after the first."""
    return not (await faq.ask("Who can join the S3 Community?", "en")).hasty


async def nearest(faq: FaqService, typed: str, entry: str) -> bool:
    """Tell whether the entry comes nearest; on a busy machine what was learnt is read a while after."""
    return await faq.near(typed, 1) == [entry]


async def test_a_question_in_five_languages_finds_its_english_entry_from_the_first_minute_on(
    h: House,
) -> None:
    titles = {entry.id: entry.question for entry in served() if entry.locale == "en"}
    for question, entry in ASKED.values():
        answer = await understood(h, question)
        assert titles[entry] in answer.text, question


async def understood(h: House, question: str) -> Answer:
    """Return what a question gets once the model is there: loading it takes seconds where others use the machine."""
    answer: Answer = await h.porto.command("faq ask", channel="help", question=question)

    async def settled() -> bool:
        nonlocal answer
        if "only looked for your words" not in answer.text:
            return True
        answer = await h.porto.command("faq ask", channel="help", question=question)
        return False

    await until(settled)
    return answer
