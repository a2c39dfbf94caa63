"""The guild itself."""

from bot.practice import serialize_guild
from bot.practice.routing import Call, Reply, Routes

routes = Routes()


@routes.add("GET", "/guilds/{guild_id}", query="with_counts")
def guild(call: Call) -> Reply:
    """Return the guild."""
    call.guild()
    made = serialize_guild.guild(call.world)
    if call.query.get("with_counts", "").lower() in {"1", "true"}:
        count = len(call.world.guild.members)
        made |= {"approximate_member_count": count, "approximate_presence_count": count}
    return Reply(200, made)
