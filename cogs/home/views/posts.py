"""The renderer of the panel: welcomed in every language of the community, by buttons that are everyone's."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

import discord

from bot.client.rendering import body
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.kernel.text import cut, units
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.home import embeds
from cogs.home.embeds import Voice
from cogs.home.service import PANEL
from cogs.home.views.own import LABEL, in_even_rows, own_buttons
from cogs.home.views.walking import Start

MOST_EMBEDS: Final = 10
"""So many cards Discord takes in one message."""


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
            for locale in self._community.languages[:MOST_EMBEDS]
        ]
        start = Start.labelled(
            in_all(voices, "home-button-start"),
            f"home:start:panel-{parameters['panel']}",
            style=discord.ButtonStyle.success,
        )
        buttons = [start, *own_buttons(partial(in_all, voices), ahead=True)]
        view = BaseView(*in_even_rows(buttons))
        return Rendered(body(embeds=[embeds.panel(voice) for voice in voices], view=view))


def in_all(voices: Sequence[Callable[[str], str]], key: str) -> str:
    """Return a label in as many languages as there is room for: who cannot read one reads another."""
    first, *others = dict.fromkeys(voice(key) for voice in voices)
    label = first
    for other in others:
        longer = f"{label} · {other}"
        label = longer if units(longer) <= LABEL else label
    return cut(label, LABEL)
