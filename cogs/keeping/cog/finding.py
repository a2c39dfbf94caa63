"""What is offered while an editor types."""

from discord import app_commands

from bot.client.checks import is_editor
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.voice import voice_of
from bot.kernel.text import fold
from cogs.faq.service import EntryStore, FaqService
from cogs.keeping import embeds
from cogs.keeping.service import DraftService

Choices = list[app_commands.Choice[str]]


async def offer_entries(interaction: Interaction, typed: str) -> Choices:
    """Offer what members read."""
    # Checks guard the command and not what is offered while somebody types.
    if not await is_editor(interaction):
        return []
    voice = await voice_of(interaction)
    fitting = await interaction.client.service(FaqService).suggest(typed, voice.reader.locale, CHOICES_LIMIT)
    return [choice(entry.question, entry.id) for entry in fitting]


async def offer_all(interaction: Interaction, typed: str) -> Choices:
    """Offer what is retired as well."""
    if not await is_editor(interaction):
        return []
    voice, store = await voice_of(interaction), interaction.client.service(EntryStore)
    retired = [
        choice(voice("keeping-choice-retired", question=one.entry.question), one.entry.id)
        for one in await store.retired()
        if fold(typed) in fold(one.entry.question)
    ]
    return [*await offer_entries(interaction, typed), *retired][:CHOICES_LIMIT]


async def offer_languages(interaction: Interaction, typed: str) -> Choices:
    """Offer the languages that an entry can be translated into."""
    voice = await voice_of(interaction)
    named = [
        (embeds.language(voice, one), one) for one in interaction.client.service(DraftService).translated
    ]
    return [choice(name, locale) for name, locale in named if fold(typed) in fold(name)][:CHOICES_LIMIT]


async def offer_versions(interaction: Interaction, typed: str) -> Choices:
    """Offer the languages that a version can be in."""
    voice = await voice_of(interaction)
    default = interaction.client.service(DraftService).default
    return [choice(embeds.language(voice, default), default), *await offer_languages(interaction, typed)][
        :CHOICES_LIMIT
    ]
