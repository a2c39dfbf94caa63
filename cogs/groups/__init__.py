"""Working groups' channels: found, joined, led, and never quite silent."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from cogs.groups.service import ArchiveService, Errands, GroupPlaces, GroupService, PostService


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/group``, its buttons and forms, and delivery with the groups' messages."""
    from bot.client.preflight import CARDS, ChannelPreflight
    from cogs.groups import jobs
    from cogs.groups.domain import ChannelForbids, ChannelLost
    from cogs.groups.service import (
        ArchiveService,
        Doorkeeper,
        Errands,
        GroupPlaces,
        GroupRecords,
        GroupService,
        Offices,
        OfficeService,
        Panels,
        PostService,
    )
    from cogs.groups.views.countries import MemberCountries
    from cogs.groups.views.doors import DiscordDoors
    from cogs.groups.views.hands import DiscordHands

    platform = bot.platform
    database, outbox, clock, community = (
        platform.database,
        platform.outbox,
        platform.clock,
        platform.community,
    )
    places = GroupPlaces(community, platform.places)
    alarm = platform.scheduler.new_alarm("groups")
    hands = DiscordHands(bot)
    panels = Panels(database, outbox, places, clock, hands, alarm.wake_now)
    platform.places.follow(panels.readdress)
    preflight = ChannelPreflight(bot, needs=CARDS, gone=ChannelLost, forbids=ChannelForbids)
    offices = Offices()
    groups = GroupService(database, outbox, places, clock, MemberCountries(bot), panels, preflight, offices)
    doorkeeper = Doorkeeper(database, outbox, places, clock, DiscordDoors(bot))
    errands = Errands(database, outbox, places, clock, hands, panels, doorkeeper, alarm, offices)
    posts = PostService(database, outbox, places, clock, community.zone_aliases, preflight)
    records = GroupRecords(database, outbox, places, clock, errands.wake, offices)
    _speak(bot, places, posts)
    holding = OfficeService(outbox, places, clock, offices)
    archive = ArchiveService(database, outbox, places, clock, posts, doorkeeper, errands)
    platform.places.receive(archive.received)
    _rest_with(archive, bot)
    for service in (groups, errands, panels, posts, offices, holding, archive):
        bot.provide(service)
    bot.keeps(records)
    jobs.schedule(platform.scheduler.calendar, community.zone, groups=groups, posts=posts, records=records)
    await _offer(bot, groups, errands, places)


def _rest_with(archive: "ArchiveService", bot: "CommunityBot") -> None:
    """Let nothing come in the name of a group that is archived."""
    from cogs.digest.service import DigestService

    # Features are loaded by name, so the digests are there already.
    digests = bot.service(DigestService)
    digests.heed(archive)
    archive.follow(digests)


def _speak(bot: "CommunityBot", places: "GroupPlaces", posts: "PostService") -> None:
    """Let delivery know how the groups' messages are put into words."""
    from cogs.groups.views.posts import Posts

    platform = bot.platform
    for kind in Posts(platform.translator, platform.community, platform.clock, places, posts).kinds():
        platform.kinds.register(kind)


async def _offer(
    bot: "CommunityBot", groups: "GroupService", errands: "Errands", places: "GroupPlaces"
) -> None:
    """Give members the commands, buttons and forms, and do what they left to be done on Discord."""
    from cogs.groups import views
    from cogs.groups.cog import Groups
    from cogs.groups.service import ErrandRunner

    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    await bot.add_cog(Groups(groups, errands, places, ErrandRunner(errands, bot.logged_in.wait)))
