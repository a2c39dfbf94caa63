"""Asking people: the form, what the FAQ has to say first, and the way on."""

from collections.abc import Mapping
from typing import Final

import discord

from bot.client.buttons import PersistentButton
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, option
from bot.client.modals import PersistentModal
from bot.client.refusals import OutOfDate
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.community.content import Community
from bot.kernel.text import cut
from cogs.faq.domain import Verdict
from cogs.faq.service import FaqService, LearningService, Receipt, Reply
from cogs.helpdesk import embeds
from cogs.helpdesk.domain import GENERAL, LONGEST, LONGEST_DETAILS, read_details, read_text
from cogs.helpdesk.repository import New
from cogs.helpdesk.service import HelpdeskService
from cogs.helpdesk.views.keeping import kept

CATEGORY: Final = r"(?P<category>[a-z0-9-]{1,50})"
LABEL: Final = 80


class RequestForm(PersistentModal, template=rf"helpdesk:request:{CATEGORY}"):
    """A request in the member's own words; the category of its id is that of who is not asked for one."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Let the FAQ guess first; without a guess it goes to people."""
        async with kept(interaction, values.get("question", ""), values.get("details", "")):
            await self._take(interaction, values)

    async def _take(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        typed = read_text(values.get("question", ""), LONGEST)
        details = read_details(values.get("details", ""))
        wanted = values.get("category") or self.ids["category"]
        category = known_category(interaction.client.platform.community, wanted)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            # In nobody's name, so nothing of it is noted: what has no answer there, every editor reads.
            reply = await interaction.client.service(FaqService).ask(typed, voice.reader.locale)
            if reply.verdict is Verdict.UNKNOWN:
                new = New(interaction.user.id, typed, interaction.id, category, details)
                receipt = await interaction.client.service(HelpdeskService).ask(new)
                await _receive(interaction, voice, receipt)
                return
        cards = embeds.guess_cards(
            voice, interaction.client.platform.community, reply, typed, details, category
        )
        await answer(interaction, embeds=cards, view=_guess_view(voice, reply, category))


class HandOn(PersistentButton, template=rf"helpdesk:hand-on:{CATEGORY}"):
    """Brings the request that stands above it to people."""

    async def press(self, interaction: Interaction) -> None:
        """Bring it, and tell what becomes of it."""
        message = interaction.message
        shown = message.embeds[-1] if message and message.embeds else None
        if message is None or shown is None or not shown.description:
            raise OutOfDate
        # Category, details if there are any, and the next step.
        details = str(shown.fields[1].value) if len(shown.fields) > 2 else ""
        category = known_category(interaction.client.platform.community, self.ids["category"])
        new = New(interaction.user.id, shown.description, message.id, category, details)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            receipt = await interaction.client.service(HelpdeskService).ask(new)
        await _receive(interaction, voice, receipt)


class Answered(PersistentButton, template=r"helpdesk:answered(?::(?P<entry>[a-z0-9-]{1,60}))?"):
    """Says that the FAQ's guess answers it."""

    async def press(self, interaction: Interaction) -> None:
        """Be glad, and let the FAQ learn of it if it was one answer; the request itself was not stored."""
        voice, cards = await voice_of(interaction), interaction.message.embeds if interaction.message else []
        asked, entry = cards[-1].description if cards else None, self.ids.get("entry")
        if asked and entry:
            await interaction.client.service(LearningService).helped(interaction.user.id, asked, entry)
        await refresh(interaction, voice("helpdesk-guess-good"), embeds=cards[:1])


class Entry(PersistentButton, template=r"faq:show:(?P<entry>[a-z0-9-]+)"):
    """Looks like the FAQ's button for one of several entries.

    It is not among the kinds that the bot is told of, so a press on it always finds the FAQ's own.
    """

    async def press(self, _interaction: Interaction) -> None:
        """Never come to: without the FAQ nobody knows the button."""
        raise OutOfDate


BUTTONS: Final = (HandOn, Answered)
FORMS: Final = (RequestForm,)


async def open_form(interaction: Interaction) -> None:
    """Show the form of a request."""
    voice, community = await voice_of(interaction), interaction.client.platform.community
    form = RequestForm(f"helpdesk:request:{GENERAL}", title=voice("helpdesk-form-title"))
    if community.categories:
        form.choose(voice("helpdesk-label-category"), "category", _categories(voice, community))
    form.ask(
        voice("helpdesk-form-question"),
        "question",
        hint=voice("helpdesk-form-question-hint"),
        limit=LONGEST,
        long=True,
    )
    form.ask(
        voice("helpdesk-label-details"),
        "details",
        hint=voice("helpdesk-form-details-hint"),
        limit=LONGEST_DETAILS,
        required=False,
        long=True,
    )
    await interaction.response.send_modal(form)


def known_category(community: Community, slug: str) -> str:
    """Return a category of the community; what is none (any more) is general."""
    return slug if any(one.slug == slug for one in community.categories) else GENERAL


def _categories(voice: Voice, community: Community) -> list[discord.SelectOption]:
    return [
        option(embeds.category(community, one.slug, voice.reader.locale), one.slug)
        for one in community.categories[:CHOICES_LIMIT]
    ]


def _guess_view(voice: Voice, reply: Reply, category: str) -> BaseView:
    view = BaseView()
    if reply.verdict is Verdict.CANDIDATES:
        for shown in reply.entries:
            view.add_item(
                Entry.labelled(
                    cut(shown.entry.question, LABEL),
                    f"faq:show:{shown.entry.id}",
                    style=discord.ButtonStyle.primary,
                )
            )
    good = voice("helpdesk-button-guess-good")
    which = "" if reply.verdict is Verdict.CANDIDATES else f":{reply.entries[0].entry.id}"
    view.add_item(Answered.labelled(good, f"helpdesk:answered{which}", style=discord.ButtonStyle.success))
    return view.add_item(HandOn.labelled(voice("helpdesk-button-hand-on"), f"helpdesk:hand-on:{category}"))


async def _receive(interaction: Interaction, voice: Voice, receipt: Receipt) -> None:
    view = None
    if receipt.channel is not None:
        address = f"https://discord.com/channels/{interaction.client.server.id}/{receipt.channel}"
        view = BaseView(discord.ui.Button(label=voice("helpdesk-button-thread"), url=address))
    await answer(interaction, embed=embeds.receipt_card(voice, receipt), view=view)
