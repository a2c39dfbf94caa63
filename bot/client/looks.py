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
FOOTER_LIMIT: Final = 2048
FACT_LIMIT: Final = 25
EMBED_LIMIT: Final = 6000
CONTENT_LIMIT: Final = 2000
OPTION_LIMIT: Final = 100
"""Discord's limits, in UTF-16 code units except for the number of facts."""


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
    """Return a card: title, text, time, place, other facts, next step, and its source as the footer."""
    embed = discord.Embed(
        title=cut(title, TITLE_LIMIT),
        description=cut(text, TEXT_LIMIT) if text else None,
        colour=tone.value,
        url=url,
    )
    shown = [
        *_labelled(translator.text(locale, "client-label-when"), when),
        *_labelled(translator.text(locale, "client-label-where"), where),
        *facts,
        *_labelled(translator.text(locale, "client-label-next"), next_step),
    ]
    for fact in shown[:FACT_LIMIT]:
        embed.add_field(
            name=cut(fact.label, LABEL_LIMIT), value=cut(fact.value, VALUE_LIMIT), inline=fact.beside
        )
    if source:
        embed.set_footer(text=cut(source, FOOTER_LIMIT))
    return fitted(embed)


def fitted(embed: discord.Embed) -> discord.Embed:
    """Return ``embed`` with its text shortened until the whole is within Discord's limit."""
    excess = size(embed) - EMBED_LIMIT
    if excess > 0 and embed.description:
        embed.description = cut(embed.description, max(1, units(embed.description) - excess))
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


def _labelled(label: str, value: str | None) -> list[Fact]:
    return [Fact(label, value)] if value else []
