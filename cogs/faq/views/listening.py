"""Under the bot's replies in channels: looking at what it is not sure of, and taking its reply away."""

from typing import Final

import discord

from bot.client.buttons import PersistentButton
from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.refusals import OutOfDate
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from cogs.faq import embeds
from cogs.faq.domain import NotYours, Way
from cogs.faq.service import ListeningService
from cogs.faq.views.asking import asked_in, reply_to

ID: Final = r"[0-9]{1,20}"


class Look(PersistentButton, template=rf"faq:look:{ID}"):
    """Shows whoever presses it what may answer the question above."""

    async def press(self, interaction: Interaction) -> None:
        """Show it privately."""
        asked = asked_in(interaction.message)
        if not asked:
            raise OutOfDate
        await reply_to(interaction, asked, overheard=True)


class Remove(PersistentButton, template=rf"faq:remove:(?P<author>{ID}):{ID}"):
    """Takes the reply above away, for who asked and for staff."""

    async def press(self, interaction: Interaction) -> None:
        """Take it away."""
        if interaction.user.id != int(self.ids["author"]) and not await is_staff(interaction):
            raise NotYours
        message = interaction.message
        if message is None:
            raise OutOfDate
        async with acknowledging(interaction):
            # Pressed twice, it is gone the second time, and that is what was wanted.
            await interaction.client.http.delete_message(message.channel.id, message.id)
        await answer(interaction, (await voice_of(interaction))("faq-removed"))


BUTTONS: Final = (Look, Remove)


async def show_listening(interaction: Interaction) -> None:
    """Show staff in which channels the bot answers."""
    voice, listening = await voice_of(interaction), interaction.client.service(ListeningService)
    card = embeds.listening_card(voice, await listening.switched(), reads=listening.reads_messages)
    await answer(interaction, embed=card)


async def switch(interaction: Interaction, channel: discord.TextChannel, way: Way) -> None:
    """Let the bot do this in a channel from now on, and show how it is everywhere."""
    listening = interaction.client.service(ListeningService)
    async with acknowledging(interaction):
        await listening.switch(channel.id, way, interaction.user.id)
        await show_listening(interaction)
