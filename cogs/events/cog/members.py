"""What members do: look, register, answer an offer, withdraw."""

from discord import app_commands
from discord.app_commands import Choice

from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.looks import choice
from bot.client.openness import reads
from bot.client.replies import acknowledging, answer
from bot.kernel.text import fold
from cogs.events.cog.finding import Choices, Finding
from cogs.events.domain import LANGUAGES, Attendance, Event, Mode, Scope, Status, Wanted, read_language
from cogs.events.embeds import members, staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import Company
from cogs.events.views import registering
from cogs.events.views.buttons import place_buttons, preview_buttons
from cogs.events.views.public_page import page_of
from cogs.events.views.voices import voice_of

MODES = [Choice(name=mode.value, value=mode.value) for mode in (Mode.ON_SITE, Mode.ONLINE)]
PLACES = [*MODES, Choice(name=Attendance.BOTH.value, value=Attendance.BOTH.value)]


class MemberCommands(Finding):
    """The commands of members."""

    @app_commands.command(name="list")
    @app_commands.choices(mode=PLACES)
    async def list_events(
        self,
        interaction: Interaction,
        group: str | None = None,
        mode: str | None = None,
        language: str | None = None,
    ) -> None:
        """List the events ahead."""
        voice = await voice_of(interaction)
        wanted = Wanted(
            self._group(voice, group),
            Attendance(mode) if mode else None,
            read_language(language) if language else None,
        )
        async with acknowledging(interaction):
            staff_member = await is_staff(interaction)
            ahead = await self._finder.ahead(
                interaction.user.id, reads(interaction), wanted, staff=staff_member
            )
        now = interaction.client.platform.clock.now()
        await answer(interaction, embed=members.listing(voice, ahead, now, wanted))

    @app_commands.command(name="show")
    async def show(self, interaction: Interaction, event: str) -> None:
        """Show one event; to staff a draft as it was read."""
        voice = await voice_of(interaction)
        found = await self._find(interaction, event, Scope.ALL)
        if found.status is Status.DRAFT:
            await self._show_draft(interaction, voice, found)
            return
        card = await self._finder.card(found.id, interaction.user.id)
        recurrence = await interaction.client.service(Company).recurrence(found.id)
        view = place_buttons(voice, card)
        shown = members.show(voice, card, page_of(interaction.client, card), recurrence)
        await answer(interaction, embed=shown, view=view)

    @app_commands.command(name="register")
    @app_commands.choices(mode=MODES)
    async def register(self, interaction: Interaction, event: str, mode: str | None = None) -> None:
        """Register for an event."""
        async with acknowledging(interaction):
            found = await self._find(interaction, event, Scope.OPEN)
            await registering.register(interaction, found.id, Mode(mode) if mode else None)

    @app_commands.command(name="accept")
    async def accept(self, interaction: Interaction, event: str) -> None:
        """Take the seat that is offered."""
        found = await self._find(interaction, event, Scope.ALIVE)
        await registering.accept(interaction, found.id)

    @app_commands.command(name="decline")
    async def decline(self, interaction: Interaction, event: str) -> None:
        """Let the seat that is offered go to the next in line."""
        await registering.let_pass(interaction, (await self._find(interaction, event, Scope.ALIVE)).id)

    @app_commands.command(name="withdraw")
    async def withdraw(self, interaction: Interaction, event: str) -> None:
        """Give one's place back."""
        await registering.withdraw(interaction, (await self._find(interaction, event, Scope.MINE)).id)

    @app_commands.command(name="mine")
    async def mine(self, interaction: Interaction) -> None:
        """List what the member is registered for."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            cards = await self._finder.mine(interaction.user.id)
        await answer(interaction, embed=members.my_events(voice, cards))

    # ---- while they type -------------------------------------------------------------

    @show.autocomplete("event")
    async def _offer_all(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.ALL)

    @register.autocomplete("event")
    async def _offer_open(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.OPEN)

    @accept.autocomplete("event")
    @decline.autocomplete("event")
    @withdraw.autocomplete("event")
    async def _offer_mine(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.MINE)

    @list_events.autocomplete("group")
    async def _offer_groups(self, interaction: Interaction, typed: str) -> Choices:
        return await self._groups(interaction, typed)

    @list_events.autocomplete("language")
    async def _offer_languages(self, interaction: Interaction, typed: str) -> Choices:
        voice = await voice_of(interaction)
        named = [(voice.languages([code]), code) for code in LANGUAGES]
        return [choice(name, code) for name, code in named if fold(typed) in fold(f"{name} {code}")]

    async def _show_draft(self, interaction: Interaction, voice: Voice, event: Event) -> None:
        preview = await self._drafts.preview(event.id)
        view = preview_buttons(voice, preview)
        await answer(interaction, embed=staff.preview(voice, preview), view=view)
