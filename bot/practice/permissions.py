"""What a member may do in the guild and in each channel, computed as Discord does."""

from collections.abc import Iterable

from bot.practice.errors import missing_access, missing_permissions
from bot.practice.kinds import ALL_PERMISSIONS, ChannelKind, Permission
from bot.practice.model import Channel, DirectChannel, Guild, GuildChannel, Member, Overwrite, Thread

IN_DIRECT_MESSAGES = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.ADD_REACTIONS
    | Permission.PIN_MESSAGES
    | Permission.USE_APPLICATION_COMMANDS
)


def in_guild(guild: Guild, member: Member) -> Permission:
    """Return what ``member`` may do before any channel has its say."""
    if member.user.id == guild.owner_id:
        return ALL_PERMISSIONS
    granted = guild.roles[guild.id].permissions
    for role_id in member.roles:
        granted |= guild.roles[role_id].permissions
    return ALL_PERMISSIONS if Permission.ADMINISTRATOR in granted else granted


def in_channel(guild: Guild, channel: Channel, member: Member) -> Permission:
    """Return what ``member`` may do in ``channel``; nothing at all where it is invisible."""
    if isinstance(channel, DirectChannel):
        return IN_DIRECT_MESSAGES
    if isinstance(channel, Thread):
        return _in_thread(guild, channel, member)
    base = in_guild(guild, member)
    if Permission.ADMINISTRATOR in base:
        return base
    granted = _overwritten(base, guild, channel, member)
    if Permission.VIEW_CHANNEL not in granted:
        return Permission(0)
    if Permission.SEND_MESSAGES not in granted:
        # Discord denies what only makes sense together with writing.
        granted &= ~(Permission.MENTION_EVERYONE | Permission.EMBED_LINKS | Permission.ATTACH_FILES)
    return granted


def _in_thread(guild: Guild, thread: Thread, member: Member) -> Permission:
    granted = in_channel(guild, guild.channels[thread.parent_id], member)
    if thread.kind == ChannelKind.PRIVATE_THREAD and member.user.id not in thread.members:
        return granted if Permission.MANAGE_THREADS in granted else Permission(0)
    return granted


def _overwritten(base: Permission, guild: Guild, channel: GuildChannel, member: Member) -> Permission:
    everyone = channel.overwrites.get(guild.id)
    granted = _apply(base, [everyone] if everyone else [])
    granted = _apply(
        granted, (channel.overwrites[role] for role in member.roles if role in channel.overwrites)
    )
    own = channel.overwrites.get(member.user.id)
    return _apply(granted, [own] if own else [])


def _apply(granted: Permission, overwrites: Iterable[Overwrite]) -> Permission:
    allow = deny = Permission(0)
    for overwrite in overwrites:
        allow |= overwrite.allow
        deny |= overwrite.deny
    return (granted & ~deny) | allow


def may_send(granted: Permission, channel: Channel) -> bool:
    """Return whether these permissions let one write in ``channel``."""
    needed = Permission.SEND_MESSAGES_IN_THREADS if isinstance(channel, Thread) else Permission.SEND_MESSAGES
    return needed in granted and Permission.VIEW_CHANNEL in granted


def require(granted: Permission, *needed: Permission) -> None:
    """Refuse with Discord's code unless everything needed is granted.

    Raises:
        ApiError: 50001 where the channel is invisible, 50013 where something else is missing.
    """
    if Permission.VIEW_CHANNEL not in granted:
        raise missing_access()
    if any(one not in granted for one in needed):
        raise missing_permissions()


def top_role(guild: Guild, member: Member) -> int:
    """Return the position of the highest role of ``member``."""
    return max((guild.roles[role].position for role in member.roles), default=0)


def names(granted: Permission) -> list[str]:
    """Return the permissions by name, for people."""
    return [one.name.lower() for one in Permission if one in granted and one.name]
