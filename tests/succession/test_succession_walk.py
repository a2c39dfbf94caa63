"""An organiser leaves: what staff and the deputy see, and what they press, in the whole bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.delivery.outbox import BETWEEN_EDITS
from bot.delivery.worker import Worker
from cogs.succession.service import SuccessionService
from tests.events.office import Office, office, public


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def look(desk: Office) -> None:
    """Do what the calendar does every morning."""
    await desk.house.bot.service(SuccessionService).watch()
    desk.house.bot.service(Worker).wake()
    await desk.settle()


async def test_an_organiser_who_is_gone_is_followed_by_whoever_takes_the_event_over(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    for one in (h.azores, h.attica):
        await one.set_roles("Secretariat")
    ids = {one["handle"]: one["id"] for one in await h.driver.get("members")}
    refused = await h.azores.command("office deputy", channel="events", event="1", member=ids["porto"])
    assert "is not staff, so they could not organise" in refused.text
    named = await h.azores.command("office deputy", channel="events", event="1", member=ids["azores"])
    assert "is the deputy: asked first" in named.text
    assert await h.azores.complete("office deputy", "event", "s3", channel="events") == [
        ("S3 Conference", "1")
    ]
    await h.secretariat.leave()
    await look(desk)
    (asked,) = await h.azores.direct_messages()
    assert "you are the deputy" in str(asked["embeds"])
    post = public(await h.attica.messages("staff"))[-1]
    assert "it needs somebody who answers for it" in str(post["embeds"])
    # Who is no staff any more takes nothing over, even by a message that once was theirs.
    cannot = await h.azores.click(asked, "succession:decline:1")
    assert "You have said that you cannot" in cannot.text
    await desk.settle()
    assert "cannot" in str(public(await h.attica.messages("staff"))[-1]["embeds"])
    await h.azores.set_roles()
    stranger = await h.azores.click(asked, "succession:take:1")
    assert "Only the Secretariat can take an event over" in stranger.text
    taken = await h.attica.click(post, "succession:take:1")
    assert "has taken this event over" in taken.text
    # One edit follows another at a distance.
    await h.driver.advance(BETWEEN_EDITS)
    post = public(await h.attica.messages("staff"))[-1]
    assert "has taken this event over" in str(post["embeds"])
    assert not post["components"]
    asked = (await h.azores.direct_messages())[0]
    assert "has taken this event over" in str(asked["embeds"])
    assert not asked["components"]
    nobody = await h.attica.command("office deputy", channel="events", event="1")
    assert "has no deputy any more" in nobody.text
