"""What members press. Each button says what it does and does only that: a second press is harmless.

The same button may stand in a public post, a private reply and a direct message. Its mark
tells posts of one channel apart when the delivery looks for them in the history.
"""

from typing import Final

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.openness import reads_anywhere
from bot.client.replies import acknowledging, answer, refresh
from cogs.events.domain import FormWanted, Mode, ModeNotSaid
from cogs.events.embeds import members
from cogs.events.service import AskFirst, EventFinder, EventService, OfferService
from cogs.events.views import form
from cogs.events.views.buttons import give_up_buttons, mode_buttons, place_buttons
from cogs.events.views.confirming import confirm, files_for
from cogs.events.views.people import require_known, roles_of
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
            event = await require_known(interaction, int(self.ids["event"]))
            service = interaction.client.service(EventService)
            outcome = await service.withdraw(event, interaction.user.id)
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
            event = await require_known(interaction, int(self.ids["event"]))
            card = await finder.card(event, interaction.user.id)
        await answer(
            interaction,
            embed=members.my_registration(voice, card),
            view=place_buttons(voice, card),
            files=files_for(interaction, card),
        )


class RemindMe(PersistentButton, template=rf"events:remind-me:{EVENT}"):
    """Asks for reminders by direct message."""

    async def press(self, interaction: Interaction) -> None:
        """Note the wish and confirm."""
        voice = await voice_of(interaction)
        service = interaction.client.service(EventService)
        async with acknowledging(interaction):
            event = await require_known(interaction, int(self.ids["event"]))
            outcome = await service.remind_me(event, interaction.user.id)
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
            event = await require_known(interaction, int(self.ids["event"]))
            outcome = await service.do_not_remind_me(event, interaction.user.id)
        await answer(
            interaction, embed=members.not_reminding(voice, outcome), view=place_buttons(voice, outcome.card)
        )


async def register(interaction: Interaction, event: int, mode: Mode | None = None) -> None:
    """Register the member who acts, by button or command, and confirm privately; or ask how they want to come."""
    member = interaction.user.id
    try:
        async with acknowledging(interaction):
            voice = await voice_of(interaction)
            roles, known = await roles_of(interaction), await reads_anywhere(interaction)
            service = interaction.client.service(EventService)
            outcome = await service.register(event, member, mode=mode, roles=roles, reads=known)
    except FormWanted:
        await form.show(interaction, event, mode)
        return
    except ModeNotSaid:
        card = await interaction.client.service(EventFinder).card(event, member)
        await answer(interaction, embed=members.choosing(voice, card), view=mode_buttons(voice, card.event))
        return
    await confirm(interaction, voice, outcome)


async def accept(interaction: Interaction, event: int) -> None:
    """Give the member who acts the seat that is offered to them, and confirm privately."""
    async with acknowledging(interaction):
        voice = await voice_of(interaction)
        await require_known(interaction, event)
        roles, service = await roles_of(interaction), interaction.client.service(OfferService)
        outcome = await service.accept(event, interaction.user.id, roles=roles)
    await answer(
        interaction,
        embed=members.accepted(voice, outcome),
        view=place_buttons(voice, outcome.card),
        files=files_for(interaction, outcome.card),
    )


async def let_pass(interaction: Interaction, event: int) -> None:
    """Give the offer back, and confirm privately."""
    async with acknowledging(interaction):
        voice = await voice_of(interaction)
        await require_known(interaction, event)
        outcome = await interaction.client.service(EventService).let_pass(event, interaction.user.id)
    embed = members.withdrawn(voice, outcome)
    await answer(interaction, embed=embed, view=place_buttons(voice, outcome.card))


async def withdraw(interaction: Interaction, event: int) -> None:
    """Withdraw the member who acts, by button or command, and confirm privately; or ask them first."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        await require_known(interaction, event)
        service = interaction.client.service(EventService)
        outcome = await service.withdraw_unless_final(event, interaction.user.id)
    if isinstance(outcome, AskFirst):
        buttons = give_up_buttons(voice, outcome.card)
        await answer(interaction, embed=members.asking(voice, outcome), view=buttons)
        return
    embed = members.withdrawn(voice, outcome)
    await answer(interaction, embed=embed, view=place_buttons(voice, outcome.card))
