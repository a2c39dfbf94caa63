"""One private reply to one interaction, in whatever state that interaction is.

A reply is a response while nothing has been said, an edit of the "thinking" line once
the interaction was deferred, and a follow-up after that. An edit is preferred to a
follow-up because it is safe to repeat: discord.py repeats both blindly.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

import aiohttp
import discord

from bot.client.interaction import Interaction

LOG = logging.getLogger(__name__)

PATIENCE: Final = 1.5
"""Seconds of work after which the member is told to wait; Discord gives up after three."""

CROWD: Final = 40
"""With more than so many at once everybody is told to wait at once: the last in line has only three seconds, too."""

ALREADY_ACKNOWLEDGED: Final = 40060
"""Discord's code where a first answer of ours did arrive although the word of it was lost: the member has it."""

_TIMER: Final = "acknowledging"
_COMPLETED: Final = "completed"


async def answer(
    interaction: Interaction,
    content: str | None = None,
    *,
    embed: discord.Embed | None = None,
    embeds: Sequence[discord.Embed] = (),
    view: discord.ui.View | None = None,
    file: discord.File | None = None,
    files: Sequence[discord.File] = (),
) -> None:
    """Reply privately to the member who acted."""
    body = _body(content, [embed, *embeds] if embed else embeds, view, [file, *files] if file else files)
    await _settle(interaction)
    if interaction.extras.get(_COMPLETED):
        await interaction.followup.send(ephemeral=True, **body)
    elif not interaction.response.is_done():
        await _respond(interaction, body)
    elif interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        await _complete(interaction, body)
    else:
        await interaction.followup.send(ephemeral=True, **body)


async def refresh(
    interaction: Interaction,
    content: str | None = None,
    *,
    embed: discord.Embed | None = None,
    embeds: Sequence[discord.Embed] = (),
    view: discord.ui.View | None = None,
) -> None:
    """Change the message whose button or select was used, e.g. to turn a page.

    A form that hangs under no message has none to change: it is answered.
    """
    if interaction.message is None:
        await answer(interaction, content, embed=embed, embeds=embeds, view=view)
        return
    await _settle(interaction)
    shown = [embed, *embeds] if embed else list(embeds)
    try:
        if not interaction.response.is_done():
            await interaction.response.edit_message(content=content, embeds=shown, view=view)
            return
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
    await interaction.edit_original_response(content=content, embeds=shown, view=view)


@asynccontextmanager
async def acknowledging(interaction: Interaction) -> AsyncIterator[None]:
    """Tell the member to wait if the work inside takes longer than :data:`PATIENCE`.

    Inside another of its kind it does nothing: the outer one began to count earlier.
    """
    if _TIMER in interaction.extras:
        yield
        return
    crowd = interaction.client.crowd
    crowd.add(interaction.id)
    patience = PATIENCE if len(crowd) <= CROWD else 0.0
    timer = asyncio.create_task(
        _acknowledge_late(interaction, patience), name=f"acknowledging-{interaction.id}"
    )
    interaction.extras[_TIMER] = timer
    try:
        yield
    finally:
        crowd.discard(interaction.id)
        await _settle(interaction)


async def _acknowledge_late(interaction: Interaction, patience: float) -> None:
    await asyncio.sleep(patience)
    # From here on the request may already have reached Discord, so it must not be torn down.
    interaction.extras[_TIMER] = asyncio.create_task(_defer(interaction))


async def _defer(interaction: Interaction) -> None:
    if interaction.response.is_done():
        return
    try:
        await interaction.response.defer(ephemeral=True, thinking=True)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        # The reply itself meets the same fact, and there it is told.
        LOG.debug("an interaction was not acknowledged: %r", error)


async def _settle(interaction: Interaction) -> None:
    """Stop the pending acknowledgement, or wait for the one that is on its way."""
    timer: asyncio.Task[None] | None = interaction.extras.pop(_TIMER, None)
    if timer is None:
        return
    if timer.get_name().startswith("acknowledging-"):
        timer.cancel()
        await asyncio.wait([timer])
        # It may have handed over to the request just before it was cancelled.
        await _settle(interaction)
    else:
        await timer


def _body(
    content: str | None,
    embeds: Sequence[discord.Embed | None],
    view: discord.ui.View | None,
    files: Sequence[discord.File | None],
) -> dict[str, Any]:
    body: dict[str, Any] = {"content": content, "embeds": list(embeds), "files": list(files), "view": view}
    return {name: value for name, value in body.items() if value}


async def _respond(interaction: Interaction, body: dict[str, Any]) -> None:
    try:
        await interaction.response.send_message(ephemeral=True, **body)
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
        # An acknowledgement of ours whose answer was lost on the way: complete it.
        await _complete(interaction, body)


async def _complete(interaction: Interaction, body: dict[str, Any]) -> None:
    files = body.pop("files", [])
    await interaction.edit_original_response(attachments=files, **body)
    interaction.extras[_COMPLETED] = True
