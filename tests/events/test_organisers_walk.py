"""What organisers do with an event that is there: see who comes, do it again, call it off and back on."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.practice.driver import readable
from cogs.events.domain import (
    AlreadyPublished,
    Attendance,
    EventInThePast,
    EventNotFound,
    EventOver,
    LetterEmpty,
    LetterGone,
    LetterSent,
    Mode,
    NotPublished,
    NotRegistered,
    Standing,
    Wish,
)
from cogs.events.service import Change, told
from tests.events.ground import LAPLAND, PORTO, READER, STAFF, STARTS_AT, Ground
from tests.events.office import CONFERENCE, Office, button, buttons, office, public


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_people_are_listed_by_how_they_stand_and_where_they_come(desk: Office) -> None:
    h = desk.house
    await desk.create()
    await h.secretariat.command(
        "event registration", channel="events", event="s3", attendance="both", online_seats="-"
    )
    shown = await h.secretariat.command("event publish", channel="events", event="s3")
    await h.secretariat.click(shown, button(shown, "publish"))
    for member, mode in ((h.porto, "on-site"), (h.lapland, "online")):
        await member.command("event register", channel="events", event="s3", mode=mode)
    everybody = await h.secretariat.command("event people", channel="events", event="s3")
    assert everybody.private
    assert "2 people, page 1 of 1" in everybody.text
    assert "has a seat · Online" in everybody.text
    online = await h.secretariat.command("event people", channel="events", event="s3", mode="online")
    assert "One person" in online.text
    nobody = await h.secretariat.command("event people", channel="events", event="s3", standing="waiting")
    assert "Nobody has registered who is as you asked for" in nobody.text
    refused = await h.porto.command("event people", channel="events", event="s3")
    assert "Only the Secretariat can do this" in refused.content


async def test_an_event_is_prepared_like_another_one_with_how_one_registers(desk: Office) -> None:
    h = desk.house
    await desk.create()
    await h.secretariat.command("event registration", channel="events", event="s3", moderated=True)
    form = await h.secretariat.command("event duplicate", channel="events", event="s3")
    assert form.modal is not None
    fields = {
        one["component"]["custom_id"]: one["component"].get("value") for one in form.modal["components"]
    }
    assert fields == {**CONFERENCE, "when": None}
    reading = await h.secretariat.submit(form, {"title": "Again", "when": "4 May 2023, 10:00 CET"})
    assert "The organisers approve each registration" in reading.text


async def test_a_cancelled_event_takes_place_after_all_and_can_be_called_off_again(desk: Office) -> None:
    h = desk.house
    post = await desk.publish()
    seat = await h.porto.click(post, button(post, "register"))
    await h.porto.click(seat, button(seat, "remind-me"))
    for _ in range(2):
        asked = await h.secretariat.command("event cancel", channel="events", event="s3")
        await h.secretariat.click(asked, button(asked, "cancel"))
        await desk.settle()
        assert "is cancelled" in (await h.porto.direct_messages())[-1]["content"]
        await h.driver.advance(timedelta(minutes=2))
        back = await h.secretariat.command("event reopen", channel="events", event="s3")
        assert "takes place after all" in back.text
        await desk.settle()
        assert "takes place after all" in (await h.porto.direct_messages())[-1]["content"]
        await h.driver.advance(timedelta(minutes=2))
        announced = public(await h.porto.messages("announcements"))[0]
        assert buttons(announced) == ["register", "withdraw", "my-registration"]
    assert len([one for one in await h.porto.direct_messages() if "after all" in one["content"]]) == 2
    await h.driver.advance(to=datetime(2023, 3, 29, 7, 30, tzinfo=UTC))
    assert "starts <t:" in (await h.porto.direct_messages())[-1]["content"]
    assert "starts <t:" in readable(public(await h.porto.messages("announcements"))[-1])
    again = await h.secretariat.command("event reopen", channel="events", event="s3")
    assert "is published already" in again.text


# ---- in the database -----------------------------------------------------------------


async def test_only_what_was_cancelled_and_lies_ahead_comes_back(stand: Ground) -> None:
    draft = await stand.written()
    with pytest.raises(NotPublished):
        await stand.events.reopen(draft.id)
    event = await stand.published()
    with pytest.raises(AlreadyPublished):
        await stand.events.reopen(event.id)
    with pytest.raises(EventNotFound):
        await stand.events.reopen(99)
    await stand.events.cancel(event.id)
    stand.clock.set(STARTS_AT)
    with pytest.raises(EventInThePast):
        await stand.events.reopen(event.id)


async def test_an_offer_ended_by_a_cancellation_is_made_again(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.withdraw(event.id, PORTO)
    await stand.events.cancel(event.id)
    assert await stand.standing(event.id, LAPLAND) is Standing.WAITING
    await stand.events.reopen(event.id)
    assert await stand.standing(event.id, LAPLAND) is Standing.OFFERED


async def test_a_page_beyond_the_last_shows_the_last(stand: Ground) -> None:
    event = await stand.published(seats="20")
    for member in range(1000, 1020):
        await stand.events.register(event.id, member)
    found = await stand.organisers.people(event.id, Wish(), 7)
    assert (found.page, found.pages, found.number, len(found.shown)) == (1, 2, 20, 5)
    assert (await stand.organisers.people(event.id, Wish(country="PT"))).number == 0
    await stand.terms.set(event.id, Change(attendance=Attendance.ONLINE), READER)
    assert (await stand.organisers.people(event.id, Wish(mode=Mode.ONLINE))).number == 20


async def test_a_copy_of_an_event_that_is_gone_has_terms_of_its_own(stand: Ground) -> None:
    draft = await stand.drafts.duplicate((await stand.published()).id, STAFF)
    assert (draft.typed.title, draft.typed.when, draft.typed.seats) == ("S3 Conference", "", "2")
    with pytest.raises(EventNotFound):
        await stand.drafts.duplicate(99, STAFF)


async def test_some_of_those_who_registered_are_written_to_once_and_who_wants_none_is_left_out(
    desk: Office,
) -> None:
    h = desk.house
    post = await desk.publish()
    for member in (h.porto, h.lapland):
        await member.click(post, button(post, "register"))
    for words, recipients in (("Bring your badge.", 2), ("The room has changed.", 1)):
        form = await h.secretariat.command("event message", channel="events", event="s3", standing="seated")
        shown = await h.secretariat.submit(form, {"text": words})
        assert words in shown.text
        await h.restart()
        sent = await h.secretariat.click(shown, button(shown, "send"))
        assert ("2 people" if recipients == 2 else "one person") in sent.text
        await desk.settle()
        if recipients == 2:
            (letter,) = await h.porto.direct_messages()
            assert "From the organisers, because you registered" in readable(letter)
            muted = await h.porto.click(letter, button(letter, "mute"))
            assert "do not come to you any more" in muted.text
    assert "The room has changed." in readable((await h.lapland.direct_messages())[-1])
    assert "The room has changed." not in str(await h.porto.direct_messages())
    form = await h.secretariat.command("event message", channel="events", event="s3", country="pt")
    nobody = await h.secretariat.submit(form, {"text": "Bom dia"})
    assert "Nobody gets this" in nobody.text
    assert buttons(nobody) == []
    long = await h.secretariat.submit(form, {"text": "x" * 1600})
    assert "has 1600 characters" in long.text
    wrong = await h.secretariat.command("event message", channel="events", event="s3", country="Portugal")
    assert "is no code of a country" in wrong.text


async def test_a_message_is_sent_once_and_is_gone_with_who_wrote_it(stand: Ground) -> None:
    event = await stand.published()
    await stand.events.register(event.id, PORTO)
    written = await stand.letters.write(event.id, STAFF, "Bring your badge.", Wish())
    unsent = await stand.letters.write(event.id, STAFF, "Or not.", Wish())
    assert (await stand.letters.send(written.letter.id)).recipients == 1
    with pytest.raises(LetterSent):
        await stand.letters.send(written.letter.id)
    # What was sent stays without their name, what was not goes, and the event names nobody.
    exported = await stand.export(STAFF)
    assert isinstance(exported, dict)
    assert [one["text"] for one in exported["messages_to_people"]] == ["Bring your badge.", "Or not."]
    await stand.erase(STAFF)
    with pytest.raises(LetterGone):
        await stand.letters.send(unsent.letter.id)
    assert await stand.export(STAFF) is None
    with pytest.raises(LetterEmpty):
        await stand.letters.write(event.id, STAFF, " ", Wish())
    with pytest.raises(NotRegistered):
        await stand.letters.mute(event.id, LAPLAND)


async def test_after_an_event_its_people_are_thanked_for_a_month(stand: Ground) -> None:
    event = await stand.published()
    await stand.events.register(event.id, PORTO)
    stand.clock.set(event.ends_at)
    thanks = await stand.letters.write(event.id, STAFF, "Thank you. The slides: …", Wish())
    assert (await stand.letters.send(thanks.letter.id)).recipients == 1
    async with stand.database.reading() as transaction:
        (row,) = [
            row
            for row in await stand.outbox.planned(transaction, f"events:{event.id}:member")
            if row.kind == "events.message"
        ]
        assert row.life.not_after == event.ends_at + timedelta(days=7)
        assert await told.reached(transaction, row.parameters, stand.clock.now()) is not None
        assert await told.reached(transaction, row.parameters, event.ends_at + timedelta(days=30)) is None
    stand.clock.set(event.ends_at + timedelta(days=30))
    with pytest.raises(EventOver):
        await stand.letters.write(event.id, STAFF, "Too late.", Wish())
