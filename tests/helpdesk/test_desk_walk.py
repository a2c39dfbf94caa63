"""A request from the question to the rating, through the real client: asked, guessed, taken, answered, resolved, reopened."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio

from bot.delivery.worker import Worker
from bot.practice.driver import Answer, readable
from bot.practice.kinds import JsonObject
from cogs.helpdesk.service import DeskService, Resolution, ResolutionPoint, Turns
from cogs.helpdesk.views.server import DiscordServer
from tests.events.office import CONFERENCE, Office
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
    assert "First answer after\n0 h 0 min" in dossier.text


async def in_staff(h: House) -> str:
    """Return the last post in the staff channel."""
    await settle(h)
    return readable([one for one in await h.secretariat.messages("staff") if not one["private"]][-1])


async def test_a_morning_of_which_there_is_nothing_to_say_brings_no_card(h: House) -> None:
    await h.driver.advance(to=datetime(2023, 3, 7, 8, 5, tzinfo=UTC))
    await settle(h)
    assert "Today" not in str(await h.secretariat.messages("staff"))
    async with h.bot.platform.database.reading() as transaction:
        rows = await transaction.fetch_all("SELECT state, reason FROM outbox WHERE kind = 'helpdesk.today'")
    assert {tuple(row) for row in rows} == {("cancelled", "moot")}


async def test_the_morning_brings_a_card_and_who_loses_their_thread_is_answered_in_their_language(
    h: House,
) -> None:
    await Office(h).publish({**CONFERENCE, "title": "Clinic", "when": "7 March 2023, 15:00-16:00"})
    some = await ask(h, "partnership", "reunion")
    assert "Est-ce l’une de celles-ci" in some.text
    assert "Rien n’a été envoyé" in (await h.reunion.click(some, "helpdesk:answered")).text
    assert "parvenue au Secrétariat" in (await ask(h, "Où garer ma voiture ?", "reunion")).text
    await h.driver.advance(to=datetime(2023, 3, 7, 8, 5, tzinfo=UTC))
    card = await in_staff(h)
    assert "Today, 7 March 2023" in card
    assert "1 waiting for us, 1 of them nobody’s yet" in card
    assert "Clinic" in card
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
    assert "Asked\nnot shown" in figures.text


async def lost(h: House) -> bool:
    async with h.bot.platform.database.reading() as transaction:
        return not await transaction.fetch_all("SELECT 1 FROM helpdesk_request WHERE thread IS NOT NULL")


class Keeper:
    """Makes drafts of answers."""

    def __init__(self) -> None:
        self.taken: list[Resolution] = []

    async def draft(self, resolution: Resolution) -> str:
        self.taken.append(resolution)
        return f"draft of {resolution.request}"


async def handle(h: House, name: str) -> str:
    members: list[JsonObject] = (await h.secretariat.view())["members"]
    return next(str(one["id"]) for one in members if one["handle"] == name)


async def test_the_desk_hands_over_notes_turns_pages_and_makes_an_answer_of_it(h: House) -> None:
    staff, desk = h.secretariat, h.bot.service(DeskService)
    assert "A person will answer" in (await ask(h, category="general")).text
    (opening,) = await posts(h)
    assert "General question" in readable(opening)
    form = await staff.click(opening, custom_id(opening, "helpdesk:note"))
    assert "is kept, for the desk only" in (await staff.submit(form, {"text": "Call them"})).text
    assert "is yours" in (await staff.command("desk claim", channel="staff", request="#1")).text
    lapland, porto = await handle(h, "lapland"), await handle(h, "porto")
    refused = await staff.command("desk hand-over", channel="staff", request="1", member=lapland)
    assert "does not belong to the desk" in refused.text
    await h.lapland.set_roles("Secretariat")
    given = await staff.command("desk hand-over", channel="staff", request="1", member=lapland)
    assert f"with <@{lapland}> now" in given.text
    assert "handed to you" in readable((await posts(h))[-1])
    refused = await staff.command("desk claim", channel="staff", request="1")
    assert f"<@{lapland}> has this request" in refused.text
    assert "no such request" in (await staff.command("desk show", channel="staff", request="one")).text

    await h.lapland.leave()
    async with h.driver.faults.during("503", path=r"/members/"):
        await h.bot.service(Turns).look_at_desk()
    assert (await desk.dossier(1)).case.life.desk == int(lapland)
    await h.bot.service(Turns).look_at_desk()
    assert "does not belong to the desk any more" in await in_staff(h)
    assert h.bot.user is not None
    server = DiscordServer(h.bot)
    assert await server.serves(h.bot.user.id) is False
    assert await server.serves(int(porto)) is False

    h.bot.service(ResolutionPoint).use(keeper := Keeper())
    form = await staff.command("desk resolve", channel="staff", request="1")
    asked = await staff.submit(form, {"text": "No."})
    drafted = await staff.click(asked, "helpdesk:draft:1")
    assert "draft of 1" in drafted.text
    assert [(one.question, one.answer) for one in keeper.taken] == [(QUESTION, "No.")]
    question = (await posts(h))[-1]
    assert (
        "is not resolved yet" in (await h.porto.click(question, custom_id(question, "helpdesk:decline"))).text
    )
    form = await staff.command("desk resolve", channel="staff", request="1")
    await desk.agree(1, int(porto))
    refused = await staff.submit(form, {"text": "A long answer."})
    assert "resolved already" in refused.text
    assert "A long answer." in refused.text, "nothing that was typed is lost"
    form = await staff.command("desk resolve", channel="staff", request="1")
    assert "resolved already" in (await staff.submit(form, {"text": ""})).text
    assert "is open again" in (await staff.command("desk reopen", channel="staff", request="1")).text
    for number in range(4):
        await ask(h, f"pizza {number}?")
    refused = await ask(h, "pizza again?", details="with olives")
    assert "5 questions within a day" in refused.text
    assert "pizza again?" in refused.text
    assert "with olives" in refused.text
    async with h.bot.platform.database.transaction() as transaction:
        await transaction.execute("DELETE FROM helpdesk_request WHERE id > 1")
    await many(h, 12)
    first = await staff.command("desk queue", channel="staff", category="general")
    second = await staff.click(first, "helpdesk:queue:all:general:2")
    assert "Page 2 of 2" in second.text
    assert "Page 1 of 2" in (await staff.click(second, "helpdesk:queue:all:general:1")).text
    assert ("Media", "media") in await staff.complete("desk queue", "category", "med", channel="staff")
    assert len(await staff.complete("desk show", "request", "number", channel="staff")) == 12


async def many(h: House, number: int) -> None:
    at = "2023-03-06T09:00:00.000000Z"
    async with h.bot.platform.database.transaction() as transaction:
        await transaction.execute_many(
            "INSERT INTO helpdesk_request (member, question, occasion, state, asked_at, turn_at, word_at, moved_at)"
            f" VALUES (?, ?, ?, 'with-staff', '{at}', '{at}', '{at}', '{at}')",
            [(n, f"Question number {n}", n) for n in range(number)],
        )


async def test_what_a_thread_takes_no_more_is_said_to_the_member_alone_and_discord_may_be_away(
    h: House,
) -> None:
    await ask(h)
    place = (await thread(h))["id"]
    await h.porto.say(place, "One thing more.")
    server = DiscordServer(h.bot)
    assert [one.author for one in await server.said(int(place), 0) or ()] == [int(await handle(h, "porto"))]
    async with h.driver.faults.during("503", method="GET"):
        assert await server.last_messages() is None
        assert await server.said(int(place), 0) is None
    await settle(h)
    await h.stop()
    await h.driver.post(f"channels/{place}/delete")
    await h.start()
    form = await h.secretariat.command("desk resolve", channel="staff", request="1")
    await h.secretariat.submit(form, {"text": ""})
    await settle(h)
    assert "believes that your question is answered" in readable((await h.porto.direct_messages())[-1])
