"""Correcting an event that is published: the difference is shown, told, and never lost between two organisers."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kernel.horizon import TooFarAhead
from bot.practice.driver import Answer, readable
from cogs.events.domain import (
    DraftNotFound,
    EventCancelled,
    EventChanged,
    EventInThePast,
    NothingToSet,
    SeatsTaken,
    TextMissing,
    Typed,
)
from cogs.events.domain.editing import CancelledAhead
from cogs.events.service import EditService
from tests.events.ground import LAPLAND, PORTO, READER, STAFF, Ground
from tests.events.office import Office, button, buttons, office, public

MOVED = {"when": "31 March 2023, 10:00-12:00 CET", "place": "Brussels"}


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def proposed(desk: Office, who: str, typed: Mapping[str, str]) -> Answer:
    staff = desk.house.driver.member(who)
    form = await staff.command("event edit", channel="events", event="s3")
    assert form.modal is not None
    assert form.modal["components"][1]["component"]["value"] == "2023-03-30 09:30-16:00 Europe/Brussels"
    return await staff.submit(form, typed)


async def test_who_would_correct_a_cancelled_event_is_told_to_reopen_it_as_long_as_that_can_be(
    desk: Office,
) -> None:
    h = desk.house
    await desk.publish()
    asked = await h.secretariat.command("event cancel", channel="events", event="s3")
    await h.secretariat.click(asked, button(asked, "cancel"))
    refused = await h.secretariat.command("event edit", channel="events", event="s3")
    assert "it cannot be changed. If it takes place after all, </event reopen:" in refused.text
    await h.secretariat.command("me language", channel="events", language="fr")
    refused = await h.secretariat.command("event edit", channel="events", event="s3")
    assert "S’il a lieu finalement, </event reopen:" in refused.text
    await h.driver.advance(timedelta(days=30))
    refused = await h.secretariat.command("event edit", channel="events", event="s3")
    assert "est annulé. </event list:" in refused.text


async def test_a_move_is_told_once_with_the_difference_and_reminders_follow(desk: Office) -> None:
    h = desk.house
    post = await desk.publish()
    seat = await h.porto.click(post, button(post, "register"))
    await h.porto.click(seat, button(seat, "remind-me"))
    await h.porto.command("me timezone", channel="events", place="Lisbon")
    shown = await proposed(desk, "secretariat", MOVED)
    for line in (
        "Was: Thursday 30 March 2023, 09:30–16:00 (Brussels)",
        "Becomes: Friday 31 March 2023, 10:00–12:00 (Brussels)",
        "Becomes: Brussels",
    ):
        assert line in shown.text
    assert "Europe/" not in shown.text
    assert "Nothing has changed yet" in shown.text
    await h.restart()
    done = await h.secretariat.click(shown, button(shown, "apply"))
    assert "The event is changed" in done.text
    await desk.settle()
    (told,) = [one for one in await h.porto.direct_messages() if "has changed" in one["content"]]
    assert "Was: Thursday 30 March 2023, 08:30–15:00 (Lisbon)" in readable(told)
    assert "Becomes: Friday 31 March 2023, 09:00–11:00 (Lisbon)" in readable(told)
    file = (await h.driver.file(told["attachments"][0])).decode()
    assert "SEQUENCE:1" in file
    await h.driver.advance(timedelta(minutes=2))
    announced, notice = public(await h.porto.messages("announcements"))
    assert "Friday 31 March 2023" in readable(announced)
    assert "**S3 Conference** has changed" in notice["content"]
    # What was planned for the old date does not come.
    await h.driver.advance(to=datetime(2023, 3, 30, 7, 59, tzinfo=UTC))
    assert len(public(await h.porto.messages("announcements"))) == 2
    await h.driver.advance(to=datetime(2023, 3, 30, 8, 0, tzinfo=UTC))
    assert len(public(await h.porto.messages("announcements"))) == 3
    assert "starts <t:" in (await h.porto.direct_messages())[-1]["content"]


async def test_of_two_organisers_the_second_sees_the_difference_and_overwrites_nothing(desk: Office) -> None:
    h = desk.house
    await h.silesia.set_roles("Secretariat")
    await desk.publish()
    mine = await proposed(desk, "secretariat", {"place": "Brussels"})
    theirs = await proposed(desk, "silesia", {"about": "The community meets."})
    await h.silesia.click(theirs, button(theirs, "apply"))
    again = await h.secretariat.click(mine, button(mine, "apply"))
    assert "Somebody else has changed “S3 Conference”" in again.text
    assert "Was: The community meets." in again.text
    assert "Becomes: The community begins." in again.text
    shown = await h.porto.command("event show", channel="events", event="s3")
    assert "The community meets." in shown.text
    assert "Online" in shown.text
    form = await h.secretariat.click(again, button(again, "correct"))
    merged = await h.secretariat.submit(form, {"about": "The community meets."})
    assert "Somebody else" not in merged.text
    await h.secretariat.click(merged, button(merged, "apply"))
    both = await h.porto.command("event show", channel="events", event="s3")
    assert "The community meets." in both.text
    assert "Brussels" in both.text


async def test_a_form_that_changes_nothing_or_is_not_right_yet_offers_no_change(desk: Office) -> None:
    await desk.publish()
    same = await proposed(desk, "secretariat", {})
    assert "there is nothing to change" in same.text
    assert buttons(same) == ["correct", "discard"]
    wrong = await proposed(desk, "secretariat", {"seats": "many"})
    assert "“many” is not a number of seats" in wrong.text
    assert "Everything you typed is kept" in wrong.text


# ---- in the database -----------------------------------------------------------------


async def typed(stand: Ground, edits: EditService, event: int, **fields: str) -> int:
    draft = await edits.begin(event, STAFF)
    said = {name: getattr(draft.typed, name) for name in Typed.__slots__}
    await stand.drafts.keep(draft.id, STAFF, Typed(**{**said, **fields}))
    return draft.id


async def test_what_cannot_be_is_refused_and_the_form_is_kept(stand: Ground) -> None:
    event = await stand.published(seats="2")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    for fields, refusal in (
        ({"when": "1 March 2023, 10:00"}, EventInThePast),
        ({"when": "30 March 2063, 09:30-16:00"}, TooFarAhead),
        ({"when": " "}, TextMissing),
        ({"seats": "1"}, SeatsTaken),
        ({}, NothingToSet),
    ):
        draft = await typed(stand, stand.edits, event.id, **fields)
        with pytest.raises(refusal):
            await stand.edits.apply(draft, READER)
        assert (await stand.drafts.get(draft)).edits == event.id


async def test_whose_form_is_open_while_the_event_is_cancelled_is_told_that_it_may_be_reopened(
    stand: Ground,
) -> None:
    event = await stand.published()
    draft = await typed(stand, stand.edits, event.id, title="Another")
    await stand.events.cancel(event.id)
    for step in (stand.edits.propose, stand.edits.apply):
        with pytest.raises(CancelledAhead):
            await step(draft, READER)
    stand.clock.set(event.starts_at)
    for step in (stand.edits.propose, stand.edits.apply):
        with pytest.raises(EventCancelled) as late:
            await step(draft, READER)
        assert not isinstance(late.value, CancelledAhead)


async def test_a_form_is_applied_once_and_not_over_what_its_author_has_not_seen(stand: Ground) -> None:
    event = await stand.published()
    first = await typed(stand, stand.edits, event.id, title="First")
    second = await typed(stand, stand.edits, event.id, title="Second")
    stand.clock.advance(timedelta(seconds=1))
    assert (await stand.edits.apply(first, READER)).card.event.title == "First"
    with pytest.raises(DraftNotFound):
        await stand.edits.apply(first, READER)
    with pytest.raises(EventChanged):
        await stand.edits.apply(second, READER)
    shown = await stand.edits.propose(second, READER)
    assert (shown.overtaken, [(one.was, one.becomes) for one in shown.differences]) == (
        True,
        [("First", "Second")],
    )
    assert (await stand.edits.apply(second, READER)).card.event.title == "Second"


async def test_an_end_on_another_day_is_read_again_as_it_was(stand: Ground) -> None:
    event = await stand.published()
    draft = await typed(stand, stand.edits, event.id, when="30 March 2023, 22:00 - 31 March 2023, 02:00 CET")
    stand.clock.advance(timedelta(seconds=1))
    moved = (await stand.edits.apply(draft, READER)).card.event
    assert moved.plan.ends is not None
    again = await stand.edits.begin(event.id, STAFF)
    assert again.typed.when == "2023-03-30 22:00 - 2023-03-31 02:00 Europe/Brussels"
    assert (await stand.edits.propose(again.id, READER)).differences == ()
