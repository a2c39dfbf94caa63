"""Scenes: the server as it is when practice starts, read from TOML.

Every mistake in a file is told with the file, the key and what to write instead.
"""

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.kernel.errors import ContentError
from bot.practice.command_shapes import LOCALES
from bot.practice.kinds import PRIVILEGED, ChannelKind, Permission
from bot.practice.sites import Site, SiteItem

CHANNEL_KINDS = {
    "text": ChannelKind.TEXT,
    "announcement": ChannelKind.ANNOUNCEMENT,
    "voice": ChannelKind.VOICE,
    "category": ChannelKind.CATEGORY,
}
MEMBER_PERMISSIONS = (
    "create_instant_invite",
    "add_reactions",
    "view_channel",
    "send_messages",
    "embed_links",
    "attach_files",
    "read_message_history",
    "use_external_emojis",
    "connect",
    "speak",
    "change_nickname",
    "use_application_commands",
    "create_public_threads",
    "send_messages_in_threads",
    "send_polls",
)
BOT_PERMISSIONS = (
    "view_channel",
    "send_messages",
    "send_messages_in_threads",
    "embed_links",
    "attach_files",
    "read_message_history",
    "add_reactions",
    "use_external_emojis",
    "mention_everyone",
    "manage_channels",
    "manage_roles",
    "manage_messages",
    "manage_threads",
    "create_public_threads",
    "create_private_threads",
    "pin_messages",
    "manage_events",
    "create_events",
    "change_nickname",
)


HANDLE_RULE = (
    "2 to 32 of a-z, 0-9, _ and ., no two points in a row, as Discord's user names; neither 'bot' nor 'dm'"
)


def is_handle(text: str) -> bool:
    """Tell whether somebody can be called so: also in an address, where they act."""
    return re.fullmatch(r"(?!.*\.\.)[a-z0-9_.]{2,32}", text) is not None and text not in {"bot", "dm"}


def is_zone(text: str) -> bool:
    """Tell whether there is such an IANA time zone."""
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class SceneRole:
    """A role that is there already."""

    name: str
    permissions: Sequence[str] = ()
    mentionable: bool = False


@dataclass(frozen=True, slots=True)
class SceneOverwrite:
    """What a role may do in one channel."""

    role: str
    allow: Sequence[str] = ()
    deny: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class SceneChannel:
    """A channel that is there already."""

    name: str
    kind: str = "text"
    topic: str | None = None
    category: str | None = None
    overwrites: Sequence[SceneOverwrite] = ()


@dataclass(frozen=True, slots=True)
class SceneMember:
    """Somebody to act as."""

    handle: str
    name: str
    locale: str = "en-GB"
    country: str | None = None
    zone: str | None = None
    roles: Sequence[str] = ()
    dms_open: bool = True
    here: bool = True


@dataclass(frozen=True, slots=True)
class SceneStep:
    """Something done once, when the bot is ready for the first time."""

    who: str
    place: str
    command: str
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Scene:
    """A whole scene; the first member owns the server unless ``owner`` names another."""

    name: str = "Practice"
    start: datetime = datetime(2023, 3, 1, 9, tzinfo=UTC)
    locale: str = "en-GB"
    owner: str | None = None
    bot: str = "Community Bot"
    bot_permissions: Sequence[str] = BOT_PERMISSIONS
    member_permissions: Sequence[str] = MEMBER_PERMISSIONS
    intents: Sequence[str] = ()
    roles: Sequence[SceneRole] = ()
    channels: Sequence[SceneChannel] = ()
    members: Sequence[SceneMember] = (SceneMember("somebody", "Somebody"),)
    opening: Sequence[SceneStep] = ()
    sites: Sequence[Site] = ()


class _Table:
    """One table of the file, read key by key so that each mistake can name its key."""

    def __init__(self, raw: object, path: Path, where: str, keys: Sequence[str]) -> None:
        if not isinstance(raw, dict):
            raise ContentError(f"{path}: {where or 'the file'} must be a table")
        self._raw, self._path, self._where = raw, path, where
        for key in raw:
            if key not in keys:
                near = difflib.get_close_matches(key, keys, 1)
                hint = f"did you mean '{near[0]}'?" if near else f"known keys: {', '.join(keys)}"
                raise self.wrong(key, f"unknown; {hint}")

    def wrong(self, key: str, why: str) -> ContentError:
        shown = f"{self._where}.{key}" if self._where else key
        return ContentError(f"{self._path}: {shown}: {why}")

    def text(self, key: str, default: str | None = None) -> str:
        value = self._raw.get(key, default)
        if not isinstance(value, str) or not value:
            raise self.wrong(
                key, "missing; write a text in quotes" if value is None else "must be a text in quotes"
            )
        return value

    def maybe(self, key: str) -> str | None:
        return self.text(key) if key in self._raw else None

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._raw.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, "must be true or false")
        return value

    def words(self, key: str, allowed: Sequence[str] | None, default: Sequence[str] = ()) -> tuple[str, ...]:
        value = self._raw.get(key, list(default))
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.wrong(key, "must be a list of texts")
        for one in value:
            self.among(key, one, allowed)
        return tuple(value)

    def among(self, key: str, value: str, allowed: Sequence[str] | None) -> str:
        if allowed is not None and value not in allowed:
            near = difflib.get_close_matches(value, allowed, 1) or [
                one for one in allowed if one.startswith(value)
            ]
            hint = f"did you mean '{near[0]}'?" if near else f"one of {', '.join(sorted(allowed))}"
            raise self.wrong(key, f"no such value '{value}'; {hint}")
        return value

    def moment(self, key: str, default: datetime) -> datetime:
        value = self._raw.get(key, default)
        if not isinstance(value, datetime):
            raise self.wrong(key, "must be a date and time without quotes, such as 2023-03-01T09:00:00Z")
        if value.tzinfo is not None:
            return value.astimezone(UTC)
        return value.replace(tzinfo=ZoneInfo(self.zone("zone") or "UTC")).astimezone(UTC)

    def zone(self, key: str) -> str | None:
        name = self.maybe(key)
        if name is not None and not is_zone(name):
            raise self.wrong(key, f"no time zone '{name}'; write for example 'Europe/Brussels'")
        return name

    def tables(self, key: str, keys: Sequence[str]) -> "list[_Table]":
        value = self._raw.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(key, f"must be tables, each under [[{key}]]")
        inside = f"{self._where}." if self._where else ""
        return [
            _Table(one, self._path, f"{inside}{key}[{index}]", keys) for index, one in enumerate(value, 1)
        ]

    def mapping(self, key: str) -> Mapping[str, Any]:
        value = self._raw.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, "must be a table")
        return value


_PERMISSIONS = [one.name.lower() for one in Permission if one.name]
_KEYS = (
    "name",
    "start",
    "zone",
    "locale",
    "owner",
    "bot",
    "bot_permissions",
    "member_permissions",
    "intents",
    "roles",
    "channels",
    "members",
    "opening",
    "sites",
)


def load_scene(path: Path) -> Scene:
    """Read a scene.

    Raises:
        ContentError: the file is missing or something in it cannot be used.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ContentError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{path}: no valid TOML: {error}") from error
    table = _Table(raw, path, "", _KEYS)
    roles = _roles(table)
    members = _members(table, [one.name for one in roles])
    handles = [one.handle for one in members]
    owner = table.maybe("owner")
    return Scene(
        name=table.text("name"),
        start=table.moment("start", Scene.start),
        locale=table.among("locale", table.text("locale", Scene.locale), sorted(LOCALES)),
        owner=None if owner is None else table.among("owner", owner, handles),
        bot=table.text("bot", Scene.bot),
        bot_permissions=table.words("bot_permissions", _PERMISSIONS, BOT_PERMISSIONS),
        member_permissions=table.words("member_permissions", _PERMISSIONS, MEMBER_PERMISSIONS),
        intents=table.words("intents", list(PRIVILEGED)),
        roles=roles,
        channels=_channels(table, [one.name for one in roles]),
        members=members,
        opening=_opening(table, handles),
        sites=_sites(table),
    )


def _roles(table: _Table) -> list[SceneRole]:
    return [
        SceneRole(
            one.text("name"), one.words("permissions", _PERMISSIONS), one.flag("mentionable", default=False)
        )
        for one in table.tables("roles", ("name", "permissions", "mentionable"))
    ]


def _channels(table: _Table, roles: list[str]) -> list[SceneChannel]:
    made: list[SceneChannel] = []
    for one in table.tables("channels", ("name", "kind", "topic", "category", "overwrites")):
        kind = one.among("kind", one.text("kind", "text"), list(CHANNEL_KINDS))
        category = one.maybe("category")
        if category is not None:
            one.among("category", category, [channel.name for channel in made if channel.kind == "category"])
        rules = [
            SceneOverwrite(
                rule.among("role", rule.text("role"), ["everyone", *roles]),
                rule.words("allow", _PERMISSIONS),
                rule.words("deny", _PERMISSIONS),
            )
            for rule in one.tables("overwrites", ("role", "allow", "deny"))
        ]
        made.append(SceneChannel(one.text("name"), kind, one.maybe("topic"), category, rules))
    return made


def _members(table: _Table, roles: list[str]) -> list[SceneMember]:
    made: list[SceneMember] = []
    keys = ("handle", "name", "locale", "country", "zone", "roles", "dms_open", "here")
    for one in table.tables("members", keys):
        handle = one.text("handle")
        if not is_handle(handle):
            raise one.wrong("handle", f"'{handle}' is none; write {HANDLE_RULE}")
        if handle in {member.handle for member in made}:
            raise one.wrong("handle", f"'{handle}' is there twice; give each member a handle of their own")
        locale = one.among("locale", one.text("locale", "en-GB"), sorted(LOCALES))
        made.append(
            SceneMember(
                handle,
                one.text("name"),
                locale,
                one.maybe("country"),
                one.zone("zone"),
                one.words("roles", roles),
                one.flag("dms_open", default=True),
                one.flag("here", default=True),
            )
        )
    if not made:
        raise table.wrong("members", "nobody to act as; write at least one [[members]] table")
    return made


def _opening(table: _Table, handles: list[str]) -> list[SceneStep]:
    return [
        SceneStep(
            one.among("who", one.text("who"), handles),
            one.text("in"),
            one.text("command"),
            one.mapping("with"),
        )
        for one in table.tables("opening", ("who", "in", "command", "with"))
    ]


def _sites(table: _Table) -> list[Site]:
    return [
        Site(one.text("address"), one.text("title"), _published(one), _away(one))
        for one in table.tables("sites", ("address", "title", "items", "away_from", "away_until"))
    ]


def _published(site: _Table) -> list[SiteItem]:
    return [
        SiteItem(one.moment("at", Scene.start), one.text("title"), one.text("link"))
        for one in site.tables("items", ("at", "title", "link"))
    ]


def _away(site: _Table) -> tuple[datetime, datetime] | None:
    from_, until = (site.moment(key, Scene.start) for key in ("away_from", "away_until"))
    return (from_, until) if from_ < until else None
