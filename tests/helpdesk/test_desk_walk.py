"""A request from the question to the rating, through the real client: asked, guessed, taken, answered, resolved, reopened."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio

from bot.delivery.worker import Worker
from bot.practice.driver import Answer, readable
from bot.practice.kinds import JsonObject
from cogs.helpdesk.service import Turns
from tests.house import House, house
from tests.waiting import until

QUESTION = "Are travel costs reimbursed?"
KNOWN = "What is smart specialisation?"
MONDAY = datetime(2023, 3, 6, 9, 0, tzinfo=UTC)


@pytest_asyncio.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path) as opened:
        await opened.driver.advance(to=MONDAY)
        yield opened


async def ask(h: House, question: str = QUESTION, who: str = "porto", **more: str) -> Answer:
    member = h.driver.member(who)
    form = await member.command("ask", channel="help")
    values = {"category": "events", "question": question, "details": "", **more}
    return await member.submit(form, values)


async def settle(h: House) -> None:
    """Let the bot look at threads, and send what is due."""
    await h.bot.service(Turns).listen()
    await h.bot.platform.scheduler.settled()
    await h.bot.service(Worker).settled()


async def thread(h: House) -> JsonObject:
    threads: list[JsonObject] = await h.driver.get("threads")
    (found,) = threads
    return found


async def posts(h: House) -> list[JsonObject]:
    """Return what the bot has said in the only thread."""
    await settle(h)
    found = await h.porto.messages((await thread(h))["id"])
    return [one for one in found if one["author"]["bot"] and not one["private"] and readable(one)]


def custom_id(message: JsonObject, name: str) -> str:
    buttons = [one for row in message["components"] for one in row["components"]]
    return next(str(one["custom_id"]) for one in buttons if one.get("custom_id", "").startswith(name))


async def test_a_request_is_asked_guessed_answered_resolved_reopened_and_rated(h: House) -> None:
    guess = await ask(h, KNOWN, details="For a talk on Monday")
    assert "Does this answer it?" in guess.text
    assert guess.private
    receipt = await h.porto.click(guess, "helpdesk:hand-on:events")
    assert "Your question is with the Secretariat" in receipt.text
    place = (await thread(h))["id"]
    (opening,) = await posts(h)
    assert "Events" in readable(opening)
    assert "For a talk on Monday" in readable(opening)

    claimed = await h.secretariat.click(opening, custom_id(opening, "helpdesk:claim"))
    assert "is yours" in claimed.text
    await h.secretariat.command("desk note", channel="staff", request="1", text="Ask the project officer")
    await h.secretariat.say(place, "Here is a link.")
    await settle(h)
    queue = await h.secretariat.command("desk queue", channel="staff")
    assert "0 waiting for us" in queue.text
    await h.porto.say(place, "That link is broken.")
    await settle(h)
    queue = await h.secretariat.command("desk queue", channel="staff", whose="mine")
    assert "1 waiting for us" in queue.text

    form = await h.secretariat.click(opening, custom_id(opening, "helpdesk:resolve"))
    await h.secretariat.submit(form, {"text": "See the page of the conference."})
    question = (await posts(h))[-1]
    assert "See the page of the conference." in readable(question)
    assert "is resolved" in (await h.porto.click(question, custom_id(question, "helpdesk:agree"))).text
    closed = (await posts(h))[-1]
    assert "How well were you helped?" in readable(closed)
    await h.driver.advance(timedelta(minutes=2))
    opening = (await posts(h))[0]
    assert "Resolved" in readable(opening)
    assert not opening["components"], "nothing is to be done with it"

    await h.restart()
    assert "open again" in (await h.porto.click(closed, custom_id(closed, "helpdesk:reopen"))).text
    assert "open again" in readable((await posts(h))[-1])
    form = await h.secretariat.command("desk resolve", channel="staff", request="1")
    await h.secretariat.submit(form, {"text": ""})
    question = (await posts(h))[-1]
    await h.porto.click(question, custom_id(question, "helpdesk:agree"))
    closed = (await posts(h))[-1]
    assert "You gave 5 of 5" in (await h.porto.click(closed, custom_id(closed, "helpdesk:rate:1:5"))).text

    kept = await h.porto.click(closed, custom_id(closed, "helpdesk:transcript"))
    assert kept.message is not None
    text = (await h.driver.file(kept.message["attachments"][0])).decode()
    assert KNOWN in text
    assert "See the page of the conference." in text
    assert "project officer" not in text
    dossier = await h.secretariat.command("desk show", channel="staff", request="1")
    assert "Ask the project officer" in dossier.text
    assert "gave 5 of 5" in dossier.text


async def in_staff(h: House) -> str:
    """Return the last post in the staff channel."""
    await settle(h)
    return readable([one for one in await h.secretariat.messages("staff") if not one["private"]][-1])


async def test_the_morning_brings_a_card_and_who_loses_their_thread_is_answered_in_their_language(
    h: House,
) -> None:
    assert "parvenue au Secrétariat" in (await ask(h, "Qui rembourse le train ?", "reunion")).text
    await h.driver.advance(to=datetime(2023, 3, 7, 8, 5, tzinfo=UTC))
    card = await in_staff(h)
    assert "Today, 7 March 2023" in card
    assert "1 waiting for us, 1 of them nobody’s yet" in card
    await h.driver.advance(to=datetime(2023, 3, 7, 9, 5, tzinfo=UTC))
    await settle(h)
    place = (await thread(h))["id"]
    assert "has been waiting here" in readable((await h.secretariat.messages(place))[-1])

    await h.driver.post(f"channels/{place}/delete")
    await until(lambda: lost(h))
    assert "thread of this request was deleted" in await in_staff(h)
    form = await h.secretariat.command("desk resolve", channel="staff", request="1")
    await h.secretariat.submit(form, {"text": "La DG REGIO."})
    await settle(h)
    question = (await h.reunion.direct_messages())[-1]
    assert "pense que votre question a sa réponse" in readable(question)
    assert "La DG REGIO." in readable(question)
    assert "réglée" in (await h.reunion.click(question, custom_id(question, "helpdesk:agree"))).text
    await settle(h)
    closed = (await h.reunion.direct_messages())[-1]
    assert "Avez-vous été bien aidé ?" in readable(closed).replace("\u00a0", " ")
    figures = await h.secretariat.command("desk figures", channel="staff")
    assert "fewer than 5" in figures.text


async def lost(h: House) -> bool:
    async with h.bot.platform.database.reading() as transaction:
        return not await transaction.fetch_all("SELECT 1 FROM helpdesk_request WHERE thread IS NOT NULL")
