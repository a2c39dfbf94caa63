"""Every error that can be foreseen has words that say what to do next."""

import sqlite3
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands
from yarl import URL

from bot.client.checks import Refused
from bot.client.explanations import Explanation, cause_of, explanation_of, has_expired
from bot.client.refusals import StaffOnly
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.zones import UnknownZone

DATA = Path(__file__).resolve().parents[2] / "data"
API = "http://127.0.0.1:1234/token/api/v10"


@pytest.fixture(scope="module")
def translator() -> Translator:
    return Translator(locale_folders(DATA), "en")


def forbidden(code: int, method: str = "POST", path: str = "/channels/1/messages") -> discord.Forbidden:
    """Return what discord.py raises when Discord forbids this request."""
    response: Any = SimpleNamespace(status=403, reason="Forbidden", method=method, url=URL(API + path))
    return discord.Forbidden(response, {"code": code, "message": "Missing"})


def answered(kind: type[discord.HTTPException], status: int, code: int = 0) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="")
    return kind(response, {"code": code, "message": ""})


FORESEEN = {
    "client-staff-only": StaffOnly(),
    "client-slow-down": app_commands.CommandOnCooldown(app_commands.Cooldown(1, 9), 3.2),
    "client-you-lack-permission": app_commands.MissingPermissions(["manage_guild"]),
    "client-bot-lacks-permission": app_commands.BotMissingPermissions(["send_messages"]),
    "client-not-in-direct-messages": app_commands.NoPrivateMessage(),
    "client-not-allowed": app_commands.CheckFailure(),
    "client-command-changed": app_commands.CommandNotFound("gone", []),
    "client-closed-direct-messages": forbidden(50007),
    "client-gone": answered(discord.NotFound, 404, 10003),
    "client-discord-down": answered(discord.DiscordServerError, 503),
    "client-discord-busy": discord.RateLimited(40),
}


@pytest.mark.parametrize(("key", "error"), FORESEEN.items(), ids=FORESEEN)
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_a_foreseen_error_has_its_words(
    translator: Translator, key: str, error: Exception, locale: str
) -> None:
    explanation = explanation_of(error)
    assert explanation is not None
    assert explanation.key == key
    permissions = ", ".join(translator.text(locale, name) for name in explanation.permissions)
    assert translator.text(locale, key, permissions=permissions, **explanation.details)


@pytest.mark.parametrize(
    "error",
    [TimeoutError(), ConnectionResetError(), aiohttp.ServerDisconnectedError()],
    ids=repr,
)
def test_a_lost_connection_is_discord_being_down(error: Exception) -> None:
    assert explanation_of(error) == Explanation("client-discord-down")


@pytest.mark.parametrize(
    "error", [RuntimeError(), PermissionError(), FileNotFoundError(), forbidden(40001)], ids=repr
)
def test_the_unforeseen_has_none(error: Exception) -> None:
    assert explanation_of(error) is None


@pytest.mark.parametrize(
    ("method", "path", "permission"),
    [
        ("POST", "/channels/1/messages", "send-messages"),
        ("GET", "/channels/1/messages/2", "read-message-history"),
        ("DELETE", "/channels/1/messages/2", "manage-messages"),
        ("PUT", "/channels/1/messages/pins/2", "pin-messages"),
        ("POST", "/channels/1/threads", "create-public-threads"),
        ("POST", "/channels/1/messages/2/threads", "create-public-threads"),
        ("POST", "/guilds/1/channels", "manage-channels"),
        ("PATCH", "/channels/1", "manage-channels"),
        ("PUT", "/channels/1/permissions/2", "manage-roles"),
        ("POST", "/guilds/1/roles", "manage-roles"),
        ("PUT", "/guilds/1/members/2/roles/3", "manage-roles"),
        ("PATCH", "/guilds/1/scheduled-events/2", "manage-events"),
        ("POST", "/something/new", "view-channel"),
    ],
)
def test_the_missing_permission_follows_from_what_was_asked(
    translator: Translator, method: str, path: str, permission: str
) -> None:
    explanation = explanation_of(forbidden(50013, method, path))
    assert explanation is not None
    assert explanation.permissions == [f"permission-{permission}"]
    assert translator.text("fr", explanation.permissions[0])


def test_missing_access_is_the_permission_to_view() -> None:
    assert explanation_of(forbidden(50001)) == Explanation(
        "client-bot-lacks-permission", permissions=["permission-view-channel"]
    )


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("SQLITE_BUSY", "client-database-busy"),
        ("SQLITE_FULL", "client-disk"),
        ("SQLITE_IOERR_WRITE", "client-disk"),
        ("SQLITE_IOERR_FSYNC", "client-disk"),
        ("SQLITE_READONLY_DIRECTORY", "client-disk"),
        ("SQLITE_CANTOPEN", "client-disk"),
    ],
)
def test_trouble_of_the_database_is_told_apart(name: str, key: str) -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorname = name
    assert explanation_of(error) == Explanation(key)


def test_a_slip_in_our_own_sql_is_unforeseen() -> None:
    with sqlite3.connect(":memory:") as connection, pytest.raises(sqlite3.OperationalError) as caught:
        connection.execute("SELEKT")
    connection.close()
    assert explanation_of(caught.value) is None


def test_a_refusal_is_found_in_all_its_wrappings() -> None:
    refusal = UnknownZone(zone="Mars")
    assert cause_of(Refused(refusal)) is refusal
    command: Any = SimpleNamespace(name="x")
    assert cause_of(app_commands.CommandInvokeError(command, refusal)) is refusal
    transformer: Any = SimpleNamespace(_error_display_name="x")
    wrapped = app_commands.TransformerError("Mars", discord.AppCommandOptionType.string, transformer)
    assert explanation_of(cause_of(wrapped)) == Explanation("client-unusable-option")
    wrapped.__cause__ = refusal
    assert cause_of(wrapped) is refusal


@pytest.mark.parametrize(("code", "expired"), [(10062, True), (10015, True), (50027, True), (10003, False)])
def test_an_interaction_that_is_over_is_told_from_a_thing_that_is_gone(code: int, expired: bool) -> None:
    assert has_expired(answered(discord.NotFound, 404, code)) is expired
