"""The office: who comes to an event as a list to take along, people entered from a list, figures, and pages for all of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/office`` and the pages of staff."""
    from bot.pictures import Painter, can_draw
    from bot.web.shell import Shell
    from bot.web.signin.door import StaffDoor
    from bot.web.signin.service import HOME, SignIn
    from cogs.attendance.service import RollCallService
    from cogs.events.service import EventFinder
    from cogs.events.service.entering import EntryService
    from cogs.events.service.rolls import RollService
    from cogs.guests.service import InvitationService
    from cogs.office import jobs, views
    from cogs.office.cog import Office
    from cogs.office.pages import FigurePages, ImportPages, ListPages
    from cogs.office.service import FigureService, ImportService, ListService, OfficeRecords
    from cogs.office.views.names import DiscordNames

    platform = bot.platform
    sign_in, shell = bot.service(SignIn), Shell.of(platform, "cogs.office")
    # Features are loaded by name, so attendance, events and guests are there already.
    finder = bot.service(EventFinder)
    door, zone = StaffDoor(sign_in, shell), platform.community.zone
    names, rolls = DiscordNames(bot), RollService(platform.database)
    lists = ListService(platform.database, platform.clock, rolls, names)
    attendance = bot.service(RollCallService)
    counting = FigureService(platform.database, platform.clock, rolls, attendance, platform.kinds, zone)
    letters = bot.service(InvitationService) if platform.settings.sends_letters else None
    imports = ImportService(platform.database, platform.clock, bot.service(EntryService), names, letters)
    painter = Painter(able=can_draw())
    records = OfficeRecords(platform.database, platform.clock)
    sign_in.rooms.open("office-home-title", HOME)
    bot.provide(imports)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_routes(*ListPages(door, shell, finder, lists, names, platform.clock).routes())
    bot.add_routes(*FigurePages(door, shell, counting, painter).routes())
    bot.add_routes(*ImportPages(door, shell, lists, imports).routes())
    jobs.schedule(platform.scheduler.calendar, records, zone)
    await bot.add_cog(Office(finder, sign_in, lists, counting, painter))
