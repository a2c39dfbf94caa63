"""What a command offers while somebody types: one home for how titles become choices, and for who may see which."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeAlias

from discord import app_commands

from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice

Choices: TypeAlias = list[app_commands.Choice[str]]


class Titled(Protocol):
    """Something with a number and a title."""

    @property
    def id(self) -> int:
        """Its number."""
        ...

    @property
    def title(self) -> str:
        """What it is called."""
        ...


Suggest: TypeAlias = Callable[[int, bool], Awaitable[Sequence[Titled]]]
"""Given who types, and whether they are staff: what fits."""


async def titles(interaction: Interaction, suggest: Suggest) -> Choices:
    """Return what ``suggest`` finds as choices: the title, and the number as value.

    Whether they are staff is asked here, each time: Discord hides a command from the others, and a program of
    somebody's own may ask all the same.
    """
    found = await suggest(interaction.user.id, await is_staff(interaction))
    return [choice(one.title, str(one.id)) for one in found[:CHOICES_LIMIT]]
