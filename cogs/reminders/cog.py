"""Commands under ``/remind``, and the command of a message. Parse, call the service, reply."""

from typing import Final

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client.interaction import Interaction
from bot.client.looks import choice
from bot.kernel.text import cut, plain
from cogs.reminders.domain import WORDS_LIMIT, Draft, Reminder, Typed
from cogs.reminders.embeds.voice import Voice, one_line
from cogs.reminders.service import DraftService, ReminderService
from cogs.reminders.views import drafting, listing
from cogs.reminders.views.voices import voice_of

ABOUT_THIS: Final = "Remind me about this"
CHOICES: Final = 25
"""So many choices Discord shows beneath an option."""
WORDS_IN_CHOICE: Final = 50
"""So much of the words leaves room for the date beside them."""

EVERYWHERE: Final = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False)
PLACES: Final = [Choice(name=value, value=value) for value in ("direct", "channel")]


class Reminders(commands.Cog):
    """What members do with their own reminders."""

    remind = app_commands.Group(name="remind", description="…", allowed_contexts=EVERYWHERE)

    def __init__(self, bot: commands.Bot, drafts: DraftService, reminders: ReminderService) -> None:
        """Serve with these services."""
        self._tree = bot.tree
        self._drafts = drafts
        self._reminders = reminders
        self._about_this = app_commands.ContextMenu(
            name=ABOUT_THIS, callback=self.about_this, allowed_contexts=EVERYWHERE
        )

    async def cog_load(self) -> None:
        """Offer the command of a message, which discord.py does not find in a cog by itself."""
        self._tree.add_command(self._about_this)

    async def cog_unload(self) -> None:
        """Take it away again."""
        self._tree.remove_command(self._about_this.name, type=self._about_this.type)

    @remind.command(name="me", description="…")
    @app_commands.choices(where=PLACES)
    async def me(self, interaction: Interaction, when: str, what: str, where: str = "direct") -> None:
        """Ask for a reminder: show how it was read."""
        here = interaction.channel_id if interaction.guild_id else None
        wanted = Draft(
            0,
            interaction.user.id,
            Typed(when, what),
            channel=here if where == "channel" else None,
            asked_in=here,
        )
        await drafting.show_reading(interaction, await self._drafts.begin(wanted))

    @remind.command(name="list", description="…")
    async def list_reminders(self, interaction: Interaction) -> None:
        """List the member's reminders."""
        await listing.show_list(interaction)

    @remind.command(name="edit", description="…")
    @app_commands.choices(where=PLACES)
    async def edit(self, interaction: Interaction, reminder: str, where: str | None = None) -> None:
        """Open the form with a reminder."""
        found = await self._reminders.find(reminder, interaction.user.id)
        await drafting.open_form(interaction, found, _channel(interaction, found, where))

    @remind.command(name="delete", description="…")
    async def delete(self, interaction: Interaction, reminder: str) -> None:
        """Ask whether to delete a reminder."""
        found = await self._reminders.find(reminder, interaction.user.id)
        await listing.ask_before_deleting(interaction, found)

    @edit.autocomplete("reminder")
    @delete.autocomplete("reminder")
    async def _offer(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        voice = await voice_of(interaction)
        fitting = await self._reminders.suggest(typed, interaction.user.id)
        return [choice(_named(voice, one), str(one.id)) for one in fitting[:CHOICES]]

    async def about_this(self, interaction: Interaction, message: discord.Message) -> None:
        """Ask when to be reminded of a message; its text comes along as the words."""
        voice = await voice_of(interaction)
        here = interaction.channel_id if interaction.guild_id else None
        said = plain(message.content or next((card.title for card in message.embeds if card.title), ""))
        words = cut(said or voice("reminders-about-message"), WORDS_LIMIT)
        draft = Draft(0, interaction.user.id, Typed("", words), asked_in=here, link=message.jump_url)
        await interaction.response.send_modal(drafting.form(voice, await self._drafts.begin(draft)))


def _channel(interaction: Interaction, reminder: Reminder, where: str | None) -> int | None:
    """Return the channel in which it is to come from now on."""
    if where is None:
        return reminder.wish.channel
    return interaction.channel_id if where == "channel" and interaction.guild_id else None


def _named(voice: Voice, reminder: Reminder) -> str:
    words = one_line(reminder.wish.words, WORDS_IN_CHOICE)
    if reminder.next is None:
        return voice("reminders-choice-come", words=words)
    return voice("reminders-choice", words=words, local=voice.local(reminder.next))
