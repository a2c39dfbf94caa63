"""What staff press under a digest that waits for them."""

from collections.abc import Sequence

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.looks import EMBED_LIMIT, option
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from cogs.digest import embeds
from cogs.digest.domain import Stage
from cogs.digest.embeds import Voice
from cogs.digest.service import DigestService, Shown
from cogs.digest.views.voices import voice_for


class Send(PersistentButton, template=rf"digest:send:(?P<issue>{NUMBER})"):
    """Lets the digest go at its hour."""

    async def press(self, interaction: Interaction) -> None:
        """Approve it as it is."""
        await _send(interaction, int(self.ids["issue"]), ())


class Without(PersistentSelect, template=rf"digest:without:(?P<issue>{NUMBER})"):
    """Lets the digest go without some of its sections."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Approve the rest."""
        await _send(interaction, int(self.ids["issue"]), values)


class Skip(PersistentButton, template=rf"digest:skip:(?P<issue>{NUMBER})"):
    """Lets there be no digest this week."""

    async def press(self, interaction: Interaction) -> None:
        """Skip it."""
        await require_staff(interaction)
        async with acknowledging(interaction):
            digests = interaction.client.service(DigestService)
            shown = await digests.skip(int(self.ids["issue"]), interaction.user.id)
        await _show(interaction, shown)


async def _send(interaction: Interaction, issue: int, without: Sequence[str]) -> None:
    await require_staff(interaction)
    async with acknowledging(interaction):
        digests = interaction.client.service(DigestService)
        shown = await digests.send(issue, interaction.user.id, without)
    await _show(interaction, shown)


async def _show(interaction: Interaction, shown: Shown) -> None:
    """Put what was decided where the question stood, in the language of the channel."""
    client = interaction.client
    voice = voice_for(client, client.platform.readers.default)
    await refresh(
        interaction, embeds.asked(voice, shown), embed=card_of(voice, shown), view=decide(voice, shown)
    )


def card_of(voice: Voice, shown: Shown) -> discord.Embed | None:
    """Return the digest as it goes; None if it does not."""
    if shown.issue.stage is Stage.SKIPPED or not shown.told:
        return None
    issue = shown.issue
    return embeds.weekly(voice, issue.group, shown.told, issue.slot.goes, EMBED_LIMIT)


def decide(voice: Voice, shown: Shown) -> BaseView | None:
    """Return what staff can press; nothing once it is decided."""
    issue = shown.issue
    if issue.stage is not Stage.WAITING:
        return None
    send = Send.labelled(
        voice("digest-button-send"), f"digest:send:{issue.id}", style=discord.ButtonStyle.success
    )
    skip = Skip.labelled(voice("digest-button-skip"), f"digest:skip:{issue.id}")
    return BaseView(send, skip, *_without(voice, shown))


def _without(voice: Voice, shown: Shown) -> list[Without]:
    if len(shown.told) < 2:
        return []
    options = [option(voice(section.heading), section.heading) for section in shown.told]
    return [
        Without.offering(
            options,
            f"digest:without:{shown.issue.id}",
            placeholder=voice("digest-label-without"),
            max_values=len(options) - 1,
        )
    ]
