"""Joining and leaving: two buttons, each of which does only what it says, and a form for requests.

The same buttons stand in a pinned panel, under announcements and in private replies. Their mark
tells posts of one channel apart when the delivery looks for them in the history.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import discord

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.everyone import Words
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.openness import reads
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from cogs.events.domain import Wanted
from cogs.events.service import EventFinder
from cogs.groups.domain import MOTIVATION_LIMIT, Card, Standing, pickable
from cogs.groups.embeds import members
from cogs.groups.embeds.members import Shown
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import Errands, GroupService
from cogs.groups.views.voices import holds_role, voice_of
from cogs.members.service import MemberService

GROUP: Final = r"(?P<group>[a-z0-9-]+)(?::(?P<mark>[a-z0-9-]+))?"


class Join(PersistentButton, template=rf"groups:join:{GROUP}"):
    """Asks to be let in."""

    async def press(self, interaction: Interaction) -> None:
        """Let the member in, or show the form of a request."""
        await join(interaction, self.ids["group"])


class Leave(PersistentButton, template=rf"groups:leave:{GROUP}"):
    """Takes the member out."""

    async def press(self, interaction: Interaction) -> None:
        """Take them out and confirm."""
        await leave(interaction, self.ids["group"])


class About(PersistentButton, template=rf"groups:about:{GROUP}"):
    """Shows the group."""

    async def press(self, interaction: Interaction) -> None:
        """Show it privately."""
        await show(interaction, self.ids["group"])


class PickGroup(PersistentSelect, template=r"groups:pick"):
    """Shows the group that is chosen."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show it privately."""
        await show(interaction, values[0])


class RequestForm(PersistentModal, template=r"groups:request:(?P<group>[a-z0-9-]+)"):
    """Why somebody wants to join."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Write the request down and say who will see it."""
        await _join(interaction, self.ids["group"], values.get("motivation", ""))


async def join(interaction: Interaction, group: str) -> None:
    """Let the member who acts in, by button or command; ask for a line or two where the group wants that."""
    holds = await holds_role(interaction, group)
    if await interaction.client.service(GroupService).must_ask(group, interaction.user.id, holds=holds):
        await interaction.response.send_modal(request_form(await voice_of(interaction), group))
        return
    await _join(interaction, group, None)


async def _join(interaction: Interaction, group: str, motivation: str | None) -> None:
    service, errands = interaction.client.service(GroupService), interaction.client.service(Errands)
    voice, holds = await voice_of(interaction), await holds_role(interaction, group)
    async with acknowledging(interaction):
        changed = await service.join(group, interaction.user.id, holds=holds, motivation=motivation)
        changed = replace(changed, membership=await errands.soon(changed.membership))
        channel = await service.channel(group)
    await answer(interaction, embed=members.joined(voice, changed, channel), view=_after(voice, group))


async def leave(interaction: Interaction, group: str) -> None:
    """Take the member who acts out, by button or command."""
    service, errands = interaction.client.service(GroupService), interaction.client.service(Errands)
    voice, holds = await voice_of(interaction), await holds_role(interaction, group)
    async with acknowledging(interaction):
        mine = (await service.card(group, interaction.user.id)).mine
        changed = await service.leave(group, interaction.user.id, holds=holds)
        changed = replace(changed, membership=await errands.soon(changed.membership))
    before = mine.standing if mine else Standing.LEFT
    await answer(interaction, embed=members.left(voice, changed, before))


async def show(interaction: Interaction, group: str) -> None:
    """Show a group to the member who acts, with the buttons to join and to leave."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        shown = await look(interaction, voice, group)
    await answer(interaction, embed=members.show(voice, shown), view=_after(voice, group, about=False))


async def look(interaction: Interaction, voice: Voice, group: str) -> Shown:
    """Return everything that is known of a group."""
    client = interaction.client
    service, people = client.service(GroupService), client.service(MemberService)
    card = await service.card(group, interaction.user.id)
    ahead = await client.service(EventFinder).ahead(
        interaction.user.id, reads(interaction), Wanted(group=group)
    )
    return Shown(
        card=card,
        channel=await service.channel(group),
        next_event=ahead[0] if ahead else None,
        countries=tuple(people.country_name(code, voice.reader.locale) for code in card.census.countries),
    )


def request_form(voice: Voice, group: str) -> RequestForm:
    """Return the form of a request."""
    form = RequestForm(f"groups:request:{group}", title=voice("groups-form-request"))
    return form.ask(
        voice("groups-form-motivation"),
        "motivation",
        hint=voice("groups-form-motivation-hint"),
        limit=MOTIVATION_LIMIT,
        long=True,
    )


def picker(voice: Voice, cards: Sequence[Card]) -> BaseView | None:
    """Return the select that shows a group; none where there are more than a picker can hold."""
    shown, left_out = pickable(cards)
    if left_out or not shown:
        return None
    options = [option(voice.group(card.settings.group), card.settings.group) for card in shown]
    return BaseView(PickGroup.offering(options, "groups:pick", placeholder=voice("groups-pick")))


def panel_buttons(words: Words, group: str, mark: str) -> BaseView:
    """Return the buttons of the pinned panel."""
    return BaseView(
        join_button(words, group, mark), leave_button(words, group, mark), about_button(words, group, mark)
    )


def join_button(words: Words, group: str, mark: str = "") -> Join:
    """Return the button that lets whoever presses it in."""
    style = discord.ButtonStyle.success
    return Join.labelled(words("groups-button-join"), _marked(f"groups:join:{group}", mark), style=style)


def leave_button(words: Words, group: str, mark: str = "") -> Leave:
    """Return the button that takes whoever presses it out."""
    return Leave.labelled(words("groups-button-leave"), _marked(f"groups:leave:{group}", mark))


def about_button(words: Words, group: str, mark: str = "") -> About:
    """Return the button that shows the group."""
    return About.labelled(words("groups-button-about"), _marked(f"groups:about:{group}", mark))


def _after(voice: Voice, group: str, *, about: bool = True) -> BaseView:
    if about:
        return BaseView(leave_button(voice, group), about_button(voice, group))
    return BaseView(join_button(voice, group), leave_button(voice, group))


def _marked(custom_id: str, mark: str) -> str:
    return f"{custom_id}:{mark}" if mark else custom_id
