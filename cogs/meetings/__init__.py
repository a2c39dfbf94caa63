"""Meetings: what the working groups agree, who does it until when, and reminders until it is done."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the commands under ``/group``, their buttons, and delivery with what owners are told."""
    from bot.client.preflight import CARDS, ChannelPreflight, Need
    from bot.dates import TimeReader
    from cogs.events.service import EventFinder
    from cogs.groups.service import GroupService
    from cogs.meetings import cog, jobs, views
    from cogs.meetings.domain import ChannelForbids, ChannelLost
    from cogs.meetings.service import ActionService, MeetingRecords, MinutesService
    from cogs.meetings.views.minutes_posts import MinutesPosts
    from cogs.meetings.views.people import DiscordPeople
    from cogs.meetings.views.posts import Posts

    platform = bot.platform
    community = platform.community
    actions = ActionService(
        platform.database,
        platform.outbox,
        # Features are loaded by name, so the groups are there already; members come later.
        bot.service(GroupService),
        DiscordPeople(bot),
        platform.clock,
        TimeReader(community.zone_aliases, community.languages),
        community.zone,
        [group.slug for group in community.groups],
    )
    finder = bot.service(EventFinder)
    preflight = ChannelPreflight(bot, needs=CARDS | {Need.ATTACH}, gone=ChannelLost, forbids=ChannelForbids)
    minutes = MinutesService(
        platform.database,
        platform.outbox,
        bot.service(GroupService),
        platform.places,
        finder,
        platform.clock,
        preflight,
    )
    records = MeetingRecords(platform.database, platform.outbox, platform.clock)
    for posts in (
        Posts(platform.translator, community, actions, platform.clock),
        MinutesPosts(platform.translator, community, minutes, platform.clock),
    ):
        for kind in posts.kinds():
            platform.kinds.register(kind)
    bot.provide(actions)
    bot.provide(minutes)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    for command in (cog.action(finder), cog.actions(), cog.hand_over(), cog.minutes(finder)):
        bot.add_command_to("group", command)
    jobs.schedule(platform.scheduler.calendar, actions, records, community.zone)
