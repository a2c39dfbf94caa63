"""Renderers: a proposal for staff, and what became of it for who proposed it."""

from bot.client.looks import escaped
from bot.delivery.kinds import About, Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.reviewing.domain.life import STAFF
from bot.reviewing.views.posts import Parameters, number, rendered
from bot.storage.database import Transaction
from cogs.resources import embeds
from cogs.resources.domain import Resource, State
from cogs.resources.repository import ResourceRepository
from cogs.resources.service import ResourceService
from cogs.resources.service.promises import DECIDED, PROPOSED
from cogs.resources.views.deciding import buttons
from cogs.resources.views.voices import voice_for


class Posts:
    """Puts what is sent about resources into words; a message about what is no longer so is not sent."""

    def __init__(self, translator: Translator, resources: ResourceService) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator
        self._resources = resources

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that are sent about resources."""
        return (
            Kind(
                PROPOSED,
                self.proposed,
                late=Late.ANYWAY,
                label="resources-kind-of-proposed",
                about=self.about,
                of_others=True,
            ),
            Kind(
                DECIDED,
                self.decided,
                late=Late.ANYWAY,
                announced=False,
                label="resources-kind-of-decided",
                about=self.about,
            ),
        )

    async def proposed(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put a proposal before staff; edited, say how it stands."""
        found = await _resource(transaction, parameters)
        voice = voice_for(self._translator, reader, self._resources)
        if found is None or found.round != parameters["round"]:
            return rendered(embeds.gone(voice)) if context.revision else None
        if found.state is not State.PROPOSED and not context.revision:
            return None
        card = embeds.proposed(voice, found, context.now.date())
        return rendered(card, buttons(voice, found, STAFF))

    async def decided(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell who proposed it what was decided, as long as that is so."""
        found = await _resource(transaction, parameters)
        if found is None or found.state.value != parameters["state"]:
            return None
        return rendered(embeds.decided(voice_for(self._translator, reader, self._resources), found))

    async def about(self, transaction: Transaction, parameters: Parameters) -> About | None:
        """Return what the resource of a message is called, for staff."""
        found, default = await _resource(transaction, parameters), self._resources.default
        if found is None:
            return None
        content = found.content
        return {one: escaped(content.words_in(one, default).title) for one in (default, *content.words)}


async def _resource(transaction: Transaction, parameters: Parameters) -> Resource | None:
    return await ResourceRepository(transaction).get(number(parameters, "resource"))
