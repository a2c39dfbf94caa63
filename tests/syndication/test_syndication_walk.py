"""Staff look at a feed, follow it, and read how it is: the real client against the practice server and its web."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.client.voice import Voice
from bot.practice.driver import Answer, Member, message_of, readable
from bot.practice.scene import Scene, load_scene
from bot.practice.sites import Site, SiteItem
from bot.settings import ROOT
from cogs.syndication import embeds
from cogs.syndication.domain import Feed, State
from cogs.syndication.views.channels import Channels
from tests.events.office import forbid_posting
from tests.house import House, house
from tests.waiting import until

START = datetime(2023, 3, 1, 8, tzinfo=UTC)
ADDRESS = "https://regions.example/feed.xml"
HOSTILE = "@everyone **free** [money](https://bad.example) <@1> ||x||"

FEEDS = [Feed(number, ADDRESS, 1, "*Site*" * 40, State.FOLLOWED, START, START) for number in range(25)]


def scene() -> Scene:
    """Return the community's scene with a site beside it that publishes three things, and is away for some hours."""
    items = [
        SiteItem(START - timedelta(days=9), "Ports and hydrogen", "https://regions.example/ports"),
        SiteItem(START + timedelta(hours=3), HOSTILE, "https://regions.example/odd"),
        SiteItem(START + timedelta(hours=6), "While away", "javascript:alert(1)"),
    ]
    away = START + timedelta(hours=5), START + timedelta(hours=9)
    played = load_scene(ROOT / "data" / "practice" / "s3.toml")
    return replace(played, sites=[Site("regions.example/feed.xml", "Regions at work", items, away)])


async def press(member: Member, on: Answer | Mapping[str, Any], start: str) -> Answer:
    rows = message_of(on)["components"]
    found = [one["custom_id"] for row in rows for one in row["components"]]
    return await member.click(on, next(one for one in found if one.startswith(start)))


async def posts(h: House, channel: str, words: str) -> list[Mapping[str, Any]]:
    return [post for post in await h.secretariat.messages(channel) if words in readable(post)]


async def follow(member: Member, link: str) -> Answer:
    options = {"link": link, "channel": "announcements"}
    return Answer(**await member.act("command", channel="staff", name="news follow", options=options))


async def test_staff_follow_a_feed_and_what_is_new_in_it_comes_once(tmp_path: Path) -> None:
    async with house(tmp_path, scene=scene()) as h:
        staff = h.secretariat
        for typed, why in {
            "http://127.0.0.1/feed.xml": "not a site that everybody reaches",
            "https://elsewhere.example/feed.xml": "does not hand this out",
            "feed": "is not an address on the web",
        }.items():
            refused = await follow(staff, typed)
            assert refused.private
            assert why in refused.text

        seen = await follow(staff, ADDRESS)
        assert "Preview: Regions at work" in seen.text
        assert "Ports and hydrogen" in seen.text
        await h.restart()
        done = await press(staff, seen, "syndication:follow")
        assert "“Regions at work” is followed" in done.text
        again = await follow(staff, ADDRESS)
        assert "comes into this channel already" in again.text

        await h.driver.advance(timedelta(hours=4))
        (post,) = await posts(h, "announcements", "Regions at work")
        (card,) = post["embeds"]
        assert "@\u200beveryone" in card["title"]
        assert r"\*\*free\*\*" in card["title"]
        assert card["description"] == "[regions.example](https://regions.example/odd)"
        assert post["mentions"] == []
        assert not post["mention_everyone"]

        # Away for some hours: told once, and once more when it is back, with what came meanwhile.
        await h.driver.advance(timedelta(hours=5))
        listed = await staff.command("news list", channel="staff")
        assert "Does not come (first noticed" in listed.text
        assert len(await posts(h, "staff", "does not come into")) == 1
        await h.driver.advance(timedelta(hours=5))
        assert len(await posts(h, "staff", "again. What was new")) == 1
        (post,) = await posts(h, "announcements", "While away")
        assert "description" not in post["embeds"][0] or "javascript" not in post["embeds"][0]["description"]

        await staff.set_locale("fr")
        listed = await staff.command("news list", channel="staff")
        assert "En ordre. Dernier changement" in listed.text
        (offered,) = await staff.complete("news stop", "feed", "reg", channel="staff")
        assert offered[0] == "Regions at work (regions.example)"
        stopped = await staff.command("news stop", channel="staff", feed=offered[1])
        assert "n’est plus suivi" in stopped.text
        seen, another = await follow(staff, ADDRESS), await follow(staff, ADDRESS)
        gone = await press(staff, another, "syndication:discard")
        assert "Abandonné" in gone.text
        late = await press(staff, seen, "syndication:follow")
        assert "Cet aperçu est trop ancien" in late.text
        assert len(await posts(h, "announcements", "regions.example")) == 2
        await knows_where_it_may_post(h)
        many = embeds.listed(Voice(h.bot.platform.translator, h.bot.platform.readers.default), FEEDS)
        assert "… and 10 more." in str(many.description)


async def knows_where_it_may_post(h: House) -> None:
    channels, place = Channels(h.bot), int((await h.driver.channel("announcements"))["id"])
    assert channels.may_post(place)
    await forbid_posting(h, "announcements")
    await until(lambda: not channels.may_post(place))
    assert not channels.may_post(1)
