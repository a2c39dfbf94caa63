"""``/event calendar``. Parse, call the service, reply."""

from typing import Any

from discord import app_commands

from bot.client.interaction import Interaction
from cogs.feeds import views


def calendar() -> app_commands.Command[Any, ..., None]:
    """Return the command; its words are those of the locales."""

    @app_commands.command(name="calendar", description="…")
    async def calendar(interaction: Interaction) -> None:
        """Show a member how their calendar can follow the events."""
        await views.show(interaction)

    return calendar
