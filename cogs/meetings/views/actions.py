"""What is pressed about an action: done, dropped, another day, to somebody else."""

from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from cogs.meetings.domain import Action, ActionEnded, State
from cogs.meetings.embeds import actions as cards
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import ActionService
from cogs.meetings.views.voices import actor_of, settle, voice_of

OPTIONS: Final = 25
"""So many Discord shows in one picker."""

DAY_LIMIT: Final = 100


class Pick(PersistentSelect, template=r"meetings:pick"):
    """Chooses one action of a list."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show it, with what can be done about it."""
        await show(interaction, int(values[0]))


class Done(PersistentButton, template=rf"meetings:done:(?P<action>{NUMBER})(?::[a-z0-9-]+)?"):
    """Says that it is done."""

    async def press(self, interaction: Interaction) -> None:
        """Note it."""
        await _end(interaction, int(self.ids["action"]), State.DONE)


class Dropped(PersistentButton, template=rf"meetings:drop:(?P<action>{NUMBER})(?::[a-z0-9-]+)?"):
    """Says that it will not be done."""

    async def press(self, interaction: Interaction) -> None:
        """Note it."""
        await _end(interaction, int(self.ids["action"]), State.DROPPED)


class OpenAgain(PersistentButton, template=rf"meetings:reopen:(?P<action>{NUMBER})"):
    """Takes that back."""

    async def press(self, interaction: Interaction) -> None:
        """Open it again."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(ActionService)
        async with acknowledging(interaction):
            action = await service.reopen(int(self.ids["action"]), actor)
        await _said(interaction, voice, action, "meetings-reopened")


class AnotherDay(PersistentButton, template=rf"meetings:day:(?P<action>{NUMBER})(?::[a-z0-9-]+)?"):
    """Asks for another day."""

    async def press(self, interaction: Interaction) -> None:
        """Open the form."""
        voice = await voice_of(interaction)
        service = interaction.client.service(ActionService)
        action = await service.see(int(self.ids["action"]), await actor_of(interaction))
        if action.state is not State.OPEN:
            raise ActionEnded(state=action.state.value)
        form = DayForm(f"meetings:new-day:{action.id}", title=voice("meetings-form-day"))
        form.ask(
            voice("meetings-field-day"),
            "day",
            hint=voice("meetings-hint-day", day=voice.day(action.due)),
            limit=DAY_LIMIT,
        )
        await interaction.response.send_modal(form)


class HandOver(PersistentButton, template=rf"meetings:hand-over:(?P<action>{NUMBER})(?::[a-z0-9-]+)?"):
    """Asks how to give it to somebody else: only a command can name a member."""

    async def press(self, interaction: Interaction) -> None:
        """Say how."""
        voice = await voice_of(interaction)
        await answer(interaction, voice("meetings-hand-over-how", number=self.ids["action"]))


class DayForm(PersistentModal, template=rf"meetings:new-day:(?P<action>{NUMBER})"):
    """The form that asks for another day."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Give it that day."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(ActionService)
        async with acknowledging(interaction):
            typed = values.get("day", "")
            action = await service.move(int(self.ids["action"]), actor, typed, voice.reader)
        await _said(interaction, voice, action, "meetings-moved")


async def show(interaction: Interaction, number: int) -> None:
    """Show an action to somebody of its group, with what can be done about it."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    service = interaction.client.service(ActionService)
    async with acknowledging(interaction):
        action = await service.see(number, actor)
    await answer(
        interaction, embed=cards.action(voice, action, service.today), view=action_buttons(voice, action)
    )


def picker(voice: Voice, found: Sequence[Action]) -> BaseView | None:
    """Return what chooses one of a list; None if there is nothing to choose."""
    if not found:
        return None
    options = [
        option(one.what, str(one.id), hint=voice("meetings-hint-due", day=voice.day(one.due)))
        for one in found[:OPTIONS]
    ]
    return BaseView(Pick.offering(options, "meetings:pick", placeholder=voice("meetings-pick")))


def action_buttons(voice: Voice, action: Action, mark: str = "") -> BaseView:
    """Return what can be done about an action; ``mark`` tells one message from others with the same buttons."""
    if action.state is not State.OPEN:
        again = OpenAgain.labelled(voice("meetings-button-reopen"), f"meetings:reopen:{action.id}")
        return BaseView(again)
    of = f"{action.id}:{mark}" if mark else str(action.id)
    return BaseView(
        Done.labelled(
            voice("meetings-button-done"), f"meetings:done:{of}", style=discord.ButtonStyle.success
        ),
        AnotherDay.labelled(voice("meetings-button-day"), f"meetings:day:{of}"),
        HandOver.labelled(voice("meetings-button-hand-over"), f"meetings:hand-over:{of}"),
        Dropped.labelled(voice("meetings-button-drop"), f"meetings:drop:{of}"),
    )


async def _end(interaction: Interaction, number: int, how: State) -> None:
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    service = interaction.client.service(ActionService)
    async with acknowledging(interaction):
        action = await service.end(number, actor, how)
    await _said(interaction, voice, action, "meetings-done" if how is State.DONE else "meetings-dropped")


async def _said(interaction: Interaction, voice: Voice, action: Action, key: str) -> None:
    today = interaction.client.service(ActionService).today
    await settle(interaction, cards.action(voice, action, today, voice(key)), action_buttons(voice, action))
