"""What staff do before an event is there, and when it is not to be any more."""

import discord
from discord import app_commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from cogs.events.cog.finding import Choices, Finding
from cogs.events.domain import Scope, require_alive
from cogs.events.embeds import staff
from cogs.events.service import Company, EditService, EventService
from cogs.events.views import drafting
from cogs.events.views.cancelling import cancel_buttons
from cogs.events.views.voices import voice_of


class PreparingCommands(Finding):
    """The commands that bring events into the world and take them out of it."""

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
            group=self._group(voice, group),
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

    @app_commands.command(name="duplicate")
    @staff_only()
    async def duplicate(self, interaction: Interaction, event: str) -> None:
        """Open the form with what another event says, except when it is."""
        found = await self._find(interaction, event, Scope.RECENT)
        draft = await self._drafts.duplicate(found.id, interaction.user.id)
        await interaction.response.send_modal(drafting.form(await voice_of(interaction), draft))

    @app_commands.command(name="edit")
    @staff_only()
    async def edit(self, interaction: Interaction, event: str) -> None:
        """Open the form with what a published event says."""
        found = await self._find(interaction, event, Scope.ALIVE)
        draft = await interaction.client.service(EditService).begin(found.id, interaction.user.id)
        await interaction.response.send_modal(drafting.form(await voice_of(interaction), draft))

    @app_commands.command(name="reopen")
    @staff_only()
    async def reopen(self, interaction: Interaction, event: str) -> None:
        """Let a cancelled event take place after all."""
        found = await self._find(interaction, event, Scope.RECENT)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            card = await interaction.client.service(EventService).reopen(found.id)
        await answer(interaction, embed=staff.reopened(voice, card))

    @app_commands.command(name="cancel")
    @staff_only()
    async def cancel(self, interaction: Interaction, event: str) -> None:
        """Ask whether to cancel an event."""
        found = await self._find(interaction, event, Scope.ALIVE)
        require_alive(found, interaction.client.platform.clock.now())
        voice = await voice_of(interaction)
        card = await self._finder.card(found.id, interaction.user.id)
        repeats = await interaction.client.service(Company).repeats(found.id)
        view = cancel_buttons(voice, found, repeats=repeats)
        await answer(interaction, embed=staff.cancelling(voice, card, repeats=repeats), view=view)

    # ---- while they type -------------------------------------------------------------

    @publish.autocomplete("event")
    async def _offer_drafts(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.DRAFTS)

    @edit.autocomplete("event")
    @cancel.autocomplete("event")
    async def _offer_cancellable(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.ALIVE)

    @duplicate.autocomplete("event")
    @reopen.autocomplete("event")
    async def _offer_any_event(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.RECENT)

    @create.autocomplete("group")
    async def _offer_own_groups(self, interaction: Interaction, typed: str) -> Choices:
        return await self._groups(interaction, typed)
