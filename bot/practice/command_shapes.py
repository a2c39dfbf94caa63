"""What Discord accepts as an application command."""

from bot.practice.checks import (
    Check,
    Path,
    Problems,
    array,
    bits,
    boolean,
    integer,
    mapping,
    nullable,
    number,
    shape,
    snowflake,
    text,
)
from bot.practice.kinds import CommandKind, JsonObject, OptionKind

LOCALES = frozenset(
    [
        "id",
        "da",
        "de",
        "en-GB",
        "en-US",
        "es-ES",
        "es-419",
        "fr",
        "hr",
        "it",
        "lt",
        "hu",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    ]
)
MOST_COMMANDS = {CommandKind.CHAT_INPUT: 100, CommandKind.USER: 15, CommandKind.MESSAGE: 15}
MOST_CHARACTERS = 8000


def _name(value: object, path: Path, problems: Problems) -> None:
    text(32, 1)(value, path, problems)
    if isinstance(value, str) and (
        value != value.lower() or not all(one.isalnum() or one in "-_'" or one.isalpha() for one in value)
    ):
        problems.note(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


_NAMES = nullable(mapping(_name, LOCALES))
_MENU_NAMES = nullable(mapping(text(32, 1), LOCALES))
_DESCRIPTIONS = nullable(mapping(text(100, 1), LOCALES))


def _choice_value(value: object, path: Path, problems: Problems) -> None:
    (text(100) if isinstance(value, str) else number)(value, path, problems)


_CHOICE = shape(
    {
        "name": text(100, 1),
        "name_localizations": nullable(mapping(text(100, 1), LOCALES)),
        "value": _choice_value,
    },
    ["name", "value"],
)


def _option(value: object, path: Path, problems: Problems) -> None:
    _OPTION(value, path, problems)
    if isinstance(value, dict) and isinstance(value.get("options"), list):
        _check_options(value["options"], (*path, "options"), problems)


_OPTION_FIELDS: dict[str, Check] = {
    "type": integer(1, 11),
    "name": _name,
    "name_localizations": _NAMES,
    "description": text(100, 1),
    "description_localizations": _DESCRIPTIONS,
    "required": boolean,
    "choices": nullable(array(_CHOICE, 25)),
    "options": nullable(array(_option, 25)),
    "channel_types": nullable(array(integer(0, 16), 20)),
    "min_value": number,
    "max_value": number,
    "min_length": integer(0, 6000),
    "max_length": integer(1, 6000),
    "autocomplete": boolean,
}
_OPTION = shape(_OPTION_FIELDS, ["type", "name", "description"])

_COMMON: dict[str, Check] = {
    "id": snowflake,
    "type": integer(1, 3),
    "default_member_permissions": nullable(bits),
    "dm_permission": nullable(boolean),
    "nsfw": nullable(boolean),
    "contexts": nullable(array(integer(0, 2), 3)),
    "integration_types": nullable(array(integer(0, 1), 2)),
}
_CHAT = shape(
    _COMMON
    | {
        "name": _name,
        "name_localizations": _NAMES,
        "description": text(100, 1),
        "description_localizations": _DESCRIPTIONS,
        "options": nullable(array(_option, 25)),
    },
    ["name", "description"],
)
_MENU = shape(
    _COMMON
    | {
        "name": text(32, 1),
        "name_localizations": _MENU_NAMES,
        "description": nullable(text(0)),
        "description_localizations": nullable(mapping(text(0), LOCALES)),
        "options": nullable(array(_option, 0)),
    },
    ["name"],
)


def COMMAND(value: object, path: Path, problems: Problems) -> None:  # noqa: N802 - stands beside the other shapes
    """Accept one command."""
    if not isinstance(value, dict) or value.get("type", 1) != CommandKind.CHAT_INPUT:
        _MENU(value, path, problems)
        return
    _CHAT(value, path, problems)
    if isinstance(value.get("options"), list):
        _check_options(value["options"], (*path, "options"), problems)
    if _characters(value) > MOST_CHARACTERS:
        problems.note(
            path, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({MOST_CHARACTERS})"
        )


def COMMANDS(value: object, path: Path, problems: Problems) -> None:  # noqa: N802 - stands beside the other shapes
    """Accept a whole set of commands."""
    array(COMMAND, 130)(value, path, problems)
    if problems.errors or not isinstance(value, list):
        return
    seen: set[tuple[int, str]] = set()
    for index, command in enumerate(value):
        key = (command.get("type", 1), command["name"])
        if key in seen:
            problems.note(
                (*path, index),
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            )
        seen.add(key)
    for kind, most in MOST_COMMANDS.items():
        if sum(1 for one, _ in seen if one == kind) > most:
            problems.note(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")


def _check_options(options: list[object], path: Path, problems: Problems) -> None:
    objects = [one for one in options if isinstance(one, dict)]
    names = [one.get("name") for one in objects]
    optional_seen = False
    for index, option in enumerate(objects):
        if option.get("name") in names[:index]:
            problems.note(
                (*path, index), "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique"
            )
        if option.get("required") and optional_seen:
            problems.note(
                (*path, index),
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional_seen = optional_seen or not option.get("required")
        if option.get("autocomplete") and option.get("choices"):
            problems.note(
                (*path, index, "choices"),
                "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES",
                "Choices cannot be used together with autocomplete",
            )
    nested = {OptionKind.SUB_COMMAND, OptionKind.SUB_COMMAND_GROUP}
    kinds = {one.get("type") in nested for one in objects}
    if len(kinds) == 2:
        problems.note(
            path,
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other types",
        )


def _characters(command: JsonObject) -> int:
    """Count as Discord does: per text its longest language, through all options and choices."""
    total = 0
    for key in ("name", "description"):
        texts = [command.get(key) or "", *(command.get(f"{key}_localizations") or {}).values()]
        total += max(len(str(one)) for one in texts)
    total += sum(_characters(option) for option in command.get("options") or [])
    for choice in command.get("choices") or []:
        total += len(str(choice.get("value", ""))) + len(str(choice.get("name", "")))
    return total
