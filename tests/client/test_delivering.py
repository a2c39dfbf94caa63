"""Promised messages on their whole way: outbox, worker, sender, sockets, Discord."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.following import SHOWN_OF_WORDS
from bot.delivery.messages import Message, Target, ToChannel, ToMember
from bot.delivery.worker import Worker
from tests.house import House, house
from tests.waiting import until

HOUR = timedelta(hours=1)


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, packages=("tests.client.rooms",)) as opened:
        yield opened


@pytest.fixture
async def general(h: House) -> ToChannel:
    return ToChannel(int((await h.driver.channel("general"))["id"]))


async def promise(h: House, target: Target, text: str, after: timedelta = HOUR) -> None:
    platform = h.bot.platform
    message = Message(
        f"greeting:{text}", "greeting.hello", target, platform.clock.now() + after, {"text": text}
    )
    async with platform.database.transaction() as transaction:
        assert await platform.outbox.add(transaction, message)


async def posts(h: House) -> list[str]:
    return [message["content"] for _, message in await h.driver.posts()]


async def has_posted(h: House, text: str) -> bool:
    return text in await posts(h)


async def test_a_promise_is_kept_when_it_is_due(h: House, general: ToChannel) -> None:
    await promise(h, general, "Hello")
    await h.driver.advance(HOUR - timedelta(minutes=1))
    assert await posts(h) == []
    assert (await h.driver.advance(timedelta(minutes=1))).settled
    assert await posts(h) == ["Hello (en)"]
    await h.driver.advance(HOUR)
    assert await posts(h) == ["Hello (en)"]


async def test_the_plan_says_how_each_message_begins(h: House, general: ToChannel) -> None:
    await promise(h, general, "Hello\nand more", HOUR)
    await promise(h, general, "Long " * 60, 2 * HOUR)

    async def words() -> list[str]:
        return [one["words"] for one in (await h.driver.clock()).planned]

    async def planned() -> bool:
        return len(await words()) == 2

    await until(planned)
    short, long = await words()
    assert short == "Hello"
    assert long.startswith("Long Long")
    assert len(long) == SHOWN_OF_WORDS
    assert long.endswith("…")


async def test_what_cannot_be_said_yet_has_no_words(h: House, general: ToChannel) -> None:
    platform = h.bot.platform
    message = Message("greeting:x", "greeting.gone", general, platform.clock.now() + HOUR, {})
    async with platform.database.transaction() as transaction:
        await platform.outbox.add(transaction, message)

    async def planned() -> bool:
        return [one["words"] for one in (await h.driver.clock()).planned] == [""]

    await until(planned)


async def test_promises_are_kept_in_their_order(h: House, general: ToChannel) -> None:
    for number in (3, 1, 2):
        await promise(h, general, str(number), number * HOUR)
    await h.driver.advance(4 * HOUR)
    assert await posts(h) == ["1 (en)", "2 (en)", "3 (en)"]


async def test_a_direct_message_reaches_its_member_alone(h: House) -> None:
    members = {one["handle"]: int(one["id"]) for one in await h.driver.get("members")}
    await promise(h, ToMember(members["porto"]), "Psst")
    await h.driver.advance(HOUR)
    assert [one["content"] for one in await h.porto.direct_messages()] == ["Psst (en)"]
    assert await h.lapland.direct_messages() == []


@pytest.mark.parametrize("fault", ["reset", "503"])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_lost_answer_is_made_up_for_once(h: House, general: ToChannel, fault: str, when: str) -> None:
    await promise(h, general, "Hello")
    await h.driver.faults.add(fault, method="POST", path="/messages$", times=1, when=when)
    await h.driver.advance(HOUR)
    await h.driver.advance(timedelta(minutes=5))
    assert await posts(h) == ["Hello (en)"]


@pytest.mark.parametrize(
    "back", [timedelta(0), timedelta(minutes=30)], ids=["at once", "after the nonce window"]
)
async def test_a_bot_that_dies_while_sending_sends_once(
    h: House, general: ToChannel, back: timedelta
) -> None:
    await promise(h, general, "Hello")
    await h.driver.faults.add("slow", method="POST", path="/messages$", times=1, when="after", seconds=10.0)
    moving = asyncio.create_task(h.driver.advance(HOUR))
    await until(lambda: has_posted(h, "Hello (en)"))
    assert not moving.done()
    await h.stop()
    await moving
    if back:
        await h.driver.advance(back)
    await h.start()
    await h.bot.service(Worker).settled()
    await h.driver.advance(timedelta(minutes=10))
    assert await posts(h) == ["Hello (en)"]


async def test_what_was_due_during_an_outage_comes_late_and_says_so(h: House, general: ToChannel) -> None:
    await promise(h, general, "Hello")
    await h.stop()
    await h.driver.advance(5 * HOUR)
    await h.start()
    await h.bot.service(Worker).settled()
    await h.driver.advance(timedelta(minutes=10))
    assert await posts(h) == ["Hello (en, late)"]
