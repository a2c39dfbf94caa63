"""A self-check: members go through criteria and say where their region stands. Nothing is stored unless they say so."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/resource self-check``, if the community has one."""
    from bot.settings import OFF
    from cogs.faq.service import FaqService
    from cogs.resources.service import ResourceService
    from cogs.selfcheck import jobs, views
    from cogs.selfcheck.cog import self_check
    from cogs.selfcheck.service import SelfCheckService, load_check

    platform = bot.platform
    check = load_check(platform.settings.data_dir)
    if check is None:
        return
    # Features are loaded by name, so the FAQ and resources are there already.
    faq, resources = bot.service(FaqService), bot.service(ResourceService)
    site = None if platform.settings.web_bind == OFF else platform.settings.public_url
    checks = SelfCheckService(platform.database, platform.clock, check, faq, resources, site)
    bot.provide(checks)
    bot.keeps(checks)
    bot.add_buttons(*views.BUTTONS)
    jobs.schedule(platform.scheduler.calendar, checks, platform.community.zone)
    bot.add_command_to("resource", self_check())
