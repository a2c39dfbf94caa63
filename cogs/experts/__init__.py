"""Experts: a directory of what members say they can help with, reviewed, and shown as long as it holds."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from bot.platform import Platform
    from bot.retrieval.finder import Finder
    from cogs.experts.service import Directory

MINUTE = 57
"""Of the hour in which what is past its time ends: not when every other program wakes as well."""


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with its directory of experts."""
    from bot.reviewing import jobs
    from cogs.experts import views
    from cogs.experts.cog import Experts, find_expert
    from cogs.experts.views.hope_posts import HopePosts
    from cogs.experts.views.need_posts import NeedPosts
    from cogs.experts.views.posts import Posts

    platform = bot.platform
    directory = _directory(bot)
    needs, offers, profiles = directory.needs, directory.offers, directory.profiles
    async with platform.database.transaction() as transaction:
        await directory.finding.refresh(transaction)
    due = platform.scheduler.appointments("experts.offers", offers.keep, offers.keep)
    directory.tracker.moved = due.wake
    for service in (profiles, directory.finding, needs, offers, directory.writing):
        bot.provide(service)
    hope = HopePosts(bot, directory.hopes).kind()
    for kind in (*Posts(bot).kinds(), *NeedPosts(bot, needs, offers).kinds(), hope):
        platform.kinds.register(kind)
    bot.keeps(directory.records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    bot.share_group("find")
    bot.add_command_to("find", find_expert())
    calendar, zone = platform.scheduler.calendar, platform.community.zone
    jobs.schedule(calendar, "experts", profiles, directory.records, minute=MINUTE, zone=zone)
    await bot.add_cog(Experts())


def _directory(bot: "CommunityBot") -> "Directory":
    from bot.retrieval.lexical import LexicalIndex
    from cogs.experts.service import Directory, Means
    from cogs.experts.views.people import DiscordPeople
    from cogs.experts.views.terms import terms_of

    platform, people = bot.platform, DiscordPeople(bot)
    terms = terms_of(platform.community)
    means = Means(platform.database, platform.clock, platform.outbox, platform.places, people, terms)
    names = {one.slug: one.names for one in platform.community.experts.topics}
    return Directory.of(means, LexicalIndex(), names, _finder(platform))


def _finder(platform: "Platform") -> "Finder | None":
    """Return what finds by meaning, unless the settings want none."""
    from bot.retrieval.finder import CALIBRATION, Finder
    from bot.settings import OFF

    if platform.settings.faq_model == OFF:
        return None
    finder = Finder(platform.database, platform.settings.runtime_dir / CALIBRATION)
    platform.supervisor.watch("experts", finder.run)
    return finder
