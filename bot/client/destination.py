"""Which Discord: the real one, or a practice server on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

_VERSION: Final = "/api/v10"
_REAL: Final = Route.BASE
"""As the library brings it; nothing but :func:`pointed_at` ever puts another in its place."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """The practice server that stands for Discord, and for all other sites as well."""

    address: str

    def site(self, link: str) -> str:
        """Return where the practice server has what a site on the web would have at ``link``."""
        parts = urlsplit(link)
        return f"{self.address}/sites/{parts.hostname}{parts.path or '/'}"


def in_practice() -> Rehearsed | None:
    """Return the practice server if this process speaks to one; None: Discord is the real one, and so is the web."""
    return None if Route.BASE == _REAL else Rehearsed(Route.BASE.removesuffix(_VERSION))


@contextmanager
def pointed_at(address: str) -> Iterator[None]:
    """Let every client of this process speak to the practice server at ``address`` while inside.

    discord.py keeps both addresses in class attributes, so this holds for the whole process.
    """
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = f"{address}{_VERSION}"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(address.replace("http", "ws", 1)) / "gateway"
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before
