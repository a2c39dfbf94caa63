"""Staff have posts about an event drafted, and publish them themselves: the real client against the practice server."""

from dataclasses import replace
from pathlib import Path

from bot.client.voice import Voice
from bot.community.model import Network
from bot.kernel.text import units
from bot.practice.driver import Answer
from cogs.social import embeds
from cogs.social.service import PostService
from tests.events.office import CONFERENCE, Office, office

SITE = "https://bot.example.org"


async def text_of(desk: Office, answer: Answer) -> str:
    assert answer.message is not None
    (file,) = answer.message["attachments"]
    return (await desk.house.driver.file(file)).decode()


async def test_staff_get_drafts_in_each_language_and_nothing_is_published(tmp_path: Path) -> None:
    async with office(tmp_path, web_bind="127.0.0.1:0", public_url=SITE) as desk:
        staff, long = desk.house.secretariat, "Regions meet, compare and decide. " * 40
        await desk.publish({**CONFERENCE, "about": f"**{long}**", "place": "Borschette, Brussels"})
        before = len(await desk.house.driver.posts())
        drafted = await staff.command("office posts", channel="staff", event="conference")
        assert drafted.private
        assert "X, Bluesky · " in drafted.text
        assert f"Register: {SITE}/events/1" in drafted.text
        assert "Jeudi 30 mars 2023" in drafted.text
        assert f"Inscription\u00a0: {SITE}/events/1" in drafted.text
        assert "Announcement of an event: S3 Conference. Thursday 30 March 2023" in drafted.text
        text = await text_of(desk, drafted)
        assert text.startswith("=== English ===")
        assert "=== Français ===" in text
        posts = [part.partition(" ---\n")[2].partition("\n\n")[0] for part in text.split("\n\n--- ")]
        limits = [280, 500, 1000]
        assert [units(post) <= limit for post, limit in zip(posts[:3], limits, strict=True)] == [True] * 3
        assert len(await desk.house.driver.posts()) == before

        await staff.set_locale("fr")
        drafted = await staff.command("office posts", channel="staff", event="1")
        assert "Brouillons de publications" in drafted.text
        assert (await text_of(desk, drafted)).startswith("=== Français ===")


async def test_what_is_not_for_everyone_is_not_told_outside(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        staff, bot = desk.house.secretariat, desk.house.bot
        await desk.publish({**CONFERENCE, "place": "https://meet.example/secret"})
        drafted = await staff.command("office posts", channel="staff", event="conference")
        assert "No link is in them" in drafted.text
        assert "meet.example" not in drafted.text + await text_of(desk, drafted)
        # A network that takes more than a card does is written for in the file.
        writing, platform = bot.service(PostService), bot.platform
        event = await writing.about("1", 1)
        voice = Voice(platform.translator, replace(platform.readers.default, locale="fr"))
        wide = Network(slug="wide", names={"en": "Wide"}, limit=5000)
        event = replace(event, plan=replace(event.plan, about="Much is said. " * 200))
        made = embeds.drafts(voice, event, None, [wide])
        assert "Dans le fichier" in str(embeds.cards(voice, made, None)[1].fields[0].value)
        assert "Much is said. Much" in embeds.as_file(voice, made)
        # What does not fit into one message stands in the file only.
        full = embeds.drafts(voice, event, None, [wide.model_copy(update={"limit": 1000})] * 5)
        assert len(embeds.cards(voice, full, None)) == 2

        terms = {"event": "conference", "role": "Member"}
        await staff.command("event registration", channel="events", **terms)
        refused = await staff.command("office posts", channel="staff", event="conference")
        assert refused.private
        assert "is not for everyone" in refused.text
