"""From a press, a choice or a filled form to the data of an interaction."""

from bot.practice import components
from bot.practice.control.command_calls import refer
from bot.practice.errors import ControlError
from bot.practice.interactions import Interaction
from bot.practice.kinds import SELECTS, ComponentKind, JsonObject, OptionKind
from bot.practice.model import Message, User
from bot.practice.world import World

_REFERS = {
    ComponentKind.USER_SELECT: OptionKind.USER,
    ComponentKind.ROLE_SELECT: OptionKind.ROLE,
    ComponentKind.MENTIONABLE_SELECT: OptionKind.MENTIONABLE,
    ComponentKind.CHANNEL_SELECT: OptionKind.CHANNEL,
}


def _component(message: Message, custom_id: str) -> JsonObject:
    found = components.find(message.components, custom_id)
    if found is None:
        known = [one["custom_id"] for one in components.walk(message.components) if "custom_id" in one]
        raise ControlError(
            f"no component '{custom_id}' on this message", remedy=f"there: {', '.join(known) or 'none'}"
        )
    if found.get("disabled"):
        raise ControlError(f"the component '{custom_id}' is disabled")
    return found


def click_data(message: Message, custom_id: str) -> JsonObject:
    """Return the data of a pressed button.

    Raises:
        ControlError: there is no such button, or it cannot be pressed.
    """
    button = _component(message, custom_id)
    if button["type"] != ComponentKind.BUTTON:
        raise ControlError(f"'{custom_id}' is no button", remedy="use select")
    return {"custom_id": custom_id, "component_type": int(button["type"]), "id": button["id"]}


def select_data(world: World, user: User, message: Message, custom_id: str, values: list[str]) -> JsonObject:
    """Return the data of a choice in a select.

    Raises:
        ControlError: the client would not let one choose this.
    """
    select = _component(message, custom_id)
    if select["type"] not in SELECTS:
        raise ControlError(f"'{custom_id}' is no select", remedy="use click")
    resolved: JsonObject = {}
    chosen = _chosen(world, user, select, values, resolved)
    data: JsonObject = {"custom_id": custom_id, "component_type": int(select["type"]), "id": select["id"]}
    return data | {"values": chosen} | ({"resolved": resolved} if resolved else {})


def _chosen(
    world: World, user: User, select: JsonObject, values: list[str], resolved: JsonObject
) -> list[str]:
    lowest, highest = select.get("min_values", 1), select.get("max_values", 1)
    if not lowest <= len(values) <= highest:
        raise ControlError(f"choose {lowest} to {highest} values in '{select['custom_id']}'")
    if select["type"] == ComponentKind.STRING_SELECT:
        known = [one["value"] for one in select["options"]]
        for value in values:
            if value not in known:
                raise ControlError(f"no value '{value}' in '{select['custom_id']}'", remedy=f"one of {known}")
        return list(values)
    kind = _REFERS[ComponentKind(select["type"])]
    return [refer(world, user, kind, str(value), resolved) for value in values]


def submit_data(world: World, user: User, shown: Interaction, values: JsonObject) -> JsonObject:
    """Return the data of a filled form, checked as the client checks it.

    Raises:
        ControlError: no form was shown, or a field is unknown, missing, too long or too short.
    """
    modal = shown.modal
    if modal is None:
        raise ControlError("that interaction showed no form", status=409)
    fields = {one["custom_id"]: one for one in components.walk(modal["components"]) if "custom_id" in one}
    for name in values:
        if name not in fields:
            raise ControlError(f"no field '{name}' in the form", remedy=f"fields: {', '.join(fields)}")
    resolved: JsonObject = {}
    filled = [_filled(world, user, one, values, resolved) for one in components.numbered(modal["components"])]
    data: JsonObject = {"custom_id": modal["custom_id"], "components": filled}
    return data | ({"resolved": resolved} if resolved else {})


def _filled(
    world: World, user: User, part: JsonObject, values: JsonObject, resolved: JsonObject
) -> JsonObject:
    made: JsonObject = {"type": part["type"], "id": part["id"]}
    if part["type"] == ComponentKind.ACTION_ROW:
        return made | {
            "components": [_filled(world, user, one, values, resolved) for one in part["components"]]
        }
    if part["type"] == ComponentKind.LABEL:
        return made | {"component": _filled(world, user, part["component"], values, resolved)}
    if "custom_id" not in part:
        return made
    made["custom_id"] = part["custom_id"]
    given = values.get(part["custom_id"])
    if part["type"] == ComponentKind.TEXT_INPUT:
        return made | {"value": _text(part, given)}
    if part["type"] in SELECTS:
        return made | {"values": _selected(world, user, part, given, resolved)}
    raise ControlError(f"the practice server cannot fill '{part['custom_id']}'", status=501)


def _text(part: JsonObject, given: object) -> str:
    # What is not typed stays as the form was prefilled.
    if given is not None and not isinstance(given, str):
        raise ControlError(f"the field '{part['custom_id']}' takes text")
    text = str(part.get("value") or "") if given is None else given
    name, lowest, highest = part["custom_id"], part.get("min_length") or 0, part.get("max_length") or 4000
    if not text:
        if part.get("required", True):
            raise ControlError(f"the field '{name}' is required")
        return text
    if not lowest <= len(text) <= highest:
        raise ControlError(f"the field '{name}' takes {lowest} to {highest} characters, not {len(text)}")
    return text


def _selected(world: World, user: User, part: JsonObject, given: object, resolved: JsonObject) -> list[str]:
    if given is None:
        chosen = [one["value"] for one in part.get("options", []) if one.get("default")]
    else:
        chosen = [str(one) for one in given] if isinstance(given, list) else [str(given)]
    if not chosen and not part.get("required", True):
        return []
    return _chosen(world, user, part, chosen, resolved)
