"""Lists of participants and the memory of who took them along, on a real database."""

from collections.abc import AsyncIterator, Collection, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.events.domain import NOTICE, EventNotFound
from cogs.events.service.rolls import RollService
from cogs.office.domain import DOWNLOAD_HOLDS, Act, DownloadUnknown, Format, NobodyAgreed
from cogs.office.service import ListService, OfficeRecords
from cogs.office.service.records import DEEDS_KEPT
from tests.events.ground import LAPLAND, NOW, PORTO, STAFF, Ground, ground

YES = {"organisation": "CCDR", "listing": "yes", "notice": NOTICE}


@dataclass
class Phonebook:
    """What people are called on the server."""

    known: dict[int, str] = field(default_factory=lambda: {PORTO: "Porto", LAPLAND: "Lapland"})

    async def of(self, members: Collection[int]) -> Mapping[int, str]:
        return {member: self.known[member] for member in members if member in self.known}


@dataclass
class Desk:
    """The services of the office beside those of the events."""

    stand: Ground
    names: Phonebook
    lists: ListService
    records: OfficeRecords

    async def deeds(self, event: int) -> list[tuple[Act, int | None, int]]:
        return [(one.act, one.actor, one.rows) for one in (await self.lists.overview(event)).deeds]

    async def export(self, member: int) -> object:
        async with self.stand.database.reading() as transaction:
            return await self.records.export(transaction, member)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with ground(tmp_path) as stand:
        await _lay_down(stand.database)
        names = Phonebook()
        lists = ListService(stand.database, stand.clock, RollService(stand.database), names)
        yield Desk(stand, names, lists, OfficeRecords(stand.database, stand.clock))


async def _lay_down(database: Database) -> None:
    async with database.transaction() as transaction:
        for migration in migrations_of("cogs.office"):
            for statement in migration.statements():
                await transaction.execute(statement)


async def test_who_takes_their_word_back_stands_on_no_list_that_is_fetched_after(desk: Desk) -> None:
    event = (await desk.stand.published()).id
    await desk.stand.events.register(event, PORTO, answers=YES)
    await desk.stand.events.register(event, LAPLAND, answers=YES)
    secret = await desk.lists.ask(event, STAFF, Format.CSV)
    await desk.stand.events.register(event, LAPLAND, answers={**YES, "listing": "no"})
    made = await desk.lists.fetch(secret, STAFF)
    assert [row["name"] for row in made.people.rows] == ["Porto"]
    assert made.people.left_out == 1
    assert await desk.deeds(event) == [(Act.DOWNLOADED, STAFF, 1), (Act.EXPORTED, STAFF, 2)]


async def test_a_list_of_nobody_is_refused_and_nothing_is_written_down(desk: Desk) -> None:
    event = (await desk.stand.published()).id
    await desk.stand.events.register(event, PORTO)
    with pytest.raises(NobodyAgreed) as refused:
        await desk.lists.ask(event, STAFF, Format.CSV)
    assert refused.value.details == {"left_out": 1}
    assert await desk.deeds(event) == []


async def test_a_draft_has_no_list(desk: Desk) -> None:
    with pytest.raises(EventNotFound):
        await desk.lists.people((await desk.stand.written()).id)


@pytest.mark.parametrize("secret", ["", "x" * 43])
async def test_a_guessed_file_is_none(desk: Desk, secret: str) -> None:
    with pytest.raises(DownloadUnknown):
        await desk.lists.fetch(secret, STAFF)


async def test_what_is_kept_of_staff_is_handed_out_erased_and_forgotten(desk: Desk) -> None:
    event = (await desk.stand.published()).id
    await desk.stand.events.register(event, PORTO, answers=YES)
    secret = await desk.lists.ask(event, STAFF, Format.XLSX)
    at = NOW.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    assert await desk.export(STAFF) == {
        "deeds": [{"at": at, "event": event, "did": "exported", "people": 1}],
        "files": [{"event": event, "form": "xlsx", "asked": at}],
    }
    assert await desk.export(PORTO) is None
    async with desk.stand.database.transaction() as transaction:
        assert await desk.records.erase(transaction, STAFF) == 2
    assert await desk.deeds(event) == [(Act.EXPORTED, None, 1)]
    with pytest.raises(DownloadUnknown):
        await desk.lists.fetch(secret, STAFF)
    await desk.lists.ask(event, STAFF, Format.CSV)
    desk.stand.clock.advance(DOWNLOAD_HOLDS + timedelta(seconds=1))
    await desk.records.forget_old()
    assert await desk.export(STAFF) == {
        "deeds": [{"at": at, "event": event, "did": "exported", "people": 1}],
        "files": [],
    }
    desk.stand.clock.advance(DEEDS_KEPT)
    await desk.records.forget_old()
    assert await desk.deeds(event) == []
