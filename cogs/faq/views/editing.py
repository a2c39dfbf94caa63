"""What editors decide: what is learnt of members' words, and what becomes of questions without an answer."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect, Placed
from bot.client.checks import require_editor
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, option
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.faq import embeds
from cogs.faq.domain import Group, NotLearnt, NotWaiting
from cogs.faq.service import Known, LearningService, Named, QuestionsService, Unmet

MARK: Final = r"(?P<mark>[0-9a-f]{16})"


class Waiting(PersistentSelect, template=r"faq:learnt:waiting"):
    """Offers what waits to be learnt."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one, with what can be decided."""
        await require_editor(interaction)
        voice = await voice_of(interaction)
        waiting = await interaction.client.service(LearningService).waiting(voice.reader.locale)
        found = next((one for one in waiting if one.proposal.mark == values[0]), None)
        if found is None:
            raise NotWaiting
        learn = Learn.labelled(
            voice("faq-button-learn"), f"faq:learn:{values[0]}", style=discord.ButtonStyle.success
        )
        leave = Leave.labelled(voice("faq-button-leave"), f"faq:leave:{values[0]}")
        await answer(interaction, embed=embeds.proposal_card(voice, found), view=BaseView(learn, leave))


class Taught(PersistentSelect, template=r"faq:learnt:known"):
    """Offers what is learnt."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one, and the way back."""
        await require_editor(interaction)
        voice = await voice_of(interaction)
        known = await interaction.client.service(LearningService).learnt(voice.reader.locale)
        found = next((one for one in known if str(one.learnt.id) == values[0]), None)
        if found is None:
            raise NotLearnt
        style = discord.ButtonStyle.danger
        back = Unlearn.labelled(voice("faq-button-unlearn"), f"faq:unlearn:{found.learnt.id}", style=style)
        await answer(interaction, embed=embeds.known_card(voice, found), view=BaseView(back))


class Learn(PersistentButton, template=rf"faq:learn:{MARK}"):
    """Lets the question above lead to its entry."""

    async def press(self, interaction: Interaction) -> None:
        """Let it be learnt."""
        await require_editor(interaction)
        service = interaction.client.service(LearningService)
        proposal = await service.approve(interaction.user.id, self.ids["mark"])
        await _settled(interaction, "faq-settled-learnt", proposal.question)


class Leave(PersistentButton, template=rf"faq:leave:{MARK}"):
    """Leaves the question above as it is."""

    async def press(self, interaction: Interaction) -> None:
        """Never propose it again."""
        await require_editor(interaction)
        service = interaction.client.service(LearningService)
        proposal = await service.decline(interaction.user.id, self.ids["mark"])
        await _settled(interaction, "faq-settled-left", proposal.question)


class Unlearn(PersistentButton, template=rf"faq:unlearn:(?P<learnt>{NUMBER})"):
    """Lets the question above lead to its entry no more."""

    async def press(self, interaction: Interaction) -> None:
        """Take it back."""
        await require_editor(interaction)
        number = int(self.ids["learnt"])
        question = await interaction.client.service(LearningService).take_back(interaction.user.id, number)
        await _settled(interaction, "faq-settled-unlearnt", question)


class Groups(PersistentSelect, template=r"faq:unanswered"):
    """Offers the groups of questions without a good answer."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one, with what can be done."""
        await require_editor(interaction)
        voice, questions = await voice_of(interaction), interaction.client.service(QuestionsService)
        async with acknowledging(interaction):
            unmet = await questions.one(values[0], voice.reader.locale)
        await answer(interaction, embed=embeds.group_card(voice, unmet), view=_group_view(voice, unmet))


class AnsweredBy(PersistentSelect, template=rf"faq:answered-by:{MARK}"):
    """Offers the entries that may answer the questions above."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Let the questions lead to the chosen one."""
        await require_editor(interaction)
        questions = interaction.client.service(QuestionsService)
        async with acknowledging(interaction):
            group = await questions.answered_by(interaction.user.id, self.ids["mark"], values[0])
            await _settled(interaction, "faq-settled-learnt", group.first.question)


class SetAside(PersistentButton, template=rf"faq:set-aside:{MARK}"):
    """Says that the questions above need no answer here."""

    async def press(self, interaction: Interaction) -> None:
        """Set them aside."""
        await require_editor(interaction)
        questions = interaction.client.service(QuestionsService)
        async with acknowledging(interaction):
            group = await questions.set_aside(interaction.user.id, self.ids["mark"])
            await _settled(interaction, "faq-settled-aside", group.first.question)


BUTTONS: Final = (Waiting, Taught, Learn, Leave, Unlearn, Groups, AnsweredBy, SetAside)


async def show_learnt(interaction: Interaction) -> None:
    """Show an editor what waits to be learnt, and what is."""
    voice, learning = await voice_of(interaction), interaction.client.service(LearningService)
    waiting = await learning.waiting(voice.reader.locale)
    known = await learning.learnt(voice.reader.locale)
    card = embeds.learnt_card(voice, waiting, known)
    await answer(interaction, embed=card, view=learnt_view(voice, waiting, known))


async def show_unanswered(interaction: Interaction) -> None:
    """Show an editor what members ask and get no good answer to."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        groups = await interaction.client.service(QuestionsService).groups()
    card = embeds.unanswered_card(voice, groups)
    await answer(interaction, embed=card, view=unanswered_view(voice, groups))


def learnt_view(voice: Voice, waiting: Sequence[Named], known: Sequence[Known]) -> BaseView | None:
    """Return the menus of what waits and of what is learnt; None without either."""
    view = BaseView()
    if waiting:
        options = [option(one.proposal.question, one.proposal.mark) for one in waiting[:CHOICES_LIMIT]]
        hint = voice("faq-learnt-waiting-hint")
        view.add_item(Waiting.offering(options, "faq:learnt:waiting", placeholder=hint))
    if known:
        options = [option(one.learnt.question, str(one.learnt.id)) for one in known[:CHOICES_LIMIT]]
        hint = voice("faq-learnt-known-hint")
        view.add_item(Taught.offering(options, "faq:learnt:known", placeholder=hint))
    return view if view.children else None


def unanswered_view(voice: Voice, groups: Sequence[Group]) -> BaseView | None:
    """Return the menu of the groups; None without any."""
    if not groups:
        return None
    options = [option(one.first.question, one.mark) for one in groups[:CHOICES_LIMIT]]
    return BaseView(Groups.offering(options, "faq:unanswered", placeholder=voice("faq-unanswered-hint")))


def _group_view(voice: Voice, unmet: Unmet) -> BaseView:
    mark, view = unmet.group.mark, BaseView()
    if unmet.nearest:
        options = [option(title, entry) for entry, title in unmet.nearest]
        hint = voice("faq-unanswered-by-hint")
        view.add_item(AnsweredBy.offering(options, f"faq:answered-by:{mark}", placeholder=hint))
    # Whoever keeps the entries takes the questions from there; if nobody did, the button would say that it is out of date.
    view.add_item(Placed.labelled(voice("faq-button-write"), f"keeping:answer:{mark}"))
    return view.add_item(SetAside.labelled(voice("faq-button-set-aside"), f"faq:set-aside:{mark}"))


async def _settled(interaction: Interaction, key: str, question: str) -> None:
    """Put what was decided in the place of what was to be."""
    await refresh(interaction, embed=embeds.settled_card(await voice_of(interaction), key, question))
