"""What the bot posts by itself: announcements, reminders, notices. Each says what is true when it is sent."""

from datetime import timedelta

import discord

from bot.client.looks import Fact, Tone
from bot.delivery.kinds import RenderContext
from cogs.events.domain import Event
from cogs.events.embeds.facts import promised, seats
from cogs.events.embeds.voice import Voice, escaped

AT_ONCE = timedelta(minutes=2)
"""So long after the start it still starts "now"."""


def announcement(voice: Voice, event: Event) -> discord.Embed:
    """Announce an event."""
    return voice.card(
        event.title,
        event.plan.about,
        when=voice.when(event),
        where=event.plan.place,
        facts=[Fact(voice("events-label-seats"), seats(voice, event)), *promised(voice, event)],
        next_step=voice("events-announcement-next"),
    )


def reminder(voice: Voice, event: Event) -> discord.Embed:
    """Remind of an event: when and where, nothing more."""
    return voice.card(event.title, when=voice.when(event), where=event.plan.place)


def reminder_line(voice: Voice, event: Event, context: RenderContext) -> str:
    """Return the sentence that phones show: what is true of the start at this moment."""
    title = escaped(event.title)
    if context.now < event.starts_at:
        return voice("events-reminder-ahead", title=title, starts=event.starts_at)
    if context.now < event.starts_at + AT_ONCE:
        return voice("events-reminder-now", title=title)
    return voice("events-reminder-started", title=title, starts=event.starts_at)


def promoted(voice: Voice, event: Event) -> discord.Embed:
    """Tell a member that they have moved up into a seat."""
    return voice.card(
        event.title,
        voice("events-promoted"),
        tone=Tone.DONE,
        when=voice.when(event),
        where=event.plan.place,
        next_step=voice("events-promoted-next"),
    )


def cancelled(voice: Voice, event: Event, *, personally: bool = False) -> discord.Embed:
    """Say that an event will not take place; with a direct message comes a file for the calendar."""
    text = voice("events-cancelled-personally" if personally else "events-cancelled")
    return voice.card(event.title, text, tone=Tone.REFUSED, when=voice.when(event))


def late(voice: Voice, context: RenderContext) -> str | None:
    """Return the line that owns up to lateness, if there is any."""
    return voice("delivery-late", due=context.due) if context.late else None
