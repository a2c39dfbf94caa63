"""What staff read of events that come back."""

from collections.abc import Sequence
from datetime import date

import discord

from bot.client.looks import Fact, Tone
from bot.client.recurrences import described
from bot.client.voice import Voice
from bot.i18n import moments
from bot.kernel.text import cut
from cogs.events.domain import Event, Status
from cogs.series.domain import ANNOUNCED, HORIZON, Series
from cogs.series.service import Dated, Shown

TITLE_IN_CHOICE = 46
"""So much of a title leaves room for the date beside it."""


def named(voice: Voice, event: Event) -> str:
    """Return an event as a choice: its title, and when it is in the reader's zone."""
    local = moments.moment(event.starts_at, voice.reader.zone, voice.reader.locale)
    return voice("events-choice", title=cut(event.title, TITLE_IN_CHOICE), local=local)


def day(voice: Voice, local: date) -> str:
    """Return a date in words."""
    return moments.day(local, voice.reader.locale)


def reading(voice: Voice, shown: Shown) -> discord.Embed:
    """Show how an event would come back: staff decide by this."""
    dates = [_on(voice, shown.series, one.day) for one in shown.dates]
    step = voice("series-reading-next")
    return _card(voice, shown, voice("series-reading"), Tone.WAITING, dates, next_step=step)


def begun(voice: Voice, shown: Shown) -> discord.Embed:
    """Say that it comes back, and when."""
    text = voice("series-begun", weeks=HORIZON.days // 7, days=ANNOUNCED)
    return _card(voice, shown, text, Tone.DONE, next_step=voice("series-next"))


def series(voice: Voice, shown: Shown) -> discord.Embed:
    """Show a series and its dates ahead."""
    text = None if shown.dates else voice("series-over")
    return _card(voice, shown, text, Tone.PLAIN, next_step=voice("series-next"))


def left_out(voice: Voice, shown: Shown, on: date) -> discord.Embed:
    """Say that a date is left out."""
    return _card(voice, shown, voice("series-left-out", day=day(voice, on)), Tone.DONE)


def put_back(voice: Voice, shown: Shown, on: date) -> discord.Embed:
    """Say that a date takes place after all."""
    return _card(voice, shown, voice("series-put-back", day=day(voice, on)), Tone.DONE)


def _card(
    voice: Voice,
    shown: Shown,
    text: str | None,
    tone: Tone,
    dates: Sequence[str] | None = None,
    *,
    next_step: str | None = None,
) -> discord.Embed:
    lines = [_date(voice, shown.series, one) for one in shown.dates] if dates is None else dates
    facts = [Fact(voice("series-label-rule"), _rule(voice, shown.series))]
    if lines:
        facts.append(Fact(voice("series-label-dates"), "\n".join(lines)))
    if shown.twice is not None:
        facts.append(Fact(voice("series-label-remark"), _twice(voice, shown.series, shown.twice)))
    return voice.card(shown.series.words.title, text, tone=tone, facts=facts, next_step=next_step)


def _rule(voice: Voice, one: Series) -> str:
    rule = described(voice.translator, voice.reader.locale, one.recurrence)
    if one.until is None:
        return rule
    return voice("series-rule-until", rule=rule, until=day(voice, one.until))


def _date(voice: Voice, one: Series, dated: Dated) -> str:
    local = _on(voice, one, dated.day)
    if dated.left_out:
        return voice("series-date-left-out", local=local)
    if dated.event is None:
        return voice("series-date-later", local=local)
    if dated.event.status is Status.CANCELLED:
        return voice("series-date-cancelled", local=local)
    starts = dated.event.plan.starts
    if starts.zone == one.recurrence.zone and starts.local.date() == dated.day:
        # Perhaps at another hour than the others: that is no other date, and was not moved if theirs was.
        return moments.wall_clock(starts.local, voice.reader.locale)
    if starts != one.recurrence.on(dated.day):
        return voice("series-date-moved", local=local, starts=dated.event.starts_at)
    return local


def _twice(voice: Voice, one: Series, on: date) -> str:
    return voice("series-remark-twice", local=_on(voice, one, on))


def _on(voice: Voice, one: Series, local: date) -> str:
    return moments.wall_clock(one.recurrence.on(local).local, voice.reader.locale)
