"""Roles, and the order that decides who may touch which."""

from bot.practice import guild_life, serialize
from bot.practice.errors import ApiError, missing_permissions, unknown
from bot.practice.kinds import Permission
from bot.practice.model import Role
from bot.practice.permissions import top_role
from bot.practice.routing import NO_CONTENT, Call, Reply, Routes
from bot.practice.shapes import ROLE, ROLE_POSITIONS

routes = Routes()
_ROLES = "/guilds/{guild_id}/roles"
MOST_ROLES = 250


def role_below_me(call: Call, role_id: int) -> Role:
    """Return a role that the bot may touch.

    Raises:
        ApiError: 10011 unknown, 50013 without Manage Roles or not below the bot's highest role.
    """
    world = call.world
    role = world.guild.roles.get(role_id)
    if role is None:
        raise unknown("Role")
    if Permission.MANAGE_ROLES not in world.my_guild_permissions():
        raise missing_permissions()
    owner = world.guild.owner_id == world.bot.id
    if not owner and role.position >= top_role(world.guild, world.me()):
        raise missing_permissions()
    return role


def _require_grantable(call: Call) -> None:
    named = Permission(int(call.body.get("permissions") or 0))
    if named & ~call.world.my_guild_permissions():
        raise missing_permissions()


@routes.add("GET", _ROLES)
def list_roles(call: Call) -> Reply:
    """Return all roles."""
    call.guild()
    return Reply(200, [serialize.role(one) for one in call.world.guild.roles.values()])


@routes.add("GET", _ROLES + "/{role_id}")
def get_role(call: Call) -> Reply:
    """Return one role."""
    call.guild()
    role = call.world.guild.roles.get(call.id("role_id"))
    if role is None:
        raise unknown("Role")
    return Reply(200, serialize.role(role))


@routes.add("POST", _ROLES, body=ROLE)
def create_role(call: Call) -> Reply:
    """Make a role."""
    call.guild()
    if Permission.MANAGE_ROLES not in call.world.my_guild_permissions():
        raise missing_permissions()
    _require_grantable(call)
    if len(call.world.guild.roles) >= MOST_ROLES:
        raise ApiError(400, 30005, f"Maximum number of guild roles reached ({MOST_ROLES})")
    return Reply(200, serialize.role(guild_life.create_role(call.world, call.body)))


@routes.add("PATCH", _ROLES + "/{role_id}", body=ROLE)
def edit_role(call: Call) -> Reply:
    """Change a role."""
    call.guild()
    role = role_below_me(call, call.id("role_id"))
    _require_grantable(call)
    guild_life.edit_role(call.world, role, call.body)
    return Reply(200, serialize.role(role))


@routes.add("PATCH", _ROLES, body=ROLE_POSITIONS)
def move_roles(call: Call) -> Reply:
    """Change the order of roles."""
    call.guild()
    top = top_role(call.world.guild, call.world.me())
    moves = [(role_below_me(call, int(entry["id"])), entry.get("position")) for entry in call.body]
    if any(position is not None and int(position) >= top for _, position in moves):
        raise missing_permissions()
    for role, position in moves:
        if position is not None:
            role.position = int(position)
            guild_life.edit_role(call.world, role, {})
    return list_roles(call)


@routes.add("DELETE", _ROLES + "/{role_id}")
def delete_role(call: Call) -> Reply:
    """Delete a role; everyone's and those of bots cannot be."""
    call.guild()
    role = role_below_me(call, call.id("role_id"))
    if role.id == call.world.guild.id or role.bot_id is not None:
        raise ApiError(400, 50028, "Invalid role")
    guild_life.delete_role(call.world, role)
    return NO_CONTENT
