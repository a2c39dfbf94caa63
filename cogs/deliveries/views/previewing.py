"""A post as it would be sent: its words to be read, and nothing to press."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.client.interaction import Interaction
from bot.client.looks import CONTENT_LIMIT
from bot.client.replies import acknowledging, answer
from bot.client.voice import Voice, voice_of
from bot.delivery.kinds import Rendered
from bot.delivery.worker import Worker
from bot.kernel.text import cut
from cogs.deliveries.domain import Line


async def preview(interaction: Interaction, line: Line) -> None:
    """Show privately what stands in a post, its buttons and files by name."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        rendered = await interaction.client.service(Worker).preview(line.row)
    if rendered is None:
        await answer(interaction, voice("deliveries-preview-none"))
        return
    words = str(rendered.payload.get("content") or "")
    when = line.row.life.retry_at or line.row.due
    heading = voice("deliveries-preview", channel=f"<#{line.channel}>", due=when)
    parts = [heading, words, *_beside(voice, rendered)]
    embeds: Any = rendered.payload.get("embeds") or []
    await answer(
        interaction,
        cut("\n".join(part for part in parts if part), CONTENT_LIMIT),
        embeds=[discord.Embed.from_dict(one) for one in embeds],
    )


def _beside(voice: Voice, rendered: Rendered) -> Sequence[str]:
    """Name the buttons and files of a message: in a preview nobody is to press them."""
    components: Any = rendered.payload.get("components") or []
    labels = [_label(one) for row in components for one in row.get("components", [])]
    names = [file.name for file in rendered.files]
    return [
        *([voice("deliveries-preview-buttons", names=", ".join(filter(None, labels)))] if labels else []),
        *([voice("deliveries-preview-files", names=", ".join(names))] if names else []),
    ]


def _label(component: Mapping[str, Any]) -> str:
    return str(component.get("label") or component.get("placeholder") or "")
