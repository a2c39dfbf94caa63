"""The bot itself, other users, direct channels, and where the gateway is."""

from bot.practice import serialize
from bot.practice.errors import ApiError
from bot.practice.routing import Call, Reply, Routes
from bot.practice.shapes import DIRECT_CREATE, USER_EDIT

routes = Routes()


@routes.add("GET", "/users/@me")
def me(call: Call) -> Reply:
    """Return the bot's user."""
    return Reply(200, serialize.own_user(call.world.bot))


@routes.add("PATCH", "/users/@me", body=USER_EDIT)
def edit_me(call: Call) -> Reply:
    """Rename the bot."""
    call.world.bot.name = call.body.get("username") or call.world.bot.name
    call.world.changed("bot")
    return Reply(200, serialize.own_user(call.world.bot))


@routes.add("GET", "/users/{user_id}")
def user(call: Call) -> Reply:
    """Return any user."""
    return Reply(200, serialize.user(call.world.user(call.id("user_id"))))


@routes.add("GET", "/users/@me/guilds", query="limit before after with_counts")
def my_guilds(call: Call) -> Reply:
    """Return the guilds the bot is in: the one."""
    guild = call.world.guild
    return Reply(
        200,
        [
            {
                "id": str(guild.id),
                "name": guild.name,
                "icon": None,
                "banner": None,
                "owner": guild.owner_id == call.world.bot.id,
                "permissions": str(int(call.world.my_guild_permissions())),
                "features": ["COMMUNITY"],
                "approximate_member_count": len(guild.members),
            }
        ],
    )


@routes.add("POST", "/users/@me/channels", body=DIRECT_CREATE)
def open_direct(call: Call) -> Reply:
    """Open the direct channel with somebody; that succeeds even where writing will be refused."""
    person = call.world.user(int(call.body["recipient_id"]))
    if person.bot:
        raise ApiError(400, 50007, "Cannot send messages to this user")
    return Reply(200, serialize.direct_channel(call.world.direct(person)))


@routes.add("GET", "/gateway", needs_token=False)
def gateway(call: Call) -> Reply:
    """Return where the gateway is."""
    return Reply(200, {"url": call.world.gateway_address})


@routes.add("GET", "/gateway/bot")
def gateway_for_bots(call: Call) -> Reply:
    """Return where the gateway is, and how often the bot may identify."""
    limit = {
        "total": 1000,
        "remaining": call.world.logins_left,
        "reset_after": 86_400_000,
        "max_concurrency": 1,
    }
    return Reply(200, {"url": call.world.gateway_address, "shards": 1, "session_start_limit": limit})
