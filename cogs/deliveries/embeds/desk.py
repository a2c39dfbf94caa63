"""The desk's pages and the card of one post, in the reader's language; every time shows in the reader's zone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import Final

import discord

from bot.client.looks import Fact, Tone, escaped
from bot.client.voice import Voice
from bot.delivery.ledger import Tally
from bot.delivery.messages import OPEN, State
from bot.delivery.notices import Description, kind_in_words, why_in_words
from bot.i18n.moments import moment
from bot.kernel.text import cut
from cogs.deliveries.domain import EVENT, PAGE, Deed, Line, Publishing, Sheet, Standing, standing
from cogs.deliveries.embeds import publishing
from cogs.deliveries.embeds.troubles import lines

SERVER_LINK: Final = "https://discord.com/channels/{server}/{channel}/{message}"

TONES: Final = {
    Standing.SENT: Tone.DONE,
    Standing.PAUSED: Tone.WAITING,
    Standing.WAITS: Tone.WAITING,
    Standing.HELD: Tone.REFUSED,
    Standing.FAILED: Tone.REFUSED,
    Standing.EXPIRED: Tone.REFUSED,
}


def page(voice: Voice, sheet: Sheet, heading: str, now: datetime, server: int) -> discord.Embed:
    """Return a page: posts one by one, messages to members as counts, and whom they missed."""
    first = sheet.number * PAGE + 1
    facts = (
        [Fact(voice("deliveries-in-the-way-label"), lines(voice, sheet.troubles))] if sheet.troubles else []
    )
    facts += [
        Fact(f"{number}. {_capital(_on(sheet, voice, line))}", _told(voice, line, now, server))
        for number, line in enumerate(sheet.lines, first)
    ]
    if sheet.tallies:
        facts.append(Fact(voice("deliveries-members-label"), "\n".join(tallies(voice, sheet))))
    if sheet.blocked:
        names = " ".join(f"<@{member}>" for member in sheet.blocked)
        facts.append(Fact(voice("deliveries-blocked-label"), names))
    if sheet.unmailed:
        guests = ", ".join(voice("events-guest", name=escaped(name)) for name in sheet.unmailed)
        facts.append(Fact(voice("deliveries-unmailed-label"), guests))
    return voice.card(
        heading,
        None if sheet.lines else voice("deliveries-none"),
        facts=facts,
        source=voice("deliveries-page", page=str(sheet.number + 1), pages=str(sheet.pages)),
    )


def card(voice: Voice, line: Line, now: datetime, server: int) -> discord.Embed:
    """Return one post: when, where, how it stands, what will be said beneath it, and who did what to it."""
    facts = [Fact(voice("deliveries-standing-label"), where(voice, line, now, server))]
    if line.row.note:
        facts.append(Fact(voice("deliveries-note-label"), line.row.note))
    if line.deeds:
        facts.append(
            Fact(voice("deliveries-deeds-label"), "\n".join(_deed(voice, one) for one in line.deeds))
        )
    return voice.card(
        _capital(kind(voice, line)),
        tone=TONES.get(standing(line.row, now), Tone.PLAIN),
        when=_at(voice, line),
        where=f"<#{line.channel}>",
        facts=facts,
    )


def _told(voice: Voice, line: Line | Publishing, now: datetime, server: int) -> str:
    """Return when and where it is posted, and how it stands."""
    if isinstance(line, Publishing):
        place, stands = publishing.where(voice, line), publishing.standing(voice, line)
    else:
        place, stands = f"<#{line.channel}>", where(voice, line, now, server)
    return f"{_at(voice, line)} · {place}\n{stands}"


def _on(sheet: Sheet, voice: Voice, line: Line | Publishing, *, marked_up: bool = True) -> str:
    """Return what a post is called on its page: what the heading says already is not said again in each line."""
    if isinstance(line, Publishing):
        return publishing.kind(voice, line, named=not sheet.view.startswith(EVENT), marked_up=marked_up)
    return kind(voice, replace(line, about=None) if sheet.view.startswith(EVENT) else line)


def kind(voice: Voice, line: Line) -> str:
    """Return what staff call a post, and what it is about."""
    locale, described = voice.reader.locale, Description(line.row.kind, line.label, line.about)
    return kind_in_words(voice.translator, locale, described.told_in(locale))


def option_label(voice: Voice, sheet: Sheet, line: Line | Publishing, number: int) -> str:
    """Return how a post is called in the menu of a page, where Discord shows no markup."""
    called = _on(sheet, voice, line, marked_up=False)
    when = moment(_due(line), voice.reader.zone, voice.reader.locale)
    return f"{number}. {cut(_capital(called).replace('*', ''), 50)} · {when}"


def where(voice: Voice, line: Line, now: datetime, server: int) -> str:
    """Return how a post stands, with the reason and what to do if something is wrong."""
    life, stands = line.row.life, standing(line.row, now)
    why = why_in_words(
        voice.translator,
        voice.reader.locale,
        line.row.target,
        why=life.reason or "",
        code=life.code,
    )
    link = SERVER_LINK.format(server=server, channel=line.channel, message=life.message_id)
    if stands is Standing.PAUSED and life.not_after is not None:
        return voice("deliveries-standing-paused-until", last=life.not_after)
    if stands is Standing.SENT and life.message_id is None:
        return voice("deliveries-standing-sent-and-deleted")
    return voice(
        f"deliveries-standing-{stands.value}",
        due=life.due,
        again=life.retry_at or life.due,
        why=why,
        link=link,
    )


def tallies(voice: Voice, sheet: Sheet) -> Iterator[str]:
    """Yield a line for each kind of message that is only counted, and one for its letters."""
    for (name, by_mail), group in groupby(sheet.tallies, key=lambda one: (one.kind, one.by_mail)):
        alike = list(group)
        description = {"kind": name, "label": sheet.labels[name], "about": None}
        named = _capital(kind_in_words(voice.translator, voice.reader.locale, description))
        told = ", ".join(_tally(voice, alike, personal=name in sheet.personal))
        yield voice("deliveries-tally-by-mail" if by_mail else "deliveries-tally", kind=named, told=told)


def _tally(voice: Voice, alike: Sequence[Tally], *, personal: bool) -> Iterator[str]:
    ahead = [one for one in alike if one.state in OPEN]
    if ahead:
        count = sum(one.count for one in ahead)
        key = "deliveries-tally-planned" if personal else "deliveries-tally-planned-from"
        yield voice(key, count=count, first=min(one.first for one in ahead))
    for one in alike:
        if one.state is State.FAILED:
            yield voice(_missed(one), count=one.count, reached=one.reached)
        elif one.state not in OPEN:
            yield voice(f"deliveries-tally-{one.state.value}", count=one.count)


def _missed(one: Tally) -> str:
    """Return how those are told whom it did not reach; nothing stands in for a letter."""
    if one.by_mail:
        return "deliveries-tally-undelivered"
    return "deliveries-tally-closed" if one.closed else "deliveries-tally-failed"


def _deed(voice: Voice, deed: Deed) -> str:
    who = f"<@{deed.actor}>" if deed.actor else voice("deliveries-deed-by-nobody")
    return voice(f"deliveries-deed-{deed.act.value}", who=who, at=deed.at)


def _at(voice: Voice, line: Line | Publishing) -> str:
    return voice("deliveries-at", due=_due(line))


def _due(line: Line | Publishing) -> datetime:
    return line.due if isinstance(line, Publishing) else line.row.due


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
