"""The renderer of the panel: welcomed in every language of the community, by buttons that are everyone's."""

from collections.abc import Mapping
from functools import partial

import discord

from bot.client.everyone import MOST_CARDS, in_all
from bot.client.rendering import body
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.home import embeds
from cogs.home.embeds import Voice
from cogs.home.service import PANEL
from cogs.home.views.own import in_even_rows, own_buttons
from cogs.home.views.walking import Start


class Posts:
    """Puts the panel into words."""

    def __init__(self, translator: Translator, community: Community) -> None:
        """Speak with the words of ``translator`` in each language of ``community``."""
        self._translator = translator
        self._community = community

    def kind(self) -> Kind:
        """Return the one kind of message that is posted."""
        return Kind(PANEL, self.panel, late=Late.ANYWAY, label="home-kind-panel")

    async def panel(
        self,
        _transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,
    ) -> Rendered | None:
        """Post the panel: the first button carries its number, by which the delivery finds it again."""
        voices = [
            Voice(self._translator, Reader(locale, reader.zone), self._community, context.now)
            for locale in self._community.languages[:MOST_CARDS]
        ]
        start = Start.labelled(
            in_all(voices, "home-button-start"),
            f"home:start:panel-{parameters['panel']}",
            style=discord.ButtonStyle.success,
        )
        buttons = [start, *own_buttons(partial(in_all, voices), ahead=True)]
        view = BaseView(*in_even_rows(buttons))
        return Rendered(body(embeds=[embeds.panel(voice) for voice in voices], view=view))
