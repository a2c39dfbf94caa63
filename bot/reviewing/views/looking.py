"""Menus of what is listed."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

import discord

from bot.client.looks import option

MOST: Final = 25
"""So many options a menu of Discord's holds."""


def listed(titles: Iterable[tuple[str, int | str]], untitled: str) -> list[discord.SelectOption]:
    """Return the options of a menu: what each is called, in one line or else ``untitled``, and its value."""
    return [option(" ".join(title.split()) or untitled, str(value)) for title, value in islice(titles, MOST)]
