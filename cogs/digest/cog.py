"""Commands under ``/digest``. Parse, call the service, reply."""

from discord import app_commands
from discord.ext import commands

from bot.client.checks import is_staff, staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.community.content import Community
from bot.community.naming import groups_like, the_group
from cogs.digest.views import switching

Choices = list[app_commands.Choice[str]]


@app_commands.guild_only()
@app_commands.default_permissions(manage_events=True)
class Digest(commands.GroupCog, group_name="digest"):
    """What staff do about the weekly digest."""

    def __init__(self, community: Community) -> None:
        """Know the groups of ``community``."""
        self._community = community

    @app_commands.command(name="preview")
    @staff_only()
    async def preview(self, interaction: Interaction, group: str | None = None) -> None:
        """Show what a digest would tell now."""
        locale = (await interaction.client.reader(interaction)).locale
        meant = the_group(self._community, group, locale).slug if group else None
        await switching.preview(interaction, meant)

    @preview.autocomplete("group")
    async def _offer_groups(self, interaction: Interaction, typed: str) -> Choices:
        # Checks guard the command and not what is offered while somebody types.
        if not await is_staff(interaction):
            return []
        locale = (await interaction.client.reader(interaction)).locale
        fitting = groups_like(self._community, typed)[:CHOICES_LIMIT]
        return [choice(one.name_in(locale), one.slug) for one in fitting]
