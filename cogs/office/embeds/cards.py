"""What organisers read in Discord."""

from datetime import timedelta

import discord

from bot.client.looks import Fact, Tone
from bot.client.voice import Voice
from bot.web.signin.rules import LINK_HOLDS
from cogs.events.domain import Event
from cogs.office.domain import Participants


def invitation(voice: Voice, address: str) -> discord.Embed:
    """Show the link, this once."""
    minutes = LINK_HOLDS // timedelta(minutes=1)
    return voice.card(
        voice("office-pages-title"),
        voice("office-pages", minutes=minutes),
        facts=[Fact(voice("office-label-link"), f"<{address}>")],
        next_step=voice("office-pages-next"),
    )


def export(voice: Voice, event: Event, people: Participants, address: str) -> discord.Embed:
    """Tell who stands on the list, and show the link to where it is fetched."""
    return voice.card(
        event.title,
        voice("office-list-about", listed=len(people.rows), left_out=people.left_out),
        facts=[Fact(voice("office-label-link"), f"<{address}>")],
        next_step=voice("office-export-next", minutes=LINK_HOLDS // timedelta(minutes=1)),
    )


def signed_out(voice: Voice) -> discord.Embed:
    """Confirm that no session is open any more."""
    return voice.card(voice("office-signed-out-title"), voice("office-signed-out"), tone=Tone.DONE)
