"""Commands under ``/group`` about what was agreed at meetings. Parse, call the service, reply."""

from collections.abc import Callable, Coroutine
from typing import Any

import discord
from discord import app_commands

from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.openness import reads
from bot.client.replies import acknowledging, answer
from bot.community.naming import groups_like, the_group
from bot.kernel.text import matches
from cogs.events.domain import Event, Scope
from cogs.events.service import EventFinder
from cogs.groups.domain import GroupNeeded
from cogs.groups.service import Actor, GroupService
from cogs.meetings.domain import Action, Which, group_of, number_in
from cogs.meetings.embeds import actions as cards
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import ActionService, AgendaService, Given
from cogs.meetings.views import actions as pressed
from cogs.meetings.views import agenda as agendas
from cogs.meetings.views import minutes as papers
from cogs.meetings.views.voices import actor_of, voice_of

Choices = list[app_commands.Choice[str]]


def action(finder: EventFinder) -> app_commands.Command[Any, ..., None]:
    """Return the command that agrees something; its words are those of the locales."""

    @app_commands.command(name="action", description="…")
    async def action(
        interaction: Interaction,
        what: str,
        due: str,
        owner: discord.User | None = None,
        meeting: str | None = None,
        group: str | None = None,
    ) -> None:
        """Write down what somebody takes on."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(ActionService)
        async with acknowledging(interaction):
            held = await _meeting(interaction, finder, meeting, actor) if meeting else None
            slug = group_of(held) if held else await _meant(interaction, voice, group)
            to = actor.member if owner is None else owner.id
            given = Given(slug, to, what, due, held.id if held else None)
            agreed = await service.give(given, actor, voice.reader)
        key = "meetings-agreed-told" if agreed.owner != actor.member else "meetings-agreed"
        view = pressed.action_buttons(voice, agreed)
        await answer(interaction, embed=cards.action(voice, agreed, service.today, voice(key)), view=view)

    action.autocomplete("group")(_offer_groups)
    action.autocomplete("meeting")(_meetings_of(finder))
    return action


def actions() -> app_commands.Command[Any, ..., None]:
    """Return the command that lists what is open."""

    @app_commands.command(name="actions", description="…")
    @app_commands.choices(which=[app_commands.Choice(name=one, value=one) for one in Which])
    async def actions(
        interaction: Interaction, which: str = Which.OPEN.value, group: str | None = None
    ) -> None:
        """List the open actions of one's groups."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service, wanted = interaction.client.service(ActionService), Which(which)
        async with acknowledging(interaction):
            slug = _named(voice, group) if group else None
            found = await service.listed(actor, slug, wanted)
        card = cards.actions(voice, found, wanted, service.today)
        await answer(interaction, embed=card, view=pressed.picker(voice, found))

    actions.autocomplete("group")(_offer_groups)
    return actions


def hand_over() -> app_commands.Command[Any, ..., None]:
    """Return the command that gives an action to somebody else."""

    @app_commands.command(name="hand-over", description="…")
    async def hand_over(interaction: Interaction, action: str, member: discord.User) -> None:
        """Give it to them."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(ActionService)
        async with acknowledging(interaction):
            moved = await service.hand_over(number_in(action), actor, member.id)
        said = voice("meetings-handed-over", member=f"<@{member.id}>")
        await answer(interaction, embed=cards.action(voice, moved, service.today, said))

    hand_over.autocomplete("action")(_offer_actions)
    return hand_over


def minutes(finder: EventFinder) -> app_commands.Command[Any, ..., None]:
    """Return the command that shows the minutes of a meeting, to be read or to be written."""

    @app_commands.command(name="minutes", description="…")
    async def minutes(interaction: Interaction, meeting: str) -> None:
        """Show them."""
        async with acknowledging(interaction):
            found = await _meeting(interaction, finder, meeting, await actor_of(interaction))
        await papers.show(interaction, found.id)

    minutes.autocomplete("meeting")(_meetings_of(finder))
    return minutes


def call(finder: EventFinder) -> app_commands.Command[Any, ..., None]:
    """Return the command that plans when a group is asked for items of a meeting."""

    @app_commands.command(name="call", description="…")
    async def call(interaction: Interaction, meeting: str, when: str = "") -> None:
        """Plan it."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        service = interaction.client.service(AgendaService)
        async with acknowledging(interaction):
            found = await _meeting(interaction, finder, meeting, actor)
            programme = await service.call(found.id, when, actor, voice.reader)
        await agendas.shown(interaction, voice, programme, voice("meetings-called"), runs=True)

    call.autocomplete("meeting")(_meetings_of(finder))
    return call


def agenda(finder: EventFinder) -> app_commands.Command[Any, ..., None]:
    """Return the command that shows the agenda of a meeting."""

    @app_commands.command(name="agenda", description="…")
    async def agenda(interaction: Interaction, meeting: str) -> None:
        """Show it."""
        async with acknowledging(interaction):
            found = await _meeting(interaction, finder, meeting, await actor_of(interaction))
        await agendas.show(interaction, found.id)

    agenda.autocomplete("meeting")(_meetings_of(finder))
    return agenda


def _meetings_of(finder: EventFinder) -> Callable[[Interaction, str], Coroutine[Any, Any, Choices]]:
    """Return what offers the meetings of groups while somebody types."""

    async def offer(interaction: Interaction, typed: str) -> Choices:
        fitting = await finder.suggest(
            typed, Scope.RECENT, interaction.user.id, staff=False, reads=reads(interaction)
        )
        held = [event for event in fitting if event.plan.group is not None]
        return [choice(event.title, str(event.id)) for event in held[:CHOICES_LIMIT]]

    return offer


async def _meeting(interaction: Interaction, finder: EventFinder, typed: str, actor: Actor) -> Event:
    known = reads(interaction)
    return await finder.find(typed, Scope.RECENT, actor.member, staff=actor.staff, reads=known)


async def _offer_groups(interaction: Interaction, typed: str) -> Choices:
    voice = await voice_of(interaction)
    fitting = groups_like(voice.community, typed)
    return [choice(voice.group(group.slug), group.slug) for group in fitting[:CHOICES_LIMIT]]


async def _offer_actions(interaction: Interaction, typed: str) -> Choices:
    actor = await actor_of(interaction)
    found = await interaction.client.service(ActionService).listed(actor, None, Which.OPEN)
    fitting = [one for one in found if matches(_called(one), typed)]
    return [choice(_called(one), str(one.id)) for one in fitting[:CHOICES_LIMIT]]


def _called(action: Action) -> str:
    return f"#{action.id} {action.what}"


async def _meant(interaction: Interaction, voice: Voice, typed: str | None) -> str:
    """Return the group that was named, else the one in whose channel this is."""
    if typed:
        return _named(voice, typed)
    here = await interaction.client.service(GroupService).group_here(interaction.channel_id)
    if here is None:
        raise GroupNeeded
    return here


def _named(voice: Voice, typed: str) -> str:
    return the_group(voice.community, typed, voice.reader.locale).slug
