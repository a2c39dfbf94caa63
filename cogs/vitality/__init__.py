"""Vitality: the half-yearly report of a group, without a number that points at somebody."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from cogs.vitality.service import Sources


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/group report``, the pages of reports, and delivery with what is told of them."""
    from bot.pictures import Painter, can_draw
    from bot.web.shell import Shell
    from bot.web.signin.door import StaffDoor
    from bot.web.signin.service import SignIn
    from cogs.groups.service import Offices
    from cogs.vitality import cog, jobs
    from cogs.vitality.pages import REPORTS, ReportPages
    from cogs.vitality.posts import Posts
    from cogs.vitality.service import Counting, VitalityService
    from cogs.vitality.views import DiscordThreads

    platform = bot.platform
    community, database = platform.community, platform.database
    sources = _sources(bot)
    counting = Counting(sources, community.zone)
    vitality = VitalityService(
        database,
        platform.outbox,
        platform.places,
        platform.clock,
        community,
        sources.groups,
        sources.members,
        counting,
        DiscordThreads(bot),
    )
    for service in (counting, vitality):
        bot.provide(service)
    bot.service(Offices).follow(vitality)
    painter, sign_in = Painter(able=can_draw()), bot.service(SignIn)
    for kind in Posts(platform.translator, community, vitality, pages=sign_in.is_open).kinds():
        platform.kinds.register(kind)
    shell = Shell.of(platform, "cogs.vitality")
    pages = ReportPages(StaffDoor(sign_in, shell), shell, vitality, painter, community)
    sign_in.rooms.open("vitality-pages-title", REPORTS)
    bot.add_routes(*pages.routes())
    bot.add_command_to("group", cog.report(painter))
    jobs.schedule(platform.scheduler.calendar, vitality, community.zone)


def _sources(bot: "CommunityBot") -> "Sources":
    """Return who knows what is counted; features are loaded by name, so all of them are there already."""
    from cogs.attendance.service import RollCallService
    from cogs.events.service import EventFinder
    from cogs.events.service.rolls import RollService
    from cogs.groups.service import GroupService
    from cogs.helpdesk.service import DeskRecords
    from cogs.meetings.service import MeetingTraces
    from cogs.members.service import MemberService
    from cogs.vitality.service import Sources

    return Sources(
        groups=bot.service(GroupService),
        members=bot.service(MemberService),
        finder=bot.service(EventFinder),
        rolls=RollService(bot.platform.database),
        attendance=bot.service(RollCallService),
        meetings=MeetingTraces(bot.platform.community.zone),
        desk=bot.service(DeskRecords),
    )
