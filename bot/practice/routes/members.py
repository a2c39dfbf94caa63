"""Members of the guild and the roles they hold."""

from bot.practice import guild_life, serialize
from bot.practice.errors import missing_access, missing_permissions
from bot.practice.kinds import Intent, Permission
from bot.practice.model import Member
from bot.practice.permissions import top_role
from bot.practice.routes.roles import role_below_me
from bot.practice.routing import NO_CONTENT, Call, Reply, Routes
from bot.practice.shapes import MEMBER_EDIT, MY_MEMBER_EDIT

routes = Routes()
_MEMBERS = "/guilds/{guild_id}/members"


@routes.add("GET", _MEMBERS, query="limit after")
def list_members(call: Call) -> Reply:
    """Return members by id; this needs the members intent to be granted."""
    call.guild()
    if Intent.GUILD_MEMBERS not in call.world.granted:
        raise missing_access()
    limit, after = call.number("limit", 1, 1, 1000), call.number("after", 0, 0, 2**64)
    members = sorted(call.world.guild.members.values(), key=lambda one: one.user.id)
    return Reply(200, [serialize.member(one) for one in members if one.user.id > after][:limit])


@routes.add("GET", _MEMBERS + "/search", query="query limit")
def search_members(call: Call) -> Reply:
    """Return members whose name or nickname begins so."""
    call.guild()
    prefix, limit = call.query.get("query", "").lower(), call.number("limit", 1, 1, 1000)
    found = [
        serialize.member(one)
        for one in call.world.guild.members.values()
        if any(
            name and name.lower().startswith(prefix) for name in (one.nick, one.user.name, one.user.handle)
        )
    ]
    return Reply(200, found[:limit])


@routes.add("GET", _MEMBERS + "/{user_id}")
def get_member(call: Call) -> Reply:
    """Return one member."""
    call.guild()
    return Reply(200, serialize.member(call.world.member(call.id("user_id"))))


@routes.add("PATCH", _MEMBERS + "/@me", body=MY_MEMBER_EDIT)
def edit_me(call: Call) -> Reply:
    """Change the bot's own nickname."""
    call.guild()
    if Permission.CHANGE_NICKNAME not in call.world.my_guild_permissions():
        raise missing_permissions()
    member = call.world.me()
    member.nick = call.body.get("nick") or None
    guild_life.tell_member(call.world, member)
    return Reply(200, serialize.member(member))


@routes.add("PATCH", _MEMBERS + "/{user_id}", body=MEMBER_EDIT)
def edit_member(call: Call) -> Reply:
    """Change somebody's nickname or roles."""
    call.guild()
    world = call.world
    member = world.member(call.id("user_id"))
    roles = list(member.roles)
    if "nick" in call.body and not _may_rename(call, member):
        raise missing_permissions()
    if call.body.get("roles") is not None:
        roles = list(dict.fromkeys(int(one) for one in call.body["roles"]))
        for role_id in {*roles} ^ {*member.roles}:
            _require_ordinary(call, role_below_me(call, role_id).id)
    # Only now: what is refused in part is not done in part.
    member.nick = call.body.get("nick", member.nick) or None
    guild_life.set_roles(world, member, roles)
    return Reply(200, serialize.member(member))


@routes.add("PUT", _MEMBERS + "/{user_id}/roles/{role_id}")
def add_role(call: Call) -> Reply:
    """Give somebody a role."""
    call.guild()
    member = call.world.member(call.id("user_id"))
    role = role_below_me(call, call.id("role_id"))
    _require_ordinary(call, role.id)
    if role.id not in member.roles:
        guild_life.set_roles(call.world, member, [*member.roles, role.id])
    return NO_CONTENT


@routes.add("DELETE", _MEMBERS + "/{user_id}/roles/{role_id}")
def remove_role(call: Call) -> Reply:
    """Take a role from somebody."""
    call.guild()
    member = call.world.member(call.id("user_id"))
    role = role_below_me(call, call.id("role_id"))
    _require_ordinary(call, role.id)
    if role.id in member.roles:
        guild_life.set_roles(call.world, member, [one for one in member.roles if one != role.id])
    return NO_CONTENT


def _may_rename(call: Call, member: Member) -> bool:
    """Tell whether the bot may touch a member's name; to who stands above it it may only give a role below its own."""
    guild, permitted = call.world.guild, Permission.MANAGE_NICKNAMES in call.world.my_guild_permissions()
    below = top_role(guild, member) < top_role(guild, call.world.me())
    return permitted and below and member.user.id != guild.owner_id


def _require_ordinary(call: Call, role_id: int) -> None:
    role = call.world.guild.roles[role_id]
    if role.id == call.world.guild.id or role.bot_id is not None:
        raise missing_permissions()
