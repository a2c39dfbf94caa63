"""``/attendance``: who was at an event. Parse, call the service, reply."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import is_staff, require_staff, staff_only
from bot.client.interaction import Interaction
from bot.client.offering import Choices, titles
from bot.client.openness import reads
from cogs.attendance.views import certifying, door, roll
from cogs.events.domain import Event, Scope
from cogs.events.service import EventFinder


@app_commands.guild_only()
class Attendance(commands.GroupCog, group_name="attendance"):
    """Check-in and roll."""

    def __init__(self, finder: EventFinder) -> None:
        """Find events with ``finder``."""
        self._finder = finder

    @app_commands.command(name="check-in")
    async def check_in(self, interaction: Interaction, code: str) -> None:
        """Check in with the code that the host shows."""
        await door.check_in(interaction, code)

    @app_commands.command(name="open")
    @staff_only()
    async def open_up(self, interaction: Interaction, event: str, *, walk_ins: bool = False) -> None:
        """Open check-in and show its code; of one that is open already, show it again."""
        await door.open_up(interaction, (await self._find(interaction, event)).id, walk_ins=walk_ins)

    @app_commands.command(name="close")
    @staff_only()
    async def close(self, interaction: Interaction, event: str) -> None:
        """Close check-in."""
        await door.close(interaction, (await self._find(interaction, event)).id)

    @app_commands.command(name="roll")
    @staff_only()
    async def roll(
        self,
        interaction: Interaction,
        event: str,
        *,
        person: discord.Member | None = None,
        present: bool = True,
    ) -> None:
        """Show the roll, or say of one member that they were there."""
        found = await self._find(interaction, event)
        if person is None:
            await roll.show(interaction, found.id)
        else:
            await roll.call_one(interaction, found.id, person.id, present=present)

    @app_commands.command(name="certificate")
    async def certificate(self, interaction: Interaction, event: str) -> None:
        """Ask for a certificate of an event at which one was."""
        found = await self._finder.find(
            event,
            Scope.RECENT,
            interaction.user.id,
            staff=await is_staff(interaction),
            reads=reads(interaction),
        )
        await certifying.ask_name(interaction, found.id)

    @app_commands.command(name="verify")
    async def verify(self, interaction: Interaction, code: str, holder: str) -> None:
        """Check a certificate that one was shown."""
        await certifying.verify(interaction, code, holder)

    @certificate.autocomplete("event")
    @open_up.autocomplete("event")
    @close.autocomplete("event")
    @roll.autocomplete("event")
    async def _offer(self, interaction: Interaction, typed: str) -> Choices:
        return await titles(interaction, self._finder.suggesting(typed, Scope.RECENT, reads(interaction)))

    async def _find(self, interaction: Interaction, typed: str) -> Event:
        await require_staff(interaction)
        return await self._finder.find(typed, Scope.RECENT, interaction.user.id, staff=True)
