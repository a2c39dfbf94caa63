"""Commands under ``/event``. Parse, call the service, reply."""

from discord.ext import commands

from cogs.events.cog.asking import AskingCommands
from cogs.events.cog.finding import choices
from cogs.events.cog.members import MemberCommands
from cogs.events.cog.organisers import OrganiserCommands
from cogs.events.cog.preparing import PreparingCommands


class Events(
    PreparingCommands,
    AskingCommands,
    OrganiserCommands,
    MemberCommands,
    commands.GroupCog,
    group_name="event",
):
    """What members and staff do with events."""


__all__ = ["Events", "choices"]
