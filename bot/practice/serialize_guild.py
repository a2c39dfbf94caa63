"""The guild as Discord's JSON: as the HTTP API gives it, and as the gateway does."""

from bot.practice.kinds import JsonObject
from bot.practice.model import Guild
from bot.practice.serialize import guild_channel, instant, maybe_id, member, role, scheduled_event, thread
from bot.practice.world import World


def guild(world: World) -> JsonObject:
    """Return the guild as the HTTP API gives it."""
    one = world.guild
    return _GUILD_DEFAULTS | {
        "id": str(one.id),
        "name": one.name,
        "description": one.description,
        "owner_id": str(one.owner_id),
        "preferred_locale": one.locale,
        "system_channel_id": maybe_id(one.system_channel_id),
        "roles": [role(entry) for entry in one.roles.values()],
    }


_GUILD_DEFAULTS: JsonObject = {
    "icon": None,
    "home_header": None,
    "splash": None,
    "discovery_splash": None,
    "features": ["COMMUNITY"],
    "banner": None,
    "application_id": None,
    "region": "deprecated",
    "afk_channel_id": None,
    "afk_timeout": 300,
    "system_channel_flags": 0,
    "widget_enabled": False,
    "widget_channel_id": None,
    "verification_level": 1,
    "default_message_notifications": 1,
    "mfa_level": 0,
    "explicit_content_filter": 2,
    "max_presences": None,
    "max_members": 500000,
    "max_stage_video_channel_users": 50,
    "max_video_channel_users": 25,
    "vanity_url_code": None,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "rules_channel_id": None,
    "safety_alerts_channel_id": None,
    "public_updates_channel_id": None,
    "premium_progress_bar_enabled": False,
    "nsfw": False,
    "nsfw_level": 0,
    "emojis": [],
    "stickers": [],
    "incidents_data": None,
}


def guild_create(world: World) -> JsonObject:
    """Return the guild as the gateway gives it after READY.

    Without the presences intent Discord lists no members but the bot itself.
    """
    one: Guild = world.guild
    return guild(world) | {
        "joined_at": instant(world.me().joined_at),
        "large": False,
        "unavailable": False,
        "member_count": len(one.members),
        "voice_states": [],
        "members": [member(world.me())],
        "channels": [guild_channel(world, entry) for entry in one.channels.values()],
        "threads": [thread(world, entry) for entry in world.visible_threads(world.bot.id)],
        "presences": [],
        "stage_instances": [],
        "soundboard_sounds": [],
        "guild_scheduled_events": [scheduled_event(world, entry) for entry in one.events.values()],
    }
