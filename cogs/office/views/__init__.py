"""What organisers press."""

from typing import Final

import discord

from bot.client.buttons import PersistentButton
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.web.signin.service import SignIn
from cogs.office.embeds import cards


class SignOutEverywhere(PersistentButton, template=r"office:sign-out"):
    """Ends every session of whoever presses, and every link made for them."""

    async def press(self, interaction: Interaction) -> None:
        """Sign them out; whoever is no staff any more may do so, too."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await interaction.client.service(SignIn).sign_out_everywhere(interaction.user.id)
        await answer(interaction, embed=cards.signed_out(voice))


BUTTONS: Final = (SignOutEverywhere,)


def invitation(voice: Voice) -> BaseView:
    """Return what belongs under a link that signs in."""
    label = voice("office-button-sign-out")
    return BaseView(SignOutEverywhere.labelled(label, "office:sign-out", style=discord.ButtonStyle.secondary))
