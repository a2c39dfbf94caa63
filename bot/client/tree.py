"""The command tree: the door before every command, one explanation after every error."""

import logging
from typing import Any, Final

import discord
from discord import app_commands

from bot.client.admission import AnyCommand, admit, in_direct_messages
from bot.client.errors import explain
from bot.client.explanations import has_expired
from bot.client.given import require_sound
from bot.client.interaction import Interaction
from bot.kernel.errors import DomainError


class _TooLate(logging.Filter):
    """Passes over suggestions that came too late: whoever types on has made Discord forget the question before."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether the record is about anything else."""
        error = record.exc_info[1] if record.exc_info else None
        return error is None or not has_expired(error)


TOO_LATE: Final = _TooLate()


class CommunityTree(app_commands.CommandTree[Any]):
    """The commands of one server, and those that members may also use in direct messages."""

    def __init__(self, client: Any, **options: Any) -> None:
        """Hold the commands of ``client``."""
        super().__init__(client, **options)
        # discord.py answers an autocompletion by itself, and logs whatever happens to that as an error.
        logging.getLogger(discord.app_commands.tree.__name__).addFilter(TOO_LATE)

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Keep strangers and malformed values out; discord.py would not tell them why, so this does."""
        try:
            await admit(interaction)
            require_sound(interaction)
        except DomainError as refusal:
            await explain(interaction, refusal)
            return False
        return True

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Explain, whatever it was."""
        await explain(interaction, error)


def place(tree: app_commands.CommandTree[Any], server: discord.abc.Snowflake) -> None:
    """Move every command to ``server``, except those that are for direct messages too.

    Discord offers commands of a server in that server only, and at once; only global
    commands can be used in direct messages, and there their contexts decide. A command
    that was both would be listed twice.
    """
    for command in everything_global(tree):
        if not in_direct_messages(command):
            tree.remove_command(command.name, type=kind_of(command))
            tree.add_command(command, guild=server)


async def publish(tree: app_commands.CommandTree[Any], server: discord.abc.Snowflake) -> dict[str, int]:
    """Tell Discord what commands there are, on the server and for direct messages.

    Returns the id of each slash command by its top-level name: messages mention it by that.
    """
    published = [*await tree.sync(guild=server), *await tree.sync()]
    return {
        command.name: command.id for command in published if command.type is discord.AppCommandType.chat_input
    }


def everything_global(tree: app_commands.CommandTree[Any]) -> list[AnyCommand]:
    """Return every top-level command that features have added so far."""
    return [command for kind in discord.AppCommandType for command in tree.get_commands(type=kind)]


def kind_of(command: AnyCommand) -> discord.AppCommandType:
    """Return what Discord calls the kind of ``command``."""
    if isinstance(command, app_commands.ContextMenu):
        return command.type
    return discord.AppCommandType.chat_input
