"""Channels, threads, roles, members and events of the guild coming, changing and going."""

from datetime import datetime

from bot.practice import posting, serialize
from bot.practice.kinds import ChannelKind, Intent, JsonObject, MessageFlag, MessageKind, Permission
from bot.practice.model import (
    GuildChannel,
    Member,
    Message,
    Overwrite,
    Role,
    ScheduledEvent,
    Thread,
    User,
)
from bot.practice.world import Event, World


def overwrite_from(body: JsonObject, overwrite_id: int) -> Overwrite:
    """Return the overwrite that a body describes."""
    return Overwrite(
        overwrite_id,
        int(body.get("type", 0)),
        Permission(int(body.get("allow") or 0)),
        Permission(int(body.get("deny") or 0)),
    )


def create_channel(world: World, body: JsonObject) -> GuildChannel:
    """Make a channel."""
    kind = ChannelKind(int(body.get("type", 0)))
    name = body["name"] if kind in {ChannelKind.CATEGORY, ChannelKind.VOICE} else slug(body["name"])
    channel = GuildChannel(world.ids.next(), kind, name, len(world.guild.channels))
    _fill_channel(channel, body)
    world.guild.channels[channel.id] = channel
    tell_channel(world, "CHANNEL_CREATE", channel)
    return channel


def slug(name: str) -> str:
    """Return the name of a text channel as Discord writes it."""
    return "-".join(name.lower().split())


def edit_channel(world: World, channel: GuildChannel, body: JsonObject) -> None:
    """Change those things of a channel that ``body`` names."""
    if body.get("name"):
        plain = channel.kind in {ChannelKind.CATEGORY, ChannelKind.VOICE}
        channel.name = body["name"] if plain else slug(body["name"])
    if body.get("type") is not None:
        channel.kind = ChannelKind(int(body["type"]))
    _fill_channel(channel, body)
    tell_channel(world, "CHANNEL_UPDATE", channel)


def _fill_channel(channel: GuildChannel, body: JsonObject) -> None:
    if "topic" in body:
        channel.topic = body["topic"]
    if "parent_id" in body:
        channel.parent_id = None if body["parent_id"] is None else int(body["parent_id"])
    if body.get("position") is not None:
        channel.position = int(body["position"])
    if body.get("nsfw") is not None:
        channel.nsfw = body["nsfw"]
    if body.get("rate_limit_per_user") is not None:
        channel.slowmode = int(body["rate_limit_per_user"])
    if "default_auto_archive_duration" in body:
        channel.auto_archive = body["default_auto_archive_duration"]
    if body.get("permission_overwrites") is not None:
        entries = [overwrite_from(one, int(one["id"])) for one in body["permission_overwrites"]]
        channel.overwrites = {one.id: one for one in entries}


def tell_channel(world: World, name: str, channel: GuildChannel) -> None:
    """Tell everybody that a channel came, changed or went."""
    world.tell(Event(name, serialize.guild_channel(world, channel), Intent.GUILDS, channel))
    world.changed("changed")


def delete_channel(world: World, channel: GuildChannel) -> None:
    """Delete a channel with its threads."""
    for thread in [one for one in world.guild.threads.values() if one.parent_id == channel.id]:
        delete_thread(world, thread)
    for child in world.guild.channels.values():
        if child.parent_id == channel.id:
            child.parent_id = None
    del world.guild.channels[channel.id]
    tell_channel(world, "CHANNEL_DELETE", channel)


def set_overwrite(world: World, channel: GuildChannel, overwrite: Overwrite) -> None:
    """Set what a role or a member may do in a channel."""
    channel.overwrites[overwrite.id] = overwrite
    tell_channel(world, "CHANNEL_UPDATE", channel)


def remove_overwrite(world: World, channel: GuildChannel, overwrite_id: int) -> None:
    """Take such a rule away."""
    del channel.overwrites[overwrite_id]
    tell_channel(world, "CHANNEL_UPDATE", channel)


def create_thread(
    world: World, parent: GuildChannel, owner: User, body: JsonObject, message: Message | None = None
) -> Thread:
    """Make a thread, from a message or without one."""
    now = world.now()
    announcement = parent.kind == ChannelKind.ANNOUNCEMENT
    default = ChannelKind.ANNOUNCEMENT_THREAD if announcement else ChannelKind.PUBLIC_THREAD
    kind = default if message is not None else ChannelKind(int(body.get("type", ChannelKind.PRIVATE_THREAD)))
    thread = Thread(
        message.id if message is not None else world.ids.next(),
        kind,
        body["name"],
        parent.id,
        owner.id,
        now,
        now,
    )
    thread.auto_archive = int(body.get("auto_archive_duration") or parent.auto_archive or 1440)
    thread.invitable = body.get("invitable") is not False
    thread.slowmode = int(body.get("rate_limit_per_user") or 0)
    thread.members[owner.id] = now
    world.guild.threads[thread.id] = thread
    data = serialize.thread(world, thread, newly_created=True)
    world.tell(Event("THREAD_CREATE", data, Intent.GUILDS, thread))
    if message is not None:
        message.flags |= MessageFlag.HAS_THREAD
        posting.announce(world, "MESSAGE_UPDATE", parent, message)
    elif kind != ChannelKind.PRIVATE_THREAD:
        _say_thread_created(world, parent, thread, owner)
    world.changed("changed")
    return thread


def _say_thread_created(world: World, parent: GuildChannel, thread: Thread, owner: User) -> None:
    note = Message(world.ids.next(), parent.id, owner, world.now(), thread.name, MessageKind.THREAD_CREATED)
    note.reply_to, note.reply_channel = thread.id, thread.id
    posting.place(world, parent, note)


def edit_thread(world: World, thread: Thread, body: JsonObject) -> None:
    """Change those things of a thread that ``body`` names."""
    thread.name = body.get("name") or thread.name
    thread.locked = body.get("locked", thread.locked)
    thread.invitable = body.get("invitable", thread.invitable)
    thread.auto_archive = int(body.get("auto_archive_duration") or thread.auto_archive)
    if body.get("rate_limit_per_user") is not None:
        thread.slowmode = int(body["rate_limit_per_user"])
    if "archived" in body and body["archived"] != thread.archived:
        thread.archived = body["archived"]
        thread.archive_changed = world.now()
    world.tell(Event("THREAD_UPDATE", serialize.thread(world, thread), Intent.GUILDS, thread))
    world.changed("changed")


def delete_thread(world: World, thread: Thread) -> None:
    """Delete a thread."""
    del world.guild.threads[thread.id]
    data = {
        "id": str(thread.id),
        "guild_id": str(world.guild.id),
        "parent_id": str(thread.parent_id),
        "type": int(thread.kind),
    }
    world.tell(Event("THREAD_DELETE", data, Intent.GUILDS))
    world.changed("changed")


def thread_members(world: World, thread: Thread, *, added: list[int], removed: list[int]) -> None:
    """Bring people into a thread, or out of it."""
    for user_id in added:
        thread.members.setdefault(user_id, world.now())
    for user_id in removed:
        thread.members.pop(user_id, None)
    about_me = world.bot.id in {*added, *removed}
    data: JsonObject = {
        "id": str(thread.id),
        "guild_id": str(world.guild.id),
        "member_count": len(thread.members),
        "added_members": [
            serialize.thread_member(thread, one)
            | {"member": serialize.member(world.member(one)), "presence": None}
            for one in added
        ],
        "removed_member_ids": [str(one) for one in removed],
    }
    # Without the members intent a bot hears only of itself.
    intent = Intent.GUILDS if about_me else Intent.GUILD_MEMBERS
    world.tell(Event("THREAD_MEMBERS_UPDATE", data, intent))
    world.changed("changed")


def create_role(world: World, body: JsonObject) -> Role:
    """Make a role, just above everyone."""
    everyone = world.guild.roles[world.guild.id]
    for other in world.guild.roles.values():
        if other.id != everyone.id:
            other.position += 1
    role = Role(world.ids.next(), "new role", everyone.permissions, 1)
    fill_role(role, body)
    world.guild.roles[role.id] = role
    _tell_role(world, "GUILD_ROLE_CREATE", role)
    return role


def fill_role(role: Role, body: JsonObject) -> None:
    """Take over those things of a role that ``body`` names."""
    role.name = body.get("name") or role.name
    if body.get("permissions") is not None:
        role.permissions = Permission(int(body["permissions"]))
    if body.get("color") is not None:
        role.color = int(body["color"])
    if body.get("colors"):
        role.color = int(body["colors"]["primary_color"])
    role.hoist = bool(body.get("hoist", role.hoist))
    role.mentionable = bool(body.get("mentionable", role.mentionable))


def edit_role(world: World, role: Role, body: JsonObject) -> None:
    """Change a role."""
    fill_role(role, body)
    _tell_role(world, "GUILD_ROLE_UPDATE", role)


def _tell_role(world: World, name: str, role: Role) -> None:
    data = {"guild_id": str(world.guild.id), "role": serialize.role(role)}
    world.tell(Event(name, data, Intent.GUILDS))
    world.changed("changed")


def delete_role(world: World, role: Role) -> None:
    """Delete a role; whoever held it holds it no more."""
    del world.guild.roles[role.id]
    for member in world.guild.members.values():
        if role.id in member.roles:
            member.roles.remove(role.id)
    for channel in world.guild.channels.values():
        channel.overwrites.pop(role.id, None)
    data = {"guild_id": str(world.guild.id), "role_id": str(role.id)}
    world.tell(Event("GUILD_ROLE_DELETE", data, Intent.GUILDS))
    world.changed("changed")


def tell_member(world: World, member: Member) -> None:
    """Tell everybody that a member changed; of itself a bot hears without any intent."""
    data = serialize.member(member) | {"guild_id": str(world.guild.id)}
    intent = Intent(0) if member.user.id == world.bot.id else Intent.GUILD_MEMBERS
    world.tell(Event("GUILD_MEMBER_UPDATE", data, intent))
    world.changed("changed")


def set_roles(world: World, member: Member, roles: list[int]) -> None:
    """Give a member exactly these roles."""
    member.roles = list(dict.fromkeys(roles))
    tell_member(world, member)


def join(world: World, user: User) -> Member:
    """Let a person into the guild."""
    member = Member(user, world.now())
    world.guild.members[user.id] = member
    data = serialize.member(member) | {"guild_id": str(world.guild.id)}
    world.tell(Event("GUILD_MEMBER_ADD", data, Intent.GUILD_MEMBERS))
    world.changed("changed")
    return member


def leave(world: World, member: Member) -> None:
    """Let a person go."""
    del world.guild.members[member.user.id]
    for thread in world.guild.threads.values():
        thread.members.pop(member.user.id, None)
    data = {"guild_id": str(world.guild.id), "user": serialize.user(member.user)}
    world.tell(Event("GUILD_MEMBER_REMOVE", data, Intent.GUILD_MEMBERS))
    world.changed("changed")


def tell_event(world: World, name: str, event: ScheduledEvent) -> None:
    """Tell everybody that a scheduled event came, changed or went."""
    data = serialize.scheduled_event(world, event)
    world.tell(Event(f"GUILD_SCHEDULED_EVENT_{name}", data, Intent.GUILD_SCHEDULED_EVENTS))
    world.changed("changed")


def fill_event(event: ScheduledEvent, body: JsonObject) -> None:
    """Take over those things of an event that ``body`` names."""
    event.name = body.get("name") or event.name
    event.description = body.get("description", event.description)
    if body.get("scheduled_start_time"):
        event.start = datetime.fromisoformat(body["scheduled_start_time"])
    if "scheduled_end_time" in body:
        end = body["scheduled_end_time"]
        event.end = None if end is None else datetime.fromisoformat(end)
    event.entity_kind = int(body.get("entity_type", event.entity_kind))
    if "channel_id" in body:
        event.channel_id = None if body["channel_id"] is None else int(body["channel_id"])
    if body.get("entity_metadata"):
        event.location = body["entity_metadata"]["location"]
    event.status = int(body.get("status", event.status))
