"""The threads in which discord.py sends heartbeats to its gateway: each must end with its connection."""

import asyncio
import threading

from discord.gateway import KeepAliveHandler


async def still_hearts(seconds: float) -> None:
    """Stop all that beat for the running loop, and wait so long for each.

    A login that is given up half-way leaves its thread behind, which would go on asking a loop that is gone.
    """
    here = asyncio.get_running_loop()
    hearts = [one for one in threading.enumerate() if isinstance(one, KeepAliveHandler)]
    for heart in (one for one in hearts if one.ws.loop is here):
        heart.stop()
        await asyncio.to_thread(heart.join, seconds)
