"""The first steps of a newcomer: one private message that moves on with every choice.

Where it stands is in the ids of its buttons and in what the member has chosen, so it goes on
after a restart, from an old message, and after a choice that was made with a command meanwhile.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, TypeAlias

import discord

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.everyone import LABEL
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.views import BaseView
from bot.i18n import moments
from bot.kernel.text import cut, fold
from cogs.groups.domain import Card
from cogs.groups.service import GroupService
from cogs.home import embeds
from cogs.home.domain import CLOCKS, Progress, Step, is_doubtful, likely_origin, likely_zones, next_step
from cogs.home.embeds import Voice
from cogs.home.service import HomeService
from cogs.home.views.handing import HandOver
from cogs.home.views.own import group_menu, in_even_rows, own_buttons
from cogs.home.views.voices import settle, voice_of
from cogs.members.domain import Origin, Preferences
from cogs.members.service import MemberService

Items: TypeAlias = Sequence[PersistentButton | PersistentSelect]

CHOICE: Final = r"(?P<step>language|zone|region)"

IN_A_MENU: Final = 25
JOIN_BUTTONS: Final = 5
HINT: Final = 150
"""Characters of the hint in a menu."""

PLACE: Final = 100
"""Characters of a place that is typed."""


class Start(PersistentButton, template=r"home:start(?::(?P<mark>[a-z0-9-]+))?"):
    """Begins, or goes on with what is not done."""

    async def press(self, interaction: Interaction) -> None:
        """Show the first step that is not done."""
        await go_on(interaction, (await progress_of(interaction)).done)


class Take(PersistentButton, template=rf"home:take:{CHOICE}:(?P<value>[A-Za-z0-9_/+-]{{1,64}})"):
    """Takes what is suggested."""

    async def press(self, interaction: Interaction) -> None:
        """Keep it and move on."""
        step = Step(self.ids["step"])
        await _keep(interaction, step, self.ids["value"])
        await _move_on(interaction, step)


class Choose(PersistentSelect, template=rf"home:choose:{CHOICE}:(?P<part>[0-9])"):
    """Chooses something else."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Keep it and move on; after a country its regions are offered."""
        step, value = Step(self.ids["step"]), values[0]
        await _keep(interaction, step, value)
        origin = interaction.client.service(MemberService).origin(value) if step is Step.REGION else None
        if origin is not None and origin.region is None and len(origin.country.regions) > 1:
            await _show_region(interaction, value)
        else:
            await _move_on(interaction, step)


class Countries(PersistentButton, template=r"home:countries"):
    """Offers all countries."""

    async def press(self, interaction: Interaction) -> None:
        """Show them."""
        await _show_region(interaction, None)


class OtherPlace(PersistentButton, template=r"home:place"):
    """Asks for a place that is not in the menu."""

    async def press(self, interaction: Interaction) -> None:
        """Open the form."""
        voice = await voice_of(interaction)
        form = PlaceForm("home:place", title=voice("home-step-zone"))
        label, hint = voice("home-place-form"), voice("home-place-hint")
        await interaction.response.send_modal(form.ask(label, "place", hint=hint, limit=PLACE))


class PlaceForm(PersistentModal, template=r"home:place"):
    """A place in whose zone somebody lives."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep its zone and move on."""
        await _keep(interaction, Step.ZONE, values.get("place", ""))
        await _move_on(interaction, Step.ZONE)


class Skip(PersistentButton, template=r"home:skip:(?P<step>language|zone|region|groups)"):
    """Leaves a step out."""

    async def press(self, interaction: Interaction) -> None:
        """Move on and keep nothing."""
        await _move_on(interaction, Step(self.ids["step"]))


class Finish(PersistentButton, template=r"home:finish"):
    """Leaves out whatever is left."""

    async def press(self, interaction: Interaction) -> None:
        """Say what can be done now."""
        await _finish(interaction)


# ---- from step to step -------------------------------------------------------------------


async def progress_of(interaction: Interaction) -> Progress:
    """Return how far the member who acts has come, by whatever way they chose things."""
    known = await _known(interaction)
    groups = await interaction.client.service(GroupService).mine(interaction.user.id)
    chosen = {Step.LANGUAGE: known.locale, Step.ZONE: known.zone, Step.REGION: known.country}
    done = {step for step, value in chosen.items() if value is not None}
    return Progress(
        frozenset(done | ({Step.GROUPS} if groups else set())),
        walked=await interaction.client.service(HomeService).has_walked(interaction.user.id),
    )


async def go_on(interaction: Interaction, done: Collection[Step], after: Step | None = None) -> None:
    """Show the next step that is not done, in place of the one before; or the end."""
    match next_step(done, after):
        case Step.LANGUAGE:
            await _show_language(interaction)
        case Step.ZONE:
            await _show_zone(interaction)
        case Step.REGION:
            zone = (await _known(interaction)).zone
            await _show_region(interaction, likely_origin(zone, str(interaction.locale)))
        case Step.GROUPS:
            await _show_groups(interaction)
        case None:
            await _finish(interaction)


async def _move_on(interaction: Interaction, after: Step) -> None:
    known = await _known(interaction)
    if after is Step.REGION and is_doubtful(known.zone, known.region):
        await _show_two_clocks(interaction, str(known.zone), str(known.region))
        return
    await go_on(interaction, (await progress_of(interaction)).done, after)


async def _keep(interaction: Interaction, step: Step, value: str) -> None:
    members, member = interaction.client.service(MemberService), interaction.user.id
    match step:
        case Step.LANGUAGE:
            await members.choose_language(member, value)
        case Step.ZONE:
            await members.choose_zone(member, value)
        case _:
            await members.choose_region(member, value)


async def _known(interaction: Interaction) -> Preferences:
    return await interaction.client.service(MemberService).preferences(interaction.user.id)


# ---- the steps ---------------------------------------------------------------------------


async def _show_language(interaction: Interaction) -> None:
    voice = await voice_of(interaction)
    likely = interaction.client.discord_locale(interaction)
    options = [option(embeds.language_name(locale), locale) for locale in voice.translator.locales]
    items: Items = [
        _menu(Step.LANGUAGE, 0, options, voice("home-language-pick")),
        _take(Step.LANGUAGE, likely, embeds.language_name(likely)),
    ]
    await _ask(interaction, voice, Step.LANGUAGE, voice("home-welcome"), items)


async def _show_zone(interaction: Interaction) -> None:
    voice, known = await voice_of(interaction), await _known(interaction)
    likely = likely_zones(known.region or known.country, str(interaction.locale), voice.community.zone)
    await _ask(interaction, voice, Step.ZONE, voice("home-zone-ask"), _clocks(interaction, voice, likely))


async def _show_two_clocks(interaction: Interaction, zone: str, region: str) -> None:
    """Ask once more for the zone: that of the region is another than the one that was taken before it."""
    voice = await voice_of(interaction)
    origin = interaction.client.service(MemberService).origin(region)
    name = voice.origin(origin) if origin else region
    text = voice("home-zone-differs", region=name, city=moments.city(zone, voice.reader.locale))
    await _ask(interaction, voice, Step.ZONE, text, _clocks(interaction, voice, (CLOCKS[region], zone)))


def _clocks(interaction: Interaction, voice: Voice, likely: Sequence[str]) -> Items:
    """Return a button for each likely zone, the first of them the likeliest, and the ways to any other."""
    places = interaction.client.service(MemberService).suggest_places("")
    options = [option(voice.clock(place.zone), place.zone) for place in places[:IN_A_MENU]]
    return [
        _menu(Step.ZONE, 0, options, voice("home-zone-pick")),
        *(_take(Step.ZONE, zone, voice.clock(zone), likeliest=zone == likely[0]) for zone in likely),
        OtherPlace.labelled(voice("home-button-place"), "home:place"),
    ]


async def _show_region(interaction: Interaction, likely: str | None) -> None:
    """Offer what is likely and the regions of that country; without anything likely, all countries."""
    voice, members = await voice_of(interaction), interaction.client.service(MemberService)
    origin = members.origin(likely) if likely else None
    if origin is None:
        menus = _menus(voice, members.countries(), voice("home-country-pick"))
        await _ask(interaction, voice, Step.REGION, voice("home-region-ask"), menus)
        return
    regions = [Origin(origin.country, region) for region in origin.country.regions]
    items: Items = [
        *_menus(voice, regions, voice("home-region-pick")),
        _take(Step.REGION, origin.code, voice.origin(origin)),
        Countries.labelled(voice("home-button-countries"), "home:countries"),
    ]
    await _ask(interaction, voice, Step.REGION, voice("home-region-ask"), items)


async def _show_groups(interaction: Interaction) -> None:
    voice = await voice_of(interaction)
    cards = await interaction.client.service(GroupService).cards(interaction.user.id)
    joinable = len(cards) <= JOIN_BUTTONS
    items: Items = [_join(voice, card) for card in cards] if joinable else group_menu(voice, cards)
    await _ask(interaction, voice, Step.GROUPS, _about_groups(voice), items)


async def _finish(interaction: Interaction) -> None:
    await interaction.client.service(HomeService).finish(interaction.user.id)
    voice, known = await voice_of(interaction), await _known(interaction)
    embed = embeds.done(voice, known, _origin(interaction, known))
    await settle(interaction, embed, BaseView(*in_even_rows(own_buttons(voice, ahead=True))))


async def _ask(
    interaction: Interaction,
    voice: Voice,
    step: Step,
    text: str,
    items: Items,
) -> None:
    """Show a step; that it can be skipped is always there."""
    known = await _known(interaction)
    view = BaseView(*items)
    if step is Step.GROUPS:
        view.add_item(Finish.labelled(voice("home-button-finish"), "home:finish"))
    else:
        view.add_item(Skip.labelled(voice("home-button-skip"), f"home:skip:{step}"))
        view.add_item(Finish.labelled(voice("home-button-skip-all"), "home:finish"))
    await settle(interaction, embeds.step(voice, step, text, known, _origin(interaction, known)), view)


def _origin(interaction: Interaction, known: Preferences) -> Origin | None:
    code = known.region or known.country
    return interaction.client.service(MemberService).origin(code) if code else None


# ---- components --------------------------------------------------------------------------


def _take(step: Step, value: str, label: str, *, likeliest: bool = True) -> Take:
    style = discord.ButtonStyle.success if likeliest else discord.ButtonStyle.secondary
    return Take.labelled(cut(label, LABEL), f"home:take:{step}:{value}", style=style)


def _menu(step: Step, part: int, options: Sequence[discord.SelectOption], hint: str) -> Choose:
    return Choose.offering(options, f"home:choose:{step}:{part}", placeholder=cut(hint, HINT))


def _menus(voice: Voice, origins: Sequence[Origin], hint: str) -> list[Choose]:
    """Return as many menus as it takes to offer all; none for a choice of one."""
    if len(origins) < 2:
        return []
    options = sorted(
        (option(voice.origin(origin), origin.code, hint=origin.code) for origin in origins),
        key=lambda one: fold(one.label),
    )
    parts = [options[start : start + IN_A_MENU] for start in range(0, len(options), IN_A_MENU)]
    return [
        _menu(Step.REGION, number, part, _hint(voice, hint, part, parts)) for number, part in enumerate(parts)
    ]


def _hint(voice: Voice, hint: str, part: Sequence[discord.SelectOption], parts: Sequence[object]) -> str:
    if len(parts) == 1:
        return hint
    return voice("home-pick-part", what=hint, first=part[0].label, last=part[-1].label)


def _join(voice: Voice, card: Card) -> HandOver:
    group = card.settings.group
    label = cut(voice("home-button-join", group=voice.group(group)), LABEL)
    return HandOver.labelled(label, f"groups:join:{group}", style=discord.ButtonStyle.success)


def _about_groups(voice: Voice) -> str:
    return f"{voice('home-groups-ask')}\n\n{voice('groups-not-official')}"
