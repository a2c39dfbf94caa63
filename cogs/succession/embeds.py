"""What staff read when an organiser is gone."""

import discord

from bot.client.looks import Fact, Tone
from bot.client.voice import Voice
from bot.kernel.text import cut
from cogs.events.domain import Event
from cogs.succession.service import Told

TITLE_LIMIT = 200


def to_staff(voice: Voice, told: Told) -> discord.Embed:
    """Tell staff that an event has nobody, or who has taken it over."""
    handover = told.handover
    if handover.taken is not None:
        return _taken(voice, told)
    facts = [Fact(voice("succession-label-deputy"), _deputy(voice, told))]
    if handover.gone is not None:
        facts.insert(0, Fact(voice("succession-label-gone"), f"<@{handover.gone}>"))
    return voice.card(
        cut(told.event.title, TITLE_LIMIT),
        voice("succession-to-staff"),
        tone=Tone.WAITING,
        facts=facts,
        next_step=voice("succession-to-staff-next"),
    )


def to_deputy(voice: Voice, told: Told) -> discord.Embed:
    """Ask the deputy, or tell them that they need not answer any more."""
    if told.handover.taken is not None:
        return _taken(voice, told)
    declined = told.handover.declined is not None
    return voice.card(
        cut(told.event.title, TITLE_LIMIT),
        voice("succession-declined" if declined else "succession-to-deputy"),
        tone=Tone.PLAIN if declined else Tone.WAITING,
        next_step=None if declined else voice("succession-to-deputy-next"),
    )


def deputy_named(voice: Voice, event: Event, member: int | None) -> discord.Embed:
    """Confirm who steps in."""
    key = "succession-nobody-named" if member is None else "succession-named"
    return voice.card(cut(event.title, TITLE_LIMIT), voice(key, member=f"<@{member}>"), tone=Tone.DONE)


def _taken(voice: Voice, told: Told) -> discord.Embed:
    who = voice("succession-somebody") if told.handover.taken_by is None else f"<@{told.handover.taken_by}>"
    return voice.card(
        cut(told.event.title, TITLE_LIMIT), voice("succession-taken-over", who=who), tone=Tone.DONE
    )


def _deputy(voice: Voice, told: Told) -> str:
    if told.deputy is None:
        return voice("succession-no-deputy")
    key = "succession-deputy-asked" if told.handover.declined is None else "succession-deputy-cannot"
    return voice(key, member=f"<@{told.deputy}>")
