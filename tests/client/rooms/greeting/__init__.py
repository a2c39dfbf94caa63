"""A feature that uses each thing the client offers once."""

from collections.abc import Mapping

from bot.client.bot import CommunityBot
from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.storage.database import Transaction
from bot.storage.personal_data import Json


async def hello(
    _transaction: Transaction, parameters: Mapping[str, Json], reader: Reader, context: RenderContext
) -> Rendered:
    """Render a promised message: its words, its reader's language, and whether it is late."""
    from bot.client.rendering import body

    late = ", late" if context.late else ""
    return Rendered(body(f"{parameters['text']} ({reader.locale}{late})"))


async def setup(bot: CommunityBot) -> None:
    from tests.client.rooms.greeting.cog import Boasting, Greeting, Visitors, greet_this
    from tests.client.rooms.greeting.views import Note, Pick, Wave

    bot.platform.kinds.register(Kind("greeting.hello", hello))
    bot.provide(Visitors())
    bot.add_buttons(Wave, Pick)
    bot.add_modals(Note)
    bot.tree.add_command(greet_this)
    await bot.add_cog(Greeting())
    await bot.add_cog(Boasting())
