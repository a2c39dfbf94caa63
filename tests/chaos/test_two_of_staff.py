"""Two of staff at the same desk: nobody publishes what they have not seen, and nothing twice."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.practice.driver import Answer, Member
from tests.events.office import CONFERENCE, Office, button, office, public


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        await opened.house.lapland.set_roles("Secretariat")
        yield opened


async def draft_as_seen_by(colleague: Member) -> Answer:
    return await colleague.command("event show", channel="general", event="1")


async def test_a_draft_that_a_colleague_corrected_is_shown_again_before_it_is_published(desk: Office) -> None:
    mine, colleague = await desk.create(), desk.house.lapland
    theirs = await draft_as_seen_by(colleague)
    form = await colleague.click(theirs, button(theirs, "correct"))
    await colleague.submit(form, {**CONFERENCE, "title": "Something else"})
    told = await desk.house.secretariat.click(mine, button(mine, "publish"))
    assert "Somebody corrected this draft" in told.content
    assert "Something else" in told.text
    assert public(await desk.house.porto.messages("announcements")) == []
    now = await desk.house.secretariat.click(told, button(told, "publish"))
    assert "is published" in now.text


async def test_two_who_publish_at_the_same_moment_publish_once(desk: Office) -> None:
    mine, theirs = await desk.create(), await draft_as_seen_by(desk.house.lapland)
    answers = await asyncio.gather(
        desk.house.secretariat.click(mine, button(mine, "publish")),
        desk.house.lapland.click(theirs, button(theirs, "publish")),
    )
    assert sorted("already" in answer.text for answer in answers) == [False, True]
    await desk.settle()
    assert len(public(await desk.house.porto.messages("announcements"))) == 1


async def test_a_form_sent_after_its_draft_was_published_is_a_draft_of_its_own(desk: Office) -> None:
    mine = await desk.create()
    form = await desk.house.secretariat.click(mine, button(mine, "correct"))
    theirs = await draft_as_seen_by(desk.house.lapland)
    await desk.house.lapland.click(theirs, button(theirs, "publish"))
    late = await desk.house.secretariat.submit(form, {**CONFERENCE, "title": "Late words"})
    assert "Late words" in late.text
    assert "S3 Conference" in (await desk.announcement())["embeds"][0]["title"]
