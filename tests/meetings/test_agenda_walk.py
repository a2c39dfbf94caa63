"""The agenda of a meeting, from the call to the reminder, in the whole bot."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from bot.delivery.outbox import BETWEEN_EDITS
from tests.events import office as events
from tests.events.ground import STARTS_AT
from tests.groups.office import GROUP, Office, office
from tests.meetings.ground import button

MEETING = {**events.CONFERENCE, "title": "Spring meeting"}


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_items_are_called_for_proposed_arranged_posted_and_reminded_of(desk: Office) -> None:
    h = desk.house
    await desk.open()
    await desk.appoint("porto")
    await h.azores.command("group join", channel="general", group=GROUP)
    await h.azores.set_locale("fr")
    await events.Office(h).publish(MEETING, group=GROUP)
    call = {"channel": "general", "meeting": "spring"}
    refused = await h.azores.command("group call", **call)
    assert refused.private
    assert "responsables" in refused.text or "anime" in refused.text
    planned = await h.porto.command("group call", **call, when="in 2 hours")
    assert "It is planned" in planned.text
    await desk.restart()
    await h.driver.advance(timedelta(hours=2, minutes=1))
    await desk.settle()
    (asked,) = [one for one in await desk.posts() if "What shall we speak of?" in str(one["embeds"])]
    again = await h.porto.command("group call", **call)
    assert "has been asked for items of this meeting already" in again.text
    form = await h.azores.click(asked, button(asked, "Propose an item"))
    mine = await h.azores.submit(form, {"item": "Des *chèques*"})
    assert "Point proposé" in mine.text
    outsider = await h.attica.click(asked, button(asked, "Propose an item"))
    assert "Only those who are in this group" in outsider.text
    seen = await h.porto.command("group agenda", **call)
    form = await h.porto.click(seen, button(seen, "Arrange"))
    assert "#1 Des *chèques*" in str(form.modal)
    wrong = await h.porto.submit(form, {"lines": "#7 What\n#1"})
    assert "#7 is no item of this agenda" in wrong.text
    assert wrong.message is not None
    assert "#7 What" in (await h.driver.file(wrong.message["attachments"][0])).decode()
    done = await h.porto.submit(form, {"lines": "Welcome\n#1"})
    assert "1. Welcome" in done.text
    twice = await h.porto.submit(form, {"lines": "#1"})
    assert "somebody else arranged the agenda" in twice.text
    posted = await h.porto.click(done, button(done, "Post the agenda"))
    assert "is posted" in posted.text
    await desk.settle()
    form = await h.azores.click(asked, button(asked, "Propose an item"))
    await h.azores.submit(form, {"item": "Visite"})
    await h.driver.advance(BETWEEN_EDITS)
    await desk.settle()
    (post,) = [one for one in await desk.posts() if "Agenda: Spring" in str(one["embeds"])]
    assert "3. Visite" in str(post["embeds"])
    await h.driver.advance(to=STARTS_AT - timedelta(days=2))
    await desk.restart()
    await h.driver.advance(to=STARTS_AT)
    reminders = [one for one in await desk.posts() if "with this agenda" in str(one["embeds"])]
    assert len(reminders) == 1
    assert "2. Des" in str(reminders[0]["embeds"])
    late = await h.azores.click(asked, button(asked, "Propose an item"))
    assert "son ordre du jour est clos" in late.text
