"""What staff press between a draft and its readers: a second pair of eyes, a time, a look in each language."""

from collections.abc import Mapping
from dataclasses import replace

import discord

from bot.client.buttons import NUMBER, PersistentButton, Placed
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.delivery.messages import ToChannel
from cogs.events.domain import COMMENT_LIMIT, DraftChanged, Judgement
from cogs.events.domain.editing import typed_when
from cogs.events.embeds import staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import DraftService, Preview, PublicationService, ReviewService
from cogs.events.views.buttons import announcement_buttons, preview_buttons
from cogs.events.views.posts import Posts
from cogs.events.views.voices import voice_of

WHEN_LIMIT = 200


class Later(PersistentButton, template=rf"events:later:(?P<event>{NUMBER})"):
    """Asks at which time a draft is to be published."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form, with the time that it has."""
        await require_staff(interaction)
        shown = await interaction.client.service(DraftService).preview(int(self.ids["event"]))
        await interaction.response.send_modal(_time_form(await voice_of(interaction), shown))


class TimeForm(PersistentModal, template=rf"events:plan:(?P<event>{NUMBER})"):
    """The time at which a draft is published."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Plan it, and show how the time was read."""
        await require_staff(interaction)
        event, voice = int(self.ids["event"]), await voice_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(PublicationService)
            done = await service.plan(event, values.get("when", ""), interaction.user.id, voice.reader)
            shown = await interaction.client.service(DraftService).preview(event)
        await _show(
            interaction, voice, replace(shown, remarks=done.remarks), voice("events-publication-planned")
        )


class Unplan(PersistentButton, template=rf"events:unplan:(?P<event>{NUMBER})"):
    """Lets a draft wait until somebody publishes it."""

    async def press(self, interaction: Interaction) -> None:
        """Do it, and show the draft."""
        await require_staff(interaction)
        event, voice = int(self.ids["event"]), await voice_of(interaction)
        async with acknowledging(interaction):
            await interaction.client.service(PublicationService).take_back(event)
            shown = await interaction.client.service(DraftService).preview(event)
        await _show(interaction, voice, shown, voice("events-publication-unplanned"))


class AskReview(PersistentButton, template=rf"events:ask-review:(?P<event>{NUMBER}):(?P<seen>{NUMBER})"):
    """Asks staff for a second pair of eyes."""

    async def press(self, interaction: Interaction) -> None:
        """Ask, and show the draft as it stands then."""
        await require_staff(interaction)
        event, seen = int(self.ids["event"]), int(self.ids["seen"])
        voice = await voice_of(interaction)
        try:
            async with acknowledging(interaction):
                await interaction.client.service(ReviewService).ask(event, interaction.user.id, seen)
                text = voice("events-review-sent")
        except DraftChanged as refusal:
            text = voice.refusal(refusal)
        shown = await interaction.client.service(DraftService).preview(event)
        await _show(interaction, voice, shown, text)


class ReviewApprove(
    PersistentButton, template=rf"events:review-approve:(?P<event>{NUMBER}):(?P<seen>{NUMBER})"
):
    """Says that a draft may be published as it was seen."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and confirm."""
        await require_staff(interaction)
        ids = int(self.ids["event"]), int(self.ids["seen"])
        await _judge(interaction, *ids, Judgement.APPROVED)


class ReviewReturn(
    PersistentButton, template=rf"events:review-return:(?P<event>{NUMBER}):(?P<seen>{NUMBER})"
):
    """Asks what has to change before a draft may be published."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form for it."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        custom_id = f"events:review-comment:{self.ids['event']}:{self.ids['seen']}"
        form = CommentForm(custom_id, title=voice("events-form-title-comment"))
        hint = voice("events-form-comment-hint", limit=str(COMMENT_LIMIT))
        form.ask(voice("events-form-comment"), "comment", hint=hint, limit=COMMENT_LIMIT, long=True)
        await interaction.response.send_modal(form)


class CommentForm(PersistentModal, template=rf"events:review-comment:(?P<event>{NUMBER}):(?P<seen>{NUMBER})"):
    """What has to change."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Send the draft back with it."""
        await require_staff(interaction)
        ids = int(self.ids["event"]), int(self.ids["seen"])
        await _judge(interaction, *ids, Judgement.RETURNED, values.get("comment", ""))


class LookAt(PersistentButton, template=rf"events:look:(?P<event>{NUMBER})"):
    """Shows a draft as it will be announced, in each language."""

    async def press(self, interaction: Interaction) -> None:
        """Show each in a private message of its own, the one that is posted first; nothing can be pressed there."""
        await require_staff(interaction)
        client, voice = interaction.client, await voice_of(interaction)
        async with acknowledging(interaction):
            shown = await client.service(DraftService).preview(int(self.ids["event"]))
            looks = await _looks(interaction, voice, shown)
        for text, card, view in looks:
            await answer(interaction, text, embed=card, view=view)


async def _looks(
    interaction: Interaction, voice: Voice, shown: Preview
) -> list[tuple[str, discord.Embed, BaseView]]:
    platform, event = interaction.client.platform, shown.event
    planned = shown.readiness.publication
    at = planned.due if planned is not None else platform.clock.now()
    posts, looks = interaction.client.service(Posts), []
    async with platform.database.reading() as transaction:
        public = await platform.readers.reader(transaction, ToChannel(event.plan.channel or 0))
        others = [locale for locale in platform.translator.locales if locale != public.locale]
        for locale in (public.locale, *others):
            theirs = Voice(platform.translator, replace(public, locale=locale), platform.community)
            card = await posts.announced(transaction, theirs, event, at)
            text = _heading(voice, shown, locale, posted=locale == public.locale)
            looks.append((text, card, _still(announcement_buttons(theirs, event))))
    return looks


def _heading(voice: Voice, shown: Preview, locale: str, *, posted: bool) -> str:
    language = voice.languages([locale])
    if not posted:
        return voice("events-look-other", language=language)
    channel = shown.event.plan.channel
    return voice(
        "events-look-posted", language=language, channel=f"<#{channel}>" if channel is not None else "none"
    )


def _still(view: BaseView) -> BaseView:
    """Return buttons as they look, of which none can be pressed."""
    return BaseView(
        *(
            Placed.labelled(one.item.label or "", one.custom_id, style=one.item.style, disabled=True)
            for one in view.children
            if isinstance(one, Placed)
        )
    )


async def _judge(
    interaction: Interaction, event: int, seen: int, judgement: Judgement, comment: str = ""
) -> None:
    voice, drafts = await voice_of(interaction), interaction.client.service(DraftService)
    try:
        async with acknowledging(interaction):
            service = interaction.client.service(ReviewService)
            await service.judge(event, judgement, interaction.user.id, seen, comment)
    except DraftChanged as refusal:
        shown = await drafts.preview(event)
        view = preview_buttons(voice, shown)
        await answer(interaction, voice.refusal(refusal), embed=staff.preview(voice, shown), view=view)
        return
    await answer(interaction, voice("events-review-noted", judgement=judgement.value))


async def _show(interaction: Interaction, voice: Voice, shown: Preview, text: str) -> None:
    """Show a draft as it stands: in place of the private message that was acted on, never in place of a post."""
    card, view = staff.preview(voice, shown), preview_buttons(voice, shown)
    message = interaction.message
    if message is not None and message.flags.ephemeral:
        await refresh(interaction, text, embed=card, view=view)
    else:
        await answer(interaction, text, embed=card, view=view)


def _time_form(voice: Voice, shown: Preview) -> TimeForm:
    planned = shown.readiness.publication
    form = TimeForm(f"events:plan:{shown.event.id}", title=voice("events-form-title-publication"))
    return form.ask(
        voice("events-form-publication"),
        "when",
        hint=voice("events-form-publication-hint"),
        value=typed_when(planned.at, None) if planned is not None else None,
        limit=WHEN_LIMIT,
    )
