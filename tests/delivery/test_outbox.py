"""Promising, taking back, and what is kept about members."""

import contextlib
from datetime import timedelta

import pytest

from bot.delivery.domain import State
from bot.delivery.messages import ToChannel, ToMember, in_text, target_of
from bot.delivery.retention import BATCH, KEPT_FOR, Retention
from bot.delivery.sender import Refused
from bot.storage.database import Conflict
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, STAFF, Process, World, message

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
PORTO = ToMember(42)
NEWER = ToChannel(12)


async def cancel(process: Process, prefix: str) -> int:
    async with process.database.transaction() as transaction:
        return await process.outbox.cancel(transaction, prefix, why="moved")


async def planned(process: Process, prefix: str) -> list[str]:
    async with process.database.reading() as transaction:
        return [row.key for row in await process.outbox.planned(transaction, prefix)]


async def test_a_promise_of_a_transaction_that_fails_was_never_made(world: World) -> None:
    async with world.process() as process:
        with contextlib.suppress(LookupError):
            async with process.database.transaction() as transaction:
                await process.outbox.add(transaction, message("a"))
                raise LookupError
        await process.settle()
    assert world.discord.requests == []


async def test_cancelling_takes_back_whole_parts_of_keys(world: World) -> None:
    async with world.process() as process:
        keys = ["events:7", "events:7:remind:1h", "events:7:remind:1d", "events:71:remind:1h", "events:7x"]
        await process.promise(*(message(key, after=HOUR) for key in keys))
        assert await planned(process, "events:7:remind") == ["events:7:remind:1h", "events:7:remind:1d"]
        assert await cancel(process, "events:7:remind:") == 2
        assert await cancel(process, "events:7") == 1
        assert await planned(process, "events") == ["events:71:remind:1h", "events:7x"]
        row = await process.row("events:7")
        assert (row.life.state, row.life.reason) == (State.CANCELLED, "moved")
        await process.settle(HOUR)
    assert world.discord.contents(EVENTS) == ["events:71:remind:1h in en", "events:7x in en"]


async def test_what_is_planned_comes_in_order_of_due_time(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("e:b", after=2 * HOUR), message("e:a", after=HOUR))
        assert await planned(process, "e") == ["e:a", "e:b"]


async def test_what_was_cancelled_can_be_promised_anew(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", after=HOUR))
        await cancel(process, "a")
        assert await process.promise(message("a", after=2 * HOUR, say="anew")) == [True]
        assert (await process.row("a")).version == 2
        await process.settle(HOUR)
        assert world.discord.requests == []
        await process.settle(HOUR)
    assert world.discord.contents(EVENTS) == ["anew in en"]


async def test_a_message_in_doubt_is_not_sent_again_once_it_is_cancelled(world: World) -> None:
    world.discord.next.extend([Lost.BEFORE])
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        assert await cancel(process, "a") == 0
        await process.settle_all()
        row = await process.row("a")
        assert (row.life.state, row.life.reason) == (State.CANCELLED, "moved")
    assert world.discord.contents(EVENTS) == []


async def test_a_message_that_was_seen_after_all_is_not_called_cancelled(world: World) -> None:
    world.discord.next.append(Lost.AFTER)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        await cancel(process, "a")
        await process.settle_all()
        assert (await process.row("a")).life.state is State.SENT


@pytest.mark.parametrize("fate", [Lost.BEFORE, Lost.AFTER], ids=["not seen", "seen"])
async def test_what_is_taken_back_in_doubt_and_promised_anew_is_seen_once_and_not_before_its_time(
    world: World, fate: Lost
) -> None:
    world.discord.next.append(fate)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        await cancel(process, "a")
        assert await process.promise(message("a", after=HOUR, say="anew")) == [True]
        assert await process.promise(message("a", after=2 * HOUR, say="again")) == [False]
        posts = len(world.discord.contents(EVENTS))
        await process.settle(HOUR - SECOND)
        assert len(world.discord.contents(EVENTS)) == posts
        await process.settle_all()
        assert (await process.row("a")).life.state is State.SENT
    assert world.discord.contents(EVENTS) == (["a in en"] if fate is Lost.AFTER else ["anew in en"])


async def test_what_is_taken_back_on_its_way_and_promised_anew_for_later_bars_nobody_meanwhile(
    world: World,
) -> None:
    world.discord.next.append(Refused(0, permanent=False))
    world.discord.gate.clear()
    async with world.process() as process:
        await process.promise(message("a"))
        await world.discord.crowd.acquire()
        await cancel(process, "a")
        assert await process.promise(message("a", after=HOUR, say="anew"), message("b")) == [True, True]
        world.discord.gate.set()
        await process.settle()
        assert world.discord.contents(EVENTS) == ["b in en"]
        await process.settle(HOUR)
    assert world.discord.contents(EVENTS) == ["b in en", "anew in en"]


async def test_every_attempt_is_on_record(world: World) -> None:
    world.discord.next.extend([Refused(40001, permanent=False), Lost.BEFORE])
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle_all()
        attempts = await process.rows("SELECT n, outcome, code FROM attempt ORDER BY n")
    assert [tuple(attempt) for attempt in attempts] == [
        (1, "refused", 40001),
        (2, "unclear: the request was lost", None),
        (3, "sent", None),
    ]


# --- members' data


async def test_a_member_can_have_what_was_promised_and_said_to_them(world: World) -> None:
    async with world.process() as process:
        await process.promise(
            message("a", target=PORTO), message("b", target=PORTO, after=HOUR), message("c")
        )
        await process.settle()
        async with process.database.reading() as transaction:
            exported = await process.outbox.export(transaction, PORTO.member)
            nothing = await process.outbox.export(transaction, 4)
    assert nothing is None
    assert exported == [
        {
            "message": "a",
            "kind": "test.say",
            "due": "2023-03-30T07:00:00.000000Z",
            "state": "sent",
            "parameters": {"say": "a"},
            "content": {"content": "a in en"},
        },
        {
            "message": "b",
            "kind": "test.say",
            "due": "2023-03-30T08:00:00.000000Z",
            "state": "pending",
            "parameters": {"say": "b"},
            "content": None,
        },
    ]


async def test_a_member_s_data_is_erased_and_nothing_more_is_sent_to_them(world: World) -> None:
    world.discord.next.append(Refused(50007, permanent=True))
    async with world.process() as process:
        await process.promise(message("failed", target=PORTO))
        await process.settle_all()
        world.discord.next.append(Lost.BEFORE)
        await process.promise(message("doubtful", target=PORTO, after=timedelta(minutes=1)))
        await process.settle(timedelta(minutes=1))
        await process.promise(message("pending", target=PORTO, after=HOUR), message("other", after=HOUR))
        async with process.database.transaction() as transaction:
            assert await process.outbox.erase(transaction, PORTO.member) >= 3
        left = await process.rows(
            "SELECT dedup_key, parameters, payload FROM outbox WHERE parameters <> '{}' OR payload IS NOT NULL"
        )
        assert [row["dedup_key"] for row in left] == ["other"]
        await process.settle_all()
        assert await process.rows("SELECT 1 FROM outbox WHERE finished_at IS NULL") == []
    assert world.discord.contents(PORTO) == []


async def test_a_notice_about_an_erased_member_is_not_sent(world: World) -> None:
    world.discord.next.append(Refused(50007, permanent=True))
    async with world.process(working=False) as process:
        await process.promise(message("a", target=PORTO))
        process.start()
        world.staff = None
        await process.settle()
        async with process.database.transaction() as transaction:
            await process.outbox.erase(transaction, PORTO.member)
        world.staff = STAFF.channel
        await process.settle_all()
    assert all(str(PORTO.member) not in text for text in world.discord.contents(STAFF))


async def test_words_are_forgotten_after_ninety_days_and_the_keys_stay(world: World) -> None:
    async with world.process() as process:
        await process.promise(*(message(f"m{number}") for number in range(BATCH // 100)))
        await process.settle_all()
        await process.promise(message("later", after=KEPT_FOR * 2))
        retention = Retention(process.database, world.clock)
        world.clock.advance(KEPT_FOR)
        await retention.forget()
        assert len(await process.rows("SELECT * FROM attempt")) == BATCH // 100
        world.clock.advance(timedelta(seconds=1))
        await retention.forget()
        assert await process.rows("SELECT * FROM attempt") == []
        kept = await process.rows(
            "SELECT dedup_key FROM outbox WHERE payload IS NOT NULL OR parameters <> '{}'"
        )
        assert [row["dedup_key"] for row in kept] == ["later"]
        assert await process.promise(message("m0")) == [False]


@pytest.mark.parametrize("target", [EVENTS, PORTO])
def test_a_target_comes_back_from_its_text(target: ToMember) -> None:
    assert target_of(in_text(target)) == target


async def test_the_schema_refuses_an_end_without_a_time_and_a_state_that_is_none(world: World) -> None:
    async with world.process(working=False) as process:
        await process.promise(message("a"))
        async with process.database.transaction() as transaction:
            for change in ("state = 'sent'", "state = 'forgotten'", "held = 2"):
                with pytest.raises(Conflict):
                    await transaction.execute(f"UPDATE outbox SET {change}")


async def test_what_is_pending_follows_its_channel_and_wakes_the_worker(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a"), message("b", after=HOUR), message("c", target=STAFF, after=HOUR))
        await process.settle()
        async with process.database.transaction() as transaction:
            await process.outbox.readdress(transaction, EVENTS.channel, NEWER.channel)
        await process.settle(HOUR)
        assert (await process.row("a")).target == EVENTS
    assert world.discord.contents(EVENTS) == ["a in en"]
    assert world.discord.contents(NEWER) == ["b in en"]
    assert world.discord.contents(STAFF) == ["c in en"]


async def test_what_rests_at_the_old_channel_is_sent_at_once_in_the_new_one(world: World) -> None:
    world.discord.next.append(Refused(429, permanent=False, retry_after=3600))
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        assert (await process.row("a")).life.rests
        async with process.database.transaction() as transaction:
            await process.outbox.readdress(transaction, EVENTS.channel, NEWER.channel)
        await process.settle()
    assert world.discord.contents(NEWER) == ["a in en"]


async def test_what_is_in_doubt_stays_where_it_can_be_looked_for(world: World) -> None:
    world.discord.next.append(Lost.AFTER)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        async with process.database.transaction() as transaction:
            await process.outbox.readdress(transaction, EVENTS.channel, NEWER.channel)
        await process.settle_all()
        assert (await process.row("a")).life.state is State.SENT
    assert world.discord.contents(EVENTS) == ["a in en"]
    assert world.discord.contents(NEWER) == []


async def test_what_moves_with_a_binding_that_fails_stays(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", after=HOUR))
        with contextlib.suppress(LookupError):
            async with process.database.transaction() as transaction:
                await process.outbox.readdress(transaction, EVENTS.channel, NEWER.channel)
                raise LookupError
        assert (await process.row("a")).target == EVENTS
