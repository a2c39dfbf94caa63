"""Asking in other languages through the real client, with the model and the entries that are shipped."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.practice.driver import Answer
from bot.retrieval.encoder.model import NoModel, examine
from tests.house import House, house
from tests.waiting import until
from tools.faq_eval.__main__ import served

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
    try:
        examine()
    except NoModel as error:
        pytest.skip(f"no wheel of the model for this machine: {error}")
    async with house(tmp_path, faq_model="auto") as opened:
        yield opened


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

    async def by_meaning() -> bool:
        nonlocal answer
        if "only looked for your words" not in answer.text:
            return True
        answer = await h.porto.command("faq ask", channel="help", question=question)
        return False

    await until(by_meaning)
    return answer
