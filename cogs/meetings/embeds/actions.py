"""Actions as cards and lists."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import discord

from bot.client.looks import Fact, Tone, escaped
from bot.kernel.text import cut
from cogs.meetings.domain import Action, State, Which
from cogs.meetings.embeds.voice import Voice

SHOWN: Final = 15
"""So many stand in one list; a card holds them even if each is as long as can be."""

LINE: Final = 160

_TONES: Final = {State.OPEN: Tone.PLAIN, State.DONE: Tone.DONE, State.DROPPED: Tone.REFUSED}


def action(voice: Voice, one: Action, today: date, said: str | None = None) -> discord.Embed:
    """Show one action; ``said`` is what has just become of it."""
    late = one.is_late(today)
    return voice.card(
        voice("meetings-action-title", number=str(one.id), group=voice.group(one.group)),
        f"{said}\n\n{escaped(one.what)}" if said else escaped(one.what),
        tone=Tone.WAITING if late else _TONES[one.state],
        facts=[
            Fact(voice("meetings-label-owner"), voice.somebody(one.owner), beside=True),
            Fact(voice("meetings-label-due"), _due(voice, one, today), beside=True),
            Fact(voice("meetings-label-state"), voice(f"meetings-state-{one.state}"), beside=True),
        ],
    )


def actions(voice: Voice, found: Sequence[Action], which: Which, today: date) -> discord.Embed:
    """List actions, with how many there is no room for."""
    lines = [_line(voice, one, today) for one in found[:SHOWN]]
    if found[SHOWN:]:
        lines.append(voice("meetings-actions-more", count=len(found) - SHOWN))
    return voice.card(
        voice(f"meetings-actions-{which}"),
        "\n".join(lines) or voice("meetings-actions-none"),
        next_step=voice("meetings-actions-next" if found else "meetings-actions-none-next"),
    )


def assigned(voice: Voice, one: Action, today: date) -> discord.Embed:
    """Tell somebody what they have been given."""
    by = voice("meetings-assigned", by=voice.somebody(one.given_by), group=voice.group(one.group))
    return _to_owner(voice, one, today, by)


def chaser(voice: Voice, one: Action, today: date) -> discord.Embed:
    """Remind somebody of what they have taken on."""
    key = "meetings-chaser-late" if one.is_late(today) else "meetings-chaser-ahead"
    return _to_owner(voice, one, today, voice(key, group=voice.group(one.group)))


def _to_owner(voice: Voice, one: Action, today: date, text: str) -> discord.Embed:
    return voice.card(
        voice("meetings-action-title", number=str(one.id), group=voice.group(one.group)),
        f"{text}\n\n**{escaped(one.what)}**",
        tone=Tone.WAITING,
        facts=[Fact(voice("meetings-label-due"), _due(voice, one, today))],
        next_step=voice("meetings-owner-next"),
    )


def _line(voice: Voice, one: Action, today: date) -> str:
    return voice(
        "meetings-actions-line",
        number=str(one.id),
        what=escaped(cut(one.what, LINE)),
        owner=voice.somebody(one.owner),
        due=_due(voice, one, today) if one.state is State.OPEN else voice(f"meetings-state-{one.state}"),
    )


def _due(voice: Voice, one: Action, today: date) -> str:
    day = voice.day(one.due)
    return voice("meetings-due-late", day=day) if one.is_late(today) else day
