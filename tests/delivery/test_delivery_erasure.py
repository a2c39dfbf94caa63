"""Erasure: nothing is left of a member, nothing is sent twice, and nothing is lost that is others'."""

from datetime import timedelta

import pytest

from bot.delivery.domain import State
from bot.delivery.kinds import Kind
from bot.delivery.messages import Message, ToMember
from bot.delivery.notices import inbox_line
from bot.delivery.sender import Refused
from bot.storage.database import Conflict, Database
from bot.storage.migrations import migrations_of
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, HELP, STAFF, START, Process, World, message
from tests.traces import traces
from tests.waiting import until

HOUR = timedelta(hours=1)
PORTO = ToMember(1080000000000000042)
LAPLAND = ToMember(1080000000000000043)
CLOSED = Refused(50007, permanent=True)


async def erase(process: Process) -> int:
    async with process.database.transaction() as transaction:
        return await process.outbox.erase(transaction, PORTO.member)


async def export(process: Process) -> object:
    async with process.database.reading() as transaction:
        return await process.outbox.export(transaction, PORTO.member)


async def left(process: Process) -> list[str]:
    return [row["dedup_key"] for row in await process.rows("SELECT dedup_key FROM outbox ORDER BY id")]


def key(what: str) -> str:
    return f"events:7:member:{PORTO.member}:{what}"


async def test_what_was_sent_leaves_no_trace_and_can_be_promised_anew(world: World) -> None:
    async with world.process() as process:
        await process.promise(message(key("remind:1d"), target=PORTO), message("other", target=LAPLAND))
        await process.settle()
        assert await erase(process) == 1
        assert await traces(process.database, PORTO.member) == {}
        assert len(await process.rows("SELECT * FROM attempt")) == 1
        assert await process.promise(message(key("remind:1d"), target=PORTO, after=HOUR)) == [True]
        await process.settle(HOUR)
        assert await left(process) == ["other", key("remind:1d")]
    assert len(world.discord.contents(PORTO)) == 2


@pytest.mark.parametrize("state", [State.SENT, State.FAILED, State.EXPIRED, State.CANCELLED, State.PENDING])
async def test_whatever_became_of_it(world: World, state: State) -> None:
    async with world.process() as process:
        late = START - HOUR if state is State.EXPIRED else None
        after = HOUR if state in {State.PENDING, State.CANCELLED} else timedelta(0)
        world.discord.always = CLOSED if state is State.FAILED else None
        await process.promise(message(key("a"), target=PORTO, after=after, not_after=late))
        await process.settle()
        if state is State.CANCELLED:
            async with process.database.transaction() as transaction:
                await process.outbox.cancel(transaction, "events:7", why="moved")
        assert (await process.row(key("a"))).life.state is state
        await erase(process)
        assert await left(process) == []
        assert await process.rows("SELECT * FROM attempt") == []
        await process.settle_all()
    assert len(world.discord.contents(PORTO)) == (state is State.SENT)


async def test_what_is_on_its_way_is_erased_as_soon_as_it_has_arrived(world: World) -> None:
    world.discord.gate.clear()
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO))
        process.worker.wake()
        await world.discord.asked.wait()
        assert await erase(process) == 1
        assert await export(process) is not None
        assert await erase(process) == 1
        world.discord.gate.set()
        await process.settle()
        assert await traces(process.database, PORTO.member) == {}
        assert await process.rows("SELECT * FROM attempt") == []
        assert await export(process) is None
    assert len(world.discord.contents(PORTO)) == 1


@pytest.mark.parametrize(("fate", "seen"), [(Lost.BEFORE, 0), (Lost.AFTER, 1)])
async def test_what_is_in_doubt_is_looked_for_never_sent_again_and_erased(
    world: World, fate: Lost, seen: int
) -> None:
    world.discord.next.append(fate)
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO))
        await process.settle()
        await erase(process)
        await process.settle_all()
        assert await traces(process.database, PORTO.member) == {}
        assert await left(process) == []
    assert len(world.discord.contents(PORTO)) == seen
    assert len(world.discord.requests) == 1


async def test_a_kill_between_the_request_and_its_answer_changes_nothing_of_that(world: World) -> None:
    world.discord.next.append(Lost.HANGS)
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO))
        process.worker.wake()
        await until(lambda: bool(world.discord.contents(PORTO)))
        await erase(process)
    async with world.process() as process:
        await process.settle_all()
        assert await left(process) == []
    assert len(world.discord.contents(PORTO)) == 1


async def test_who_comes_back_while_it_is_on_its_way_is_promised_anew(world: World) -> None:
    world.discord.gate.clear()
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO))
        process.worker.wake()
        await world.discord.asked.wait()
        await erase(process)
        assert await process.promise(message(key("a"), target=PORTO, after=HOUR)) == [True]
        world.discord.gate.set()
        await process.settle()
        assert await left(process) == [key("a")]
        await process.settle(HOUR)
    assert len(world.discord.contents(PORTO)) == 2


async def test_a_history_that_cannot_be_read_ends_it_without_a_word_to_staff(world: World) -> None:
    world.discord.next.append(Lost.BEFORE)
    world.discord.readable = False
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO))
        await process.settle()
        await process.settle(HOUR)
        assert "delivery-notice-held" in world.discord.contents(STAFF)[0]
        await erase(process)
        await process.settle_all()
        assert await left(process) == []
    assert len(world.discord.contents(STAFF)) == 1


async def test_notices_to_staff_about_it_go_too(world: World) -> None:
    world.discord.next.append(CLOSED)
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO))
        await process.settle_all()
        assert len(world.discord.contents(STAFF)) == 1
        await process.promise(message("b", target=PORTO, not_after=START - HOUR))
        world.staff = None
        await process.settle_all()
        assert await erase(process) == 3
        world.staff = STAFF.channel
        await process.settle_all()
        assert await left(process) == []
    assert len(world.discord.contents(STAFF)) == 1


async def test_a_notice_about_what_was_said_of_them_in_a_channel_goes_too(world: World) -> None:
    async with world.process() as process:
        await process.promise(message(f"reminders:{PORTO.member}:3", not_after=START - HOUR))
        await process.settle_all()
        assert len(await left(process)) == 2
        await erase(process)
        assert await left(process) == []


async def test_what_names_them_in_a_channel_or_to_others_goes_and_the_rest_stays(world: World) -> None:
    longer = str(PORTO.member) + "0"
    async with world.process() as process:
        await process.promise(
            inbox_line("events:7", PORTO.member, HELP.channel, START),
            message("groups:3:asked", target=LAPLAND, member=PORTO.member),
            message("later", after=HOUR, who=f"member:{PORTO.member}"),
            message("said by others", text=f"Thank you, <@{PORTO.member}>"),
            message("another", member=longer, target=ToMember(int(longer))),
            message(f"events:7:member:{longer}:a"),
        )
        await process.settle()
        assert await erase(process) == 3
        assert await left(process) == ["said by others", "another", f"events:7:member:{longer}:a"]


async def test_a_fallback_that_was_erased_about_is_not_begun(world: World) -> None:
    async def instead(parameters: object, code: int) -> Message | None:
        return inbox_line("instead", PORTO.member, HELP.channel, START)

    world.kinds.register(Kind("test.kept", world.kinds["test.say"].render, fallback=instead))
    world.discord.next.append(CLOSED)
    world.discord.gate.clear()
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO, kind="test.kept"))
        process.worker.wake()
        await world.discord.asked.wait()
        await erase(process)
        world.discord.gate.set()
        await process.settle_all()
        assert await left(process) == []
    assert world.discord.contents(HELP) == world.discord.contents(STAFF) == []


async def test_the_words_of_a_post_are_kept_no_longer_than_they_are_needed(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("a", file=True), message(key("b"), target=PORTO))
        await process.settle()
        kept = await process.rows(
            "SELECT dedup_key FROM outbox WHERE payload IS NOT NULL OR files IS NOT NULL"
        )
        assert [row["dedup_key"] for row in kept] == [key("b")]
    assert world.discord.contents(EVENTS) == ["a in en"]


async def test_a_number_that_was_given_to_a_row_is_never_given_to_another(world: World) -> None:
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO))
        gone = (await process.row(key("a"))).id
        await erase(process)
        await process.promise(message("b"))
        assert (await process.row("b")).id > gone


async def test_what_was_emptied_long_ago_is_still_told_and_erased(world: World) -> None:
    async with world.process() as process:
        await process.promise(message(key("a"), target=PORTO))
        await process.settle()
        async with process.database.transaction() as transaction:
            await transaction.execute("UPDATE outbox SET parameters = '{}', payload = NULL, files = NULL")
        assert await export(process) is not None
        assert await erase(process) == 1
        assert await export(process) is None


async def test_what_older_code_wrote_is_taken_over_with_its_attempts(world: World) -> None:
    first, *_ = migrations_of("bot.delivery")
    older = Database.open(
        world.path, world="practice", application_id=None, migrations=[first], now=world.clock.now()
    )
    async with older as database, database.transaction() as transaction:
        for name, target in (("post", "channel:11"), (key("a"), f"member:{PORTO.member}")):
            await transaction.execute(
                "INSERT INTO outbox (dedup_key, kind, parameters, target, due_at, state, finished_at, payload)"
                " VALUES (?, 'test.say', '{}', ?, '2023-03-30T07:00:00.000000Z', 'sent', '2023', '{}')",
                (name, target),
            )
        await transaction.execute("INSERT INTO attempt (outbox_id, n, started) VALUES (1, 1, ''), (2, 1, '')")
    async with world.process() as process:
        told = await process.rows("SELECT dedup_key, payload FROM outbox ORDER BY id")
        assert [tuple(row) for row in told] == [("post", None), (key("a"), "{}")]
        await erase(process)
        assert [row["outbox_id"] for row in await process.rows("SELECT outbox_id FROM attempt")] == [1]
        with pytest.raises(Conflict):
            async with process.database.transaction() as transaction:
                await transaction.execute("INSERT INTO attempt (outbox_id, n, started) VALUES (2, 2, '')")


async def test_what_was_posted_under_one_key_is_forgotten_and_its_neighbour_is_kept(world: World) -> None:
    async with world.process() as process:
        await process.promise(
            message("helpdesk:7:opening"), message("helpdesk:7", after=HOUR), message("helpdesk:71")
        )
        await process.settle()
        async with process.database.transaction() as transaction:
            assert await process.outbox.forget(transaction, "helpdesk:7") == 2
        assert await left(process) == ["helpdesk:71"]
        await process.settle(HOUR)
    assert len(world.discord.contents(EVENTS)) == 2
