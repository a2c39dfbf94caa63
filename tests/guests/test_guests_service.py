"""What people without Discord do, on a real database."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.delivery.kinds import RenderContext
from bot.delivery.messages import ToChannel, ToMember
from bot.kernel.addresses import AddressBreaksLine
from cogs.events.domain import (
    Ask,
    Attendance,
    Audience,
    EventNotFound,
    NotRegistered,
    RegistrationClosed,
    Standing,
    Verdict,
    Wish,
)
from cogs.events.service import Change, promises
from cogs.guests.domain import (
    KEY_HOLDS,
    LETTERS,
    REMEMBERED,
    SIGN_UP_HOLDS,
    KeyOpensNothing,
    NoLetters,
    SignUpGone,
)
from cogs.guests.service import NotKnown, Typed, Wrong
from tests.events.ground import PORTO, READER, STAFF
from tests.guests.ground import Stand


async def test_nothing_happens_before_somebody_presses_who_reads_the_mailbox(stand: Stand) -> None:
    event = await stand.events.published()
    number = await stand.sign_up(event.id)
    asked = await stand.guests.asked(key := await stand.key(), number)
    assert asked.card.mine is None
    assert asked.sign_up.name == "Ana"
    done = await stand.guests.confirm(key, number)
    assert done.card.mine is not None
    assert done.card.mine.standing is Standing.SEATED
    assert done.card.mine.name == "Ana"
    # Pressed again, also after they withdrew, nothing changes.
    await stand.guests.withdraw(key, event.id)
    await stand.guests.confirm(key, number)
    assert (await stand.guests.mine(key)).cards == ()


async def test_all_that_is_wrong_with_a_form_is_told_at_once(stand: Stand) -> None:
    event = await stand.events.opened(
        attendance=Attendance.BOTH, asks={Ask.ORGANISATION: True, Ask.REGION: True}
    )
    with pytest.raises(Wrong) as wrong:
        await stand.guests.sign_up(event.id, Typed("", "a@b.pt\nBcc: c@d.pt", {"region": "Norte"}), "en")
    assert set(wrong.value.faults) == {"name", "address", "mode", "organisation", "organisation-type"}
    assert isinstance(wrong.value.faults["address"], AddressBreaksLine)
    assert await stand.promised() == []


async def test_a_guest_answers_the_same_form_as_a_member(stand: Stand) -> None:
    event = await stand.events.opened(attendance=Attendance.BOTH, asks={Ask.REGION: True, Ask.LISTING: True})
    key = await stand.registered(event.id, mode="online", region="Norte", listing="yes")
    (card,) = (await stand.guests.mine(key)).cards
    assert card.mine is not None
    assert card.mine.mode.value == "online"
    assert {**card.mine.answers} == {
        "name": "Ana",
        "country": "PT",
        "region": "PT11",
        "listing": "yes",
        "notice": card.mine.answers["notice"],
    }


async def test_a_guests_name_is_no_answer_that_would_keep_questions_from_changing(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.registered(event.id)
    card = await stand.events.terms.set(event.id, Change(asks={Ask.FUNCTION: True}), READER)
    assert card.event.terms.form.asks == (Ask.FUNCTION,)


async def test_two_addresses_that_differ_in_case_are_one_guest(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.registered(event.id)
    key = await stand.registered(event.id, address="Ana@example.pt", name="Ana Costa")
    mine = await stand.guests.mine(key)
    assert mine.guest.name == "Ana Costa"
    assert [card.room.seated for card in mine.cards] == [1]
    assert mine.cards[0].mine is not None
    assert mine.cards[0].mine.name == "Ana Costa"


async def test_who_types_somebody_elses_address_changes_nothing_of_theirs(stand: Stand) -> None:
    event = await stand.events.published()
    key = await stand.registered(event.id)
    await stand.sign_up(event.id, name="Eve", locale="fr")
    mine = await stand.guests.mine(key)
    assert (mine.guest.name, mine.guest.locale) == ("Ana", "en")


async def test_one_address_is_not_flooded_whoever_types_it(stand: Stand) -> None:
    event = await stand.events.published()
    for _ in range(LETTERS + 2):
        await stand.sign_up(event.id, address="ANA@example.pt")
    assert len(await stand.promised()) == LETTERS
    stand.events.clock.advance(timedelta(hours=1))
    await stand.sign_up(event.id)
    assert len(await stand.promised()) == LETTERS + 1


async def test_only_events_that_everybody_may_know_of_have_a_page(stand: Stand) -> None:
    event = await stand.events.published()
    ours = await stand.events.opened(title="Ours", audience=Audience.ROLE, role=77)
    draft = await stand.events.written(title="Draft")
    assert [one.id for one in await stand.guests.ahead()] == [event.id]
    for number in (ours.id, draft.id, 99):
        with pytest.raises(EventNotFound):
            await stand.sign_up(number)
    stand.open_channels = False
    with pytest.raises(EventNotFound):
        await stand.guests.card(event.id)
    stand.open_channels = None
    with pytest.raises(NotKnown):
        await stand.guests.ahead()


async def test_without_a_mail_server_nobody_is_promised_a_letter(stand: Stand) -> None:
    event = await stand.events.published()
    stand.guests.sends = False
    with pytest.raises(NoLetters):
        await stand.sign_up(event.id)


async def test_registration_that_has_closed_is_closed_for_guests(stand: Stand) -> None:
    event = await stand.events.published(closes="21 March 2023, 12:00")
    number = await stand.sign_up(event.id)
    key = await stand.key()
    stand.events.clock.advance(timedelta(days=1, hours=2))
    with pytest.raises(RegistrationClosed):
        await stand.sign_up(event.id, address="bo@example.dk")
    with pytest.raises(RegistrationClosed):
        await stand.guests.confirm(key, number)


async def test_a_key_opens_nothing_once_it_is_old_or_was_never_given(stand: Stand) -> None:
    event = await stand.events.published()
    key = await stand.registered(event.id)
    for wrong in ("", "x" * 22, key[:-1], key.swapcase(), "\udcff"):
        with pytest.raises(KeyOpensNothing):
            await stand.guests.mine(wrong)
    stand.events.clock.advance(KEY_HOLDS)
    with pytest.raises(KeyOpensNothing):
        await stand.guests.mine(key)


async def test_one_guest_cannot_confirm_what_another_typed(stand: Stand) -> None:
    event = await stand.events.published()
    number = await stand.sign_up(event.id)
    other = await stand.registered(event.id, address="bo@example.dk", name="Bo")
    with pytest.raises(SignUpGone):
        await stand.guests.confirm(other, number)


async def test_seats_lines_and_offers_are_the_same_for_guests_and_members(stand: Stand) -> None:
    event = await stand.events.published(seats="1")
    await stand.events.events.register(event.id, PORTO)
    key = await stand.registered(event.id)
    (card,) = (await stand.guests.mine(key)).cards
    assert card.position == 1
    await stand.events.events.withdraw(event.id, PORTO)
    await stand.guests.accept(key, event.id)
    assert await stand.events.standing(event.id, -1) is Standing.SEATED
    # The page says so, and has no file for a calendar.
    (row,) = [row for row in await stand.promised() if "accepted:" in row.key]
    letter = await stand.letter(row)
    assert letter is not None
    assert "you are registered and have a seat" in str(letter.payload["content"])
    assert [file.name for file in letter.files] == ["event.ics"]
    await stand.events.events.register(event.id, PORTO)
    await stand.guests.withdraw(key, event.id)
    assert await stand.events.standing(event.id, PORTO) is Standing.OFFERED
    with pytest.raises(NotRegistered):
        await stand.guests.let_pass(key, event.id)


async def test_who_wants_calm_hears_only_of_their_place(stand: Stand) -> None:
    event = await stand.events.published()
    key = await stand.registered(event.id)

    async def reminders() -> list[str]:
        return [row.key for row in await stand.promised() if ":remind:" in row.key]

    assert len(await reminders()) == 2
    await stand.guests.calm(key, event.id)
    assert await reminders() == []
    await stand.guests.remind(key, event.id)
    assert len(await reminders()) == 2


async def test_what_is_kept_about_a_guest_can_be_had_and_erased(stand: Stand) -> None:
    event = await stand.events.published(seats="1")
    key = await stand.registered(event.id)
    kept = {str(part["name"]): part["data"] for part in await stand.guests.everything(key)}
    about: Any = kept["guests"]
    assert about["address"] == "ana@example.pt"
    assert "registrations" in str(kept["events"])
    await stand.events.events.register(event.id, PORTO)
    await stand.guests.erase_all(key)
    assert await stand.events.standing(event.id, PORTO) is Standing.OFFERED
    assert await stand.promised() == []
    assert await stand.records.addressee(-1) is None
    with pytest.raises(KeyOpensNothing):
        await stand.guests.everything(key)
    async with stand.events.database.reading() as transaction:
        assert await stand.records.export(transaction, -1) is None


async def test_what_was_never_confirmed_is_forgotten_and_a_guest_a_month_after_their_last_event(
    stand: Stand,
) -> None:
    event = await stand.events.published()
    await stand.sign_up(event.id, address="eve@example.org", name="Eve")
    key = await stand.registered(event.id)
    await stand.records.forget_old()
    assert await stand.records.addressee(-1) is not None
    stand.events.clock.advance(SIGN_UP_HOLDS + timedelta(minutes=1))
    await stand.records.forget_old()
    assert await stand.records.addressee(-1) is None
    assert (await stand.guests.mine(key)).guest.name == "Ana"
    # The event is on 30 March; until a month after it they are known.
    stand.events.clock.advance(timedelta(days=8) + REMEMBERED)
    await stand.records.forget_old()
    assert (await stand.guests.mine(key)).guest.name == "Ana"
    stand.events.clock.advance(timedelta(days=2))
    await stand.records.forget_old()
    assert await stand.records.addressee(-2) is None


async def test_letters_are_in_the_language_of_the_page(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.registered(event.id, locale="fr")
    async with stand.events.database.reading() as transaction:
        assert (await stand.readers.reader(transaction, ToMember(-1))).locale == "fr"  # type: ignore[union-attr]  # it is known
        assert await stand.readers.reader(transaction, ToMember(-9)) is None
        assert await stand.readers.reader(transaction, ToMember(9)) is None
        assert await stand.readers.reader(transaction, ToChannel(9)) is None


async def test_each_message_to_a_guest_has_words_of_its_own(stand: Stand) -> None:
    said: dict[str, str] = {}

    async def hear() -> None:
        for row in await stand.promised():
            letter = await stand.letter(row)
            if letter is not None:
                said.setdefault(row.kind, f"{letter.payload['subject']}\n{letter.payload['content']}")
                late = await stand.letter(row, late=True)
                assert late is not None
                assert "This message is late" in str(late.payload["content"])
                assert "<" not in said[row.kind].replace("<t", "!<t"), said[row.kind]

    ground = stand.events
    event = await ground.opened(seats="1", moderated=True)
    await stand.sign_up(event.id)
    await hear()
    await stand.registered(event.id)
    await hear()
    await ground.organisers.decide(event.id, -1, Verdict.APPROVED, STAFF)
    letter = await ground.letters.write(event.id, STAFF, "Bring your badge.", Wish())
    await ground.letters.send(letter.letter.id)
    await hear()
    await stand.registered(event.id, address="bo@example.dk", name="Bo")
    await ground.organisers.decide(event.id, -2, Verdict.APPROVED, STAFF)
    await stand.guests.withdraw(await stand.key(1), event.id)
    await hear()
    ground.clock.advance(timedelta(days=1, minutes=1))
    await ground.offers.keep()
    await hear()
    await stand.registered(event.id, address="cy@example.cy", name="Cy")
    await ground.organisers.decide(event.id, -3, Verdict.APPROVED, STAFF)
    await ground.events.cancel(event.id)
    await hear()
    await ground.events.reopen(event.id)
    await hear()
    wanted = {
        "guests.confirm": "Somebody entered this address",
        "events.registered": "your registration is with the organisers",
        "events.decided": "approved your registration: you have a seat",
        "events.message": "Bring your badge.",
        "events.personal-reminder": "Reminder",
        "events.offer": "It is kept for you until",
        "events.offer-lapsed": "has gone to the next in line",
        "events.cancelled-personally": "This event will not take place",
        "events.reopened-personally": "This event takes place after all",
    }
    for kind, words in wanted.items():
        assert words in said[kind], kind


async def test_no_letter_brings_the_link_to_a_meeting_to_who_has_no_seat(stand: Stand) -> None:
    ground, first, second = stand.events, "https://meet.example/abc?pwd=1", "https://meet.example/def"

    async def put(place: str) -> None:
        form = await ground.edits.begin(event.id, STAFF)
        await ground.drafts.keep(form.id, STAFF, replace(form.typed, place=place))
        ground.clock.advance(timedelta(seconds=1))
        await ground.edits.apply(form.id, READER)

    event = await ground.published(seats="1")
    await put(first)
    await stand.registered(event.id)
    await stand.registered(event.id, address="bo@example.dk", name="Bo")
    await stand.sign_up(event.id, address="cy@example.cy", name="Cy")
    await put(f"Lyon or {second}")
    read: dict[str, dict[object, str]] = {}
    for row in await stand.promised():
        if (letter := await stand.letter(row)) is not None:
            read.setdefault(row.kind, {})[row.parameters.get("registration")] = str(letter.payload)
    seated, waiting = sorted(read[promises.CHANGED_PERSONALLY])  # type: ignore[type-var]  # they are numbers
    changed = read[promises.CHANGED_PERSONALLY]
    assert first in changed[seated]
    assert f"Lyon or {second}" in changed[seated]
    assert second in read[promises.PERSONAL_REMINDER][seated]
    assert "Lyon or [the link goes to who has a seat]" in changed[waiting]
    outside = [text for letters in read.values() for number, text in letters.items() if number != seated]
    assert len(outside) > 2
    assert not [text for text in outside if "meet.example" in text]


async def test_a_letter_about_what_is_no_longer_so_is_not_sent(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.registered(event.id)
    promised = await stand.promised()
    kinds = {row.kind: row for row in promised}
    await stand.guests.erase_all(await stand.key())
    async with stand.events.database.reading() as transaction:
        for kind, row in kinds.items():
            context = RenderContext(stand.events.clock.now(), row.due, late=False)
            render = stand.kinds.renderer(kind, by_mail=True)
            assert await render(transaction, row.parameters, READER, context) is None
        for kind in (promises.OFFER, promises.OFFER_LAPSED, promises.DECIDED, promises.PROMOTED):
            render = stand.kinds.renderer(kind, by_mail=True)
            assert await render(transaction, {"event": event.id, "registration": 1}, READER, context) is None
        for kind in (
            *(promises.LETTER, promises.CHANGED_PERSONALLY, promises.REOPENED_PERSONALLY),
            promises.CANCELLED_PERSONALLY,
        ):
            render = stand.kinds.renderer(kind, by_mail=True)
            assert await render(transaction, {"event": event.id, "registration": 1}, READER, context) is None


async def test_a_guest_who_is_offered_a_seat_by_now_reads_neither_that_they_have_it_nor_that_they_are_declined(
    stand: Stand,
) -> None:
    ground = stand.events
    event = await ground.opened(seats="1", moderated=True)
    await ground.events.register(event.id, PORTO)
    await ground.organisers.decide(event.id, PORTO, Verdict.APPROVED, STAFF)
    await stand.registered(event.id)
    await ground.organisers.decide(event.id, -1, Verdict.APPROVED, STAFF)
    rows = {row.kind: row for row in await stand.promised()}
    decided = await stand.letter(rows[promises.DECIDED])
    assert decided is not None
    assert "you are number 1 on the waiting list" in str(decided.payload["content"])
    await ground.events.withdraw(event.id, PORTO)
    assert await ground.standing(event.id, -1) is Standing.OFFERED
    assert await stand.letter(rows[promises.DECIDED]) is None
    assert await stand.letter(rows[promises.REGISTERED]) is None


async def test_a_seat_that_an_organiser_gives_and_a_change_come_by_letter(stand: Stand) -> None:
    event = await stand.events.opened(moderated=True)
    await stand.registered(event.id)
    await stand.events.organisers.move(event.id, -1)
    (row,) = [row for row in await stand.promised() if row.kind == promises.PROMOTED]
    letter = await stand.letter(row)
    assert letter is not None
    assert "The organisers have given you a seat" in str(letter.payload["content"])
    assert [file.name for file in letter.files] == ["event.ics"]
    assert "UID:event-1@installation" in letter.files[0].text.replace("\r\n ", "")
