"""The weekly digest: what features have to tell, once a week, for the community and each working group."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from bot.community.content import Community
    from cogs.digest.domain import Rhythm


async def setup(bot: "CommunityBot") -> None:
    """Lay down the point for what digests tell, and furnish the bot with ``/digest``."""
    from cogs.digest import jobs, views
    from cogs.digest.cog import Digest
    from cogs.digest.service import DigestPoint, DigestRecords, DigestService
    from cogs.digest.views.posts import Posts

    platform = bot.platform
    community, database, clock = platform.community, platform.database, platform.clock
    rhythm, point = _rhythm(community), DigestPoint()
    digests = DigestService(database, platform.outbox, platform.places, clock, community, point, rhythm)
    records = DigestRecords(database, clock)
    for service in (point, digests):
        bot.provide(service)
    for kind in Posts(bot, digests).kinds():
        platform.kinds.register(kind)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    jobs.schedule(platform.scheduler.calendar, digests, records, rhythm)
    await bot.add_cog(Digest(community))


def _rhythm(community: "Community") -> "Rhythm":
    from bot.community.model import WEEKDAYS
    from cogs.digest.domain import Rhythm

    said = community.digest
    return Rhythm(WEEKDAYS.index(said.day), said.at, said.zone or community.zone, said.preview)
