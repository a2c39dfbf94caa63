"""Syndication: the news of other sites, from their RSS and Atom feeds, in channels."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/news``, and let it look at the feeds that staff follow."""
    from bot.client.destination import in_practice
    from bot.client.preflight import CARDS, ChannelPreflight
    from cogs.syndication import jobs, views
    from cogs.syndication.cog import News
    from cogs.syndication.domain import ChannelForbids, ChannelGone
    from cogs.syndication.service import Fetcher, FollowingService
    from cogs.syndication.views.channels import Channels
    from cogs.syndication.views.posts import Posts

    platform = bot.platform
    rehearsed = in_practice()
    following = FollowingService(
        platform.database,
        platform.clock,
        platform.outbox,
        platform.places,
        ChannelPreflight(bot, needs=CARDS, gone=ChannelGone, forbids=ChannelForbids),
        Channels(bot).may_post,
        # Practice never leaves this machine: the practice server has the sites that there are.
        Fetcher() if rehearsed is None else Fetcher(via=rehearsed.site),
    )
    appointments = platform.scheduler.appointments("syndication", following.keep)
    following.waken = appointments.wake
    platform.places.follow(following.moved)
    for kind in Posts(platform.translator).kinds():
        platform.kinds.register(kind)
    bot.provide(following)
    bot.add_buttons(*views.BUTTONS)
    jobs.schedule(platform.scheduler.calendar, following, platform.community.zone)
    await bot.add_cog(News(following))
