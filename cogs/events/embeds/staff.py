"""What those who prepare events see: the reading of their form, and what they are about to do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

import discord

from bot.client.looks import Fact, Tone
from bot.i18n import moments
from bot.kernel.text import cut
from cogs.events.domain import Card, Difference, Event, ReminderDue, Status
from cogs.events.embeds import answers, publishing
from cogs.events.embeds.facts import promised, seats, taken
from cogs.events.embeds.voice import Voice, escaped
from cogs.events.service import CalledOff, Edited, Preview, Proposal

HALF: Final = 450
"""So much of a text stands beside what it becomes."""

ELSEWHERE: Final = (
    "Europe/Lisbon",
    "Atlantic/Azores",
    "Europe/Athens",
    "America/Martinique",
    "America/Cayenne",
    "Indian/Reunion",
)
"""Where the Union's clocks differ most from each other: what members there will see."""


def preview(voice: Voice, shown: Preview) -> discord.Embed:
    """Show how a form was read: its author decides by this what to do."""
    event = shown.event
    return voice.card(
        event.title,
        event.plan.about,
        when=f"{voice.local(event, event.plan.starts.zone)}\n{voice.local(event, 'UTC')}",
        where=event.plan.place,
        facts=[
            *publishing.facts(voice, shown.readiness),
            *_readings(voice, shown),
            Fact(voice("events-label-seats"), seats(voice, event)),
            *promised(voice, event),
            *answers.asked(voice, event),
            *_channel(voice, event),
        ],
        next_step=publishing.next_step(voice, shown.readiness),
    )


def published(voice: Voice, event: Event, reminders: Sequence[ReminderDue]) -> discord.Embed:
    """Say what has just been promised."""
    text = voice("events-published", channel=f"<#{event.channel}>", number=str(event.id))
    planned = "\n".join(voice("events-planned-reminder", due=reminder.due) for reminder in reminders)
    facts = [Fact(voice("events-label-reminders"), planned)] if planned else []
    return voice.card(
        event.title,
        text,
        tone=Tone.DONE,
        when=voice.when(event),
        facts=facts,
        next_step=voice("events-published-next"),
    )


def terms(voice: Voice, card: Card) -> discord.Embed:
    """Confirm how one registers for an event from now on."""
    reminded = [Fact(voice("events-label-reminded"), voice("events-reminds-group"))]
    group = card.event.plan.group
    facts = [
        Fact(voice("events-label-seats"), taken(voice, card)),
        *([Fact(voice("events-label-group"), voice.group(group))] if group else ()),
        *promised(voice, card.event),
        *(reminded if card.event.terms.reminds_group else ()),
        *answers.asked(voice, card.event),
    ]
    text = voice("events-terms-set" if card.event.status is Status.PUBLISHED else "events-terms-set-draft")
    return voice.card(card.event.title, text, tone=Tone.DONE, when=voice.when(card.event), facts=facts)


def cancelling(voice: Voice, card: Card, *, repeats: bool = False) -> discord.Embed:
    """Ask before an event is cancelled; of one that ``repeats``, which of its dates."""
    text = voice(
        "events-cancel-question",
        seated=card.room.seated,
        # Who holds an offer, or is not decided on yet, is told as well.
        waiting=card.room.waiting + card.room.offered + card.room.applied,
        channel=f"<#{card.event.channel}>",
    )
    if repeats:
        text += f"\n{voice('events-repeats')}"
    return voice.card(card.event.title, text, tone=Tone.WAITING, when=voice.when(card.event))


def cancelled(voice: Voice, done: CalledOff) -> discord.Embed:
    """Say what was cancelled, and who will hear of it."""
    event = done.card.event
    text = voice("events-cancel-done", channel=_told_in(event, announced=done.announced))
    if done.others:
        text += f"\n{voice('events-cancel-others', others=done.others)}"
    return voice.card(event.title, text, tone=Tone.DONE)


def proposal(voice: Voice, shown: Proposal) -> discord.Embed:
    """Show what would change of an event, and say first if somebody was faster."""
    event = shown.event
    overtaken = voice("events-changed-meanwhile", title=event.title) if shown.overtaken else None
    text = voice("events-proposal" if shown.differences else "events-proposal-nothing")
    repeats = None
    if shown.repeats and shown.differences:
        repeats = f"{voice('events-repeats')} {voice('events-repeats-moved')}"
    return voice.card(
        event.title,
        "\n\n".join(part for part in (overtaken, text, repeats) if part),
        tone=Tone.WAITING,
        when=voice.when(event),
        facts=[_difference(voice, shown, one) for one in shown.differences],
    )


def _difference(voice: Voice, shown: Proposal, one: Difference) -> Fact:
    nothing = voice("events-nothing")
    was, becomes = escaped(one.was) or nothing, escaped(one.becomes) or nothing
    if one.field == "when":
        was, becomes = (
            _promised(voice, shown.event),
            _promised(voice, replace(shown.event, plan=shown.wanted)),
        )
    text = voice("events-difference", was=cut(was, HALF), becomes=cut(becomes, HALF))
    return Fact(voice(f"events-form-{'name' if one.field == 'title' else one.field}"), text)


def _promised(voice: Voice, event: Event) -> str:
    """Return when the event is by the clocks it was promised by: what its organiser typed, in words."""
    return voice.local(event, event.plan.starts.zone)


def edited(voice: Voice, done: Edited) -> discord.Embed:
    """Say what was corrected, and who will hear of it."""
    event = done.card.event
    text = voice("events-edit-done", channel=_told_in(event, announced=done.announced))
    if done.others:
        text += f"\n{voice('events-edit-others', others=done.others)}"
    return voice.card(event.title, text, tone=Tone.DONE, when=voice.when(event))


def _told_in(event: Event, *, announced: bool) -> str:
    return f"<#{event.channel}>" if announced else "none"


def reopened(voice: Voice, card: Card) -> discord.Embed:
    """Say that an event takes place after all, and who will hear of it."""
    text = voice("events-reopen-done", channel=f"<#{card.event.channel}>")
    return voice.card(card.event.title, text, tone=Tone.DONE, when=voice.when(card.event))


def form_again(voice: Voice, refusal: str) -> str:
    """Say what is not right yet, and that nothing typed is lost."""
    return f"{refusal}\n{voice('events-nothing-lost')}"


def _readings(voice: Voice, shown: Preview) -> list[Fact]:
    event = shown.event
    facts = [Fact(voice("events-label-elsewhere"), _elsewhere(voice, event))]
    remarks = "\n".join(voice(remark.key, **remark.details) for remark in shown.remarks)
    return [*facts, Fact(voice("events-label-remarks"), remarks)] if remarks else facts


def _elsewhere(voice: Voice, event: Event) -> str:
    zones = [zone for zone in ELSEWHERE if zone != event.plan.starts.zone]
    return " · ".join(_there(voice, event.starts_at, zone, event.plan.starts.zone) for zone in zones)


def _there(voice: Voice, instant: datetime, zone: str, here: str) -> str:
    """Return e.g. "Lisbon 08:30", with the date where it is another day."""
    locale = voice.reader.locale
    place, hour = moments.city(zone, locale), moments.time(instant, zone, locale)
    if (day := moments.date(instant, zone, locale)) == moments.date(instant, here, locale):
        return f"{place} {hour}"
    return f"{place} {hour}, {day}"


def _channel(voice: Voice, event: Event) -> list[Fact]:
    if event.plan.channel is None:
        return [Fact(voice("events-label-channel"), voice("events-usual-channel"))]
    return [Fact(voice("events-label-channel"), f"<#{event.plan.channel}>")]
