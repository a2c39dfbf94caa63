"""What was typed into a form is not lost when it is refused: it is shown again, to be copied."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.client.interaction import Interaction
from bot.client.replies import answer
from bot.client.voice import voice_of
from bot.kernel.errors import DomainError
from bot.kernel.text import blank
from cogs.keeping import embeds


@asynccontextmanager
async def kept(interaction: Interaction, *typed: str) -> AsyncIterator[None]:
    """Answer a refusal inside with its words and with what was ``typed``; nothing of it is stored."""
    try:
        yield
    except DomainError as refusal:
        parts = [part for part in typed if not blank(part)]
        if not parts:
            raise
        voice = await voice_of(interaction)
        await answer(interaction, voice.refusal(refusal), embeds=embeds.kept_cards(voice, parts))
