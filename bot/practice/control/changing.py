"""Changing the server from outside, as an administrator with a browser would."""

from collections.abc import Callable

from bot.practice import guild_life, serialize
from bot.practice.checks import bits, integer, one_of, text
from bot.practice.command_shapes import LOCALES
from bot.practice.control import naming
from bot.practice.control.given import fits, span
from bot.practice.control.naming import take
from bot.practice.errors import ControlError
from bot.practice.founding import add_person, intents_named
from bot.practice.gateway import Gateway
from bot.practice.kinds import PRIVILEGED, JsonObject, Permission
from bot.practice.model import GuildChannel, Overwrite, Thread
from bot.practice.scene import HANDLE_RULE, SceneMember, is_handle, is_zone
from bot.practice.world import World

CHANNEL = {"name": text(100, 1, r"(?s).*\S.*"), "topic": text(1024), "type": one_of(0, 2, 4, 5)}


def change_role(world: World, name: str, body: JsonObject) -> JsonObject:
    """Change what a role permits, or its name, or its position."""
    take(body, {}, {"permissions": str, "name": str, "position": int})
    fits({"permissions": bits, "name": text(100), "position": integer(0, 2**31)}, body)
    role = naming.role(world, name)
    if body.get("position") is not None:
        role.position = body["position"]
    known = {key: value for key, value in body.items() if key in {"name", "permissions"}}
    guild_life.edit_role(world, role, known)
    return serialize.role(role)


def delete_role(world: World, name: str, body: JsonObject) -> JsonObject:
    """Delete a role."""
    take(body, {})
    guild_life.delete_role(world, naming.role(world, name))
    return {}


def _guild_channel(world: World, name: str) -> GuildChannel:
    channel = naming.any_channel(world, name)
    if not isinstance(channel, GuildChannel):
        raise ControlError(f"'{name}' is no channel of the server")
    return channel


def overwrite(world: World, name: str, body: JsonObject) -> JsonObject:
    """Set what a role (type 0) or a member (type 1) may do in a channel; id may be a name."""
    take(body, {"id": str}, {"type": int, "allow": str, "deny": str})
    fits({"type": integer(0, 1), "allow": bits, "deny": bits}, body)
    channel = _guild_channel(world, name)
    of_member = body.get("type", 0) == 1
    if of_member and body["id"] != str(world.bot.id):
        target = naming.person(world, body["id"]).id
    else:
        target = world.bot.id if of_member else naming.role(world, body["id"]).id
    made = Overwrite(
        target,
        int(of_member),
        Permission(int(body.get("allow") or 0)),
        Permission(int(body.get("deny") or 0)),
    )
    guild_life.set_overwrite(world, channel, made)
    return serialize.guild_channel(world, channel)


def delete_channel(world: World, name: str, body: JsonObject) -> JsonObject:
    """Delete a channel or a thread."""
    take(body, {})
    channel = naming.any_channel(world, name)
    if isinstance(channel, Thread):
        guild_life.delete_thread(world, channel)
    elif isinstance(channel, GuildChannel):
        guild_life.delete_channel(world, channel)
    else:
        raise ControlError("direct messages cannot be deleted")
    return {}


def edit_channel(world: World, name: str, body: JsonObject) -> JsonObject:
    """Rename a channel or change its topic."""
    take(body, {}, {"name": str, "topic": str})
    fits(CHANNEL, body)
    channel = _guild_channel(world, name)
    guild_life.edit_channel(world, channel, body)
    return serialize.guild_channel(world, channel)


def create_channel(world: World, body: JsonObject) -> JsonObject:
    """Make a channel that the bot did not make."""
    take(body, {"name": str}, {"topic": str, "type": int})
    fits(CHANNEL, body)
    return serialize.guild_channel(world, guild_life.create_channel(world, body))


def create_role(world: World, body: JsonObject) -> JsonObject:
    """Make a role that the bot did not make."""
    take(body, {"name": str}, {"permissions": str})
    fits({"permissions": bits, "name": text(100)}, body)
    return serialize.role(guild_life.create_role(world, body))


def create_member(world: World, body: JsonObject) -> JsonObject:
    """Add somebody to act as; they are in the server at once unless ``here`` is false."""
    take(body, {"handle": str, "name": str}, {"locale": str, "country": str, "zone": str, "here": bool})
    fits({"name": text(32, 1)}, body)
    handle = body["handle"]
    if not is_handle(handle):
        raise ControlError(f"field 'handle' cannot be '{handle:.40}'", remedy=HANDLE_RULE)
    if body.get("zone") is not None and not is_zone(body["zone"]):
        raise ControlError(
            f"field 'zone': no time zone '{body['zone']:.40}'", remedy="for example Europe/Brussels"
        )
    if handle in world.people:
        raise ControlError(f"there is a member '{handle}' already", status=409)
    locale = body.get("locale") or "en-GB"
    if locale not in LOCALES:
        raise ControlError(f"Discord has no locale '{locale}'", remedy=", ".join(sorted(LOCALES)))
    given = SceneMember(
        handle,
        body["name"],
        locale,
        body.get("country"),
        body.get("zone"),
        here=body.get("here") is not False,
    )
    user = add_person(world, given)
    if user.id in world.guild.members:
        guild_life.join(world, user)
    return {"handle": handle, "id": str(user.id)}


def grant_intents(gateway: Gateway, body: JsonObject) -> JsonObject:
    """Grant exactly these privileged intents."""
    take(body, {"granted": list})
    for one in body["granted"]:
        if not isinstance(one, str) or one not in PRIVILEGED:
            raise ControlError(
                f"no privileged intent '{one!s:.40}'", remedy=f"one of {', '.join(PRIVILEGED)}"
            )
    gateway.revoke(intents_named(body["granted"]))
    return {"granted": body["granted"]}


def set_nonce_window(world: World, body: JsonObject) -> JsonObject:
    """Set for how long, in virtual time, a nonce is remembered."""
    take(body, {}, {"seconds": float | int})
    world.nonce_window = span(body, "seconds")
    return {"seconds": world.nonce_window.total_seconds()}


def disturb_gateway(gateway: Gateway, body: JsonObject) -> JsonObject:
    """Drop the gateway, ask for a reconnect, or declare the session invalid."""
    take(body, {"do": str})
    doings: dict[str, Callable[[], None]] = {
        "drop": gateway.drop,
        "reconnect": gateway.ask_to_reconnect,
        "invalid-session": gateway.invalidate,
        "refuse-next": gateway.refuse_next_session,
    }
    if body["do"] not in doings:
        raise ControlError(f"the gateway cannot '{body['do']}'", remedy=f"one of {', '.join(doings)}")
    doings[body["do"]]()
    return {}


BY_NAME: dict[str, Callable[[World, str, JsonObject], JsonObject]] = {
    "roles": change_role,
    "roles/delete": delete_role,
    "channels": edit_channel,
    "channels/delete": delete_channel,
    "channels/overwrite": overwrite,
}
"""What can be done to one role or channel: KIND/NAME/DOING."""
