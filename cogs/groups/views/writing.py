"""The form of an announcement, the reading its author decides by, and what they may press then."""

from collections.abc import Mapping

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.looks import Fact
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging
from bot.client.views import BaseView
from bot.kernel.errors import DomainError
from cogs.groups.domain import Post, written_in
from cogs.groups.embeds import leaders, posts
from cogs.groups.embeds.voice import Voice, language_name
from cogs.groups.service import GroupService, PostService, Preview
from cogs.groups.views.planning import planned_buttons
from cogs.groups.views.voices import actor_of, settle, voice_of

FIELD_LIMIT = 4000
"""Wider than the rules: whoever pastes too much is told by how much, and nothing is cut off silently."""

WHEN_LIMIT = 150


class PostForm(PersistentModal, template=rf"groups:write:(?P<post>{NUMBER}):(?P<group>[a-z0-9-]+)"):
    """A text in each language, and when."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep what was typed, then read it."""
        group, service = self.ids["group"], interaction.client.service(PostService)
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        await interaction.client.service(GroupService).require_running(group, actor)
        texts = {language: values[language] for language in languages(voice) if values.get(language)}
        async with acknowledging(interaction):
            draft = await service.keep(
                int(self.ids["post"]), group, actor.member, texts, values.get("when", "")
            )
            shown = await _reading(service, draft, voice)
        await _show_reading(interaction, voice, draft, shown)


class Correct(PersistentButton, template=rf"groups:correct:(?P<post>{NUMBER})"):
    """Opens the form again with all that was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        draft = await _mine(interaction, int(self.ids["post"]))
        await interaction.response.send_modal(form(await voice_of(interaction), draft))


class Discard(PersistentButton, template=rf"groups:discard:(?P<post>{NUMBER})"):
    """Throws the draft away."""

    async def press(self, interaction: Interaction) -> None:
        """Discard it and say so in its place."""
        draft = await _mine(interaction, int(self.ids["post"]))
        await interaction.client.service(PostService).discard(draft.id)
        await settle(interaction, (await voice_of(interaction))("groups-discarded"))


class Publish(PersistentButton, template=rf"groups:publish:(?P<post>{NUMBER})"):
    """Posts what is shown, or promises it for its time."""

    async def press(self, interaction: Interaction) -> None:
        """Promise it and say what was promised; a draft that has aged is offered for correction."""
        draft, voice = await _mine(interaction, int(self.ids["post"])), await voice_of(interaction)
        service = interaction.client.service(PostService)
        try:
            async with acknowledging(interaction):
                planned = await service.publish(draft.id)
                channel = await interaction.client.service(GroupService).channel(draft.group)
        except DomainError as refusal:
            again = _form_again(voice, voice.refusal(refusal))
            await settle(interaction, again, view=_correct_buttons(voice, draft))
            return
        key = "groups-posted" if draft.when is None else "groups-planned"
        text = voice(key, channel=f"<#{channel}>")
        if draft.when is None:
            await settle(interaction, text)
            return
        view = planned_buttons(voice, planned)
        await settle(interaction, text, embeds=[leaders.planned(voice, planned, {})], view=view)


async def write(interaction: Interaction, group: str) -> None:
    """Open the form of a new announcement for somebody who may write in the group's name."""
    await interaction.client.service(GroupService).require_running(group, await actor_of(interaction))
    draft = await interaction.client.service(PostService).begin(group, interaction.user.id)
    await interaction.response.send_modal(form(await voice_of(interaction), draft))


def languages(voice: Voice) -> list[str]:
    """Return the languages in which an announcement can be written."""
    return list(written_in(voice.community.languages))


def form(voice: Voice, draft: Post) -> PostForm:
    """Return the form, filled with what was typed before."""
    shown = PostForm(f"groups:write:{draft.id}:{draft.group}", title=voice("groups-form-post"))
    for language in languages(voice):
        shown.ask(
            voice("groups-form-text", language=language_name(language)),
            language,
            hint=voice("groups-form-text-hint"),
            value=draft.texts.get(language),
            limit=FIELD_LIMIT,
            required=False,
            long=True,
        )
    return shown.ask(
        voice("groups-form-when"),
        "when",
        hint=voice("groups-form-when-hint"),
        value=draft.when_typed,
        limit=WHEN_LIMIT,
        required=False,
    )


async def _mine(interaction: Interaction, number: int) -> Post:
    """Return the draft, if whoever acts may still write in that group's name."""
    draft = await interaction.client.service(PostService).draft(number)
    actor = await actor_of(interaction)
    await interaction.client.service(GroupService).require_running(draft.group, actor)
    return draft


async def _reading(service: PostService, draft: Post, voice: Voice) -> Preview | DomainError:
    try:
        return await service.read(draft, voice.reader)
    except DomainError as refusal:
        return refusal


async def _show_reading(
    interaction: Interaction, voice: Voice, draft: Post, shown: Preview | DomainError
) -> None:
    if isinstance(shown, DomainError):
        text = _form_again(voice, voice.refusal(shown))
        await settle(interaction, text, view=_correct_buttons(voice, draft))
        return
    cards = [*posts.announcement(voice, shown.post), preview(voice, shown)]
    view = BaseView(_publish(voice, shown.post), _correct(voice, draft), _discard(voice, draft))
    await settle(interaction, posts.announcement_line(voice, shown.post, None), embeds=cards, view=view)


def preview(voice: Voice, shown: Preview) -> discord.Embed:
    """Return what stands below a post as it will look: when it comes, and how that was read."""
    remarks = "\n".join(voice(remark.key, **remark.details) for remark in shown.remarks)
    return voice.card(
        voice("groups-preview-title"),
        voice("groups-preview-text"),
        when=leaders.when(voice, shown.post),
        facts=[Fact(voice("groups-label-remarks"), remarks)] if remarks else [],
        next_step=voice("groups-preview-next"),
    )


def _form_again(voice: Voice, refusal: str) -> str:
    return f"{refusal}\n{voice('groups-nothing-lost')}"


def _correct_buttons(voice: Voice, draft: Post) -> BaseView:
    return BaseView(_correct(voice, draft), _discard(voice, draft))


def _publish(voice: Voice, draft: Post) -> Publish:
    key = "groups-button-post" if draft.when is None else "groups-button-plan"
    return Publish.labelled(voice(key), f"groups:publish:{draft.id}", style=discord.ButtonStyle.success)


def _correct(voice: Voice, draft: Post) -> Correct:
    style = discord.ButtonStyle.primary
    return Correct.labelled(voice("groups-button-correct"), f"groups:correct:{draft.id}", style=style)


def _discard(voice: Voice, draft: Post) -> Discard:
    style = discord.ButtonStyle.danger
    return Discard.labelled(voice("groups-button-discard"), f"groups:discard:{draft.id}", style=style)
