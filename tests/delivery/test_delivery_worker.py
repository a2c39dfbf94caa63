"""The worker on a real database, against a Discord that misbehaves on order."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.delivery.domain import PATIENCE, State
from bot.delivery.events import Event, Woken
from bot.delivery.kinds import File, Kind
from bot.delivery.messages import Message, ToMember
from bot.delivery.notices import inbox_line
from bot.delivery.sender import Refused, Unauthorised
from bot.delivery.transitions import Order
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, HELP, STAFF, START, World, message

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


async def test_a_message_is_sent_when_it_is_due_and_not_before(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", after=HOUR))
        await process.settle(HOUR - MINUTE)
        assert world.discord.contents(EVENTS) == []
        await process.settle(MINUTE)
        assert world.discord.contents(EVENTS) == ["a in en"]
        assert (await process.row("a")).life.state is State.SENT


async def test_what_is_promised_for_now_goes_out_without_being_asked(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a"))
        await world.discord.asked.wait()
    assert len(world.discord.requests) == 1


async def test_the_same_message_is_promised_once(world: World) -> None:
    async with world.process() as process:
        assert await process.promise(message("a"), message("a", after=HOUR)) == [True, False]
        await process.settle()
        await process.settle(HOUR)
        assert await process.promise(message("a")) == [False]
        await process.settle()
        assert world.discord.contents(EVENTS) == ["a in en"]


async def test_files_go_with_the_message(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", file=True))
        await process.settle()
        assert world.discord.history[EVENTS][0].files == (File("a.ics", "text/calendar", "BEGIN"),)


async def test_the_nonce_is_the_row_s_own_and_short_enough_for_discord(world: World) -> None:
    world.discord.next.extend([Refused(0, permanent=False), Lost.BEFORE])
    async with world.process() as process:
        await process.promise(message("a"), message("b", target=HELP))
        await process.settle_all()
    by_target = {
        target: {nonce for to, nonce in world.discord.requests if to == target} for target in (EVENTS, HELP)
    }
    assert len(world.discord.requests) == 4
    assert len(by_target[EVENTS]) == len(by_target[HELP]) == 1
    assert by_target[EVENTS] != by_target[HELP]
    assert all(len(nonce) <= 25 for _, nonce in world.discord.requests)


# --- order, pace, lanes


async def test_messages_to_one_channel_keep_their_order_one_at_a_time(world: World) -> None:
    world.discord.seconds = 0.002
    async with world.process() as process:
        await process.promise(
            *(message(f"m{number:02}", after=timedelta(seconds=number)) for number in range(20))
        )
        await process.settle(MINUTE)
    assert world.discord.contents(EVENTS) == [f"m{number:02} in en" for number in range(20)]
    assert world.discord.most_at_once[EVENTS] == 1


async def test_nothing_overtakes_a_message_that_has_to_be_tried_again(world: World) -> None:
    world.discord.next.append(Refused(0, permanent=False))
    async with world.process() as process:
        await process.promise(
            message("first"), message("second", after=timedelta(seconds=1)), message("else", target=HELP)
        )
        await process.settle(timedelta(seconds=1))
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["first in en", "second in en"]


async def test_many_are_served_side_by_side_but_not_all_at_once(world: World) -> None:
    world.discord.gate.clear()
    async with world.process() as process:
        await process.promise(*(message(f"m{number}", target=ToMember(number)) for number in range(12)))
        for _ in range(world.limits.direct_lanes):
            await world.discord.crowd.acquire()
        # One too many would come now; whenever it comes, it is counted.
        await asyncio.sleep(0.05)
        world.discord.gate.set()
        await process.settle()
    assert world.discord.most_in_all == world.limits.direct_lanes
    assert sum(map(len, world.discord.history.values())) == 12


async def test_a_long_queue_of_one_channel_does_not_starve_another(world: World) -> None:
    async with world.process(working=False) as process:
        await process.promise(*(message(f"m{number:03}") for number in range(120)))
        await process.promise(message("other", target=HELP))
        process.start()
        await process.settle()
    order = [target for target, _ in world.discord.requests]
    assert len(order) == 121
    assert order.index(HELP) < 60


# --- refusals


async def test_a_permanent_no_is_told_to_staff_once(world: World) -> None:
    world.discord.next.append(Refused(50013, permanent=True))
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle_all()
        row = await process.row("a")
        assert (row.life.state, row.life.reason, row.life.code) == (State.FAILED, "refused", 50013)
    assert world.discord.contents(EVENTS) == []
    (notice,) = world.discord.contents(STAFF)
    assert notice.startswith("en delivery-notice-failed")
    assert "test.say" in notice
    assert "<#11>" in notice
    assert "delivery-why-refused" in notice
    assert "50013" in notice


async def test_closed_direct_messages_are_followed_by_the_kind_s_other_way(world: World) -> None:
    async def neutral(parameters: Mapping[str, Json], code: int) -> Message | None:
        assert code == 50007
        return inbox_line("a", 42, HELP.channel, START)

    world.kinds.register(Kind("test.personal", world.kinds["test.say"].render, fallback=neutral))
    world.discord.next.append(Refused(50007, permanent=True))
    async with world.process() as process:
        await process.promise(message("a", target=ToMember(42), kind="test.personal", secret="salary"))
        await process.settle_all()
    (line,) = world.discord.history[HELP]
    assert line.content == "en delivery-inbox <@42>"
    assert line.payload["allowed_mentions"] == {"parse": [], "users": ["42"]}
    assert "delivery-why-closed" in world.discord.contents(STAFF)[0]


async def test_a_fallback_that_fails_or_knows_nothing_changes_nothing_else(world: World) -> None:
    async def broken(_parameters: object, _code: int) -> Message | None:
        raise ValueError

    async def nothing(_parameters: object, _code: int) -> Message | None:
        return None

    for name, fallback in {"test.broken": broken, "test.nothing": nothing}.items():
        world.kinds.register(Kind(name, world.kinds["test.say"].render, fallback=fallback))
    world.discord.next.extend([Refused(50013, permanent=True)] * 2)
    async with world.process() as process:
        await process.promise(message("a", kind="test.broken"), message("b", kind="test.nothing"))
        await process.settle_all()
        assert [(await process.row(key)).life.state for key in "ab"] == [State.FAILED, State.FAILED]
    assert len(world.discord.contents(STAFF)) == 2


async def test_a_notice_that_cannot_be_delivered_makes_no_further_notice(world: World) -> None:
    world.discord.always = Refused(50013, permanent=True)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle_all()
        rows = await process.rows("SELECT kind, state FROM outbox ORDER BY id")
    assert [tuple(row) for row in rows] == [("test.say", "failed"), ("delivery.notice", "failed")]


async def test_a_notice_waits_until_a_staff_channel_is_bound(world: World) -> None:
    world.staff = None
    world.discord.next.append(Refused(50013, permanent=True))
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle_all()
        assert world.discord.contents(STAFF) == []
    world.staff = STAFF.channel
    async with world.process() as process:
        await process.settle_all()
        await process.settle_all()
    assert len(world.discord.contents(STAFF)) == 1


async def test_an_unknown_token_stops_everything_and_loses_nothing(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.discord.next.append(Unauthorised())
    async with world.process() as process:
        await process.promise(message("a"), message("b"))
        await process.settle(HOUR)
        assert process.worker.stopped
        assert len(world.discord.requests) == 1
    assert [record.levelname for record in caplog.records if "token" in record.message] == ["CRITICAL"]
    async with world.process() as process:
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["a in en (late)", "b in en (late)"]


# --- faults of our own


async def test_a_renderer_with_a_fault_ends_its_message_tells_staff_and_stops_nobody(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", broken=True), message("b"))
        await process.settle()
        assert world.discord.contents(EVENTS) == ["b in en"]
        await process.settle_all()
        row = await process.row("a")
        assert (row.life.state, row.life.reason, row.life.noes) == (State.FAILED, "not-rendered", PATIENCE)
    assert "delivery-why-not-rendered" in world.discord.contents(STAFF)[0]


async def test_what_a_failing_renderer_began_is_rolled_back(world: World) -> None:
    async def meddling(transaction: Transaction, *_: object) -> None:
        await transaction.execute("UPDATE outbox SET kind = 'meddled'")
        raise ValueError

    world.kinds.register(Kind("test.meddling", meddling))
    async with world.process() as process:
        await process.promise(message("a", kind="test.meddling"))
        await process.settle()
        assert (await process.row("a")).kind == "test.meddling"


async def test_a_kind_that_nobody_registered_fails_with_that_reason(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="gone.feature"))
        await process.settle_all()
        assert (await process.row("a")).life.reason == "unknown-kind"
    assert "delivery-why-unknown-kind" in world.discord.contents(STAFF)[0]


async def test_a_row_whose_own_kind_is_gone_has_no_other_way(world: World) -> None:
    world.discord.next.append(Lost.BEFORE)
    async with world.process() as process:
        await process.promise(message("a"))
        await process.settle()
        async with process.database.transaction() as transaction:
            await transaction.execute("UPDATE outbox SET kind = 'gone.feature', doubt = 0, state = 'pending'")
        await process.settle_all()
        assert (await process.row("a")).life.state is State.FAILED


async def test_a_database_that_fails_for_a_while_loses_no_answer(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, logger="bot.delivery")
    async with world.process() as process:
        real = process.worker._transitions.apply
        faults = iter([True, False, True, True, False])

        async def full_disk(row_id: int, event: Event, about: int | None = None) -> Order:
            if next(faults, False):
                raise OSError("disk full")
            return await real(row_id, event, about)

        monkeypatch.setattr(process.worker._transitions, "apply", full_disk)
        await process.promise(message("a"))
        await process.settle_all()
        assert (await process.row("a")).life.state is State.SENT
    assert len(world.discord.requests) == 1


async def test_what_happens_to_a_row_that_was_removed_or_is_past_it_changes_nothing(world: World) -> None:
    world.discord.gate.clear()
    async with world.process() as process:
        await process.promise(message("a"))
        await world.discord.crowd.acquire()
        before = await process.row("a")
        for row_id in (before.id, 4711):
            assert await process.worker._transitions.apply(row_id, Woken()) == Order()
        assert await process.row("a") == before
        world.discord.gate.set()
        await process.settle()
        assert (await process.row("a")).life.state is State.SENT


# --- looking ahead, and the end


async def test_what_is_planned_can_be_seen(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("b", after=2 * HOUR), message("a", after=HOUR, target=ToMember(5)))
        assert await process.worker.next_due() == START + HOUR
        planned = await process.worker.planned(10)
        assert [(row.due, row.kind, row.target, row.key) for row in planned] == [
            (START + HOUR, "test.say", ToMember(5), "a"),
            (START + 2 * HOUR, "test.say", EVENTS, "b"),
        ]
        assert len(await process.worker.planned(1)) == 1


async def test_draining_lets_what_is_on_its_way_be_answered_and_begins_nothing_new(world: World) -> None:
    world.discord.seconds = 0.05
    async with world.process() as process:
        await process.promise(message("a"), message("b"))
        await world.discord.asked.wait()
        await process.worker.drain()
        assert (await process.row("a")).life.state is State.SENT
        assert (await process.row("b")).life.state is State.PENDING


async def test_a_worker_that_ended_can_be_run_again(world: World) -> None:
    world.discord.next.append(Lost.HANGS)
    async with world.process() as process:
        await process.promise(message("a"))
        await world.discord.asked.wait()
        await process.stop_worker()
        assert (await process.row("a")).life.state is State.SENDING
        process.start()
        await process.settle_all()
        assert (await process.row("a")).life.state is State.SENT
    assert world.discord.contents(EVENTS) == ["a in en"]
    assert world.discord.searches == [], "the same process within the window needs no search"
