"""What is promised or taken back for thousands at once ends as what is promised or taken back one by one."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.domain import State
from bot.delivery.events import Cancelled
from bot.delivery.messages import Message, ToMember
from bot.delivery.outbox import SKIPPED
from bot.storage.pieces import PIECE, each, pieces
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, START, Process, World, message

HOUR = timedelta(hours=1)
KEYS = ["new", "promised", "taken-back", "skipped", "sent", "doubt", "doubt-taken-back"]


async def told(process: Process) -> Sequence[tuple[object, ...]]:
    """Return all that is written of each row but its number."""
    rows = await process.rows("SELECT * FROM outbox ORDER BY dedup_key")
    return [
        tuple(value for name, value in dict(row).items() if name not in {"id", "boot_id"}) for row in rows
    ]


async def arrange(process: Process) -> None:
    """Let there be a message in each of its lives."""
    world = process.world
    await process.promise(message("sent"))
    await process.settle()
    world.discord.next.extend([Lost.BEFORE, Lost.BEFORE])
    await process.promise(
        message("doubt", target=ToMember(1)), message("doubt-taken-back", target=ToMember(2))
    )
    await process.settle()
    later = [message(key, after=HOUR) for key in ("promised", "taken-back", "skipped")]
    await process.promise(*later)
    async with process.database.transaction() as transaction:
        for key in ("taken-back", "doubt-taken-back"):
            await process.outbox.cancel(transaction, key, why="changed")
        row = await process.outbox.find(transaction, "skipped")
        assert row is not None
        await process.outbox.intervene(transaction, row.id, Cancelled(SKIPPED))


async def test_many_promises_end_as_if_each_were_made_alone(tmp_path: Path) -> None:
    again: list[Message] = [
        message(key, after=2 * HOUR, not_after=START + 3 * HOUR, say="anew") for key in KEYS
    ]
    ends = []
    for together in (True, False):
        world = World(tmp_path / f"{together}.db")
        async with world.process() as process:
            await arrange(process)
            await process.stop_worker()
            if together:
                async with process.database.transaction() as transaction:
                    await process.outbox.add_all(transaction, again)
            else:
                await process.promise(*again)
            # An installation has a mark of its own, and nothing of it stands in a row.
            ends.append(await told(process))
    assert ends[0] == ends[1]
    assert len(ends[0]) == len(KEYS)


async def test_what_is_promised_for_thousands_is_written_in_pieces_and_wakes_the_worker_once(
    world: World,
) -> None:
    woken: list[bool] = []
    async with world.process() as process:
        process.outbox.listen(lambda: woken.append(True))
        many = [
            message(f"e:{number}", after=HOUR, target=ToMember(number + 1)) for number in range(2 * PIECE + 1)
        ]
        async with process.database.transaction() as transaction:
            await process.outbox.add_all(transaction, iter(many))
        assert len(woken) == 1
        async with process.database.transaction() as transaction:
            await process.outbox.add_all(transaction, many)
        assert len(woken) == 1
        assert len(await process.rows("SELECT 1 FROM outbox")) == len(many)


async def test_one_part_of_keys_is_taken_back_and_the_others_stand(world: World) -> None:
    keys = [
        "e:7:member:5:remind:1d",
        "e:7:member:6:remind:1h",
        "e:7:member:5:changed:remind-me",
        "e:7:remind:1d",
    ]
    async with world.process() as process:
        await process.promise(*(message(key, after=HOUR) for key in keys))
        async with process.database.transaction() as transaction:
            taken = await process.outbox.cancel(transaction, "e:7:member:", why="changed", part="remind")
            left = [row.key for row in await process.outbox.planned(transaction, "e:7")]
    assert (taken, left) == (2, keys[2:])


async def test_what_was_erased_on_its_way_goes_with_its_end_among_many(world: World) -> None:
    world.discord.next.append(Lost.BEFORE)
    async with world.process() as process:
        await process.promise(message("a:doubt"))
        await process.settle()
        await process.stop_worker()
        await process.promise(message("a:pending", after=HOUR))
        async with process.database.transaction() as transaction:
            # Its key is free once it is erased; it stands under another one until its end.
            await process.outbox.forget(transaction, "a:doubt")
            assert await process.outbox.cancel(transaction, "a", why="changed") == 1
            (row,) = await process.outbox.planned(transaction, "erased")
        assert (row.erased, (await process.row("a:pending")).life.state) == (True, State.CANCELLED)
        process.start()
        await process.settle_all()
        assert await process.rows("SELECT 1 FROM outbox WHERE erased = 1") == []
    assert world.discord.contents(EVENTS) == []


@pytest.mark.parametrize("number", [0, 1, PIECE, PIECE + 1])
async def test_pieces_hold_everything_in_order(number: int) -> None:
    assert [one for piece in pieces(range(number)) for one in piece] == list(range(number))
    assert await each(range(number), str) == [str(one) for one in range(number)]
