"""What walks do again and again where staff look at something: press, choose, look for a message."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.practice.driver import Answer, Member, readable
from tests.house import House
from tests.waiting import until


def pressable(on: Answer | Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return what can be pressed or chosen, by its custom id."""
    message = (on.message if isinstance(on, Answer) else on) or {}
    return {one["custom_id"]: one for row in message.get("components", []) for one in row["components"]}


def custom_id(on: Answer | Mapping[str, Any], start: str) -> str:
    """Return the first that begins so."""
    return next(one for one in pressable(on) if one.startswith(start))


async def press(member: Member, on: Answer | Mapping[str, Any], start: str) -> Answer:
    return await member.click(on, custom_id(on, start))


async def choose(member: Member, on: Answer | Mapping[str, Any], start: str, *values: str) -> Answer:
    return await member.select(on, custom_id(on, start), list(values))


async def message(member: Member, where: str | None, words: str) -> dict[str, Any]:
    """Return the newest message that says this, in a channel or to the member alone, once it is there."""
    found: list[dict[str, Any]] = []

    async def came() -> bool:
        every = await (member.messages(where) if where else member.direct_messages())
        found[:] = [one for one in every if words in readable(one)]
        return bool(found)

    await until(came)
    return found[-1]


def options(on: Answer | Mapping[str, Any], start: str) -> list[str]:
    """Return what can be chosen in a menu."""
    return [one["value"] for one in pressable(on)[custom_id(on, start)]["options"]]


async def leap(h: House, span: timedelta) -> None:
    """Let a long time pass while the bot is away: it need not live through each day of it."""
    await h.stop()
    await h.driver.advance(span)
    await h.start()
