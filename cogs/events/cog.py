"""Commands under ``/event``. Parse, call the service, reply."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import is_staff, staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.replies import acknowledging, answer
from bot.community.content import Community
from bot.kernel.text import cut, fold
from cogs.events.domain import Event, Scope, Status, UnknownGroup, require_alive
from cogs.events.embeds import members, staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import DraftService, EventFinder
from cogs.events.views import drafting, registering
from cogs.events.views.cancelling import cancel_buttons
from cogs.events.views.voices import voice_of

TITLE_IN_CHOICE = 46
"""So much of a title leaves room for the date beside it."""

Choices = list[app_commands.Choice[str]]


class Events(commands.GroupCog, group_name="event"):
    """What members and staff do with events."""

    def __init__(self, finder: EventFinder, drafts: DraftService, community: Community) -> None:
        """Serve with these services."""
        self._finder = finder
        self._drafts = drafts
        self._community = community

    # ---- staff -----------------------------------------------------------------------

    @app_commands.command(name="create")
    @staff_only()
    async def create(
        self,
        interaction: Interaction,
        channel: discord.TextChannel | None = None,
        closes: str | None = None,
        group: str | None = None,
    ) -> None:
        """Open the form for a new event."""
        voice = await voice_of(interaction)
        draft = await self._drafts.begin(
            interaction.user.id,
            voice.reader,
            channel=channel.id if channel else None,
            closes=closes or "",
            group=self._group(group),
        )
        await interaction.response.send_modal(drafting.form(voice, draft))

    @app_commands.command(name="publish")
    @staff_only()
    async def publish(
        self, interaction: Interaction, event: str, channel: discord.TextChannel | None = None
    ) -> None:
        """Show an event that was prepared, with the button that publishes it."""
        found = await self._find(interaction, event, Scope.DRAFTS)
        await drafting.review(interaction, found, channel.id if channel else None)

    @app_commands.command(name="cancel")
    @staff_only()
    async def cancel(self, interaction: Interaction, event: str) -> None:
        """Ask whether to cancel an event."""
        found = await self._find(interaction, event, Scope.ALIVE)
        require_alive(found, interaction.client.platform.clock.now())
        voice = await voice_of(interaction)
        card = await self._finder.card(found.id, interaction.user.id)
        await answer(interaction, embed=staff.cancelling(voice, card), view=cancel_buttons(voice, found))

    # ---- members ---------------------------------------------------------------------

    @app_commands.command(name="list")
    async def list_events(self, interaction: Interaction, group: str | None = None) -> None:
        """List the events ahead."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            ahead = await self._finder.upcoming(self._group(group))
        await answer(
            interaction, embed=members.listing(voice, ahead, interaction.client.platform.clock.now())
        )

    @app_commands.command(name="show")
    async def show(self, interaction: Interaction, event: str) -> None:
        """Show one event; to staff a draft as it was read."""
        voice = await voice_of(interaction)
        found = await self._find(interaction, event, Scope.ALL)
        if found.status is Status.DRAFT:
            await self._show_draft(interaction, voice, found)
            return
        card = await self._finder.card(found.id, interaction.user.id)
        view = registering.place_buttons(voice, card)
        await answer(interaction, embed=members.show(voice, card), view=view)

    @app_commands.command(name="register")
    async def register(self, interaction: Interaction, event: str) -> None:
        """Register for an event."""
        async with acknowledging(interaction):
            found = await self._find(interaction, event, Scope.OPEN)
            await registering.register(interaction, found.id)

    @app_commands.command(name="withdraw")
    async def withdraw(self, interaction: Interaction, event: str) -> None:
        """Give one's place back."""
        await registering.withdraw(interaction, (await self._find(interaction, event, Scope.MINE)).id)

    @app_commands.command(name="mine")
    async def mine(self, interaction: Interaction) -> None:
        """List what the member is registered for."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            cards = await self._finder.mine(interaction.user.id)
        await answer(interaction, embed=members.my_events(voice, cards))

    # ---- while they type -------------------------------------------------------------

    @publish.autocomplete("event")
    async def _offer_drafts(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.DRAFTS)

    @cancel.autocomplete("event")
    async def _offer_alive(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.ALIVE)

    @show.autocomplete("event")
    async def _offer_all(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.ALL)

    @register.autocomplete("event")
    async def _offer_open(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.OPEN)

    @withdraw.autocomplete("event")
    async def _offer_mine(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.MINE)

    @create.autocomplete("group")
    @list_events.autocomplete("group")
    async def _offer_groups(self, interaction: Interaction, typed: str) -> Choices:
        voice = await voice_of(interaction)
        named = [(voice.group(group.slug), group) for group in self._community.groups]
        fitting = [
            (name, group) for name, group in named if fold(typed) in fold(" ".join((name, *group.aliases)))
        ]
        return [choice(name, group.slug) for name, group in fitting[:CHOICES_LIMIT]]

    async def _offer(self, interaction: Interaction, typed: str, scope: Scope) -> Choices:
        voice = await voice_of(interaction)
        staff_member = await is_staff(interaction)
        fitting = await self._finder.suggest(typed, scope, interaction.user.id, staff=staff_member)
        return choices(voice, fitting[:CHOICES_LIMIT])

    # ---- what was meant --------------------------------------------------------------

    async def _find(self, interaction: Interaction, typed: str, scope: Scope) -> Event:
        staff_member = await is_staff(interaction)
        return await self._finder.find(typed, scope, interaction.user.id, staff=staff_member)

    async def _show_draft(self, interaction: Interaction, voice: Voice, event: Event) -> None:
        preview = await self._drafts.preview(event.id)
        view = drafting.preview_buttons(voice, preview)
        await answer(interaction, embed=staff.preview(voice, preview), view=view)

    def _group(self, typed: str | None) -> str | None:
        if not typed:
            return None
        group = self._community.group_named(typed)
        if group is None:
            raise UnknownGroup(typed=typed)
        return group.slug


def choices(voice: Voice, events: Sequence[Event]) -> Choices:
    """Return the events as choices: title and date in the member's zone; the value is the number."""
    return [choice(_named(voice, event), str(event.id)) for event in events]


def _named(voice: Voice, event: Event) -> str:
    title, local = cut(event.title, TITLE_IN_CHOICE), voice.local(event)
    key = "events-choice-draft" if event.status is Status.DRAFT else "events-choice"
    return voice(key, title=title, local=local)
