"""What organisers read in Discord."""

from datetime import timedelta
from typing import Final

import discord

from bot.client.looks import Fact, Tone
from bot.client.voice import Voice
from bot.kernel.suppression import LEAST
from bot.web.signin.rules import LINK_HOLDS
from cogs.events.domain import Event
from cogs.office.domain import Figures, Participants
from cogs.office.embeds.sheets import Section, sections

ROWS_SHOWN: Final = 12
"""So many lines of a section fit on a card beside the others; the page and the report have all."""


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


def figures(voice: Voice, found: Figures, *, pages: bool) -> discord.Embed:
    """Show the figures of an event as numbers; ``pages``: whether they stand on one."""
    shown = sections(found, voice, voice.reader.locale)
    return voice.card(
        found.event.title,
        voice("office-report-numbers", least=LEAST),
        facts=[
            Fact(section.heading, _rows(voice, section)) for section in shown if section.rows or section.note
        ],
        next_step=voice("office-figures-next", pages="yes" if pages else "no"),
    )


def reported(voice: Voice, event: Event, *, pages: bool) -> discord.Embed:
    """Hand over the report that is attached; ``pages``: whether it stands on one."""
    next_step = voice("office-reported-next", pages="yes" if pages else "no")
    return voice.card(event.title, voice("office-reported"), next_step=next_step)


def _rows(voice: Voice, section: Section) -> str:
    lines = [voice("office-line", label=label, value=count) for label, count in section.rows]
    if len(lines) > ROWS_SHOWN:
        lines = ["…", *lines[-ROWS_SHOWN:]] if section.latest_last else [*lines[:ROWS_SHOWN], "…"]
    return "\n".join([*lines, section.note] if section.note else lines)
