"""The library: answers and resources as public pages, for who reads them without Discord."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the pages of answers and resources."""
    from bot.web.shell import Shell
    from cogs.faq.service import FaqService
    from cogs.library.pages import LibraryPages
    from cogs.resources.service import ResourceService

    shell = Shell.of(bot.platform, "cogs.library")

    def resources() -> ResourceService:
        # Features are loaded by name: resources come later.
        return bot.service(ResourceService)

    bot.add_routes(*LibraryPages(bot.service(FaqService), resources, shell, bot.platform.clock).routes())
