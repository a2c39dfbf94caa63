"""Commands under ``/faq``. Parse, call the service, reply."""

from discord import app_commands
from discord.ext import commands

from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.voice import voice_of
from bot.kernel.text import fold
from cogs.faq import views
from cogs.faq.service import FaqService

Choices = list[app_commands.Choice[str]]


class Faq(commands.GroupCog, group_name="faq"):
    """What members ask and look up."""

    def __init__(self, faq: FaqService) -> None:
        """Suggest with ``faq``."""
        self._faq = faq

    @app_commands.command(name="ask")
    async def ask(self, interaction: Interaction, question: str) -> None:
        """Answer a question, or offer what may be meant, or say that nothing fits."""
        await views.reply_to(interaction, question)

    @app_commands.command(name="browse")
    async def browse(self, interaction: Interaction, topic: str | None = None) -> None:
        """Show the topics, or the questions about one."""
        await views.browse(interaction, topic)

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
