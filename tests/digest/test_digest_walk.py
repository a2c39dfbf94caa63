"""The walk of a digest: staff look at it, let it come, and send it where they look first; everybody reads it."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest_asyncio

from bot.cli.plan import planned
from bot.practice.driver import Answer, readable
from bot.settings import Settings
from cogs.digest.service import DigestPoint, DigestService
from tests.digest.ground import News
from tests.events.office import Office, office

COMPOSED = datetime(2023, 3, 20, 8, 0, tzinfo=UTC)
"""Of the first digest that tells of the conference of 30 March."""

A_DAY = timedelta(days=1)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        await opened.publish()
        yield opened


def the(message: Answer | Mapping[str, Any], start: str) -> str:
    """Return the custom id that begins so."""
    shown = (message.message if isinstance(message, Answer) else message) or {}
    found = [one["custom_id"] for row in shown["components"] for one in row["components"]]
    (custom_id,) = [one for one in found if one.startswith(start)]
    return str(custom_id)


async def last(desk: Office, channel: str, as_who: str = "secretariat") -> dict[str, Any]:
    await desk.settle()
    return (await desk.house.driver.member(as_who).messages(channel))[-1]


async def test_staff_let_a_digest_come_and_everybody_reads_it_in_every_language(
    desk: Office, tmp_path: Path
) -> None:
    h = desk.house
    shown = await h.secretariat.command("digest preview", channel="staff")
    assert "does not come yet" in shown.text
    assert "Nothing. In such a week no digest comes." in shown.text, "the conference is too far ahead"
    shown = await h.secretariat.click(shown, the(shown, "digest:start"))
    assert "comes every week" in shown.text
    plan = await planned(Settings(), tmp_path, await h.driver.now(), timedelta(days=21))
    digests = [post for post in plan.posts if post.kind == "digest.weekly"]
    assert [post.due for post in digests] == [COMPOSED + A_DAY]
    await h.driver.advance(to=COMPOSED)
    await desk.settle()
    ahead = await h.secretariat.command("delivery", channel="staff")
    assert "weekly digest" in ahead.text
    await h.driver.advance(to=COMPOSED + A_DAY)
    post = await last(desk, "announcements", "lapland")
    english, french = post["embeds"]
    assert english["title"] == "The week: S3 Community of Practice"
    assert french["title"] == "La semaine\N{NO-BREAK SPACE}: Communauté de pratique S3"
    assert english["fields"][0]["name"] == "Coming events"
    assert "S3 Conference" in french["fields"][0]["value"]
    shown = await h.secretariat.command("digest preview", channel="staff")
    shown = await h.secretariat.click(shown, the(shown, "digest:stop"))
    assert "does not come yet" in shown.text


async def test_where_staff_look_first_it_goes_only_once_they_have_sent_it(desk: Office) -> None:
    h = desk.house
    digests = h.bot.service(DigestService)
    # As if the community's file said so.
    digests.rhythm = replace(digests.rhythm, preview=True)
    h.bot.service(DigestPoint).add("subscriptions-title", News({"A second section": COMPOSED - A_DAY}))
    offered = await h.secretariat.complete("digest preview", "group", "innov", channel="staff")
    assert offered == [("Innovation Diffusion", "innovation-diffusion")]
    for chosen in ({"group": "innovation"}, {}):
        shown = await h.secretariat.command("digest preview", channel="staff", **chosen)
        await h.secretariat.click(shown, the(shown, "digest:start"))
    await h.driver.advance(to=COMPOSED)
    await desk.settle()
    asked, of_the_group = (await h.secretariat.messages("staff"))[-2:]
    assert "is to go on" in asked["content"]
    assert "S3 Conference" in readable(asked)
    await h.secretariat.click(of_the_group, the(of_the_group, "digest:skip"))
    assert "Innovation Diffusion** was skipped" in (await last(desk, "staff"))["content"]
    posts = len(await h.lapland.messages("announcements"))
    await h.driver.advance(to=COMPOSED + 2 * A_DAY)
    told = await last(desk, "staff")
    assert told["embeds"][0]["title"] == "A digest was not sent"
    late = await h.secretariat.click(asked, the(asked, "digest:send"))
    assert "Too late" in late.text
    assert len(await h.lapland.messages("announcements")) == posts
    await h.driver.advance(to=COMPOSED + 7 * A_DAY - timedelta(hours=1))
    asked = await last(desk, "staff")
    await h.secretariat.select(asked, the(asked, "digest:without"), ["subscriptions-title"])
    decided = await last(desk, "staff")
    assert "was approved" in decided["content"]
    assert "Left out: The weekly digest by mail." in decided["content"]
    assert decided["components"] == []
    await h.driver.advance(to=COMPOSED + 8 * A_DAY - timedelta(hours=1))
    sent = await last(desk, "announcements")
    assert sent["embeds"][0]["title"].startswith("The week")
    assert "A second section" not in readable(sent)
