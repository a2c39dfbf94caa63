"""Looking: what one member sees, and everything there is."""

from typing import Any

from bot.practice import permissions, serialize, serialize_guild
from bot.practice.control.command_calls import available
from bot.practice.errors import ControlError
from bot.practice.kinds import ChannelKind, JsonObject
from bot.practice.model import Channel, DirectChannel, GuildChannel, Member, Message, Thread, User
from bot.practice.world import World

SHOWN_MESSAGES = 100


def message_view(world: World, one: Message) -> JsonObject:
    """Return a message for the page: Discord's JSON and what the client makes of it."""
    made = serialize.message(world, one)
    for entry in made["attachments"]:
        entry["description"] = entry.get("description")
    made["private"] = one.ephemeral_to is not None
    made["interaction"] = None
    if one.trace is not None and one.trace.name is not None:
        made["interaction"] = {"name": one.trace.name, "user": serialize.user(world.user(one.trace.user_id))}
    return made


def messages(world: World, user: User, channel: Channel) -> list[JsonObject]:
    """Return the last messages of a channel that this person sees, oldest first."""
    seen = [one for one in channel.messages.values() if one.ephemeral_to in {None, user.id}]
    return [message_view(world, one) for one in sorted(seen, key=lambda one: one.id)[-SHOWN_MESSAGES:]]


def person_view(world: World, user: User) -> JsonObject:
    """Return somebody for the list of members."""
    member = world.guild.members.get(user.id)
    return {
        "handle": user.handle,
        "id": str(user.id),
        "name": (member.nick if member else None) or user.name,
        "locale": user.locale,
        "country": user.country,
        "zone": user.zone,
        "roles": [str(one) for one in member.roles] if member else [],
        "role_names": role_names(world, member) if member else [],
        "dms_open": user.dms_open,
        "here": member is not None,
    }


def role_names(world: World, member: Member) -> list[str]:
    """Return the names of the roles somebody holds."""
    return [world.guild.roles[one].name for one in member.roles]


def channel_view(world: World, user: User, channel: Channel) -> JsonObject:
    """Return a channel for the list at the side of the page."""
    made = serialize.channel(world, channel)
    member = world.guild.members.get(user.id)
    granted = (
        permissions.in_channel(world.guild, channel, member) if member else permissions.IN_DIRECT_MESSAGES
    )
    return made | {
        "name": "dm" if isinstance(channel, DirectChannel) else channel.name,
        "topic": channel.topic if isinstance(channel, GuildChannel) else None,
        "parent_id": None if isinstance(channel, DirectChannel) else serialize.maybe_id(channel.parent_id),
        "can_send": permissions.may_send(granted, channel) and channel.kind != ChannelKind.CATEGORY,
    }


def view(world: World, user: User) -> JsonObject:
    """Return what the page draws for one member, without clock and bot."""
    channels: list[GuildChannel | Thread] = [*world.guild.channels.values(), *world.guild.threads.values()]
    direct = world.directs.get(user.id)
    return {
        "guild": serialize_guild.guild(world),
        "roles": roles(world),
        "me": person_view(world, user),
        "members": [person_view(world, one) for one in world.people.values()],
        "channels": [channel_view(world, user, one) for one in channels if world.sees(user.id, one)],
        "dm": channel_view(world, user, direct) if direct else None,
        # Who moves the clock is told of every post, also of those for channels that this member cannot see.
        "places": {str(one.id): one.name for one in channels},
        "commands": _commands(world, user),
        "scheduled_events": events(world),
    }


def _commands(world: World, user: User) -> list[JsonObject]:
    shown: dict[int, JsonObject] = {}
    places: list[Channel] = [one for one in world.guild.channels.values() if world.sees(user.id, one)]
    for place in [*places, world.direct(user)]:
        for one in available(world, user, place):
            shown.setdefault(one.id, serialize.command(world, one))
    return list(shown.values())


def channels(world: World) -> list[JsonObject]:
    """Return all channels with their rules."""
    return [serialize.guild_channel(world, one) for one in world.guild.channels.values()]


def threads(world: World) -> list[JsonObject]:
    """Return all threads with who is in them."""
    return [
        serialize.thread(world, one) | {"members": [str(user_id) for user_id in one.members]}
        for one in world.guild.threads.values()
    ]


def roles(world: World) -> list[JsonObject]:
    """Return all roles, permissions by name as well."""
    return [
        serialize.role(one) | {"permission_names": permissions.names(one.permissions)}
        for one in world.guild.roles.values()
    ]


def members(world: World) -> list[JsonObject]:
    """Return everybody, in the guild or not, the bot included."""
    people = [person_view(world, one) | {"user": serialize.user(one)} for one in world.people.values()]
    return [*people, person_view(world, world.bot) | {"user": serialize.user(world.bot)}]


def events(world: World) -> list[JsonObject]:
    """Return all scheduled events."""
    return [serialize.scheduled_event(world, one, count=True) for one in world.guild.events.values()]


def commands(world: World) -> list[JsonObject]:
    """Return all commands of the bot."""
    return [serialize.command(world, one) for one in world.commands.values()]


def everything(world: World) -> JsonObject:
    """Return the whole server."""
    places: list[Channel] = [*world.guild.channels.values(), *world.guild.threads.values()]
    return {
        "guild": serialize_guild.guild(world),
        "channels": channels(world),
        "threads": threads(world),
        "roles": roles(world),
        "members": members(world),
        "commands": commands(world),
        "scheduled_events": events(world),
        "messages": {str(one.id): _all(world, one) for one in places},
        "dms": {
            one.person.handle: {"id": str(one.id), "messages": _all(world, one)}
            for one in world.directs.values()
        },
    }


def _all(world: World, channel: Channel) -> list[JsonObject]:
    return [message_view(world, one) for one in sorted(channel.messages.values(), key=lambda one: one.id)]


PARTS: dict[str, Any] = {
    "guild": everything,
    "channels": channels,
    "threads": threads,
    "roles": roles,
    "members": members,
    "scheduled-events": events,
    "commands": commands,
}


def part(world: World, name: str) -> Any:
    """Return one part of the server.

    Raises:
        ControlError: there is no such part.
    """
    if name not in PARTS:
        raise ControlError(
            f"nothing called '{name}' to look at", remedy=f"one of {', '.join(PARTS)}", status=404
        )
    return PARTS[name](world)
