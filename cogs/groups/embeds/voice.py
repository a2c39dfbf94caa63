"""Speaking to one reader about the groups: their language, and the names of groups and languages in it."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord
from babel import Locale

from bot.client.looks import Fact, Tone, card
from bot.community.content import Community
from bot.delivery.kinds import Reader
from bot.i18n.translator import Translator
from bot.kernel.errors import Detail, DomainError


@dataclass(frozen=True)
class Voice:
    """The words of the groups for one reader."""

    translator: Translator
    community: Community
    reader: Reader

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key`` in the reader's language."""
        return self.translator.text(self.reader.locale, key, **details)

    def refusal(self, refusal: DomainError) -> str:
        """Return why it is refused and what to do next."""
        return self(refusal.key, **refusal.details)

    def group(self, slug: str) -> str:
        """Return the name of a group; of one that was dissolved, its slug."""
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


def language_name(locale: str) -> str:
    """Return what a language calls itself, as a heading: "Français"."""
    name = Locale.parse(locale, sep="-").get_display_name() or locale
    return name[:1].upper() + name[1:]


def mention(member: int | None, otherwise: str) -> str:
    """Return the member as Discord shows them, or a word for nobody."""
    return otherwise if member is None else f"<@{member}>"
