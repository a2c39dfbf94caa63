"""Pages of the desk: turned by buttons, a post chosen from a menu, for as long as the message stands."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.client.buttons import PersistentButton, PersistentSelect, Placed
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.deliveries.domain import EVENT, PAGE, Line, Publishing, Sheet, group_in
from cogs.deliveries.embeds import desk, publishing
from cogs.deliveries.service import DeskService
from cogs.deliveries.views.acting import show
from cogs.events.domain import EventNotFound, Scope
from cogs.events.service import EventFinder

VIEW: Final = r"(?P<view>all|event-[0-9]{1,18}|group-[a-z0-9-]{1,40})"
PAGES: Final = r"(?P<page>[0-9]{1,6})"


class PageButton(PersistentButton, template=rf"deliveries:page:{VIEW}:{PAGES}(:(?P<mark>again))?"):
    """Turns to a page, or shows it as it stands now."""

    async def press(self, interaction: Interaction) -> None:
        """Show the page in place."""
        await require_staff(interaction)
        await look(interaction, self.ids["view"], int(self.ids["page"]), again=True)


class LineSelect(PersistentSelect, template=rf"deliveries:line:{VIEW}:{PAGES}"):
    """Chooses one post of a page."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show it with what can be done to it."""
        await require_staff(interaction)
        service, chosen = interaction.client.service(DeskService), values[0]
        if chosen.startswith(EVENT):
            await _show(interaction, await service.publication(int(chosen.removeprefix(EVENT))))
        else:
            await show(interaction, await service.show(int(chosen)))


async def look(interaction: Interaction, view: str, page: int, *, again: bool = False) -> None:
    """Show a page privately; ``again``: in place of the one whose button was pressed."""
    voice = await voice_of(interaction)
    if again:
        sheet = await interaction.client.service(DeskService).look(view, page)
        heading = await _heading(interaction, voice, view)
        await refresh(
            interaction, embed=_card(interaction, voice, sheet, heading), view=_buttons(voice, sheet)
        )
        return
    async with acknowledging(interaction):
        sheet = await interaction.client.service(DeskService).look(view, page)
        heading = await _heading(interaction, voice, view)
    await answer(interaction, embed=_card(interaction, voice, sheet, heading), view=_buttons(voice, sheet))


def _card(interaction: Interaction, voice: Voice, sheet: Sheet, heading: str) -> discord.Embed:
    client = interaction.client
    return desk.page(voice, sheet, heading, client.platform.clock.now(), client.server.id)


def _buttons(voice: Voice, sheet: Sheet) -> BaseView:
    view, last = sheet.view, sheet.pages - 1
    buttons = [
        PageButton.labelled(
            voice("deliveries-button-back"),
            f"deliveries:page:{view}:{max(0, sheet.number - 1)}",
            disabled=sheet.number == 0,
        ),
        PageButton.labelled(voice("deliveries-button-again"), f"deliveries:page:{view}:{sheet.number}:again"),
        PageButton.labelled(
            voice("deliveries-button-on"),
            f"deliveries:page:{view}:{sheet.number + 1}",
            disabled=sheet.number >= last,
        ),
    ]
    if not sheet.lines:
        return BaseView(*buttons)
    first = sheet.number * PAGE + 1
    options = [
        option(desk.option_label(voice, sheet, line, number), _value(line))
        for number, line in enumerate(sheet.lines, first)
    ]
    custom_id = f"deliveries:line:{view}:{sheet.number}"
    chooser = LineSelect.offering(options, custom_id, placeholder=voice("deliveries-choose"))
    return BaseView(chooser, *buttons)


def _value(line: Line | Publishing) -> str:
    return f"{EVENT}{line.event}" if isinstance(line, Publishing) else str(line.row.id)


async def _show(interaction: Interaction, one: Publishing) -> None:
    """Show an event that is published by itself; what its buttons do is the events' own."""
    voice = await voice_of(interaction)
    buttons = (
        Placed.labelled(voice("events-button-look"), f"events:look:{one.event}"),
        Placed.labelled(
            voice("events-button-other-time"), f"events:later:{one.event}", style=discord.ButtonStyle.primary
        ),
        Placed.labelled(
            voice("events-button-unplan"), f"events:unplan:{one.event}", style=discord.ButtonStyle.danger
        ),
    )
    await answer(interaction, embed=publishing.card(voice, one), view=BaseView(*buttons))


async def _heading(interaction: Interaction, voice: Voice, view: str) -> str:
    slug = group_in(view)
    if view.startswith(EVENT):
        return voice("deliveries-title-one", name=await _title(interaction, view.removeprefix(EVENT)))
    if slug is None:
        return voice("deliveries-title-all")
    names = {one.slug: one.names for one in interaction.client.platform.community.groups}.get(slug, {})
    return voice("deliveries-title-one", name=names.get(voice.reader.locale, slug))


async def _title(interaction: Interaction, number: str) -> str:
    """Return an event's title; its number if it is gone."""
    try:
        found = await interaction.client.service(EventFinder).find(
            number, Scope.ALL, interaction.user.id, staff=True
        )
    except EventNotFound:
        return f"#{number}"
    return found.title
