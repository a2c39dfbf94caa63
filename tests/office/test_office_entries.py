"""Entering people from a list: how it is read, what it comes to, and that twice is once."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kernel.errors import DomainError
from cogs.events.domain import (
    Attendance,
    Event,
    EventCancelled,
    EventNotFound,
    Mode,
    Registration,
    Room,
    Standing,
)
from cogs.events.domain.entering import Outlook, foresee
from cogs.events.service import Change
from cogs.office.domain import Act
from cogs.office.domain.entries import (
    LIST_HOLDS,
    MOST_BYTES,
    MOST_LINES,
    MOST_NAMES,
    Fault,
    Typed,
    read_list,
    text_of,
    understood,
)
from cogs.office.domain.refusals import ListEmpty, ListGone, ListTooLong, ListUnreadable, TooManyNames
from cogs.office.service import ImportService, OfficeRecords
from tests.events.ground import LAPLAND, NOW, PORTO, READER, REUNION, STAFF, Ground, ground
from tests.office.test_office_services import Desk, Phonebook, lay_down

ONE, TWO = 10**17 + 1, 10**17 + 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Porto\n\n  @Lapland  \n", (Typed(1, "Porto"), Typed(3, "Lapland"))),
        # A comma is part of a name as long as no head says otherwise.
        ("Agency, Lapland\nPorto", (Typed(1, "Agency, Lapland"), Typed(2, "Porto"))),
        ("Member,Mode\nPorto,online\n", (Typed(2, "Porto", "online"),)),
        ("mode;ville;NOM\nsur place;Porto;Ana\n;;\nx", (Typed(2, "Ana", "sur place"),)),
        ('id\tmode\n"<@100000000000000001>"\tOnline', (Typed(2, "<@100000000000000001>", "Online"),)),
        ("name\n" + "x" * 99, (Typed(2, "x" * 79 + "…"),)),
        ("name\nA\x00\u202eB", (Typed(2, "AB"),)),
    ],
)
def test_a_list_is_read_as_people_write_it(text: str, lines: tuple[Typed, ...]) -> None:
    assert read_list(text) == lines


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", ListEmpty),
        (" \n\t\n", ListEmpty),
        ("member,mode\n", ListEmpty),
        ("member,mode\n,online\n", ListEmpty),
        ("Vorname;Nachname\nAna;Silva", ListUnreadable),
        ('member;x\n"' + "a" * 200_000, ListUnreadable),
        ("\n".join(str(ONE + number) for number in range(MOST_LINES + 1)), ListTooLong),
        ("\n".join(f"name {number}" for number in range(MOST_NAMES + 1)), TooManyNames),
    ],
)
def test_what_is_no_list_is_refused(text: str, refusal: type[DomainError]) -> None:
    with pytest.raises(refusal):
        read_list(text)


def test_a_file_is_read_as_the_usual_programs_save_it() -> None:
    assert text_of("\ufeffRéunion".encode()) == text_of("Réunion".encode("cp1252")) == "Réunion"
    for content, refusal in (
        (b"PK\x03\x04", ListUnreadable),
        (b"a\0b", ListUnreadable),
        (b"a" * (MOST_BYTES + 1), ListTooLong),
    ):
        with pytest.raises(refusal):
            text_of(content)


async def both_ways(stand: Ground) -> Event:
    return await stand.opened(attendance=Attendance.BOTH, online_seats="1", seats="1")


async def test_each_line_says_what_is_wrong_with_it(stand: Ground) -> None:
    event = await both_ways(stand)
    lines = [
        Typed(1, "Ana", "on site"),
        Typed(2, "ana", "online"),
        Typed(3, "Nobody"),
        Typed(4, "Twins"),
        Typed(5, "ana@example.org"),
        Typed(6, "Eva", "by boat"),
        Typed(7, "Zoe"),
    ]
    found = {"Ana": [ONE], "ana": [ONE], "Twins": [ONE, TWO], "Eva": [TWO], "Zoe": [TWO + 1]}
    entries = understood(lines, found, event)
    assert [one.fault for one in entries] == [
        None,
        Fault.TWICE,
        Fault.NOBODY,
        Fault.SEVERAL,
        Fault.ADDRESS,
        Fault.MODE,
        Fault.MODE_MISSING,
    ]
    assert (entries[0].member, entries[0].mode) == (ONE, Mode.ON_SITE)


async def test_where_an_event_makes_no_difference_neither_does_the_list(stand: Ground) -> None:
    event = await stand.published()
    (entry,) = understood([Typed(1, "Ana", "online")], {"Ana": [ONE]}, event)
    assert (entry.fault, entry.mode) == (None, Mode.ANY)


async def test_a_way_that_is_not_offered_is_wrong(stand: Ground) -> None:
    event = await stand.opened(attendance=Attendance.ONLINE)
    (entry,) = understood([Typed(1, "Ana", "sur place")], {"Ana": [ONE]}, event)
    assert entry.fault is Fault.MODE


async def test_seats_go_in_the_order_of_the_list_and_never_past_who_waits(stand: Ground) -> None:
    event = await stand.published(seats="2")
    wanted = [(ONE, Mode.ANY), (TWO, Mode.ANY), (TWO + 1, Mode.ANY)]
    assert foresee(event, {}, {}, wanted, NOW) == [Outlook.SEAT, Outlook.SEAT, Outlook.LINE]
    waiting = {Mode.ANY: Room(seated=0, waiting=1)}
    assert foresee(event, {}, waiting, wanted[:1], NOW) == [Outlook.LINE]


@pytest.mark.parametrize(
    ("standing", "outlook"),
    [
        (Standing.SEATED, Outlook.HELD),
        (Standing.WAITING, Outlook.HELD),
        (Standing.OFFERED, Outlook.HELD),
        (Standing.APPLIED, Outlook.HELD),
        (Standing.WITHDRAWN, Outlook.LEFT),
        (Standing.LAPSED, Outlook.LEFT),
        (Standing.DECLINED, Outlook.DECLINED),
    ],
)
async def test_what_somebody_said_before_stands(stand: Ground, standing: Standing, outlook: Outlook) -> None:
    event = await stand.published()
    held = {ONE: Registration(1, event.id, ONE, standing, False, NOW)}
    assert foresee(event, held, {}, [(ONE, Mode.ANY)], NOW) == [outlook]
    assert not outlook.enters


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        await lay_down(standing.database)
        yield standing


@dataclass
class Directory(Phonebook):
    """Who is called what, and what they are called."""

    people: dict[str, Sequence[int]] = field(
        default_factory=lambda: {"Porto": [PORTO], "Lapland": [LAPLAND], "Réunion": [REUNION]}
    )

    async def find(self, whos: Collection[str]) -> Mapping[str, Sequence[int]]:
        return {who: self.people.get(who, ()) for who in whos}


@pytest.fixture
def imports(stand: Ground) -> ImportService:
    return ImportService(stand.database, stand.clock, stand.entries, Directory())


async def told(stand: Ground, event: int) -> list[str]:
    return [key for key in await stand.planned() if ":decided:" in key and key.startswith(f"events:{event}:")]


async def test_nothing_happens_before_the_press_and_once_after_it(
    stand: Ground, imports: ImportService
) -> None:
    event = (await stand.published(seats="2")).id
    await stand.events.register(event, PORTO)
    number = await imports.propose(event, STAFF, "Porto\nLapland\nRéunion\nNobody")
    seen = await imports.look(number, STAFF)
    expected = [Outlook.HELD, Outlook.SEAT, Outlook.LINE, None]
    assert [one.outlook for one in seen.entries] == expected
    assert (seen.entering, seen.proposal.done) == (2, None)
    assert await stand.standing(event, LAPLAND) is None
    assert await told(stand, event) == []
    done = await imports.enter(number, STAFF)
    assert [one.outlook for one in done.entries] == expected
    assert await stand.standing(event, LAPLAND) is Standing.SEATED
    assert await stand.standing(event, REUNION) is Standing.WAITING
    first = await told(stand, event)
    assert len(first) == 2
    again = await imports.enter(number, STAFF)
    assert again.proposal.done == NOW
    assert await imports.look(number, STAFF) == again
    assert await told(stand, event) == first


async def test_the_same_list_again_changes_nothing_even_for_who_has_left_since(
    stand: Ground, imports: ImportService
) -> None:
    event = (await stand.published()).id
    for _ in range(2):
        number = await imports.propose(event, STAFF, "Porto\nLapland")
        await imports.enter(number, STAFF)
        if await stand.standing(event, PORTO) is not None:
            await stand.events.withdraw(event, PORTO)
    assert await stand.standing(event, PORTO) is None
    assert await stand.standing(event, LAPLAND) is Standing.SEATED


async def test_an_organiser_enters_whom_they_approve_whatever_the_window_says(
    stand: Ground, imports: ImportService
) -> None:
    event = (await stand.opened(moderated=True, opens="29 March 2023 10:00")).id
    await imports.enter(await imports.propose(event, STAFF, "Porto"), STAFF)
    assert await stand.standing(event, PORTO) is Standing.SEATED


async def test_a_list_is_its_readers_alone_and_for_a_day(stand: Ground, imports: ImportService) -> None:
    event = (await stand.published()).id
    number = await imports.propose(event, STAFF, "Porto")
    for somebody, which in ((PORTO, number), (STAFF, number + 1)):
        with pytest.raises(ListGone):
            await imports.look(which, somebody)
        with pytest.raises(ListGone):
            await imports.enter(which, somebody)
    stand.clock.advance(LIST_HOLDS)
    with pytest.raises(ListGone):
        await imports.enter(number, STAFF)


async def test_there_is_nothing_to_enter_anybody_for_once_it_is_called_off(
    stand: Ground, imports: ImportService
) -> None:
    event = (await stand.published()).id
    number = await imports.propose(event, STAFF, "Porto")
    await stand.events.cancel(event)
    with pytest.raises(EventCancelled):
        await imports.propose(event, STAFF, "Porto")
    for use in (imports.look, imports.enter):
        with pytest.raises(EventCancelled):
            await use(number, STAFF)
    with pytest.raises(EventNotFound):
        await imports.propose(99, STAFF, "Porto")


async def test_a_list_that_enters_nobody_is_no_deed(stand: Ground, imports: ImportService) -> None:
    event = (await stand.published()).id
    await imports.enter(await imports.propose(event, STAFF, "Nobody"), STAFF)
    desk = Desk.on(stand)
    assert await desk.deeds(event) == []
    await imports.enter(await imports.propose(event, STAFF, "Porto"), STAFF)
    assert await desk.deeds(event) == [(Act.IMPORTED, STAFF, 1)]


async def test_who_stands_on_a_list_is_told_so_and_taken_out(stand: Ground, imports: ImportService) -> None:
    records = OfficeRecords(stand.database, stand.clock)
    event = (await stand.published()).id
    number = await imports.propose(event, STAFF, "Porto\nLapland")
    listed = [{"event": event, "read": NOW.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), "entered": None}]
    async with stand.database.transaction() as transaction:
        assert await records.export(transaction, STAFF) == {"lists": listed}
        assert await records.export(transaction, PORTO) == {"stands_on_lists": listed}
        assert await records.erase(transaction, PORTO) == 1
        assert await records.export(transaction, PORTO) is None
    assert [one.who for one in (await imports.look(number, STAFF)).entries] == ["Lapland"]
    stand.clock.advance(LIST_HOLDS + timedelta(seconds=1))
    await records.forget_old()
    async with stand.database.transaction() as transaction:
        assert await records.export(transaction, LAPLAND) is None


async def test_what_is_foreseen_is_what_comes(stand: Ground, imports: ImportService) -> None:
    event = (await both_ways(stand)).id
    await stand.terms.set(event, Change(moderated=True), READER)
    people: dict[str, Sequence[int]] = {f"P{number}": [ONE + number] for number in range(6)}
    imports._people = Directory(people=people)
    text = "member,mode\n" + "\n".join(
        f"P{number},{'online' if number % 2 else 'on site'}" for number in range(6)
    )
    number = await imports.propose(event, STAFF, text)
    seen = await imports.look(number, STAFF)
    done = await imports.enter(number, STAFF)
    assert seen.entries == done.entries
    assert [one.outlook for one in done.entries] == [Outlook.SEAT] * 2 + [Outlook.LINE] * 4
