"""A leader passes the group on, steps down and leaves: what everybody sees and presses, in the whole bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.delivery.outbox import BETWEEN_EDITS
from bot.practice.driver import readable
from cogs.leading.service import LeadingService
from tests.groups.office import GROUP, Office, office, public


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_a_group_is_passed_on_laid_down_and_found_deserted(desk: Office) -> None:
    h = desk.house
    await desk.open()
    ids = {one["handle"]: one["id"] for one in await h.driver.get("members")}
    for one in (h.porto, h.reunion):
        await one.command("group join", channel="general", group=GROUP)
    await desk.appoint("lapland")
    named = await h.lapland.command("group lead deputies", channel=GROUP, add=ids["porto"])
    assert "steps in" in named.text

    # Passed on: nothing changes before the other agrees.
    refused = await h.lapland.command("group lead pass-on", channel=GROUP, to=ids["attica"])
    assert "is not in this group" in refused.text
    offered = await h.lapland.command("group lead pass-on", channel=GROUP, to=ids["reunion"])
    assert "Until they agree it is yours" in offered.text
    await desk.settle()
    (asked,) = await h.reunion.direct_messages()
    assert "vous demande de prendre la suite comme responsable" in readable(asked)
    taken = await h.reunion.click(asked, "leading:take:1")
    assert "Vous êtes désormais responsable" in taken.text
    await desk.settle()
    assert "is the leader of this group now" in readable((await h.lapland.direct_messages())[-1])

    # Laid down after a press; it is not theirs any more, and whoever asks for what a leader may is told.
    gone = await h.lapland.command("group lead step-down", channel=GROUP)
    assert "neither the leader nor the rapporteur" in gone.text
    confirm = await h.reunion.command("group lead step-down", channel=GROUP)
    assert "Vous restez dans le groupe" in confirm.text
    done = await h.reunion.click(confirm, f"leading:lay-down:leader:{GROUP}")
    assert "Vous n’êtes plus responsable" in done.text
    again = await h.reunion.command("group lead step-down", channel=GROUP, office="leader")
    assert "pas (ou plus) responsable" in again.text
    leaderless = await h.lapland.command("group announce", channel=GROUP)
    assert "This group has no leader at the moment" in leaderless.text
    await desk.settle()
    card = public(await h.secretariat.messages("staff"))[-1]
    assert "The leader has stepped down" in readable(card)
    (asked,) = await h.porto.direct_messages()
    assert "you are asked first" in readable(asked)
    cannot = await h.porto.click(asked, "leading:decline:2")
    assert "you can still change your mind" in cannot.text
    await h.driver.advance(BETWEEN_EDITS)
    assert "cannot" in readable(public(await h.secretariat.messages("staff"))[-1])

    # Named by staff, and gone from the server.
    await desk.appoint("lapland")
    await h.driver.advance(BETWEEN_EDITS)
    assert "is the leader of this group now" in readable(public(await h.secretariat.messages("staff"))[-1])
    await h.lapland.leave()
    await h.bot.service(LeadingService).watch()
    await desk.settle()
    assert "The leader has stepped down" in readable(public(await h.secretariat.messages("staff"))[-1])
    shown = await h.porto.command("group lead deputies", channel=GROUP)
    assert "nobody for now" in shown.text
    dismissed = await h.porto.command("group lead deputies", channel=GROUP, dismiss=ids["porto"])
    assert "is no deputy any more" in dismissed.text
    bot = str(h.server.world.bot.id)
    refused = await h.secretariat.command("group lead deputies", channel=GROUP, add=bot)
    assert "A bot cannot lead a group" in refused.text
    needed = await h.porto.command("group lead step-down", channel="general")
    assert "Which group do you mean?" in needed.text
    assert await h.porto.complete("group lead pass-on", "group", "diffusion", channel="general") == [
        ("Innovation Diffusion", GROUP)
    ]
