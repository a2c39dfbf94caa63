"""``/resource self-check``. Parse, call the service, reply."""

from typing import Any

from discord import app_commands

from bot.client.interaction import Interaction
from cogs.selfcheck.views import keeping


def self_check() -> app_commands.Command[Any, ..., None]:
    """Return the command; its words are those of the locales."""

    @app_commands.command(name="self-check", description="…")
    async def self_check(interaction: Interaction) -> None:
        """Say what it is, and begin where the member presses."""
        await keeping.begin(interaction)

    return self_check
