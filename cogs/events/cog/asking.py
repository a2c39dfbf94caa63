"""What organisers have those asked who register."""

from discord import app_commands
from discord.app_commands import Choice

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from cogs.events.cog.finding import Choices, Finding
from cogs.events.domain import Ask, Scope, Sort, read_question
from cogs.events.embeds import staff
from cogs.events.service import Change, TermsService
from cogs.events.views.voices import voice_of

SORTS = [Choice(name=sort.value, value=sort.value) for sort in Sort]


class AskingCommands(Finding):
    """The commands that make a form of registration."""

    @app_commands.command(name="form")
    @staff_only()
    async def form(
        self,
        interaction: Interaction,
        event: str,
        *,
        organisation: bool | None = None,
        function: bool | None = None,
        region: bool | None = None,
        listing: bool | None = None,
        link: str | None = None,
        clear_questions: bool = False,
    ) -> None:
        """Set what those who register are asked."""
        named = {
            Ask.ORGANISATION: organisation,
            Ask.FUNCTION: function,
            Ask.REGION: region,
            Ask.LISTING: listing,
        }
        asks = {ask: wanted for ask, wanted in named.items() if wanted is not None}
        await self._set(
            interaction, event, Change(asks=asks or None, link=link, no_questions=clear_questions)
        )

    @app_commands.command(name="question")
    @app_commands.choices(kind=SORTS)
    @staff_only()
    async def question(
        self, interaction: Interaction, event: str, question: str, kind: str, options: str = ""
    ) -> None:
        """Ask one more thing, in the organiser's own words."""
        await self._set(interaction, event, Change(question=read_question(question, Sort(kind), options)))

    async def _set(self, interaction: Interaction, event: str, change: Change) -> None:
        found = await self._find(interaction, event, Scope.ALL)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            card = await interaction.client.service(TermsService).set(found.id, change, voice.reader)
        await answer(interaction, embed=staff.terms(voice, card))

    @form.autocomplete("event")
    @question.autocomplete("event")
    async def _offer_for_asking(self, interaction: Interaction, typed: str) -> Choices:
        return await self._offer(interaction, typed, Scope.ALL)
