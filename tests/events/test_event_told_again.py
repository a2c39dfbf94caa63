"""Whoever loses or gets a seat is told each time; an old button does nothing to what came after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.delivery.messages import State, ToChannel, ToMember
from bot.delivery.outbox import OutboxRow
from bot.delivery.repository import OutboxRepository
from cogs.events.domain import (
    ApplicationWithdrawn,
    Ask,
    Attendance,
    Mode,
    ModeHeld,
    NothingOffered,
    NotRegistered,
    Question,
    RegistrationGone,
    SeatIsYours,
    Sort,
    Standing,
    Verdict,
)
from cogs.events.service import Change, promises
from tests.events.ground import ANNOUNCEMENTS, LAPLAND, PORTO, READER, STAFF, STAFF_ROOM, STARTS_AT, Ground


async def deliver(stand: Ground) -> list[str]:
    """Note all that is due as sent, and return the keys of it."""
    now = stand.clock.now()
    async with stand.database.transaction() as transaction:
        due = [row for row in await stand.outbox.planned(transaction, "events") if row.due <= now]
        for row in due:
            life = replace(row.life, state=State.SENT, message_id=10_000 + row.id)
            await OutboxRepository(transaction).save(row.id, life, now)
    return [row.key for row in due]


async def told(stand: Ground, member: int) -> list[str]:
    """Deliver, and return the kinds of what went to the member."""
    return [key.split(":")[4] for key in await deliver(stand) if f":member:{member}:" in key]


async def application_of(stand: Ground, event: int, member: int) -> int:
    mine = (await stand.finder.card(event, member)).mine
    assert mine is not None
    return mine.id


async def offer_to(stand: Ground, event: int, member: int) -> OutboxRow:
    async with stand.database.reading() as transaction:
        rows = await stand.outbox.planned(transaction, f"events:{event}:member:{member}:offer")
    return rows[-1]


async def test_who_was_approved_and_is_removed_later_is_told_of_both(stand: Ground) -> None:
    event = await stand.opened(moderated=True)
    await stand.events.register(event.id, PORTO)
    await deliver(stand)
    await stand.organisers.decide(event.id, PORTO, Verdict.APPROVED, STAFF)
    assert await told(stand, PORTO) == ["decided"]
    stand.clock.advance(timedelta(hours=1))
    await stand.organisers.remove(event.id, PORTO, STAFF)
    assert await told(stand, PORTO) == ["decided"]


async def test_who_is_moved_twice_is_told_of_both(stand: Ground) -> None:
    event = await stand.opened(attendance=Attendance.BOTH)
    await stand.events.register(event.id, PORTO, mode=Mode.ON_SITE)
    for mode in (Mode.ONLINE, Mode.ON_SITE):
        stand.clock.advance(timedelta(hours=1))
        await stand.organisers.move(event.id, PORTO, mode)
        assert await told(stand, PORTO) == ["promoted"]


async def test_who_is_registered_on_site_and_says_online_now_is_told_that_nothing_has_changed(
    stand: Ground,
) -> None:
    event = await stand.opened(attendance=Attendance.BOTH, asks={Ask.FUNCTION: True})
    await stand.forms.keep(event.id, PORTO, 1, {"mode": "on-site", "function": "Adviser"})
    await stand.forms.send(event.id, PORTO)
    await stand.forms.keep(event.id, PORTO, 1, {"mode": "online", "function": "Director"})
    with pytest.raises(ModeHeld):
        await stand.forms.send(event.id, PORTO)
    assert (await stand.forms.page(event.id, PORTO)).values["function"] == "Director"
    await stand.forms.keep(event.id, PORTO, 1, {"mode": "on-site", "function": "Director"})
    assert (await stand.forms.send(event.id, PORTO)).changed


async def test_who_was_declined_and_gets_a_seat_all_the_same_is_declined_no_more(stand: Ground) -> None:
    event = await stand.opened(moderated=True)
    await stand.events.register(event.id, PORTO)
    await stand.organisers.decide(event.id, PORTO, Verdict.DECLINED, STAFF)
    moved = (await stand.organisers.move(event.id, PORTO)).registration
    assert (moved.standing, moved.decision) == (Standing.SEATED, None)


async def test_no_thank_you_gives_an_offer_back_and_never_a_seat(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.withdraw(event.id, PORTO)
    await stand.offers.accept(event.id, LAPLAND)
    with pytest.raises(SeatIsYours):
        await stand.events.let_pass(event.id, LAPLAND)
    assert await stand.standing(event.id, LAPLAND) is Standing.SEATED
    with pytest.raises(NotRegistered):
        await stand.events.let_pass(event.id, PORTO)
    await stand.events.register(event.id, PORTO)
    with pytest.raises(NothingOffered):
        await stand.events.let_pass(event.id, PORTO)


async def test_the_button_of_a_withdrawn_application_does_not_decide_about_the_next(stand: Ground) -> None:
    event = await stand.opened(moderated=True)
    await stand.events.register(event.id, PORTO)
    first = await application_of(stand, event.id, PORTO)
    await stand.events.withdraw(event.id, PORTO)
    await stand.events.register(event.id, PORTO)
    with pytest.raises(ApplicationWithdrawn):
        await stand.organisers.decide_on(first, Verdict.APPROVED, STAFF)
    assert await stand.standing(event.id, PORTO) is Standing.APPLIED
    second = await application_of(stand, event.id, PORTO)
    await stand.organisers.decide_on(second, Verdict.APPROVED, STAFF)
    assert await stand.standing(event.id, PORTO) is Standing.SEATED
    await stand.erase(PORTO)
    with pytest.raises(RegistrationGone):
        await stand.organisers.decide_on(second, Verdict.DECLINED, STAFF)


async def test_an_application_that_was_taken_back_in_time_is_not_shown(stand: Ground) -> None:
    event = await stand.opened(moderated=True)
    await stand.events.register(event.id, PORTO)
    await stand.events.withdraw(event.id, PORTO)
    assert not [key for key in await stand.planned() if ":application:" in key]


async def test_erasing_who_applied_empties_what_the_organisers_were_shown(stand: Ground) -> None:
    event = await stand.opened(moderated=True)
    await stand.events.register(event.id, PORTO)
    await deliver(stand)
    await stand.erase(PORTO)
    async with stand.database.transaction() as transaction:
        await stand.outbox.erase(transaction, PORTO)
    async with stand.database.reading() as transaction:
        rows = await stand.outbox.planned(transaction, f"events:{event.id}:application")
    assert [(row.target, row.revises is not None) for row in rows] == [(ToChannel(STAFF_ROOM), True)]


async def test_what_was_typed_for_a_question_answers_no_other(stand: Ground) -> None:
    event = await stand.opened(question=Question("Do you need a room?"))
    await stand.terms.set(event.id, Change(question=Question("Which session?")), READER)
    await stand.forms.keep(event.id, PORTO, 1, {"q1": "yes", "q2": "Energy"})
    await stand.terms.set(
        event.id, Change(no_questions=True, question=Question("May we film you?", Sort.YES_NO)), READER
    )
    assert "q1" not in (await stand.forms.page(event.id, PORTO)).values
    await stand.forms.keep(event.id, PORTO, 1, {"q1": "no"})
    await stand.terms.set(event.id, Change(question=Question("Which session?")), READER)
    assert (await stand.forms.page(event.id, PORTO)).values["q1"] == "no"


async def test_who_cannot_be_told_hears_in_the_channel_of_an_offer_that_is_made_again(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.withdraw(event.id, PORTO)
    first = await offer_to(stand, event.id, LAPLAND)
    stand.clock.advance(timedelta(days=2))
    await stand.offers.keep()
    again = await offer_to(stand, event.id, LAPLAND)
    lines = [promises.passed_on(row.parameters, stand.clock.now()).key for row in (first, again)]
    assert len(set(lines)) == 2


async def test_a_closing_that_is_put_off_is_told_of_again(stand: Ground) -> None:
    event = await stand.opened(closes="25 March 2023, 18:00")
    stand.clock.set(event.closes_at - timedelta(hours=20))
    await deliver(stand)
    later = await stand.terms.set(event.id, Change(closes="28 March 2023, 18:00"), READER)
    assert later.event.closes_at < STARTS_AT
    assert [key.split(":")[3] for key in await stand.planned() if ":window:" in key] == ["closes-1d"]


async def test_an_event_that_is_put_off_is_reminded_of_again(stand: Ground) -> None:
    event = await stand.published()
    await stand.events.register(event.id, PORTO)
    await stand.events.remind_me(event.id, PORTO)
    stand.clock.set(STARTS_AT - timedelta(hours=20))
    await deliver(stand)
    form = await stand.edits.begin(event.id, STAFF)
    later = replace(form.typed, when="6 April 2023, 09:30-16:00 CET")
    await stand.drafts.keep(form.id, STAFF, later)
    await stand.edits.propose(form.id, READER)
    await stand.edits.apply(form.id, READER)
    async with stand.database.reading() as transaction:
        rows = await stand.outbox.planned(transaction, "events")
    day_before = {row.target: row.due for row in rows if row.parameters.get("before") == "1d"}
    due = STARTS_AT + timedelta(days=6)
    assert day_before == dict.fromkeys((ToChannel(ANNOUNCEMENTS), ToMember(PORTO)), due)
