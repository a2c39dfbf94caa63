"""A house that is set up, with the groups as people take them."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.delivery.worker import Worker
from bot.practice.driver import Answer, Member
from bot.practice.kinds import JsonObject
from bot.storage.database import Transaction
from cogs.groups.service import Errands
from tests.house import House, house

GROUP = "innovation-diffusion"
WHY = {"motivation": "We write our region's diffusion strategy."}


class Office:
    """The desk of the secretariat in a house that is set up."""

    def __init__(self, opened: House) -> None:
        self.house = opened

    async def settle(self) -> None:
        """Let what is due now be sent, and what Discord has to be asked be asked."""
        async with asyncio.timeout(20):
            for _ in range(2):
                await self.house.bot.service(Worker).settled()
                await self.house.bot.service(Errands).keep()

    async def open(self) -> None:
        """Let everyone join by themselves."""
        await self.house.secretariat.command("group settings", channel="staff", group=GROUP, admission="open")

    async def appoint(self, handle: str) -> Answer:
        """Make somebody the leader."""
        return await self.house.secretariat.command(
            "group settings", channel="staff", group=GROUP, leader=await self.identity(handle)
        )

    async def request(self, member: Member) -> Answer:
        """Ask to join by form."""
        shown = await member.command("group join", channel="general", group=GROUP)
        return await member.submit(shown, WHY)

    async def card(self) -> JsonObject:
        """Return the last card in the staff channel."""
        await self.settle()
        return public(await self.house.secretariat.messages("staff"))[-1]

    async def announce(self, member: Member, **typed: str) -> Answer:
        """Fill the form of an announcement and return the reading."""
        shown = await member.command("group announce", channel="general", group=GROUP)
        return await member.submit(shown, {"en": "", "fr": "", "when": "", **typed})

    async def posts(self) -> list[JsonObject]:
        """Return what the bot has posted in the group's channel beside the panel."""
        return [one for one in await self._all_posts() if not is_panel(one)]

    async def panels(self) -> list[JsonObject]:
        """Return the panels in the group's channel, pinned or not."""
        return [one for one in await self._all_posts() if is_panel(one)]

    async def _all_posts(self) -> list[JsonObject]:
        return [
            one
            for one in public(await self.house.secretariat.messages(GROUP))
            if one["author"]["bot"] and one["type"] == 0
        ]

    async def unbind(self, transaction: Transaction, kind: str, slug: str) -> None:
        """Let nothing on the server stand for that name any more."""
        await transaction.execute("DELETE FROM binding WHERE kind = ? AND slug = ?", (kind, slug))

    async def bind(self, name: str, slug: str = GROUP) -> None:
        """Let a channel of the server be the group's, in place of what was, and Discord do what follows."""
        await self.choose(name, slug)
        await self.settle()

    async def choose(self, name: str, slug: str = GROUP) -> None:
        """Let a channel of the server be the group's, in place of what was, and wait for nothing."""
        view = await self.house.secretariat.view()
        number = next(int(one["id"]) for one in view["channels"] if one["name"] == name)
        platform = self.house.bot.platform
        async with platform.database.transaction() as transaction:
            await platform.places.bind(transaction, "channel", slug, number, made_by_bot=False)

    async def notices(self, words: str) -> list[JsonObject]:
        """Return the notices to staff that hold these words."""
        return [
            one for one in public(await self.house.secretariat.messages("staff")) if words in one["content"]
        ]

    async def panel(self, other_than: str = "") -> JsonObject:
        """Return the panel once it stands alone and pinned."""

        async def alone() -> list[JsonObject]:
            posts = await self.panels()
            pinned = [one["id"] for one in posts if one["pinned"]]
            return posts if len(posts) == len(pinned) == 1 and pinned != [other_than] else []

        return (await self.until(alone))[0]

    async def until(self, look: Callable[[], Awaitable[list[JsonObject]]]) -> list[JsonObject]:
        """Let the errands run until something is to be seen."""
        async with asyncio.timeout(20):
            while not (found := await look()):
                await self.settle()
                await asyncio.sleep(0.1)
        return found

    async def restart(self) -> None:
        """Drop the bot, open another, and wait until the clock knows its plan."""
        await self.house.restart()
        await self.house.driver.advance(timedelta(seconds=1))

    async def identity(self, handle: str) -> str:
        """Return the id of a member."""
        return str((await self.house.driver.member(handle).view())["me"]["id"])

    async def has_role(self, handle: str, name: str = "WG Innovation Diffusion") -> bool:
        """Tell whether a member holds the group's role."""
        view = await self.house.driver.member(handle).view()
        roles = {role["name"]: role["id"] for role in view["roles"]}
        return roles[name] in view["me"]["roles"] or name in view["me"]["roles"]

    async def role(self, name: str = "WG Innovation Diffusion") -> JsonObject:
        """Return a role."""
        roles: list[JsonObject] = await self.house.driver.get("roles")
        (found,) = [role for role in roles if role["name"] == name]
        return found


def is_panel(message: JsonObject) -> bool:
    """Tell a panel from other posts with buttons by the mark of its first."""
    ids = [one["custom_id"] for row in message["components"] for one in row["components"]]
    return any(":panel-" in one for one in ids)


def button(message: Answer | Mapping[str, Any], name: str) -> str:
    """Return the custom id of the button of that name."""
    shown = (message.message if isinstance(message, Answer) else message) or {}
    found = [one["custom_id"] for row in shown["components"] for one in row["components"]]
    (custom_id,) = [one for one in found if re.match(rf"groups:{name}(:|$)", one)]
    return str(custom_id)


def buttons(message: Answer | Mapping[str, Any]) -> list[str]:
    """Return the names of the buttons."""
    shown = (message.message if isinstance(message, Answer) else message) or {}
    return [one["custom_id"].split(":")[1] for row in shown["components"] for one in row["components"]]


def labels(message: Mapping[str, Any]) -> list[str]:
    """Return what stands on the buttons."""
    return [one["label"] for row in message["components"] for one in row["components"]]


def public(messages: Iterable[JsonObject]) -> list[JsonObject]:
    """Return the messages that are no private replies."""
    return [one for one in messages if not one["private"]]


@asynccontextmanager
async def office(folder: Path) -> AsyncIterator[Office]:
    """Open a house whose server is set up."""
    async with house(folder) as opened:
        yield Office(opened)
