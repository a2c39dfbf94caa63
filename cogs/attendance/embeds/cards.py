"""What hosts, members and organisers see of attendance."""

import discord

from bot.client.looks import Fact, Tone, escaped
from bot.client.voice import Voice
from bot.i18n import moments
from cogs.attendance.domain import Entry, RollPage, as_shown, window
from cogs.attendance.service import CheckedIn, Issued, Opened
from cogs.events.domain import Event


def opened(voice: Voice, shown: Opened) -> discord.Embed:
    """Show the host the code, large enough to be read aloud."""
    begins, ends = window(shown.event)
    who = "anybody" if shown.check_in.walk_ins else "seated"
    return voice.card(
        shown.event.title,
        f"# {as_shown(shown.check_in.code)}",
        tone=Tone.DONE,
        when=voice("attendance-window", begins=begins, ends=ends),
        facts=[
            *([Fact(voice("attendance-label-untold"), voice.refusal(shown.untold))] if shown.untold else []),
            Fact(voice("attendance-label-who"), voice(f"attendance-who-{who}"), beside=True),
            Fact(voice("attendance-label-present"), str(shown.present), beside=True),
        ],
        next_step=voice("attendance-opened-next"),
    )


def closed(voice: Voice, shown: Opened) -> discord.Embed:
    """Confirm that the code is worth nothing any more."""
    return voice.card(
        shown.event.title,
        voice("attendance-closed", present=shown.present),
        tone=Tone.DONE,
        next_step=voice("attendance-closed-next"),
    )


def checked_in(voice: Voice, done: CheckedIn) -> discord.Embed:
    """Confirm that somebody is there, or was known to be."""
    key = "attendance-already" if done.already else "attendance-checked-in"
    return voice.card(done.event.title, voice(key, at=done.mark.at), tone=Tone.DONE)


def listing(voice: Voice, page: RollPage) -> discord.Embed:
    """Show organisers a page of the roll."""
    counted = voice(
        "attendance-counted",
        present=page.present,
        number=page.number,
        page=page.page + 1,
        pages=page.pages,
    )
    lines = [f"{number}. {line(voice, entry)}" for number, entry in enumerate(page.shown, 1)]
    return voice.card(
        page.event.title,
        "\n".join((counted, *lines)) if lines else voice("attendance-nobody"),
        next_step=voice("attendance-roll-next") if lines else None,
    )


def line(voice: Voice, entry: Entry) -> str:
    """Return one person and what is known of them."""
    who = f"<@{entry.member}>" if entry.member > 0 else _guest(voice, entry.name)
    return f"{who} · {standing(voice, entry)}"


def _guest(voice: Voice, name: str) -> str:
    """Return a guest as what they are: they may call themselves what they like, be it a member or a channel."""
    return voice("events-guest", name=escaped(name)) if name else voice("attendance-guest")


def standing(voice: Voice, entry: Entry) -> str:
    """Return what is known of somebody, and who said so."""
    mark = entry.mark
    if mark is None:
        return voice("attendance-unknown")
    key = f"attendance-{'present' if mark.present else 'absent'}-{mark.way}"
    return voice(key, by=f"<@{mark.by}>" if mark.by else "—", at=mark.at)


def issued(voice: Voice, made: Issued) -> discord.Embed:
    """Hand a certificate over, and say what of it is kept."""
    return voice.card(
        made.event.title,
        voice("attendance-issued", name=discord.utils.escape_markdown(made.name)),
        tone=Tone.DONE,
        next_step=voice("attendance-issued-next", until=made.until),
    )


def genuine(voice: Voice, event: Event) -> discord.Embed:
    """Say that a certificate is genuine, and of which event."""
    return voice.card(
        voice("attendance-genuine-title"),
        voice("attendance-genuine", title=discord.utils.escape_markdown(event.title)),
        tone=Tone.DONE,
        when=moments.date(event.starts_at, event.plan.starts.zone, voice.reader.locale),
    )
