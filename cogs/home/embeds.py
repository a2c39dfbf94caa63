"""What a member sees of their own things, and the cards of the first steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord
from babel import Locale

from bot.client import voice
from bot.client.looks import Fact, Tone
from bot.community.content import Community
from bot.i18n import moments
from bot.kernel.text import cut
from cogs.events.domain import Card as EventCard
from cogs.events.domain import Event
from cogs.groups.domain import Card as GroupCard
from cogs.home.domain import STEPS, Glance, Step
from cogs.members.domain import Origin, Preferences
from cogs.reminders.domain import Reminder

SHOWN = 5
"""So many entries stand on one card; the commands list the rest."""

TITLE_SHOWN = 80


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of the home for one reader, at one moment."""

    community: Community
    now: datetime

    def group(self, slug: str) -> str:
        """Return the name of a working group; of one that was dissolved, its slug."""
        names = {group.slug: group.names for group in self.community.groups}.get(slug, {})
        return names.get(self.reader.locale) or next(iter(names.values()), slug)

    def clock(self, zone: str) -> str:
        """Return a zone by its city and what the clocks there show: the surest way to see a mistake."""
        return f"{moments.city(zone, self.reader.locale)}, {moments.time(self.now, zone, self.reader.locale)}"

    def origin(self, origin: Origin) -> str:
        """Return what a country or region is called."""
        if origin.region is not None:
            return origin.region.name
        return origin.country.names.get(self.reader.locale, origin.country.code)


def language_name(locale: str) -> str:
    """Return what a language calls itself, as a label: "Français"."""
    name = Locale.parse(locale, sep="-").get_display_name() or locale
    return name[:1].upper() + name[1:]


# ---- a member's own things ---------------------------------------------------------------


def home(voice: Voice, glance: Glance) -> discord.Embed:
    """Show everything at one glance."""
    return voice.card(
        voice("home-title"),
        facts=[
            Fact(voice("home-label-events"), _lines(voice, glance.ahead) or voice("home-events-none")),
            Fact(voice("home-label-registrations"), registered(voice, glance.registrations)),
            Fact(voice("home-label-groups"), _groups(voice, glance.groups)),
            Fact(voice("home-label-reminders"), reminded(voice, glance.reminders)),
        ],
        next_step=voice("home-next"),
    )


def events(voice: Voice, ahead: Sequence[EventCard]) -> discord.Embed:
    """Show the next events."""
    text = _lines(voice, ahead) or voice("home-events-none")
    return voice.card(voice("home-label-events"), text, next_step=voice("home-events-next"))


def registrations(voice: Voice, mine: Sequence[EventCard]) -> discord.Embed:
    """Show what the member is registered for."""
    text = "\n".join(part for part in (registered(voice, mine), _lines(voice, mine[:SHOWN])) if part)
    step = voice("home-registrations-next" if mine else "home-registrations-none-next")
    return voice.card(voice("home-label-registrations"), text, next_step=step)


def groups(voice: Voice, mine: Sequence[GroupCard]) -> discord.Embed:
    """Show the member's working groups."""
    return voice.card(voice("home-label-groups"), _groups(voice, mine), next_step=voice("home-groups-next"))


def reminders(voice: Voice, mine: Sequence[Reminder]) -> discord.Embed:
    """Show how many reminders the member has, and when the next one comes."""
    return voice.card(
        voice("home-label-reminders"), reminded(voice, mine), next_step=voice("home-reminders-next")
    )


def language(voice: Voice, *, chosen: bool = False, follows: bool = False) -> discord.Embed:
    """Ask for the language, or confirm it, already in that language."""
    name = language_name(voice.reader.locale)
    if not chosen:
        return voice.card(voice("home-label-language"), voice("home-language-ask", language=name))
    text = voice("members-language-follows" if follows else "members-language-chosen", language=name)
    return voice.card(voice("home-label-language"), text, tone=Tone.DONE)


def registered(voice: Voice, mine: Sequence[EventCard]) -> str:
    """Return how many registrations there are."""
    waiting = sum(1 for card in mine if card.position is not None)
    return voice("home-registrations", number=len(mine), waiting=waiting)


def reminded(voice: Voice, mine: Sequence[Reminder]) -> str:
    """Return how many reminders are open, and when the next one comes."""
    coming = [one.next for one in mine if one.next is not None]
    lines = [voice("home-reminders", open=len(coming))]
    if coming:
        first = min(coming)
        lines.append(voice("home-reminders-first", local=_local(voice, first), at=first))
    if came := len(mine) - len(coming):
        lines.append(voice("home-reminders-came", came=came))
    return "\n".join(lines)


def title(event: Event) -> str:
    """Return a title as it was written: in it nothing is formatted, and nobody mentioned."""
    shown = discord.utils.escape_markdown(cut(event.title, TITLE_SHOWN))
    return discord.utils.escape_mentions(shown).replace("<", r"\<")


def _lines(voice: Voice, cards: Sequence[EventCard]) -> str:
    return "\n".join(
        voice(
            "home-event",
            title=title(card.event),
            local=_local(voice, card.event.starts_at),
            starts=card.event.starts_at,
        )
        for card in cards
    )


def _groups(voice: Voice, mine: Sequence[GroupCard]) -> str:
    lines = [
        voice(
            "home-group",
            group=voice.group(card.settings.group),
            standing=voice(f"groups-standing-{card.mine.standing}"),
        )
        for card in mine
        if card.mine is not None
    ]
    return "\n".join(lines) or voice("home-groups-none")


def _local(voice: Voice, instant: datetime) -> str:
    return moments.moment(instant, voice.reader.zone, voice.reader.locale)


# ---- the first steps ---------------------------------------------------------------------


def step(voice: Voice, at: Step, text: str, known: Preferences, origin: Origin | None) -> discord.Embed:
    """Ask one thing; what was chosen before stands below, so that a mistake is seen."""
    number, name = STEPS.index(at) + 1, voice(f"home-step-{at}")
    return voice.card(
        voice("home-step-title", number=number, steps=len(STEPS), name=name),
        text,
        facts=_chosen(voice, known, origin),
        source=voice("members-region-source") if at is Step.REGION else None,
    )


def done(voice: Voice, known: Preferences, origin: Origin | None) -> discord.Embed:
    """Say what the member can do now."""
    return voice.card(
        voice("home-done-title"),
        voice("home-done"),
        tone=Tone.DONE,
        facts=_chosen(voice, known, origin),
        next_step=voice("home-done-next"),
    )


def _chosen(voice: Voice, known: Preferences, origin: Origin | None) -> list[Fact]:
    chosen = (
        ("members-label-language", language_name(known.locale) if known.locale else None),
        ("members-label-zone", voice.clock(known.zone) if known.zone else None),
        ("members-label-region", voice.origin(origin) if origin else None),
    )
    return [Fact(voice(key), value, beside=True) for key, value in chosen if value]


# ---- the panel ---------------------------------------------------------------------------


def panel(voice: Voice) -> discord.Embed:
    """Welcome whoever comes, and say what the buttons are for."""
    return voice.card(voice("home-panel-title"), voice("home-panel"), next_step=voice("home-panel-next"))
