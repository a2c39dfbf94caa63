"""``/office``: what organisers do at a desk and not in a channel. Parse, call the service, reply."""

import io

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.offering import Choices, titles
from bot.client.openness import reads
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from bot.pictures import Painter
from bot.web.signin.service import HOME, SignIn
from cogs.events.domain import Event, Scope
from cogs.events.service import EventFinder
from cogs.office import views
from cogs.office.embeds import cards
from cogs.office.embeds.charts import plots
from cogs.office.embeds.reports import report
from cogs.office.embeds.sheets import sections
from cogs.office.service import FigureService, ListService


@app_commands.guild_only()
@app_commands.default_permissions(manage_events=True)
class Office(commands.GroupCog, group_name="office"):
    """What organisers do at a desk."""

    def __init__(
        self,
        finder: EventFinder,
        sign_in: SignIn,
        lists: ListService,
        counting: FigureService,
        painter: Painter,
    ) -> None:
        """Work with exactly these collaborators."""
        self._finder = finder
        self._sign_in = sign_in
        self._lists = lists
        self._counting = counting
        self._painter = painter

    @app_commands.command(name="pages")
    @staff_only()
    async def pages(self, interaction: Interaction, event: str | None = None) -> None:
        """Give whoever asks a link that signs them in once."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            target = path(await self._find(interaction, event)) if event else HOME
            address = await self._sign_in.invite(interaction.user.id, target)
        await answer(interaction, embed=cards.invitation(voice, address), view=views.invitation(voice))

    @app_commands.command(name="export")
    @staff_only()
    async def export(self, interaction: Interaction, event: str) -> None:
        """Tell who would stand on the list of participants, and lead to where it is fetched."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            found, people = await self._lists.people((await self._find(interaction, event)).id)
            address = await self._sign_in.invite(interaction.user.id, path(found))
        await answer(
            interaction, embed=cards.export(voice, found, people, address), view=views.invitation(voice)
        )

    @app_commands.command(name="figures")
    @staff_only()
    async def figures(self, interaction: Interaction, event: str) -> None:
        """Show the figures of an event, as numbers and pictures."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            found = await self._counting.of((await self._find(interaction, event)).id)
            wanted = plots(found, voice, voice.reader.locale)
            drawn = await self._painter.paint_all(wanted)
        pictures = [
            discord.File(io.BytesIO(png), filename=f"{plot.name}.png", description=plot.alt)
            for plot, png in drawn
        ]
        card = cards.figures(voice, found, pages=self._sign_in.is_open)
        await answer(interaction, embed=card, files=pictures)

    @app_commands.command(name="report")
    @staff_only()
    async def report(self, interaction: Interaction, event: str) -> None:
        """Hand out the report of an event as a file."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            found = await self._counting.of((await self._find(interaction, event)).id)
        text = report(
            found,
            sections(found, voice, voice.reader.locale),
            voice,
            voice.reader.locale,
            voice.reader.zone,
        )
        file = discord.File(io.BytesIO(text.encode()), filename=f"report-{found.event.id}.md")
        card = cards.reported(voice, found.event, pages=self._sign_in.is_open)
        await answer(interaction, embed=card, file=file)

    @pages.autocomplete("event")
    @figures.autocomplete("event")
    @report.autocomplete("event")
    @export.autocomplete("event")
    async def _offer(self, interaction: Interaction, typed: str) -> Choices:
        return await titles(interaction, self._finder.suggesting(typed, Scope.RECENT, reads(interaction)))

    async def _find(self, interaction: Interaction, typed: str) -> Event:
        return await self._finder.find(typed, Scope.RECENT, interaction.user.id, staff=True)


def path(event: Event) -> str:
    """Return where the event's page is."""
    return f"{HOME}/events/{event.id}"
