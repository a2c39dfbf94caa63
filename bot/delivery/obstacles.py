"""What is known to be in the way of planned messages: an extension point for whoever looks at the server."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from bot.storage.database import Transaction

Known: TypeAlias = Mapping[str, tuple[str, ...]]
"""By place ("channel:12", "role:34", "server") what is missing there: "gone", "below", or a permission."""


class Obstacles:
    """Tells what stood in the way when it was last looked at."""

    def __init__(self, read: Callable[[Transaction], Awaitable[Known]]) -> None:
        """Ask ``read``."""
        self._read = read

    async def known(self, transaction: Transaction) -> Known:
        """Return what is known; it may be a day old."""
        return await self._read(transaction)
