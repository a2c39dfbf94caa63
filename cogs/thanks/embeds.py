"""What an organiser reads when their event is over."""

import discord

from bot.client.looks import Tone
from bot.client.voice import Voice
from bot.i18n import moments
from cogs.thanks.service import Expectation


def expected(voice: Voice, expectation: Expectation) -> discord.Embed:
    """Say what people expect, until when, and how to do it."""
    until = expectation.until
    local = moments.moment(until, voice.reader.zone, voice.reader.locale)
    return voice.card(
        expectation.event.title,
        voice("thanks-text", people=expectation.people, local=local, until=until),
        tone=Tone.WAITING,
        next_step=voice("thanks-next"),
    )
