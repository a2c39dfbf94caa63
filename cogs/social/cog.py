"""``/office posts``: drafts of social-media posts, for people to publish. Parse, call the service, reply."""

import io
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.offering import Choices, titles
from bot.client.openness import reads
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from cogs.events.domain import Scope
from cogs.events.service import EventFinder
from cogs.social import embeds
from cogs.social.domain import NoNetworks
from cogs.social.service import PostService


def posts() -> app_commands.Command[Any, ..., None]:
    """Return the command; its words are those of the locales."""

    @app_commands.command(name="posts", description="…")
    @staff_only()
    async def posts(interaction: Interaction, event: str) -> None:
        """Draft posts about an event; nothing is published."""
        platform, writing = interaction.client.platform, interaction.client.service(PostService)
        if not platform.community.networks:
            raise NoNetworks
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            found = await writing.about(event, interaction.user.id)
        page = writing.page(found)
        # Whoever reads a post lives anywhere: it is told by the clocks of the community.
        told = replace(voice, reader=replace(voice.reader, zone=platform.community.zone))
        made = embeds.drafts(told, found, page, platform.community.networks)
        file = discord.File(io.BytesIO(embeds.as_file(told, made).encode()), filename=f"posts-{found.id}.txt")
        await answer(interaction, embeds=embeds.cards(told, made, page), file=file)

    @posts.autocomplete("event")
    async def offer(interaction: Interaction, typed: str) -> Choices:
        finder = interaction.client.service(EventFinder)
        return await titles(interaction, finder.suggesting(typed, Scope.ALIVE, reads(interaction)))

    return posts
