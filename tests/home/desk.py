"""A house that is set up, with the home as people use it."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.delivery.worker import Worker
from bot.practice.driver import Answer
from bot.practice.kinds import JsonObject
from cogs.groups.service import Errands
from tests.events.office import Office
from tests.house import House, house

GROUP = "innovation-diffusion"


class Desk:
    """The desk of the secretariat, and the door at which members come in."""

    def __init__(self, opened: House) -> None:
        self.house = opened
        self.events = Office(opened)

    async def settle(self) -> None:
        """Let what is due now be sent, and what Discord has to be asked be asked."""
        async with asyncio.timeout(20):
            for _ in range(2):
                await self.house.bot.service(Worker).settled()
                await self.house.bot.service(Errands).keep()

    async def posts(self, channel: str = "welcome") -> list[JsonObject]:
        """Return what the bot has posted in a channel for all to see."""
        messages = await self.house.secretariat.messages(channel)
        return [one for one in messages if one["author"]["bot"] and one["type"] == 0 and not one["private"]]

    async def panel(self, other_than: str = "") -> JsonObject:
        """Return the panel once it stands alone and pinned."""
        async with asyncio.timeout(20):
            while True:
                posts = await self.posts()
                if len(posts) == 1 and posts[0]["pinned"] and posts[0]["id"] != other_than:
                    return posts[0]
                await self.settle()
                await asyncio.sleep(0.1)

    async def post_panel(self) -> JsonObject:
        """Post the panel and return it once it stands."""
        await self.settle()
        before = await self.posts()
        await self.house.secretariat.command("panel", channel="staff")
        # Until it stands, the one before does, and looks the same.
        return await self.panel(other_than=before[-1]["id"] if before else "")


def components(message: Answer | Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return what can be pressed or chosen, by its custom id."""
    shown = (message.message if isinstance(message, Answer) else message) or {}
    return {one["custom_id"]: one for row in shown["components"] for one in row["components"]}


def one(message: Answer | Mapping[str, Any], prefix: str) -> str:
    """Return the one custom id that begins so."""
    (custom_id,) = [each for each in components(message) if each.startswith(prefix)]
    return custom_id


def values(message: Answer, custom_id: str) -> list[str]:
    """Return what a menu offers."""
    return [option["value"] for option in components(message)[custom_id]["options"]]


def acts(message: Answer | Mapping[str, Any]) -> list[str]:
    """Return the custom ids in order."""
    return list(components(message))


def title(answer: Answer) -> str:
    """Return the title of the card."""
    embeds: Iterable[JsonObject] = (answer.message or {}).get("embeds", [])
    return str(next(iter(embeds), {}).get("title", ""))


@asynccontextmanager
async def desk_of(folder: Path) -> AsyncIterator[Desk]:
    """Open a house whose server is set up."""
    async with house(folder) as opened:
        yield Desk(opened)
