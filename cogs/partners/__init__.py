"""Partners: cards of who offers and who seeks what, reviewed and published, and introductions that both sides want."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.client.bot import CommunityBot
    from cogs.partners.service import Board, Means

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
    from cogs.partners.service import Board, Means, NewCards
    from cogs.partners.views.people import DiscordPeople
    from cogs.partners.views.posts import Posts

    platform, people = bot.platform, DiscordPeople(bot)
    zone = platform.community.zone
    means = Means(platform.database, platform.clock, platform.outbox, platform.places, people, people, zone)
    board = Board.of(means)
    for service in (board.cards, board.writing, board.finding, board.meeting):
        bot.provide(service)
    for kind in Posts(bot, board.meeting).kinds():
        platform.kinds.register(kind)
    bot.keeps(board.records)
    origin = bot.service(MemberService).origin
    bot.service(DigestPoint).add("partners-digest-title", NewCards(partial(region_name, origin)))
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    bot.share_group("find")
    bot.add_command_to("find", find_partner())
    wake = _see_to_threads(bot, means, board)
    shell = Shell.of(platform, "cogs.partners")
    bot.add_routes(*PartnerPages(board.finding, board.cards, shell, origin).routes())
    calendar = platform.scheduler.calendar
    jobs.schedule(calendar, "partners", board.cards, board.records, minute=MINUTE, zone=zone)
    await bot.add_cog(Partners(wake))


def _see_to_threads(bot: "CommunityBot", means: "Means", board: "Board") -> "Callable[[], None]":
    """Let each card have its thread, closed once it has ended; return what has all of them looked at."""
    from cogs.partners.service import LockService, ThreadService
    from cogs.partners.views.threads import DiscordThreads

    scheduler, door = bot.platform.scheduler, DiscordThreads(bot)
    making = ThreadService(means, door)
    threads = scheduler.appointments("partners", making.keep)
    locks = scheduler.appointments("partners.locks", LockService(means, door).keep)
    board.follower.posted, board.follower.moved, making.made = threads.wake, locks.wake, locks.wake

    def wake() -> None:
        threads.wake()
        locks.wake()

    return wake
