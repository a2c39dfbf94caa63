"""From "I don't know" to a thread with the desk, through real sockets, with everything going wrong on the way."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.delivery.kinds import RenderContext
from bot.delivery.worker import Worker
from bot.practice.driver import Answer, readable
from bot.practice.kinds import JsonObject
from bot.storage.personal_data import Json
from cogs.faq.service import Asked
from cogs.helpdesk.service import OPENING, TO_STAFF, HelpdeskService
from tests.house import House, house
from tests.waiting import PATIENCE, until

COSTS = "Are travel costs reimbursed? @everyone <@&1>"
BUTTON = "faq:ask-someone"
THREADS = r"/threads$"


@pytest_asyncio.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path) as opened:
        yield opened


async def unknown(h: House, question: str = COSTS) -> Answer:
    answer = await h.porto.command("faq ask", channel="help", question=question)
    assert "I don’t know" in answer.text
    return answer


async def threads(h: House) -> list[JsonObject]:
    found: list[JsonObject] = await h.driver.get("threads")
    return found


async def made(h: House) -> bool:
    return bool(await threads(h))


async def settled(h: House) -> None:
    async with asyncio.timeout(PATIENCE):
        await h.bot.service(Worker).settled()


async def in_thread(h: House, thread: JsonObject) -> list[JsonObject]:
    await settled(h)
    everything = await h.driver.guild()
    found: list[JsonObject] = everything["messages"].get(thread["id"], [])
    return [one for one in found if one["author"]["bot"] and readable(one)]


async def handle(h: House, name: str) -> str:
    members: list[JsonObject] = (await h.secretariat.view())["members"]
    return next(str(one["id"]) for one in members if one["handle"] == name)


async def test_a_question_goes_to_a_private_thread_where_the_desk_is_called_once(h: House) -> None:
    answer = await unknown(h)
    await h.restart()
    receipt = await h.porto.click(answer, BUTTON)
    assert receipt.private
    assert "Your question is with the Secretariat" in receipt.text
    (thread,) = await threads(h)
    assert f"<#{thread['id']}>" in receipt.text
    assert thread["type"] == 12
    assert thread["name"].startswith("Question 1 · Are travel costs")
    assert await handle(h, "porto") in thread["members"]
    await h.restart()
    (opening,) = await in_thread(h, thread)
    assert COSTS in readable(opening)
    role = next(one["id"] for one in (await h.driver.get("roles")) if one["name"] == "Secretariat")
    assert opening["mention_roles"] == [role]
    assert opening["mentions"] == []
    assert opening["mention_everyone"] is False


async def test_pressing_twice_at_once_or_later_leads_to_the_same_thread(h: House) -> None:
    answer = await unknown(h)
    await asyncio.gather(*(h.porto.click(answer, BUTTON) for _ in range(4)))
    await h.restart()
    again = await h.porto.click(answer, BUTTON)
    (thread,) = await threads(h)
    assert f"<#{thread['id']}>" in again.text
    assert len(await in_thread(h, thread)) == 1


async def test_the_same_question_asked_anew_is_not_handed_over_twice(h: House) -> None:
    await h.porto.click(await unknown(h), BUTTON)
    await h.porto.click(await unknown(h), BUTTON)
    assert len(await threads(h)) == 1


@pytest.mark.parametrize("fault", ["502", "500", "reset"])
async def test_a_thread_that_was_made_while_the_answer_got_lost_is_found_again(h: House, fault: str) -> None:
    answer = await unknown(h)
    async with h.driver.faults.during(fault, when="after", times=1, method="POST", path=THREADS):
        await h.porto.click(answer, BUTTON)
    await h.bot.service(HelpdeskService).resume()
    (thread,) = await threads(h)
    assert len(await in_thread(h, thread)) == 1
    assert f"<#{thread['id']}>" in (await h.porto.click(answer, BUTTON)).text


async def test_a_bot_that_dies_before_it_hears_of_its_thread_finds_it_at_the_next_start(h: House) -> None:
    answer = await unknown(h)
    await h.driver.faults.add("slow", when="after", seconds=5.0, method="POST", path=THREADS)
    pressing = asyncio.create_task(h.porto.click(answer, BUTTON))
    await until(lambda: made(h))
    await h.stop()
    await asyncio.wait([pressing])
    await h.driver.faults.clear()
    await h.start()
    assert not await h.bot.service(HelpdeskService).resume()
    (thread,) = await threads(h)
    assert len(await in_thread(h, thread)) == 1
    assert await handle(h, "porto") in thread["members"]


async def test_while_discord_is_down_the_question_is_kept_and_brought_later(h: House) -> None:
    answer = await unknown(h)
    await h.driver.faults.add("503", method="POST", path=THREADS)
    receipt = await h.porto.click(answer, BUTTON)
    assert "Your question is kept" in receipt.text
    await h.driver.faults.clear()
    await h.driver.advance(timedelta(minutes=6))
    await until(lambda: made(h))
    (thread,) = await threads(h)
    assert f"<#{thread['id']}>" in (await h.porto.click(answer, BUTTON)).text


async def forbid_threads(h: House) -> None:
    channel = await h.driver.channel("help")
    assert h.bot.user is not None
    private_threads = str(1 << 36)
    await h.driver.post(
        f"channels/{channel['id']}/overwrite", id=str(h.bot.user.id), type=1, allow="0", deny=private_threads
    )


async def test_where_no_thread_is_possible_staff_get_the_question_and_the_reason(h: House) -> None:
    answer = await unknown(h)
    await forbid_threads(h)
    receipt = await h.porto.click(answer, BUTTON)
    assert "they will write to you" in receipt.text
    assert "they will write to you" in (await h.porto.click(answer, BUTTON)).text
    await settled(h)
    told = [one for one in await h.secretariat.messages("staff") if COSTS in readable(one)]
    assert len(told) == 1
    assert "Create Private Threads" in readable(told[0])
    assert f"<@{await handle(h, 'porto')}>" in readable(told[0])
    assert told[0]["mentions"] == []
    assert await threads(h) == []


async def test_a_thread_that_is_deleted_before_the_question_is_in_it_goes_to_staff(h: House) -> None:
    answer = await unknown(h)
    await h.driver.faults.add("503", method="POST", path=r"/messages$")
    await h.porto.click(answer, BUTTON)
    (thread,) = await threads(h)
    await h.driver.post(f"channels/{thread['id']}/delete")
    await h.driver.faults.clear()
    await h.driver.advance(timedelta(minutes=10))
    await settled(h)
    assert any(COSTS in readable(one) for one in await h.secretariat.messages("staff"))


async def test_without_help_channel_desk_or_staff_channel_the_question_waits_for_them(h: House) -> None:
    answer = await unknown(h)
    database = h.bot.platform.database
    async with database.transaction() as transaction:
        bound = await h.bot.platform.places.all(transaction)
        await transaction.execute("DELETE FROM binding")
    assert "Your question is kept" in (await h.porto.click(answer, BUTTON)).text
    async with database.transaction() as transaction:
        for one in bound:
            if one.slug != "help":
                await h.bot.platform.places.bind(
                    transaction, one.kind, one.slug, one.discord_id, made_by_bot=True
                )
    assert not await h.bot.service(HelpdeskService).resume()
    await settled(h)
    told = [one for one in await h.secretariat.messages("staff") if COSTS in readable(one)]
    assert len(told) == 1
    assert "no help channel" in readable(told[0])


async def test_nobody_calls_the_desk_all_day(h: House) -> None:
    for number in range(5):
        await h.porto.click(await unknown(h, f"pizza {number}?"), BUTTON)
    refused = await h.porto.click(await unknown(h, "pizza again?"), BUTTON)
    assert "5 questions within a day" in refused.content
    assert f"<#{(await threads(h))[0]['id']}>" in refused.content
    await h.driver.advance(timedelta(days=1, minutes=1))
    later = await h.porto.click(await unknown(h, "pizza tomorrow?"), BUTTON)
    assert "Your question is with the Secretariat" in later.text


async def test_what_was_asked_is_handed_out_and_erased_with_the_rest(h: House) -> None:
    await h.porto.command("faq ask", channel="help", question="private pizza?")
    nothing = await h.porto.command("me show")
    assert "pizza" not in nothing.text
    await h.porto.click(await unknown(h), BUTTON)
    await settled(h)
    export = await h.porto.command("me export")
    assert export.message is not None
    file = (await h.driver.file(export.message["attachments"][0])).decode()
    assert "Are travel costs reimbursed?" in file
    parts = {part["name"]: json.dumps(part["data"]) for part in json.loads(file)["parts"]}
    assert "private pizza" not in parts["helpdesk"]
    assert "private pizza" in parts["faq"], "a question without an answer is kept for who writes the answers"
    question = await h.porto.command("me erase")
    assert "Questions you asked the Secretariat" in question.text
    assert question.message is not None
    (erase,) = [one["custom_id"] for row in question.message["components"] for one in row["components"]]
    await h.porto.click(question, erase)
    async with h.bot.platform.database.reading() as transaction:
        assert await transaction.fetch_all("SELECT 1 FROM helpdesk_request") == []
        assert await transaction.fetch_all("SELECT 1 FROM faq_open") == []
        assert await transaction.fetch_all("SELECT 1 FROM outbox WHERE kind LIKE 'helpdesk.%'") == []


async def test_what_staff_were_shown_shows_no_question_once_it_is_erased(h: House) -> None:
    await forbid_threads(h)
    await h.porto.click(await unknown(h), BUTTON)
    await settled(h)
    assert COSTS in readable((await h.secretariat.messages("staff"))[-1])
    question = await h.porto.command("me erase")
    assert question.message is not None
    (erase,) = [one["custom_id"] for row in question.message["components"] for one in row["components"]]
    await h.porto.click(question, erase)
    await settled(h)
    shown = (await h.secretariat.messages("staff"))[-1]
    assert "has had their data erased" in readable(shown)
    assert "travel" not in str(shown)
    assert (shown["embeds"], shown["components"]) == ([], [])


async def test_old_questions_are_forgotten_and_waiting_ones_are_not(h: House) -> None:
    await h.porto.click(await unknown(h), BUTTON)
    await h.driver.faults.add("503", method="POST", path=THREADS)
    await h.porto.click(await unknown(h, "pizza?"), BUTTON)
    await settled(h)
    await h.driver.advance(timedelta(days=92))
    async with h.bot.platform.database.reading() as transaction:
        (left,) = await transaction.fetch_all("SELECT question FROM helpdesk_request")
    assert left["question"] == "pizza?"


async def to_staff(h: House) -> list[str]:
    """Return what staff read of questions by now."""
    await settled(h)
    return [readable(one) for one in await h.secretariat.messages("staff") if COSTS in readable(one)]


async def waiting(h: House) -> Answer:
    """Return where a question was asked that waits, since Discord makes no threads at the moment."""
    answer = await unknown(h)
    await h.driver.faults.add("503", method="POST", path=THREADS)
    await h.porto.click(answer, BUTTON)
    await h.driver.faults.clear()
    return answer


async def test_the_question_of_a_member_who_has_left_goes_to_staff(h: House) -> None:
    await waiting(h)
    await h.porto.leave()
    assert not await h.bot.service(HelpdeskService).resume()
    (told,) = await to_staff(h)
    assert "did not let the bot" in told
    assert await threads(h) == []


async def test_an_empty_thread_that_the_bot_may_not_delete_is_put_away(h: House) -> None:
    await waiting(h)
    await h.porto.leave()
    await h.driver.faults.add("503", method="DELETE", path="/channels/")
    assert not await h.bot.service(HelpdeskService).resume()
    assert len(await to_staff(h)) == 1
    assert all(thread["thread_metadata"]["archived"] for thread in await threads(h))


@pytest.mark.parametrize("place", ["voice", "deleted"])
async def test_a_help_channel_without_threads_is_told_to_staff(h: House, place: str) -> None:
    answer = await unknown(h)
    if place == "voice":
        made_channel = await h.driver.post("channels", name="lounge", type=2)
        async with h.bot.platform.database.transaction() as transaction:
            await h.bot.platform.places.bind(
                transaction, "channel", "help", int(made_channel["id"]), made_by_bot=False
            )
    else:
        await h.driver.post(f"channels/{(await h.driver.channel('help'))['id']}/delete")
    # The private reply went with its channel; the press of somebody slow still arrives.
    await h.bot.service(HelpdeskService).take(Asked(int(await handle(h, "porto")), COSTS, 7))
    (told,) = await to_staff(h)
    assert "no help channel" in told
    assert answer.private


async def test_a_question_that_is_put_late_says_so(h: House) -> None:
    answer = await unknown(h)
    await h.driver.faults.add("503", method="POST", path=r"/messages$")
    await h.porto.click(answer, BUTTON)
    await h.stop()
    await h.driver.faults.clear()
    await h.driver.advance(timedelta(minutes=30))
    await h.start()
    (thread,) = await threads(h)
    (opening,) = await in_thread(h, thread)
    assert "This message is late" in opening["content"]


async def test_trouble_with_the_database_does_not_end_the_work(h: House) -> None:
    await waiting(h)
    database = h.bot.platform.database
    async with database.transaction() as transaction:
        await transaction.execute("ALTER TABLE helpdesk_request RENAME TO aside")
    await h.driver.advance(timedelta(minutes=6))
    await asyncio.sleep(0.1)
    assert await threads(h) == []
    async with database.transaction() as transaction:
        await transaction.execute("ALTER TABLE aside RENAME TO helpdesk_request")
    await h.driver.advance(timedelta(minutes=6))
    await until(lambda: made(h))


async def test_a_question_that_was_erased_meanwhile_is_not_put_into_words(h: House) -> None:
    kinds, reader = h.bot.platform.kinds, h.bot.platform.readers.default
    now = h.bot.platform.clock.now()
    context = RenderContext(now, now, late=False)
    forgotten: list[dict[str, Json]] = [{"request": 99, "why": "refused"}, {}]
    async with h.bot.platform.database.reading() as transaction:
        for kind in (OPENING, TO_STAFF):
            for parameters in forgotten:
                assert await kinds[kind].render(transaction, parameters, reader, context) is None
    fallback = kinds[OPENING].fallback
    assert fallback is not None
    assert await fallback({"request": 99, "staff": None}, 10003) is None
