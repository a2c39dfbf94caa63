"""The renderer of what staff are told when somebody could be asked for a request after all."""

from bot.client.bot import CommunityBot
from bot.delivery.kinds import About, Kind, Late, Reader, RenderContext, Rendered
from bot.reviewing.views.posts import Parameters, number, rendered
from bot.storage.database import Transaction
from cogs.experts.embeds.hopes import hope
from cogs.experts.repository import NeedRepository
from cogs.experts.service import Desk
from cogs.experts.service.hoping import HOPE, HopeService
from cogs.experts.views.need_posts import called
from cogs.experts.views.shaping import staff_view
from cogs.experts.views.voices import voice_for


class HopePosts:
    """Puts it into words, as long as it is so."""

    def __init__(self, bot: CommunityBot, hopes: HopeService) -> None:
        """Speak as ``bot`` of what ``hopes`` knows."""
        self._bot = bot
        self._hopes = hopes

    def kind(self) -> Kind:
        """Return the kind of message."""
        return Kind(HOPE, self.hope, late=Late.ANYWAY, label="experts-kind-of-hope", about=self.about)

    async def hope(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell staff, with what they can do about the request."""
        need, version = number(parameters, "need"), number(parameters, "version")
        found = await self._hopes.find(transaction, need, version)
        if found is None:
            return None
        voice = voice_for(self._bot, reader)
        view = staff_view(voice, Desk(found.need))
        return rendered(hope(voice, found), view)

    async def about(self, transaction: Transaction, parameters: Parameters) -> About | None:
        """Return what the request is called, for staff."""
        return called(self._bot, await NeedRepository(transaction).get(number(parameters, "need")))
