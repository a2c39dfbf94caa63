"""What those who run a group read in Discord."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.client.looks import Fact
from bot.client.voice import Voice
from cogs.vitality.domain import Half, Report
from cogs.vitality.embeds.sheets import half_name, line, numbers_note, sections, span

NAMED: Final = 20
"""So many groups are named in one message; the pages have all."""


def report(voice: Voice, found: Report, group: str, *, staff: bool, pages: bool) -> discord.Embed:
    """Show a report; its notes are in the file that goes with it. ``pages``: whether staff find it on one."""
    shown = [
        Fact(section.heading, "\n".join(line(row, voice) for row in section.rows) or section.note)
        for section in sections(found, voice)
    ]
    return voice.card(
        voice("vitality-title", group=group),
        f"{span(found, voice, voice.reader.locale)}\n{numbers_note(found, voice)}",
        facts=shown,
        next_step=voice("vitality-next-staff", pages="yes" if pages else "no")
        if staff
        else voice("vitality-next"),
    )


def kept(voice: Voice, half: Half, groups: Sequence[str], *, pages: bool) -> discord.Embed:
    """Tell staff which groups' reports there are; ``pages``: whether they find them there."""
    shown = ", ".join([*groups[:NAMED], *(["…"] if groups[NAMED:] else [])])
    return voice.card(
        voice("vitality-pages-title"),
        voice("vitality-kept", half=half_name(half, voice), number=len(groups), groups=shown),
        next_step=voice("vitality-kept-next", pages="yes" if pages else "no"),
    )


def leading(voice: Voice, half: Half, group: str) -> discord.Embed:
    """Tell a leader that their group's report is there."""
    return voice.card(
        voice("vitality-title", group=group),
        voice("vitality-leading", half=half_name(half, voice)),
        next_step=voice("vitality-leading-next"),
    )
