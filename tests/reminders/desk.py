"""The walk of a reminder, as its member takes it."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.delivery.worker import Worker
from bot.practice.driver import Answer
from bot.practice.kinds import JsonObject
from bot.practice.scene import Scene, SceneChannel, SceneMember
from tests.house import House, house
from tests.waiting import PATIENCE

SCENE = Scene(
    name="Where members are reminded",
    channels=(SceneChannel("general"), SceneChannel("quiet")),
    members=(
        SceneMember("owner", "Owner"),
        SceneMember("porto", "Porto"),
        SceneMember("reunion", "La Réunion", locale="fr"),
    ),
)


class Desk:
    """A house in which members ask for reminders."""

    def __init__(self, opened: House) -> None:
        self.house = opened

    async def remind(
        self,
        when: str,
        what: str = "Call the agency",
        *,
        who: str = "porto",
        channel: str = "general",
        **options: object,
    ) -> Answer:
        """Ask for a reminder and confirm the reading."""
        member = self.house.driver.member(who)
        reading = await member.command("remind me", channel=channel, when=when, what=what, **options)
        return await member.click(reading, button(reading, "confirm"))

    async def settle(self) -> None:
        """Let what is due now be sent."""
        async with asyncio.timeout(PATIENCE):
            await self.house.bot.service(Worker).settled()

    async def until(self, instant: Any) -> None:
        """Move the clock, step by step."""
        await self.house.driver.advance(to=instant)
        await self.settle()

    async def direct(self, who: str = "porto") -> list[JsonObject]:
        """Return what the bot sent the member by direct message."""
        return [one for one in await self.house.driver.member(who).direct_messages() if not one["private"]]

    async def posts(self, channel: str = "general") -> list[JsonObject]:
        """Return what the bot posted in a channel for all to see."""
        return [one for one in await self.house.owner.messages(channel) if not one["private"]]


def button(message: Answer | Mapping[str, Any], name: str) -> str:
    """Return the custom id of the button or select of that name."""
    (custom_id,) = [one for one in ids(message) if re.match(rf"reminders:{name}(:|$)", one)]
    return custom_id


def ids(message: Answer | Mapping[str, Any]) -> list[str]:
    """Return the custom ids of all buttons and selects."""
    shown = (message.message if isinstance(message, Answer) else message) or {}
    return [str(one["custom_id"]) for row in shown["components"] for one in row["components"]]


def buttons(message: Answer | Mapping[str, Any]) -> list[str]:
    """Return their names."""
    return [custom_id.split(":")[1] for custom_id in ids(message)]


def snoozes(message: Mapping[str, Any]) -> list[str]:
    """Return the custom ids that put a reminder off."""
    return [one for one in ids(message) if one.startswith("reminders:snooze:")]


def words_of(answer: Answer) -> Mapping[str, str]:
    """Return what stands in the fields of a form."""
    fields = [row.get("component", row) for row in (answer.modal or {})["components"]]
    return {field["custom_id"]: field.get("value", "") for field in fields}


@asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[Desk]:
    """Open a house."""
    async with house(folder, scene=SCENE) as opened:
        yield Desk(opened)
