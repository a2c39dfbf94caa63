"""Commands under ``/event series``. Parse, call the service, reply."""

from discord import app_commands

from bot.client.checks import is_staff, staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.openness import reads
from bot.client.recurrences import described
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from bot.kernel.errors import DomainError
from bot.kernel.text import fold
from cogs.events.domain import Event, EventNotFound, Scope
from cogs.events.domain.finding import everything
from cogs.events.service import EventFinder
from cogs.series import embeds, views
from cogs.series.service import SeriesService

Choices = list[app_commands.Choice[str]]


class SeriesCommands(app_commands.Group):
    """What staff do with events that come back."""

    def __init__(self, finder: EventFinder, series: SeriesService) -> None:
        """Serve with these services."""
        super().__init__(name="series", description="…")
        self._finder = finder
        self._series = series

    @app_commands.command(name="start", description="…")
    @staff_only()
    async def start(self, interaction: Interaction, event: str, every: str, until: str = "") -> None:
        """Show how an event would come back, with the button that lets it."""
        found = await self._find(interaction, event)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            shown = await self._series.read(found.id, every, until, voice.reader)
        view = views.start_buttons(voice, shown)
        await answer(interaction, embed=embeds.reading(voice, shown), view=view)

    @app_commands.command(name="show", description="…")
    @staff_only()
    async def show(self, interaction: Interaction, event: str) -> None:
        """Show the dates of a series."""
        found = await self._find(interaction, event)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            shown = await self._series.show(found.id)
        await answer(interaction, embed=embeds.series(voice, shown))

    @app_commands.command(name="skip", description="…")
    @staff_only()
    async def skip(self, interaction: Interaction, event: str, date: str) -> None:
        """Leave one date out."""
        found = await self._find(interaction, event)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            shown, day = await self._series.leave_out(found.id, date, voice.reader)
        view = views.left_out_buttons(voice, shown, day)
        await answer(interaction, embed=embeds.left_out(voice, shown, day), view=view)

    # ---- while they type -------------------------------------------------------------

    @start.autocomplete("event")
    @show.autocomplete("event")
    @skip.autocomplete("event")
    async def _offer_events(self, interaction: Interaction, typed: str) -> Choices:
        voice = await voice_of(interaction)
        staff_member = await is_staff(interaction)
        known = everything if staff_member else reads(interaction)
        found = await self._finder.suggest(typed, Scope.ALIVE, interaction.user.id, staff=False, reads=known)
        return [choice(embeds.named(voice, event), str(event.id)) for event in found[:CHOICES_LIMIT]]

    @start.autocomplete("every")
    async def _offer_rules(self, interaction: Interaction, typed: str) -> Choices:
        voice, event = await voice_of(interaction), await self._typed(interaction)
        rules = self._series.rules(event) if event else ()
        offered = [(described(voice.translator, voice.reader.locale, one), str(one.rule)) for one in rules]
        return [choice(name, rule) for name, rule in offered if fold(typed) in fold(name)]

    @skip.autocomplete("date")
    async def _offer_dates(self, interaction: Interaction, typed: str) -> Choices:
        voice, event = await voice_of(interaction), await self._typed(interaction)
        try:
            shown = await self._series.show(event.id) if event else None
        except DomainError:
            return []
        days = [one.day for one in shown.dates if one.event is None] if shown else []
        offered = [(embeds.day(voice, day), day.isoformat()) for day in days]
        return [choice(name, day) for name, day in offered if fold(typed) in fold(f"{name} {day}")]

    async def _typed(self, interaction: Interaction) -> Event | None:
        """Return the event that staff chose beside what is being typed, if it can be told."""
        if not await is_staff(interaction):
            return None
        try:
            return await self._find(interaction, str(interaction.namespace.event or ""))
        except DomainError:
            return None

    async def _find(self, interaction: Interaction, typed: str) -> Event:
        """Return the event that is meant; where all that are called so are dates of one name, the next of them."""
        staff, member = await is_staff(interaction), interaction.user.id
        try:
            return await self._finder.find(typed, Scope.RECENT, member, staff=staff)
        except EventNotFound:
            ahead = await self._finder.suggest(typed, Scope.ALIVE, member, staff=staff)
            if typed.strip() and len({event.title for event in ahead}) == 1:
                return ahead[0]
            raise
