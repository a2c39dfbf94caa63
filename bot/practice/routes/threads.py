"""Threads: from a message, without one, and who is in them."""

from bot.practice import guild_life, serialize
from bot.practice.errors import ApiError, missing_permissions, unknown
from bot.practice.kinds import ChannelKind, JsonObject, Permission
from bot.practice.model import GuildChannel, Thread
from bot.practice.permissions import require
from bot.practice.routing import NO_CONTENT, Call, Reply, Routes
from bot.practice.shapes import THREAD_CREATE, THREAD_FROM_MESSAGE

routes = Routes()
_MEMBERS = "/channels/{channel_id}/thread-members"


def _parent(call: Call) -> GuildChannel:
    channel = call.world.channel(call.id("channel_id"))
    if not isinstance(channel, GuildChannel) or channel.kind not in {
        ChannelKind.TEXT,
        ChannelKind.ANNOUNCEMENT,
    }:
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    return channel


@routes.add("POST", "/channels/{channel_id}/messages/{message_id}/threads", body=THREAD_FROM_MESSAGE)
def create_from_message(call: Call) -> Reply:
    """Start a thread from a message; a message has at most one."""
    parent = _parent(call)
    message = call.world.message(parent, call.id("message_id"))
    require(call.world.my_permissions(parent), Permission.CREATE_PUBLIC_THREADS)
    if message.id in call.world.guild.threads:
        raise ApiError(400, 160004, "A thread has already been created for this message")
    thread = guild_life.create_thread(call.world, parent, call.world.bot, call.body, message)
    return Reply(201, serialize.thread(call.world, thread))


@routes.add("POST", "/channels/{channel_id}/threads", body=THREAD_CREATE)
def create_thread(call: Call) -> Reply:
    """Start a thread without a message; it is private unless its type says otherwise."""
    parent = _parent(call)
    private = call.body.get("type", ChannelKind.PRIVATE_THREAD) == ChannelKind.PRIVATE_THREAD
    needed = Permission.CREATE_PRIVATE_THREADS if private else Permission.CREATE_PUBLIC_THREADS
    require(call.world.my_permissions(parent), needed)
    thread = guild_life.create_thread(call.world, parent, call.world.bot, call.body)
    return Reply(201, serialize.thread(call.world, thread))


def _thread(call: Call) -> Thread:
    channel = call.world.channel(call.id("channel_id"))
    if not isinstance(channel, Thread):
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    return channel


@routes.add("GET", _MEMBERS, query="with_member after limit")
def list_members(call: Call) -> Reply:
    """Return who is in a thread."""
    thread = _thread(call)
    return Reply(200, [serialize.thread_member(thread, one) for one in thread.members])


@routes.add("GET", _MEMBERS + "/{user_id}", query="with_member")
def get_member(call: Call) -> Reply:
    """Return one person's membership of a thread."""
    thread = _thread(call)
    if call.id("user_id") not in thread.members:
        raise unknown("Member")
    return Reply(200, serialize.thread_member(thread, call.id("user_id")))


@routes.add("PUT", _MEMBERS + "/@me")
def join(call: Call) -> Reply:
    """Join a thread."""
    thread = _open(call)
    guild_life.thread_members(call.world, thread, added=[call.world.bot.id], removed=[])
    return NO_CONTENT


@routes.add("DELETE", _MEMBERS + "/@me")
def leave(call: Call) -> Reply:
    """Leave a thread."""
    guild_life.thread_members(call.world, _open(call), added=[], removed=[call.world.bot.id])
    return NO_CONTENT


@routes.add("PUT", _MEMBERS + "/{user_id}")
def add_member(call: Call) -> Reply:
    """Bring somebody into a thread."""
    thread = _open(call)
    granted = call.world.my_permissions(thread)
    require(granted, Permission.SEND_MESSAGES_IN_THREADS)
    if (
        thread.kind == ChannelKind.PRIVATE_THREAD
        and not thread.invitable
        and thread.owner_id != call.world.bot.id
    ):
        require(granted, Permission.MANAGE_THREADS)
    member = call.world.member(call.id("user_id"))
    if not call.world.sees(member.user.id, call.world.guild.channels[thread.parent_id]):
        raise missing_permissions()
    guild_life.thread_members(call.world, thread, added=[member.user.id], removed=[])
    return NO_CONTENT


@routes.add("DELETE", _MEMBERS + "/{user_id}")
def remove_member(call: Call) -> Reply:
    """Take somebody out of a thread."""
    thread = _open(call)
    owns = thread.kind == ChannelKind.PRIVATE_THREAD and thread.owner_id == call.world.bot.id
    if not owns:
        require(call.world.my_permissions(thread), Permission.MANAGE_THREADS)
    if call.id("user_id") not in thread.members:
        raise unknown("Member")
    guild_life.thread_members(call.world, thread, added=[], removed=[call.id("user_id")])
    return NO_CONTENT


def _open(call: Call) -> Thread:
    thread = _thread(call)
    if thread.archived:
        raise ApiError(400, 50083, "Thread is archived")
    return thread


def _listing(call: Call, threads: list[Thread]) -> JsonObject:
    me = call.world.bot.id
    return {
        "threads": [serialize.thread(call.world, one) for one in threads],
        "members": [serialize.thread_member(one, me) for one in threads if me in one.members],
    }


@routes.add("GET", "/guilds/{guild_id}/threads/active")
def active_threads(call: Call) -> Reply:
    """Return the threads that are not archived."""
    call.guild()
    listing = _listing(call, call.world.visible_threads(call.world.bot.id))
    return Reply(200, listing | {"has_more": False})


def _archived(call: Call, *, private: bool, mine: bool = False) -> Reply:
    parent = _parent(call)
    granted = call.world.my_permissions(parent)
    require(granted, Permission.READ_MESSAGE_HISTORY)
    if private and not mine:
        require(granted, Permission.MANAGE_THREADS)
    found = [
        one
        for one in call.world.guild.threads.values()
        if one.parent_id == parent.id
        and one.archived
        and (one.kind == ChannelKind.PRIVATE_THREAD) == private
        and (not mine or call.world.bot.id in one.members)
    ]
    found.sort(key=lambda one: one.archive_changed, reverse=True)
    limit = call.number("limit", 50, 1, 100)
    return Reply(200, _listing(call, found[:limit]) | {"has_more": len(found) > limit})


@routes.add("GET", "/channels/{channel_id}/threads/archived/public", query="before limit")
def archived_public(call: Call) -> Reply:
    """Return archived public threads."""
    return _archived(call, private=False)


@routes.add("GET", "/channels/{channel_id}/threads/archived/private", query="before limit")
def archived_private(call: Call) -> Reply:
    """Return archived private threads."""
    return _archived(call, private=True)


@routes.add("GET", "/channels/{channel_id}/users/@me/threads/archived/private", query="before limit")
def archived_mine(call: Call) -> Reply:
    """Return archived private threads that the bot joined."""
    return _archived(call, private=True, mine=True)
