"""Whether who asks for a reminder in a channel may write there themselves."""

from typing import Final

import discord

from bot.client.interaction import Interaction
from cogs.reminders.domain import MayNotWriteThere


def require_may_write(interaction: Interaction, channel: int | None) -> None:
    """Refuse a post in a channel where the member who asks for it may not write themselves.

    Raises:
        MayNotWriteThere: so it is.
    """
    if channel is None or interaction.channel_id != channel:
        return
    granted: Final = interaction.permissions
    threads = isinstance(interaction.channel, discord.Thread)
    if not (granted.send_messages_in_threads if threads else granted.send_messages):
        raise MayNotWriteThere(channel=f"<#{channel}>")
