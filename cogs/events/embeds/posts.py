"""What the bot posts by itself: announcements, reminders, notices. Each says what is true when it is sent."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

import discord

from bot.client.looks import Fact, Tone
from bot.delivery.kinds import RenderContext
from bot.kernel.recurrence import Recurrence
from bot.storage.instants import from_text
from bot.storage.personal_data import Json
from cogs.events.domain import Event, Registration, Standing
from cogs.events.embeds import answers
from cogs.events.embeds.facts import comes_back, promised, seats, taking_part
from cogs.events.embeds.voice import Voice, escaped

AT_ONCE = timedelta(minutes=2)
"""So long after the start it still starts "now"."""


def announcement(
    voice: Voice, event: Event, now: datetime, recurrence: Recurrence | None = None
) -> discord.Embed:
    """Announce an event, and say what to do: press the button, or come back when registration opens."""
    return voice.card(
        event.title,
        event.plan.about,
        when=voice.when(event),
        where=event.plan.place,
        facts=[
            *comes_back(voice, recurrence),
            Fact(voice("events-label-seats"), seats(voice, event)),
            *promised(voice, event),
        ],
        next_step=_what_next(voice, event, now),
    )


def _what_next(voice: Voice, event: Event, now: datetime) -> str:
    if event.opens_at is None or event.opens_at <= now:
        return voice("events-announcement-next")
    # The post stays as it is when registration opens, so it says what is true before and after.
    return voice("events-announcement-next-soon", opens=event.opens_at)


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


def offer(voice: Voice, event: Event, registration: Registration) -> discord.Embed:
    """Offer a seat that has become free, and say until when it is kept."""
    until = registration.offer.until if registration.offer else event.ends_at
    extended = registration.offer is not None and registration.offer.extended
    text = voice("events-offer-again" if extended else "events-offer", until=until)
    return voice.card(
        event.title,
        text,
        tone=Tone.WAITING,
        when=voice.when(event),
        where=event.plan.place,
        facts=taking_part(voice, event, registration.mode),
        next_step=voice("events-next-offered"),
    )


def offer_lapsed(voice: Voice, event: Event, *, still_open: bool) -> discord.Embed:
    """Say that the seat was passed on, and what can be done now."""
    again = voice("events-offer-lapsed-again" if still_open else "events-offer-lapsed-closed")
    text = f"{voice('events-offer-lapsed')}\n{again}"
    return voice.card(event.title, text, tone=Tone.REFUSED, when=voice.when(event))


def application(voice: Voice, event: Event, registration: Registration) -> discord.Embed:
    """Show an application to those who decide; once decided, how and by whom."""
    facts = [Fact(voice("events-label-person"), voice.person(registration))]
    return voice.card(
        event.title,
        application_state(voice, registration),
        tone=Tone.WAITING if registration.standing is Standing.APPLIED else Tone.PLAIN,
        when=voice.when(event),
        facts=[
            *facts,
            *taking_part(voice, event, registration.mode),
            *answers.given(voice, event, registration),
        ],
        next_step=_to_decide(voice, registration) if registration.standing is Standing.APPLIED else None,
    )


def _to_decide(voice: Voice, registration: Registration) -> str:
    return voice("events-application-next", guest="yes" if registration.guest else "no")


def application_gone(voice: Voice, event: Event) -> discord.Embed:
    """Stand in the place of an application whose member has had everything erased."""
    return voice.card(event.title, voice("events-registration-gone"), when=voice.when(event))


def application_state(voice: Voice, registration: Registration) -> str:
    """Return how an application stands, for staff."""
    decision = registration.decision
    if decision is not None:
        who = "none" if decision.by is None else f"<@{decision.by}>"
        return voice("events-application-decided", verdict=decision.verdict.value, who=who, at=decision.at)
    if registration.standing is Standing.APPLIED:
        return voice("events-application")
    withdrawn = registration.standing is Standing.WITHDRAWN
    return voice("events-application-taken-back" if withdrawn else "events-application-seated")


_APPROVED: Final = {
    Standing.SEATED: "events-approved",
    Standing.WAITING: "events-approved-waiting",
}
_ENTERED: Final = {Standing.SEATED: "events-entered", Standing.WAITING: "events-entered-waiting"}


def decided(
    voice: Voice,
    event: Event,
    registration: Registration,
    *,
    entered: bool = False,
    position: int | None = None,
) -> discord.Embed:
    """Tell a member what became of their application, or that somebody registered them who never asked.

    ``position`` is their place in line, counted from one.
    """
    held = registration.standing
    key = (_ENTERED if entered else _APPROVED).get(held)
    return voice.card(
        event.title,
        voice(key or "events-declined", position=position or 1),
        tone=Tone.DONE if key else Tone.REFUSED,
        when=voice.when(event),
        where=event.plan.place if key else None,
        facts=taking_part(voice, event, registration.mode) if key else (),
        next_step=voice("events-promoted-next") if held is Standing.SEATED else None,
    )


def window_line(voice: Voice, event: Event, notice: str) -> str:
    """Return the sentence about the window of registration."""
    title = escaped(event.title)
    if notice == "opens":
        return voice("events-window-opens", title=title)
    return voice("events-window-closes", title=title, closes=event.closes_at)


def changed(voice: Voice, event: Event, was: Mapping[str, Json]) -> discord.Embed:
    """Say what is not as it was, old and new, in the reader's zone."""
    starts, ends = from_text(str(was["starts"])), from_text(str(was["ends"]))
    old = voice.span(starts, ends if ends != starts else None)
    differing = (
        ("name", str(was["title"]), event.title),
        ("when", old, voice.local(event)),
        ("place", str(was["place"]), event.plan.place),
    )
    nothing = voice("events-nothing")
    facts = [
        Fact(
            voice(f"events-form-{name}"),
            voice("events-difference", was=escaped(before) or nothing, becomes=escaped(after) or nothing),
        )
        for name, before, after in differing
        if before != after
    ]
    return voice.card(event.title, tone=Tone.WAITING, when=voice.when(event), facts=facts)


def cancelled(voice: Voice, event: Event, *, personally: bool = False) -> discord.Embed:
    """Say that an event will not take place; with a direct message comes a file for the calendar."""
    text = voice("events-cancelled-personally" if personally else "events-cancelled")
    return voice.card(event.title, text, tone=Tone.REFUSED, when=voice.when(event))


def late(voice: Voice, context: RenderContext) -> str | None:
    """Return the line that owns up to lateness, if there is any."""
    return voice("delivery-late", due=context.due) if context.late else None
