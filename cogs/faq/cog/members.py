"""Commands under ``/faq``. Parse, call the service, reply."""

from typing import Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import editors_only, staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.voice import voice_of
from bot.kernel.text import fold
from cogs.faq import views
from cogs.faq.domain import Way
from cogs.faq.service import FaqService

FIND: Final = "Find an answer"
WAYS: Final = [app_commands.Choice(name=way.value, value=way.value) for way in Way]

Choices = list[app_commands.Choice[str]]


class Faq(commands.GroupCog, group_name="faq"):
    """What members ask and look up."""

    def __init__(self, bot: commands.Bot, faq: FaqService) -> None:
        """Suggest with ``faq``."""
        self._tree = bot.tree
        self._faq = faq
        self._find_answer = app_commands.ContextMenu(name=FIND, callback=self.find_answer)

    async def cog_load(self) -> None:
        """Offer the command of a message, which discord.py does not find in a cog by itself."""
        self._tree.add_command(self._find_answer)

    async def cog_unload(self) -> None:
        """Take it away again."""
        self._tree.remove_command(self._find_answer.name, type=self._find_answer.type)

    @app_commands.command(name="ask")
    async def ask(self, interaction: Interaction, question: str) -> None:
        """Answer a question, or offer what may be meant, or say that nothing fits."""
        await views.reply_to(interaction, question)

    @app_commands.command(name="browse")
    async def browse(self, interaction: Interaction, topic: str | None = None) -> None:
        """Show the topics, or the questions about one."""
        await views.browse(interaction, topic)

    @app_commands.command(name="learnt")
    @editors_only()
    async def learnt(self, interaction: Interaction) -> None:
        """Show an editor what waits to be learnt of members' words, and what is."""
        await views.show_learnt(interaction)

    @app_commands.command(name="unanswered")
    @editors_only()
    async def unanswered(self, interaction: Interaction) -> None:
        """Show an editor what members ask and get no good answer to."""
        await views.show_unanswered(interaction)

    @app_commands.command(name="listen")
    @app_commands.choices(way=WAYS)
    @staff_only()
    async def listen(
        self, interaction: Interaction, channel: discord.TextChannel | None = None, way: str | None = None
    ) -> None:
        """Show where the bot answers questions in channels, or switch it for one."""
        if channel is None:
            await views.show_listening(interaction)
        else:
            await views.switch(interaction, channel, Way(way or Way.ANSWER))

    async def find_answer(self, interaction: Interaction, message: discord.Message) -> None:
        """Answer the question that is in a message, privately, for whoever wants to know."""
        await views.reply_to(interaction, message.content, overheard=True)

    @ask.autocomplete("question")
    async def _offer_questions(self, interaction: Interaction, typed: str) -> Choices:
        voice = await voice_of(interaction)
        fitting = await self._faq.suggest(typed, voice.reader.locale, CHOICES_LIMIT)
        return [choice(entry.question, entry.id) for entry in fitting]

    @browse.autocomplete("topic")
    async def _offer_topics(self, interaction: Interaction, typed: str) -> Choices:
        voice = await voice_of(interaction)
        named = [(topic.name(voice.reader.locale), topic.slug) for topic in await self._faq.topics()]
        return [choice(name, slug) for name, slug in named if fold(typed) in fold(name)][:CHOICES_LIMIT]
