"""Guests: events for people who are not on Discord, by pages and letters."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from cogs.guests.service import Office


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the public pages of events, and delivery with letters to guests."""
    from functools import partial

    from bot.client.openness import everyone_reads
    from bot.web.shell import Shell
    from cogs.events.service import Agenda
    from cogs.guests import jobs
    from cogs.guests.pages import GuestPages
    from cogs.guests.posts import Letters
    from cogs.guests.service import (
        GuestReaders,
        GuestRecords,
        GuestService,
        InvitationService,
        Mailboxes,
    )
    from cogs.members.service import PersonalDataService

    platform = bot.platform
    agenda = bot.service(Agenda)
    mailboxes = Mailboxes(platform.clock, agenda)
    records = GuestRecords(platform.database, platform.clock, agenda, mailboxes)
    everyone = partial(everyone_reads, bot)
    guests = GuestService(
        platform.database,
        platform.outbox,
        platform.clock,
        _office(bot),
        everyone,
        lambda: bot.service(PersonalDataService),  # loaded later, by its name
        sends=platform.settings.sends_letters,
    )
    letters = Letters(platform.translator, platform.community, platform.database.installation, everyone)
    letters.write(platform.kinds)
    platform.addresses.use(records.addressee, records.name_of)
    platform.readers.use(GuestReaders(platform.community.zone))
    bot.provide(guests)
    bot.provide(mailboxes)
    bot.provide(InvitationService(platform.outbox, platform.clock, platform.readers.default.locale))
    bot.keeps(records)
    bot.add_routes(*GuestPages(guests, Shell.of(platform, "cogs.guests")).routes())
    jobs.schedule(platform.scheduler.calendar, records, platform.community.zone)


def _office(bot: "CommunityBot") -> "Office":
    """Return what guests are registered with; features are loaded by name, so the events are there already."""
    from cogs.events import service as events
    from cogs.guests.service import Office

    return Office(
        bot.service(events.EventFinder),
        bot.service(events.EventService),
        bot.service(events.FormService),
        bot.service(events.OfferService),
        bot.service(events.LetterService),
        bot.service(events.EntryService),
    )
