"""Where people answer what the FAQ does not: a private thread with the desk, and nothing lost on the way."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Take what the FAQ cannot answer."""
    from cogs.faq.service import UnansweredPoint
    from cogs.helpdesk.cog import Helpdesk
    from cogs.helpdesk.jobs import Resumption
    from cogs.helpdesk.posts import Posts
    from cogs.helpdesk.service import HelpdeskService
    from cogs.helpdesk.views.threads import DiscordThreads

    platform = bot.platform
    database, outbox, places, clock = platform.database, platform.outbox, platform.places, platform.clock
    translator, locale = platform.translator, platform.community.languages[0]
    service = HelpdeskService(
        database,
        outbox,
        places,
        clock,
        DiscordThreads(bot),
        lambda number: translator.text(locale, "helpdesk-thread-title", number=str(number)),
    )
    for kind in Posts(translator, places, clock).kinds():
        platform.kinds.register(kind)
    platform.scheduler.calendar.daily(
        "helpdesk.retention", hour=3, minute=29, zone=platform.community.zone, call=service.forget_old
    )
    bot.provide(service)
    bot.keeps(service)
    bot.service(UnansweredPoint).use(service)
    resumption = Resumption(service, platform.scheduler.new_alarm("helpdesk"), clock)
    await bot.add_cog(Helpdesk(bot, resumption.run))
