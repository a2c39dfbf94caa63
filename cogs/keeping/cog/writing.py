"""The commands with which entries are written. Parse, call the service, reply."""

import io
import zipfile
from dataclasses import replace
from typing import Any, Final

import discord
from discord import app_commands

from bot.client.checks import editors_only, is_staff, require_editor
from bot.client.interaction import Interaction
from bot.client.openness import everyone_reads
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from cogs.faq.service import EntryStore, FaqFiles
from cogs.keeping.cog.finding import offer_entries, offer_languages
from cogs.keeping.domain import MessageEmpty, draft_of_message, require_seen
from cogs.keeping.service import DraftService
from cogs.keeping.views import drafting

Command = app_commands.Command[Any, ..., None]

ADD_TO_FAQ: Final = "Add to FAQ"


def writing() -> list[Command]:
    """Return the commands; their words are those of the locales."""
    return [_add(), _edit(), _translate(), _drafts(), _export()]


def add_to_faq() -> app_commands.ContextMenu:
    """Return the command of a message that makes a draft of it."""

    @app_commands.default_permissions(manage_events=True)
    async def add(interaction: Interaction, message: discord.Message) -> None:
        await require_editor(interaction)
        voice, service = await voice_of(interaction), interaction.client.service(DraftService)
        text = message.content or next((one.description for one in message.embeds if one.description), "")
        draft = draft_of_message(text or "", service.default, interaction.user.id)
        if draft is None:
            raise MessageEmpty
        # What the desk takes from where not everybody reads may be a request's: there it stands, and in the staff's channel.
        desk = await is_staff(interaction)
        draft = replace(draft, held=desk and not everyone_reads(interaction.client, message.channel.id))
        words_of = None if message.author.bot else message.author.id
        async with acknowledging(interaction):
            made = await service.open(draft, occasion=f"message:{message.id}", words_of=words_of)
            require_seen(made, desk=desk)
        lines = [voice("keeping-draft-made", number=str(made.id))]
        if made.held:
            lines.append(voice("keeping-draft-held"))
        await answer(interaction, "\n".join(lines), view=drafting.draft_view(voice, made))

    return app_commands.ContextMenu(name=ADD_TO_FAQ, callback=add)


def _add() -> Command:
    @app_commands.command(name="add", description="…")
    @editors_only()
    async def add(interaction: Interaction) -> None:
        """Open the form of a new entry."""
        await drafting.write(interaction, None)

    return add


def _edit() -> Command:
    @app_commands.command(name="edit", description="…")
    @app_commands.autocomplete(entry=offer_entries)
    @editors_only()
    async def edit(interaction: Interaction, entry: str) -> None:
        """Open the form with an entry."""
        await drafting.write(interaction, await interaction.client.service(EntryStore).named(entry))

    return edit


def _translate() -> Command:
    @app_commands.command(name="translate", description="…")
    @app_commands.autocomplete(entry=offer_entries, language=offer_languages)
    @editors_only()
    async def translate(interaction: Interaction, entry: str, language: str) -> None:
        """Open the form with the translation of an entry."""
        found = await interaction.client.service(EntryStore).named(entry)
        await drafting.write(interaction, found, language)

    return translate


def _drafts() -> Command:
    @app_commands.command(name="drafts", description="…")
    @editors_only()
    async def drafts(interaction: Interaction) -> None:
        """List what is written and not published."""
        await drafting.list_drafts(interaction)

    return drafts


def _export() -> Command:
    @app_commands.command(name="export", description="…")
    @editors_only()
    async def export(interaction: Interaction) -> None:
        """Hand out all entries as files, as the folder of entries has them."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            written = await interaction.client.service(FaqFiles).written()
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in sorted(written.items()):
                archive.writestr(f"faq/{name}", text)
        packed.seek(0)
        text = voice("keeping-exported", count=len(written))
        await answer(interaction, text, file=discord.File(packed, filename="faq.zip"))

    return export
