"""What changes on the server while people act: permissions, channels, roles and messages go, and come back."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from bot.practice import guild_life, posting
from bot.practice.errors import ControlError
from bot.practice.kinds import Permission
from bot.practice.model import GuildChannel, Overwrite
from tools.prove.hostile.ground import PLAIN, STAFF, Ground

CHANCE: Final = 0.02

MEMBER: Final = 1

DENIED: Final = (
    Permission.VIEW_CHANNEL,
    Permission.SEND_MESSAGES,
    Permission.READ_MESSAGE_HISTORY,
    Permission.CREATE_PRIVATE_THREADS,
    Permission.EMBED_LINKS,
)


def disturb(ground: Ground, random: Random) -> str | None:
    """Now and then let something be gone; return what."""
    if random.random() >= CHANCE:
        return None
    change = random.choice(CHANGES)
    return change(ground, random)


async def heal(ground: Ground) -> None:
    """Let staff put the server in order again."""
    world = ground.server.world
    for channel in world.guild.channels.values():
        if channel.overwrites.get(world.bot.id) is not None:
            guild_life.remove_overwrite(world, channel, world.bot.id)
    staff = next((role for role in world.guild.roles.values() if role.name == "Secretariat"), None)
    for handle in STAFF:
        member = world.guild.members[world.people[handle].id]
        if staff is not None and staff.id not in member.roles:
            guild_life.set_roles(world, member, [*member.roles, staff.id])
    for handle in PLAIN:
        world.people[handle].dms_open = True
    try:
        await ground.act(STAFF[0], "command", channel="general", name="setup apply", options={})
    except ControlError:
        # Somebody has taken away what it needs; the next time may be better.
        return


def _channels(ground: Ground) -> Sequence[GuildChannel]:
    # The one that was there before the bot stays: who sees nothing at all cannot act.
    return [one for one in ground.server.world.guild.channels.values() if one.name != "general"]


def _forbid(ground: Ground, random: Random) -> str:
    world = ground.server.world
    channel, denied = random.choice(_channels(ground)), random.choice(DENIED)
    guild_life.set_overwrite(world, channel, Overwrite(world.bot.id, MEMBER, Permission(0), denied))
    return f"the bot loses {denied.name} in #{channel.name}"


def _close(ground: Ground, random: Random) -> str:
    handle = random.choice(PLAIN)
    ground.person(handle).dms_open = False
    return f"{handle} takes no direct messages"


def _delete_channel(ground: Ground, random: Random) -> str:
    channel = random.choice(_channels(ground))
    guild_life.delete_channel(ground.server.world, channel)
    return f"#{channel.name} is deleted"


def _delete_role(ground: Ground, random: Random) -> str | None:
    guild = ground.server.world.guild
    roles = [
        one
        for one in guild.roles.values()
        if one.position and one.bot_id is None and one.name != "Secretariat"
    ]
    if not roles:
        return None
    role = random.choice(roles)
    guild_life.delete_role(ground.server.world, role)
    return f"the role {role.name} is deleted"


def _delete_thread(ground: Ground, random: Random) -> str | None:
    threads = list(ground.server.world.guild.threads.values())
    if not threads:
        return None
    thread = random.choice(threads)
    guild_life.delete_thread(ground.server.world, thread)
    return f"the thread {thread.name[:40]} is deleted"


def _delete_message(ground: Ground, random: Random) -> str | None:
    channel = random.choice(_channels(ground))
    mine = [one for one in channel.messages.values() if one.ephemeral_to is None]
    if not mine:
        return None
    posting.remove(ground.server.world, channel, random.choice(mine))
    return f"a message in #{channel.name} is deleted"


CHANGES: Final[Sequence[Callable[[Ground, Random], str | None]]] = (
    _forbid,
    _forbid,
    _close,
    _delete_channel,
    _delete_role,
    _delete_thread,
    _delete_message,
    _delete_message,
)
