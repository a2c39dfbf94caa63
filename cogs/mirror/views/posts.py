"""What staff are told of Discord's list of events, and the button that puts an event back on it."""

from collections.abc import Mapping
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.rendering import body
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.delivery.kinds import IfUnreadable, Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.mirror import embeds
from cogs.mirror.service import REMOVED, TOLD, MirrorService


class Again(PersistentButton, template=rf"mirror:again:(?P<event>{NUMBER})"):
    """Puts an event back on the list."""

    async def press(self, interaction: Interaction) -> None:
        """Let it be put there, and confirm."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            title = await interaction.client.service(MirrorService).again(int(self.ids["event"]))
        await answer(interaction, voice("mirror-again", title=discord.utils.escape_markdown(title)))


BUTTONS: Final = (Again,)


class Posts:
    """Puts what staff are told into words."""

    def __init__(self, translator: Translator) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator

    def kind(self) -> Kind:
        """Return the kind of message that the mirror sends."""
        # One too many is better than one held back.
        return Kind(
            TOLD,
            self.told,
            late=Late.ANYWAY,
            unreadable=IfUnreadable.SEND,
            announced=False,
            label="mirror-kind-told",
            about=_title,
        )

    async def told(
        self,
        _transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        _context: RenderContext,
    ) -> Rendered | None:
        """Return what is not as it should be, and what to do."""
        voice = Voice(self._translator, reader)
        what, event = str(parameters["what"]), parameters["event"]
        card = embeds.told(voice, what, str(parameters["title"]))
        again = Again.labelled(voice("mirror-button-again"), f"mirror:again:{event}")
        return Rendered(body(embeds=[card], view=BaseView(again) if what == REMOVED else None))


async def _title(_transaction: Transaction, parameters: Mapping[str, Json]) -> str | None:
    return discord.utils.escape_markdown(str(parameters["title"]))
