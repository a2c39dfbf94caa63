"""What stands under messages about a request, and the forms of the desk; each found by its ``custom_id`` for ever."""

import io
from collections.abc import Mapping
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.helpdesk import embeds
from cogs.helpdesk.domain import LONGEST_DETAILS, REOPENS_FOR, Life, Say
from cogs.helpdesk.repository import Case
from cogs.helpdesk.service import DeskService, Resolution, ResolutionPoint
from cogs.helpdesk.views.keeping import kept

REQUEST: Final = rf"(?P<request>{NUMBER})"
MARK: Final = r"(?::[0-9]{1,9})?"
"""Which of several messages about a request a button stands under."""

RATINGS: Final = (1, 2, 3, 4, 5)


class Claim(PersistentButton, template=rf"helpdesk:claim:{REQUEST}"):
    """Lets somebody of the desk take the request."""

    async def press(self, interaction: Interaction) -> None:
        """Take it."""
        await claim(interaction, int(self.ids["request"]))


class Resolve(PersistentButton, template=rf"helpdesk:resolve:{REQUEST}"):
    """Lets the desk hold it for resolved."""

    async def press(self, interaction: Interaction) -> None:
        """Open the form."""
        await require_staff(interaction)
        await ask_for_answer(interaction, int(self.ids["request"]))


class Jot(PersistentButton, template=rf"helpdesk:note:{REQUEST}"):
    """Lets the desk note something for itself."""

    async def press(self, interaction: Interaction) -> None:
        """Open the form."""
        await require_staff(interaction)
        voice, request = await voice_of(interaction), self.ids["request"]
        form = NoteForm(f"helpdesk:noting:{request}", title=voice("helpdesk-button-note"))
        hint = voice("helpdesk-form-note-hint")
        form.ask(voice("helpdesk-form-note"), "text", hint=hint, limit=LONGEST_DETAILS, long=True)
        await interaction.response.send_modal(form)


class Agree(PersistentButton, template=rf"helpdesk:agree:{REQUEST}{MARK}"):
    """Lets the requester say that it is resolved."""

    async def press(self, interaction: Interaction) -> None:
        """Close it."""
        service, voice = interaction.client.service(DeskService), await voice_of(interaction)
        async with acknowledging(interaction):
            await service.agree(int(self.ids["request"]), interaction.user.id)
        await answer(interaction, voice("helpdesk-agreed", days=REOPENS_FOR.days))


class Decline(PersistentButton, template=rf"helpdesk:decline:{REQUEST}{MARK}"):
    """Lets the requester say that it is not resolved yet."""

    async def press(self, interaction: Interaction) -> None:
        """Let the desk go on."""
        service, voice = interaction.client.service(DeskService), await voice_of(interaction)
        async with acknowledging(interaction):
            await service.decline(int(self.ids["request"]), interaction.user.id)
        await answer(interaction, voice("helpdesk-declined"))


class OpenAgain(PersistentButton, template=rf"helpdesk:reopen:{REQUEST}{MARK}"):
    """Lets the requester open it again."""

    async def press(self, interaction: Interaction) -> None:
        """Open it."""
        service, voice = interaction.client.service(DeskService), await voice_of(interaction)
        async with acknowledging(interaction):
            await service.open_again(int(self.ids["request"]), interaction.user.id)
        await answer(interaction, voice("helpdesk-opened-again"))


class Rate(PersistentButton, template=rf"helpdesk:rate:{REQUEST}:(?P<rating>[1-5]){MARK}"):
    """Lets the requester say how good it was."""

    async def press(self, interaction: Interaction) -> None:
        """Keep it."""
        service, voice = interaction.client.service(DeskService), await voice_of(interaction)
        async with acknowledging(interaction):
            await service.rate(int(self.ids["request"]), interaction.user.id, int(self.ids["rating"]))
        await answer(interaction, voice("helpdesk-rated", rating=self.ids["rating"]))


class TakeAlong(PersistentButton, template=rf"helpdesk:transcript:{REQUEST}{MARK}"):
    """Gives the requester the transcript."""

    async def press(self, interaction: Interaction) -> None:
        """Send it, to them alone."""
        service, voice = interaction.client.service(DeskService), await voice_of(interaction)
        async with acknowledging(interaction):
            made = await service.transcript(int(self.ids["request"]), interaction.user.id)
        text = embeds.transcript_text(voice, interaction.client.platform.community, made)
        name = voice("helpdesk-transcript-name", number=self.ids["request"])
        await answer(
            interaction,
            voice("helpdesk-transcript"),
            file=discord.File(io.BytesIO(text.encode()), filename=f"{name}.txt"),
        )


class MakeDraft(PersistentButton, template=rf"helpdesk:draft:{REQUEST}"):
    """Lets the desk make an answer of it for the next who asks."""

    async def press(self, interaction: Interaction) -> None:
        """Hand it to who keeps answers."""
        await require_staff(interaction)
        service, voice = interaction.client.service(DeskService), await voice_of(interaction)
        async with acknowledging(interaction):
            dossier = await service.dossier(int(self.ids["request"]))
            said = [entry.text for entry in dossier.entries if entry.what == "proposed" and entry.text]
            request = dossier.case.request
            answered = said[-1] if said else ""
            resolution = Resolution(
                *(
                    request.id,
                    request.member,
                    request.question,
                    request.category,
                    answered,
                    interaction.user.id,
                )
            )
            where = await interaction.client.service(ResolutionPoint).draft(resolution)
        await answer(interaction, voice("helpdesk-drafted", where=where))


class NoteForm(PersistentModal, template=rf"helpdesk:noting:{REQUEST}"):
    """A note for the desk."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep it."""
        await require_staff(interaction)
        typed = values.get("text", "")
        async with kept(interaction, typed):
            await note(interaction, int(self.ids["request"]), typed)


class AnswerForm(PersistentModal, template=rf"helpdesk:resolving:{REQUEST}"):
    """The answer in a few words, before the requester is asked whether it is one."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Ask them."""
        await require_staff(interaction)
        typed = values.get("text", "")
        async with kept(interaction, typed):
            await propose(interaction, int(self.ids["request"]), typed)


async def propose(interaction: Interaction, request: int, typed: str) -> None:
    """Ask the requester whether this answers it."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        await interaction.client.service(DeskService).propose(request, interaction.user.id, typed)
    view = None
    if interaction.client.service(ResolutionPoint).is_taken:
        view = BaseView(MakeDraft.labelled(voice("helpdesk-button-draft"), f"helpdesk:draft:{request}"))
    await answer(interaction, voice("helpdesk-proposed"), view=view)


BUTTONS: Final = (Claim, Resolve, Jot, Agree, Decline, OpenAgain, Rate, TakeAlong, MakeDraft)
FORMS: Final = (NoteForm, AnswerForm)


async def claim(interaction: Interaction, request: int) -> None:
    """Let who acts take a request."""
    await require_staff(interaction)
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        case = await interaction.client.service(DeskService).claim(request, interaction.user.id)
    await answer(interaction, voice("helpdesk-claimed", number=str(request), place=place_of(case)))


async def note(interaction: Interaction, request: int, text: str) -> None:
    """Note something for the desk."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        await interaction.client.service(DeskService).note(request, interaction.user.id, text)
    await answer(interaction, voice("helpdesk-noted", number=str(request)))


async def ask_for_answer(interaction: Interaction, request: int) -> None:
    """Open the form in which the desk sums up its answer."""
    voice = await voice_of(interaction)
    form = AnswerForm(f"helpdesk:resolving:{request}", title=voice("helpdesk-button-resolve"))
    form.ask(
        voice("helpdesk-form-answer"),
        "text",
        hint=voice("helpdesk-form-answer-hint"),
        limit=LONGEST_DETAILS,
        required=False,
        long=True,
    )
    await interaction.response.send_modal(form)


def place_of(case: Case) -> str:
    """Return where a request is worked on: its thread, else with its requester."""
    return f"<#{case.request.thread}>" if case.request.thread else f"<@{case.request.member}>"


def desk_buttons(voice: Voice, request: int, life: Life, *, asker: bool = False) -> BaseView | None:
    """Return what stands under an open request, for the desk and, where they read it, for the ``asker``."""
    if not life.is_open:
        return None
    view = BaseView()
    if life.desk is None:
        primary = discord.ButtonStyle.primary
        view.add_item(
            Claim.labelled(voice("helpdesk-button-claim"), f"helpdesk:claim:{request}", style=primary)
        )
    view.add_item(Resolve.labelled(voice("helpdesk-button-resolve"), f"helpdesk:resolve:{request}"))
    view.add_item(Jot.labelled(voice("helpdesk-button-note"), f"helpdesk:note:{request}"))
    if asker:
        view.add_item(Agree.labelled(voice("helpdesk-button-answered"), f"helpdesk:agree:{request}"))
    return view


def step_buttons(voice: Voice, say: Say, request: int, version: int) -> BaseView | None:
    """Return what stands under what a step has to say."""
    match say:
        case Say.PROPOSED | Say.CLOSING | Say.REMIND_REQUESTER:
            return BaseView(
                Agree.labelled(
                    voice("helpdesk-button-agree"),
                    f"helpdesk:agree:{request}:{version}",
                    style=discord.ButtonStyle.success,
                ),
                Decline.labelled(voice("helpdesk-button-decline"), f"helpdesk:decline:{request}:{version}"),
            )
        case Say.CLOSED | Say.CLOSED_SILENTLY:
            return _closed_buttons(voice, request, version)
        case _:
            return None


def _closed_buttons(voice: Voice, request: int, version: int) -> BaseView:
    rates = [
        Rate.labelled(
            voice("helpdesk-button-rate", rating=rating),
            f"helpdesk:rate:{request}:{rating}:{version}",
            row=0,
        )
        for rating in RATINGS
    ]
    return BaseView(
        *rates,
        OpenAgain.labelled(voice("helpdesk-button-reopen"), f"helpdesk:reopen:{request}:{version}", row=1),
        TakeAlong.labelled(
            voice("helpdesk-button-transcript"), f"helpdesk:transcript:{request}:{version}", row=1
        ),
    )
