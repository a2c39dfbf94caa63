"""``/partner`` and ``/find partner``. Parse, call the service, reply."""

from collections.abc import Callable
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.kernel.text import cut, matches
from cogs.members.service import MemberService
from cogs.partners.domain import LANGUAGES, TYPED_SHOWN, LanguageUnknown, Purpose, Side, Theme
from cogs.partners.embeds import Voice
from cogs.partners.service import Filters
from cogs.partners.views import finding, writing
from cogs.partners.views.voices import voice_of

Choices = list[Choice[str]]

SIDES = [Choice(name=one.value, value=one.value) for one in Side]
THEMES = [Choice(name=one.value, value=one.value) for one in Theme]
PURPOSES = [Choice(name=one.value, value=one.value) for one in Purpose]


def find_partner() -> app_commands.Command[Any, ..., None]:
    """Return the command; its words are those of the locales."""

    @app_commands.command(name="partner", description="…")
    @app_commands.choices(side=SIDES, theme=THEMES, purpose=PURPOSES)
    async def find_partner(
        interaction: Interaction,
        about: str | None = None,
        side: str | None = None,
        theme: str | None = None,
        purpose: str | None = None,
        region: str | None = None,
        language: str | None = None,
    ) -> None:
        """Find cards by words and by what they are, or list them."""
        await finding.find(
            interaction,
            Filters(
                about or "",
                Side(side) if side else None,
                Theme(theme) if theme else None,
                Purpose(purpose) if purpose else None,
                _place(interaction, region),
                _language(await voice_of(interaction), language),
            ),
        )

    @find_partner.autocomplete("region")
    async def regions(interaction: Interaction, typed: str) -> Choices:
        return _origins(interaction, typed, whole=True)

    @find_partner.autocomplete("language")
    async def languages(interaction: Interaction, typed: str) -> Choices:
        voice = await voice_of(interaction)
        named = {code: voice.languages([code]) for code in LANGUAGES}
        return [choice(name, code) for code, name in named.items() if matches(name, typed)][:CHOICES_LIMIT]

    return find_partner


class Partners(commands.GroupCog, group_name="partner"):
    """What members write and staff look at."""

    def __init__(self, wake: Callable[[], None]) -> None:
        """Call ``wake`` once the bot knows its server, or may do something else there: threads may be lacking, or open."""
        self._wake = wake

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Let threads be made that are lacking, and closed that are open."""
        self._wake()

    @commands.Cog.listener()
    async def on_guild_role_update(self, _before: discord.Role, _after: discord.Role) -> None:
        """Try again what the bot may do now, perhaps."""
        self._wake()

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, _before: discord.abc.GuildChannel, _after: discord.abc.GuildChannel
    ) -> None:
        """Try again what the bot may do there now, perhaps."""
        self._wake()

    @app_commands.command(name="offer")
    async def offer(self, interaction: Interaction, region: str | None = None) -> None:
        """Write a card that offers something."""
        await writing.begin(interaction, Side.OFFER, region)

    @app_commands.command(name="seek")
    async def seek(self, interaction: Interaction, region: str | None = None) -> None:
        """Write a card that looks for something."""
        await writing.begin(interaction, Side.SEEK, region)

    @app_commands.command(name="mine")
    async def mine(self, interaction: Interaction) -> None:
        """Show a member their cards, and what completes them."""
        await finding.show_mine(interaction)

    @app_commands.command(name="review")
    @staff_only()
    async def review(self, interaction: Interaction) -> None:
        """Show staff what waits for them."""
        await finding.show_review(interaction)

    @offer.autocomplete("region")
    @seek.autocomplete("region")
    async def _regions(self, interaction: Interaction, typed: str) -> Choices:
        return _origins(interaction, typed, whole=False)


def _origins(interaction: Interaction, typed: str, *, whole: bool) -> Choices:
    """Offer regions; ``whole``: countries as well."""
    found = interaction.client.service(MemberService).suggest_regions(typed, 2 * CHOICES_LIMIT)
    return [choice(str(one), one.code) for one in found if whole or one.region is not None][:CHOICES_LIMIT]


def _place(interaction: Interaction, typed: str | None) -> str | None:
    """Return the code of the country or region that is meant; None: any."""
    if typed is None or not typed.strip():
        return None
    return interaction.client.service(MemberService).find_region(typed).code


def _language(voice: Voice, typed: str | None) -> str | None:
    """Return the code of the language that was chosen, or whose name was typed; None: any.

    Raises:
        LanguageUnknown: there is none, or there are several.
    """
    if typed is None or not typed.strip():
        return None
    fitting = [code for code in LANGUAGES if typed == code or matches(voice.languages([code]), typed)]
    if typed in LANGUAGES or len(fitting) == 1:
        return typed if typed in LANGUAGES else fitting[0]
    raise LanguageUnknown(typed=cut(typed.strip(), TYPED_SHOWN))
