"""The Secretariat's desk: a request goes to people, is followed until it is resolved, and nothing is lost on the way."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/ask`` and ``/desk``, and take what the FAQ cannot answer."""
    from bot.community.model import WEEKDAYS, day_of
    from bot.delivery.obstacles import Obstacles
    from cogs.events.service import Agenda
    from cogs.faq.service import UnansweredPoint
    from cogs.helpdesk import jobs, views
    from cogs.helpdesk.cog import Desk, Helpdesk
    from cogs.helpdesk.domain import OfficeHours
    from cogs.helpdesk.service import (
        Breakage,
        Course,
        DayOfEvents,
        DeskRecords,
        DeskService,
        HelpdeskService,
        Morning,
        ResolutionPoint,
        TodayPoint,
        Turns,
        desk_section,
    )
    from cogs.helpdesk.views.posts import Posts
    from cogs.helpdesk.views.server import DiscordServer, MemberWishes
    from cogs.helpdesk.views.threads import DiscordThreads

    platform = bot.platform
    database, outbox, places, clock = platform.database, platform.outbox, platform.places, platform.clock
    translator, community = platform.translator, platform.community
    office = community.office
    hours = OfficeHours(
        frozenset(WEEKDAYS.index(day) for day in office.days),
        office.opens,
        office.closes,
        community.zone,
        frozenset(day for text in office.holidays if (day := day_of(text)) is not None),
    )
    server = DiscordServer(bot)
    course = Course(outbox, places, clock, hours, MemberWishes(bot))
    service = HelpdeskService(
        database,
        outbox,
        places,
        clock,
        DiscordThreads(bot),
        hours,
        lambda number: translator.text(community.languages[0], "helpdesk-thread-title", number=str(number)),
    )
    desk = DeskService(database, clock, course, server)
    turns = Turns(database, outbox, places, clock, course, server)
    slugs = tuple(one.slug for one in community.categories)
    records = DeskRecords(database, outbox, clock, hours, turns, slugs)
    today = TodayPoint()
    today.add("helpdesk-today-desk", desk_section)
    # Features are loaded by name, so deliveries and events are there already.
    today.add("helpdesk-today-events", DayOfEvents(bot.service(Agenda)))
    today.add("helpdesk-today-broken", Breakage(platform.kinds, bot.service(Obstacles), clock))
    for kind in Posts(translator, places, platform.readers, community, clock, hours, today).kinds():
        platform.kinds.register(kind)
    for offered in (service, desk, turns, records, today, ResolutionPoint()):
        bot.provide(offered)
    bot.keeps(records)
    bot.service(UnansweredPoint).use(service)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    jobs.schedule(
        platform.scheduler.calendar, records, Morning(database, outbox, places, clock, hours, turns), hours
    )
    appointments = platform.scheduler.appointments("helpdesk.turns", jobs.patiently(turns.keep, clock))
    course.changed = appointments.wake
    # A request that was just made has promised a message.
    outbox.listen(appointments.wake)
    resumption = jobs.Resumption(service, platform.scheduler.new_alarm("helpdesk"), clock)
    listening = jobs.Listening(turns, platform.scheduler.new_alarm("helpdesk.threads"), clock)
    await bot.add_cog(Helpdesk(bot, turns, (resumption.run, listening.run)))
    await bot.add_cog(Desk(desk, records, community))
