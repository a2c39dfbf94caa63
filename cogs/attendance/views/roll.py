"""The roll, page by page: organisers choose people and say whether they were there."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.outcomes import PASSING
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.attendance.domain import Entry, RollPage
from cogs.attendance.embeds import cards
from cogs.attendance.service import RollCallService

PRESENT: Final = "present"
ABSENT: Final = "absent"
LONGEST: Final = 1.5
"""Seconds to wait for the names of a page: each line has its number as well."""

PAGE_OF: Final = rf"(?P<event>{NUMBER}):(?P<page>[0-9]{{1,6}})"


class ShowRoll(PersistentButton, template=rf"attendance:roll:{PAGE_OF}(?P<turn>:turn)?"):
    """Shows a page of the roll."""

    async def press(self, interaction: Interaction) -> None:
        """Show it anew, or in place of the page whose button was pressed."""
        await require_staff(interaction)
        event, page = int(self.ids["event"]), int(self.ids["page"])
        await show(interaction, event, page, turn="turn" in self.ids)


class Call(PersistentSelect, template=rf"attendance:(?P<what>{PRESENT}|{ABSENT}):{PAGE_OF}"):
    """Says of those who are chosen that they were there, or were not."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Note it, and show the page as it is now."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            called = await interaction.client.service(RollCallService).call(
                int(self.ids["event"]),
                [int(value) for value in values],
                interaction.user.id,
                present=self.ids["what"] == PRESENT,
                page=int(self.ids["page"]),
            )
            view = await roll_view(interaction, voice, called.page)
        said = voice("attendance-called", changed=called.changed)
        await refresh(interaction, said, embed=cards.listing(voice, called.page), view=view)


async def show(interaction: Interaction, event: int, page: int = 0, *, turn: bool = False) -> None:
    """Show a page of the roll to an organiser."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        found = await interaction.client.service(RollCallService).page(event, page)
        view = await roll_view(interaction, voice, found)
    if turn:
        await refresh(interaction, embed=cards.listing(voice, found), view=view)
    else:
        await answer(interaction, embed=cards.listing(voice, found), view=view)


async def call_one(interaction: Interaction, event: int, member: int, *, present: bool) -> None:
    """Say of one member that they were there, or were not."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        service = interaction.client.service(RollCallService)
        called = await service.call(event, [member], interaction.user.id, present=present)
        view = await roll_view(interaction, voice, called.page)
    said = voice("attendance-called", changed=called.changed)
    await answer(interaction, said, embed=cards.listing(voice, called.page), view=view)


async def roll_view(interaction: Interaction, voice: Voice, page: RollPage) -> BaseView | None:
    """Return the two selects of a page, and the buttons to its neighbours."""
    if not page.shown:
        return None
    names = await _names(interaction, page.shown)
    options = [
        option(
            f"{number}. {names.get(entry.member) or entry.name}", str(entry.member), hint=_hint(voice, entry)
        )
        for number, entry in enumerate(page.shown, 1)
    ]
    selects = (_select(voice, what, page, options) for what in (PRESENT, ABSENT))
    return BaseView(*selects, *_turns(voice, page))


def _hint(voice: Voice, entry: Entry) -> str:
    if entry.mark is None:
        return voice("attendance-unknown")
    return voice("attendance-hint-present" if entry.present else "attendance-hint-absent")


def _select(voice: Voice, what: str, page: RollPage, options: Sequence[discord.SelectOption]) -> Call:
    return Call.offering(
        options,
        f"attendance:{what}:{page.event.id}:{page.page}",
        placeholder=voice(f"attendance-select-{what}"),
        max_values=len(options),
    )


def _turns(voice: Voice, page: RollPage) -> list[ShowRoll]:
    neighbours = {page.page - 1: "attendance-button-before", page.page + 1: "attendance-button-after"}
    return [
        ShowRoll.labelled(voice(key), f"attendance:roll:{page.event.id}:{number}:turn")
        for number, key in neighbours.items()
        if 0 <= number < page.pages
    ]


async def _names(interaction: Interaction, entries: Sequence[Entry]) -> Mapping[int, str]:
    """Return what members of a page are called on the server; of whom Discord does not say it now, nothing."""
    wanted = [entry.member for entry in entries if entry.member > 0]
    guild = interaction.guild
    if not wanted or guild is None:
        return {}
    try:
        async with asyncio.timeout(LONGEST):
            found = await guild.query_members(user_ids=wanted, limit=len(wanted), cache=False)
    except (discord.DiscordException, *PASSING):
        return {}
    return {member.id: member.display_name for member in found}
