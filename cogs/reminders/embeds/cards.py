"""The private cards: how a wish was read, what is promised, the list, and a reminder that comes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import discord

from bot.client.looks import Fact, Tone
from bot.kernel.recurrence import Recurrence
from bot.kernel.text import cut
from cogs.reminders.domain import Reminder, Timing, Wish
from cogs.reminders.embeds.voice import Voice, label
from cogs.reminders.service import Confirmed, Done, Preview, Told

ON_A_PAGE: Final = 8
"""So many reminders stand on one page of the list; the select beneath it takes as many."""
WORDS_IN_LIST: Final = 80
WORDS_ON_CARD: Final = 1500
COMING: Final = 3
"""So many of the next times are shown of what comes back."""


def preview(voice: Voice, shown: Preview) -> discord.Embed:
    """Show how a wish was read: its author decides by this what to do."""
    remarks = "\n".join(voice(remark.key, **remark.details) for remark in shown.remarks)
    return voice.card(
        voice("reminders-preview-snooze" if shown.draft.snoozing else "reminders-preview"),
        cut(shown.wish.words, WORDS_ON_CARD),
        when=voice.when(shown.first, _zone(shown.wish.timing)),
        where=voice.place(shown.wish.channel),
        facts=[
            *_repeats(voice, shown.wish.timing, shown.first),
            *_elsewhere(voice, shown),
            *_about(voice, shown.wish),
            *([Fact(voice("reminders-label-remarks"), remarks)] if remarks else []),
        ],
        next_step=voice("reminders-preview-next"),
    )


def confirmed(voice: Voice, outcome: Confirmed) -> discord.Embed:
    """Say what is promised now."""
    reminder = outcome.reminder
    text = voice("reminders-confirmed")
    if outcome.unreached is not None:
        text = f"{text}\n{voice('reminders-unreached', due=outcome.unreached)}"
    return reminder_card(voice, reminder, text, tone=Tone.DONE, next_step=voice("reminders-confirmed-next"))


def reminder_card(
    voice: Voice,
    reminder: Reminder,
    text: str,
    *,
    tone: Tone = Tone.PLAIN,
    next_step: str | None = None,
) -> discord.Embed:
    """Show a reminder under a sentence about it."""
    wish, due = reminder.wish, reminder.next or reminder.came
    return voice.card(
        voice("reminders-title"),
        f"{text}\n\n{cut(wish.words, WORDS_ON_CARD)}",
        tone=tone,
        when=voice.when(due) if due else None,
        where=voice.place(wish.channel),
        facts=[*_repeats(voice, wish.timing, reminder.due), *_about(voice, wish)],
        next_step=next_step,
    )


def standing(voice: Voice, reminder: Reminder) -> str:
    """Return in a sentence where a reminder stands."""
    if reminder.next is None:
        return voice("reminders-has-come")
    return voice("reminders-put-off-now" if reminder.next == reminder.snoozed else "reminders-waits")


def listing(voice: Voice, reminders: Sequence[Reminder], page: int) -> discord.Embed:
    """List one page of the member's reminders."""
    if not reminders:
        return voice.card(
            voice("reminders-list-title"),
            voice("reminders-list-empty"),
            next_step=voice("reminders-list-begin"),
        )
    text = voice("reminders-list-pages", number=len(reminders), page=page + 1, pages=pages(reminders))
    shown = reminders[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    facts = [Fact(label(one.wish.words, WORDS_IN_LIST), _line(voice, one)) for one in shown]
    next_step = voice("reminders-list-next")
    return voice.card(voice("reminders-list-title"), text, facts=facts, next_step=next_step)


def pages(reminders: Sequence[Reminder]) -> int:
    """Return how many pages the list has."""
    return max(1, -(-len(reminders) // ON_A_PAGE))


def told(voice: Voice, reminder: Reminder, at: datetime) -> discord.Embed:
    """Return what stands under the words of a reminder that comes."""
    return voice.card(
        voice("reminders-title"),
        when=voice.when(at),
        facts=[*_repeats(voice, reminder.wish.timing, reminder.due), *_about(voice, reminder.wish)],
        next_step=voice("reminders-told-next"),
    )


def told_line(voice: Voice, news: Told, *, due: datetime | None) -> str:
    """Return what stands above: why it comes late, or here, and the words themselves."""
    lines = [voice("delivery-late", due=due)] if due else []
    if news.missed:
        lines.append(voice("reminders-missed", times=news.missed))
    if news.missed_channel is not None:
        lines.append(voice("reminders-missed-channel", channel=f"<#{news.missed_channel}>"))
    return "\n".join([*lines, news.reminder.wish.words])


def done(voice: Voice, outcome: Done) -> discord.Embed:
    """Say that a reminder is done, and when it comes again if it repeats."""
    goes_on = outcome.goes_on
    if goes_on is None:
        words = cut(outcome.reminder.wish.words, WORDS_ON_CARD)
        return voice.card(voice("reminders-title"), f"{voice('reminders-done')}\n\n{words}", tone=Tone.DONE)
    return reminder_card(
        voice,
        goes_on,
        voice("reminders-done-for-now"),
        tone=Tone.DONE,
        next_step=voice("reminders-done-for-now-next"),
    )


def put_off(voice: Voice, until: datetime) -> discord.Embed:
    """Say when a reminder comes again."""
    text, when = voice("reminders-put-off"), voice.when(until)
    return voice.card(voice("reminders-title"), text, tone=Tone.DONE, when=when)


def _line(voice: Voice, reminder: Reminder) -> str:
    due = reminder.next
    first = (
        voice("reminders-has-come")
        if due is None
        else voice("reminders-line", local=voice.local(due), at=due)
    )
    return "\n".join(
        part
        for part in (first, voice.repeats(reminder.wish.timing), voice.place(reminder.wish.channel))
        if part
    )


def _repeats(voice: Voice, timing: Timing, due: datetime | None) -> list[Fact]:
    if not isinstance(timing, Recurrence) or due is None:
        return []
    coming = "\n".join(
        voice.local(instant, timing.zone) for instant in (due, *timing.following(due, COMING - 1))
    )
    return [
        Fact(voice("reminders-label-repeats"), voice.repeats(timing) or ""),
        Fact(voice("reminders-label-coming"), coming),
    ]


def _elsewhere(voice: Voice, shown: Preview) -> list[Fact]:
    """Tell a time by other clocks than the member's own in the member's own, too."""
    if _zone(shown.wish.timing) == voice.reader.zone:
        return []
    return [Fact(voice("reminders-label-for-you"), voice.local(shown.first))]


def _about(voice: Voice, wish: Wish) -> list[Fact]:
    return [Fact(voice("reminders-label-about"), wish.link)] if wish.link else []


def _zone(timing: Timing) -> str:
    return timing.zone
