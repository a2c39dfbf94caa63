"""A command that does nothing, as the yardstick for one that does something."""

from bot.client.bot import CommunityBot


async def setup(bot: CommunityBot) -> None:
    """Add ``/empty``."""
    from tools.yardstick.empty.cog import Empty

    await bot.add_cog(Empty())
