"""Writing to some of those who registered: the words first, then how many get them, then the press that sends."""

from collections.abc import Mapping

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.events.domain import LETTER_LIMIT, Mode, Standing, Wish
from cogs.events.embeds import letters
from cogs.events.embeds.voice import Voice
from cogs.events.service import LetterService
from cogs.events.views.people import require_known
from cogs.events.views.people_list import ANY, MODES, STANDINGS
from cogs.events.views.voices import voice_of

WIDE = 4000


class LetterForm(
    PersistentModal,
    template=rf"events:letter:(?P<event>{NUMBER}):(?P<standing>{STANDINGS}):(?P<mode>{MODES}):"
    rf"(?P<country>{ANY}|[A-Z]{{2}})",
):
    """The words of a message."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep them, and show how many would get them."""
        await require_staff(interaction)
        ids = {name: None if value == ANY else value for name, value in self.ids.items()}
        standing, mode = ids["standing"], ids["mode"]
        wish = Wish(Standing(standing) if standing else None, Mode(mode) if mode else None, ids["country"])
        voice, service = await voice_of(interaction), interaction.client.service(LetterService)
        async with acknowledging(interaction):
            event, author = int(self.ids["event"]), interaction.user.id
            shown = await service.write(event, author, values.get("text", ""), wish)
        view = BaseView(_send_button(voice, shown.letter.id)) if shown.recipients else None
        await answer(interaction, embed=letters.preview(voice, shown), view=view)


class Send(PersistentButton, template=rf"events:send:(?P<letter>{NUMBER})"):
    """Sends a message to those it is meant for."""

    async def press(self, interaction: Interaction) -> None:
        """Send it, and say to how many it goes."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            sent = await interaction.client.service(LetterService).send(int(self.ids["letter"]))
        await refresh(interaction, embed=letters.sent(voice, sent))


class Mute(PersistentButton, template=rf"events:mute:(?P<event>{NUMBER})(?::(?P<mark>[a-z0-9-]+))?"):
    """Stops the organisers' messages about one event."""

    async def press(self, interaction: Interaction) -> None:
        """Note it and confirm."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(LetterService)
            number = await require_known(interaction, int(self.ids["event"]))
            event = await service.mute(number, interaction.user.id)
        await answer(interaction, embed=letters.muted(voice, event))


def form(voice: Voice, event: int, wish: Wish) -> LetterForm:
    """Return the form for a message to those who are as the organiser wishes."""
    rest = ":".join(str(one or ANY) for one in (wish.standing, wish.mode, wish.country))
    shown = LetterForm(f"events:letter:{event}:{rest}", title=voice("events-letter-form"))
    hint = voice("events-letter-hint", limit=str(LETTER_LIMIT))
    return shown.ask(voice("events-letter-text"), "text", hint=hint, limit=WIDE, long=True)


def mute_button(voice: Voice, event: int, mark: str) -> Mute:
    """Return the button that stops such messages."""
    return Mute.labelled(voice("events-button-mute"), f"events:mute:{event}:{mark}")


def _send_button(voice: Voice, letter: int) -> Send:
    style = discord.ButtonStyle.success
    return Send.labelled(voice("events-button-send"), f"events:send:{letter}", style=style)
