"""The office: who comes to an event as a list to take along, people entered from a list, figures, and pages for all of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/office`` and the pages of staff."""
    from bot.web.shell import Shell
    from bot.web.signin.door import StaffDoor
    from bot.web.signin.service import SignIn
    from cogs.events.service import EventFinder
    from cogs.events.service.rolls import RollService
    from cogs.office import jobs, views
    from cogs.office.cog import Office
    from cogs.office.pages import OfficePages
    from cogs.office.service import ListService, OfficeRecords
    from cogs.office.views.names import DiscordNames

    platform = bot.platform
    sign_in = bot.service(SignIn)
    shell = Shell.of(platform, "cogs.office")
    # Features are loaded by name, so the events are there already.
    finder = bot.service(EventFinder)
    names = DiscordNames(bot)
    lists = ListService(platform.database, platform.clock, RollService(platform.database), names)
    records = OfficeRecords(platform.database, platform.clock)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    pages = OfficePages(StaffDoor(sign_in, shell), shell, finder, lists, names, platform.clock)
    bot.add_routes(*pages.routes())
    jobs.schedule(platform.scheduler.calendar, records, platform.community.zone)
    await bot.add_cog(Office(finder, sign_in, lists))
