"""``/me``: everything a member can see and choose about themselves."""

import io
from typing import Final

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client.admission import admit
from bot.client.interaction import Interaction
from bot.client.looks import choice
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.kernel.errors import DomainError
from bot.kernel.text import fold
from cogs.members import embeds
from cogs.members.domain import MOST_CHOICES
from cogs.members.service import Inbox, MemberService, PersonalDataService
from cogs.members.views import EraseButton, page_for

AS_DISCORD: Final = "discord"
"""The choice of no language: whatever Discord shows itself in."""

NOT_SAID: Final = "none"
"""The choice of no region: nothing is kept of where the member is from."""

INBOX_LENGTH: Final = 9
"""A message holds ten embeds, and the first explains the others."""


@app_commands.allowed_contexts(guilds=True, dms=True)
class Members(commands.GroupCog, group_name="me"):
    """A member's own things."""

    def __init__(self, members: MemberService, data: PersonalDataService, inbox: Inbox) -> None:
        """Hand every command to these."""
        self._members = members
        self._data = data
        self._inbox = inbox

    @app_commands.command()
    async def language(self, interaction: Interaction, language: str) -> None:
        """Choose a language."""
        locale = None if language == AS_DISCORD else language
        async with acknowledging(interaction):
            await self._members.choose_language(interaction.user.id, locale)
        await answer(interaction, embed=embeds.language_chosen(await page_for(interaction), locale))

    @language.autocomplete("language")
    async def _languages(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        page = await page_for(interaction)
        as_discord = (page("members-language-as-discord"), AS_DISCORD)
        named = [(embeds.language_name(locale), locale) for locale in page.translator.locales]
        return [choice(name, value) for name, value in (*named, as_discord) if fold(typed) in fold(name)]

    @app_commands.command()
    async def timezone(self, interaction: Interaction, place: str) -> None:
        """Choose a time zone by a place in it."""
        async with acknowledging(interaction):
            found = await self._members.choose_zone(interaction.user.id, place)
        await answer(interaction, embed=embeds.zone_chosen(await page_for(interaction), found))

    @timezone.autocomplete("place")
    async def _places(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        page = await page_for(interaction)
        found = self._members.suggest_places(typed)
        return [choice(embeds.place_choice(place, page), place.zone) for place in found]

    @app_commands.command()
    async def region(self, interaction: Interaction, region: str) -> None:
        """Choose the country or region the member is from, or have it forgotten."""
        member = interaction.user.id
        async with acknowledging(interaction):
            if region == NOT_SAID:
                origin = None
                await self._members.forget_region(member)
            else:
                origin = await self._members.choose_region(member, region)
        await answer(interaction, embed=embeds.region_chosen(await page_for(interaction), origin))

    @region.autocomplete("region")
    async def _regions(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        page = await page_for(interaction)
        found = self._members.suggest_regions(typed, MOST_CHOICES - 1)
        forget = page("members-region-none")
        offered = [choice(embeds.origin_name(page, origin), origin.code) for origin in found]
        # Whoever types a place that is unknown here must not take "nothing" by pressing Enter.
        return [*offered, choice(forget, NOT_SAID)] if fold(typed) in fold(forget) else offered

    @app_commands.command()
    @app_commands.choices(reminders=[Choice(name=value, value=value) for value in ("on", "off")])
    async def reminders(self, interaction: Interaction, reminders: str) -> None:
        """Choose whether reminders come by direct message."""
        wanted = reminders == "on"
        async with acknowledging(interaction):
            await self._members.choose_reminders(interaction.user.id, wanted=wanted)
        await answer(interaction, embed=embeds.reminders_chosen(await page_for(interaction), wanted=wanted))

    @app_commands.command()
    async def quiet(self, interaction: Interaction, hours: str) -> None:
        """Choose the hours in which no reminder of an event comes."""
        member, off = interaction.user.id, fold(hours) in {"off", "non", "-"}
        async with acknowledging(interaction):
            if off:
                chosen = None
                await self._members.forget_quiet_hours(member)
            else:
                chosen = await self._members.choose_quiet_hours(member, hours)
        await answer(interaction, embed=embeds.quiet_chosen(await page_for(interaction), chosen))

    @app_commands.command()
    async def show(self, interaction: Interaction) -> None:
        """Show what the bot knows of the member, in short."""
        async with acknowledging(interaction):
            known = await self._members.preferences(interaction.user.id)
            stored = await self._data.rehearse_erasure(interaction.user.id)
        code = known.region or known.country
        origin = self._members.origin(code) if code else None
        await answer(interaction, embed=embeds.shown(await page_for(interaction), known, stored, origin))

    @app_commands.command()
    async def export(self, interaction: Interaction) -> None:
        """Give the member everything that is stored about them, as a file."""
        async with acknowledging(interaction):
            kept = await self._data.export(interaction.user.id)
        page = await page_for(interaction)
        if not kept:
            return await answer(interaction, embed=embeds.nothing_stored(page))
        text = embeds.export_text(page, interaction.user.id, kept)
        file = discord.File(io.BytesIO(text.encode()), filename=f"{page('members-export-file')}.json")
        await answer(interaction, embed=embeds.exported(page, kept), file=file)
        return None

    @app_commands.command()
    async def erase(self, interaction: Interaction) -> None:
        """Show what would be erased, and ask."""
        async with acknowledging(interaction):
            stored = await self._data.rehearse_erasure(interaction.user.id)
        page = await page_for(interaction)
        if not stored:
            return await answer(interaction, embed=embeds.nothing_stored(page))
        view = BaseView(EraseButton.of(page, interaction.user.id))
        await answer(interaction, embed=embeds.before_erasing(page, stored), view=view)
        return None

    @app_commands.command()
    async def inbox(self, interaction: Interaction) -> None:
        """Show what could not be sent to the member by direct message."""
        async with acknowledging(interaction):
            rows = await self._inbox.read(interaction.user.id, INBOX_LENGTH)
        await answer(interaction, embeds=embeds.inbox(await page_for(interaction), rows))

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Notice the language of whoever acts, for messages that are sent to them later.

        Not at ``/me`` itself: who looks whether anything is stored, or has it erased, must
        not leave something behind by that.
        """
        if interaction.type is discord.InteractionType.autocomplete or _is_about_oneself(interaction):
            return
        try:
            await admit(interaction)
        except DomainError:
            return  # a stranger is told so by whoever answers, and leaves nothing behind here
        await self._members.notice_language(interaction.user.id, str(interaction.locale))


def _is_about_oneself(interaction: Interaction) -> bool:
    data = dict(interaction.data or {})
    return data.get("name") == "me" or str(data.get("custom_id", "")).startswith("members:")
