"""What the groups promise to send. Keys are what people would call the same message."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from bot.delivery.domain import Message, ToChannel, ToMember
from bot.delivery.messages import JsonScalar
from bot.storage.personal_data import Json
from cogs.groups.domain import Door, Membership, Occurrence, Settings

REQUEST: Final = "groups.request"
WELCOME: Final = "groups.welcome"
DECLINED: Final = "groups.declined"
PANEL: Final = "groups.panel"
POST: Final = "groups.announcement"
RECURRING: Final = "groups.recurring"
NOTICE: Final = "groups.notice"
ARCHIVE: Final = "groups.archive"


def of_membership(membership: int) -> str:
    """Return what the keys of all messages about a membership begin with."""
    return f"groups:membership:{membership}"


def of_post(post: int) -> str:
    """Return what the keys of all occurrences of a post begin with."""
    return f"groups:post:{post}"


def of_occurrence(post: int, one: Occurrence) -> str:
    """Return the key of one occurrence of a recurring post."""
    return f"{of_post(post)}:{one.day.isoformat()}"


def of_panel(panel: int) -> str:
    """Return the key of a panel's message."""
    return f"groups:panel:{panel}"


def of_request(membership: int) -> tuple[str, str]:
    """Return the keys under which a request may have been shown: to whoever decides, and to staff instead."""
    shown = f"{of_membership(membership)}:request"
    return shown, f"{shown}:staff"


def request(membership: Membership, leader: int | None, staff: int | None, now: datetime) -> Message | None:
    """Show a request to whoever decides: the leader, else staff; None while there is neither."""
    parameters: dict[str, JsonScalar] = {"membership": membership.id, "staff": staff}
    key, _ = of_request(membership.id)
    if leader is not None:
        return Message(key, REQUEST, ToMember(leader), now, parameters)
    return None if staff is None else Message(key, REQUEST, ToChannel(staff), now, parameters)


def request_to_staff(parameters: Mapping[str, Json], now: datetime) -> Message | None:
    """Show a request to staff when the leader takes no direct messages."""
    membership, staff = parameters["membership"], parameters["staff"]
    if staff is None:
        return None
    _, key = of_request(_number(membership))
    again: dict[str, JsonScalar] = {"membership": _number(membership), "staff": None}
    return Message(key, REQUEST, ToChannel(_number(staff)), now, again)


def welcome(membership: Membership, channel: int, now: datetime) -> Message:
    """Welcome a new member in the group's channel."""
    return Message(
        f"{of_membership(membership.id)}:welcome:{membership.version}",
        WELCOME,
        ToChannel(channel),
        now,
        {"membership": membership.id},
    )


def declined(membership: Membership, fallback: int | None, now: datetime) -> Message:
    """Tell a member that their request was declined; ``fallback`` is where a neutral line may stand."""
    parameters: dict[str, JsonScalar] = {
        "membership": membership.id,
        "member": membership.member,
        "channel": fallback,
    }
    key = f"{of_membership(membership.id)}:declined"
    return Message(key, DECLINED, ToMember(membership.member), now, parameters)


def panel(key: str, number: int, group: str, channel: int, now: datetime) -> Message:
    """Post a group's panel."""
    return Message(key, PANEL, ToChannel(channel), now, panel_parameters(number, group))


def panel_parameters(number: int, group: str) -> dict[str, JsonScalar]:
    """Return what the words of a group's panel are found by."""
    return {"panel": number, "group": group}


def archive(settings: Settings, channel: int, now: datetime) -> Message:
    """Tell a group in its channel that it is archived, or open again."""
    archived = settings.archived is not None
    key = f"groups:archive:{settings.group}:{now.isoformat()}"
    about: dict[str, JsonScalar] = {"group": settings.group, "archived": archived}
    return Message(key, ARCHIVE, ToChannel(channel), now, about)


def posted_once(post: int, channel: int, due: datetime) -> Message:
    """Post an announcement once."""
    return Message(f"{of_post(post)}:once", POST, ToChannel(channel), due, {"post": post, "day": None})


def occurrence(post: int, group: str, channel: int, staff: int | None, one: Occurrence) -> Message:
    """Post an announcement at one of its times."""
    parameters: dict[str, JsonScalar] = {
        "post": post,
        "day": one.day.isoformat(),
        "group": group,
        "channel": channel,
        "staff": staff,
    }
    return Message(
        of_occurrence(post, one),
        RECURRING,
        ToChannel(channel),
        one.due,
        parameters,
        one.not_after,
    )


def channel_lost(parameters: Mapping[str, Json], now: datetime) -> Message | None:
    """Tell staff, once for each channel, that a recurring post cannot be posted there."""
    staff, post, channel = parameters["staff"], parameters["post"], parameters["channel"]
    if staff is None:
        return None
    what: dict[str, JsonScalar] = {"group": str(parameters["group"]), "post": _number(post)}
    key = f"groups:notice:channel:{post}:{channel}"
    return notice(key, "channel", _number(staff), now, what)


def role_trouble(group: str, why: str, role: int | None, staff: int, now: datetime) -> Message:
    """Tell staff, once a day for each group, that the bot cannot give or take its role."""
    what: dict[str, JsonScalar] = {"group": group, "why": why, "role": None if role is None else str(role)}
    return notice(f"groups:notice:role:{group}:{_day(now)}", "role", staff, now, what)


def pin_trouble(panel_number: int, channel: int, staff: int, now: datetime) -> Message:
    """Tell staff that a panel stands and is not pinned."""
    return notice(f"groups:notice:pin:{panel_number}", "pin", staff, now, {"channel": str(channel)})


def of_door(door: Door, left: int | None = None) -> str:
    """Return the key of what staff are told of a channel that could not be closed or opened.

    ``left`` is one that is the group's no more; None: the group's own.
    """
    key = f"groups:notice:door:{door.group}:{door.since.isoformat()}"
    return key if left is None else f"{key}:left:{left}"


def door_trouble(
    door: Door, why: str, staff: int, now: datetime, *, archived: bool, left: int | None
) -> Message:
    """Tell staff why a channel is not as it should be, once each time that its group is archived, reopened or moved.

    ``left`` is a channel that is the group's no more; None: it is the group's own.
    """
    what: dict[str, JsonScalar] = {"group": door.group, "why": why, "archived": archived}
    if left is not None:
        what["left"] = left
    return notice(of_door(door, left), "door", staff, now, what)


def notice(key: str, what: str, staff: int, now: datetime, parameters: Mapping[str, JsonScalar]) -> Message:
    """Tell staff something."""
    return Message(key, NOTICE, ToChannel(staff), now, {"what": what, **parameters})


def _day(now: datetime) -> date:
    return now.date()


def _number(value: Json) -> int:
    return int(str(value))
