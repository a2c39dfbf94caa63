"""Making the world that a scene describes."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.kernel.clock import OffsetClock, StillClock
from bot.practice.kinds import PRIVILEGED, ChannelKind, Intent, Permission
from bot.practice.model import Guild, GuildChannel, Member, Overwrite, Role, User
from bot.practice.scene import CHANNEL_KINDS, Scene, SceneChannel, SceneMember
from bot.practice.snowflakes import Snowflakes
from bot.practice.world import World


def permissions_named(names: Iterable[str]) -> Permission:
    """Return the permissions of these names."""
    granted = Permission(0)
    for name in names:
        granted |= Permission[name.upper()]
    return granted


def intents_named(names: Iterable[str]) -> Intent:
    """Return the privileged intents of these names."""
    granted = Intent(0)
    for name in names:
        granted |= PRIVILEGED[name]
    return granted


def found(scene: Scene, clock: OffsetClock | StillClock, nonce_window: timedelta) -> World:
    """Make the world of ``scene``."""
    ids = Snowflakes(clock)
    guild = Guild(ids.next(), scene.name, 0, scene.locale, clock.now())
    everyone = Role(guild.id, "@everyone", permissions_named(scene.member_permissions), 0)
    guild.roles[guild.id] = everyone
    _add_roles(guild, scene, ids)
    bot = User(ids.next(), "bot", scene.bot, locale="en-US", bot=True)
    world = World(
        clock, guild, bot, {}, ids, intents_named(scene.intents), nonce_window, application_id=bot.id
    )
    _add_bot(world, scene)
    for member in scene.members:
        add_person(world, member)
    owner = scene.owner or scene.members[0].handle
    guild.owner_id = world.people[owner].id
    _add_channels(world, scene.channels)
    return world


def _add_roles(guild: Guild, scene: Scene, ids: Snowflakes) -> None:
    # The first role of the file stands highest, as in the list of the server's settings.
    for position, given in enumerate(reversed(scene.roles), 1):
        role = Role(ids.next(), given.name, permissions_named(given.permissions), position)
        role.mentionable = given.mentionable
        guild.roles[role.id] = role


def _add_bot(world: World, scene: Scene) -> None:
    guild, bot = world.guild, world.bot
    role = Role(world.ids.next(), bot.name, permissions_named(scene.bot_permissions), len(guild.roles))
    role.bot_id = bot.id
    guild.roles[role.id] = role
    guild.members[bot.id] = Member(bot, world.now(), [role.id])


def add_person(world: World, given: SceneMember) -> User:
    """Add somebody to act as, in the guild unless the scene says otherwise."""
    user = User(
        world.ids.next(),
        given.handle,
        given.name,
        given.locale,
        given.country,
        zone=given.zone,
        dms_open=given.dms_open,
    )
    world.people[user.handle] = user
    if given.here:
        held = [role.id for role in world.guild.roles.values() if role.name in given.roles]
        world.guild.members[user.id] = Member(user, world.now(), held)
    return user


def _add_channels(world: World, channels: Sequence[SceneChannel]) -> None:
    guild = world.guild
    roles = {"everyone": guild.id} | {role.name: role.id for role in guild.roles.values()}
    categories: dict[str, int] = {}
    for position, given in enumerate(channels):
        channel = GuildChannel(world.ids.next(), CHANNEL_KINDS[given.kind], given.name, position, given.topic)
        channel.parent_id = categories.get(given.category or "")
        for rule in given.overwrites:
            role_id = roles[rule.role]
            channel.overwrites[role_id] = Overwrite(
                role_id, 0, permissions_named(rule.allow), permissions_named(rule.deny)
            )
        if channel.kind == ChannelKind.CATEGORY:
            categories[given.name] = channel.id
        guild.channels[channel.id] = channel
