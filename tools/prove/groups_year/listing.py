"""Discord's own list of events, as it stands in this process: each is made, changed and taken off as on the server."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace
from typing import Any, Final

import discord

from tools.prove.simulation.disk import Fuse

ME: Final = 1 << 60
"""Whose events they are: the bot's."""

LISTING: Final = (
    "get_scheduled_events",
    "create_guild_scheduled_event",
    "edit_scheduled_event",
    "delete_scheduled_event",
)
"""What discord.py's client calls to read and write it."""

AHEAD, UNDER_WAY, OVER = 1, 2, 3


@dataclass
class Listed:
    """An event of the list."""

    id: int
    title: str
    description: str
    starts: datetime
    ends: datetime
    is_gone: bool = False


class Listing:
    """The list, whatever becomes of who writes it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Begin without any; ``now`` tells the time that everybody has."""
        self.events: list[Listed] = []
        """All that were ever made."""
        self._now = now

    def told(self) -> list[dict[str, Any]]:
        """Return what stands in it, as Discord answers."""
        return [self._answer(one) for one in self.events if not one.is_gone]

    def make(self, body: dict[str, Any]) -> dict[str, Any]:
        """Put an event on it."""
        one = Listed(len(self.events) + 1, "", "", self._now(), self._now())
        self.events.append(one)
        return self._write(one, body)

    def edit(self, number: int, body: dict[str, Any]) -> dict[str, Any]:
        """Let an event say something else."""
        return self._write(self._find(number), body)

    def remove(self, number: int) -> None:
        """Take an event off it."""
        self._find(number).is_gone = True

    def _write(self, one: Listed, body: dict[str, Any]) -> dict[str, Any]:
        one.title, one.description = body["name"], body["description"]
        one.starts = datetime.fromisoformat(body.get("scheduled_start_time", one.starts.isoformat()))
        one.ends = datetime.fromisoformat(body["scheduled_end_time"])
        return self._answer(one)

    def _find(self, number: int) -> Listed:
        if not 0 < number <= len(self.events) or self.events[number - 1].is_gone:
            raise discord.NotFound(SimpleNamespace(status=404, reason="gone"), {"code": 10070, "message": ""})
        return self.events[number - 1]

    def _answer(self, one: Listed) -> dict[str, Any]:
        now = self._now()
        status = AHEAD if now < one.starts else UNDER_WAY if now < one.ends else OVER
        return {"id": one.id, "description": one.description, "creator_id": ME, "status": status}


class ListingDoor:
    """One process's way to the list: four calls of discord.py's client that die with it."""

    def __init__(self, listing: Listing, fuse: Fuse) -> None:
        """Reach ``listing`` as long as ``fuse`` holds."""
        self._listing = listing
        self._fuse = fuse

    async def get_scheduled_events(self, _server: int, *, with_user_count: bool) -> list[dict[str, Any]]:  # noqa: ARG002 - the mirror calls it with this name
        """Return what stands in it."""
        await self._fuse.point()
        return self._listing.told()

    async def create_guild_scheduled_event(self, _server: int, **body: Any) -> dict[str, Any]:
        """Put an event on it; the process may die on the way there, or on the way back."""
        await self._fuse.point()
        answer = self._listing.make(body)
        await self._fuse.point()
        return answer

    async def edit_scheduled_event(self, _server: int, number: int, **body: Any) -> dict[str, Any]:
        """Change one."""
        await self._fuse.point()
        return self._listing.edit(number, body)

    async def delete_scheduled_event(self, _server: int, number: int) -> None:
        """Take one off it."""
        await self._fuse.point()
        self._listing.remove(number)
