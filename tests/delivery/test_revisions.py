"""What was sent is edited: in the transaction of the change, in its turn, once for many changes, whatever happens."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.delivery.events import Cancelled, Intervention, Paused
from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.delivery.messages import State, ToChannel, ToMember
from bot.delivery.outbox import BETWEEN_EDITS, SKIPPED
from bot.delivery.sender import Outcome, Refused
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, STAFF, Process, World, message

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def world(world: World) -> World:
    world.kinds.register(Kind("test.news", news, label="delivery-kind-notice"))
    return world


async def news(
    _transaction: Transaction, parameters: Mapping[str, Json], _reader: Reader, context: RenderContext
) -> Rendered | None:
    """Say the news; a revision says so, and has nothing to say of what is told to be moot."""
    if parameters.get("moot"):
        return None
    late = " (late)" if context.late else ""
    return Rendered({"content": f"{'edited' if context.revision else 'new'}: {parameters['say']}{late}"})


async def revise(process: Process, key: str, **parameters: str | bool) -> bool:
    async with process.database.transaction() as transaction:
        return await process.outbox.revise(transaction, key, {"say": "changed", **parameters})


async def revise_and_fail(process: Process) -> None:
    async with process.database.transaction() as transaction:
        await process.outbox.revise(transaction, "a", {"say": "never"})
        raise ZeroDivisionError


async def test_a_message_is_edited_where_it_stands(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"), message("b"))
        await process.settle()
        assert await revise(process, "a")
        await process.settle()
        row = await process.row("a:revision")
    assert (row.life.state, row.revises) == (State.SENT, 1)
    assert world.discord.contents(EVENTS) == ["edited: changed", "b in en"]
    assert len(world.discord.requests) == 2
    assert world.discord.searches == []


async def test_what_staff_had_said_beneath_a_message_stays_beneath_its_edit(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news", after=MINUTE))
        row = await process.row("a")
        async with process.database.transaction() as transaction:
            await process.outbox.annotate(transaction, row.id, "Bring a pen.")
        await process.settle(MINUTE)
        await revise(process, "a")
        await process.settle()
    assert world.discord.contents(EVENTS) == ["edited: changed\n> Bring a pen."]


async def test_an_edit_stands_in_the_plan_and_goes_with_its_change(world: World) -> None:
    async with world.process(working=False) as process:
        process.start()
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        await process.stop_worker()
        with pytest.raises(ZeroDivisionError):
            await revise_and_fail(process)
        assert await process.worker.planned(10) == []
        await revise(process, "a")
        (planned,) = await process.worker.planned(10)
        assert (planned.key, planned.revises) == ("a:revision", 1)
        preview = await process.worker.preview(planned)
        assert preview is not None
        assert preview.payload == {"content": "edited: changed"}


async def test_what_is_not_sent_or_deleted_or_unknown_needs_no_edit(world: World) -> None:
    world.discord.next.append(Refused(10008, permanent=False))
    async with world.process() as process:
        await process.promise(
            message("deleted", kind="test.news"), message("ahead", kind="test.news", after=MINUTE)
        )
        await process.settle()
        assert [await revise(process, key) for key in ("deleted", "ahead", "unheard-of")] == [False] * 3


async def test_many_changes_become_one_edit_and_one_a_minute_later(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        await revise(process, "a", say="first")
        await process.settle()
        for number in range(5):
            await revise(process, "a", say=f"then {number}")
        await process.settle(BETWEEN_EDITS - SECOND)
        assert world.discord.contents(EVENTS) == ["edited: first"]
        await process.settle(SECOND)
    assert world.discord.contents(EVENTS) == ["edited: then 4"]
    assert len(world.discord.edits) == 2


@pytest.mark.parametrize("fate", [Lost.AFTER, Lost.BEFORE, Refused(0, permanent=False)])
async def test_an_edit_is_repeated_until_it_is_certain(world: World, fate: Lost | Outcome) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        world.discord.next.append(fate)
        await revise(process, "a")
        await process.settle_all()
        assert (await process.row("a:revision")).life.state is State.SENT
    assert world.discord.contents(EVENTS) == ["edited: changed"]


async def test_an_edit_that_a_killed_process_had_begun_is_made_by_the_next(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        world.discord.next.append(Lost.HANGS)
        world.discord.asked.clear()
        await revise(process, "a")
        await world.discord.asked.wait()
    async with world.process() as process:
        await process.settle_all()
        assert (await process.row("a:revision")).life.state is State.SENT
    assert world.discord.contents(EVENTS) == ["edited: changed"]


async def test_an_edit_waits_for_a_message_that_is_in_doubt(world: World) -> None:
    world.discord.next.append(Lost.AFTER)
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        assert (await process.row("a")).life.state is State.UNKNOWN
        assert await revise(process, "a")
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["edited: changed"]


async def test_a_message_that_somebody_deleted_troubles_nobody(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        world.discord.history[EVENTS].clear()
        await revise(process, "a")
        await process.settle_all()
        row = await process.row("a:revision")
    assert (row.life.state, row.life.reason) == (State.CANCELLED, "gone")
    assert world.discord.contents(STAFF) == []


async def test_an_edit_with_nothing_to_say_is_called_off(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        await revise(process, "a", moot=True)
        await process.settle_all()
        assert (await process.row("a:revision")).life.state is State.CANCELLED
        await revise(process, "a")
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["edited: changed"]


async def test_staff_hear_of_each_edit_that_is_forbidden_and_that_it_was_one(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        for _ in range(2):
            world.discord.next.append(Refused(50001, permanent=True))
            await revise(process, "a")
            await process.settle_all()
    notices = world.discord.contents(STAFF)
    assert len(notices) == 2
    assert all("delivery-kind-revision" in notice for notice in notices)


async def test_an_edit_stays_with_its_message_when_another_channel_is_bound(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        await process.stop_worker()
        await revise(process, "a")
        async with process.database.transaction() as transaction:
            await process.outbox.readdress(transaction, EVENTS.channel, 77)
        process.start()
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["edited: changed"]
    assert world.discord.history[ToChannel(77)] == []


async def test_an_erasure_takes_the_edit_along(world: World) -> None:
    porto = ToMember(101)
    async with world.process() as process:
        await process.promise(message("a:member:101", kind="test.news", target=porto))
        await process.settle()
        await process.stop_worker()
        await revise(process, "a:member:101")
        async with process.database.transaction() as transaction:
            assert await process.outbox.erase(transaction, 101) == 2
        assert await process.rows("SELECT * FROM outbox") == []


@pytest.mark.parametrize("prefix", ["events", "events:7", "events:7:news", "events:7:news:revision"])
async def test_no_prefix_takes_an_edit_back(world: World, prefix: str) -> None:
    async with world.process() as process:
        await process.promise(message("events:7:news", kind="test.news"))
        await process.settle()
        async with process.database.transaction() as transaction:
            assert await process.outbox.revise(transaction, "events:7:news", {"say": "changed"})
            assert await process.outbox.cancel(transaction, prefix, why="called off") == 0
        await process.settle()
    assert world.discord.contents(EVENTS) == ["edited: changed"]


async def test_an_edit_of_what_is_in_doubt_outlives_that_it_is_taken_back(world: World) -> None:
    world.discord.next.append(Lost.AFTER)
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        async with process.database.transaction() as transaction:
            assert await process.outbox.revise(transaction, "a", {"say": "changed"})
            assert await process.outbox.cancel(transaction, "a", why="called off") == 0
        await process.settle_all()
    assert world.discord.contents(EVENTS) == ["edited: changed"]


@pytest.mark.parametrize("event", [Cancelled(SKIPPED), Paused()])
async def test_staff_cannot_undo_an_edit(world: World, event: Intervention) -> None:
    async with world.process() as process:
        await process.promise(message("a", kind="test.news"))
        await process.settle()
        await process.stop_worker()
        await revise(process, "a")
        row = await process.row("a:revision")
        async with process.database.transaction() as transaction:
            assert await process.outbox.intervene(transaction, row.id, event) is None
        process.start()
        await process.settle()
    assert world.discord.contents(EVENTS) == ["edited: changed"]
