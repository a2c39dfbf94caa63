"""The preview of a feed, and the buttons that follow it or forget it."""

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.looks import escaped
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.syndication import embeds
from cogs.syndication.domain import Feed
from cogs.syndication.service import FollowingService


class Follow(PersistentButton, template=rf"syndication:follow:(?P<feed>{NUMBER})"):
    """Begins to follow the feed that the preview shows."""

    async def press(self, interaction: Interaction) -> None:
        """Follow it, and say what will come."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            feed = await interaction.client.service(FollowingService).follow(int(self.ids["feed"]))
        text = voice("syndication-followed", title=escaped(feed.title), channel=f"<#{feed.channel}>")
        await refresh(interaction, text)


class Discard(PersistentButton, template=rf"syndication:discard:(?P<feed>{NUMBER})"):
    """Forgets the feed that the preview shows."""

    async def press(self, interaction: Interaction) -> None:
        """Forget it."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await interaction.client.service(FollowingService).discard(int(self.ids["feed"]))
        await refresh(interaction, voice("syndication-discarded"))


async def preview(interaction: Interaction, link: str, channel: int) -> None:
    """Show staff what a feed would look like in a channel."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        proposed = await interaction.client.service(FollowingService).propose(link, channel)
    await answer(interaction, embeds=embeds.proposal(voice, proposed), view=_buttons(voice, proposed.feed))


def _buttons(voice: Voice, feed: Feed) -> BaseView:
    return BaseView(
        Follow.labelled(
            voice("syndication-button-follow"),
            f"syndication:follow:{feed.id}",
            style=discord.ButtonStyle.success,
        ),
        Discard.labelled(voice("syndication-button-discard"), f"syndication:discard:{feed.id}"),
    )
