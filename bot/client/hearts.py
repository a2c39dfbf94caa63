"""The threads in which discord.py sends heartbeats to its gateway: each must end with its connection."""

import asyncio
import contextlib
import threading

import aiohttp
from discord.gateway import KeepAliveHandler


async def still_hearts(seconds: float) -> None:
    """Stop all that beat for the running loop, close what they beat for, and wait so long for each.

    A login that is given up half-way leaves both behind: a socket that nobody closes, and a thread that
    would go on asking a loop that is gone.
    """
    here = asyncio.get_running_loop()
    hearts = [one for one in threading.enumerate() if isinstance(one, KeepAliveHandler)]
    for heart in (one for one in hearts if one.ws.loop is here):
        heart.stop()
        with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
            async with asyncio.timeout(seconds):
                await heart.ws.socket.close()
        await asyncio.to_thread(heart.join, seconds)
