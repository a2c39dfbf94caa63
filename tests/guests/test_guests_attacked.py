"""Somebody without Discord tries what they should not: the services of guests, on a real database."""

import asyncio
import time
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.delivery.addresses import Addressee
from bot.delivery.repository import OutboxRow
from cogs.events.domain import (
    Ask,
    Audience,
    EventNotFound,
    Mode,
    NotRegistered,
    Question,
    Sort,
    Standing,
)
from cogs.events.service import Change, EventService, promises
from cogs.events.service.events import Registered
from cogs.guests.domain import (
    LETTERS,
    LETTERS_OF_ONE,
    SHOWN,
    TYPED_OF_ONE,
    UNMAILED,
    WITHIN,
    FormChanged,
    KeyOpensNothing,
    SignUpGone,
)
from cogs.guests.pages import GuestPages
from cogs.guests.service import InvitationService, NotKnown, Typed, Wrong, as_typed
from tests.events.ground import READER, STAFF
from tests.guests.ground import Stand

SECOND = timedelta(seconds=1)


async def test_nobody_is_flooded_by_what_stands_behind_a_plus_or_between_dots(stand: Stand) -> None:
    event = await stand.events.published()
    for spelt in ("ana@example.pt", "ana+1@example.pt", "a.na+2@example.pt")[:LETTERS]:
        await stand.sign_up(event.id, address=spelt)
    before = len(await stand.promised())
    for spelt in ("ana+3@example.pt", "A.N.A@example.pt"):
        await stand.sign_up(event.id, address=spelt)
    assert len(await stand.promised()) == before
    # To what no letter leads, nothing is kept.
    assert await stand.kept("guest") == await stand.kept("guest_sign_up") == LETTERS
    await stand.sign_up(event.id, address="bo@example.pt")
    stand.events.clock.advance(WITHIN + SECOND)
    await stand.sign_up(event.id, address="ana+3@example.pt")
    assert len(await stand.promised()) == before + 2


async def test_who_types_an_address_often_keeps_its_owner_out_of_nothing(stand: Stand) -> None:
    event, other = await stand.events.published(), await stand.events.published(title="Other")
    theirs = [await stand.sign_up(event.id, name="Eve") for _ in range(LETTERS)]
    key = await stand.key()
    await stand.sign_up(other.id, name="Ana")
    assert [row.parameters["sign_up"] for row in await stand.promised()] == theirs
    waiting = (await stand.guests.mine(key)).waiting
    assert [(one.sign_up.name, one.sign_up.event) for one in waiting] == [
        ("Ana", other.id),
        *[("Eve", event.id)] * LETTERS,
    ]
    await stand.guests.confirm(key, waiting[0].sign_up.id)
    mine = await stand.guests.mine(key)
    assert (mine.guest.name, [card.event.id for card in mine.cards]) == ("Ana", [other.id])
    assert {one.sign_up.name for one in mine.waiting} == {"Eve"}
    # Whoever knows the number of a sign-up and not the mailbox confirms nothing.
    await stand.sign_up(event.id, address="bo@example.pt")
    with pytest.raises(SignUpGone):
        await stand.guests.confirm(await stand.key(2), waiting[1].sign_up.id)
    await stand.events.events.cancel(event.id)
    assert (await stand.guests.mine(key)).waiting == ()


async def test_of_what_waits_without_a_letter_only_the_newest_is_kept(stand: Stand) -> None:
    event = await stand.events.published()
    for number in range(LETTERS + UNMAILED + 5):
        await stand.sign_up(event.id, name=f"Eve {number}")
    assert await stand.kept("guest_sign_up") == LETTERS + UNMAILED
    waiting = (await stand.guests.mine(await stand.key())).waiting
    assert [one.sign_up.name for one in waiting] == [
        f"Eve {number}" for number in reversed(range(LETTERS + 5, LETTERS + 5 + SHOWN))
    ]


async def test_one_visitor_causes_few_letters_and_what_they_type_then_waits_for_its_reader(
    stand: Stand,
) -> None:
    event = await stand.events.published()
    await stand.sign_up(event.id, name="Eve")
    await stand.guests.sign_up(event.id, Typed("Eve", "ana@example.pt"), "en", lambda _address: False)
    await stand.guests.sign_up(event.id, Typed("Eve", "new@example.pt"), "en", lambda _address: False)
    assert len(await stand.promised()) == await stand.kept("guest") == 1
    await stand.sign_up(event.id, name="Ana")
    assert len(await stand.promised()) == 2, "her own letter goes out"


async def test_one_visitor_does_not_push_out_what_the_owner_of_an_address_typed(stand: Stand) -> None:
    event, other = await stand.events.published(), await stand.events.published(title="Other")
    nothing: Any = None
    pages = GuestPages(stand.guests, nothing)

    async def types(visitor: str, name: str, event: int) -> None:
        typed = Typed(name, "ana@example.pt")
        await stand.guests.sign_up(event, typed, "en", pages._may_cause(visitor))

    for _ in range(LETTERS_OF_ONE):
        await types("192.0.2.1", "Eve", event.id)
    await types("198.51.100.7", "Ana", event.id)
    await types("198.51.100.7", "Ana", other.id)
    for _ in range(TYPED_OF_ONE - LETTERS_OF_ONE):
        await types("192.0.2.1", "Eve", event.id)
    with pytest.raises(web.HTTPTooManyRequests):
        await types("192.0.2.1", "Eve", event.id)
    waiting = (await stand.guests.mine(await stand.key())).waiting
    assert ("Ana", other.id) in [(one.sign_up.name, one.sign_up.event) for one in waiting]


async def test_not_even_nine_visitors_together_push_out_what_the_owner_of_an_address_typed(
    stand: Stand,
) -> None:
    event, other = await stand.events.published(), await stand.events.published(title="Other")

    async def types(visitor: int, name: str, event: int) -> None:
        typed = Typed(name, "ana@example.pt")
        await stand.guests.sign_up(event, typed, "en", visitor=f"192.0.2.{visitor}")

    for visitor in range(LETTERS):
        await types(visitor, "Eve", event.id)
    await types(200, "Ana", other.id)
    for visitor in range(UNMAILED - 1):
        for _ in range(TYPED_OF_ONE):
            await types(visitor, f"Eve {visitor}", event.id)
    waiting = (await stand.guests.mine(await stand.key())).waiting
    assert [one.sign_up.name for one in waiting] == [
        *(f"Eve {visitor}" for visitor in reversed(range(UNMAILED - 1))),
        "Ana",
    ]
    assert await stand.kept("guest_sign_up") == LETTERS + UNMAILED
    await stand.guests.confirm(await stand.key(), waiting[-1].sign_up.id)
    assert [card.event.id for card in (await stand.guests.mine(await stand.key())).cards] == [other.id]


@pytest.mark.parametrize("deed", ["withdraw", "accept", "let_pass", "calm", "remind"])
async def test_a_guest_who_guesses_numbers_does_not_hear_what_other_events_are_called(
    stand: Stand, deed: str
) -> None:
    theirs = await stand.events.published()
    key = await stand.registered(theirs.id)
    secret = await stand.events.opened(title="Secret", audience=Audience.ROLE, role=77)
    draft = await stand.events.written(title="Secret draft")
    press = getattr(stand.guests, deed)
    for number in (secret.id, draft.id, 99):
        with pytest.raises(EventNotFound) as refused:
            await press(key, number)
        assert refused.value.details == {"reference": f"#{number}"}
        # So it is where another feature shows them something of an event.
        with pytest.raises(EventNotFound):
            await stand.guests.reader(key, number)
    assert (await stand.guests.reader(key, theirs.id)).member == -1
    # What they came to stays theirs to ask about, also once it is for others alone.
    stand.open_channels = False
    await stand.guests.withdraw(key, theirs.id)
    with pytest.raises(NotRegistered):
        await stand.guests.withdraw(key, theirs.id)


async def test_what_somebody_typed_shows_and_opens_no_event_that_is_for_others_by_now(stand: Stand) -> None:
    event = await stand.events.published()
    number = await stand.sign_up(event.id)
    key = await stand.key()
    assert (await stand.guests.mine(key)).waiting
    for closed in (False, None):
        stand.open_channels = closed
        assert (await stand.guests.mine(key)).waiting == ()
        for look in (stand.guests.asked, stand.guests.confirm):
            with pytest.raises((EventNotFound, NotKnown)):
                await look(key, number)
    stand.open_channels = True
    await stand.guests.confirm(key, number)
    # What they came to stays theirs to look at.
    stand.open_channels = False
    assert (await stand.guests.asked(key, number)).sign_up.done


async def test_a_letter_that_waited_tells_nothing_of_an_event_that_is_for_others_by_now(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.sign_up(event.id)
    async with stand.events.database.transaction() as transaction:
        invitations = InvitationService(stand.events.outbox, stand.events.clock, "en")
        await invitations.invite(transaction, event, "bo@example.dk", "Bo", Mode.ANY, STAFF)
    typed, invited = await stand.promised()

    async def told(row: OutboxRow) -> bool:
        return await stand.letter(row) is not None

    # While Discord says nothing: who typed it knew of the event a moment ago.
    for stand.open_channels, tells in ((True, True), (None, True), (False, False)):
        assert await told(typed) is tells
    stand.open_channels = True
    await stand.events.terms.set(event.id, Change(role=77), READER)
    assert not await told(typed)
    assert await told(invited), "an organiser may ask whom they want"


async def test_no_answer_of_a_guest_stands_under_another_question_than_the_one_they_were_asked(
    stand: Stand,
) -> None:
    terms, event = (
        stand.events.terms,
        await stand.events.opened(
            question=Question("May we write to you?", Sort.YES_NO), asks={Ask.REGION: True}
        ),
    )
    number = await stand.sign_up(event.id, q1="yes", region="Norte")
    await terms.set(event.id, Change(no_questions=True), READER)
    await terms.set(event.id, Change(question=Question("May we film you?", Sort.YES_NO)), READER)
    with pytest.raises(FormChanged):
        await stand.guests.confirm(await stand.key(), number)
    assert await stand.events.standing(event.id, -1) is None
    refilled = as_typed((await stand.guests.asked(await stand.key(), number)).sign_up, "ana@example.pt")
    assert refilled.to_ask_again == Typed("Ana", "ana@example.pt", {"mode": "", "region": "PT11"})
    # A page that stood open since shows the old question as well.
    stale = Typed("Ana", "ana@example.pt", {"q1": "yes", "region": "Norte"}, event.terms.form.mark)
    with pytest.raises(FormChanged):
        await stand.guests.sign_up(event.id, stale, "en")
    again = await stand.sign_up(event.id, q1="no", region="Norte")
    asked = await stand.guests.confirm(await stand.key(), again)
    assert asked.card.mine is not None
    assert asked.card.mine.answers["q1"] == "no"


class Slow:
    """Registers, and is overtaken by its guest, who has everything erased meanwhile."""

    def __init__(self, events: EventService, stand: Stand, key: str) -> None:
        self._events, self._stand, self._key = events, stand, key

    async def register(self, *who: Any, **how: Any) -> Registered:
        await self._stand.guests.erase_all(self._key)
        return await self._events.register(*who, **how)


async def test_who_has_everything_erased_while_they_are_being_registered_is_not_registered(
    stand: Stand,
) -> None:
    event = await stand.events.published()
    number = await stand.sign_up(event.id)
    key = await stand.key()
    office = stand.guests._office
    slow: Any = Slow(office.events, stand, key)
    stand.guests._office = replace(office, events=slow)
    with pytest.raises(KeyOpensNothing):
        await stand.guests.confirm(key, number)
    assert await stand.events.standing(event.id, -1) is None
    assert await stand.promised() == []
    assert await stand.events.export(-1) is None


async def test_who_calls_themselves_by_an_instant_that_is_none_gets_their_letters_like_anybody(
    stand: Stand,
) -> None:
    event = await stand.events.published()
    name = "<t:99999999999999999999:F>"
    await stand.registered(event.id, name=name)
    (row,) = [row for row in await stand.promised() if row.kind == promises.REGISTERED]
    letter = await stand.letter(row)
    assert letter is not None
    assert name in str(letter.payload["content"])


async def test_of_members_guests_and_who_is_entered_at_one_moment_no_more_are_seated_than_there_are_seats(
    stand: Stand,
) -> None:
    event = await stand.events.published(seats="3")
    numbers = [await stand.sign_up(event.id, address=f"{name}@example.pt") for name in "abcd"]
    keys = [await stand.key(guest) for guest in (1, 2, 3, 4)]

    async def entered(member: int) -> None:
        async with stand.events.database.transaction() as transaction:
            await stand.events.entries.enter(transaction, event, member, Mode.ANY, STAFF)

    # Whoever presses, presses twice.
    pressed = [
        *(stand.guests.confirm(key, number) for key, number in zip(keys, numbers, strict=True)),
        *(stand.guests.confirm(key, number) for key, number in zip(keys, numbers, strict=True)),
        *(entered(member) for member in (101, 102, 103)),
        *(stand.events.events.register(event.id, member) for member in (102, 103, 104, 104)),
    ]
    await asyncio.gather(*reversed(pressed))
    held = [await stand.events.standing(event.id, member) for member in (-1, -2, -3, -4, 101, 102, 103, 104)]
    assert Counter(held) == {Standing.SEATED: 3, Standing.WAITING: 5}


async def test_a_form_full_of_letters_that_unfold_holds_nobody_up(stand: Stand) -> None:
    event = await stand.events.published()
    long = "\ufdfa" * 20_000
    began = time.process_time()
    with pytest.raises(Wrong) as wrong:
        await stand.guests.sign_up(event.id, Typed(long, f"ana@{long}"), "en")
    assert set(wrong.value.faults) == {"name", "address"}
    # It took two seconds, in which the bot did nothing else.
    assert time.process_time() - began < 0.5


def test_neither_address_nor_key_is_shown_where_an_addressee_is_logged() -> None:
    assert repr(Addressee("ana@example.pt", "key")) == "Addressee()"
