"""Messages coming, changing and going, whoever writes them."""

import mimetypes
import re
from dataclasses import dataclass, field
from datetime import timedelta

from bot.practice import components, serialize
from bot.practice.errors import ApiError, invalid, unknown
from bot.practice.kinds import ChannelKind, Intent, JsonObject, MessageFlag, MessageKind, Permission
from bot.practice.model import (
    Attachment,
    Channel,
    DirectChannel,
    InteractionTrace,
    Message,
    Thread,
    User,
)
from bot.practice.world import Event, World

SETTABLE = MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS | MessageFlag.COMPONENTS_V2
UNSAID = "application/octet-stream"
"""The type of a file of which whoever sent it did not say what it is."""
CONTENT_KEYS = ("content", "embeds", "components", "attachments")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request, by the number in its field name."""

    number: int
    filename: str
    content_type: str
    content: bytes


@dataclass(slots=True)
class Draft:
    """A message about to be posted."""

    author: User
    body: JsonObject
    uploads: dict[int, Upload] = field(default_factory=dict)
    trace: InteractionTrace | None = None
    kind: MessageKind = MessageKind.DEFAULT
    ephemeral_to: int | None = None
    everyone: bool = True


def post(world: World, channel: Channel, draft: Draft) -> Message:
    """Put a message into ``channel`` and tell everybody who may hear it."""
    require_something(draft.body, draft.uploads)
    message = Message(
        world.ids.next(), channel.id, draft.author, world.now(), kind=draft.kind, trace=draft.trace
    )
    message.tts = bool(draft.body.get("tts"))
    message.nonce = draft.body.get("nonce")
    message.ephemeral_to = draft.ephemeral_to
    if draft.ephemeral_to is not None:
        message.flags |= MessageFlag.EPHEMERAL
    _refer(channel, message, draft.body)
    apply(world, message, draft.body, draft.uploads, everyone=draft.everyone)
    place(world, channel, message)
    return message


def place(world: World, channel: Channel, message: Message) -> None:
    """Put a finished message into ``channel``."""
    channel.messages[message.id] = message
    if message.ephemeral_to is None:
        channel.last_message_id = message.id
        _wake_thread(world, channel, message)
        announce(world, "MESSAGE_CREATE", channel, message)
    world.changed("changed", channel.id, only=message.ephemeral_to)


def _wake_thread(world: World, channel: Channel, message: Message) -> None:
    if not isinstance(channel, Thread):
        return
    channel.total_sent += 1
    channel.members.setdefault(message.author.id, world.now())
    if channel.archived:
        channel.archived = False
        channel.archive_changed = world.now()
        world.tell(Event("THREAD_UPDATE", serialize.thread(world, channel), Intent.GUILDS, channel))


def require_something(body: JsonObject, uploads: dict[int, Upload]) -> None:
    """Refuse a message with nothing in it.

    Raises:
        ApiError: 50006.
    """
    if not uploads and not any(body.get(key) for key in (*CONTENT_KEYS, "sticker_ids")):
        raise ApiError(400, 50006, "Cannot send an empty message")


def apply(
    world: World, message: Message, body: JsonObject, uploads: dict[int, Upload], *, everyone: bool = True
) -> None:
    """Take over those parts of ``body`` that it names."""
    if "content" in body:
        message.content = (body["content"] or "").strip()
    if "embeds" in body:
        message.embeds = list(body["embeds"] or [])
    if "flags" in body:
        kept = message.flags & ~MessageFlag.SUPPRESS_EMBEDS
        message.flags = kept | (MessageFlag(body["flags"] or 0) & SETTABLE)
    _attach(world, message, body.get("attachments"), uploads)
    if "components" in body:
        _check_layout(message, body["components"] or [])
        message.components = components.numbered(body["components"] or [])
        components.with_media(message.components, message.attachments, world.ids.next)
    _mention(world, message, body.get("allowed_mentions"), everyone=everyone)


def _check_layout(message: Message, given: list[JsonObject]) -> None:
    # An edit may leave the flag out: what the message already is decides then.
    is_layout = any(one.get("type") != 1 for one in given)
    if is_layout and MessageFlag.COMPONENTS_V2 not in message.flags:
        raise invalid("components.0.type", "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).')


def _attach(
    world: World, message: Message, listed: list[JsonObject] | None, uploads: dict[int, Upload]
) -> None:
    if listed is not None:
        kept = {str(one["id"]) for one in listed}
        message.attachments = [one for one in message.attachments if str(one.id) in kept]
    described = {str(one["id"]): one for one in listed or []}
    for number, upload in sorted(uploads.items()):
        entry = described.pop(str(number), {})
        message.attachments.append(store(world, upload, entry.get("description"), entry.get("filename")))
    present = {str(one.id) for one in message.attachments}
    for index, missing in enumerate(listed or []):
        if str(missing["id"]) in described and str(missing["id"]) not in present:
            raise invalid(
                f"attachments.{index}.id", "ATTACHMENT_NOT_FOUND", "The attachment was not uploaded"
            )


def store(world: World, upload: Upload, description: str | None, filename: str | None = None) -> Attachment:
    """Keep an uploaded file and give it an address."""
    number = world.ids.next()
    name = re.sub(r"[^\w.\-]", "_", filename or upload.filename) or "file"
    url = f"{world.address}/control/attachments/{number}/{name}"
    kept = Attachment(number, name, _content_type(upload, name), upload.content, url, description)
    world.files[number] = kept
    return kept


def _content_type(upload: Upload, name: str) -> str:
    """Return what Discord takes a file for: discord.py says of none what it is, and pictures are shown all the same."""
    if upload.content_type != UNSAID:
        return upload.content_type
    return mimetypes.guess_type(name)[0] or UNSAID


def _mention(world: World, message: Message, allowed: JsonObject | None, *, everyone: bool) -> None:
    text = message.content
    found_users = [int(one) for one in dict.fromkeys(re.findall(r"<@!?(\d+)>", text))]
    found_roles = [int(one) for one in dict.fromkeys(re.findall(r"<@&(\d+)>", text))]
    message.mentions = [one for one in found_users if _known(world, one) and _allows(allowed, "users", one)]
    message.mention_roles = [
        one
        for one in found_roles
        if one in world.guild.roles
        and _allows(allowed, "roles", one)
        and (everyone or world.guild.roles[one].mentionable)
    ]
    named = "@everyone" in text or "@here" in text
    message.mention_everyone = (
        named and everyone and (allowed is None or "everyone" in allowed.get("parse", []))
    )


def _allows(allowed: JsonObject | None, kind: str, one: int) -> bool:
    if allowed is None or kind in allowed.get("parse", []):
        return True
    return str(one) in {str(given) for given in allowed.get(kind, [])}


def _known(world: World, user_id: int) -> bool:
    return user_id == world.bot.id or any(one.id == user_id for one in world.people.values())


def _refer(channel: Channel, message: Message, body: JsonObject) -> None:
    reference = body.get("message_reference")
    if not reference:
        return
    target = channel.messages.get(int(reference["message_id"]))
    if target is None and reference.get("fail_if_not_exists", True):
        raise invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
    if target is not None:
        message.reply_to = target.id
        message.kind = MessageKind.REPLY


def revise(
    world: World, channel: Channel, message: Message, body: JsonObject, uploads: dict[int, Upload]
) -> None:
    """Edit a message; a private one stays private."""
    apply(world, message, body, uploads)
    if not message.content and not any((message.embeds, message.components, message.attachments)):
        raise ApiError(400, 50006, "Cannot send an empty message")
    message.flags &= ~MessageFlag.LOADING
    message.edited = world.now()
    if message.ephemeral_to is None:
        announce(world, "MESSAGE_UPDATE", channel, message)
    world.changed("changed", channel.id, only=message.ephemeral_to)


def remove(world: World, channel: Channel, message: Message) -> None:
    """Delete a message."""
    channel.messages.pop(message.id, None)
    if message.ephemeral_to is None:
        announce(world, "MESSAGE_DELETE", channel, message)
    world.changed("changed", channel.id, only=message.ephemeral_to)


def announce(world: World, name: str, channel: Channel, message: Message) -> None:
    """Tell the gateway about a public message."""
    new = name == "MESSAGE_CREATE"
    data = serialize.new_message(world, message) if new else serialize.message(world, message)
    if name == "MESSAGE_DELETE":
        data = _reference(message)
    intent = Intent.DIRECT_MESSAGES
    if not isinstance(channel, DirectChannel):
        intent = Intent.GUILD_MESSAGES
        data["guild_id"] = str(world.guild.id)
        author = world.guild.members.get(message.author.id)
        if name != "MESSAGE_DELETE" and author is not None:
            data["member"] = serialize.bare_member(author)
    if name != "MESSAGE_DELETE":
        data["channel_type"] = int(channel.kind)
        data["mentions"] = [_mentioned(world, one) for one in message.mentions]
    world.tell(Event(name, data, intent, channel, message))


def _reference(message: Message) -> JsonObject:
    return {"id": str(message.id), "channel_id": str(message.channel_id)}


def _mentioned(world: World, user_id: int) -> JsonObject:
    """Return a mentioned user as events do: with the member inside."""
    made = serialize.user(world.user(user_id))
    member = world.guild.members.get(user_id)
    return made | ({"member": serialize.bare_member(member)} if member else {})


def repeated(world: World, author: User, body: JsonObject) -> Message | None:
    """Return the message that already carries this nonce, within the window of virtual time.

    Raises:
        ApiError: 10008 where it was posted and deleted since.
    """
    nonce = body.get("nonce")
    if nonce is None or not body.get("enforce_nonce"):
        return None
    posted = world.nonces.get(f"{author.id}:{nonce}")
    if posted is None or world.now() - posted[0] > world.nonce_window:
        return None
    channel = world.find_channel(posted[1])
    found = channel.messages.get(posted[2]) if channel else None
    if found is None:
        raise unknown("Message")
    return found


def remember(world: World, message: Message) -> None:
    """Remember the nonce of a message, forgetting those long out of the window."""
    if message.nonce is None:
        return
    horizon = world.now() - world.nonce_window - timedelta(hours=1)
    if len(world.nonces) > 10_000:
        world.nonces = {key: one for key, one in world.nonces.items() if one[0] > horizon}
    world.nonces[f"{message.author.id}:{message.nonce}"] = (world.now(), message.channel_id, message.id)


def pin(world: World, channel: Channel, message: Message, *, pinned: bool) -> None:
    """Pin a message or take the pin away."""
    message.pinned_at = world.now() if pinned else None
    intent = Intent.DIRECT_MESSAGES if isinstance(channel, DirectChannel) else Intent.GUILDS
    data: JsonObject = {
        "channel_id": str(channel.id),
        "last_pin_timestamp": serialize.maybe_instant(message.pinned_at),
    }
    if not isinstance(channel, DirectChannel):
        data["guild_id"] = str(world.guild.id)
    world.tell(Event("CHANNEL_PINS_UPDATE", data, intent, channel))
    announce(world, "MESSAGE_UPDATE", channel, message)
    world.changed("changed", channel.id)


def react(world: World, channel: Channel, message: Message, user: User, emoji: str, *, add: bool) -> None:
    """Add or take away a reaction."""
    if add == (user.id in message.reactions.get(emoji, [])):
        return
    users = message.reactions.setdefault(emoji, [])
    (users.append if add else users.remove)(user.id)
    if not users:
        del message.reactions[emoji]
    direct = isinstance(channel, DirectChannel)
    data: JsonObject = {
        "user_id": str(user.id),
        "channel_id": str(channel.id),
        "message_id": str(message.id),
        "emoji": {"id": None, "name": emoji},
        "type": 0,
        "burst": False,
    }
    if not direct:
        data["guild_id"] = str(world.guild.id)
    intent = Intent.DIRECT_MESSAGE_REACTIONS if direct else Intent.GUILD_MESSAGE_REACTIONS
    world.tell(Event(f"MESSAGE_REACTION_{'ADD' if add else 'REMOVE'}", data, intent, channel))
    world.changed("changed", channel.id)


def mentions_everyone(channel: Channel, granted: Permission) -> bool:
    """Return whether an author with these permissions reaches everyone."""
    return channel.kind != ChannelKind.DIRECT and Permission.MENTION_EVERYONE in granted
