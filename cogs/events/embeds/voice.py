"""Speaking to one reader: their language, their zone, and how an event's time is told to them."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.client.looks import Fact, Tone, card
from bot.community.content import Community
from bot.delivery.kinds import Reader
from bot.i18n import moments
from bot.i18n.translator import Translator
from bot.kernel.errors import Detail, DomainError
from cogs.events.domain import Event


@dataclass(frozen=True)
class Voice:
    """The words of the events for one reader."""

    translator: Translator
    community: Community
    reader: Reader

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key`` in the reader's language."""
        return self.translator.text(self.reader.locale, key, **details)

    def refusal(self, refusal: DomainError) -> str:
        """Return why it is refused and what to do next."""
        return self(refusal.key, **refusal.details)

    def local(self, event: Event, zone: str | None = None) -> str:
        """Return when the event is, in words, by the clocks of ``zone``, else of the reader's zone."""
        where = zone or self.reader.zone
        if event.plan.ends is None:
            return moments.moment(event.starts_at, where, self.reader.locale)
        return moments.span(event.starts_at, event.ends_at, where, self.reader.locale)

    def when(self, event: Event) -> str:
        """Return when the event is: in the reader's zone, and as Discord shows it on each device."""
        return self("events-when", local=self.local(event), starts=event.starts_at)

    def zone_note(self) -> str | None:
        """Return how to see other clocks, for who never chose and sees the community's own."""
        if self.reader.zone_chosen or self.reader.zone != self.community.zone:
            return None
        return self("events-zone-note", place=moments.city(self.reader.zone, self.reader.locale))

    def group(self, slug: str) -> str:
        """Return the name of a working group; of one that was dissolved, its slug."""
        names = {group.slug: group.names for group in self.community.groups}.get(slug, {})
        return names.get(self.reader.locale) or next(iter(names.values()), slug)

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


def escaped(text: str) -> str:
    """Return a title as it was written: in it nothing is formatted, and nobody and no channel mentioned."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(text)).replace("<", r"\<")
