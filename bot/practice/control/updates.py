"""Live updates for pages, as server-sent events."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Mapping

from aiohttp import web

from bot.practice.kinds import JsonObject
from bot.practice.model import User
from bot.practice.world import Change, World

KEEP_ALIVE = 15.0


class Updates:
    """Streams of what changed, one per open page, each only of what its member sees."""

    def __init__(self, world: World, states: Mapping[str, Callable[[], JsonObject]]) -> None:
        """Watch ``world``; ``states`` tells, for some kinds of change, what to send along."""
        self._world = world
        self._states = states
        self._queues: set[asyncio.Queue[Change | None]] = set()
        world.watchers.append(self._pass_on)

    def _pass_on(self, change: Change) -> None:
        for queue in self._queues:
            queue.put_nowait(change)

    def close(self) -> None:
        """End all streams."""
        for queue in self._queues:
            queue.put_nowait(None)

    async def stream(self, request: web.Request, user: User) -> web.StreamResponse:
        """Stream to one page until it goes away."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):
            await response.write(b": hello\n\n")
            async for text in self._texts(user):
                await response.write(text.encode())
        return response

    async def _texts(self, user: User) -> AsyncIterator[str]:
        queue: asyncio.Queue[Change | None] = asyncio.Queue()
        self._queues.add(queue)
        try:
            while True:
                try:
                    change = await asyncio.wait_for(queue.get(), KEEP_ALIVE)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if change is None:
                    return
                if self._concerns(change, user):
                    yield self._text(change)
        finally:
            self._queues.discard(queue)

    def _concerns(self, change: Change, user: User) -> bool:
        if change.only is not None and change.only != user.id:
            return False
        channel = self._world.find_channel(change.channel_id) if change.channel_id is not None else None
        return channel is None or self._world.sees(user.id, channel)

    def _text(self, change: Change) -> str:
        if change.what in self._states:
            data = self._states[change.what]()
        else:
            data = {"channel": str(change.channel_id) if change.channel_id is not None else None}
        if change.by is not None:
            data["by"] = str(change.by)
        return f"event: {change.what}\ndata: {json.dumps(data)}\n\n"
