"""What those who run a group read in Discord."""

import discord

from bot.client.looks import Fact
from bot.client.voice import Voice
from cogs.vitality.domain import Report
from cogs.vitality.embeds.sheets import line, numbers_note, sections, span


def report(voice: Voice, found: Report, group: str, *, staff: bool) -> discord.Embed:
    """Show a report; its notes are in the file that goes with it."""
    shown = [
        Fact(section.heading, "\n".join(line(row, voice) for row in section.rows) or section.note)
        for section in sections(found, voice)
    ]
    return voice.card(
        voice("vitality-title", group=group),
        f"{span(found, voice, voice.reader.locale)}\n{numbers_note(voice)}",
        facts=shown,
        next_step=voice("vitality-next-staff" if staff else "vitality-next"),
    )
