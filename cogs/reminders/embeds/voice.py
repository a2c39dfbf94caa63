"""Speaking to one reader: their language, their zone, and how the time of a reminder is told to them."""

from dataclasses import dataclass
from datetime import datetime

import discord

from bot.client import voice
from bot.client.recurrences import described
from bot.i18n import moments
from bot.kernel.recurrence import Recurrence
from bot.kernel.text import cut
from cogs.reminders.domain import Reminder, Timing


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of the reminders for one reader."""

    def local(self, instant: datetime, zone: str | None = None) -> str:
        """Return an instant in words, by the clocks of ``zone``, else of the reader's zone."""
        return moments.moment(instant, zone or self.reader.zone, self.reader.locale)

    def when(self, instant: datetime, zone: str | None = None) -> str:
        """Return an instant in words, and as Discord shows it on each device."""
        return self("reminders-when", local=self.local(instant, zone), at=instant)

    def repeats(self, timing: Timing) -> str | None:
        """Return how it comes back; None if it comes once."""
        if not isinstance(timing, Recurrence):
            return None
        sentence = described(self.translator, self.reader.locale, timing)
        return sentence[:1].upper() + sentence[1:]

    def place(self, channel: int | None) -> str:
        """Return where it comes."""
        if channel is None:
            return self("reminders-by-direct-message")
        return self("reminders-in-channel", channel=f"<#{channel}>")

    def typed_again(self, reminder: Reminder) -> str:
        """Return when it comes as its member could have written it, to be changed in the form."""
        timing = reminder.wish.timing
        if isinstance(timing, Recurrence):
            return reminder.wish.when
        return moments.moment(timing.instant(), timing.zone, self.reader.locale)


def label(words: str, limit: int) -> str:
    """Return words on one line, as they were written: in them nothing is formatted, and nobody mentioned."""
    shown = discord.utils.escape_markdown(one_line(words, limit))
    return discord.utils.escape_mentions(shown).replace("<", r"\<")


def one_line(words: str, limit: int) -> str:
    """Return the beginning of the words on one line."""
    return cut(" ".join(words.split()), limit)
