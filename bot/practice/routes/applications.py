"""The application and its commands; command ids stay the same over a bulk overwrite."""

from bot.practice import serialize
from bot.practice.command_shapes import COMMAND, COMMANDS
from bot.practice.errors import missing_access, unknown
from bot.practice.kinds import CommandKind, JsonObject
from bot.practice.model import Command
from bot.practice.routing import NO_CONTENT, Call, Reply, Routes
from bot.practice.world import World

routes = Routes()
_ALL = "/applications/{application_id}/commands"
_OF_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"


@routes.add("GET", "/applications/@me")
@routes.add("GET", "/oauth2/applications/@me")
def application(call: Call) -> Reply:
    """Return the application."""
    world = call.world
    owner = world.user(world.guild.owner_id)
    return Reply(
        200,
        {
            "id": str(world.application_id),
            "name": world.bot.name,
            "icon": None,
            "description": "",
            "type": None,
            "verify_key": "0" * 64,
            "flags": serialize.application_flags(world),
            "flags_new": str(serialize.application_flags(world)),
            "redirect_uris": [],
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "owner": serialize.user(owner),
            "approximate_guild_count": 1,
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "explicit_content_filter": 0,
            "team": None,
            "eligible_oauth2_scopes": [],
            "bot": serialize.user(world.bot),
            "bot_public": False,
            "bot_require_code_grant": False,
            "summary": "",
            "hook": True,
        },
    )


def _scope(call: Call) -> int | None:
    if call.id("application_id") != call.world.application_id:
        raise missing_access()
    if "guild_id" not in call.params:
        return None
    if call.id("guild_id") != call.world.guild.id:
        raise missing_access()
    return call.world.guild.id


def _in_scope(world: World, scope: int | None) -> list[Command]:
    return [one for one in world.commands.values() if one.guild_id == scope]


def _find(call: Call) -> Command:
    scope = _scope(call)
    found = call.world.commands.get(call.id("command_id"))
    if found is None or found.guild_id != scope:
        raise unknown("application command")
    return found


def _keep(world: World, scope: int | None, body: JsonObject) -> Command:
    """Make a command, or change the one of the same kind and name without changing its id."""
    kind = CommandKind(body.get("type", 1))
    kept = {key: value for key, value in body.items() if key not in {"id", "type"}}
    same = next(
        (one for one in _in_scope(world, scope) if (one.kind, one.name) == (kind, body["name"])), None
    )
    if same is not None:
        if same.body != kept:
            same.body, same.version = kept, world.ids.next()
        return same
    number = world.ids.next()
    made = Command(number, number, kind, body["name"], scope, kept)
    world.commands[number] = made
    return made


@routes.add("GET", _ALL, query="with_localizations")
@routes.add("GET", _OF_GUILD, query="with_localizations")
def list_commands(call: Call) -> Reply:
    """Return the commands."""
    scope = _scope(call)
    return Reply(200, [serialize.command(call.world, one) for one in _in_scope(call.world, scope)])


@routes.add("PUT", _ALL, body=COMMANDS)
@routes.add("PUT", _OF_GUILD, body=COMMANDS)
def overwrite_commands(call: Call) -> Reply:
    """Replace all commands."""
    world, scope = call.world, _scope(call)
    kept = [_keep(world, scope, body) for body in call.body]
    for gone in [one for one in _in_scope(world, scope) if one not in kept]:
        del world.commands[gone.id]
    world.changed("changed")
    return Reply(200, [serialize.command(world, one) for one in kept])


@routes.add("POST", _ALL, body=COMMAND)
@routes.add("POST", _OF_GUILD, body=COMMAND)
def upsert_command(call: Call) -> Reply:
    """Add a command, or overwrite the one of that name."""
    world, scope = call.world, _scope(call)
    before = len(world.commands)
    kept = _keep(world, scope, call.body)
    world.changed("changed")
    return Reply(201 if len(world.commands) > before else 200, serialize.command(world, kept))


@routes.add("GET", _ALL + "/{command_id}")
@routes.add("GET", _OF_GUILD + "/{command_id}")
def get_command(call: Call) -> Reply:
    """Return one command."""
    return Reply(200, serialize.command(call.world, _find(call)))


@routes.add("DELETE", _ALL + "/{command_id}")
@routes.add("DELETE", _OF_GUILD + "/{command_id}")
def delete_command(call: Call) -> Reply:
    """Delete one command."""
    del call.world.commands[_find(call).id]
    call.world.changed("changed")
    return NO_CONTENT
