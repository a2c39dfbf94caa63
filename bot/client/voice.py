"""Speaking to one reader: every card, button and line of a feature takes its words from a voice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import discord

from bot.client import looks
from bot.client.interaction import Interaction
from bot.client.looks import Fact, Tone
from bot.delivery.kinds import Reader
from bot.i18n.translator import Translator
from bot.kernel.errors import Detail, DomainError


@dataclass(frozen=True)
class Voice:
    """The words of the bot for one reader; features add what they alone say."""

    translator: Translator
    reader: Reader

    tone: ClassVar[Tone] = Tone.PLAIN
    """The tone of a card that names none."""

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key`` in the reader's language."""
        return self.translator.text(self.reader.locale, key, **details)

    def refusal(self, refusal: DomainError) -> str:
        """Return why it is refused and what to do next."""
        return self(refusal.key, **refusal.details)

    def card(
        self,
        title: str,
        text: str | None = None,
        *,
        tone: Tone | None = None,
        when: str | None = None,
        where: str | None = None,
        facts: Sequence[Fact] = (),
        next_step: str | None = None,
        source: str | None = None,
    ) -> discord.Embed:
        """Return a card in the reader's language."""
        return looks.card(
            self.translator,
            self.reader.locale,
            title,
            text,
            tone=tone or self.tone,
            when=when,
            where=where,
            facts=facts,
            next_step=next_step,
            source=source,
        )


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    return Voice(client.platform.translator, await client.reader(interaction))
