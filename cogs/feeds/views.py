"""What members press for a calendar of their own; and what feeds ask of the Discord server."""

import io
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.openness import everyone_reads
from bot.client.presence import Presence
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.ical.writing import feed
from cogs.feeds import embeds
from cogs.feeds.domain import REFRESH, Here, Link
from cogs.feeds.service import FeedService, Overview

FILE: Final = "events.ics"


class Open(PersistentButton, template=r"feeds:open"):
    """Asks for a link."""

    async def press(self, interaction: Interaction) -> None:
        """Make one, and show it this once."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await require_member(interaction)
            made = await interaction.client.service(FeedService).open(interaction.user.id)
        await answer(interaction, embed=embeds.issued(voice, made), view=link_buttons(voice, made.link))


class Renew(PersistentButton, template=rf"feeds:renew:(?P<link>{NUMBER})"):
    """Asks for another link in place of the one before."""

    async def press(self, interaction: Interaction) -> None:
        """Replace it, and show it this once."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await require_member(interaction)
            feeds = interaction.client.service(FeedService)
            made = await feeds.renew(interaction.user.id, int(self.ids["link"]))
        await answer(interaction, embed=embeds.issued(voice, made), view=link_buttons(voice, made.link))


class End(PersistentButton, template=rf"feeds:end:(?P<link>{NUMBER})"):
    """Ends the link."""

    async def press(self, interaction: Interaction) -> None:
        """End it, and offer to begin anew."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            feeds = interaction.client.service(FeedService)
            await feeds.end(interaction.user.id, int(self.ids["link"]))
        await answer(interaction, embed=embeds.ended(voice), view=BaseView(open_button(voice)))


BUTTONS: Final = (Open, Renew, End)


async def show(interaction: Interaction) -> None:
    """Show the member who acts the feeds there are, with their own events as a file."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        shown = await interaction.client.service(FeedService).overview(interaction.user.id)
    card = embeds.overview(voice, interaction.client.platform.community, shown)
    await answer(interaction, embed=card, view=_buttons(voice, shown), files=_files(voice, shown))


def link_buttons(voice: Voice, link: Link) -> BaseView:
    """Return what can be done with a link."""
    return BaseView(
        Renew.labelled(voice("feeds-button-renew"), f"feeds:renew:{link.id}"),
        End.labelled(voice("feeds-button-end"), f"feeds:end:{link.id}", style=discord.ButtonStyle.danger),
    )


def open_button(voice: Voice) -> Open:
    """Return the button that makes a link."""
    return Open.labelled(voice("feeds-button-open"), "feeds:open", style=discord.ButtonStyle.primary)


def _buttons(voice: Voice, shown: Overview) -> BaseView | None:
    if shown.addresses is None:
        return None
    return BaseView(open_button(voice)) if shown.link is None else link_buttons(voice, shown.link)


def _files(voice: Voice, shown: Overview) -> list[discord.File]:
    if not shown.entries:
        return []
    text = feed(voice("feeds-label-mine"), shown.entries, REFRESH)
    return [discord.File(io.BytesIO(text.encode()), filename=FILE)]


class DiscordServer:
    """The server as the bot sees it."""

    def __init__(self, bot: CommunityBot) -> None:
        """Look with the eyes of ``bot``."""
        self._bot = bot
        self._presence = Presence(bot)

    async def here(self, member: int) -> Here:
        """Ask Discord whether somebody is on the server."""
        try:
            return Here.YES if await self._presence.here(member) else Here.NO
        except TimeoutError:
            return Here.UNKNOWN

    def everyone_reads(self, channel: int) -> bool | None:
        """Tell whether everyone on the server may read a channel; None while that is not known."""
        return everyone_reads(self._bot, channel)
