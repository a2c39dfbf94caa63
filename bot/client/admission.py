"""The door: one bot process serves one Discord server and its members' direct messages."""

from typing import Any, TypeAlias

from discord import app_commands

from bot.client.interaction import Interaction
from bot.client.refusals import ForeignServer, NotInDirectMessages

AnyCommand: TypeAlias = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu


async def admit(interaction: Interaction) -> None:
    """Let the interaction in.

    Buttons, selects and forms are welcome in direct messages: they hang under messages
    that the bot itself sent there.

    Raises:
        ForeignServer: it comes from another server.
        NotInDirectMessages: it is a command that is not for direct messages.
    """
    if interaction.guild_id is None:
        if interaction.command is not None and not in_direct_messages(interaction.command):
            raise NotInDirectMessages
    elif interaction.guild_id != interaction.client.server.id:
        raise ForeignServer


def in_direct_messages(command: AnyCommand) -> bool:
    """Tell whether ``command`` says ``@app_commands.allowed_contexts(guilds=True, dms=True)``."""
    top = root_of(command)
    return top.allowed_contexts is not None and top.allowed_contexts.dm_channel


def root_of(command: AnyCommand) -> AnyCommand:
    """Return the top-level command that ``command`` belongs to; only that has permissions and contexts."""
    if isinstance(command, app_commands.ContextMenu):
        return command
    return command.root_parent or command
