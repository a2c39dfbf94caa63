"""``/ask`` for everyone, ``/desk`` for the people who answer. Parse, call the service, reply."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.bot import CommunityBot
from bot.client.checks import is_staff, staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from bot.community.content import Community
from bot.kernel.text import fold
from cogs.helpdesk import embeds
from cogs.helpdesk.domain import RequestNotFound
from cogs.helpdesk.service import DeskRecords, DeskService, Turns
from cogs.helpdesk.views import asking, buttons, queue

Choices: TypeAlias = list[app_commands.Choice[str]]
Work: TypeAlias = Callable[[asyncio.Event], Coroutine[Any, Any, None]]


class Helpdesk(commands.Cog):
    """Where members ask; and what goes on while the bot runs."""

    def __init__(self, bot: CommunityBot, turns: Turns, works: Sequence[Work]) -> None:
        """Do ``works`` from when ``bot`` hears members until it is closed."""
        self._bot = bot
        self._turns = turns
        self._works = works
        self._running: list[asyncio.Task[None]] = []

    async def cog_load(self) -> None:
        """Begin."""
        for work in self._works:
            self._running.append(asyncio.create_task(work(self._bot.listening), name="helpdesk"))

    async def cog_unload(self) -> None:
        """End; what waits, waits for the next start."""
        for work in self._running:
            work.cancel()
        await asyncio.wait(self._running)

    @app_commands.command(name="ask")
    async def ask(self, interaction: Interaction) -> None:
        """Open the form of a request."""
        await asking.open_form(interaction)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, deleted: discord.RawThreadDeleteEvent) -> None:
        """Note that a request has lost its thread."""
        await self._turns.lose(deleted.thread_id)


@staff_only()
class Desk(commands.GroupCog, group_name="desk"):
    """What the desk does with requests."""

    def __init__(self, desk: DeskService, records: DeskRecords, community: Community) -> None:
        """Serve with these services."""
        self._desk = desk
        self._records = records
        self._community = community

    @app_commands.command(name="queue")
    @app_commands.choices(
        whose=[app_commands.Choice(name=one, value=one) for one in (queue.ALL, queue.MINE, queue.UNCLAIMED)]
    )
    @staff_only()
    async def list_queue(
        self, interaction: Interaction, whose: str = queue.ALL, category: str | None = None
    ) -> None:
        """List the open requests."""
        await queue.show_queue(interaction, whose, category)

    @app_commands.command(name="show")
    @staff_only()
    async def show(self, interaction: Interaction, request: str) -> None:
        """Show one request with its course and the desk's notes."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            dossier = await self._desk.dossier(number_of(request))
        card = embeds.dossier_card(voice, self._community, dossier)
        view = buttons.desk_buttons(voice, dossier.case.request.id, dossier.case.life)
        await answer(interaction, embed=card, view=view)

    @app_commands.command(name="claim")
    @staff_only()
    async def claim(self, interaction: Interaction, request: str) -> None:
        """Take a request."""
        await buttons.claim(interaction, number_of(request))

    @app_commands.command(name="hand-over")
    @staff_only()
    async def hand_over(self, interaction: Interaction, request: str, member: discord.Member) -> None:
        """Give a request to another of the desk."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            case = await self._desk.hand_over(number_of(request), interaction.user.id, member.id)
        number, place = str(case.request.id), buttons.place_of(case)
        await answer(
            interaction, voice("helpdesk-handed-over", number=number, place=place, desk=member.mention)
        )

    @app_commands.command(name="note")
    @staff_only()
    async def note(self, interaction: Interaction, request: str, text: str) -> None:
        """Note something for the desk alone."""
        await buttons.note(interaction, number_of(request), text)

    @app_commands.command(name="resolve")
    @staff_only()
    async def resolve(self, interaction: Interaction, request: str) -> None:
        """Sum up the answer and ask the requester whether it is one."""
        await buttons.ask_for_answer(interaction, number_of(request))

    @app_commands.command(name="reopen")
    @staff_only()
    async def reopen(self, interaction: Interaction, request: str) -> None:
        """Open a resolved request again."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            case = await self._desk.reopen(number_of(request), interaction.user.id)
        await answer(
            interaction,
            voice("helpdesk-reopened", number=str(case.request.id), place=buttons.place_of(case)),
        )

    @app_commands.command(name="figures")
    @staff_only()
    async def figures(self, interaction: Interaction, month: str | None = None) -> None:
        """Show a month's figures, without anything from which somebody could be recognised."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            first, figures = await self._records.figures(month)
        await answer(interaction, embed=embeds.figures_card(voice, self._community, first, figures))

    @show.autocomplete("request")
    @claim.autocomplete("request")
    @hand_over.autocomplete("request")
    @note.autocomplete("request")
    @resolve.autocomplete("request")
    @reopen.autocomplete("request")
    async def _offer_requests(self, interaction: Interaction, typed: str) -> Choices:
        # Checks guard the command and not what is offered while somebody types.
        if not await is_staff(interaction):
            return []
        voice = await voice_of(interaction)
        fitting = await self._desk.suggest(typed, CHOICES_LIMIT)
        return [choice(embeds.option_of(voice, case), str(case.request.id)) for case in fitting]

    @list_queue.autocomplete("category")
    async def _offer_categories(self, interaction: Interaction, typed: str) -> Choices:
        locale = (await interaction.client.reader(interaction)).locale
        named = [
            (embeds.category(self._community, one.slug, locale), one.slug)
            for one in self._community.categories
        ]
        return [choice(name, slug) for name, slug in named if fold(typed) in fold(name)][:CHOICES_LIMIT]


def number_of(typed: str) -> int:
    """Return the number of a request as it was typed or chosen.

    Raises:
        RequestNotFound: it is no number.
    """
    digits = typed.strip().removeprefix("#")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 18):
        raise RequestNotFound
    return int(digits)
