"""Messages: create (once per nonce), read, edit, delete, pin, react."""

from urllib.parse import unquote

from bot.practice import posting, serialize
from bot.practice.errors import ApiError, invalid, missing_access, missing_permissions, unknown
from bot.practice.kinds import ChannelKind, JsonObject, MessageFlag, MessageKind, Permission
from bot.practice.model import Channel, DirectChannel, Message, Thread
from bot.practice.permissions import may_send, require
from bot.practice.posting import Draft
from bot.practice.routing import NO_CONTENT, Call, Reply, Routes
from bot.practice.shapes import BULK_DELETE, MESSAGE_CREATE, MESSAGE_EDIT

routes = Routes()
_MESSAGES = "/channels/{channel_id}/messages"
_ONE = _MESSAGES + "/{message_id}"
MOST_PINS = 250


def _found(call: Call) -> tuple[Channel, Message]:
    channel = call.world.channel(call.id("channel_id"))
    return channel, call.world.message(channel, call.id("message_id"))


@routes.add("POST", _MESSAGES, body=MESSAGE_CREATE)
def create_message(call: Call) -> Reply:
    """Post a message, unless its nonce was used within the window."""
    world = call.world
    channel = world.channel(call.id("channel_id"))
    require_may_send(call, channel)
    earlier = posting.repeated(world, world.bot, call.body)
    if earlier is not None:
        return Reply(200, serialize.new_message(world, earlier))
    everyone = posting.mentions_everyone(channel, world.my_permissions(channel))
    message = posting.post(world, channel, Draft(world.bot, call.body, call.uploads, everyone=everyone))
    posting.remember(world, message)
    return Reply(200, serialize.new_message(world, message))


def require_may_send(call: Call, channel: Channel) -> None:
    """Refuse what the bot may not send there.

    Raises:
        ApiError: 50007 closed direct messages, 50008 no text channel, 50013, 160005 locked thread.
    """
    world = call.world
    if isinstance(channel, DirectChannel):
        if not channel.person.dms_open or channel.person.id not in world.guild.members:
            raise ApiError(403, 50007, "Cannot send messages to this user")
        return
    if channel.kind == ChannelKind.CATEGORY:
        raise ApiError(400, 50008, "Cannot send messages in a non-text channel")
    granted = world.my_permissions(channel)
    if not may_send(granted, channel):
        raise missing_permissions()
    if isinstance(channel, Thread) and channel.locked and Permission.MANAGE_THREADS not in granted:
        raise ApiError(403, 160005, "Thread is locked")
    # Embeds of a bot without the permission are refused with the same code as files.
    if call.body.get("embeds") and Permission.EMBED_LINKS not in granted:
        raise missing_permissions()
    if call.uploads and Permission.ATTACH_FILES not in granted:
        raise missing_permissions()


@routes.add("GET", _MESSAGES, query="limit before after around")
def list_messages(call: Call) -> Reply:
    """Return messages, newest first; without Read Message History Discord returns none at all."""
    world = call.world
    channel = world.channel(call.id("channel_id"))
    limit = call.number("limit", 50, 1, 100)
    if Permission.READ_MESSAGE_HISTORY not in world.my_permissions(channel):
        return Reply(200, [])
    public = sorted(
        (one for one in channel.messages.values() if one.ephemeral_to is None), key=lambda one: one.id
    )
    chosen = _window(public, call.query, limit)
    return Reply(200, [serialize.message(world, one) for one in reversed(chosen)])


def _window(public: list[Message], query: dict[str, str], limit: int) -> list[Message]:
    bounds = {key: int(query[key]) for key in ("before", "after", "around") if key in query}
    if len(bounds) > 1:
        raise invalid(
            "before", "BASE_TYPE_BAD_COMBINATION", "Only one of before, after and around may be given"
        )
    if "after" in bounds:
        return [one for one in public if one.id > bounds["after"]][:limit]
    if "around" in bounds:
        earlier = [one for one in public if one.id <= bounds["around"]][-(limit // 2 + 1) :]
        later = [one for one in public if one.id > bounds["around"]][: limit - len(earlier)]
        return earlier + later
    return [one for one in public if one.id < bounds.get("before", 2**64)][-limit:]


@routes.add("GET", _ONE)
def get_message(call: Call) -> Reply:
    """Return one message."""
    channel = call.world.channel(call.id("channel_id"))
    if Permission.READ_MESSAGE_HISTORY not in call.world.my_permissions(channel):
        raise missing_access()
    return Reply(200, serialize.message(call.world, call.world.message(channel, call.id("message_id"))))


@routes.add("PATCH", _ONE, body=MESSAGE_EDIT)
def edit_message(call: Call) -> Reply:
    """Edit one of the bot's own messages."""
    channel, message = _found(call)
    others = set(call.body) - {"flags"} or "content" in call.body
    if message.author.id != call.world.bot.id:
        if others:
            raise ApiError(403, 50005, "Cannot edit a message authored by another user")
        require(call.world.my_permissions(channel), Permission.MANAGE_MESSAGES)
    if isinstance(channel, Thread) and channel.archived:
        raise ApiError(400, 50083, "Thread is archived")
    posting.revise(call.world, channel, message, call.body, call.uploads)
    return Reply(200, serialize.message(call.world, message))


@routes.add("DELETE", _ONE)
def delete_message(call: Call) -> Reply:
    """Delete a message; those of others need a permission."""
    channel, message = _found(call)
    if message.author.id != call.world.bot.id:
        if isinstance(channel, DirectChannel):
            raise ApiError(403, 50003, "Cannot execute action on a DM channel")
        require(call.world.my_permissions(channel), Permission.MANAGE_MESSAGES)
    posting.remove(call.world, channel, message)
    return NO_CONTENT


@routes.add("POST", _MESSAGES + "/bulk-delete", body=BULK_DELETE)
def bulk_delete(call: Call) -> Reply:
    """Delete 2 to 100 messages at once."""
    channel = call.world.channel(call.id("channel_id"))
    if isinstance(channel, DirectChannel):
        raise ApiError(403, 50003, "Cannot execute action on a DM channel")
    require(call.world.my_permissions(channel), Permission.MANAGE_MESSAGES)
    for message_id in call.body["messages"]:
        message = channel.messages.get(int(message_id))
        if message is not None:
            posting.remove(call.world, channel, message)
    return NO_CONTENT


@routes.add("POST", _ONE + "/crosspost")
def crosspost(call: Call) -> Reply:
    """Publish a message of an announcement channel."""
    channel, message = _found(call)
    if channel.kind != ChannelKind.ANNOUNCEMENT:
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    message.flags |= MessageFlag.CROSSPOSTED
    return Reply(200, serialize.message(call.world, message))


def _pin(call: Call, *, pinned: bool) -> Reply:
    channel, message = _found(call)
    if not isinstance(channel, DirectChannel):
        require(call.world.my_permissions(channel), Permission.PIN_MESSAGES)
    already = sum(1 for one in channel.messages.values() if one.pinned_at)
    if pinned and not message.pinned_at and already >= MOST_PINS:
        raise ApiError(400, 30003, f"Maximum number of pins reached for the channel ({MOST_PINS})")
    if pinned != (message.pinned_at is not None):
        posting.pin(call.world, channel, message, pinned=pinned)
        if pinned:
            _say_pinned(call, channel, message)
    return NO_CONTENT


def _say_pinned(call: Call, channel: Channel, message: Message) -> None:
    world = call.world
    note = Message(world.ids.next(), channel.id, world.bot, world.now(), kind=MessageKind.PINNED)
    note.reply_to = message.id
    posting.place(world, channel, note)


@routes.add("PUT", "/channels/{channel_id}/messages/pins/{message_id}")
@routes.add("PUT", "/channels/{channel_id}/pins/{message_id}")
def pin(call: Call) -> Reply:
    """Pin a message."""
    return _pin(call, pinned=True)


@routes.add("DELETE", "/channels/{channel_id}/messages/pins/{message_id}")
@routes.add("DELETE", "/channels/{channel_id}/pins/{message_id}")
def unpin(call: Call) -> Reply:
    """Take a pin away."""
    return _pin(call, pinned=False)


@routes.add("GET", "/channels/{channel_id}/messages/pins", query="limit before")
def list_pins(call: Call) -> Reply:
    """Return the pinned messages, newest pin first."""
    items = [
        {"pinned_at": serialize.instant(one.pinned_at), "message": serialize.message(call.world, one)}
        for one in _pinned(call)
        if one.pinned_at is not None
    ]
    limit = call.number("limit", 50, 1, 50)
    return Reply(200, {"items": items[:limit], "has_more": len(items) > limit})


@routes.add("GET", "/channels/{channel_id}/pins")
def list_pins_plainly(call: Call) -> Reply:
    """Return the pinned messages in the older form."""
    return Reply(200, [serialize.message(call.world, one) for one in _pinned(call)])


def _pinned(call: Call) -> list[Message]:
    channel = call.world.channel(call.id("channel_id"))
    if Permission.READ_MESSAGE_HISTORY not in call.world.my_permissions(channel):
        return []
    pinned = [one for one in channel.messages.values() if one.pinned_at is not None]
    return sorted(pinned, key=lambda one: str(one.pinned_at), reverse=True)


_REACTION = _ONE + "/reactions/{emoji}"


@routes.add("PUT", _REACTION + "/@me")
def add_reaction(call: Call) -> Reply:
    """React to a message."""
    channel, message = _found(call)
    granted = call.world.my_permissions(channel)
    if not isinstance(channel, DirectChannel):
        require(granted, Permission.READ_MESSAGE_HISTORY)
        if _emoji(call) not in message.reactions:
            require(granted, Permission.ADD_REACTIONS)
    posting.react(call.world, channel, message, call.world.bot, _emoji(call), add=True)
    return NO_CONTENT


@routes.add("DELETE", _REACTION + "/@me")
def remove_reaction(call: Call) -> Reply:
    """Take the bot's own reaction back."""
    channel, message = _found(call)
    if _emoji(call) not in message.reactions:
        raise unknown("Emoji")
    posting.react(call.world, channel, message, call.world.bot, _emoji(call), add=False)
    return NO_CONTENT


@routes.add("GET", _REACTION, query="limit after type")
def list_reactions(call: Call) -> Reply:
    """Return who reacted so."""
    _, message = _found(call)
    users: list[JsonObject] = [
        serialize.user(call.world.user(one)) for one in message.reactions.get(_emoji(call), [])
    ]
    return Reply(200, users[: call.number("limit", 25, 1, 100)])


def _emoji(call: Call) -> str:
    emoji = unquote(call.params["emoji"])
    # Words are names of custom emoji, of which this server has none.
    if emoji.isascii():
        raise unknown("Emoji")
    return emoji
