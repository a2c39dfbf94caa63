"""From a typed command to the data of an interaction, as the Discord client builds it."""

import math
from typing import Any

from bot.practice import permissions, serialize
from bot.practice.control import naming
from bot.practice.errors import ControlError
from bot.practice.kinds import CommandKind, JsonObject, OptionKind, Permission
from bot.practice.model import Channel, Command, DirectChannel, User
from bot.practice.posting import Upload, store
from bot.practice.world import World

NESTED = {OptionKind.SUB_COMMAND, OptionKind.SUB_COMMAND_GROUP}
IN_GUILD, IN_BOT_DM = 0, 1


def available(world: World, user: User, channel: Channel, kind: CommandKind | None = None) -> list[Command]:
    """Return the commands that this person may use in ``channel``."""
    return [
        one
        for one in world.commands.values()
        if (kind is None or one.kind == kind)
        and _fits(one, channel)
        and _permitted(world, one, user, channel)
    ]


def _fits(command: Command, channel: Channel) -> bool:
    contexts = command.body.get("contexts")
    if isinstance(channel, DirectChannel):
        if command.guild_id is not None:
            return False
        return (
            IN_BOT_DM in contexts if contexts is not None else command.body.get("dm_permission") is not False
        )
    return contexts is None or IN_GUILD in contexts


def _permitted(world: World, command: Command, user: User, channel: Channel) -> bool:
    needed = command.body.get("default_member_permissions")
    member = world.guild.members.get(user.id)
    if isinstance(channel, DirectChannel):
        return True
    if member is None:
        return False
    granted = permissions.in_channel(world.guild, channel, member)
    if Permission.USE_APPLICATION_COMMANDS not in granted:
        return False
    if needed is None:
        return True
    required = Permission(int(needed))
    # "0" hides a command from everybody but administrators.
    return Permission.ADMINISTRATOR in granted or (int(required) != 0 and required in granted)


def resolve(
    world: World, user: User, channel: Channel, name: str
) -> tuple[Command, list[JsonObject], list[JsonObject]]:
    """Return the command of a typed name, the sub-commands on the way, and the options of its last part.

    Raises:
        ControlError: there is no such command for this person here.
    """
    words = name.removeprefix("/").split()
    commands = available(world, user, channel, CommandKind.CHAT_INPUT)
    command = next((one for one in commands if words and one.name == words[0]), None)
    if command is None:
        known = [one.name for one in commands]
        hidden = any(words and one.name == words[0] for one in world.commands.values())
        why = "may not be used here by" if hidden else "is no command for"
        raise ControlError(
            f"/{name} {why} {user.handle}", remedy=f"commands here: {', '.join(known) or 'none'}"
        )
    path: list[JsonObject] = []
    options: list[JsonObject] = command.body.get("options") or []
    for word in words[1:]:
        part = next((one for one in options if one["type"] in NESTED and one["name"] == word), None)
        if part is None:
            raise ControlError(f"/{name}: no sub-command '{word}'", remedy=_names(options))
        path.append(part)
        options = part.get("options") or []
    if any(one["type"] in NESTED for one in options):
        raise ControlError(f"/{name} is not complete", remedy=_names(options))
    return command, path, options


def _names(options: list[JsonObject]) -> str:
    return f"one of: {', '.join(one['name'] for one in options) or 'none'}"


def command_data(
    world: World,
    user: User,
    channel: Channel,
    name: str,
    given: JsonObject,
    focused: tuple[str, str] | None = None,
) -> JsonObject:
    """Return the data of a slash command; with ``focused``, of the autocompletion of that option.

    Raises:
        ControlError: an option is unknown, missing, or not of its declared type.
    """
    command, path, options = resolve(world, user, channel, name)
    values, resolved = _values(world, user, options, given, focused)
    for part in reversed(path):
        values = [{"type": part["type"], "name": part["name"], "options": values}]
    data: JsonObject = {
        "id": str(command.id),
        "name": command.name,
        "type": int(command.kind),
        "options": values,
    }
    if command.guild_id is not None:
        data["guild_id"] = str(command.guild_id)
    return data | ({"resolved": resolved} if resolved else {})


def _values(
    world: World, user: User, options: list[JsonObject], given: JsonObject, focused: tuple[str, str] | None
) -> tuple[list[JsonObject], JsonObject]:
    known = {one["name"]: one for one in options}
    resolved: JsonObject = {}
    values: list[JsonObject] = []
    for name in given:
        if name not in known:
            raise ControlError(f"unknown option '{name}'", remedy=_names(options))
    if focused is not None:
        values.append(_focused(known, focused))
    for option in options:
        name = option["name"]
        if name in given and given[name] is not None and (focused is None or focused[0] != name):
            value = typed(world, user, option, given[name], resolved)
            values.append({"type": option["type"], "name": name, "value": value})
        elif option.get("required") and focused is None:
            raise ControlError(f"option '{name}' is missing")
    return values, resolved


def _focused(known: dict[str, JsonObject], focused: tuple[str, str]) -> JsonObject:
    option = known.get(focused[0])
    if option is None:
        raise ControlError(f"unknown option '{focused[0]}'", remedy=_names(list(known.values())))
    if not option.get("autocomplete"):
        raise ControlError(f"option '{focused[0]}' offers no autocompletion")
    return {"type": option["type"], "name": focused[0], "value": focused[1], "focused": True}


def typed(world: World, user: User, option: JsonObject, value: Any, resolved: JsonObject) -> Any:
    """Return a value as the declared type of its option wants it, and note what it refers to.

    Raises:
        ControlError: the client would not accept it.
    """
    kind, name = OptionKind(option["type"]), option["name"]
    if kind == OptionKind.STRING:
        return _bounded_text(option, str(value))
    if kind in {OptionKind.INTEGER, OptionKind.NUMBER}:
        return _bounded(option, _number(kind, name, value))
    if kind == OptionKind.BOOLEAN:
        if str(value).lower() not in {"true", "false"}:
            raise ControlError(f"option '{name}' must be true or false")
        return str(value).lower() == "true"
    if kind == OptionKind.ATTACHMENT:
        return _attached(world, name, value, resolved)
    return refer(world, user, kind, str(value), resolved)


def _number(kind: OptionKind, name: str, value: Any) -> float:
    try:
        number = int(value) if kind == OptionKind.INTEGER else float(value)
    except (ValueError, TypeError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise ControlError(f"option '{name}': {value!r:.100} is no number")
    return number


def _bounded_text(option: JsonObject, text: str) -> str:
    name = option["name"]
    lowest, highest = option.get("min_length", 0), option.get("max_length", 6000)
    if not lowest <= len(text) <= highest:
        raise ControlError(f"option '{name}' must have {lowest} to {highest} characters")
    _among_choices(option, text)
    return text


def _bounded(option: JsonObject, number: float) -> float:
    lowest, highest = option.get("min_value"), option.get("max_value")
    if (lowest is not None and number < lowest) or (highest is not None and number > highest):
        raise ControlError(f"option '{option['name']}' must lie between {lowest} and {highest}")
    _among_choices(option, number)
    return number


def _among_choices(option: JsonObject, value: object) -> None:
    choices = [one["value"] for one in option.get("choices") or []]
    if choices and value not in choices:
        raise ControlError(f"option '{option['name']}' must be one of {choices}")


def _attached(world: World, name: str, value: Any, resolved: JsonObject) -> str:
    if not isinstance(value, dict) or not {"filename", "text"} >= set(value) or "filename" not in value:
        raise ControlError(f"option '{name}' must be {{'filename': ..., 'text': ...}}")
    content = str(value.get("text", "")).encode()
    kept = store(world, Upload(0, str(value["filename"]), "text/plain", content), None)
    resolved.setdefault("attachments", {})[str(kept.id)] = serialize.attachment(kept, ephemeral=True)
    return str(kept.id)


def refer(world: World, user: User, kind: OptionKind, name: str, resolved: JsonObject) -> str:
    """Return the id of the member, channel or role named, and put the object among the resolved ones."""
    if kind == OptionKind.MENTIONABLE:
        is_person = name in world.people or any(str(one.id) == name for one in world.people.values())
        kind = OptionKind.USER if is_person else OptionKind.ROLE
    if kind == OptionKind.USER:
        return refer_user(
            world, world.bot if name == str(world.bot.id) else naming.person(world, name), resolved
        )
    if kind == OptionKind.ROLE:
        role = naming.role(world, name)
        resolved.setdefault("roles", {})[str(role.id)] = serialize.role(role)
        return str(role.id)
    channel = naming.channel_for(world, user, name)
    partial = serialize.channel(world, channel)
    partial["permissions"] = str(int(_granted(world, user, channel)))
    resolved.setdefault("channels", {})[str(channel.id)] = partial
    return str(channel.id)


def _granted(world: World, user: User, channel: Channel) -> Permission:
    return permissions.in_channel(world.guild, channel, naming.present(world, user))


def refer_user(world: World, target: User, resolved: JsonObject) -> str:
    """Put a person, and their membership if they are here, among the resolved objects."""
    resolved.setdefault("users", {})[str(target.id)] = serialize.user(target)
    member = world.guild.members.get(target.id)
    if member is not None:
        granted = permissions.in_guild(world.guild, member)
        resolved.setdefault("members", {})[str(target.id)] = serialize.bare_member(member) | {
            "permissions": str(int(granted))
        }
    return str(target.id)
