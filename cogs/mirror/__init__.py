"""Mirror: Discord's own list of events shows what is published; who wants to come registers with the bot."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from cogs.events.domain import Event
    from cogs.mirror.domain import Notice


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the mirror, what it hears, and what it tells staff."""
    from bot.client.voice import Voice
    from cogs.events.service import Agenda
    from cogs.mirror import embeds, jobs
    from cogs.mirror.cog import Mirror
    from cogs.mirror.service import MirrorService
    from cogs.mirror.views.board import DiscordBoard
    from cogs.mirror.views.posts import BUTTONS, Posts

    platform = bot.platform
    # Everybody reads the same list, so it speaks the community's first language.
    voice = Voice(platform.translator, platform.readers.default)

    def compose(event: "Event") -> "Notice":
        return embeds.notice(voice, event, platform.database.installation)

    mirror = MirrorService(
        platform.database,
        # Features are loaded by name, so the events are there already.
        bot.service(Agenda),
        platform.outbox,
        platform.places,
        platform.clock,
        DiscordBoard(bot),
        compose,
    )
    appointments = platform.scheduler.appointments("mirror", mirror.keep)
    mirror.changed = appointments.wake
    # No event is published, changed or cancelled without a message.
    platform.outbox.listen(appointments.wake)
    platform.kinds.register(Posts(platform.translator).kind())
    bot.provide(mirror)
    bot.add_buttons(*BUTTONS)
    jobs.schedule(platform.scheduler.calendar, mirror, platform.community.zone)
    await bot.add_cog(Mirror(mirror))
