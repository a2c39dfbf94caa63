"""Speaking to one reader: their language, their zone, and how the time of a reminder is told to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.client.looks import Fact, Tone, card
from bot.client.recurrences import described
from bot.delivery.kinds import Reader
from bot.i18n import moments
from bot.i18n.translator import Translator
from bot.kernel.errors import Detail, DomainError
from bot.kernel.recurrence import Recurrence
from bot.kernel.text import cut
from cogs.reminders.domain import Reminder, Timing


@dataclass(frozen=True)
class Voice:
    """The words of the reminders for one reader."""

    translator: Translator
    reader: Reader

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key`` in the reader's language."""
        return self.translator.text(self.reader.locale, key, **details)

    def refusal(self, refusal: DomainError) -> str:
        """Return why it is refused and what to do next."""
        return self(refusal.key, **refusal.details)

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

    def card(
        self,
        title: str,
        text: str | None = None,
        *,
        tone: Tone = Tone.PLAIN,
        when: str | None = None,
        where: str | None = None,
        facts: Sequence[Fact] = (),
        next_step: str | None = None,
    ) -> discord.Embed:
        """Return a card in the reader's language."""
        return card(
            self.translator,
            self.reader.locale,
            title,
            text,
            tone=tone,
            when=when,
            where=where,
            facts=facts,
            next_step=next_step,
        )


def label(words: str, limit: int) -> str:
    """Return words on one line, as they were written: underscores and stars in them format nothing."""
    return discord.utils.escape_markdown(one_line(words, limit))


def one_line(words: str, limit: int) -> str:
    """Return the beginning of the words on one line."""
    return cut(" ".join(words.split()), limit)
