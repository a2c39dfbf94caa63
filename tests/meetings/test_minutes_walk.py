"""The minutes of a meeting, from the first form to the post and its correction, in the whole bot."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio

from bot.delivery.outbox import BETWEEN_EDITS
from bot.practice.driver import Answer
from tests.events import office as events
from tests.events.ground import ENDS_AT
from tests.groups.office import GROUP, Office, office
from tests.meetings.ground import button

MEETING = {**events.CONFERENCE, "title": "Spring meeting"}


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def held(desk: Office) -> None:
    """Publish a meeting of the group, led by porto and reported by azores, and let it pass."""
    h = desk.house
    await desk.open()
    await desk.appoint("porto")
    who = await desk.identity("azores")
    await h.secretariat.command("group settings", channel="staff", group=GROUP, rapporteur=who)
    await h.lapland.command("group join", channel="general", group=GROUP)
    await events.Office(h).publish(MEETING, group=GROUP)
    await h.driver.advance(to=ENDS_AT)
    await desk.settle()


async def text_of(desk: Office, message: dict[str, Any] | Answer) -> str:
    """Return the file of a message."""
    shown = message.message if isinstance(message, Answer) else message
    assert shown is not None
    (attached,) = shown["attachments"]
    return (await desk.house.driver.file(attached)).decode()


def part(decisions: str, heading: str = "Budget", notes: str = "") -> dict[str, str]:
    return {"heading": heading, "decisions": decisions, "notes": notes}


async def test_minutes_are_written_by_two_approved_by_the_leader_posted_and_corrected(desk: Office) -> None:
    h = desk.house
    await held(desk)
    (offered,) = await h.azores.complete("group minutes", "meeting", "spring", channel="general")
    assert offered[0] == "Spring meeting"
    refused = await h.lapland.command("group minutes", channel="general", meeting=offered[1])
    assert "Only" in refused.text
    assert refused.private
    shown = await h.azores.command("group minutes", channel="general", meeting="spring")
    assert "Nothing is written yet" in shown.text
    form = await h.azores.click(shown, button(shown, "Write a part"))
    shown = await h.azores.submit(form, part("The budget is **adopted**.", notes="x" * 4000))
    assert "Written down" in shown.text
    # Two open the same part; the second is shown what the first wrote, and overwrites nothing.
    (first,) = [one for one in _ids(shown) if one.startswith("meetings:edit-part:")]
    number = "1"
    mine = await h.azores.select(shown, first, [number])
    other = await h.porto.command("group minutes", channel="general", meeting="spring")
    theirs = await h.porto.select(other, first, [number])
    assert "adopted" in str(theirs.modal)
    await h.porto.submit(theirs, part("The budget is adopted by all.", notes="x" * 4000))
    overtaken = await h.azores.submit(mine, part("The budget is put off."))
    assert "Nothing was overwritten" in overtaken.text
    both = await text_of(desk, overtaken)
    assert "adopted by all" in both
    assert "put off" in both
    shown = await h.azores.click(overtaken, button(overtaken, "Add mine as a part of its own"))
    lapland = await desk.identity("lapland")
    given = {"what": "Send the list", "due": "30 April", "owner": lapland, "meeting": "spring"}
    await h.porto.command("group action", channel="general", **given)
    shown = await h.azores.command("group minutes", channel="general", meeting="spring")
    asked = await h.azores.click(shown, button(shown, "Ask for approval"))
    assert "Whoever approves them is asked" in asked.text
    own = await h.azores.click(asked, button(asked, "Approve and post"))
    assert "You wrote (some of) these minutes" in own.text
    await desk.settle()
    question = (await h.porto.direct_messages())[-1]
    assert "wait for approval" in str(question["embeds"])
    done = await h.porto.click(question, button(question, "Approve and post"))
    assert "Approved, and posted" in done.text
    await desk.restart()
    post = (await desk.posts())[-1]
    assert "This is shortened" in str(post["embeds"])
    assert f"<@{lapland}>" in str(post["embeds"])
    whole = await text_of(desk, post)
    assert "x" * 4000 in whole
    assert "Send the list (until 30 April 2023)" in whole
    await h.driver.advance(BETWEEN_EDITS)
    (edited,) = [one for one in await h.porto.direct_messages() if one["id"] == question["id"]]
    assert "approved and posted" in str(edited["embeds"])
    assert not edited["components"]
    # Members read them; who runs the group lets them be corrected.
    read = await h.lapland.command("group minutes", channel="general", meeting="spring")
    assert "This is shortened" in str(read.message)
    shown = await h.porto.click(done, button(done, "Correct"))
    form = await h.porto.select(shown, first, ["2"])
    shown = await h.porto.submit(form, part("", heading=""))
    shown = await h.porto.click(shown, button(shown, "Ask for approval"))
    await h.porto.click(shown, button(shown, "Approve and post"))
    await h.driver.advance(BETWEEN_EDITS)
    await desk.settle()
    old, new = [one for one in await desk.posts() if "Minutes: Spring" in str(one["embeds"])]
    assert "a newer post in this channel holds them" in str(old["embeds"])
    assert "put off" not in await text_of(desk, new)
    # Who has everything erased is named by no post any more.
    await h.driver.advance(BETWEEN_EDITS)
    sure = await h.lapland.command("me erase", channel="general")
    await h.lapland.click(sure, _ids(sure)[0])
    await h.driver.advance(BETWEEN_EDITS)
    await desk.settle()
    assert lapland not in str((await desk.posts())[-1]["embeds"])


async def test_in_french_and_where_the_leader_takes_no_direct_messages(desk: Office) -> None:
    h = desk.house
    await held(desk)
    await h.azores.set_locale("fr")
    await h.porto.close_dms()
    shown = await h.azores.command("group minutes", channel="general", meeting="spring")
    form = await h.azores.click(shown, button(shown, "Écrire une partie"))
    empty = await h.azores.submit(form, part("", heading=""))
    assert "Rien n’est encore écrit" in empty.text
    shown = await h.azores.submit(form, part("Le budget est adopté.", heading=""))
    await h.azores.click(shown, button(shown, "Demander l’approbation"))
    await desk.settle()
    card = await desk.card()
    assert "wait for approval" in str(card["embeds"])
    done = await h.secretariat.click(card, button(card, "Approve and post"))
    assert "Approved" in done.text
    await desk.settle()
    post = (await desk.posts())[-1]
    assert "Le budget est adopté." in str(post["embeds"])
    assert "The file beside holds the same" in str(post["embeds"])


def _ids(message: Answer) -> list[str]:
    assert message.message is not None
    return [one["custom_id"] for row in message.message["components"] for one in row["components"]]
