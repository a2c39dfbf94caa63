"""What a command was given: only values as Discord's own programs send them get any further.

Discord checks them by the commands that it knows, which may be older or newer than ours, and
discord.py hands on whatever came: a number where a text is declared would fail deep in a feature.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import discord
from discord import app_commands

from bot.client.interaction import Interaction
from bot.client.refusals import CommandChanged, UnusableOption
from bot.kernel.text import whole

Kind = discord.AppCommandOptionType


LONGEST_TEXT: Final = 6000
"""So many characters Discord takes in an option. Folding a hundred thousand of them takes longer than anybody waits."""


def _text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT and whole(value)


def _number(value: object) -> bool:
    # Of Python's types a bool is a number, too; of JSON's it is none.
    return isinstance(value, int | float) and not isinstance(value, bool)


def _integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _identity(value: object) -> bool:
    return isinstance(value, str) and value.isascii() and value.isdigit()


FITS: Final[Mapping[Kind, Callable[[object], bool]]] = {
    Kind.string: _text,
    Kind.integer: _integer,
    Kind.number: _number,
    Kind.boolean: lambda value: isinstance(value, bool),
    Kind.user: _identity,
    Kind.channel: _identity,
    Kind.role: _identity,
    Kind.mentionable: _identity,
    Kind.attachment: _identity,
}


def require_sound(interaction: Interaction) -> None:
    """Let pass only values of the types that the command declares, and of the choices that it offers.

    Raises:
        CommandChanged: an option is of another type than it has here: Discord knows another command.
        UnusableOption: a value is none of its type, or not among the choices.
    """
    command = interaction.command
    if not isinstance(command, app_commands.Command):
        return
    declared = {parameter.display_name: parameter for parameter in command.parameters}
    data: Any = interaction.data or {}
    for option in _given(data.get("options") or ()):
        parameter = declared.get(option["name"])
        if parameter is not None:
            _require_fit(parameter, option)


def _require_fit(parameter: app_commands.Parameter, option: Mapping[str, Any]) -> None:
    kind, value = option["type"], option.get("value")
    if option.get("focused"):
        # Whatever is typed there, it is text until it is sent.
        if not _text(value):
            raise UnusableOption
        return
    if kind != parameter.type.value:
        raise CommandChanged
    choices = [choice.value for choice in parameter.choices]
    if not FITS[parameter.type](value) or (choices and value not in choices):
        raise UnusableOption


def _given(options: Any) -> Iterator[Mapping[str, Any]]:
    """Return the options that hold a value, out of the sub-commands around them."""
    for option in options:
        if "value" in option:
            yield option
        yield from _given(option.get("options") or ())
