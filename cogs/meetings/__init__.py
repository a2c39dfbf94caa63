"""Meetings of the working groups: agenda, minutes, and what was agreed, with reminders until it is done."""

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from bot.client.preflight import ChannelPreflight
    from bot.dates import TimeReader
    from cogs.events.service import EventFinder
    from cogs.meetings.service import ActionService, AgendaService, MinutesService


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the commands under ``/group``, their buttons, and delivery with what owners are told."""
    from cogs.events.service import EventFinder
    from cogs.meetings import jobs
    from cogs.meetings.service import MeetingRecords

    # Features are loaded by name, so events and groups are there already; members come later.
    platform, finder = bot.platform, bot.service(EventFinder)
    actions, minutes, agendas = _actions(bot), _minutes(bot, finder), _agendas(bot, finder)
    for service in (actions, minutes, agendas):
        bot.provide(service)
    _show(bot, minutes)
    _post(bot, actions, minutes, agendas)
    _offer(bot, finder)
    _tell_weekly(bot)
    records = MeetingRecords(platform.database, platform.outbox, platform.clock)
    bot.keeps(records)
    jobs.schedule(platform.scheduler.calendar, actions, agendas, records, platform.community.zone)


def _actions(bot: "CommunityBot") -> "ActionService":
    from cogs.groups.service import GroupService
    from cogs.meetings.service import ActionService
    from cogs.meetings.views.people import DiscordPeople

    platform, community = bot.platform, bot.platform.community
    return ActionService(
        platform.database,
        platform.outbox,
        bot.service(GroupService),
        DiscordPeople(bot),
        platform.clock,
        _dates(bot),
        community.zone,
        [group.slug for group in community.groups],
    )


def _minutes(bot: "CommunityBot", finder: "EventFinder") -> "MinutesService":
    from cogs.attendance.service import RollCallService
    from cogs.groups.service import GroupService, Offices
    from cogs.meetings.service import MinutesService

    platform = bot.platform
    minutes = MinutesService(
        platform.database,
        platform.outbox,
        bot.service(GroupService),
        platform.places,
        finder,
        platform.clock,
        _preflight(bot),
        bot.service(RollCallService).came_to,
    )
    bot.service(Offices).follow(minutes)
    return minutes


def _agendas(bot: "CommunityBot", finder: "EventFinder") -> "AgendaService":
    from cogs.groups.service import GroupService
    from cogs.meetings.service import AgendaService

    platform, groups = bot.platform, bot.service(GroupService)
    return AgendaService(
        platform.database, platform.outbox, groups, finder, platform.clock, _preflight(bot), _dates(bot)
    )


def _dates(bot: "CommunityBot") -> "TimeReader":
    from bot.dates import TimeReader

    community = bot.platform.community
    return TimeReader(community.zone_aliases, community.languages)


def _preflight(bot: "CommunityBot") -> "ChannelPreflight":
    from bot.client.preflight import CARDS, ChannelPreflight, Need
    from cogs.meetings.domain import ChannelForbids, ChannelLost

    return ChannelPreflight(bot, needs=CARDS | {Need.ATTACH}, gone=ChannelLost, forbids=ChannelForbids)


def _show(bot: "CommunityBot", minutes: "MinutesService") -> None:
    """Show approved minutes as pages."""
    from bot.client.openness import everyone_reads
    from bot.web.shell import Shell
    from bot.web.signin.door import StaffDoor
    from bot.web.signin.service import SignIn
    from cogs.meetings.pages import MinutesPages

    shell = Shell.of(bot.platform, "cogs.meetings")
    door = StaffDoor(bot.service(SignIn), shell)
    bot.add_routes(*MinutesPages(minutes, shell, door, partial(everyone_reads, bot)).routes())


def _post(
    bot: "CommunityBot", actions: "ActionService", minutes: "MinutesService", agendas: "AgendaService"
) -> None:
    """Tell delivery how each kind of message reads."""
    from cogs.meetings.views.agenda_posts import AgendaPosts
    from cogs.meetings.views.minutes_posts import MinutesPosts
    from cogs.meetings.views.posts import Posts

    platform = bot.platform
    translator, community = platform.translator, platform.community
    for posts in (
        Posts(translator, community, actions, platform.clock),
        MinutesPosts(translator, community, minutes, platform.clock),
        AgendaPosts(translator, community, agendas),
    ):
        for kind in posts.kinds():
            platform.kinds.register(kind)


def _tell_weekly(bot: "CommunityBot") -> None:
    """Say in digests what was decided, and what is to be done."""
    from cogs.digest.service import DigestPoint
    from cogs.groups.service import GroupService
    from cogs.meetings.service import Decisions, OpenActions

    point, community = bot.service(DigestPoint), bot.platform.community
    point.add("meetings-digest-decisions-title", Decisions(community, bot.service(GroupService)))
    point.add("meetings-digest-actions-title", OpenActions(community.zone))


def _offer(bot: "CommunityBot", finder: "EventFinder") -> None:
    """Give members the commands, buttons and forms."""
    from cogs.meetings import cog, views

    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    for command in (
        *(cog.action(finder), cog.actions(), cog.hand_over()),
        *(cog.minutes(finder), cog.call(finder), cog.agenda(finder)),
    ):
        bot.add_command_to("group", command)
