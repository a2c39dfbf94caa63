"""What members press on a reminder that has come.

The end of each ``custom_id`` is the moment for which it came: by it the delivery tells one
time from the next when it looks for a message in the history.
"""

from datetime import datetime
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.reminders.domain import Reminder
from cogs.reminders.embeds import cards
from cogs.reminders.embeds.voice import Voice
from cogs.reminders.service import ReminderService
from cogs.reminders.views.drafting import open_form
from cogs.reminders.views.voices import voice_of

COME: Final = rf"(?P<reminder>{NUMBER}):(?P<at>[0-9]{{1,11}})"


class Done(PersistentButton, template=rf"reminders:done:{COME}"):
    """Says that the member is done with it."""

    async def press(self, interaction: Interaction) -> None:
        """Put what is done in the place of the reminder."""
        voice, service = await voice_of(interaction), interaction.client.service(ReminderService)
        async with acknowledging(interaction):
            outcome = await service.done(int(self.ids["reminder"]), interaction.user.id)
        await refresh(interaction, embed=cards.done(voice, outcome))


class Snooze(PersistentButton, template=rf"reminders:snooze:{COME}:(?P<choice>10m|1h|1d)"):
    """Lets it come again a little later."""

    async def press(self, interaction: Interaction) -> None:
        """Put it off and say until when; the reminder and its buttons stay."""
        voice, service = await voice_of(interaction), interaction.client.service(ReminderService)
        async with acknowledging(interaction):
            until = await service.put_off(int(self.ids["reminder"]), interaction.user.id, self.ids["choice"])
        await answer(interaction, embed=cards.put_off(voice, until))


class ChooseTime(PersistentButton, template=rf"reminders:choose-time:{COME}"):
    """Asks until when it is to be put off."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form with the one field."""
        reminder = await _mine(interaction, self.ids["reminder"])
        await open_form(interaction, reminder, reminder.wish.channel, snoozing=True)


class Edit(PersistentButton, template=rf"reminders:edit:(?P<reminder>{NUMBER})(?::(?P<at>[0-9]{{1,11}}))?"):
    """Opens the form with the reminder as it is."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        reminder = await _mine(interaction, self.ids["reminder"])
        await open_form(interaction, reminder, reminder.wish.channel)


class ShowWords(PersistentButton, template=rf"reminders:show:{COME}"):
    """Shows the words of a reminder that came in a channel, to its member alone."""

    async def press(self, interaction: Interaction) -> None:
        """Show them privately, with all that can be done."""
        voice, reminder = await voice_of(interaction), await _mine(interaction, self.ids["reminder"])
        at = datetime.fromtimestamp(int(self.ids["at"]), tz=interaction.created_at.tzinfo)
        await answer(
            interaction,
            reminder.wish.words,
            embed=cards.told(voice, reminder, at),
            view=told_buttons(voice, reminder, at),
        )


def told_buttons(voice: Voice, reminder: Reminder, at: datetime) -> BaseView:
    """Return what can be done with a reminder that has come for ``at``."""
    come = f"{reminder.id}:{int(at.timestamp())}"
    done, style = voice("reminders-button-done"), discord.ButtonStyle.success
    later = {
        "10m": voice("reminders-button-10m"),
        "1h": voice("reminders-button-1h"),
        "1d": voice("reminders-button-1d"),
    }
    return BaseView(
        Done.labelled(done, f"reminders:done:{come}", style=style, row=0),
        Edit.labelled(voice("reminders-button-edit"), f"reminders:edit:{come}", row=0),
        *(
            Snooze.labelled(text, f"reminders:snooze:{come}:{choice}", row=1)
            for choice, text in later.items()
        ),
        ChooseTime.labelled(voice("reminders-button-choose-time"), f"reminders:choose-time:{come}", row=1),
    )


def show_button(voice: Voice, reminder: Reminder, at: datetime) -> BaseView:
    """Return the one button under a post in a channel."""
    custom_id = f"reminders:show:{reminder.id}:{int(at.timestamp())}"
    style = discord.ButtonStyle.primary
    return BaseView(ShowWords.labelled(voice("reminders-button-show"), custom_id, style=style))


async def _mine(interaction: Interaction, number: str) -> Reminder:
    return await interaction.client.service(ReminderService).get(int(number), interaction.user.id)
