"""The bot as a child of the server: killed, started, away for a while."""

import asyncio
import contextlib
from datetime import timedelta
from typing import Protocol

from bot.practice import serialize
from bot.practice.errors import ControlError
from bot.practice.gateway import Gateway
from bot.practice.kinds import JsonObject
from bot.practice.timekeeping import Timekeeper
from bot.practice.world import World


class Child(Protocol):
    """A bot process that the server may start and kill."""

    @property
    def running(self) -> bool:
        """Tell whether it lives."""
        ...

    @property
    def pid(self) -> int | None:
        """Return its process id while it lives."""
        ...

    @property
    def starts(self) -> int:
        """Return how often it was started."""
        ...

    async def start(self, address: str) -> None:
        """Start it."""
        ...

    async def kill(self) -> None:
        """End it without warning, and wait until it is gone."""
        ...

    async def restart(self, address: str) -> None:
        """Kill it and start another."""
        ...


class ChildControl:
    """What people may do to the bot's process, and whether it is ready."""

    def __init__(
        self,
        world: World,
        gateway: Gateway,
        timekeeper: Timekeeper,
        child: Child | None,
        *,
        patience: float = 60.0,
    ) -> None:
        """Control ``child``; without one, only say how the bot is."""
        self._world = world
        self._gateway = gateway
        self._timekeeper = timekeeper
        self._child = child
        self._patience = patience
        self.ready = asyncio.Event()
        # Whoever stops following has ended; a gateway that only dropped is resumed by the same process.
        timekeeper.when_lost.append(self.ready.clear)

    def describe(self) -> JsonObject:
        """Return how the bot is."""
        child = self._child
        return {
            "running": child.running if child is not None else self._gateway.live,
            "connected": self._gateway.live,
            "ready": self.ready.is_set(),
            "pid": child.pid if child is not None else None,
            "starts": child.starts if child is not None else None,
            "child": child is not None,
            "user": serialize.user(self._world.bot),
        }

    def _the_child(self) -> Child:
        if self._child is None:
            raise ControlError(
                "this server has no bot of its own",
                remedy="start it with practice, without --server-only",
                status=409,
            )
        return self._child

    async def kill(self) -> JsonObject:
        """Kill the bot (SIGKILL)."""
        await self._the_child().kill()
        await self._gone()
        return self.describe()

    async def _gone(self) -> None:
        """Wait until its sockets are closed, too."""
        for _ in range(100):
            if not self._gateway.live and not self._timekeeper.followed:
                break
            await asyncio.sleep(0.02)
        self.ready.clear()
        self._world.changed("bot")

    async def start(self) -> JsonObject:
        """Start the bot and wait until it is ready."""
        child = self._the_child()
        if not child.running:
            self.ready.clear()
            await child.start(self._world.address)
        await self._until_ready()
        return self.describe()

    async def _until_ready(self) -> None:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self._patience
        while loop.time() < deadline:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.ready.wait(), 0.5)
            if self.ready.is_set():
                return
            if not self._the_child().running:
                raise ControlError("the bot ended before it was ready", remedy="read its log", status=502)
        raise ControlError(
            f"the bot is not ready after {self._patience:.0f} s", remedy="read its log", status=504
        )

    async def restart(self) -> JsonObject:
        """Kill the bot and start it again."""
        await self.kill()
        return await self.start()

    async def outage(self, span: timedelta) -> JsonObject:
        """Stop the bot, let ``span`` pass without it, and start it again."""
        await self.kill()
        moved = await self._timekeeper.advance(span)
        return await self.start() | {"now": moved["now"]}
