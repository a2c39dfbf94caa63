"""What is pressed and filled in around an agenda."""

from collections.abc import Mapping

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from cogs.meetings.domain import ITEM_LIMIT, MeetingRefused, as_lines
from cogs.meetings.embeds import agenda as cards
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import AgendaService, Outrun, Programme
from cogs.meetings.views.minutes import text_file
from cogs.meetings.views.voices import actor_of, voice_of


class ProposeItem(PersistentButton, template=rf"meetings:propose-item:(?P<event>{NUMBER})(?::[a-z0-9-]+)?"):
    """Asks what somebody wants to be spoken of."""

    async def press(self, interaction: Interaction) -> None:
        """Open the form, if it is not too late."""
        voice, event = await voice_of(interaction), int(self.ids["event"])
        await interaction.client.service(AgendaService).require_open(event, await actor_of(interaction))
        form = ItemForm(f"meetings:item:{event}", title=voice("meetings-form-item"))
        form.ask(voice("meetings-field-item"), "item", hint=voice("meetings-hint-item"), limit=ITEM_LIMIT)
        await interaction.response.send_modal(form)


class Arrange(PersistentButton, template=rf"meetings:arrange:(?P<event>{NUMBER})"):
    """Asks in which order the items come."""

    async def press(self, interaction: Interaction) -> None:
        """Open the form with the items as lines."""
        voice, event = await voice_of(interaction), int(self.ids["event"])
        service = interaction.client.service(AgendaService)
        programme = await service.require_open(event, await actor_of(interaction))
        seen = f"{programme.agenda.version}:{programme.last}"
        form = ArrangeForm(f"meetings:arranged:{event}:{seen}", title=voice("meetings-form-arrange"))
        form.ask(
            voice("meetings-field-lines"),
            "lines",
            hint=voice("meetings-hint-lines"),
            value=as_lines(programme.items),
            required=False,
            long=True,
        )
        await interaction.response.send_modal(form)


class PostAgenda(PersistentButton, template=rf"meetings:post-agenda:(?P<event>{NUMBER})"):
    """Posts the agenda."""

    async def press(self, interaction: Interaction) -> None:
        """Show it to the group."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(AgendaService)
            programme = await service.post(int(self.ids["event"]), actor)
        await shown(interaction, voice, programme, voice("meetings-agenda-posted"), runs=True)


class ItemForm(PersistentModal, template=rf"meetings:item:(?P<event>{NUMBER})"):
    """The form that asks what somebody wants to be spoken of."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Propose it."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(AgendaService)
            await service.propose(int(self.ids["event"]), values.get("item", ""), actor)
            programme, runs = await service.see(int(self.ids["event"]), actor)
        await shown(interaction, voice, programme, voice("meetings-item-proposed"), runs=runs)


class ArrangeForm(
    PersistentModal,
    template=rf"meetings:arranged:(?P<event>{NUMBER}):(?P<version>{NUMBER}):(?P<seen>{NUMBER})",
):
    """The form with the agenda as lines; it says in which version that was when it was opened."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Arrange it; whatever is in the way, what was typed comes back with the reason."""
        voice, actor, typed = (
            await voice_of(interaction),
            await actor_of(interaction),
            values.get("lines", ""),
        )
        event, version, seen = (int(self.ids[name]) for name in ("event", "version", "seen"))
        service = interaction.client.service(AgendaService)
        try:
            async with acknowledging(interaction):
                done = await service.arrange(event, version, seen, typed, actor)
        except MeetingRefused as refusal:
            await answer(interaction, voice.refusal(refusal), file=text_file(typed or "-"))
            return
        if isinstance(done, Outrun):
            await answer(interaction, embed=cards.outrun(voice, done), file=text_file(typed or "-"))
        else:
            await shown(interaction, voice, done, voice("meetings-arranged"), runs=True)


async def show(interaction: Interaction, event: int) -> None:
    """Show the agenda of a meeting to somebody of its group."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    async with acknowledging(interaction):
        programme, runs = await interaction.client.service(AgendaService).see(event, actor)
    await shown(interaction, voice, programme, runs=runs)


async def shown(
    interaction: Interaction,
    voice: Voice,
    programme: Programme,
    said: str | None = None,
    *,
    runs: bool = False,
) -> None:
    """Reply with the agenda and what can be done about it."""
    view = _buttons(voice, programme, runs=runs)
    await answer(interaction, embed=cards.card(voice, programme, said, runs=runs), view=view)


def propose_button(voice: Voice, event: int, mark: str = "") -> ProposeItem:
    """Return the button by which members propose items."""
    custom_id = f"meetings:propose-item:{event}"
    return ProposeItem.labelled(
        voice("meetings-button-propose-item"),
        f"{custom_id}:{mark}" if mark else custom_id,
        style=discord.ButtonStyle.success,
    )


def _buttons(voice: Voice, programme: Programme, *, runs: bool) -> BaseView:
    event = programme.event.id
    view = BaseView(propose_button(voice, event))
    if runs:
        view.add_item(Arrange.labelled(voice("meetings-button-arrange"), f"meetings:arrange:{event}"))
        view.add_item(
            PostAgenda.labelled(voice("meetings-button-post-agenda"), f"meetings:post-agenda:{event}")
        )
    return view
