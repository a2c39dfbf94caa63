"""What members see: an event, their place in it, and the lists of events."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import discord

from bot.client.looks import Fact, Tone
from bot.kernel.recurrence import Recurrence
from cogs.events.domain import (
    ALIVE,
    Before,
    Card,
    Event,
    Phase,
    Registration,
    ReminderDue,
    Standing,
    Wanted,
    phase,
)
from cogs.events.embeds import answers
from cogs.events.embeds.facts import (
    comes_back,
    promised,
    standing,
    state,
    state_in,
    taken,
    taking_part,
)
from cogs.events.embeds.voice import Voice, escaped
from cogs.events.service import Accepted, AskFirst, Registered, Reminding, Withdrawn

EVERYTHING: Final = Wanted()

SHOWN = 10
"""So many events stand on one card; by then a title finds the rest faster than a list."""


_GIVEN_BACK: Final = {
    Standing.WAITING: "events-left-the-line",
    Standing.APPLIED: "events-application-withdrawn-by-you",
    Standing.OFFERED: "events-offer-given-back",
}


def show(
    voice: Voice, card: Card, page: str | None = None, recurrence: Recurrence | None = None
) -> discord.Embed:
    """Show an event and what the member holds of it.

    ``page`` is where others register, ``recurrence`` the rule by which it comes back.
    """
    event = card.event
    text = "\n\n".join(part for part in (state(voice, card), event.plan.about) if part)
    mine = standing(voice, card)
    return voice.card(
        event.title,
        text,
        when=voice.when(event),
        where=event.plan.place,
        facts=[
            *comes_back(voice, recurrence),
            *_room(voice, card),
            *([Fact(voice("events-label-mine"), mine)] if mine else []),
            *answers.asked(voice, event),
            *([Fact(voice("events-label-page"), page)] if page else []),
            *_zone(voice),
        ],
    )


def _room(voice: Voice, card: Card) -> list[Fact]:
    """Return what one asks before registering; nothing if the event is off."""
    if card.phase is Phase.CANCELLED:
        return []
    return [Fact(voice("events-label-seats"), taken(voice, card)), *promised(voice, card.event)]


def registered(voice: Voice, outcome: Registered) -> discord.Embed:
    """Confirm what the member holds; say so if they held it before."""
    card, held = outcome.card, Standing.SEATED if outcome.card.mine is None else outcome.card.mine.standing
    if outcome.changed:
        return mine(voice, card, f"{voice('events-answers-changed')}\n{standing(voice, card)}")
    match held:
        case Standing.WAITING:
            key = "events-waiting" if outcome.new else "events-waiting-already"
            text = voice(key, position=card.position or 0)
        case Standing.APPLIED:
            text = voice("events-applied" if outcome.new else "events-applied-already")
        case Standing.OFFERED:
            text = standing(voice, card) or ""
        case _:
            text = voice("events-registered" if outcome.new else "events-registered-already")
    return mine(voice, card, text)


def accepted(voice: Voice, outcome: Accepted) -> discord.Embed:
    """Confirm that the seat that was offered is theirs."""
    text = voice("events-accepted" if outcome.new else "events-registered-already")
    return mine(voice, outcome.card, text)


def choosing(voice: Voice, card: Card) -> discord.Embed:
    """Ask in which way the member wants to take part, and say how full it is there."""
    return voice.card(
        card.event.title,
        voice("events-choose-mode"),
        tone=Tone.WAITING,
        when=voice.when(card.event),
        where=card.event.plan.place,
        facts=[Fact(voice("events-label-seats"), taken(voice, card))],
    )


def my_registration(voice: Voice, card: Card) -> discord.Embed:
    """Show the member what they hold of an event, or that they hold nothing."""
    text = standing(voice, card) or voice("events-mine-none")
    off = state(voice, card)
    return mine(voice, card, f"{off}\n{text}" if off else text)


def mine(voice: Voice, card: Card, text: str) -> discord.Embed:
    """Tell the member something about their own place at an event."""
    event = card.event
    return voice.card(
        event.title,
        text,
        tone=_tone(card),
        when=voice.when(event),
        where=event.plan.place,
        facts=[
            *(_given(voice, event, card.mine) if card.mine else ()),
            *_zone(voice),
        ],
        next_step=_next(voice, card),
    )


def _given(voice: Voice, event: Event, registration: Registration) -> list[Fact]:
    return [
        *taking_part(voice, event, registration.mode),
        *answers.given(voice, event, registration),
    ]


def _tone(card: Card) -> Tone:
    if card.mine is None:
        return Tone.PLAIN
    return Tone.DONE if card.mine.standing is Standing.SEATED else Tone.WAITING


def withdrawn(voice: Voice, outcome: Withdrawn) -> discord.Embed:
    """Confirm that the member's seat, or their place in line, was given back."""
    card, event = outcome.card, outcome.card.event
    text = voice(_GIVEN_BACK.get(outcome.standing, "events-withdrawn"), seat=_seat(outcome))
    again = voice("events-may-come-back") if card.phase is Phase.OPEN else state(voice, card)
    return voice.card(event.title, f"{text}\n{again}", when=voice.when(event))


def _seat(outcome: Withdrawn) -> str:
    """Return what has become of a seat that was given back."""
    if outcome.unlimited:
        return "unlimited"
    return "passed-on" if outcome.passed_on else "free"


def asking(voice: Voice, outcome: AskFirst) -> discord.Embed:
    """Ask whether the member means to give up what they might not have again, and say why not."""
    card = outcome.card
    room = card.room if card.mine is None else card.room_in(card.mine.mode)
    if card.phase is Phase.CLOSED:
        why = voice("events-give-up-closed")
    elif card.position is not None:
        why = voice("events-give-up-line", position=card.position)
    elif room.waiting:
        why = voice("events-give-up-awaited", waiting=room.waiting)
    else:
        why = voice("events-give-up-full")
    question = voice("events-give-up-seat" if card.position is None else "events-give-up-place")
    return voice.card(card.event.title, f"{question} {why}", tone=Tone.WAITING, when=voice.when(card.event))


def reminding(voice: Voice, outcome: Reminding) -> discord.Embed:
    """Confirm what the member will be told by direct message."""
    if not outcome.new:
        text = voice("events-reminding-already")
    elif not outcome.card.ahead:
        text = voice("events-reminding-too-late")
    elif outcome.card.mine is None or outcome.card.mine.standing is not Standing.SEATED:
        text = voice("events-reminding-once-seated")
    else:
        text = voice("events-reminding", times=_times(voice, outcome.card.ahead))
    return voice.card(outcome.card.event.title, text, tone=Tone.DONE, when=voice.when(outcome.card.event))


def not_reminding(voice: Voice, outcome: Reminding) -> discord.Embed:
    """Confirm that no direct message will come."""
    text = voice("events-not-reminding" if outcome.new else "events-not-reminding-already")
    return voice.card(outcome.card.event.title, text, tone=Tone.DONE)


def listing(
    voice: Voice, events: Sequence[Event], now: datetime, wanted: Wanted = EVERYTHING
) -> discord.Embed:
    """List the events ahead, and offer to come only if one can still register."""
    phases = [phase(event, now) for event in events[:SHOWN]]
    facts = [
        Fact(escaped(event.title), "\n".join(filter(None, (_line(voice, event), state_in(voice, event, at)))))
        for event, at in zip(events, phases, strict=False)
    ]
    if not events:
        nothing = voice("events-list-empty" if wanted == EVERYTHING else "events-list-empty-of-this-sort")
        return voice.card(voice("events-list-title"), nothing)
    return voice.card(
        voice("events-list-title"),
        facts=[*facts, *_zone(voice)],
        next_step=_more(voice, len(events))
        or voice("events-list-next" if Phase.OPEN in phases else "events-list-next-closed"),
    )


def my_events(voice: Voice, cards: Sequence[Card]) -> discord.Embed:
    """List what the member is registered for."""
    facts = [
        Fact(escaped(card.event.title), f"{_line(voice, card.event)}\n{standing(voice, card) or ''}")
        for card in cards[:SHOWN]
    ]
    if not cards:
        return voice.card(voice("events-mine-title"), voice("events-mine-empty"))
    return voice.card(
        voice("events-mine-title"),
        facts=[*facts, *_zone(voice)],
        next_step=_more(voice, len(cards)) or _next_of(voice, cards),
    )


def _next_of(voice: Voice, cards: Sequence[Card]) -> str:
    offered = any(card.mine is not None and card.mine.standing is Standing.OFFERED for card in cards)
    return voice("events-mine-next-offered" if offered else "events-mine-next")


def _line(voice: Voice, event: Event) -> str:
    return voice("events-line", local=voice.local(event), starts=event.starts_at)


def _more(voice: Voice, number: int) -> str | None:
    return voice("events-list-more", more=number - SHOWN) if number > SHOWN else None


def _next(voice: Voice, card: Card) -> str | None:
    if card.mine is None or card.phase not in ALIVE:
        return None
    match card.mine.standing:
        case Standing.WAITING:
            return voice("events-next-waiting")
        case Standing.APPLIED:
            return voice("events-next-applied")
        case Standing.OFFERED:
            return voice("events-next-offered")
    seats = "unlimited" if card.event.seats_in(card.mine.mode) is None else "limited"
    if not card.ahead:
        return voice("events-next-seated", seats=seats)
    key = "events-next-reminded" if card.mine.wants_reminders else "events-next-remind-me"
    return voice(key, seats=seats)


def _zone(voice: Voice) -> list[Fact]:
    note = voice.zone_note()
    return [Fact(voice("events-label-zone"), note)] if note else []


def _times(voice: Voice, ahead: Sequence[ReminderDue]) -> str:
    words = {
        Before.DAY: voice("events-before-day"),
        Before.HOUR: voice("events-before-hour"),
        Before.START: voice("events-before-start"),
    }
    return ", ".join(words[reminder.before] for reminder in ahead)
