"""Messages of organisers to some of those who registered."""

import discord

from bot.client.looks import Tone
from cogs.events.domain import Event, Letter
from cogs.events.embeds.voice import Voice
from cogs.events.service import Outgoing


def preview(voice: Voice, shown: Outgoing) -> discord.Embed:
    """Show the words as they will be read, and how many get them."""
    counted = voice("events-letter-counted", recipients=shown.recipients, left=shown.left_out)
    step = voice("events-letter-next") if shown.recipients else None
    return voice.card(
        shown.event.title, f"{shown.letter.text}\n\n{counted}", tone=Tone.WAITING, next_step=step
    )


def sent(voice: Voice, outcome: Outgoing) -> discord.Embed:
    """Say to how many it goes."""
    text = voice("events-letter-sent", recipients=outcome.recipients)
    return voice.card(outcome.event.title, text, tone=Tone.DONE)


def letter(voice: Voice, event: Event, written: Letter) -> discord.Embed:
    """Show the words to somebody they are meant for."""
    return voice.card(event.title, written.text, when=voice.when(event), source=voice("events-letter-source"))


def muted(voice: Voice, event: Event) -> discord.Embed:
    """Confirm that no such message comes any more."""
    return voice.card(event.title, voice("events-letter-muted"), tone=Tone.DONE)
