"""The calendar file that goes with a seat."""

import io
import re
from collections.abc import Iterator
from typing import Final

import discord

from bot.community.content import Community
from bot.delivery.kinds import File
from bot.ical.writing import MEDIA_TYPE, calendar_file
from bot.kernel.text import fold
from cogs.events.domain import Card, Event, Standing
from cogs.events.service import entry_of

NAME_LIMIT: Final = 40


class Invitations:
    """Makes calendar files in which the community is the organiser."""

    def __init__(self, community: Community, installation: str) -> None:
        """Tell this installation's events from those of any other by ``installation``."""
        self._community = community
        self._installation = installation

    def attachments(self, card: Card) -> Iterator[discord.File]:
        """Yield the calendar file for who holds a seat; who waits has nothing to write down yet."""
        if card.mine is not None and card.mine.standing is Standing.SEATED:
            file = self.file(card.event)
            yield discord.File(io.BytesIO(file.text.encode()), filename=file.name)

    def file(self, event: Event) -> File:
        """Return the file that puts the event into a calendar, or takes it out if it was cancelled."""
        entry = entry_of(event, self._community, self._installation, rings=True)
        return File(_name(event), MEDIA_TYPE, calendar_file(entry))


def _name(event: Event) -> str:
    """Return a name that every file system takes and people recognise."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(event.title))[:NAME_LIMIT].strip("-")
    return f"{words or f'event-{event.id}'}.ics"
