"""How the bot's messages look: one palette, one order of things.

Colour only repeats what the words say already: nothing is told by it alone. Time, place
and the next step always stand in the same order and under the same labels, and every
text is cut to what Discord allows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

import discord

from bot.i18n.translator import Translator
from bot.kernel.text import cut, units

TITLE_LIMIT: Final = 256
TEXT_LIMIT: Final = 4096
LABEL_LIMIT: Final = 256
VALUE_LIMIT: Final = 1024
FOOTER_LIMIT: Final = 500
FACT_LIMIT: Final = 22
EMBED_LIMIT: Final = 6000
CONTENT_LIMIT: Final = 2000
OPTION_LIMIT: Final = 100
"""Discord's limits, in UTF-16 code units; of facts it takes 25, three of them being time, place and next step.

The footer could be longer; but it is the source of a thing and not the thing.
"""

CHOICES_LIMIT: Final = 25
"""So many choices Discord shows beneath an option while a member types."""


class Tone(Enum):
    """What a card is about; its colour, readable on Discord's light and dark background."""

    PLAIN = 0x3B6EA8
    DONE = 0x2E7D4F
    WAITING = 0xB7791F
    REFUSED = 0xB3403A


@dataclass(frozen=True)
class Fact:
    """A label and what stands under it."""

    label: str
    value: str
    beside: bool = False
    """Whether it may stand beside its neighbours instead of under them."""


def card(
    translator: Translator,
    locale: str,
    title: str,
    text: str | None = None,
    *,
    tone: Tone = Tone.PLAIN,
    when: str | None = None,
    where: str | None = None,
    facts: Sequence[Fact] = (),
    next_step: str | None = None,
    source: str | None = None,
    url: str | None = None,
) -> discord.Embed:
    """Return a card: title, text, time, place, other facts, next step, and its source as the footer.

    What does not fit into one card is left out from the end of the facts, then of the text.
    """
    embed = discord.Embed(title=cut(title, TITLE_LIMIT), colour=tone.value, url=url)
    if source:
        embed.set_footer(text=cut(source, FOOTER_LIMIT))
    first = _labelled(translator, locale, "client-label-when", when)
    first += _labelled(translator, locale, "client-label-where", where)
    last = _labelled(translator, locale, "client-label-next", next_step)
    shown = [*first, *_fitting(facts, EMBED_LIMIT - size(embed) - _length(first + last)), *last]
    for fact in shown:
        embed.add_field(name=fact.label, value=fact.value, inline=fact.beside)
    room = EMBED_LIMIT - size(embed)
    embed.description = cut(text, min(TEXT_LIMIT, room)) if text and room else None
    return embed


def size(embed: discord.Embed) -> int:
    """Return how much of Discord's limit ``embed`` takes, in UTF-16 code units."""
    texts = [embed.title, embed.description, embed.footer.text, embed.author.name]
    for field in embed.fields:
        texts += [field.name, field.value]
    return sum(units(text) for text in texts if text)


def option(label: str, value: str, *, hint: str | None = None, chosen: bool = False) -> discord.SelectOption:
    """Return one option of a select, cut to what Discord allows."""
    return discord.SelectOption(
        label=cut(label, OPTION_LIMIT),
        value=value,
        description=cut(hint, OPTION_LIMIT) if hint else None,
        default=chosen,
    )


def choice(name: str, value: str) -> discord.app_commands.Choice[str]:
    """Return one autocompleted value, its name cut to what Discord allows."""
    return discord.app_commands.Choice(name=cut(name, OPTION_LIMIT), value=value)


def escaped(text: str) -> str:
    """Return what people typed as it was typed: in it nothing is formatted, and nobody and no channel mentioned."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(text)).replace("<", r"\<")


def _labelled(translator: Translator, locale: str, key: str, value: str | None) -> list[Fact]:
    return [_cut(Fact(translator.text(locale, key), value))] if value else []


def _cut(fact: Fact) -> Fact:
    return Fact(cut(fact.label, LABEL_LIMIT), cut(fact.value, VALUE_LIMIT), fact.beside)


def _fitting(facts: Sequence[Fact], room: int) -> list[Fact]:
    kept = [_cut(fact) for fact in facts[:FACT_LIMIT]]
    while _length(kept) > room:
        kept.pop()
    return kept


def _length(facts: Sequence[Fact]) -> int:
    return sum(units(fact.label) + units(fact.value) for fact in facts)
