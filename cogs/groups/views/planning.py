"""What a group will post: looked at, paused, resumed, deleted."""

from collections.abc import Sequence

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.replies import acknowledging
from bot.client.views import BaseView
from cogs.deliveries.service import DeskService
from cogs.groups.domain import LeadersOnly, PostState, pickable
from cogs.groups.embeds import leaders
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import GroupService, Planned, PostService
from cogs.groups.views.voices import actor_of, settle, voice_of


class PickPost(PersistentSelect, template=r"groups:planned"):
    """Shows the post that is chosen."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show it with what can be done about it."""
        voice, post = await voice_of(interaction), await _allowed(interaction, int(values[0]))
        await _show(interaction, voice, await interaction.client.service(PostService).show(post))


class Pause(PersistentButton, template=rf"groups:pause:(?P<post>{NUMBER})"):
    """Posts no more until somebody resumes it."""

    async def press(self, interaction: Interaction) -> None:
        """Pause it and show it."""
        voice, post = await voice_of(interaction), await _allowed(interaction, int(self.ids["post"]))
        async with acknowledging(interaction):
            planned = await interaction.client.service(PostService).pause(post)
        await _show(interaction, voice, planned)


class Resume(PersistentButton, template=rf"groups:resume:(?P<post>{NUMBER})"):
    """Posts again from the next time on."""

    async def press(self, interaction: Interaction) -> None:
        """Resume it and show it."""
        voice, post = await voice_of(interaction), await _allowed(interaction, int(self.ids["post"]))
        async with acknowledging(interaction):
            planned = await interaction.client.service(PostService).resume(post)
        await _show(interaction, voice, planned)


class Delete(PersistentButton, template=rf"groups:delete:(?P<post>{NUMBER})"):
    """Takes back what is promised."""

    async def press(self, interaction: Interaction) -> None:
        """Delete it and say what stays."""
        voice, post = await voice_of(interaction), await _allowed(interaction, int(self.ids["post"]))
        async with acknowledging(interaction):
            await interaction.client.service(PostService).delete(post)
        await settle(interaction, voice("groups-deleted"))


async def _allowed(interaction: Interaction, number: int) -> int:
    """Return the number of a post about which whoever acts may decide."""
    post = await interaction.client.service(PostService).get(number)
    actor = await actor_of(interaction)
    await interaction.client.service(GroupService).require_running(post.group, actor)
    return number


async def list_planned(interaction: Interaction, group: str | None) -> None:
    """Show what the groups of whoever acts will post."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    groups = interaction.client.service(GroupService)
    async with acknowledging(interaction):
        if group is not None:
            await groups.require_running(group, actor)
        wanted = await groups.running(actor) if group is None else [group]
        if not wanted:
            raise LeadersOnly
        found = await interaction.client.service(PostService).planned(wanted)
    await settle(interaction, embeds=[leaders.plans(voice, found)], view=_picker(voice, found))


def planned_buttons(voice: Voice, planned: Planned) -> BaseView:
    """Return what can be done about a post that lies ahead."""
    post = planned.post
    style = discord.ButtonStyle.danger
    delete = Delete.labelled(voice("groups-button-delete"), f"groups:delete:{post.id}", style=style)
    if not post.recurring:
        return BaseView(delete)
    if post.state is PostState.PAUSED:
        return BaseView(Resume.labelled(voice("groups-button-resume"), f"groups:resume:{post.id}"), delete)
    return BaseView(Pause.labelled(voice("groups-button-pause"), f"groups:pause:{post.id}"), delete)


def _picker(voice: Voice, found: Sequence[Planned]) -> BaseView | None:
    shown, _ = pickable(found)
    if not shown:
        return None
    options = [option(leaders.in_a_line(voice, one.post), str(one.post.id)) for one in shown]
    return BaseView(PickPost.offering(options, "groups:planned", placeholder=voice("groups-pick-post")))


async def _show(interaction: Interaction, voice: Voice, planned: Planned) -> None:
    view = planned_buttons(voice, planned)
    who = await interaction.client.service(DeskService).who_paused([one.message for one in planned.held])
    await settle(interaction, embeds=[leaders.planned(voice, planned, who)], view=view)
