"""The reminder to who has not answered, its buttons, and what members say and wish elsewhere."""

from collections.abc import Collection, Mapping
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.buttons import NUMBER, PersistentButton, Placed
from bot.client.interaction import Interaction
from bot.client.rendering import body
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.community.content import Community
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.kernel.quiet import QuietHours
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.domain import Phase, phase
from cogs.events.service import EventFinder
from cogs.groups.service import GroupService
from cogs.members.service import MemberService
from cogs.nudges import embeds
from cogs.nudges.service import UNANSWERED, NudgeService


class Stop(PersistentButton, template=rf"nudges:stop(?::(?P<event>{NUMBER}))?"):
    """Asks for no more of these reminders."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and offer to take it back."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await interaction.client.service(NudgeService).stop(interaction.user.id)
        button = GoOn.labelled(voice("nudges-button-go-on"), "nudges:go-on")
        await answer(interaction, voice("nudges-stopped"), view=BaseView(button))


class GoOn(PersistentButton, template=r"nudges:go-on"):
    """Asks for these reminders again."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, in place of what was said."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await interaction.client.service(NudgeService).go_on(interaction.user.id)
        await refresh(interaction, voice("nudges-goes-on"))


BUTTONS: Final = (Stop, GoOn)


class Posts:
    """Puts the reminder into words; who has answered meanwhile gets none."""

    def __init__(
        self, translator: Translator, community: Community, finder: EventFinder, nudges: NudgeService
    ) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator
        self._community = community
        self._finder = finder
        self._nudges = nudges

    def kind(self) -> Kind:
        """Return the kind of message; nobody waits for it, so late or not at all is no matter to staff."""
        return Kind(
            UNANSWERED,
            self.unanswered,
            late=Late.ANYWAY,
            announced=False,
            label="nudges-kind-unanswered",
            about=self._title,
        )

    async def unanswered(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,
    ) -> Rendered | None:
        """Ask a member of the group whether they come."""
        number, member = int(str(parameters["event"])), int(str(parameters["member"]))
        event = await self._finder.existing(transaction, number)
        still = phase(event, context.now) is Phase.OPEN
        if not still or not await self._nudges.is_wanted(transaction, number, member):
            return None
        voice, style = Voice(self._translator, reader), discord.ButtonStyle.success
        mark = "unanswered"
        view = BaseView(
            Placed.labelled(voice("events-button-register"), f"events:register:{number}:{mark}", style=style),
            Stop.labelled(voice("nudges-button-stop"), f"nudges:stop:{number}"),
        )
        return Rendered(body(embeds=[embeds.unanswered(voice, self._community, event)], view=view))

    async def _title(self, transaction: Transaction, parameters: Mapping[str, Json]) -> str | None:
        event = await self._finder.existing(transaction, int(str(parameters["event"])))
        return discord.utils.escape_markdown(event.title)


class DiscordPeople:
    """The groups' members and their wishes, asked of the features that keep them."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask the services that ``bot`` knows."""
        self._bot = bot

    async def members_of(self, transaction: Transaction, group: str) -> list[int]:
        """Return who is in the group."""
        return await self._bot.service(GroupService).members_of(transaction, group)

    async def unreminded(self, transaction: Transaction, members: Collection[int]) -> frozenset[int]:
        """Return those among ``members`` who said that they want no reminders by direct message."""
        return await self._bot.service(MemberService).unreminded(transaction, members)

    async def quiet_hours(
        self, transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        """Return when those among ``members`` who said so want to hear nothing."""
        zone = self._bot.platform.community.zone
        return await self._bot.service(MemberService).quiet_hours_of(transaction, members, zone)
