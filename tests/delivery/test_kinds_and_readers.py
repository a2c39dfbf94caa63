"""Kinds are registered once; readers are asked before the community's default."""

import asyncio

import pytest

from bot.delivery.kinds import Kind, Kinds, Reader, UnknownKind, about_in, in_each
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


def test_what_a_message_is_about_is_told_in_the_readers_language_or_else_in_the_first() -> None:
    told = in_each(("en", "fr"), "Europe/Brussels", lambda reader: f"{reader.locale} in {reader.zone}")
    assert about_in(told, "fr") == "fr in Europe/Brussels"
    assert about_in(told, "de") == "en in Europe/Brussels"
    assert about_in("S3 Conference", "fr") == "S3 Conference"


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


def test_turns_come_at_an_even_pace() -> None:
    pace = Pace(4)
    assert [pace.wait(10.0) for _ in range(4)] == [0.0, 0.25, 0.5, 0.75]
    assert pace.wait(10.5) == 0.5


def test_a_rest_costs_nothing_and_is_not_saved_up() -> None:
    pace = Pace(4)
    pace.wait(10.0)
    assert [pace.wait(20.0) for _ in range(3)] == [0.0, 0.25, 0.5]


async def test_whoever_has_no_turn_yet_waits() -> None:
    pace, loop = Pace(20), asyncio.get_running_loop()
    began = loop.time()
    await asyncio.gather(*(pace.turn() for _ in range(5)))
    # The last turn comes after 0.2 s; a clock may be a tick behind.
    assert loop.time() - began > 0.15
