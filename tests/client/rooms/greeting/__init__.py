"""A feature that uses each thing the client offers once."""

from bot.client.bot import CommunityBot


async def setup(bot: CommunityBot) -> None:
    from tests.client.rooms.greeting.cog import Greeting, Visitors
    from tests.client.rooms.greeting.views import Note, Pick, Wave

    bot.provide(Visitors())
    bot.add_buttons(Wave, Pick)
    bot.add_modals(Note)
    await bot.add_cog(Greeting())
