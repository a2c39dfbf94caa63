"""A guest who has lost their link asks for it anew, and whoever asks learns nothing of anybody."""

from datetime import timedelta

import pytest

from bot.kernel.addresses import AddressBreaksLine
from cogs.guests.domain import LINKS, SIGN_UP_HOLDS, WITHIN
from cogs.guests.service import LINK
from tests.guests.ground import Stand

SECOND = timedelta(seconds=1)


async def links(stand: Stand) -> list[int]:
    """Return to whom links are promised."""
    return [row.target.member for row in await stand.promised() if row.kind == LINK]  # type: ignore[union-attr]  # letters go to people


async def test_a_link_goes_to_the_mailbox_that_has_registered_and_to_no_other(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.registered(event.id)
    for typed in ("Ana@Example.pt ", "bo@example.dk", "a.na@example.pt", "ana+1@example.pt"):
        await stand.guests.send_link(typed)
    assert await links(stand) == [-1]
    (row,) = [row for row in await stand.promised() if row.kind == LINK]
    letter = await stand.letter(row)
    assert letter is not None
    assert letter.payload["links"] == [
        {"label": "What you have, and how to withdraw", "path": "/guests/{key}"}
    ]
    assert "nobody but you gets this link" in str(letter.payload["content"])


async def test_who_only_typed_an_address_and_never_pressed_gets_no_link(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.sign_up(event.id)
    await stand.guests.send_link("ana@example.pt")
    assert await links(stand) == []


async def test_no_mailbox_is_flooded_with_links_and_whoever_asks_is_told_the_same(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.registered(event.id)
    for _ in range(LINKS + 3):
        stand.events.clock.advance(SECOND)
        await stand.guests.send_link("ana@example.pt")
    assert len(await links(stand)) == LINKS
    stand.events.clock.advance(WITHIN + SECOND)
    await stand.guests.send_link("ana@example.pt")
    assert len(await links(stand)) == LINKS + 1


async def test_who_asks_for_somebody_elses_link_again_and_again_does_not_keep_them_from_it(
    stand: Stand,
) -> None:
    event = await stand.events.published()
    await stand.registered(event.id)
    # Refused, each attempt counted all the same: three an hour kept the owner of the mailbox from their link for ever.
    for _ in range(9):
        await stand.guests.send_link("ana@example.pt")
        stand.events.clock.advance(WITHIN / 3)
    sent = len(await links(stand))
    stand.events.clock.advance(SECOND)
    await stand.guests.send_link("ana@example.pt")
    assert (sent, len(await links(stand))) == (3 * LINKS, 3 * LINKS + 1)


async def test_who_asks_for_other_spellings_keeps_nobody_from_their_link(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.registered(event.id)
    for number in range(LINKS + 1):
        await stand.guests.send_link(f"ana+{number}@example.pt")
    await stand.guests.send_link("ana@example.pt")
    assert await links(stand) == [-1]


async def test_asking_for_a_link_does_not_use_up_what_registering_may(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.registered(event.id)
    for _ in range(LINKS):
        stand.events.clock.advance(SECOND)
        await stand.guests.send_link("ana@example.pt")
    # Else whoever counts the letters to an address could tell whether it has registered.
    for _ in range(2):
        await stand.sign_up(event.id)


async def test_as_much_is_written_for_a_stranger_as_for_a_guest_and_all_of_it_is_forgotten(
    stand: Stand,
) -> None:
    with pytest.raises(AddressBreaksLine):
        await stand.guests.send_link("ana@example.pt\nBcc: all@example.eu")
    await stand.guests.send_link("stranger@example.eu")
    async with stand.events.database.reading() as transaction:
        (row,) = await transaction.fetch_all("SELECT reader FROM guest_link")
    assert b"stranger" not in row["reader"]
    stand.events.clock.advance(SIGN_UP_HOLDS)
    await stand.records.forget_old()
    async with stand.events.database.reading() as transaction:
        assert await transaction.fetch_all("SELECT reader FROM guest_link") == []
