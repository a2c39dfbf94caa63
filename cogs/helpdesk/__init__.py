"""The Secretariat's desk: a request goes to people, is followed until it is resolved, and nothing is lost on the way."""

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from bot.kernel.office_hours import OfficeHours
    from cogs.helpdesk.service import Course, TodayPoint


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/ask`` and ``/desk``, and take what the FAQ cannot answer."""
    from bot.community.opening import office_hours
    from cogs.faq.service import UnansweredPoint
    from cogs.helpdesk import views
    from cogs.helpdesk.service import (
        Course,
        DeskRecords,
        DeskService,
        HelpdeskService,
        ResolutionPoint,
        Turns,
    )
    from cogs.helpdesk.views.server import DiscordServer, MemberWishes
    from cogs.helpdesk.views.threads import DiscordThreads

    platform, hours = bot.platform, office_hours(bot.platform.community)
    database, outbox, places, clock = platform.database, platform.outbox, platform.places, platform.clock
    server = DiscordServer(bot)
    course = Course(outbox, places, clock, hours, MemberWishes(bot))
    threads, title = DiscordThreads(bot), partial(_title, bot)
    bringing = HelpdeskService(database, outbox, places, clock, threads, hours, title)
    turns = Turns(database, outbox, places, clock, course, server)
    slugs = tuple(one.slug for one in platform.community.categories)
    records = DeskRecords(database, outbox, clock, hours, turns, slugs)
    desk, today = DeskService(database, clock, course, server), _today(bot)
    for offered in (bringing, desk, turns, records, today, ResolutionPoint()):
        bot.provide(offered)
    bot.keeps(records)
    bot.service(UnansweredPoint).use(bringing)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    _speak(bot, hours, today)
    await _keep_going(bot, hours, course)
    await _open_to_staff(bot)


def _title(bot: "CommunityBot", number: int) -> str:
    """Return how the name of a request's thread begins, in the community's first language."""
    platform = bot.platform
    locale = platform.community.languages[0]
    return platform.translator.text(locale, "helpdesk-thread-title", number=str(number))


def _today(bot: "CommunityBot") -> "TodayPoint":
    """Return the card of the morning, with what the desk knows to put on it."""
    from bot.delivery.obstacles import Obstacles
    from cogs.events.service import Agenda
    from cogs.experts.service import morning as experts
    from cogs.helpdesk.service import Breakage, DayOfEvents, TodayPoint, counted, desk_section
    from cogs.partners.service import morning as partners

    platform, today = bot.platform, TodayPoint()
    today.add("helpdesk-today-desk", desk_section)
    # Features are loaded by name, so deliveries and events are there already.
    today.add("helpdesk-today-events", DayOfEvents(bot.service(Agenda)))
    today.add("helpdesk-today-broken", Breakage(platform.kinds, bot.service(Obstacles), platform.clock))
    today.add("experts-today", counted(experts.waiting_for_staff))
    today.add("partners-today", counted(partners.waiting_for_staff))
    return today


def _speak(bot: "CommunityBot", hours: "OfficeHours", today: "TodayPoint") -> None:
    """Let delivery know how the desk's messages are put into words."""
    from cogs.helpdesk.views.posts import Posts

    p = bot.platform
    for kind in Posts(p.translator, p.places, p.readers, p.community, p.clock, hours, today).kinds():
        p.kinds.register(kind)


async def _keep_going(bot: "CommunityBot", hours: "OfficeHours", course: "Course") -> None:
    """Let time do its part: words in threads are heard, turns end, mornings begin, what waits is tried again."""
    from cogs.helpdesk import jobs
    from cogs.helpdesk.cog import Helpdesk
    from cogs.helpdesk.service import DeskRecords, HelpdeskService, Morning, Turns

    platform, scheduler, turns = bot.platform, bot.platform.scheduler, bot.service(Turns)
    clock = platform.clock
    morning = Morning(platform.database, platform.outbox, platform.places, clock, hours, turns)
    jobs.schedule(scheduler.calendar, bot.service(DeskRecords), morning, hours)
    keep = jobs.patiently(turns.keep, clock)
    appointments = scheduler.appointments("helpdesk.turns", keep, turns.keep)
    course.changed = appointments.wake
    # A request that was just made has promised a message.
    platform.outbox.listen(appointments.wake)
    resumption = jobs.Resumption(bot.service(HelpdeskService), scheduler.new_alarm("helpdesk"), clock)
    listening = jobs.Listening(turns, scheduler.new_alarm("helpdesk.threads"), clock)
    await bot.add_cog(Helpdesk(bot, turns, (resumption.run, listening.run)))


async def _open_to_staff(bot: "CommunityBot") -> None:
    """Add the commands and the pages of the desk."""
    from bot.web.shell import Shell
    from bot.web.signin.door import StaffDoor
    from bot.web.signin.service import SignIn
    from cogs.helpdesk.cog import Desk
    from cogs.helpdesk.pages import DESK, DeskPages
    from cogs.helpdesk.service import DeskRecords, DeskService

    community, desk = bot.platform.community, bot.service(DeskService)
    sign_in, shell = bot.service(SignIn), Shell.of(bot.platform, "cogs.helpdesk")
    sign_in.rooms.open("helpdesk-queue-title", DESK)
    bot.add_routes(*DeskPages(StaffDoor(sign_in, shell), shell, desk, community, bot.server.id).routes())
    await bot.add_cog(Desk(desk, bot.service(DeskRecords), community, sign_in))
