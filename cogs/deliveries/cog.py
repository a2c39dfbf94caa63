"""``/delivery``: every message of an event, of a group, or all of them. Parse, call the service, reply."""

from discord import app_commands
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.offering import Choices, titles
from bot.client.openness import reads
from bot.community.content import Community
from bot.community.naming import groups_like, the_group
from cogs.deliveries.domain import ALL, EVENT, GROUP, OneAtATime
from cogs.deliveries.views.looking import look
from cogs.events.domain import Scope
from cogs.events.service import EventFinder


class Deliveries(commands.Cog):
    """Where staff follow messages."""

    def __init__(self, community: Community) -> None:
        """Know the groups of ``community``."""
        self._community = community

    @app_commands.command(name="delivery", description="…")
    @staff_only()
    async def delivery(
        self, interaction: Interaction, event: str | None = None, group: str | None = None
    ) -> None:
        """Show the messages of an event or group, or all."""
        await look(interaction, await self._view(interaction, event, group), 0)

    @delivery.autocomplete("event")
    async def _offer_events(self, interaction: Interaction, typed: str) -> Choices:
        finder = interaction.client.service(EventFinder)
        return await titles(interaction, finder.suggesting(typed, Scope.RECENT, reads(interaction)))

    @delivery.autocomplete("group")
    async def _offer_groups(self, interaction: Interaction, typed: str) -> Choices:
        locale = (await interaction.client.reader(interaction)).locale
        fitting = groups_like(self._community, typed)
        return [choice(group.name_in(locale), group.slug) for group in fitting[:CHOICES_LIMIT]]

    async def _view(self, interaction: Interaction, event: str | None, group: str | None) -> str:
        if event and group:
            raise OneAtATime
        if event:
            finder = interaction.client.service(EventFinder)
            found = await finder.find(event, Scope.RECENT, interaction.user.id, staff=True)
            return f"{EVENT}{found.id}"
        if not group:
            return ALL
        locale = (await interaction.client.reader(interaction)).locale
        return f"{GROUP}{the_group(self._community, group, locale).slug}"
