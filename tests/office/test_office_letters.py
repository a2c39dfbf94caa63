"""People without Discord on a list: seen first, asked by letter, registered by their own press."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from cogs.events.domain import GuestUnclear, Mode, NoSeatFree, Standing
from cogs.events.domain.entering import Outlook
from cogs.events.service import promises
from cogs.guests.domain import SIGN_UP_HOLDS, NameMissing
from cogs.guests.service import CONFIRM, InvitationService
from cogs.office.domain.entries import Fault, Invitation, Typed, read_list, understood
from cogs.office.service import ImportService, OfficeRecords
from tests.events.ground import LAPLAND, PORTO, STAFF
from tests.guests.ground import Stand, ground
from tests.office.test_office_entries import Directory

INVITED, ASKED = Invitation.INVITED, Invitation.ASKED


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with ground(tmp_path, beside=["cogs.office"]) as standing:
        yield standing


@pytest.fixture
def imports(stand: Stand) -> ImportService:
    events = stand.events
    letters = InvitationService(events.outbox, events.clock, "en")
    return ImportService(events.database, events.clock, events.entries, Directory(), letters)


async def entered(imports: ImportService, event: int, text: str) -> list[object]:
    """Enter a list, and return what came of each line: what was foreseen."""
    number = await imports.propose(event, STAFF, text)
    seen = await imports.look(number, STAFF)
    done = await imports.enter(number, STAFF)
    assert [one.outlook for one in seen.entries] == [one.outlook for one in done.entries]
    assert done.entries == (await imports.enter(number, STAFF)).entries
    return [one.outlook or one.fault for one in done.entries]


async def asked(stand: Stand) -> list[int]:
    """Return the numbers of the sign-ups that letters ask to confirm."""
    return [int(str(row.parameters["sign_up"])) for row in await stand.promised() if row.kind == CONFIRM]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ana@example.pt\nPorto", (Typed(1, "ana@example.pt"), Typed(2, "Porto"))),
        (
            "name,email\nAna Costa,ana@example.pt\nPorto,",
            (Typed(2, "ana@example.pt", "", "Ana Costa"), Typed(3, "Porto")),
        ),
        ("Nom;Courriel;Mode\nAna;ana@example.pt;en ligne", (Typed(2, "ana@example.pt", "en ligne", "Ana"),)),
    ],
)
def test_addresses_stand_on_a_list_alone_or_in_a_column_of_their_own(
    text: str, lines: tuple[Typed, ...]
) -> None:
    assert read_list(text) == lines


async def test_an_address_that_no_letter_can_go_to_is_wrong_and_a_second_line_of_one_mailbox_too(
    stand: Stand,
) -> None:
    event = await stand.events.published()
    lines = [
        Typed(1, "ana@example.pt"),
        Typed(2, "Ana@Example.pt"),
        Typed(3, "é@example.pt"),
        Typed(4, "a@b.c"),
    ]
    entries = understood(lines, {}, event, letters=True)
    assert [one.fault for one in entries] == [None, Fault.TWICE, Fault.ADDRESS_WRONG, Fault.ADDRESS_WRONG]
    assert {one.fault for one in understood(lines, {}, event)} == {Fault.ADDRESS}


async def test_nobody_is_registered_before_they_press_themselves(
    stand: Stand, imports: ImportService
) -> None:
    event = (await stand.events.published(seats="1")).id
    assert await entered(imports, event, "name,email\nAna,ana@example.pt\nPorto,") == [INVITED, Outlook.SEAT]
    assert await stand.events.standing(event, -1) is None
    (number,) = await asked(stand)
    (row,) = [row for row in await stand.promised() if row.kind == CONFIRM]
    letter = await stand.letter(row)
    assert letter is not None
    assert letter.payload["subject"] == "Invitation: S3 Conference"
    assert "The organisers would like you to take part" in str(letter.payload["content"])
    # The seats were gone by then: the line holds for who is invited as for anybody.
    done = await stand.guests.confirm(await stand.key(), number, "Ana Costa")
    assert done.card.mine is not None
    assert (done.card.mine.standing, done.card.mine.name) == (Standing.WAITING, "Ana Costa")
    kinds = [row.kind for row in await stand.promised() if row.key.startswith(f"events:{event}:member:-1:")]
    assert kinds == [promises.REGISTERED]


async def test_the_same_list_again_writes_to_nobody_twice(stand: Stand, imports: ImportService) -> None:
    event = (await stand.events.published()).id
    text = "ana@example.pt\nbo@example.dk\neva@example.se"
    assert await entered(imports, event, text) == [INVITED] * 3
    numbers = await asked(stand)
    assert await entered(imports, event, text) == [ASKED] * 3
    await stand.guests.confirm(await stand.key(1), numbers[0], "Ana")
    await stand.guests.confirm(key := await stand.key(2), numbers[1], "Bo")
    await stand.guests.withdraw(key, event)
    assert await entered(imports, event, text) == [Outlook.HELD, Outlook.LEFT, ASKED]
    assert await asked(stand) == numbers
    # Who never pressed is forgotten, and may be asked again.
    stand.events.clock.advance(SIGN_UP_HOLDS + timedelta(seconds=1))
    await stand.records.forget_old()
    assert await entered(imports, event, "eva@example.se") == [INVITED]


async def test_whoever_is_invited_may_come_before_it_opens_and_needs_no_further_approval(
    stand: Stand, imports: ImportService
) -> None:
    event = (await stand.events.opened(moderated=True, opens="29 March 2023 10:00")).id
    assert await entered(imports, event, "ana@example.pt") == [INVITED]
    (number,), key = await asked(stand), await stand.key()
    with pytest.raises(NameMissing):
        await stand.guests.confirm(key, number, " ")
    with pytest.raises(NameMissing):
        await stand.guests.confirm(key, number)
    await stand.guests.confirm(key, number, "Ana")
    assert await stand.events.standing(event, -1) is Standing.SEATED


async def test_an_erasure_takes_guest_and_organiser_out_of_list_and_invitation(
    stand: Stand, imports: ImportService
) -> None:
    event = (await stand.events.published()).id
    await entered(imports, event, "ana@example.pt")
    office = OfficeRecords(stand.events.database, stand.events.clock)
    async with stand.events.database.transaction() as transaction:
        assert await stand.records.export(transaction, STAFF) == {
            "invited": [{"event": event, "at": "2023-03-20T12:00:00.000000Z"}]
        }
        assert await stand.records.erase(transaction, STAFF) == 1
        assert await stand.records.export(transaction, STAFF) is None
        assert await office.erase(transaction, -1) == 1
        assert await transaction.fetch_all("SELECT 1 FROM office_import_line") == []
    (number,) = await asked(stand)
    await stand.guests.confirm(await stand.key(), number, "Ana")
    assert await stand.events.standing(event, -1) is Standing.SEATED


async def test_an_organiser_moves_and_decides_about_guests_by_name(stand: Stand) -> None:
    event = (await stand.events.published(seats="1")).id
    await stand.events.events.register(event, LAPLAND)
    for address, name in (("ana@example.pt", "Ana Costa"), ("bo@example.dk", "Bo"), ("bo@example.se", "Bo")):
        await stand.registered(event, address=address, name=name)
    organisers = stand.events.organisers
    assert [one.name for one in await organisers.guests(event, "b")] == ["Bo", "Bo"]
    for typed in ("ANA", "costa ana", "Ana Costa", "-1"):
        assert await organisers.guest(event, typed) == -1
    for typed in ("Bo", "An", " ", "Porto", str(PORTO), "-9"):
        with pytest.raises(GuestUnclear):
            await organisers.guest(event, typed)
    with pytest.raises(NoSeatFree):
        await organisers.move(event, -3, Mode.ANY)
    await organisers.remove(event, LAPLAND, STAFF)
    # The freed seat is offered to the first in line, and so is not free for another.
    assert await stand.events.standing(event, -1) is Standing.OFFERED
    moved = await organisers.move(event, -1, Mode.ANY)
    assert moved.registration.standing is Standing.SEATED
    assert promises.PROMOTED in [row.kind for row in await stand.promised()]
    await organisers.remove(event, -2, STAFF)
    assert promises.DECIDED in [row.kind for row in await stand.promised()]
