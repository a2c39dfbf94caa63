"""The button under what would be erased."""

from typing import Self

import discord

from bot.client.buttons import PersistentButton
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, refresh
from cogs.members import embeds
from cogs.members.domain import refuse_strangers
from cogs.members.embeds import Page
from cogs.members.service import PersonalDataService


class EraseButton(PersistentButton, template=r"members:erase:(?P<member>[0-9]+)"):
    """Erases everything about one member, when that member presses it."""

    @classmethod
    def of(cls, page: Page, member: int) -> Self:
        """Return the button of ``member``."""
        return cls.labelled(
            page("members-erase"), f"members:erase:{member}", style=discord.ButtonStyle.danger
        )

    async def press(self, interaction: Interaction) -> None:
        """Erase, and put what was erased where the question stood."""
        member = int(self.ids["member"])
        refuse_strangers(interaction.user.id, member)
        # Before the erasing: afterwards nobody knows the member's language any more.
        page = await page_for(interaction)
        async with acknowledging(interaction):
            gone = await interaction.client.service(PersonalDataService).erase(member)
        await refresh(interaction, embed=embeds.erased(page, gone))


async def page_for(interaction: Interaction) -> Page:
    """Return for whom a reply to this interaction is written."""
    platform = interaction.client.platform
    return Page(platform.translator, await interaction.client.reader(interaction), platform.clock.now())
