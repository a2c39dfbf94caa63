"""From discord.py's objects to the plain JSON that the outbox keeps.

Renderers of features build embeds and views like any reply; what is promised must be
written down and sent long after, perhaps by another process, so it is kept as Discord's
own message body.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.client.looks import CONTENT_LIMIT
from bot.kernel.text import cut
from bot.storage.personal_data import Json


def body(
    content: str | None = None,
    *,
    embeds: Sequence[discord.Embed] = (),
    view: discord.ui.View | None = None,
    mentions: discord.AllowedMentions | None = None,
) -> dict[str, Json]:
    """Return the body of a message; without ``mentions`` it notifies nobody."""
    parts: dict[str, Any] = {
        "content": cut(content, CONTENT_LIMIT) if content else None,
        "embeds": [_plain(embed.to_dict()) for embed in embeds],
        "components": view.to_components() if view else None,
        "allowed_mentions": (mentions or discord.AllowedMentions.none()).to_dict(),
    }
    return {name: value for name, value in parts.items() if value}


def mentioning(*, members: Sequence[int] = (), roles: Sequence[int] = ()) -> discord.AllowedMentions:
    """Return the permission to notify exactly these members and roles."""
    return discord.AllowedMentions(
        everyone=False,
        replied_user=False,
        users=[discord.Object(member) for member in members],
        roles=[discord.Object(role) for role in roles],
    )


def _plain(embed: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in embed.items() if value is not None}
