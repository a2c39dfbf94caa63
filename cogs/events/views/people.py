"""What Discord says of who acts."""

import discord

from bot.client.interaction import Interaction
from bot.client.openness import reads_anywhere
from bot.client.refusals import NotAMember
from cogs.events.service import EventFinder


async def require_known(interaction: Interaction, event: int) -> int:
    """Return the number of an event, if the member who acts may know of it: anybody's program can press any number.

    Raises:
        EventNotFound: they may not: it is a draft, or was announced where they cannot read, and they never registered.
        NotAMember: they are not on the server.
    """
    finder, member = interaction.client.service(EventFinder), interaction.user.id
    if not await finder.is_theirs(event, member):
        await finder.card(event, member, reads=await reads_anywhere(interaction))
    return event


async def roles_of(interaction: Interaction) -> frozenset[int]:
    """Return the ids of the roles that whoever acts holds on the server now.

    Buttons under direct messages outlive a membership and bring no roles: there Discord is asked.

    Raises:
        NotAMember: they are not on the server.
    """
    user = interaction.user
    if isinstance(user, discord.Member):
        return frozenset(role.id for role in user.roles)
    try:
        found = await interaction.client.http.get_member(interaction.client.server.id, user.id)
    except discord.NotFound:
        raise NotAMember from None
    # Of the role that everybody has, which bears the server's number, Discord does not speak here.
    return frozenset((interaction.client.server.id, *(int(role) for role in found["roles"])))
