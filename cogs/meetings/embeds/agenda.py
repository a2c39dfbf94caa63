"""The agenda of a meeting as cards."""

import discord

from bot.client.looks import Fact, Tone, escaped
from bot.i18n import moments
from cogs.meetings.domain import in_order, left_out
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import Outrun, Programme


def card(voice: Voice, programme: Programme, said: str | None = None, *, runs: bool = False) -> discord.Embed:
    """Show the agenda to somebody of the group, and what was left out to those who run it."""
    lines = _lines(voice, programme)
    facts = [Fact(voice("meetings-label-call"), _call(voice, programme))] if runs else []
    out = [f"#{one.id} {escaped(one.title)}" for one in left_out(programme.items)]
    if out and runs:
        facts.append(Fact(voice("meetings-label-left-out"), "\n".join(out)))
    return voice.card(
        _title(voice, programme),
        f"{said}\n\n{lines}" if said else lines,
        when=_when(voice, programme),
        facts=facts,
        next_step=voice("meetings-agenda-next-runs" if runs else "meetings-agenda-next"),
    )


def call(voice: Voice, programme: Programme) -> discord.Embed:
    """Ask the group for items."""
    return voice.card(
        voice("meetings-call-title", title=programme.event.title),
        voice("meetings-call"),
        tone=Tone.WAITING,
        when=_when(voice, programme),
        next_step=voice("meetings-call-next"),
    )


def post(voice: Voice, programme: Programme) -> discord.Embed:
    """Show the group its agenda."""
    return voice.card(
        _title(voice, programme),
        _lines(voice, programme),
        when=_when(voice, programme),
        next_step=voice("meetings-agenda-next"),
    )


def reminder(voice: Voice, programme: Programme) -> discord.Embed:
    """Remind the group of a meeting, with its agenda."""
    said = voice("meetings-reminder", starts=programme.event.starts_at)
    return voice.card(
        _title(voice, programme),
        f"{said}\n\n{_lines(voice, programme)}",
        tone=Tone.WAITING,
        when=_when(voice, programme),
        where=programme.event.plan.place or None,
    )


def outrun(voice: Voice, found: Outrun) -> discord.Embed:
    """Show that somebody else arranged it meanwhile."""
    return voice.card(
        _title(voice, found.programme),
        f"{voice('meetings-agenda-outrun')}\n\n{_lines(voice, found.programme)}",
        tone=Tone.REFUSED,
        next_step=voice("meetings-agenda-outrun-next"),
    )


def _title(voice: Voice, programme: Programme) -> str:
    return voice("meetings-agenda-title", title=programme.event.title)


def _lines(voice: Voice, programme: Programme) -> str:
    items = [f"{number}. {escaped(one.title)}" for number, one in enumerate(in_order(programme.items), 1)]
    return "\n".join(items) or voice("meetings-agenda-nothing")


def _when(voice: Voice, programme: Programme) -> str:
    plan, event = programme.event.plan, programme.event
    local = moments.moment(event.starts_at, plan.starts.zone, voice.reader.locale)
    return voice("meetings-when", local=local, at=event.starts_at)


def _call(voice: Voice, programme: Programme) -> str:
    at = programme.agenda.call
    return voice("meetings-no-call") if at is None else voice("meetings-call-at", at=at)
