"""The base of every view: a tray of persistent components that is never kept in memory."""

from typing import Any, Self

import discord

from bot.client.buttons import Persistent


class BaseView(discord.ui.View):
    """Holds persistent buttons, persistent selects and links, and nothing else.

    Every component is found again by its ``custom_id``, so there is nothing to remember:
    discord.py is told that the view is finished and does not store it. A stored view would
    also do harm: when it times out, discord.py forgets its dynamic items for every message.
    """

    def __init__(self, *items: discord.ui.Item[Any]) -> None:
        """Hold ``items`` in order."""
        super().__init__(timeout=None)
        for item in items:
            self.add_item(item)

    def add_item(self, item: discord.ui.Item[Any]) -> Self:
        """Add ``item``.

        Raises:
            TypeError: it could be pressed but would be forgotten at the next start.
        """
        if item.is_dispatchable() and not isinstance(item, Persistent):
            raise TypeError(f"{type(item).__name__} forgets its callback at a restart: make it persistent")
        return super().add_item(item)

    def is_finished(self) -> bool:
        """Keep discord.py from storing the view."""
        return True
