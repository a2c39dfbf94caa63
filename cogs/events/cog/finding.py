"""What all commands share: which event is meant, and what is offered while somebody types."""

from collections.abc import Sequence

from discord import app_commands
from discord.ext import commands

from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.openness import reads
from bot.community.content import Community
from bot.community.naming import groups_like, the_group
from bot.kernel.text import cut
from cogs.events.domain import Event, Scope, Status
from cogs.events.embeds.voice import Voice
from cogs.events.service import DraftService, EventFinder
from cogs.events.views.voices import voice_of

TITLE_IN_CHOICE = 46
"""So much of a title leaves room for the date beside it."""

Choices = list[app_commands.Choice[str]]


class Finding(commands.Cog):
    """The parts of the commands that find events and groups."""

    def __init__(self, finder: EventFinder, drafts: DraftService, community: Community) -> None:
        """Serve with these services."""
        self._finder = finder
        self._drafts = drafts
        self._community = community

    async def _find(self, interaction: Interaction, typed: str, scope: Scope) -> Event:
        staff_member = await is_staff(interaction)
        return await self._finder.find(
            typed, scope, interaction.user.id, staff=staff_member, reads=reads(interaction)
        )

    async def _offer(self, interaction: Interaction, typed: str, scope: Scope) -> Choices:
        voice = await voice_of(interaction)
        staff_member = await is_staff(interaction)
        fitting = await self._finder.suggest(
            typed, scope, interaction.user.id, staff=staff_member, reads=reads(interaction)
        )
        return choices(voice, fitting[:CHOICES_LIMIT])

    async def _groups(self, interaction: Interaction, typed: str) -> Choices:
        voice = await voice_of(interaction)
        fitting = groups_like(self._community, typed)
        return [choice(voice.group(group.slug), group.slug) for group in fitting[:CHOICES_LIMIT]]

    def _group(self, voice: Voice, typed: str | None) -> str | None:
        return the_group(self._community, typed, voice.reader.locale).slug if typed else None


def choices(voice: Voice, events: Sequence[Event]) -> Choices:
    """Return the events as choices: title and date in the member's zone; the value is the number."""
    return [choice(_named(voice, event), str(event.id)) for event in events]


def _named(voice: Voice, event: Event) -> str:
    title, local = cut(event.title, TITLE_IN_CHOICE), voice.local(event)
    key = "events-choice-draft" if event.status is Status.DRAFT else "events-choice"
    return voice(key, title=title, local=local)
