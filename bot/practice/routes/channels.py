"""Channels of the guild, and who may do what in them."""

from bot.practice import guild_life, serialize
from bot.practice.checks import Path, Problems, verify
from bot.practice.errors import ApiError, invalid, missing_permissions, unknown
from bot.practice.kinds import ChannelKind, Permission
from bot.practice.model import Channel, DirectChannel, GuildChannel, Thread
from bot.practice.permissions import require
from bot.practice.routing import NO_CONTENT, Call, Reply, Routes
from bot.practice.shapes import (
    CHANNEL_CREATE,
    CHANNEL_EDIT,
    CHANNEL_POSITIONS,
    OVERWRITE_PUT,
    THREAD_EDIT,
)

routes = Routes()
MOST_CHANNELS = 500


@routes.add("GET", "/guilds/{guild_id}/channels")
def guild_channels(call: Call) -> Reply:
    """Return all channels but the threads."""
    call.guild()
    return Reply(
        200, [serialize.guild_channel(call.world, one) for one in call.world.guild.channels.values()]
    )


@routes.add("POST", "/guilds/{guild_id}/channels", body=CHANNEL_CREATE)
def create_channel(call: Call) -> Reply:
    """Make a channel."""
    call.guild()
    granted = call.world.my_guild_permissions()
    if Permission.MANAGE_CHANNELS not in granted:
        raise missing_permissions()
    _require_parent(call)
    _require_grantable(call, granted)
    if len(call.world.guild.channels) >= MOST_CHANNELS:
        raise ApiError(400, 30013, f"Maximum number of guild channels reached ({MOST_CHANNELS})")
    return Reply(201, serialize.guild_channel(call.world, guild_life.create_channel(call.world, call.body)))


def _require_parent(call: Call) -> None:
    parent_id = call.body.get("parent_id")
    if parent_id is None:
        return
    parent = call.world.guild.channels.get(int(parent_id))
    if parent is None or parent.kind != ChannelKind.CATEGORY:
        raise invalid("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist")


def _require_grantable(call: Call, granted: Permission) -> None:
    """Refuse overwrites that hand out what the bot does not have itself."""
    for overwrite in call.body.get("permission_overwrites") or []:
        named = Permission(int(overwrite.get("allow") or 0) | int(overwrite.get("deny") or 0))
        if named & ~granted:
            raise missing_permissions()


@routes.add("PATCH", "/guilds/{guild_id}/channels", body=CHANNEL_POSITIONS)
def move_channels(call: Call) -> Reply:
    """Move channels."""
    call.guild()
    if Permission.MANAGE_CHANNELS not in call.world.my_guild_permissions():
        raise missing_permissions()
    known_here = call.world.guild.channels
    if any(int(entry["id"]) not in known_here for entry in call.body):
        raise unknown("Channel")
    for entry in call.body:
        channel = known_here[int(entry["id"])]
        known = {key: entry[key] for key in ("position", "parent_id") if key in entry}
        guild_life.edit_channel(call.world, channel, known)
    return NO_CONTENT


@routes.add("GET", "/channels/{channel_id}")
def get_channel(call: Call) -> Reply:
    """Return a channel, thread or direct channel."""
    return Reply(200, serialize.channel(call.world, call.world.channel(call.id("channel_id"))))


def _edit_shape(value: object, path: Path, problems: Problems) -> None:
    """Accept any object: what is checked depends on the kind of channel."""
    if not isinstance(value, dict):
        problems.note(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")


@routes.add("PATCH", "/channels/{channel_id}", body=_edit_shape)
def edit_channel(call: Call) -> Reply:
    """Change a channel or a thread."""
    channel = call.world.channel(call.id("channel_id"))
    if isinstance(channel, Thread):
        return _edit_thread(call, channel)
    verify(CHANNEL_EDIT, call.body)
    found = _guild_channel(channel)
    granted = call.world.my_permissions(found)
    require(granted, Permission.MANAGE_CHANNELS)
    if call.body.get("permission_overwrites") is not None:
        require(granted, Permission.MANAGE_ROLES)
        _require_grantable(call, call.world.my_guild_permissions())
    _require_parent(call)
    guild_life.edit_channel(call.world, found, call.body)
    return Reply(200, serialize.guild_channel(call.world, found))


def _edit_thread(call: Call, thread: Thread) -> Reply:
    verify(THREAD_EDIT, call.body)
    granted = call.world.my_permissions(thread)
    mine = thread.owner_id == call.world.bot.id and "locked" not in call.body
    reopens = set(call.body) == {"archived"} and call.body["archived"] is False and not thread.locked
    if not mine and not reopens:
        require(granted, Permission.MANAGE_THREADS)
    if thread.archived and call.body.get("archived") is not False:
        raise ApiError(400, 50083, "Thread is archived")
    guild_life.edit_thread(call.world, thread, call.body)
    return Reply(200, serialize.thread(call.world, thread))


def _guild_channel(channel: Channel) -> GuildChannel:
    if not isinstance(channel, GuildChannel):
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    return channel


@routes.add("DELETE", "/channels/{channel_id}")
def delete_channel(call: Call) -> Reply:
    """Delete a channel or a thread, or close a direct channel."""
    channel = call.world.channel(call.id("channel_id"))
    gone = serialize.channel(call.world, channel)
    if isinstance(channel, DirectChannel):
        return Reply(200, gone)
    granted = call.world.my_permissions(channel)
    if isinstance(channel, Thread):
        require(granted, Permission.MANAGE_THREADS)
        guild_life.delete_thread(call.world, channel)
    else:
        require(granted, Permission.MANAGE_CHANNELS)
        guild_life.delete_channel(call.world, channel)
    return Reply(200, gone)


@routes.add("PUT", "/channels/{channel_id}/permissions/{overwrite_id}", body=OVERWRITE_PUT)
def put_overwrite(call: Call) -> Reply:
    """Set what a role or a member may do in a channel."""
    channel = _guild_channel(call.world.channel(call.id("channel_id")))
    require(call.world.my_permissions(channel), Permission.MANAGE_ROLES)
    overwrite = guild_life.overwrite_from(call.body, call.id("overwrite_id"))
    # What counts is what the bot has in the guild, not what this very channel leaves it.
    if (overwrite.allow | overwrite.deny) & ~call.world.my_guild_permissions():
        raise missing_permissions()
    if overwrite.kind == 0 and overwrite.id not in call.world.guild.roles:
        raise unknown("Role")
    if overwrite.kind == 1:
        call.world.member(overwrite.id)
    guild_life.set_overwrite(call.world, channel, overwrite)
    return NO_CONTENT


@routes.add("DELETE", "/channels/{channel_id}/permissions/{overwrite_id}")
def delete_overwrite(call: Call) -> Reply:
    """Take such a rule away."""
    channel = _guild_channel(call.world.channel(call.id("channel_id")))
    require(call.world.my_permissions(channel), Permission.MANAGE_ROLES)
    if call.id("overwrite_id") not in channel.overwrites:
        raise unknown("Permission Overwrite")
    guild_life.remove_overwrite(call.world, channel, call.id("overwrite_id"))
    return NO_CONTENT


@routes.add("POST", "/channels/{channel_id}/typing")
def typing(call: Call) -> Reply:
    """Show that the bot is writing."""
    channel = call.world.channel(call.id("channel_id"))
    call.world.changed("typing", channel.id, by=call.world.bot.id)
    return NO_CONTENT
