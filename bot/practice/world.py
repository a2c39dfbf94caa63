"""Everything that exists, how to find it, and who is told when it changes."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.kernel.clock import OffsetClock, StillClock
from bot.practice import permissions
from bot.practice.errors import missing_access, unknown
from bot.practice.kinds import Intent, JsonObject, Permission
from bot.practice.model import (
    Attachment,
    Channel,
    Command,
    DirectChannel,
    Guild,
    Member,
    Message,
    Thread,
    User,
)
from bot.practice.snowflakes import Snowflakes

NO_INTENT = Intent(0)


@dataclass(frozen=True, slots=True)
class Event:
    """A gateway event, with what decides who hears it."""

    name: str
    data: JsonObject
    intent: Intent = NO_INTENT
    channel: Channel | None = None
    message: Message | None = None
    author: User | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Something that people can see has changed; ``only`` names the single one who sees it."""

    what: str
    channel_id: int | None = None
    only: int | None = None
    by: int | None = None


@dataclass
class World:
    """The state of the practice server."""

    clock: OffsetClock | StillClock
    guild: Guild
    bot: User
    people: dict[str, User]
    ids: Snowflakes
    granted: Intent
    nonce_window: timedelta
    logins_left: int = field(default=1000, kw_only=True)
    application_id: int
    token: str = field(default_factory=lambda: f"practice.bot.{secrets.token_urlsafe(24)}", repr=False)
    directs: dict[int, DirectChannel] = field(default_factory=dict)
    commands: dict[int, Command] = field(default_factory=dict)
    files: dict[int, Attachment] = field(default_factory=dict)
    nonces: dict[str, tuple[datetime, int, int]] = field(default_factory=dict)
    address: str = ""
    web_port: int = 0
    """Where the bot may serve pages of its own: the same after each restart, so that links in letters hold."""
    gateway_address: str = ""
    hearers: list[Callable[[Event], None]] = field(default_factory=list)
    watchers: list[Callable[[Change], None]] = field(default_factory=list)

    def now(self) -> datetime:
        """Return the virtual present."""
        return self.clock.now()

    def tell(self, event: Event) -> None:
        """Send a gateway event to those sessions that may hear it."""
        for hear in self.hearers:
            hear(event)

    def changed(
        self, what: str, channel_id: int | None = None, only: int | None = None, by: int | None = None
    ) -> None:
        """Tell the pages that something visible changed."""
        change = Change(what, channel_id, only, by)
        for watch in self.watchers:
            watch(change)

    def me(self) -> Member:
        """Return the bot as a member of the guild."""
        return self.guild.members[self.bot.id]

    def user(self, user_id: int) -> User:
        """Return a user, a member of the guild or not.

        Raises:
            ApiError: 10013.
        """
        if user_id == self.bot.id:
            return self.bot
        for user in self.people.values():
            if user.id == user_id:
                return user
        raise unknown("User")

    def member(self, user_id: int) -> Member:
        """Return a member of the guild.

        Raises:
            ApiError: 10007.
        """
        try:
            return self.guild.members[user_id]
        except KeyError:
            raise unknown("Member") from None

    def find_channel(self, channel_id: int) -> Channel | None:
        """Return any channel, thread or direct channel of that id."""
        guild_channel = self.guild.channels.get(channel_id) or self.guild.threads.get(channel_id)
        if guild_channel is not None:
            return guild_channel
        return next((one for one in self.directs.values() if one.id == channel_id), None)

    def channel(self, channel_id: int) -> Channel:
        """Return the channel as the bot sees it.

        Raises:
            ApiError: 10003, or 50001 where the bot may not look.
        """
        channel = self.find_channel(channel_id)
        if channel is None:
            raise unknown("Channel")
        if Permission.VIEW_CHANNEL not in self.my_permissions(channel):
            raise missing_access()
        return channel

    def my_permissions(self, channel: Channel) -> Permission:
        """Return what the bot may do in ``channel``."""
        return permissions.in_channel(self.guild, channel, self.me())

    def my_guild_permissions(self) -> Permission:
        """Return what the bot may do in the guild."""
        return permissions.in_guild(self.guild, self.me())

    def sees(self, user_id: int, channel: Channel) -> bool:
        """Return whether a person sees ``channel``."""
        if isinstance(channel, DirectChannel):
            return user_id in {channel.person.id, self.bot.id}
        member = self.guild.members.get(user_id)
        return member is not None and Permission.VIEW_CHANNEL in permissions.in_channel(
            self.guild, channel, member
        )

    def message(self, channel: Channel, message_id: int) -> Message:
        """Return a public message of ``channel``.

        Raises:
            ApiError: 10008.
        """
        found = channel.messages.get(message_id)
        if found is None or found.ephemeral_to is not None:
            raise unknown("Message")
        return found

    def direct(self, person: User) -> DirectChannel:
        """Return the direct channel between the bot and ``person``, opening it if need be."""
        if person.id not in self.directs:
            self.directs[person.id] = DirectChannel(self.ids.next(), person)
        return self.directs[person.id]

    def visible_threads(self, user_id: int) -> list[Thread]:
        """Return the threads that a person sees and that are not archived."""
        return [one for one in self.guild.threads.values() if not one.archived and self.sees(user_id, one)]
