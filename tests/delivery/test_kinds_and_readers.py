"""Kinds are registered once; readers are asked before the community's default."""

import asyncio

import pytest

from bot.delivery.kinds import Kind, Kinds, Reader, UnknownKind
from bot.delivery.messages import Target, ToMember
from bot.delivery.pace import Pace
from bot.delivery.readers import ReaderDirectory
from bot.storage.database import Transaction
from tests.delivery.house import EVENTS, World, say


def test_a_kind_is_registered_once_and_found_by_its_name() -> None:
    kinds = Kinds()
    kind = Kind("events.reminder", say)
    kinds.register(kind)
    assert kinds["events.reminder"] is kind
    assert list(kinds) == ["events.reminder"]
    with pytest.raises(ValueError, match="twice"):
        kinds.register(kind)
    with pytest.raises(UnknownKind):
        kinds["events.digest"]


class French:
    """Knows one member, who reads French."""

    async def reader(
        self, transaction: Transaction, target: Target, seen: str | None = None
    ) -> Reader | None:
        return Reader("fr", "Indian/Reunion") if target == ToMember(3) else None


async def test_whoever_knows_a_reader_is_asked_first(world: World) -> None:
    community = Reader("en", "Europe/Brussels")
    directory = ReaderDirectory(community)
    directory.use(French())
    async with world.process(working=False) as process, process.database.reading() as transaction:
        assert await directory.reader(transaction, ToMember(3)) == Reader("fr", "Indian/Reunion")
        assert await directory.reader(transaction, ToMember(4)) == community
        assert await directory.reader(transaction, EVENTS) == community


async def test_turns_come_at_an_even_pace() -> None:
    pace, loop = Pace(100), asyncio.get_running_loop()
    began = loop.time()
    await asyncio.gather(*(pace.turn() for _ in range(11)))
    assert 0.09 <= loop.time() - began < 0.5
    await asyncio.sleep(0.05)
    rested = loop.time()
    await pace.turn()
    assert loop.time() - rested < 0.01, "a pause is not saved up, but costs nothing either"
