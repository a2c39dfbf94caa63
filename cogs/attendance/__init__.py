"""Attendance: who was at an event, by a code or by the roll, and certificates of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/attendance``, its buttons and form, and delivery with what it posts."""
    from bot.client.preflight import CARDS
    from bot.web.shell import Shell
    from cogs.attendance import jobs, views
    from cogs.attendance.cog import Attendance
    from cogs.attendance.domain import ChannelForbids, ChannelGone
    from cogs.attendance.pages import CertificatePages, GuestCertificatePages
    from cogs.attendance.service import (
        OFFER,
        AttendanceRecords,
        CertificateService,
        CheckInService,
        RollCallService,
    )
    from cogs.attendance.views.door import DoorPreflight
    from cogs.attendance.views.posts import Posts
    from cogs.events.service import EventFinder
    from cogs.events.service.rolls import RollService
    from cogs.guests.service import GuestService

    platform = bot.platform
    # Features are loaded by name, and this one before the events: what only looks needs nothing of theirs.
    finder, rolls = EventFinder(platform.database, platform.clock), RollService(platform.database)
    certificates = CertificateService(platform.database, platform.clock, finder)
    records = AttendanceRecords(platform.database, platform.clock)
    preflight = DoorPreflight(bot, needs=CARDS, gone=ChannelGone, forbids=ChannelForbids)
    bot.provide(CheckInService(platform.database, platform.outbox, platform.clock, finder, rolls, preflight))
    bot.provide(RollCallService(platform.database, platform.outbox, platform.clock, rolls))
    bot.provide(certificates)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    posts = Posts(platform.translator, finder, certificates)
    for kind in posts.kinds():
        platform.kinds.register(kind)
    platform.kinds.write(OFFER, posts.offer_by_letter)
    shell = Shell.of(platform, "cogs.attendance")
    bot.add_routes(*CertificatePages(certificates, shell).routes())
    by_key = GuestCertificatePages(certificates, lambda: bot.service(GuestService), shell, platform)
    bot.add_routes(*by_key.routes())
    jobs.schedule(platform.scheduler.calendar, records, platform.community.zone)
    await bot.add_cog(Attendance(finder))
