"""What exists on the practice server, as plain dataclasses without behaviour of their own."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from bot.practice.kinds import ChannelKind, CommandKind, JsonObject, MessageFlag, MessageKind, Permission


@dataclass(slots=True)
class User:
    """A person or the bot. ``handle`` is the short name used in scenes and addresses."""

    id: int
    handle: str
    name: str
    locale: str = "en-GB"
    country: str | None = None
    zone: str | None = None
    bot: bool = False
    dms_open: bool = True


@dataclass(slots=True)
class Member:
    """A user in the guild."""

    user: User
    joined_at: datetime
    roles: list[int] = field(default_factory=list)
    nick: str | None = None


@dataclass(slots=True)
class Role:
    """A role; the one with the guild's id is held by everyone."""

    id: int
    name: str
    permissions: Permission
    position: int
    color: int = 0
    hoist: bool = False
    mentionable: bool = False
    bot_id: int | None = None


@dataclass(slots=True)
class Overwrite:
    """What a role (0) or a member (1) is allowed or denied in one channel."""

    id: int
    kind: int
    allow: Permission
    deny: Permission


@dataclass(slots=True)
class Attachment:
    """A file on a message."""

    id: int
    filename: str
    content_type: str
    content: bytes
    url: str
    description: str | None = None


@dataclass(slots=True)
class InteractionTrace:
    """Which interaction a message answers, as shown on the message."""

    id: int
    kind: int
    user_id: int
    name: str | None = None
    message_id: int | None = None
    trigger: "InteractionTrace | None" = None


@dataclass(slots=True)
class Message:
    """A message in a channel; ``ephemeral_to`` names the only one who sees it."""

    id: int
    channel_id: int
    author: User
    created: datetime
    content: str = ""
    kind: MessageKind = MessageKind.DEFAULT
    embeds: list[JsonObject] = field(default_factory=list)
    components: list[JsonObject] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: MessageFlag = field(default_factory=lambda: MessageFlag(0))
    mentions: list[int] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    tts: bool = False
    edited: datetime | None = None
    pinned_at: datetime | None = None
    nonce: str | int | None = None
    reply_to: int | None = None
    reply_channel: int | None = None
    trace: InteractionTrace | None = None
    reactions: dict[str, list[int]] = field(default_factory=dict)
    ephemeral_to: int | None = None


@dataclass(slots=True)
class GuildChannel:
    """A channel of the guild, or a category."""

    id: int
    kind: ChannelKind
    name: str
    position: int
    topic: str | None = None
    parent_id: int | None = None
    nsfw: bool = False
    slowmode: int = 0
    auto_archive: int | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int | None = None


@dataclass(slots=True)
class Thread:
    """A thread; one that grew from a message has that message's id."""

    id: int
    kind: ChannelKind
    name: str
    parent_id: int
    owner_id: int
    created: datetime
    archive_changed: datetime
    auto_archive: int = 1440
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    slowmode: int = 0
    members: dict[int, datetime] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int | None = None
    total_sent: int = 0


@dataclass(slots=True)
class DirectChannel:
    """The direct messages between the bot and one person."""

    id: int
    person: User
    kind: ChannelKind = ChannelKind.DIRECT
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int | None = None


Channel: TypeAlias = GuildChannel | Thread | DirectChannel


@dataclass(slots=True)
class Command:
    """An application command; its id survives a bulk overwrite."""

    id: int
    version: int
    kind: CommandKind
    name: str
    guild_id: int | None
    body: JsonObject


@dataclass(slots=True)
class ScheduledEvent:
    """An event in the guild's own list of events."""

    id: int
    name: str
    start: datetime
    end: datetime | None
    entity_kind: int
    creator: User
    description: str | None = None
    channel_id: int | None = None
    location: str | None = None
    status: int = 1
    image: str | None = None
    interested: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Guild:
    """The one server of the scene."""

    id: int
    name: str
    owner_id: int
    locale: str
    created: datetime
    description: str | None = None
    channels: dict[int, GuildChannel] = field(default_factory=dict)
    threads: dict[int, Thread] = field(default_factory=dict)
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    events: dict[int, ScheduledEvent] = field(default_factory=dict)
    system_channel_id: int | None = None
