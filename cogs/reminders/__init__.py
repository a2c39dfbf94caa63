"""Personal reminders: asked for in plain words, kept in local time, private wherever they come."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/remind``, its buttons and form, and delivery with the reminders."""
    from bot.client.preflight import WORDS, ChannelPreflight
    from bot.dates import TimeReader
    from cogs.reminders import jobs, views
    from cogs.reminders.cog import Reminders
    from cogs.reminders.domain import ChannelForbids, ChannelGone
    from cogs.reminders.service import DraftService, ReminderRecords, ReminderService, Teller
    from cogs.reminders.views.posts import Posts

    platform = bot.platform
    database, outbox, clock = platform.database, platform.outbox, platform.clock
    times = TimeReader(platform.community.zone_aliases, platform.community.languages)
    preflight = ChannelPreflight(bot, needs=WORDS, gone=ChannelGone, forbids=ChannelForbids)
    drafts = DraftService(database, outbox, clock, times, preflight)
    reminders = ReminderService(database, outbox, clock)
    records = ReminderRecords(database, outbox, clock)
    platform.kinds.register(Posts(platform.translator, Teller(outbox, clock)).kind())
    bot.provide(drafts)
    bot.provide(reminders)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    jobs.schedule(platform.scheduler.calendar, records, platform.community.zone)
    await bot.add_cog(Reminders(bot, drafts, reminders))
