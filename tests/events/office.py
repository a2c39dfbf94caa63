"""The walk of an event, as people take it: staff who write and publish, members who press."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.delivery.worker import Worker
from bot.practice.driver import Answer
from bot.practice.kinds import JsonObject
from tests.house import House, house
from tests.waiting import PATIENCE

CONFERENCE = {
    "title": "S3 Conference",
    "when": "30 March 2023, 09:30-16:00 CET",
    "place": "Online",
    "seats": "2",
    "about": "The community begins.",
}


class Office:
    """The secretariat's desk in a house that is set up."""

    def __init__(self, opened: House) -> None:
        self.house = opened

    async def create(self, typed: Mapping[str, str] = CONFERENCE, **options: object) -> Answer:
        """Fill the form and return the reading, or the refusal."""
        shown = await self.house.secretariat.command("event create", channel="events", **options)
        return await self.house.secretariat.submit(shown, typed)

    async def publish(self, typed: Mapping[str, str] = CONFERENCE, **options: object) -> JsonObject:
        """Create and publish an event, and return its announcement."""
        await self.house.secretariat.click(
            reading := await self.create(typed, **options), button(reading, "publish")
        )
        return await self.announcement()

    async def publish_on_terms(self, typed: Mapping[str, str], **terms: object) -> JsonObject:
        """Create an event, set how one registers, publish it, and return its announcement."""
        staff = self.house.secretariat
        await self.create(typed)
        await staff.command("event registration", channel="events", event=typed["title"], **terms)
        shown = await staff.command("event publish", channel="events", event=typed["title"])
        await staff.click(shown, button(shown, "publish"))
        return await self.announcement()

    async def announcement(self, channel: str = "announcements") -> JsonObject:
        """Return the last post of a channel, once what is due has been sent."""
        await self.settle()
        return public(await self.house.lapland.messages(channel))[-1]

    async def settle(self) -> None:
        """Let what is due now be sent."""
        async with asyncio.timeout(PATIENCE):
            await self.house.bot.platform.scheduler.settled()
            await self.house.bot.service(Worker).settled()


def button(message: Answer | Mapping[str, Any], name: str) -> str:
    """Return the custom id of the button of that name."""
    shown = (message.message if isinstance(message, Answer) else message) or {}
    found = [one["custom_id"] for row in shown["components"] for one in row["components"]]
    (custom_id,) = [one for one in found if re.match(rf"events:{name}:\d", one)]
    return str(custom_id)


def buttons(message: Answer | Mapping[str, Any]) -> list[str]:
    """Return the names of the buttons."""
    shown = (message.message if isinstance(message, Answer) else message) or {}
    return [one["custom_id"].split(":")[1] for row in shown["components"] for one in row["components"]]


async def forbid_posting(h: House, channel: str, deny: int = 1 << 11) -> None:
    """Take Send Messages from the bot in a channel, or with ``deny=0`` give it back."""
    place = await h.driver.channel(channel)
    assert h.bot.user is not None
    await h.driver.post(
        f"channels/{place['id']}/overwrite",
        id=str(h.bot.user.id),
        type=1,
        allow=str((1 << 10 | 1 << 11 | 1 << 14) & ~deny),
        deny=str(deny),
    )


def public(messages: Iterable[JsonObject]) -> list[JsonObject]:
    """Return the messages that are no private replies."""
    return [one for one in messages if not one["private"]]


@asynccontextmanager
async def office(folder: Path, **options: Any) -> AsyncIterator[Office]:
    """Open a house (with ``options``) whose server is set up."""
    async with house(folder, **options) as opened:
        await opened.secretariat.command("setup apply", channel="general")
        yield Office(opened)
