"""What is pressed and filled in around minutes."""

import io
from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from cogs.meetings.domain import DECISIONS_LIMIT, HEADING_LIMIT, NOTES_LIMIT, Stage, Written, read_part
from cogs.meetings.embeds import minutes as cards
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import MinutesService, Overtaken, Paper
from cogs.meetings.views.voices import actor_of, voice_of

FILE: Final = "minutes.md"


class Write(PersistentButton, template=rf"meetings:write:(?P<event>{NUMBER})"):
    """Begins a new part."""

    async def press(self, interaction: Interaction) -> None:
        """Open an empty form."""
        await _open(interaction, int(self.ids["event"]), 0)


class EditPart(PersistentSelect, template=rf"meetings:edit-part:(?P<event>{NUMBER})"):
    """Chooses a part to write on."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Open the form with what stands there."""
        await _open(interaction, int(self.ids["event"]), int(values[0]))


class Propose(PersistentButton, template=rf"meetings:propose:(?P<event>{NUMBER}):(?P<version>{NUMBER})"):
    """Says that the minutes are finished."""

    async def press(self, interaction: Interaction) -> None:
        """Ask whoever approves."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(MinutesService)
        async with acknowledging(interaction):
            paper = await service.propose(int(self.ids["event"]), int(self.ids["version"]), actor)
        await _shown(interaction, voice, paper, voice("meetings-proposed"))


class Approve(
    PersistentButton, template=rf"meetings:approve:(?P<event>{NUMBER}):(?P<version>{NUMBER})(?::[a-z0-9-]+)?"
):
    """Approves the minutes that were read."""

    async def press(self, interaction: Interaction) -> None:
        """Approve and post them."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(MinutesService)
        async with acknowledging(interaction):
            paper = await service.approve(int(self.ids["event"]), int(self.ids["version"]), actor)
        await _shown(interaction, voice, paper, voice("meetings-approved"))


class Correct(PersistentButton, template=rf"meetings:correct:(?P<event>{NUMBER})"):
    """Opens approved minutes again."""

    async def press(self, interaction: Interaction) -> None:
        """Let them be written."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(MinutesService)
        async with acknowledging(interaction):
            paper = await service.correct(int(self.ids["event"]), actor)
        await _shown(interaction, voice, paper, voice("meetings-to-correct"))


class PutMine(PersistentButton, template=rf"meetings:put-mine:(?P<kept>{NUMBER}):(?P<version>{NUMBER})"):
    """Puts what was kept in the place of what was shown beside it."""

    async def press(self, interaction: Interaction) -> None:
        """Do so, unless somebody was faster once more."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(MinutesService)
        async with acknowledging(interaction):
            put = await service.put_mine(int(self.ids["kept"]), int(self.ids["version"]), actor)
        await written(interaction, voice, put)


class AddMine(PersistentButton, template=rf"meetings:add-mine:(?P<kept>{NUMBER})"):
    """Adds what was kept as a part of its own."""

    async def press(self, interaction: Interaction) -> None:
        """Do so."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(MinutesService)
        async with acknowledging(interaction):
            paper = await service.add_mine(int(self.ids["kept"]), actor)
        await written(interaction, voice, paper)


class PartForm(
    PersistentModal, template=rf"meetings:part:(?P<event>{NUMBER}):(?P<part>{NUMBER}):(?P<version>{NUMBER})"
):
    """The form of a part; it says in which version its part was when it was opened."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Write it, or show what somebody else wrote meanwhile."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        event, part, version = (int(self.ids[name]) for name in ("event", "part", "version"))
        said = read_part(*(values.get(name, "") for name in ("heading", "decisions", "notes")))
        service = interaction.client.service(MinutesService)
        async with acknowledging(interaction):
            done = await service.write(event, part, version, said, actor)
        await written(interaction, voice, done)


async def show(interaction: Interaction, event: int) -> None:
    """Show the minutes of a meeting to somebody who may read them, with what they may do."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    service = interaction.client.service(MinutesService)
    async with acknowledging(interaction):
        paper = await service.read(event, actor)
        runs = await service.runs(paper, actor)
    await _shown(interaction, voice, paper, runs=runs)


async def written(interaction: Interaction, voice: Voice, done: Paper | Overtaken) -> None:
    """Say what came of writing."""
    if isinstance(done, Paper):
        await _shown(interaction, voice, done, voice("meetings-written"))
        return
    file = text_file(cards.both(voice, done))
    await answer(interaction, embed=cards.overtaken(voice, done), view=_choice(voice, done), file=file)


def text_file(text: str) -> discord.File:
    """Return a text as a file of a private reply."""
    return discord.File(io.BytesIO(text.encode()), FILE)


def approve_button(voice: Voice, paper: Paper, mark: str = "") -> Approve:
    """Return the button that approves this version."""
    custom_id = f"meetings:approve:{paper.event.id}:{paper.minutes.version}"
    return Approve.labelled(
        voice("meetings-button-approve"),
        f"{custom_id}:{mark}" if mark else custom_id,
        style=discord.ButtonStyle.success,
    )


async def _open(interaction: Interaction, event: int, number: int) -> None:
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    part = await interaction.client.service(MinutesService).opened(event, number, actor)
    says = part.written if part else Written()
    form = PartForm(
        f"meetings:part:{event}:{number}:{part.version if part else 0}", title=voice("meetings-form-part")
    )
    form.ask(
        voice("meetings-field-heading"),
        "heading",
        hint=voice("meetings-hint-heading"),
        value=says.heading,
        limit=HEADING_LIMIT,
        required=False,
    )
    form.ask(
        voice("meetings-field-decisions"),
        "decisions",
        hint=voice("meetings-hint-decisions"),
        value=says.decisions,
        limit=DECISIONS_LIMIT,
        required=False,
        long=True,
    )
    form.ask(
        voice("meetings-field-notes"),
        "notes",
        hint=voice("meetings-hint-notes"),
        value=says.notes,
        limit=NOTES_LIMIT,
        required=False,
        long=True,
    )
    await interaction.response.send_modal(form)


async def _shown(
    interaction: Interaction, voice: Voice, paper: Paper, said: str | None = None, *, runs: bool = True
) -> None:
    await answer(
        interaction,
        embed=cards.card(voice, paper, said) if runs else cards.post(voice, paper),
        view=_buttons(voice, paper) if runs else None,
        file=text_file(cards.markdown(voice, paper)),
    )


def _buttons(voice: Voice, paper: Paper) -> BaseView:
    of, stage = paper.event.id, paper.minutes.stage
    if stage is Stage.APPROVED:
        return BaseView(Correct.labelled(voice("meetings-button-correct"), f"meetings:correct:{of}"))
    view = BaseView(Write.labelled(voice("meetings-button-write"), f"meetings:write:{of}"))
    if stage is Stage.PROPOSED:
        view.add_item(approve_button(voice, paper))
    elif paper.parts:
        view.add_item(
            Propose.labelled(
                voice("meetings-button-propose"), f"meetings:propose:{of}:{paper.minutes.version}"
            )
        )
    if paper.parts:
        view.add_item(_parts(voice, paper))
    return view


def _parts(voice: Voice, paper: Paper) -> EditPart:
    options = [
        option(f"{number}. {cards.heading(voice, part.written, number)}", str(part.id))
        for number, part in enumerate(paper.parts, 1)
    ]
    return EditPart.offering(
        options, f"meetings:edit-part:{paper.event.id}", placeholder=voice("meetings-pick-part")
    )


def _choice(voice: Voice, found: Overtaken) -> BaseView | None:
    view = BaseView(AddMine.labelled(voice("meetings-button-add-mine"), f"meetings:add-mine:{found.kept.id}"))
    if found.now is not None:
        put = f"meetings:put-mine:{found.kept.id}:{found.now.version}"
        view.add_item(PutMine.labelled(voice("meetings-button-put-mine"), put))
    return view
