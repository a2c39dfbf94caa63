"""Partnerships: platform, regions and progress of thematic partnerships, and a public page for each of them and each group."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.client.bot import CommunityBot
    from cogs.events.domain import Event


async def setup(bot: "CommunityBot") -> None:
    """Bring in what is shipped, and furnish the bot with ``/group partnership`` and the pages of groups."""
    from bot.client.openness import everyone_reads
    from bot.web.shell import Shell
    from cogs.groups.service import GroupService
    from cogs.guests.service import GuestService
    from cogs.meetings.service import MinutesService
    from cogs.members.service import MemberService
    from cogs.partnerships.cog import PartnershipCommands, describe
    from cogs.partnerships.pages import GroupPages
    from cogs.partnerships.service import PartnershipService, read_shipped
    from cogs.partnerships.views import PurposeForm

    platform = bot.platform
    # Features are loaded by name, so groups, guests and members are there already.
    members = bot.service(MemberService)
    partnerships = PartnershipService(
        platform.database,
        platform.community,
        read_shipped(platform.settings.data_dir),
        bot.service(GroupService),
        members.find_region,
    )
    bot.provide(partnerships)
    bot.add_command_to("group", PartnershipCommands(partnerships))
    bot.add_command_to("group", describe(partnerships))
    bot.add_modals(PurposeForm)
    shell = Shell.of(platform, "cogs.partnerships")
    minutes = bot.service(MinutesService)

    async def minuted(group: str) -> "Sequence[Event]":
        meetings, channel = await minutes.meetings_of(group)
        return meetings if channel is not None and everyone_reads(bot, channel) else []

    pages = GroupPages(partnerships, shell, bot.service(GuestService).ahead, minuted, members.origin)
    bot.add_routes(*pages.routes())
