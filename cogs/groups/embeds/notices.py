"""What staff are told of the groups: each notice says what stands, what it needs, and that nothing is lost."""

from collections.abc import Mapping

from bot.storage.personal_data import Json
from cogs.groups.embeds.voice import Voice

WHY = {
    "below": "groups-notice-role-below",
    "permission": "groups-notice-role-permission",
    "gone": "groups-notice-role-gone",
    "unbound": "groups-notice-role-unbound",
}

LACKS = {
    "view_channel": "permission-view-channel",
    "send_messages": "permission-send-messages",
    "manage_channels": "permission-manage-channels",
    "manage_roles": "groups-door-manage-roles",
}


def notice(voice: Voice, parameters: Mapping[str, Json]) -> str:
    """Return the notice in words."""
    if parameters["what"] == "pin":
        return voice("groups-notice-pin", channel=f"<#{parameters['channel']}>")
    group = voice.group(str(parameters["group"]))
    match parameters["what"]:
        case "role":
            return _role(voice, str(parameters["group"]), parameters)
        case "door":
            why = door(voice, str(parameters["why"]))
            if "left" in parameters:
                channel = f"<#{parameters['left']}>"
                return voice("groups-notice-door-left", group=group, channel=channel, why=why)
            state = "closed" if parameters["archived"] else "open"
            return voice("groups-notice-door", group=group, state=state, why=why)
        case "door-over":
            return voice("groups-notice-door-over", group=group)
        case _:
            return voice("groups-notice-channel", group=group)


def door(voice: Voice, why: str) -> str:
    """Return what keeps the bot from changing who writes in a channel, and the remedy."""
    lacks = [voice(LACKS[one]) for one in why.split(",") if one in LACKS]
    if not lacks:
        return voice("groups-door-refused")
    return voice("groups-door-permission", lacks=", ".join(lacks), number=len(lacks))


def obstacle(voice: Voice, group: str, why: str, role: int | None) -> str:
    """Return what keeps the bot from giving or taking a group's role, and the remedy."""
    shown = f"<@&{role}>" if role else voice.group(group)
    return voice(WHY.get(why, "groups-notice-role-refused"), role=shown)


def _role(voice: Voice, group: str, parameters: Mapping[str, Json]) -> str:
    role = int(str(parameters["role"])) if parameters["role"] else None
    why = obstacle(voice, group, str(parameters["why"]), role)
    return voice("groups-notice-role", group=voice.group(group), why=why)
