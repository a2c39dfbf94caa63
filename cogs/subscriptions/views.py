"""What members press for the digest by mail."""

from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, escaped, option
from bot.client.modals import PersistentModal
from bot.client.refusals import OutOfDate
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.kernel.addresses import LONGEST
from cogs.subscriptions import embeds
from cogs.subscriptions.domain import NoLetters
from cogs.subscriptions.service import Mine, SubscriptionService

COMMUNITY: Final = "everybody:"
"""What stands for the community's digest in the menu; no group's slug is like it."""


class Subscribe(PersistentButton, template=r"subscriptions:subscribe"):
    """Asks for an address."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form, if letters can be sent at all."""
        await require_member(interaction)
        if not interaction.client.service(SubscriptionService).sends:
            raise NoLetters
        voice = await voice_of(interaction)
        form = AddressForm("subscriptions:address", title=voice("subscriptions-form-title"))
        await interaction.response.send_modal(
            form.ask(
                voice("subscriptions-form-address"),
                "address",
                hint=voice("subscriptions-form-hint"),
                limit=LONGEST,
            )
        )


class AddressForm(PersistentModal, template=r"subscriptions:address"):
    """The address to which digests are to go."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Promise the letter that asks its reader."""
        await require_member(interaction)
        voice, subscriptions = await voice_of(interaction), interaction.client.service(SubscriptionService)
        async with acknowledging(interaction):
            address = await subscriptions.subscribe(
                interaction.user.id, values.get("address", ""), voice.reader.locale
            )
        await answer(interaction, voice("subscriptions-asked", address=escaped(address)))


class Language(PersistentSelect, template=r"subscriptions:language"):
    """Chooses in which language the letters are."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Choose it, and show how the subscription stands."""
        if values[0] not in interaction.client.platform.translator.locales:
            # What the message offers can be forged with it.
            raise OutOfDate
        subscriptions = interaction.client.service(SubscriptionService)
        async with acknowledging(interaction):
            has = await subscriptions.speak(interaction.user.id, values[0])
        await _refresh(interaction, has)


class Whose(PersistentSelect, template=r"subscriptions:whose"):
    """Chooses whose digests come: the community's, and those of groups that the member is in."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Choose them, and show how the subscription stands."""
        await require_member(interaction)
        subscriptions = interaction.client.service(SubscriptionService)
        scopes = {None if value == COMMUNITY else value for value in values}
        async with acknowledging(interaction):
            has = await subscriptions.choose(interaction.user.id, scopes)
        await _refresh(interaction, has)


class Stop(PersistentButton, template=r"subscriptions:stop"):
    """Ends the subscription."""

    async def press(self, interaction: Interaction) -> None:
        """End it, and forget the address."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await interaction.client.service(SubscriptionService).stop(interaction.user.id)
        await refresh(interaction, voice("subscriptions-stopped"), view=BaseView(_subscribe(voice)))


BUTTONS: Final = (Subscribe, Language, Whose, Stop)
FORMS: Final = (AddressForm,)


async def show(interaction: Interaction) -> None:
    """Show the member who acts their subscription."""
    voice, subscriptions = await voice_of(interaction), interaction.client.service(SubscriptionService)
    async with acknowledging(interaction):
        has = await subscriptions.mine(interaction.user.id)
    card = embeds.mine(voice, has, _names(interaction, voice), sends=subscriptions.sends)
    await answer(interaction, embed=card, view=_choices(interaction, voice, has))


async def _refresh(interaction: Interaction, has: Mine) -> None:
    voice, sends = await voice_of(interaction), interaction.client.service(SubscriptionService).sends
    card = embeds.mine(voice, has, _names(interaction, voice), sends=sends)
    await refresh(interaction, embed=card, view=_choices(interaction, voice, has))


def _choices(interaction: Interaction, voice: Voice, has: Mine) -> BaseView | None:
    subscriptions, one = interaction.client.service(SubscriptionService), has.subscription
    if one is None:
        return BaseView(_subscribe(voice)) if subscriptions.sends else None
    stop = Stop.labelled(
        voice("subscriptions-button-stop"), "subscriptions:stop", style=discord.ButtonStyle.danger
    )
    if one.confirmed is None:
        return BaseView(_subscribe(voice, again=True), stop)
    locales = interaction.client.platform.translator.locales
    options = [option(embeds.language_name(each), each, chosen=each == one.locale) for each in locales]
    chooser = Language.offering(
        options, "subscriptions:language", placeholder=voice("subscriptions-label-language")
    )
    whose = [_whose(voice, has, _names(interaction, voice))] if has.offered else []
    return BaseView(*whose, chooser, _subscribe(voice, again=True), stop)


def _whose(voice: Voice, has: Mine, names: Mapping[str, str]) -> Whose:
    everybody = option(voice("subscriptions-community"), COMMUNITY, chosen=None in has.chosen)
    groups = [option(names[slug], slug, chosen=slug in has.chosen) for slug in has.offered]
    options = [everybody, *groups][:CHOICES_LIMIT]
    hint = voice("subscriptions-label-whose")
    return Whose.offering(options, "subscriptions:whose", placeholder=hint, max_values=len(options))


def _names(interaction: Interaction, voice: Voice) -> Mapping[str, str]:
    groups = interaction.client.platform.community.groups
    return {group.slug: group.name_in(voice.reader.locale) for group in groups}


def _subscribe(voice: Voice, *, again: bool = False) -> Subscribe:
    label = voice("subscriptions-button-other" if again else "subscriptions-button-subscribe")
    style = discord.ButtonStyle.secondary if again else discord.ButtonStyle.primary
    return Subscribe.labelled(label, "subscriptions:subscribe", style=style)
