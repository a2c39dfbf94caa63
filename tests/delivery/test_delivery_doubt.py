"""What the worker does when nobody knows what became of a message, and when it is late or moot."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.delivery.domain import State
from bot.delivery.kinds import IfUnreadable, Kind, Late, Rendered
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, STAFF, START, World, message

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


async def test_a_lost_answer_is_cleared_up_by_the_nonce(world: World) -> None:
    world.discord.next.append(Lost.AFTER)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle_all()
        row = await process.row("a")
        assert (row.life.state, row.life.message_id) == (State.SENT, 1001)
    assert world.discord.contents(EVENTS) == ["a in en"]
    assert world.discord.searches == []


@pytest.mark.parametrize("fate", [Lost.AFTER, Lost.BEFORE])
async def test_after_the_nonce_window_the_history_tells(world: World, fate: Lost) -> None:
    world.discord.next.append(fate)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        await process.settle(10 * MINUTE)
        assert (await process.row("a")).life.state is State.SENT
    assert len(world.discord.contents(EVENTS)) == 1
    assert world.discord.searches == [EVENTS]


async def test_what_may_be_the_message_of_a_row_in_doubt_is_not_taken_for_one_that_came_later(
    world: World,
) -> None:
    """Two rows with the same marker: the history cannot tell them apart, but one of them was never begun."""
    world.discord.next.append(Lost.AFTER)
    async with world.process() as process:
        await process.promise(message("first", button="go"))
        world.discord.down = True
        await process.settle()
        for _ in range(12):
            await process.settle(10 * MINUTE)
        assert (await process.row("first")).life.doubt
        await process.promise(message("second", button="go", after=-5 * MINUTE))
        world.discord.down = False
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["first in en", "second in en (late)"]


async def test_a_request_that_hangs_is_given_up_and_cleared_up(world: World) -> None:
    world.limits = replace(world.limits, send_seconds=0.1)
    world.discord.next.append(Lost.HANGS)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle_all()
        assert (await process.row("a")).life.attempts >= 2
    assert world.discord.contents(EVENTS) == ["a in en"]


async def test_a_sender_with_a_fault_of_its_own_leaves_doubt_and_no_damage(world: World) -> None:
    world.discord.next.append(Lost.RAISES)
    async with world.process() as process:
        await process.promise(message("a"), message("b"))
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["a in en", "b in en"]


async def test_what_was_frozen_is_repeated_exactly_while_in_doubt(world: World) -> None:
    said = iter(["first words", "second words"])

    async def changing(*_: object) -> Rendered:
        return Rendered({"content": next(said)})

    world.kinds.register(Kind("test.changing", changing))
    world.discord.next.append(Lost.BEFORE)
    async with world.process() as process:
        await process.promise(message("a", kind="test.changing"))
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["first words"]


async def test_two_messages_of_the_same_words_are_not_taken_for_each_other(world: World) -> None:
    world.discord.always = Lost.BEFORE
    async with world.process() as process:
        await process.promise(message("a", say="same"), message("b", say="same"))
        await process.settle()
    world.discord.always = None
    world.clock.advance(10 * MINUTE)
    async with world.process() as process:
        await process.settle_all()
        assert (await process.row("a")).life.message_id != (await process.row("b")).life.message_id
    assert len(world.discord.contents(EVENTS)) == 2


async def test_an_unreadable_history_holds_the_message_until_somebody_opens_it(world: World) -> None:
    world.discord.next.append(Lost.AFTER)
    world.discord.readable = False
    async with world.process() as process:
        await process.promise(message("a"), message("b", after=20 * MINUTE))
        await process.settle()
        await process.settle(20 * MINUTE)
        assert (await process.row("a")).life.held
        assert world.discord.contents(EVENTS) == ["a in en", "b in en"], "the rest of the channel goes on"
        await process.settle(HOUR)
        assert len(world.discord.contents(STAFF)) == 1, "staff are told once"
        world.discord.readable = True
        await process.settle_all()
        assert (await process.row("a")).life.state is State.SENT
    assert world.discord.contents(EVENTS) == ["a in en", "b in en"]


async def test_a_kind_may_rather_be_seen_twice_than_held(world: World) -> None:
    world.kinds.register(Kind("test.rather", world.kinds["test.say"].render, unreadable=IfUnreadable.SEND))
    world.discord.next.append(Lost.AFTER)
    world.discord.readable = False
    async with world.process() as process:
        await process.promise(message("a", kind="test.rather"))
        await process.settle()
        await process.settle(HOUR)
        assert (await process.row("a")).life.state is State.SENT
    assert len(world.discord.contents(EVENTS)) == 2


async def test_an_outage_is_waited_out(world: World) -> None:
    world.discord.always = Lost.BEFORE
    world.discord.down = True
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        for _ in range(20):
            await process.settle(10 * MINUTE)
        assert (await process.row("a")).life.state is State.UNKNOWN
        world.discord.always, world.discord.down = None, False
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["a in en (late)"]


# --- late, moot, expired


async def test_readers_are_told_that_a_message_is_late(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", after=HOUR))
    world.clock.advance(3 * HOUR)
    async with world.process() as process:
        await process.settle()
    assert world.discord.contents(EVENTS) == ["a in en (late)"]
    assert world.discord.searches == [EVENTS]


async def test_a_restored_copy_repeats_no_post(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a"), message("b", button="events:register:7"))
        await process.settle()
        async with process.database.transaction() as transaction:
            await transaction.execute(
                "UPDATE outbox SET state = 'pending', finished_at = NULL, message_id = NULL, payload = NULL,"
                " marker = NULL, boot_id = NULL, chain_start = NULL, attempts = 0"
            )
            await transaction.execute("DELETE FROM attempt")
    world.clock.advance(HOUR)
    async with world.process() as process:
        await process.settle()
        assert [(await process.row(key)).life.state for key in "ab"] == [State.SENT, State.SENT]
    assert world.discord.contents(EVENTS) == ["a in en", "b in en"]


async def test_past_its_last_moment_a_message_expires_and_staff_are_told(world: World) -> None:
    world.kinds.register(Kind("test.now-or-never", world.kinds["test.say"].render, late=Late.EXPIRE))
    async with world.process() as process:
        await process.promise(
            message("a", not_after=START + HOUR),
            message("b", kind="test.now-or-never"),
            message("c", after=9 * HOUR),
        )
    world.clock.advance(2 * HOUR)
    async with world.process() as process:
        await process.settle_all()
        assert [(await process.row(key)).life.reason for key in "ab"] == ["not-after", "late"]
    assert world.discord.contents(EVENTS) == ["c in en"]
    assert [text.split()[1] for text in world.discord.contents(STAFF)] == ["delivery-notice-expired"] * 2


async def test_a_message_with_nothing_left_to_say_is_cancelled_with_that_reason(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", moot=True), message("b", moot=True, after=-HOUR))
        await process.settle_all()
        assert [(await process.row(key)).life.reason for key in "ab"] == ["moot", "moot"]
    assert world.discord.requests == []
