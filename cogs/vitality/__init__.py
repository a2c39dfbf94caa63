"""Vitality: the half-yearly report of a group, without a number that points at somebody."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/group report``."""
    from cogs.attendance.service import RollCallService
    from cogs.events.service import EventFinder
    from cogs.events.service.rolls import RollService
    from cogs.groups.service import GroupService
    from cogs.helpdesk.service import DeskRecords
    from cogs.meetings.service import MeetingTraces
    from cogs.members.service import MemberService
    from cogs.vitality import cog, jobs
    from cogs.vitality.service import Counting, Sources, VitalityService

    platform = bot.platform
    community, database = platform.community, platform.database
    # Features are loaded by name, so all that know something are there already.
    sources = Sources(
        groups=bot.service(GroupService),
        members=bot.service(MemberService),
        finder=bot.service(EventFinder),
        rolls=RollService(database),
        attendance=bot.service(RollCallService),
        meetings=MeetingTraces(community.zone),
        desk=bot.service(DeskRecords),
    )
    counting = Counting(sources, community.zone)
    vitality = VitalityService(database, platform.clock, community, sources.groups, counting)
    bot.provide(vitality)
    bot.add_command_to("group", cog.report())
    jobs.schedule(platform.scheduler.calendar, vitality, community.zone)
