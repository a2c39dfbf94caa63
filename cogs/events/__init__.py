"""Events: created, announced, registered for, reminded of, and nothing lost on the way."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from cogs.events.service import EventServices


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/event``, its buttons and form, and delivery with the events' messages."""
    from functools import partial

    from bot.client.openness import everyone_reads
    from cogs.digest.service import DigestPoint
    from cogs.events import jobs, views
    from cogs.events.cog import Events
    from cogs.events.service import Agenda, ComingEvents

    platform = bot.platform
    services = _services(bot)
    _follow(bot, services)
    _speak(bot, services)
    for service in services.provided:
        bot.provide(service)
    agenda = Agenda(platform.clock, platform.community, platform.database.installation)
    bot.provide(agenda)
    coming = ComingEvents(agenda, platform.community, platform.places, partial(everyone_reads, bot))
    bot.service(DigestPoint).add("events-digest-title", coming)
    bot.keeps(services.records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    jobs.schedule(platform.scheduler.calendar, services.records, platform.community.zone)
    await bot.add_cog(Events(services.finder, services.drafts, platform.community))


def _services(bot: "CommunityBot") -> "EventServices":
    from bot.client.preflight import CARDS, ChannelPreflight
    from bot.dates import TimeReader
    from cogs.events.domain import ChannelForbids, ChannelGone
    from cogs.events.service import EventServices
    from cogs.events.views.wishes import MemberWishes

    platform = bot.platform
    return EventServices.on(
        platform.database,
        platform.outbox,
        platform.places,
        platform.clock,
        TimeReader(platform.community.zone_aliases, platform.community.languages),
        ChannelPreflight(bot, needs=CARDS, gone=ChannelGone, forbids=ChannelForbids),
        MemberWishes(bot),
        second_eyes=platform.community.events.second_pair_of_eyes,
    )


def _follow(bot: "CommunityBot", services: "EventServices") -> None:
    """Let the events follow what changes elsewhere, and offers end in time."""
    platform = bot.platform
    keep = services.offers.keep
    offers = platform.scheduler.appointments("events.offers", keep, keep)
    # Every offer is promised to its member: whenever promises change, the next deadline may be another.
    platform.outbox.listen(offers.wake)
    publishing = services.publications
    appointments = platform.scheduler.appointments("events.publications", publishing.keep, publishing.foresee)
    publishing.changed = appointments.wake
    publishing.ready = bot.listening.is_set
    platform.places.follow(services.events.readdress)
    platform.readers.follow(services.events.replan)


def _speak(bot: "CommunityBot", services: "EventServices") -> None:
    """Let delivery know how the events' messages are put into words."""
    from cogs.events.views.invitations import Invitations
    from cogs.events.views.posts import Posts
    from cogs.events.views.registration_posts import RegistrationPosts
    from cogs.events.views.review_posts import ReviewPosts
    from cogs.events.views.wishes import MemberWishes

    platform = bot.platform
    invitations = Invitations(platform.community, platform.database.installation)
    posts = Posts(platform.translator, platform.community, invitations, services.company)
    about = RegistrationPosts(
        platform.translator, platform.community, platform.clock, invitations, MemberWishes(bot).region_name
    )
    reviews = ReviewPosts(platform.translator, platform.community, services.drafts)
    for kind in (*posts.kinds(), *about.kinds(), *reviews.kinds()):
        platform.kinds.register(kind)
    bot.provide(invitations)
    bot.provide(posts)
