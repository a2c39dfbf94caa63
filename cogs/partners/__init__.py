"""Partners: cards of who offers and who seeks what, reviewed and published, and introductions that both sides want."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot

MINUTE = 53
"""Of the hour in which what is past its time ends: not when every other program wakes as well."""


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with partner searches."""
    from functools import partial

    from bot.reviewing import jobs
    from bot.web.shell import Shell
    from cogs.digest.service import DigestPoint
    from cogs.members.service import MemberService
    from cogs.partners import views
    from cogs.partners.cog import Partners, find_partner
    from cogs.partners.embeds.cards import region_name
    from cogs.partners.pages import PartnerPages
    from cogs.partners.service import (
        CardService,
        CardShelf,
        FindingService,
        Follower,
        IntroductionService,
        Means,
        NewCards,
        PartnerRecords,
        ThreadService,
        WritingService,
    )
    from cogs.partners.views.people import DiscordPeople
    from cogs.partners.views.posts import Posts
    from cogs.partners.views.threads import DiscordThreads

    platform, people = bot.platform, DiscordPeople(bot)
    zone = platform.community.zone
    means = Means(platform.database, platform.clock, platform.outbox, platform.places, people, people, zone)
    follower = Follower(means)
    shelf = CardShelf(means, follower)
    cards, records = CardService(shelf), PartnerRecords(means, follower)
    meeting, finding = IntroductionService(means, cards), FindingService(means)
    for service in (cards, WritingService(means, shelf), finding, meeting):
        bot.provide(service)
    for kind in Posts(bot, meeting).kinds():
        platform.kinds.register(kind)
    bot.keeps(records)
    new_cards = NewCards(partial(region_name, bot.service(MemberService).origin))
    bot.service(DigestPoint).add("partners-digest-title", new_cards)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    bot.share_group("find")
    bot.add_command_to("find", find_partner())
    threads = platform.scheduler.appointments("partners", ThreadService(means, DiscordThreads(bot)).keep)
    follower.posted = threads.wake
    shell = Shell.of(platform, "cogs.partners")
    bot.add_routes(*PartnerPages(finding, cards, shell, bot.service(MemberService).origin).routes())
    calendar = platform.scheduler.calendar
    jobs.schedule(calendar, "partners", cards, records, minute=MINUTE, zone=zone)
    await bot.add_cog(Partners(threads.wake))
