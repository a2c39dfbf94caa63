"""Leading: who follows a group's leader or rapporteur, offered by themselves or asked once they are gone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/group lead``, its buttons, and delivery with what is asked and told."""
    from cogs.groups.service import GroupService, Offices, OfficeService
    from cogs.leading import jobs, views
    from cogs.leading.cog import LeadCommands
    from cogs.leading.posts import Posts
    from cogs.leading.service import LeadingService

    platform = bot.platform
    leading = LeadingService(
        platform.database,
        platform.outbox,
        platform.places,
        platform.clock,
        # Features are loaded by name, so the groups are there already.
        bot.service(GroupService),
        bot.service(OfficeService),
        views.DiscordPeople(bot),
    )
    bot.service(Offices).follow(leading)
    bot.add_command_to("group", LeadCommands(leading))
    posts = Posts(platform.translator, platform.community, platform.clock, leading, views.ask_buttons)
    for kind in posts.kinds():
        platform.kinds.register(kind)
    bot.provide(leading)
    bot.keeps(leading)
    bot.add_buttons(*views.BUTTONS)
    jobs.schedule(platform.scheduler.calendar, leading, platform.community.zone)
