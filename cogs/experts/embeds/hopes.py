"""What staff read of requests for which somebody could be asked after all."""

import discord

from bot.client.looks import Tone
from cogs.experts.embeds.voices import Voice
from cogs.experts.service.hoping import Hope


def hope(voice: Voice, found: Hope) -> discord.Embed:
    """Tell staff that somebody could be asked; nothing of the words of its author, and nobody's name."""
    text = voice("experts-hope-text", number=str(found.need.id), count=found.unasked)
    return voice.card(voice("experts-hope"), text, tone=Tone.WAITING)
