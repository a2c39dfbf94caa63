"""What staff press about a series: begin it, put a date back."""

from datetime import date
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.refusals import OutOfDate
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.series import embeds
from cogs.series.service import SeriesService, Shown

DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


class Start(
    PersistentButton,
    template=rf"series:start:(?P<event>{NUMBER}):(?P<seen>{NUMBER}):(?P<rule>[a-z0-9 ,#-]{{1,50}})(?::(?P<until>{DAY}))?",
):
    """Lets an event come back as it is shown."""

    async def press(self, interaction: Interaction) -> None:
        """Begin the series and show its dates, in place of the question."""
        await require_staff(interaction)
        voice, until = await voice_of(interaction), self.ids.get("until")
        async with acknowledging(interaction):
            try:
                last = date.fromisoformat(until) if until else None
                service = interaction.client.service(SeriesService)
                event, seen = int(self.ids["event"]), int(self.ids["seen"])
                shown = await service.begin(event, self.ids["rule"], last, seen)
            except ValueError as error:
                raise OutOfDate from error
        await refresh(interaction, embed=embeds.begun(voice, shown))


class PutBack(PersistentButton, template=rf"series:put-back:(?P<event>{NUMBER}):(?P<day>{DAY})"):
    """Lets a date take place that was left out."""

    async def press(self, interaction: Interaction) -> None:
        """Put it back and show the dates."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            try:
                day = date.fromisoformat(self.ids["day"])
            except ValueError as error:
                raise OutOfDate from error
            service = interaction.client.service(SeriesService)
            shown = await service.put_back(int(self.ids["event"]), day)
        await refresh(interaction, embed=embeds.put_back(voice, shown, day))


BUTTONS: Final = (Start, PutBack)


def start_buttons(voice: Voice, shown: Shown) -> BaseView:
    """Return the button that begins the series that is shown."""
    series = shown.series
    custom_id = f"series:start:{shown.event.id}:{shown.event.edition}:{series.recurrence.rule}"
    if series.until is not None:
        custom_id += f":{series.until.isoformat()}"
    style = discord.ButtonStyle.success
    return BaseView(Start.labelled(voice("series-button-start"), custom_id, style=style))


def left_out_buttons(voice: Voice, shown: Shown, day: date) -> BaseView:
    """Return the button that puts a date back."""
    custom_id = f"series:put-back:{shown.event.id}:{day.isoformat()}"
    return BaseView(PutBack.labelled(voice("series-button-put-back"), custom_id))
