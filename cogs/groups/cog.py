"""Commands under ``/group``. Parse, call the service, reply."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.looks import choice
from bot.client.replies import acknowledging, answer
from bot.community.naming import groups_like, the_group
from cogs.groups.domain import PICKER, Admission, BotCannotLead, GroupNeeded, pickable
from cogs.groups.embeds import leaders, members
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import Change, ErrandRunner, Errands, GroupPlaces, GroupService
from cogs.groups.views import archiving, deciding, joining, planning, writing
from cogs.groups.views.voices import actor_of, voice_of

Choices = list[app_commands.Choice[str]]

LEADER, RAPPORTEUR = "leader", "rapporteur"


class Groups(commands.GroupCog, group_name="group"):
    """What members, leaders and staff do with the working groups' channels."""

    def __init__(
        self, groups: GroupService, errands: Errands, places: GroupPlaces, runner: ErrandRunner
    ) -> None:
        """Serve with these services."""
        self._groups = groups
        self._errands = errands
        self._places = places
        self._runner = runner

    async def cog_load(self) -> None:
        """Let the errands run as soon as the bot is logged in."""
        self._runner.start()

    async def cog_unload(self) -> None:
        """Let them end."""
        await self._runner.stop()

    # ---- members ---------------------------------------------------------------------

    @app_commands.command(name="list")
    async def list_groups(self, interaction: Interaction) -> None:
        """List the working groups."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            cards = await self._groups.cards(interaction.user.id)
        _, left_out = pickable(cards)
        view = joining.picker(voice, cards)
        await answer(interaction, embed=members.listing(voice, cards, left_out), view=view)

    @app_commands.command(name="show")
    async def show(self, interaction: Interaction, group: str | None = None) -> None:
        """Show one group."""
        await joining.show(interaction, await self._meant(interaction, group))

    @app_commands.command(name="join")
    async def join(self, interaction: Interaction, group: str | None = None) -> None:
        """Ask to be let in."""
        await joining.join(interaction, await self._meant(interaction, group))

    @app_commands.command(name="leave")
    async def leave(self, interaction: Interaction, group: str | None = None) -> None:
        """Leave the group's channel."""
        await joining.leave(interaction, await self._meant(interaction, group))

    # ---- those who lead --------------------------------------------------------------

    @app_commands.command(name="requests")
    async def requests(self, interaction: Interaction, group: str | None = None) -> None:
        """Show the oldest open request, with the buttons to decide."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        wanted = self._named(voice, group) if group else None
        async with acknowledging(interaction):
            found = await self._groups.requests(actor, wanted)
        if not found:
            await answer(interaction, voice("groups-no-requests"))
            return
        more = voice("groups-more-requests", more=len(found) - 1) if found[1:] else None
        view = deciding.decision_buttons(voice, found[0])
        await answer(interaction, more, embed=leaders.request(voice, found[0]), view=view)

    @app_commands.command(name="announce")
    async def announce(self, interaction: Interaction, group: str | None = None) -> None:
        """Open the form of an announcement."""
        await writing.write(interaction, await self._meant(interaction, group))

    @app_commands.command(name="posts")
    async def posts(self, interaction: Interaction, group: str | None = None) -> None:
        """List what will be posted."""
        wanted = self._named(await voice_of(interaction), group) if group else None
        await planning.list_planned(interaction, wanted)

    @app_commands.command(name="panel")
    async def panel(self, interaction: Interaction, group: str | None = None) -> None:
        """Post the panel with the buttons, in place of the one before."""
        wanted, voice = await self._meant(interaction, group), await voice_of(interaction)
        actor = await actor_of(interaction)
        async with acknowledging(interaction):
            channel = await self._groups.post_panel(wanted, actor)
        await answer(interaction, voice("groups-panel-promised", channel=f"<#{channel}>"))

    @app_commands.command(name="settings")
    @app_commands.choices(
        admission=[app_commands.Choice(name=how, value=how) for how in Admission],
        vacate=[app_commands.Choice(name=office, value=office) for office in (LEADER, RAPPORTEUR)],
    )
    @staff_only()
    async def settings(
        self,
        interaction: Interaction,
        group: str,
        leader: discord.Member | None = None,
        rapporteur: discord.Member | None = None,
        admission: str | None = None,
        vacate: str | None = None,
    ) -> None:
        """Set who leads a group and how one gets in; without a choice, show what is set."""
        voice = await voice_of(interaction)
        slug = self._named(voice, group)
        change = Change(
            leader=_person(leader),
            rapporteur=_person(rapporteur),
            admission=Admission(admission) if admission else None,
            vacate_leader=vacate == LEADER,
            vacate_rapporteur=vacate == RAPPORTEUR,
        )
        if change == Change():
            card = await self._groups.card(slug, interaction.user.id)
            await answer(interaction, embed=leaders.settings_now(voice, card))
            return
        async with acknowledging(interaction):
            card, let_in = await self._groups.set(slug, change)
            attempts = [await self._errands.attempt(one) for one in let_in]
        await answer(interaction, embed=leaders.settings_saved(voice, card, attempts))

    @app_commands.command(name="archive")
    @staff_only()
    async def archive(self, interaction: Interaction, group: str) -> None:
        """Let a group rest, or reopen one that does; after a press."""
        await archiving.ask(interaction, self._named(await voice_of(interaction), group))

    # ---- what was meant --------------------------------------------------------------

    @show.autocomplete("group")
    @join.autocomplete("group")
    @leave.autocomplete("group")
    @requests.autocomplete("group")
    @announce.autocomplete("group")
    @posts.autocomplete("group")
    @panel.autocomplete("group")
    @settings.autocomplete("group")
    @archive.autocomplete("group")
    async def _offer(self, interaction: Interaction, typed: str) -> Choices:
        voice = await voice_of(interaction)
        fitting = groups_like(self._places.community, typed)
        return [choice(voice.group(group.slug), group.slug) for group in fitting[:PICKER]]

    async def _meant(self, interaction: Interaction, typed: str | None) -> str:
        """Return the group that was named, else the one in whose channel this is."""
        if typed:
            return self._named(await voice_of(interaction), typed)
        here = await self._groups.group_here(interaction.channel_id)
        if here is None:
            raise GroupNeeded
        return here

    def _named(self, voice: Voice, typed: str) -> str:
        return the_group(self._places.community, typed, voice.reader.locale).slug

    @commands.Cog.listener()
    async def on_guild_role_update(self, _before: discord.Role, _after: discord.Role) -> None:
        """Try again what Discord refused: somebody has moved a role or given a permission."""
        await self._errands.hurry()

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, _before: discord.abc.GuildChannel, _after: discord.abc.GuildChannel
    ) -> None:
        """Try again what Discord refused: somebody has given a permission there, perhaps."""
        await self._errands.hurry()


def _person(member: discord.Member | None) -> int | None:
    if member is not None and member.bot:
        raise BotCannotLead
    return member.id if member else None
