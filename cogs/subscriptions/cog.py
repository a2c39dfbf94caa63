"""``/me digest``. Parse, call the service, reply."""

from typing import Any

from discord import app_commands

from bot.client.interaction import Interaction
from cogs.subscriptions import views


def digest() -> app_commands.Command[Any, ..., None]:
    """Return the command; its words are those of the locales."""

    @app_commands.command(name="digest", description="…")
    async def digest(interaction: Interaction) -> None:
        """Show a member whether the digest comes to them by mail."""
        await views.show(interaction)

    return digest
