"""Virtual time: the server owns it, the bot follows, and a move goes from due time to due time."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import WSMsgType, web

from bot.practice.errors import ControlError
from bot.practice.kinds import JsonObject
from bot.practice.world import World

MOST_STEPS = 10_000

END_OF_TIME = datetime(2100, 1, 1, tzinfo=UTC)
"""Far enough for every rehearsal, and far from the last year that dates can have, where sums with them fail."""


@dataclass
class Follower:
    """The bot at the other end of its socket."""

    socket: web.WebSocketResponse
    settled: int = 0


def parse_instant(text: object) -> datetime:
    """Return an ISO instant; without an offset it is UTC.

    Raises:
        ControlError: it is none.
    """
    try:
        instant = datetime.fromisoformat(str(text))
        return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        shown = repr(text)[:100]
        raise ControlError(
            f"no instant: {shown}", remedy=f"for example 2023-03-30T07:30:00Z, before {END_OF_TIME:%Y}"
        ) from error


class Timekeeper:
    """Moves the clock so that nothing is late that would not be late in life."""

    def __init__(
        self, world: World, *, before_moving: Callable[[], Awaitable[None]], patience: float = 20.0
    ) -> None:
        """Move the clock of ``world``; wait at most ``patience`` real seconds for each step to settle.

        ``before_moving`` ends what must not be minutes late because the clock leaps.
        """
        self._world = world
        self._patience = patience
        self._lock = asyncio.Lock()
        self._news = asyncio.Condition()
        self._follower: Follower | None = None
        self._step = 0
        self.when_lost: list[Callable[[], None]] = []
        self._before_moving = before_moving
        self.next: datetime | None = None
        self.planned: list[JsonObject] = []

    @property
    def followed(self) -> bool:
        """Whether a bot follows this clock."""
        return self._follower is not None

    def describe(self) -> JsonObject:
        """Return the clock for the control interface."""
        return {
            "now": self._world.now().isoformat(),
            "next": self.next.isoformat() if self.next else None,
            "planned": self.planned,
            "followed": self.followed,
            "moving": self._lock.locked(),
            "settled": self._follower is None or self._follower.settled >= self._step,
        }

    async def follow(self, request: web.Request) -> web.WebSocketResponse:
        """Serve the bot that follows the clock."""
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        follower = Follower(socket, settled=self._step - 1)
        self._follower = follower
        await self._send(follower)
        self._world.changed("clock")
        try:
            async for frame in socket:
                if frame.type == WSMsgType.TEXT:
                    await self._hear(follower, json.loads(frame.data))
        finally:
            await self._lose(follower)
        return socket

    async def _lose(self, follower: Follower) -> None:
        if self._follower is follower:
            self._follower = None
            self.next = None
            self.planned = []
            for tell in self.when_lost:
                tell()
            self._world.changed("bot")
        async with self._news:
            self._news.notify_all()
        self._world.changed("clock")

    async def _hear(self, follower: Follower, news: dict[str, Any]) -> None:
        if news.get("settled") is not None:
            follower.settled = max(follower.settled, int(news["settled"]))
        if self._follower is follower:
            self.next = parse_instant(news["next"]) if news.get("next") else None
            self.planned = list(news.get("planned") or [])
        async with self._news:
            self._news.notify_all()
        self._world.changed("clock")

    async def _send(self, follower: Follower) -> None:
        with contextlib.suppress(ConnectionError):
            await follower.socket.send_json({"now": self._world.now().isoformat(), "step": self._step})

    async def advance(self, span: timedelta) -> JsonObject:
        """Move forward by ``span``, counted from when a move that is under way has ended."""
        return await self._move(lambda: self._world.now() + span)

    async def move_to_next(self) -> JsonObject:
        """Move to the next thing that the bot has planned.

        Raises:
            ControlError: nothing is planned.
        """
        async with self._lock:
            await self._catch_up()
        upcoming = self._upcoming()
        if upcoming is None:
            raise ControlError(
                "nothing is planned", remedy="plan something, or advance by a span", status=409
            )
        return await self.move(upcoming)

    async def move(self, target: datetime) -> JsonObject:
        """Move to ``target``, stopping at every due time of the bot on the way.

        Raises:
            ControlError: the target lies in the past, or beyond the end of time.
        """
        return await self._move(lambda: target)

    async def _move(self, aim: Callable[[], datetime]) -> JsonObject:
        try:
            return await self._move_in_turn(aim)
        finally:
            self._world.changed("clock")

    async def _move_in_turn(self, aim: Callable[[], datetime]) -> JsonObject:
        async with self._lock:
            target = aim()
            if target < self._world.now() - timedelta(seconds=1):
                raise ControlError("time never runs backwards", remedy="restart to begin anew", status=409)
            if target > END_OF_TIME:
                raise ControlError(
                    f"practice ends with the year {END_OF_TIME.year - 1}",
                    remedy=f"move at most to {END_OF_TIME.isoformat()}",
                )
            steps, settled = 0, await self._catch_up()
            while (due := self._upcoming()) is not None and due <= target and steps < MOST_STEPS:
                steps += 1
                settled = await self._move_once(due) and settled
            if steps == 0 or self._world.now() < target:
                steps += 1
                settled = await self._move_once(target) and settled
            return {
                "now": self._world.now().isoformat(),
                "steps": steps,
                "next": self.next.isoformat() if self.next else None,
                "settled": settled,
            }

    async def _catch_up(self) -> bool:
        """Hear what the bot plans now: it tells its changes a moment after it made them."""
        return await self._move_once(self._world.now())

    def _upcoming(self) -> datetime | None:
        """Return the first due time ahead; what is due already is the bot's own business."""
        now = self._world.now()
        dues = [parse_instant(one["due"]) for one in self.planned if one.get("due")]
        dues += [self.next] if self.next is not None else []
        return min((due for due in dues if due > now), default=None)

    async def _move_once(self, to: datetime) -> bool:
        if to > self._world.now():
            await self._before_moving()
        self._world.clock.set(max(to, self._world.now()))
        self._step += 1
        follower = self._follower
        self._world.changed("clock")
        if follower is None:
            return True
        await self._send(follower)
        return await self._settled(follower, self._step)

    async def _settled(self, follower: Follower, step: int) -> bool:
        def done() -> bool:
            return follower.settled >= step or self._follower is not follower

        async with self._news:
            try:
                await asyncio.wait_for(self._news.wait_for(done), self._patience)
            except TimeoutError:
                return False
        return follower.settled >= step
