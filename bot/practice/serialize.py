"""Each object as Discord's JSON: one function per object, used by answers and events alike.

discord.py ends its connection for good when a key is missing, so every key that the API
description requires is here, and tests compare the two.
"""

from datetime import datetime

from bot.practice.kinds import ChannelKind, Intent, JsonObject, MessageFlag, MessageKind
from bot.practice.model import (
    Attachment,
    Channel,
    Command,
    DirectChannel,
    GuildChannel,
    InteractionTrace,
    Member,
    Message,
    Overwrite,
    Role,
    ScheduledEvent,
    Thread,
    User,
)
from bot.practice.world import World


def application_flags(world: World) -> int:
    """Return what the application may ask for, as flags: the privileged intents that were granted to it."""
    flags = {
        Intent.GUILD_PRESENCES: 1 << 13,
        Intent.GUILD_MEMBERS: 1 << 15,
        Intent.MESSAGE_CONTENT: 1 << 19,
    }
    return sum(flag for intent, flag in flags.items() if intent in world.granted)


def instant(moment: datetime) -> str:
    """Return an aware instant as Discord writes it."""
    return moment.isoformat(timespec="microseconds")


def maybe_instant(moment: datetime | None) -> str | None:
    """Return an instant, or null."""
    return None if moment is None else instant(moment)


def maybe_id(number: int | None) -> str | None:
    """Return an id, or null."""
    return None if number is None else str(number)


def user(one: User) -> JsonObject:
    """Return a user object."""
    return {
        "id": str(one.id),
        "username": one.handle if not one.bot else one.name,
        "global_name": None if one.bot else one.name,
        "discriminator": "0001" if one.bot else "0",
        "avatar": None,
        "banner": None,
        "accent_color": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
        "public_flags": 0,
        "flags": 0,
        "bot": one.bot,
    }


def own_user(one: User) -> JsonObject:
    """Return the user object that a bot gets of itself."""
    return user(one) | {
        "mfa_enabled": True,
        "locale": "en-US",
        "premium_type": 0,
        "email": None,
        "verified": True,
    }


def bare_member(one: Member) -> JsonObject:
    """Return a member object without its user."""
    return {
        "avatar": None,
        "avatar_decoration_data": None,
        "banner": None,
        "collectibles": None,
        "communication_disabled_until": None,
        "flags": 0,
        "joined_at": instant(one.joined_at),
        "nick": one.nick,
        "pending": False,
        "premium_since": None,
        "roles": [str(role_id) for role_id in one.roles],
        "mute": False,
        "deaf": False,
    }


def member(one: Member) -> JsonObject:
    """Return a member object."""
    return bare_member(one) | {"user": user(one.user)}


def role(one: Role) -> JsonObject:
    """Return a role object."""
    made: JsonObject = {
        "id": str(one.id),
        "name": one.name,
        "permissions": str(int(one.permissions)),
        "position": one.position,
        "color": one.color,
        "colors": {"primary_color": one.color, "secondary_color": None, "tertiary_color": None},
        "hoist": one.hoist,
        "managed": one.bot_id is not None,
        "mentionable": one.mentionable,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }
    return made | ({"tags": {"bot_id": str(one.bot_id)}} if one.bot_id is not None else {})


def overwrite(one: Overwrite) -> JsonObject:
    """Return a permission overwrite."""
    return {"id": str(one.id), "type": one.kind, "allow": str(int(one.allow)), "deny": str(int(one.deny))}


def channel(world: World, one: Channel) -> JsonObject:
    """Return a channel object of whatever kind."""
    if isinstance(one, DirectChannel):
        return direct_channel(one)
    if isinstance(one, Thread):
        return thread(world, one)
    return guild_channel(world, one)


def direct_channel(one: DirectChannel) -> JsonObject:
    """Return a direct channel."""
    return {
        "id": str(one.id),
        "type": int(one.kind),
        "last_message_id": maybe_id(one.last_message_id),
        "flags": 0,
        "recipients": [user(one.person)],
    }


def guild_channel(world: World, one: GuildChannel) -> JsonObject:
    """Return a channel of the guild."""
    made: JsonObject = {
        "id": str(one.id),
        "type": int(one.kind),
        "guild_id": str(world.guild.id),
        "name": one.name,
        "position": one.position,
        "parent_id": maybe_id(one.parent_id),
        "permission_overwrites": [overwrite(entry) for entry in one.overwrites.values()],
        "nsfw": one.nsfw,
        "flags": 0,
    }
    if one.kind == ChannelKind.CATEGORY:
        return made
    made |= {"last_message_id": maybe_id(one.last_message_id), "rate_limit_per_user": one.slowmode}
    if one.kind == ChannelKind.VOICE:
        return made | {"bitrate": 64000, "user_limit": 0, "rtc_region": None}
    return made | {"topic": one.topic, "default_auto_archive_duration": one.auto_archive or 1440}


def thread(world: World, one: Thread, *, newly_created: bool = False) -> JsonObject:
    """Return a thread, with the bot's own membership if it has one."""
    made: JsonObject = {
        "id": str(one.id),
        "type": int(one.kind),
        "guild_id": str(world.guild.id),
        "parent_id": str(one.parent_id),
        "owner_id": str(one.owner_id),
        "name": one.name,
        "last_message_id": maybe_id(one.last_message_id),
        "rate_limit_per_user": one.slowmode,
        "message_count": len(one.messages),
        "member_count": min(len(one.members), 50),
        "total_message_sent": one.total_sent,
        "flags": 0,
        "thread_metadata": _thread_metadata(one),
    }
    if world.bot.id in one.members:
        made["member"] = thread_member(one, world.bot.id)
    return made | ({"newly_created": True} if newly_created else {})


def _thread_metadata(one: Thread) -> JsonObject:
    made: JsonObject = {
        "archived": one.archived,
        "archive_timestamp": instant(one.archive_changed),
        "auto_archive_duration": one.auto_archive,
        "locked": one.locked,
        "create_timestamp": instant(one.created),
    }
    return made | ({"invitable": one.invitable} if one.kind == ChannelKind.PRIVATE_THREAD else {})


def thread_member(one: Thread, user_id: int) -> JsonObject:
    """Return somebody's membership of a thread."""
    return {
        "id": str(one.id),
        "user_id": str(user_id),
        "join_timestamp": instant(one.members[user_id]),
        "flags": 1,
    }


def attachment(one: Attachment, *, ephemeral: bool = False) -> JsonObject:
    """Return an attachment."""
    made: JsonObject = {
        "id": str(one.id),
        "filename": one.filename,
        "size": len(one.content),
        "url": one.url,
        "proxy_url": one.url,
        "content_type": one.content_type,
    }
    if one.description is not None:
        made["description"] = one.description
    return made | ({"ephemeral": True} if ephemeral else {})


def embed(given: JsonObject) -> JsonObject:
    """Return an embed as Discord gives it back."""
    made = {key: value for key, value in given.items() if value is not None} | {"type": "rich"}
    if "fields" in made:
        made["fields"] = [{"inline": False} | one for one in made["fields"]]
    for key in ("image", "thumbnail"):
        if key in made:
            made[key] = {"proxy_url": made[key]["url"], "width": 0, "height": 0, "flags": 0} | made[key]
    return made


def message(world: World, one: Message) -> JsonObject:
    """Return a message as its author sees it, with everything on it."""
    made: JsonObject = {
        "id": str(one.id),
        "type": int(one.kind),
        "channel_id": str(one.channel_id),
        "author": user(one.author),
        "content": one.content,
        "timestamp": instant(one.created),
        "edited_timestamp": maybe_instant(one.edited),
        "tts": one.tts,
        "mention_everyone": one.mention_everyone,
        "mentions": [user(world.user(user_id)) for user_id in one.mentions],
        "mention_roles": [str(role_id) for role_id in one.mention_roles],
        "attachments": [
            attachment(entry, ephemeral=one.ephemeral_to is not None) for entry in one.attachments
        ],
        "embeds": [] if one.flags & MessageFlag.SUPPRESS_EMBEDS else [embed(entry) for entry in one.embeds],
        "components": one.components,
        "pinned": one.pinned_at is not None,
        "flags": int(one.flags),
    }
    return made | _message_extras(world, one)


def new_message(world: World, one: Message) -> JsonObject:
    """Return a message as its creation does: only then Discord gives its nonce back."""
    return message(world, one) | ({} if one.nonce is None else {"nonce": one.nonce})


def _message_extras(world: World, one: Message) -> JsonObject:
    made: JsonObject = {}
    if one.reactions:
        made["reactions"] = [reaction(world, emoji, users) for emoji, users in one.reactions.items()]
    if one.trace is not None:
        made |= _interaction_extras(world, one.trace)
    if one.reply_to is not None:
        made |= _reply_extras(world, one)
    if one.flags & MessageFlag.HAS_THREAD and one.id in world.guild.threads:
        made["thread"] = thread(world, world.guild.threads[one.id])
    return made


def _interaction_extras(world: World, trace: InteractionTrace) -> JsonObject:
    application = str(world.application_id)
    made: JsonObject = {
        "application_id": application,
        "webhook_id": application,
        "interaction_metadata": _metadata(world, trace),
    }
    if trace.name is not None:
        person = user(world.user(trace.user_id))
        made["interaction"] = {"id": str(trace.id), "type": trace.kind, "name": trace.name, "user": person}
    return made


def _metadata(world: World, trace: InteractionTrace) -> JsonObject:
    made: JsonObject = {
        "id": str(trace.id),
        "type": trace.kind,
        "user": user(world.user(trace.user_id)),
        "authorizing_integration_owners": {"0": str(world.guild.id)},
    }
    if trace.name is not None:
        made["name"] = trace.name
    if trace.message_id is not None:
        made["interacted_message_id"] = str(trace.message_id)
    if trace.trigger is not None:
        made["triggering_interaction_metadata"] = _metadata(world, trace.trigger)
    return made


def _reply_extras(world: World, one: Message) -> JsonObject:
    channel_id = one.reply_channel or one.channel_id
    made: JsonObject = {
        "message_reference": {
            "type": 0,
            "message_id": str(one.reply_to),
            "channel_id": str(channel_id),
            "guild_id": str(world.guild.id),
        }
    }
    if one.kind == MessageKind.REPLY:
        found = world.find_channel(channel_id)
        target = found.messages.get(one.reply_to or 0) if found else None
        made["referenced_message"] = message(world, target) if target and target.reply_to is None else None
    return made


def reaction(world: World, emoji: str, users: list[int]) -> JsonObject:
    """Return how often one emoji was used on a message."""
    return {
        "emoji": {"id": None, "name": emoji},
        "count": len(users),
        "count_details": {"normal": len(users), "burst": 0},
        "burst_colors": [],
        "me_burst": False,
        "me": world.bot.id in users,
    }


def command(world: World, one: Command) -> JsonObject:
    """Return an application command."""
    made: JsonObject = {
        "default_member_permissions": None,
        "description": "",
        "name_localizations": None,
        "description_localizations": None,
        "nsfw": False,
        "integration_types": [0],
        "contexts": None,
        "options": [],
    }
    made |= one.body
    made |= {
        "id": str(one.id),
        "application_id": str(world.application_id),
        "version": str(one.version),
        "type": int(one.kind),
    }
    permissions = made["default_member_permissions"]
    made["default_member_permissions"] = None if permissions is None else str(permissions)
    made["integration_types"] = made["integration_types"] or [0]
    made["options"] = made["options"] or []
    if one.guild_id is not None:
        return made | {"guild_id": str(one.guild_id)}
    return made | {"dm_permission": made.get("dm_permission") is not False}


def scheduled_event(world: World, one: ScheduledEvent, *, count: bool = False) -> JsonObject:
    """Return an event of the guild's own list."""
    made: JsonObject = {
        "id": str(one.id),
        "guild_id": str(world.guild.id),
        "channel_id": maybe_id(one.channel_id),
        "creator_id": str(one.creator.id),
        "creator": user(one.creator),
        "name": one.name,
        "description": one.description,
        "image": one.image,
        "scheduled_start_time": instant(one.start),
        "scheduled_end_time": maybe_instant(one.end),
        "privacy_level": 2,
        "status": one.status,
        "entity_type": one.entity_kind,
        "entity_id": None,
        "entity_metadata": None if one.location is None else {"location": one.location},
        "recurrence_rule": None,
        "guild_scheduled_event_exceptions": [],
    }
    return made | ({"user_count": len(one.interested)} if count else {})
