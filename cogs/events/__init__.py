"""Events: created, announced, registered for, reminded of, and nothing lost on the way."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/event``, its buttons and form, and delivery with the events' messages."""
    from bot.client.preflight import CARDS, ChannelPreflight
    from bot.dates import DateReader
    from cogs.events import jobs, views
    from cogs.events.cog import Events
    from cogs.events.domain import ChannelForbids, ChannelGone
    from cogs.events.service import (
        Agenda,
        DraftService,
        EditService,
        EventFinder,
        EventRecords,
        EventService,
        FormService,
        LetterService,
        OfferService,
        OrganiserService,
        TermsService,
    )
    from cogs.events.views.invitations import Invitations
    from cogs.events.views.posts import Posts
    from cogs.events.views.registration_posts import RegistrationPosts
    from cogs.events.views.wishes import MemberWishes

    platform = bot.platform
    database, outbox, places, clock = platform.database, platform.outbox, platform.places, platform.clock
    finder = EventFinder(database, clock)
    preflight = ChannelPreflight(bot, needs=CARDS, gone=ChannelGone, forbids=ChannelForbids)
    wishes = MemberWishes(bot)
    events = EventService(database, outbox, places, clock, preflight, wishes, finder)
    forms = FormService(database, clock, events, wishes)
    dates = DateReader(platform.community.zone_aliases)
    drafts = DraftService(database, clock, dates)
    offers = OfferService(database, outbox, places, clock, wishes)
    organisers = OrganiserService(database, outbox, places, clock, wishes)
    edits = EditService(database, outbox, places, clock, dates, wishes)
    letters = LetterService(database, outbox, clock)
    terms = TermsService(database, outbox, places, clock, dates, wishes)
    records = EventRecords(database, outbox, places, clock, wishes)
    invitations = Invitations(platform.community, database.installation)
    posts = Posts(platform.translator, platform.community, invitations)
    about_registrations = RegistrationPosts(platform.translator, platform.community, clock, invitations)
    for kind in (*posts.kinds(), *about_registrations.kinds()):
        platform.kinds.register(kind)
    # Every offer is promised to its member: whenever promises change, the next deadline may be another.
    outbox.listen(platform.scheduler.appointments("events.offers", offers.keep).wake)
    places.follow(events.readdress)
    platform.readers.follow(events.replan)
    agenda = Agenda(clock, platform.community, database.installation)
    about = (events, drafts, edits, finder, forms, invitations, letters, offers, organisers, terms, agenda)
    for service in about:
        bot.provide(service)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    jobs.schedule(platform.scheduler.calendar, records, platform.community.zone)
    await bot.add_cog(Events(finder, drafts, platform.community))
