"""What the bot asks Discord to be told of: little, and what members write only if its operator lets it."""

import logging
from typing import Final

import discord

LOG = logging.getLogger(__name__)

INTENT_REFUSED: Final = (
    "FAQ_CHANNELS=on, but Discord does not let the bot read messages, so it answers in no channel: switch on "
    "Message Content Intent in the Developer Portal, under Bot, and restart; or write FAQ_CHANNELS=off"
)


def wanted(*, reads_messages: bool) -> discord.Intents:
    """Return what to ask for; ``reads_messages``: also what members write."""
    return discord.Intents(
        guilds=True,
        guild_scheduled_events=True,
        guild_messages=reads_messages,
        message_content=reads_messages,
    )


def may_read_messages(flags: discord.ApplicationFlags) -> bool:
    """Tell whether Discord gives what members write to the application with these flags."""
    return flags.gateway_message_content or flags.gateway_message_content_limited


def forgo_messages(client: discord.Client) -> None:
    """Go on without what members write, since Discord does not give it to this application; say so."""
    LOG.error(INTENT_REFUSED)
    # discord.py has no other way to ask for less than it was made with.
    intents = client._connection._intents  # noqa: SLF001 - see above
    intents.message_content = intents.guild_messages = False
