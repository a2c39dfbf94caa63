"""The request bodies that the practice server accepts, with Discord's limits."""

from bot.practice.checks import (
    Check,
    Path,
    Problems,
    anything,
    array,
    bits,
    boolean,
    integer,
    nullable,
    one_of,
    shape,
    snowflake,
    text,
    timestamp,
)
from bot.practice.components import ANY_LAYOUT, MODAL, check_tree
from bot.practice.kinds import CallbackKind, JsonObject, MessageFlag

_IMAGE = shape(
    {
        "url": text(2048, 1),
        "proxy_url": text(2048),
        "height": integer(),
        "width": integer(),
        "content_type": text(100),
        "flags": integer(),
        "placeholder": text(100),
        "placeholder_version": integer(),
        "description": text(4096),
    },
    ["url"],
)
_EMBED = shape(
    {
        "title": nullable(text(256)),
        "type": text(20),
        "description": nullable(text(4096)),
        "url": nullable(text(2048)),
        "timestamp": nullable(timestamp),
        "color": nullable(integer(0, 0xFFFFFF)),
        "footer": nullable(
            shape(
                {
                    "text": text(2048),
                    "icon_url": nullable(text(2048)),
                    "proxy_icon_url": nullable(text(2048)),
                },
                ["text"],
            )
        ),
        "image": nullable(_IMAGE),
        "thumbnail": nullable(_IMAGE),
        "author": nullable(
            shape(
                {
                    "name": text(256, 1),
                    "url": nullable(text(2048)),
                    "icon_url": nullable(text(2048)),
                    "proxy_icon_url": nullable(text(2048)),
                },
                ["name"],
            )
        ),
        "fields": array(
            shape({"name": text(256, 1), "value": text(1024, 1), "inline": boolean}, ["name", "value"]), 25
        ),
        "flags": integer(),
        "content_scan_version": integer(),
    }
)
MOST_EMBED_TEXT = 6000

_ALLOWED_MENTIONS = shape(
    {
        "parse": array(one_of("roles", "users", "everyone"), 3),
        "users": array(snowflake, 100),
        "roles": array(snowflake, 100),
        "replied_user": boolean,
    }
)
_ATTACHMENT = shape(
    {
        "id": snowflake,
        "filename": text(1024),
        "description": nullable(text(1024)),
        "title": nullable(text(1024)),
        "url": text(4096),
        "proxy_url": text(4096),
        "size": integer(),
        "content_type": text(200),
        "ephemeral": boolean,
        "is_spoiler": boolean,
    },
    ["id"],
)
_REFERENCE = shape(
    {
        "type": integer(0, 1),
        "message_id": snowflake,
        "channel_id": nullable(snowflake),
        "guild_id": nullable(snowflake),
        "fail_if_not_exists": boolean,
    },
    ["message_id"],
)
_MESSAGE_FIELDS: dict[str, Check] = {
    "content": nullable(text(2000)),
    "embeds": nullable(array(_EMBED, 10)),
    "allowed_mentions": nullable(_ALLOWED_MENTIONS),
    "components": nullable(ANY_LAYOUT),
    "attachments": nullable(array(_ATTACHMENT, 10)),
    "flags": nullable(integer(0, 2**31)),
}
_CREATE_FIELDS: dict[str, Check] = _MESSAGE_FIELDS | {
    "tts": boolean,
    "nonce": nullable(text(25)),
    "enforce_nonce": nullable(boolean),
    "message_reference": nullable(_REFERENCE),
    "sticker_ids": nullable(array(snowflake, 0)),
}


def _number_or(inner: Check) -> Check:
    def check(value: object, path: Path, problems: Problems) -> None:
        if isinstance(value, bool) or not isinstance(value, int):
            inner(value, path, problems)

    return check


_CREATE_FIELDS["nonce"] = nullable(_number_or(text(25)))


def _together(inner: Check) -> Check:
    """Add the rules of a message that concern several of its fields at once."""

    def check(value: object, path: Path, problems: Problems) -> None:
        inner(value, path, problems)
        if not problems.errors and isinstance(value, dict):
            _check_parts(value, path, problems)

    return check


def _check_parts(body: JsonObject, path: Path, problems: Problems) -> None:
    layout = bool((body.get("flags") or 0) & MessageFlag.COMPONENTS_V2)
    if body.get("components"):
        check_tree(body["components"], problems, (*path, "components"), layout=layout)
    if layout:
        for name in ("content", "embeds"):
            if body.get(name):
                problems.note(
                    (*path, name),
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
                )
    if sum(_embed_length(embed) for embed in body.get("embeds") or []) > MOST_EMBED_TEXT:
        problems.note(
            (*path, "embeds"),
            "MAX_EMBED_SIZE_EXCEEDED",
            f"Embed size exceeds maximum size of {MOST_EMBED_TEXT}",
        )


def _embed_length(embed: JsonObject) -> int:
    texts = [
        embed.get("title"),
        embed.get("description"),
        (embed.get("footer") or {}).get("text"),
        (embed.get("author") or {}).get("name"),
    ]
    texts += [part for one in embed.get("fields") or [] for part in (one["name"], one["value"])]
    return sum(len(part) for part in texts if part)


MESSAGE_CREATE = _together(shape(_CREATE_FIELDS))
# discord.py sends "tts" and the like with edits, follow-ups and first responses, too.
MESSAGE_EDIT = _together(shape(_MESSAGE_FIELDS | {"tts": boolean}))
FOLLOWUP_CREATE = _together(shape(_MESSAGE_FIELDS | {"tts": boolean, "poll": nullable(anything)}))
_CALLBACK_MESSAGE = _together(shape(_MESSAGE_FIELDS | {"tts": boolean}))
_DEFERRED = shape({"flags": nullable(integer(0, 2**31))})
_LOCALISED_CHOICE = shape(
    {"name": text(100, 1), "value": anything, "name_localizations": nullable(anything)}, ["name", "value"]
)
_CHOICES = shape({"choices": array(_LOCALISED_CHOICE, 25)}, ["choices"])
_CALLBACK_DATA: dict[int, Check] = {
    CallbackKind.PONG: anything,
    CallbackKind.MESSAGE: _CALLBACK_MESSAGE,
    CallbackKind.DEFERRED_MESSAGE: nullable(_DEFERRED),
    CallbackKind.DEFERRED_UPDATE: nullable(_DEFERRED),
    CallbackKind.UPDATE: nullable(_CALLBACK_MESSAGE),
    CallbackKind.CHOICES: _CHOICES,
    CallbackKind.MODAL: MODAL,
}


def CALLBACK(value: object, path: Path, problems: Problems) -> None:  # noqa: N802 - stands beside the other shapes
    """Accept an answer to an interaction; its data depends on its type."""
    shape({"type": one_of(*_CALLBACK_DATA), "data": anything}, ["type"])(value, path, problems)
    if not problems.errors and isinstance(value, dict):
        _CALLBACK_DATA[value["type"]](value.get("data"), (*path, "data"), problems)


_OVERWRITE = shape(
    {"id": snowflake, "type": integer(0, 1), "allow": nullable(bits), "deny": nullable(bits)}, ["id"]
)
OVERWRITE_PUT = shape(
    {"id": snowflake, "type": integer(0, 1), "allow": nullable(bits), "deny": nullable(bits)}, ["type"]
)
_CHANNEL_FIELDS: dict[str, Check] = {
    "name": text(100, 1),
    "type": one_of(0, 2, 4, 5),
    "topic": nullable(text(1024)),
    "position": nullable(integer(0, 2**31)),
    "parent_id": nullable(snowflake),
    "nsfw": nullable(boolean),
    "rate_limit_per_user": nullable(integer(0, 21600)),
    "permission_overwrites": nullable(array(_OVERWRITE, 100)),
    "default_auto_archive_duration": nullable(one_of(60, 1440, 4320, 10080)),
    "default_thread_rate_limit_per_user": nullable(integer(0, 21600)),
}
CHANNEL_CREATE = shape(_CHANNEL_FIELDS, ["name"])
CHANNEL_EDIT = shape(_CHANNEL_FIELDS)
_THREAD_FIELDS: dict[str, Check] = {
    "name": text(100, 1),
    "auto_archive_duration": nullable(one_of(60, 1440, 4320, 10080)),
    "rate_limit_per_user": nullable(integer(0, 21600)),
}
THREAD_FROM_MESSAGE = shape(_THREAD_FIELDS, ["name"])
THREAD_CREATE = shape(_THREAD_FIELDS | {"type": one_of(10, 11, 12), "invitable": nullable(boolean)}, ["name"])
THREAD_EDIT = shape(
    _THREAD_FIELDS | {"archived": boolean, "locked": boolean, "invitable": boolean, "flags": integer()}
)
_COLORS = shape(
    {
        "primary_color": integer(0, 0xFFFFFF),
        "secondary_color": nullable(integer(0, 0xFFFFFF)),
        "tertiary_color": nullable(integer(0, 0xFFFFFF)),
    },
    ["primary_color"],
)
ROLE = shape(
    {
        "name": nullable(text(100)),
        "permissions": nullable(bits),
        "color": nullable(integer(0, 0xFFFFFF)),
        "colors": nullable(_COLORS),
        "hoist": nullable(boolean),
        "mentionable": nullable(boolean),
        "icon": nullable(text(10)),
        "unicode_emoji": nullable(text(100)),
    }
)
ROLE_POSITIONS = array(shape({"id": snowflake, "position": nullable(integer(0, 2**31))}, ["id"]), 250)
CHANNEL_POSITIONS = array(
    shape(
        {
            "id": snowflake,
            "position": nullable(integer(0, 2**31)),
            "parent_id": nullable(snowflake),
            "lock_permissions": nullable(boolean),
        },
        ["id"],
    ),
    500,
)
MEMBER_EDIT = shape({"nick": nullable(text(32)), "roles": nullable(array(snowflake, 350))})
MY_MEMBER_EDIT = shape({"nick": nullable(text(32))})
EVENT_FIELDS: dict[str, Check] = {
    "name": text(100, 1),
    "description": nullable(text(1000)),
    "privacy_level": one_of(2),
    "scheduled_start_time": timestamp,
    "scheduled_end_time": nullable(timestamp),
    "entity_type": one_of(2, 3),
    "entity_metadata": nullable(shape({"location": text(100, 1)})),
    "channel_id": nullable(snowflake),
    "image": nullable(text(15_000_000)),
}
EVENT_CREATE = shape(EVENT_FIELDS, ["name", "privacy_level", "scheduled_start_time", "entity_type"])
EVENT_EDIT = shape(EVENT_FIELDS | {"status": integer(1, 4)})
DIRECT_CREATE = shape({"recipient_id": snowflake}, ["recipient_id"])
BULK_DELETE = shape({"messages": array(snowflake, 100, 2)}, ["messages"])
USER_EDIT = shape({"username": text(32, 2), "avatar": nullable(anything), "banner": nullable(anything)})
NOTHING = shape({})
