"""``/delivery``: every message of an event, of a group, or all of them. Parse, call the service, reply."""

from discord import app_commands
from discord.ext import commands

from bot.client.checks import is_staff, staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.community.content import Community
from bot.kernel.text import fold
from cogs.deliveries.domain import ALL, EVENT, GROUP, OneAtATime
from cogs.deliveries.views.looking import look
from cogs.events.domain import Scope, UnknownGroup
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
    async def _offer_events(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        finder = interaction.client.service(EventFinder)
        staff = await is_staff(interaction)
        fitting = await finder.suggest(typed, Scope.RECENT, interaction.user.id, staff=staff)
        return [choice(event.title, str(event.id)) for event in fitting[:CHOICES_LIMIT]]

    @delivery.autocomplete("group")
    async def _offer_groups(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        locale = (await interaction.client.reader(interaction)).locale
        named = [(group.names.get(locale, group.slug), group) for group in self._community.groups]
        fitting = [
            (name, group) for name, group in named if fold(typed) in fold(" ".join((name, *group.aliases)))
        ]
        return [choice(name, group.slug) for name, group in fitting[:CHOICES_LIMIT]]

    async def _view(self, interaction: Interaction, event: str | None, group: str | None) -> str:
        if event and group:
            raise OneAtATime
        if event:
            finder = interaction.client.service(EventFinder)
            found = await finder.find(event, Scope.RECENT, interaction.user.id, staff=True)
            return f"{EVENT}{found.id}"
        if not group:
            return ALL
        known = self._community.group_named(group)
        if known is None:
            raise UnknownGroup(typed=group)
        return f"{GROUP}{known.slug}"
