"""From an error to the message that tells a member what happened and what to do next."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import Refused
from bot.client.replies import ALREADY_ACKNOWLEDGED
from bot.kernel.errors import Detail, DomainError
from bot.storage.transactions import Unable

EXPIRED: Final = frozenset({10062, 10015, 50027})
"""Codes of an interaction that nobody can answer any more: unknown, or its token ran out."""

MISSING_ACCESS: Final = 50001
MISSING_PERMISSIONS: Final = 50013
CLOSED_DIRECT_MESSAGES: Final = 50007

BROKEN_DISK: Final = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")
"""What SQLite calls a disk that is full, broken or no longer writable."""

VIEW_CHANNEL: Final = "view-channel"


@dataclass(frozen=True)
class Explanation:
    """A Fluent message and its details; ``permissions`` are message keys to be listed in it."""

    key: str
    details: Mapping[str, Detail] = field(default_factory=dict)
    permissions: Sequence[str] = ()


def cause_of(error: BaseException) -> BaseException:
    """Return what really went wrong, out of the wrappings that discord.py puts around it."""
    if isinstance(error, app_commands.CommandInvokeError | commands.ExtensionFailed):
        return cause_of(error.original)
    if isinstance(error, Refused):
        return error.refusal
    if isinstance(error, app_commands.TransformerError) and isinstance(error.__cause__, DomainError):
        return error.__cause__
    return error


def has_expired(error: BaseException) -> bool:
    """Tell whether the interaction itself is over, so that no reply can reach the member or is still owed."""
    return isinstance(error, discord.HTTPException) and error.code in {*EXPIRED, ALREADY_ACKNOWLEDGED}


def explanation_of(error: BaseException) -> Explanation | None:
    """Return what to tell the member, or nothing if the error is unexpected."""
    return next((read(error) for kind, read in _READERS if isinstance(error, kind)), None)


def _refusal(error: DomainError) -> Explanation:
    return Explanation(error.key, error.details)


def _cooldown(error: app_commands.CommandOnCooldown) -> Explanation:
    return Explanation("client-slow-down", {"seconds": max(1, round(error.retry_after))})


def _members_permissions(error: app_commands.MissingPermissions) -> Explanation:
    return Explanation("client-you-lack-permission", permissions=_keys(error.missing_permissions))


def _own_permissions(error: app_commands.BotMissingPermissions) -> Explanation:
    return Explanation("client-bot-lacks-permission", permissions=_keys(error.missing_permissions))


def _forbidden(error: discord.Forbidden) -> Explanation | None:
    if error.code == CLOSED_DIRECT_MESSAGES:
        return Explanation("client-closed-direct-messages")
    if error.code == MISSING_ACCESS:
        return Explanation("client-bot-lacks-permission", permissions=_keys([VIEW_CHANNEL]))
    if error.code == MISSING_PERMISSIONS:
        return Explanation("client-bot-lacks-permission", permissions=_keys([_needed(error)]))
    return None


def _unable(error: Unable) -> Explanation | None:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Explanation("client-database-busy")
    if name.startswith(BROKEN_DISK):
        return Explanation("client-disk")
    return None


def _malformed(error: app_commands.AppCommandError) -> Explanation | None:
    # discord.py says so of data that lacks what it points to; every other error has a kind of its own.
    return Explanation("client-gone") if type(error) is app_commands.AppCommandError else None


def _same(key: str) -> Callable[[Any], Explanation]:
    return lambda _error: Explanation(key)


def _keys(permissions: Sequence[str]) -> list[str]:
    return [f"permission-{name.replace('_', '-')}" for name in permissions]


_NEEDED: Final = (
    ("POST", r"/guilds/\d+/channels|/channels/\d+/permissions", "manage-channels"),
    ("(PATCH|DELETE)", r"/channels/\d+", "manage-channels"),
    ("PUT", r"/channels/\d+/permissions/\d+", "manage-roles"),
    (".*", r"/guilds/\d+/roles.*|/guilds/\d+/members/\d+/roles/\d+", "manage-roles"),
    (".*", r"/guilds/\d+/scheduled-events.*", "manage-events"),
    ("POST", r"/channels/\d+(/messages/\d+)?/threads", "create-public-threads"),
    (".*", r"/channels/\d+(/messages)?/pins.*", "pin-messages"),
    ("GET", r"/channels/\d+/messages.*", "read-message-history"),
    ("(PATCH|DELETE)", r"/channels/\d+/messages/\d+", "manage-messages"),
    ("POST", r"/channels/\d+/messages", "send-messages"),
)
"""Discord says that a permission is missing, but not which: it follows from what was asked."""


def _needed(error: discord.Forbidden) -> str:
    method = getattr(error.response, "method", "")
    path = re.sub(r"^.*/api/v\d+", "", getattr(getattr(error.response, "url", None), "path", ""))
    return next(
        (name for verb, route, name in _NEEDED if re.fullmatch(verb, method) and re.fullmatch(route, path)),
        VIEW_CHANNEL,
    )


_READERS: Final[Sequence[tuple[type[BaseException], Callable[[Any], Explanation | None]]]] = (
    (DomainError, _refusal),
    (app_commands.CommandOnCooldown, _cooldown),
    (app_commands.MissingPermissions, _members_permissions),
    (app_commands.BotMissingPermissions, _own_permissions),
    (app_commands.NoPrivateMessage, _same("client-not-in-direct-messages")),
    (app_commands.CheckFailure, _same("client-not-allowed")),
    (app_commands.TransformerError, _same("client-unusable-option")),
    (app_commands.CommandSignatureMismatch, _same("client-command-changed")),
    (app_commands.CommandNotFound, _same("client-command-changed")),
    (app_commands.AppCommandError, _malformed),
    (discord.Forbidden, _forbidden),
    (discord.NotFound, _same("client-gone")),
    (discord.DiscordServerError, _same("client-discord-down")),
    (discord.RateLimited, _same("client-discord-busy")),
    (ConnectionError, _same("client-discord-down")),
    (aiohttp.ClientConnectionError, _same("client-discord-down")),
    (Unable, _unable),
    (TimeoutError, _same("client-discord-down")),
)
"""The first that fits speaks, so the special stands before the general."""
