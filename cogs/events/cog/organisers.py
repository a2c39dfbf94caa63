"""What organisers do with an event that is there: how one registers, and who may come."""

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.client.checks import is_staff, staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.replies import acknowledging, answer
from bot.kernel.errors import DomainError
from cogs.events.cog.finding import Choices, Finding
from cogs.events.cog.members import MODES
from cogs.events.domain import (
    Attendance,
    Audience,
    Mode,
    Scope,
    Standing,
    Verdict,
    WhoNotSaid,
    Wish,
    read_country,
    read_languages,
)
from cogs.events.embeds import people, staff
from cogs.events.service import NO_LIMIT, Change, Handled, OrganiserService, TermsService
from cogs.events.views import letters, people_list
from cogs.events.views.voices import voice_of

WAYS = [
    Choice(name=one.value, value=one.value)
    for one in (Attendance.ON_SITE, Attendance.ONLINE, Attendance.BOTH)
]
WHOM = [Choice(name=one.value, value=one.value) for one in (Audience.EVERYONE, Audience.GROUP)]
STANDINGS = [Choice(name=one.value, value=one.value) for one in Standing]
SEAT, OUT = "seat", "out"
TARGETS = [Choice(name=SEAT, value=SEAT), *MODES, Choice(name=OUT, value=OUT)]


class OrganiserCommands(Finding):
    """The commands of those who organise."""

    @app_commands.command(name="registration")
    @app_commands.choices(attendance=WAYS, audience=WHOM)
    @staff_only()
    async def registration(
        self,
        interaction: Interaction,
        event: str,
        *,
        attendance: str | None = None,
        seats: str | None = None,
        online_seats: str | None = None,
        opens: str | None = None,
        closes: str | None = None,
        moderated: bool | None = None,
        audience: str | None = None,
        role: discord.Role | None = None,
        group: str | None = None,
        languages: str | None = None,
        remind_group: bool | None = None,
    ) -> None:
        """Set how one registers for an event."""
        found = await self._find(interaction, event, Scope.ALL)
        voice = await voice_of(interaction)
        change = Change(
            attendance=Attendance(attendance) if attendance else None,
            seats=seats,
            online_seats=online_seats,
            opens=opens,
            closes=closes,
            moderated=moderated,
            audience=Audience(audience) if audience else None,
            role=role.id if role else None,
            group=group if group == NO_LIMIT else self._group(voice, group),
            languages=read_languages(languages) if languages else None,
            reminds_group=remind_group,
        )
        async with acknowledging(interaction):
            card = await interaction.client.service(TermsService).set(found.id, change, voice.reader)
        await answer(interaction, embed=staff.terms(voice, card))

    @app_commands.command(name="people")
    @app_commands.choices(standing=STANDINGS, mode=MODES)
    @staff_only()
    async def people(
        self,
        interaction: Interaction,
        event: str,
        standing: str | None = None,
        mode: str | None = None,
        country: str | None = None,
    ) -> None:
        """List those who registered."""
        found = await self._find(interaction, event, Scope.RECENT)
        await people_list.show(interaction, found.id, _wish(standing, mode, country))

    @app_commands.command(name="message")
    @app_commands.choices(standing=STANDINGS, mode=MODES)
    @staff_only()
    async def message(
        self,
        interaction: Interaction,
        event: str,
        standing: str | None = None,
        mode: str | None = None,
        country: str | None = None,
    ) -> None:
        """Write to some of those who registered."""
        found = await self._find(interaction, event, Scope.RECENT)
        wish, voice = _wish(standing, mode, country), await voice_of(interaction)
        await interaction.response.send_modal(letters.form(voice, found.id, wish))

    @app_commands.command(name="approve")
    @staff_only()
    async def approve(
        self,
        interaction: Interaction,
        event: str,
        member: discord.User | None = None,
        guest: str | None = None,
    ) -> None:
        """Let an applicant come."""
        await self._decide(interaction, event, (member, guest), Verdict.APPROVED)

    @app_commands.command(name="refuse")
    @staff_only()
    async def refuse(
        self,
        interaction: Interaction,
        event: str,
        member: discord.User | None = None,
        guest: str | None = None,
    ) -> None:
        """Do not let an applicant come."""
        await self._decide(interaction, event, (member, guest), Verdict.DECLINED)

    @app_commands.command(name="move")
    @app_commands.choices(to=TARGETS)
    @staff_only()
    async def move(
        self,
        interaction: Interaction,
        event: str,
        to: str,
        member: discord.User | None = None,
        guest: str | None = None,
    ) -> None:
        """Give somebody a seat, let them come in another way, or end their registration."""
        found = await self._find(interaction, event, Scope.ALIVE)
        service = interaction.client.service(OrganiserService)
        async with acknowledging(interaction):
            who = await _who(service, found.id, member, guest)
            if to == OUT:
                outcome = await service.remove(found.id, who, interaction.user.id)
            else:
                outcome = await service.move(found.id, who, None if to == SEAT else Mode(to))
        await self._confirm(interaction, outcome)

    async def _decide(
        self,
        interaction: Interaction,
        event: str,
        named: tuple[discord.User | None, str | None],
        verdict: Verdict,
    ) -> None:
        found = await self._find(interaction, event, Scope.ALIVE)
        service = interaction.client.service(OrganiserService)
        async with acknowledging(interaction):
            who = await _who(service, found.id, *named)
            outcome = await service.decide(found.id, who, verdict, interaction.user.id)
        await self._confirm(interaction, outcome)

    async def _confirm(self, interaction: Interaction, outcome: Handled) -> None:
        await answer(interaction, embed=people.handled(await voice_of(interaction), outcome))

    # ---- while they type -------------------------------------------------------------

    @registration.autocomplete("event")
    async def _offer_any(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.ALL)

    @registration.autocomplete("group")
    async def _offer_its_group(self, interaction: Interaction, typed: str) -> Choices:
        return await self._groups(interaction, typed)

    @people.autocomplete("event")
    @message.autocomplete("event")
    async def _offer_recent(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.RECENT)

    @approve.autocomplete("event")
    @refuse.autocomplete("event")
    @move.autocomplete("event")
    async def _offer_alive(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.ALIVE)

    @approve.autocomplete("guest")
    @refuse.autocomplete("guest")
    @move.autocomplete("guest")
    async def _offer_guests(self, interaction: Interaction, typed: str) -> Choices:
        # Discord hides the command from the others, and a program of somebody's own may ask all the same.
        if not await is_staff(interaction):
            return []
        try:
            found = await self._find(interaction, str(interaction.namespace.event or ""), Scope.ALIVE)
        except DomainError:
            return []
        voice = await voice_of(interaction)
        fitting = await interaction.client.service(OrganiserService).guests(found.id, typed)
        return [
            choice(f"{one.name} · {voice(f'events-standing-{one.standing}')}", str(one.member))
            for one in fitting[:CHOICES_LIMIT]
        ]


async def _who(service: OrganiserService, event: int, member: discord.User | None, guest: str | None) -> int:
    """Return the number of who is meant; below zero, a guest without Discord.

    Raises:
        WhoNotSaid, GuestUnclear: nobody is, or more than one.
    """
    if (member is None) is (guest is None):
        raise WhoNotSaid
    return member.id if member is not None else await service.guest(event, guest or "")


def _wish(standing: str | None, mode: str | None, country: str | None) -> Wish:
    return Wish(
        Standing(standing) if standing else None,
        Mode(mode) if mode else None,
        read_country(country) if country else None,
    )
