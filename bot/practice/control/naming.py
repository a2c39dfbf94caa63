"""Finding what people name in the control interface: members, channels, roles, messages."""

import difflib
from collections.abc import Iterable, Mapping
from types import UnionType

from bot.practice.control.given import identifier
from bot.practice.errors import ControlError
from bot.practice.kinds import JsonObject
from bot.practice.model import Channel, GuildChannel, Member, Message, Role, Thread, User
from bot.practice.world import World


def _near(name: str, known: Iterable[str]) -> str:
    candidates = sorted(known)
    near = difflib.get_close_matches(name, candidates, 1)
    return f"did you mean '{near[0]}'?" if near else f"known: {', '.join(candidates)}"


def person(world: World, name: str) -> User:
    """Return a person by handle or id.

    Raises:
        ControlError: there is none.
    """
    found = world.people.get(name) or next(
        (one for one in world.people.values() if str(one.id) == name), None
    )
    if found is None:
        raise ControlError(f"no member '{name}'", remedy=_near(name, world.people), status=404)
    return found


def present(world: World, user: User) -> Member:
    """Return a person as member of the guild.

    Raises:
        ControlError: they are not in the guild.
    """
    member = world.guild.members.get(user.id)
    if member is None:
        raise ControlError(f"{user.handle} is not in the server", remedy="let them join first", status=409)
    return member


def any_channel(world: World, name: str) -> Channel:
    """Return any channel or thread by id or name.

    Raises:
        ControlError: there is none.
    """
    candidates: list[GuildChannel | Thread] = [*world.guild.channels.values(), *world.guild.threads.values()]
    found = next((one for one in candidates if one.name == name.removeprefix("#")), None)
    if found is not None:
        return found
    direct = world.find_channel(identifier(name) or 0)
    if direct is None:
        raise ControlError(
            f"no channel '{name}'", remedy=_near(name, [one.name for one in candidates]), status=404
        )
    return direct


def channel_for(world: World, user: User, name: str) -> Channel:
    """Return a channel as this person sees it; "dm" is theirs with the bot.

    Raises:
        ControlError: there is none, or they do not see it.
    """
    if name == "dm":
        return world.direct(user)
    found = any_channel(world, name)
    if not world.sees(user.id, found):
        raise ControlError(f"{user.handle} does not see the channel '{name}'", status=403)
    return found


def role(world: World, name: str) -> Role:
    """Return a role by id or name.

    Raises:
        ControlError: there is none.
    """
    roles = world.guild.roles.values()
    found = next(
        (
            one
            for one in roles
            if name in {one.name, str(one.id)} or (name == "everyone" and not one.position)
        ),
        None,
    )
    if found is None:
        raise ControlError(f"no role '{name}'", remedy=_near(name, [one.name for one in roles]), status=404)
    return found


def message_for(channel: Channel, user: User, message_id: str) -> Message:
    """Return a message that this person sees.

    Raises:
        ControlError: there is none.
    """
    found = channel.messages.get(identifier(message_id) or 0)
    if found is None or found.ephemeral_to not in {None, user.id}:
        raise ControlError(f"no message {message_id} here that {user.handle} sees", status=404)
    return found


def take(
    body: JsonObject,
    required: Mapping[str, type | UnionType],
    optional: Mapping[str, type | UnionType] | None = None,
) -> JsonObject:
    """Return the body, checked to hold these fields and no other.

    Raises:
        ControlError: a field is unknown, missing or of the wrong type.
    """
    known = {**required, **(optional or {})}
    for key, value in body.items():
        if key not in known:
            raise ControlError(f"unknown field '{key:.100}'", remedy=_near(key, known))
        # Of Python's types a bool is a number, too; of JSON's it is none.
        if value is not None and (
            not isinstance(value, known[key]) or isinstance(value, bool) > (known[key] is bool)
        ):
            raise ControlError(f"field '{key}' must be of type {getattr(known[key], '__name__', known[key])}")
    for key in required:
        if body.get(key) is None:
            raise ControlError(f"field '{key}' is missing")
    return body
