"""Buttons and selects that work for ever: rebuilt from their ``custom_id`` at each use.

A kind of button is a subclass with a template and a ``press``::

    class Register(PersistentButton, template=r"events:register:(?P<event>[0-9]+)"):
        async def press(self, interaction: Interaction) -> None:
            service = interaction.client.service(EventService)
            await service.register(int(self.ids["event"]), interaction.user.id)

    Register.labelled("Register", "events:register:7", style=discord.ButtonStyle.success)

It is registered in the feature's ``setup`` with ``bot.add_buttons(Register)``.
"""

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, Final, Generic, Self, TypeVar, cast

import discord

from bot.client.admission import admit
from bot.client.errors import explained
from bot.client.eyewitness import bear_witness
from bot.client.interaction import Interaction
from bot.client.refusals import OutOfDate

NUMBER: Final = r"[0-9]{1,18}"
"""A number of ours in a template. The database holds no longer one, so none was ever given out."""

NEVER = r"(?!)"
"""A template that matches nothing: that of a base class."""

ItemT = TypeVar("ItemT", bound="discord.ui.Item[Any]")


class Persistent(discord.ui.DynamicItem[ItemT], Generic[ItemT], template=NEVER):
    """A component that is its ``custom_id``; errors of its use are explained to the member."""

    def __init__(self, item: ItemT) -> None:
        """Wrap ``item``, whose ``custom_id`` fits the template."""
        super().__init__(item)
        self.ids: Mapping[str, str] = ids_in(self.template, self.custom_id)

    @classmethod
    def takes(cls, custom_id: str) -> bool:
        """Tell whether ``custom_id`` is one of this kind."""
        return cls.__discord_ui_compiled_template__.fullmatch(custom_id) is not None

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: discord.ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        """Rebuild the component that was used."""
        return cls(cast("ItemT", item))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Let it be used, and explain what goes wrong: discord.py would only log it."""
        async with explained(interaction):
            await admit(interaction)
            await bear_witness(interaction)
            await self.used(interaction)

    @abstractmethod
    async def used(self, interaction: Interaction) -> None:
        """Do what the component promises and reply."""


class PersistentButton(Persistent[discord.ui.Button[Any]], template=NEVER):
    """A button that works for ever."""

    @classmethod
    def labelled(
        cls,
        label: str,
        custom_id: str,
        *,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        disabled: bool = False,
        row: int | None = None,
    ) -> Self:
        """Return the button that shows ``label`` and will be found by ``custom_id``."""
        return cls(
            discord.ui.Button(label=label, custom_id=custom_id, style=style, disabled=disabled, row=row)
        )

    async def used(self, interaction: Interaction) -> None:
        """Press it."""
        await self.press(interaction)

    @abstractmethod
    async def press(self, interaction: Interaction) -> None:
        """Do what the button promises and reply."""


class Placed(PersistentButton, template=r"[a-z-]+:[a-z-]+:.+"):
    """A button as it stands under a message: what it does is found by its ``custom_id`` once it is pressed.

    For those who show a button and know nothing of what pressing it leads to. It is never registered.
    """

    async def press(self, interaction: Interaction) -> None:  # noqa: ARG002 - every button is pressed like this
        """Refuse: no kind of button was registered for this ``custom_id``.

        Raises:
            OutOfDate: always.
        """
        raise OutOfDate


class PersistentSelect(Persistent[discord.ui.Select[Any]], template=NEVER):
    """A select that works for ever."""

    @classmethod
    def offering(
        cls,
        options: Sequence[discord.SelectOption],
        custom_id: str,
        *,
        placeholder: str | None = None,
        min_values: int = 1,
        max_values: int = 1,
    ) -> Self:
        """Return the select that offers ``options`` (25 at most) and will be found by ``custom_id``."""
        return cls(
            discord.ui.Select(
                options=list(options),
                custom_id=custom_id,
                placeholder=placeholder,
                min_values=min_values,
                max_values=max_values,
            )
        )

    async def used(self, interaction: Interaction) -> None:
        """Hand over the chosen values.

        Raises:
            OutOfDate: the message offers no such values; no program of Discord's would send them.
        """
        item: discord.ui.Item[Any] = self.item
        if not isinstance(item, discord.ui.Select) or not item.values:
            raise OutOfDate
        if not set(item.values) <= {option.value for option in item.options}:
            raise OutOfDate
        await self.choose(interaction, item.values)

    @abstractmethod
    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Do what was chosen and reply."""


def ids_in(template: re.Pattern[str], custom_id: str) -> Mapping[str, str]:
    """Return the named groups of ``template`` in ``custom_id``.

    Raises:
        ValueError: the whole of ``custom_id`` does not fit, so that it would never be found again.
    """
    match = template.fullmatch(custom_id)
    if match is None:
        raise ValueError(f"{custom_id!r} does not fit {template.pattern!r}")
    return {name: value for name, value in match.groupdict().items() if value is not None}
