"""A member's own things, each kind behind its button, always shown privately."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

import discord

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.everyone import LABEL
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.openness import reads
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.kernel.text import cut
from cogs.events.domain import Card as EventCard
from cogs.events.domain import Phase
from cogs.events.service import EventFinder
from cogs.groups.domain import Card as GroupCard
from cogs.groups.domain import pickable
from cogs.groups.service import GroupService
from cogs.home import embeds
from cogs.home.domain import Glance
from cogs.home.embeds import SHOWN, Voice
from cogs.home.views.handing import HandOver, HandOverChoice
from cogs.home.views.voices import voice_of
from cogs.members.service import MemberService
from cogs.reminders.domain import Reminder
from cogs.reminders.service import ReminderService

NEXT: Final = 3
"""So many events are shown to whoever has not asked for a list."""

ROW: Final = 5
"""So many buttons Discord puts side by side."""

AS_DISCORD: Final = "discord"
"""The choice of no language: whatever Discord shows itself in."""


class Events(PersistentButton, template=r"home:events"):
    """Shows the next events."""

    async def press(self, interaction: Interaction) -> None:
        """Show them, each with the button to register."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            ahead = await _ahead(interaction)
        await answer(interaction, embed=embeds.events(voice, ahead), view=_tray(event_buttons(voice, ahead)))


class Registrations(PersistentButton, template=r"home:registrations"):
    """Shows what the member is registered for."""

    async def press(self, interaction: Interaction) -> None:
        """Show it, each with the button that opens it."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            mine = await interaction.client.service(EventFinder).mine(interaction.user.id)
        view = _tray(my_place_button(voice, card) for card in mine[:SHOWN])
        await answer(interaction, embed=embeds.registrations(voice, mine), view=view)


class Groups(PersistentButton, template=r"home:groups"):
    """Shows the member's working groups."""

    async def press(self, interaction: Interaction) -> None:
        """Show them, and the menu of all groups."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            cards = await interaction.client.service(GroupService).cards(interaction.user.id)
        mine = [card for card in cards if card.mine is not None]
        await answer(interaction, embed=embeds.groups(voice, mine), view=_tray(group_menu(voice, cards)))


class Reminders(PersistentButton, template=r"home:reminders"):
    """Shows how many reminders the member has."""

    async def press(self, interaction: Interaction) -> None:
        """Show it, with the button that lists them."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            mine = await interaction.client.service(ReminderService).mine(interaction.user.id)
        all_of_them = HandOver.labelled(voice("home-button-all-reminders"), "reminders:page:0")
        view = _tray([all_of_them] if mine else [])
        await answer(interaction, embed=embeds.reminders(voice, mine), view=view)


class Language(PersistentButton, template=r"home:language"):
    """Asks in which language the bot shall speak."""

    async def press(self, interaction: Interaction) -> None:
        """Offer the languages."""
        voice = await voice_of(interaction)
        await answer(interaction, embed=embeds.language(voice), view=BaseView(_languages(voice)))


class Speak(PersistentSelect, template=r"home:speak"):
    """Chooses the language."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Keep it, and confirm in that language."""
        locale = None if values[0] == AS_DISCORD else values[0]
        await interaction.client.service(MemberService).choose_language(interaction.user.id, locale)
        voice = await voice_of(interaction)
        embed = embeds.language(voice, chosen=True, follows=locale is None)
        await refresh(interaction, embed=embed, view=BaseView(_languages(voice)))


# ---- buttons -----------------------------------------------------------------------------


def own_buttons(say: Callable[[str], str], *, ahead: bool = False) -> list[PersistentButton]:
    """Return the buttons that show a member's own things; ``ahead``: that of the next events, too.

    ``say`` words their labels: a voice for one reader, or all languages at once.
    """
    events = [Events.labelled(say("home-button-events"), "home:events")] if ahead else []
    return [
        *events,
        Registrations.labelled(say("home-button-registrations"), "home:registrations"),
        Groups.labelled(say("home-button-groups"), "home:groups"),
        Reminders.labelled(say("home-button-reminders"), "home:reminders"),
        HandOver.labelled(say("home-button-ask"), "faq:ask", style=discord.ButtonStyle.primary),
        Language.labelled(say("home-button-language"), "home:language"),
    ]


def in_even_rows(buttons: Sequence[PersistentButton]) -> list[PersistentButton]:
    """Put ``buttons`` into as few rows as they need, of one length: none is left alone in a line of its own."""
    rows = -(-len(buttons) // ROW)
    length = -(-len(buttons) // rows) if rows else ROW
    for index, button in enumerate(buttons):
        button.item.row = index // length
    return list(buttons)


def event_buttons(voice: Voice, cards: Iterable[EventCard]) -> list[HandOver]:
    """Return for each event the button to register, or the one that shows the place already held."""
    return [
        my_place_button(voice, card) if card.mine is not None else register_button(voice, card)
        for card in cards
        if card.mine is not None or (card.phase is Phase.OPEN and not card.declined)
    ]


def register_button(voice: Voice, card: EventCard) -> HandOver:
    """Return the events' own button that registers whoever presses it."""
    label = cut(voice("home-button-register", title=card.event.title), LABEL)
    return HandOver.labelled(label, f"events:register:{card.event.id}", style=discord.ButtonStyle.success)


def my_place_button(voice: Voice, card: EventCard) -> HandOver:
    """Return the events' own button that shows whoever presses it what they hold."""
    label = cut(voice("home-button-my-place", title=card.event.title), LABEL)
    return HandOver.labelled(label, f"events:my-registration:{card.event.id}")


def group_menu(voice: Voice, cards: Sequence[GroupCard]) -> list[HandOverChoice]:
    """Return the groups' own menu, which shows one with its buttons; none if they are too many for it."""
    shown, left_out = pickable(cards)
    if left_out or not shown:
        return []
    options = [option(voice.group(card.settings.group), card.settings.group) for card in shown]
    return [HandOverChoice.offering(options, "groups:pick", placeholder=voice("groups-pick"))]


def _languages(voice: Voice) -> Speak:
    options = [option(embeds.language_name(locale), locale) for locale in voice.translator.locales]
    options.append(option(voice("home-language-as-discord"), AS_DISCORD))
    return Speak.offering(options, "home:speak", placeholder=voice("home-language-pick"))


def _tray(items: Iterable[PersistentButton | PersistentSelect]) -> BaseView | None:
    view = BaseView(*items)
    return view if view.children else None


# ---- looking -----------------------------------------------------------------------------


async def glance(interaction: Interaction) -> Glance:
    """Return all the things of the member who acts."""
    member, client = interaction.user.id, interaction.client
    reminders: Sequence[Reminder] = await client.service(ReminderService).mine(member)
    return Glance(
        ahead=tuple(await _ahead(interaction)),
        registrations=tuple(await client.service(EventFinder).mine(member)),
        groups=tuple(await client.service(GroupService).mine(member)),
        reminders=tuple(reminders),
    )


async def _ahead(interaction: Interaction) -> list[EventCard]:
    finder = interaction.client.service(EventFinder)
    member = interaction.user.id
    ahead = await finder.ahead(member, reads(interaction))
    return [await finder.card(event.id, member) for event in ahead[:NEXT]]
