"""What members press. Each button says what it does and does only that: a second press is harmless.

The same button may stand in a public post, a private reply and a direct message. Its mark
tells posts of one channel apart when the delivery looks for them in the history.
"""

from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.events.domain import ALIVE, Card, Event, FormWanted, Mode, ModeNotSaid, Phase, Standing
from cogs.events.embeds import members
from cogs.events.embeds.voice import Voice
from cogs.events.service import AskFirst, EventFinder, EventService, OfferService, Registered
from cogs.events.views import form
from cogs.events.views.form import change_answers_button
from cogs.events.views.invitations import Invitations
from cogs.events.views.people import roles_of
from cogs.events.views.voices import voice_of

EVENT: Final = rf"(?P<event>{NUMBER})(?::(?P<mark>[a-z0-9-]+))?"


class Register(PersistentButton, template=rf"events:register:{EVENT}"):
    """Asks for a seat, or a place in line."""

    async def press(self, interaction: Interaction) -> None:
        """Register the member and confirm."""
        await register(interaction, int(self.ids["event"]))


class Come(PersistentButton, template=rf"events:come:(?P<event>{NUMBER}):(?P<mode>on-site|online)"):
    """Asks for a seat in one of two ways to take part."""

    async def press(self, interaction: Interaction) -> None:
        """Register the member and confirm."""
        await register(interaction, int(self.ids["event"]), Mode(self.ids["mode"]))


class Accept(PersistentButton, template=rf"events:accept:{EVENT}"):
    """Takes the seat that is offered."""

    async def press(self, interaction: Interaction) -> None:
        """Give it to the member and confirm."""
        await accept(interaction, int(self.ids["event"]))


class Pass(PersistentButton, template=rf"events:pass:{EVENT}"):
    """Lets the seat that is offered go to the next in line."""

    async def press(self, interaction: Interaction) -> None:
        """Give it back and confirm."""
        await let_pass(interaction, int(self.ids["event"]))


class Withdraw(PersistentButton, template=rf"events:withdraw:{EVENT}"):
    """Gives the member's place back."""

    async def press(self, interaction: Interaction) -> None:
        """Withdraw the member and confirm; ask first if they could not come back."""
        await withdraw(interaction, int(self.ids["event"]))


class GiveUp(PersistentButton, template=rf"events:give-up:(?P<event>{NUMBER})"):
    """Gives a place back for good, on the second press."""

    async def press(self, interaction: Interaction) -> None:
        """Withdraw the member and confirm, in place of the question."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(EventService)
            outcome = await service.withdraw(int(self.ids["event"]), interaction.user.id)
        embed = members.withdrawn(voice, outcome)
        await refresh(interaction, embed=embed, view=place_buttons(voice, outcome.card))


class KeepPlace(PersistentButton, template=rf"events:keep-place:(?P<event>{NUMBER})"):
    """Leaves the member's place as it is."""

    async def press(self, interaction: Interaction) -> None:
        """Say that nothing happened."""
        voice = await voice_of(interaction)
        await refresh(interaction, voice("events-place-kept"))


class MyRegistration(PersistentButton, template=rf"events:my-registration:{EVENT}"):
    """Shows what the member holds."""

    async def press(self, interaction: Interaction) -> None:
        """Show it privately."""
        voice = await voice_of(interaction)
        finder = interaction.client.service(EventFinder)
        async with acknowledging(interaction):
            card = await finder.card(int(self.ids["event"]), interaction.user.id)
        await answer(
            interaction,
            embed=members.my_registration(voice, card),
            view=place_buttons(voice, card),
            files=_files(interaction, card),
        )


class RemindMe(PersistentButton, template=rf"events:remind-me:{EVENT}"):
    """Asks for reminders by direct message."""

    async def press(self, interaction: Interaction) -> None:
        """Note the wish and confirm."""
        voice = await voice_of(interaction)
        service = interaction.client.service(EventService)
        async with acknowledging(interaction):
            outcome = await service.remind_me(int(self.ids["event"]), interaction.user.id)
        await answer(
            interaction, embed=members.reminding(voice, outcome), view=place_buttons(voice, outcome.card)
        )


class DoNotRemindMe(PersistentButton, template=rf"events:do-not-remind-me:{EVENT}"):
    """Takes the wish for direct messages back."""

    async def press(self, interaction: Interaction) -> None:
        """Note it and confirm."""
        voice = await voice_of(interaction)
        service = interaction.client.service(EventService)
        async with acknowledging(interaction):
            outcome = await service.do_not_remind_me(int(self.ids["event"]), interaction.user.id)
        await answer(
            interaction, embed=members.not_reminding(voice, outcome), view=place_buttons(voice, outcome.card)
        )


async def register(interaction: Interaction, event: int, mode: Mode | None = None) -> None:
    """Register the member who acts, by button or command, and confirm privately; or ask how they want to come."""
    member = interaction.user.id
    try:
        async with acknowledging(interaction):
            voice = await voice_of(interaction)
            roles = await roles_of(interaction)
            service = interaction.client.service(EventService)
            outcome = await service.register(event, member, mode=mode, roles=roles)
    except FormWanted:
        await form.show(interaction, event)
        return
    except ModeNotSaid:
        card = await interaction.client.service(EventFinder).card(event, member)
        await answer(interaction, embed=members.choosing(voice, card), view=mode_buttons(voice, card.event))
        return
    await confirm(interaction, voice, outcome)


async def confirm(interaction: Interaction, voice: Voice, outcome: Registered) -> None:
    """Confirm privately what the member holds now."""
    await answer(
        interaction,
        embed=members.registered(voice, outcome),
        view=place_buttons(voice, outcome.card),
        files=_files(interaction, outcome.card),
    )


async def accept(interaction: Interaction, event: int) -> None:
    """Give the member who acts the seat that is offered to them, and confirm privately."""
    async with acknowledging(interaction):
        voice = await voice_of(interaction)
        await roles_of(interaction)
        outcome = await interaction.client.service(OfferService).accept(event, interaction.user.id)
    await answer(
        interaction,
        embed=members.accepted(voice, outcome),
        view=place_buttons(voice, outcome.card),
        files=_files(interaction, outcome.card),
    )


async def let_pass(interaction: Interaction, event: int) -> None:
    """Give the offer back, and confirm privately."""
    async with acknowledging(interaction):
        voice = await voice_of(interaction)
        outcome = await interaction.client.service(EventService).let_pass(event, interaction.user.id)
    embed = members.withdrawn(voice, outcome)
    await answer(interaction, embed=embed, view=place_buttons(voice, outcome.card))


async def withdraw(interaction: Interaction, event: int) -> None:
    """Withdraw the member who acts, by button or command, and confirm privately; or ask them first."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        service = interaction.client.service(EventService)
        outcome = await service.withdraw_unless_final(event, interaction.user.id)
    if isinstance(outcome, AskFirst):
        buttons = give_up_buttons(voice, outcome.card)
        await answer(interaction, embed=members.asking(voice, outcome), view=buttons)
        return
    embed = members.withdrawn(voice, outcome)
    await answer(interaction, embed=embed, view=place_buttons(voice, outcome.card))


def _files(interaction: Interaction, card: Card) -> list[discord.File]:
    return [*interaction.client.service(Invitations).attachments(card)]


def place_buttons(voice: Voice, card: Card) -> BaseView | None:
    """Return the buttons that fit what the member holds; none once there is nothing to decide."""
    if card.phase not in ALIVE:
        return None
    if card.mine is None:
        may_come = card.phase is Phase.OPEN and not card.declined
        return BaseView(register_button(voice, card.event)) if may_come else None
    if card.mine.standing is Standing.OFFERED:
        return offer_buttons(voice, card.event)
    answers = [change_answers_button(voice, card.event)] if card.event.terms.form.asked else []
    if not card.ahead:
        return BaseView(withdraw_button(voice, card.event), *answers)
    silence = card.mine.wants_reminders
    remind = do_not_remind_button(voice, card.event) if silence else remind_button(voice, card.event)
    return BaseView(remind, withdraw_button(voice, card.event), *answers)


def offer_buttons(voice: Voice, event: Event, mark: str = "") -> BaseView:
    """Return the two answers to an offer."""
    style = discord.ButtonStyle.success
    return BaseView(
        Accept.labelled(
            voice("events-button-accept"), _marked(f"events:accept:{event.id}", mark), style=style
        ),
        Pass.labelled(voice("events-button-pass"), _marked(f"events:pass:{event.id}", mark)),
    )


def mode_buttons(voice: Voice, event: Event) -> BaseView:
    """Return one button for each way to take part."""
    style = discord.ButtonStyle.success
    return BaseView(
        *(
            Come.labelled(voice.mode(mode), f"events:come:{event.id}:{mode}", style=style)
            for mode in event.modes
        )
    )


def give_up_buttons(voice: Voice, card: Card) -> BaseView:
    """Return the two answers to the question whether to give a place up."""
    label = voice("events-button-give-up-seat" if card.position is None else "events-button-leave-line")
    number, style = card.event.id, discord.ButtonStyle.danger
    return BaseView(
        GiveUp.labelled(label, f"events:give-up:{number}", style=style),
        KeepPlace.labelled(voice("events-button-keep-place"), f"events:keep-place:{number}"),
    )


def announcement_buttons(voice: Voice, event: Event) -> BaseView:
    """Return the buttons under the post that announces the event."""
    return BaseView(
        register_button(voice, event), withdraw_button(voice, event), my_registration_button(voice, event)
    )


def register_button(voice: Voice, event: Event, mark: str = "") -> Register:
    """Return the button that registers whoever presses it."""
    custom_id, style = _marked(f"events:register:{event.id}", mark), discord.ButtonStyle.success
    return Register.labelled(voice("events-button-register"), custom_id, style=style)


def withdraw_button(voice: Voice, event: Event, mark: str = "") -> Withdraw:
    """Return the button that withdraws whoever presses it."""
    return Withdraw.labelled(voice("events-button-withdraw"), _marked(f"events:withdraw:{event.id}", mark))


def my_registration_button(voice: Voice, event: Event, mark: str = "") -> MyRegistration:
    """Return the button that shows whoever presses it what they hold."""
    custom_id = _marked(f"events:my-registration:{event.id}", mark)
    return MyRegistration.labelled(voice("events-button-mine"), custom_id)


def remind_button(voice: Voice, event: Event) -> RemindMe:
    """Return the button that asks for direct messages."""
    return RemindMe.labelled(voice("events-button-remind-me"), f"events:remind-me:{event.id}")


def do_not_remind_button(voice: Voice, event: Event, mark: str = "") -> DoNotRemindMe:
    """Return the button that asks for no more direct messages."""
    custom_id = _marked(f"events:do-not-remind-me:{event.id}", mark)
    return DoNotRemindMe.labelled(voice("events-button-do-not-remind-me"), custom_id)


def _marked(custom_id: str, mark: str) -> str:
    return f"{custom_id}:{mark}" if mark else custom_id
