"""Meetings of the working groups: agenda, minutes, and what was agreed, with reminders until it is done."""

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
    from cogs.meetings.service import ActionService, AgendaService, MeetingRecords, MinutesService
    from cogs.meetings.views.agenda_posts import AgendaPosts
    from cogs.meetings.views.minutes_posts import MinutesPosts
    from cogs.meetings.views.people import DiscordPeople
    from cogs.meetings.views.posts import Posts

    platform = bot.platform
    community = platform.community
    dates = TimeReader(community.zone_aliases, community.languages)
    actions = ActionService(
        platform.database,
        platform.outbox,
        # Features are loaded by name, so the groups are there already; members come later.
        bot.service(GroupService),
        DiscordPeople(bot),
        platform.clock,
        dates,
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
    agendas = AgendaService(
        platform.database,
        platform.outbox,
        bot.service(GroupService),
        finder,
        platform.clock,
        preflight,
        dates,
    )
    records = MeetingRecords(platform.database, platform.outbox, platform.clock)
    for posts in (
        Posts(platform.translator, community, actions, platform.clock),
        MinutesPosts(platform.translator, community, minutes, platform.clock),
        AgendaPosts(platform.translator, community, agendas),
    ):
        for kind in posts.kinds():
            platform.kinds.register(kind)
    bot.provide(actions)
    bot.provide(minutes)
    bot.provide(agendas)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    for command in (
        *(cog.action(finder), cog.actions(), cog.hand_over()),
        *(cog.minutes(finder), cog.call(finder), cog.agenda(finder)),
    ):
        bot.add_command_to("group", command)
    jobs.schedule(platform.scheduler.calendar, actions, agendas, records, community.zone)
