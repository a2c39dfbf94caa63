"""Walking through the criteria. Where somebody is and what they said stands in the buttons and nowhere else."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect, Placed
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from bot.client.voice import voice_of as plain_voice_of
from bot.kernel.text import cut
from cogs.selfcheck.domain import Answer, Walk, read_walk
from cogs.selfcheck.domain.walks import LETTERS
from cogs.selfcheck.embeds import cards
from cogs.selfcheck.embeds.cards import Voice
from cogs.selfcheck.service import Help, SelfCheckService

LABEL: Final = 80
"""Characters on a button."""

SO_FAR: Final = r"(?P<mark>[0-9a-f]{8}):(?P<letters>[mpnu-]{1,20})"
AT: Final = r"(?P<at>[0-9]{1,2})"


class Begin(PersistentButton, template=r"selfcheck:begin"):
    """Begins a walk."""

    async def press(self, interaction: Interaction) -> None:
        """Show the first criterion."""
        await show(interaction, interaction.client.service(SelfCheckService).begin())


class Go(PersistentButton, template=rf"selfcheck:go:{AT}:{SO_FAR}"):
    """Goes to another criterion, or to the summary, with nothing more said."""

    async def press(self, interaction: Interaction) -> None:
        """Show it."""
        await show(interaction, walk_in(interaction, self.ids))


class Say(PersistentButton, template=rf"selfcheck:say:(?P<letter>[mpnu]):{AT}:{SO_FAR}"):
    """Says where the region stands with a criterion."""

    async def press(self, interaction: Interaction) -> None:
        """Take it, and show the next."""
        walk = walk_in(interaction, self.ids)
        await show(interaction, walk if walk.is_done else walk.say(LETTERS[self.ids["letter"]]))


class LookAgain(PersistentSelect, template=rf"selfcheck:again:{SO_FAR}"):
    """Offers the criteria, to change what was said."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one."""
        walk = walk_in(interaction, {**self.ids, "at": "0"})
        await show(interaction, walk.go(int(values[0])))


class GoAgain(PersistentButton, template=rf"selfcheck:from:(?P<kept>{NUMBER})"):
    """Begins anew with what was said when it was kept."""

    async def press(self, interaction: Interaction) -> None:
        """Show the first criterion."""
        service = interaction.client.service(SelfCheckService)
        kept = await service.get(int(self.ids["kept"]), interaction.user.id)
        await show(interaction, kept.walk(service.check).go(0))


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    voice, service = await plain_voice_of(interaction), interaction.client.service(SelfCheckService)
    return Voice(voice.translator, voice.reader, service.check, service.resources.default)


def walk_in(interaction: Interaction, ids: Mapping[str, str]) -> Walk:
    """Return the walk that a button remembers.

    Raises:
        CheckChanged: it was begun on other criteria.
    """
    check = interaction.client.service(SelfCheckService).check
    return read_walk(check, ids["mark"], ids["letters"], int(ids.get("at", "0")))


async def show(interaction: Interaction, walk: Walk) -> None:
    """Show the criterion at which a walk is, or its summary, in place of the step before."""
    voice, service = await voice_of(interaction), interaction.client.service(SelfCheckService)
    if walk.is_done:
        await refresh(interaction, embed=cards.summary(voice, walk), view=summary_view(voice, walk))
        return
    async with acknowledging(interaction):
        shown = await service.help_with(service.check.criteria[walk.at], voice.reader.locale)
    await refresh(interaction, embed=cards.step(voice, walk, shown), view=step_view(voice, walk, shown))


def step_view(voice: Voice, walk: Walk, shown: Help) -> BaseView:
    """Return what may be said and where one may go; in the last row the answers that help."""
    view = BaseView(*_answers(voice, walk))
    ways = {
        walk.at - 1: voice("selfcheck-button-back"),
        walk.at + 1: voice("selfcheck-button-on"),
        len(walk.answers): voice("selfcheck-button-summary"),
    }
    for at, label in ways.items():
        if at >= 0:
            view.add_item(Go.labelled(label, f"selfcheck:go:{at}:{so_far(voice, walk)}", row=1))
    for entry in shown.entries:
        view.add_item(Placed.labelled(cut(entry.question, LABEL), f"faq:show:{entry.id}", row=2))
    return view


def _answers(voice: Voice, walk: Walk) -> Iterator[Say]:
    letters = {answer: letter for letter, answer in LETTERS.items()}
    for answer in Answer:
        said = walk.answers[walk.at] is answer
        style = discord.ButtonStyle.primary if said else discord.ButtonStyle.secondary
        custom_id = f"selfcheck:say:{letters[answer]}:{walk.at}:{so_far(voice, walk)}"
        yield Say.labelled(voice.answer(answer), custom_id, style=style, row=0)


def so_far(voice: Voice, walk: Walk) -> str:
    """Return what a button remembers of a walk, but for where it leads."""
    return f"{voice.check.mark}:{walk.letters}"


def summary_view(voice: Voice, walk: Walk) -> BaseView:
    """Return what may be done with what was said. The ids are read in ``keeping``."""
    options = [
        option(voice.name(at), str(at), hint=voice.answer(answer)) for at, answer in enumerate(walk.answers)
    ]
    memory = so_far(voice, walk)
    again: PersistentSelect = LookAgain.offering(
        options, f"selfcheck:again:{memory}", placeholder=voice("selfcheck-again-hint")
    )
    items: list[discord.ui.Item[Any]] = [
        again,
        Placed.labelled(
            voice("selfcheck-button-file"), f"selfcheck:file:{memory}", style=discord.ButtonStyle.primary
        ),
        Placed.labelled(voice("selfcheck-button-keep"), f"selfcheck:keep:{memory}"),
    ]
    return BaseView(*items)
