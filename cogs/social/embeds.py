"""Drafts of posts as staff copy them: in each language of the community, for each network it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import discord
from babel import Locale

from bot.client.looks import EMBED_LIMIT, VALUE_LIMIT, Fact, size
from bot.client.voice import Voice
from bot.community.model import Network
from bot.i18n import moments
from bot.kernel.text import units
from bot.markdown import as_text
from cogs.events.domain import Event
from cogs.social.domain import Parts, compose, is_a_place

FENCE: Final = "```"
ROOM: Final = VALUE_LIMIT - 2 * len(FENCE) - 2
"""So much of a text fits into one field of a card, between the marks that let it be copied as it stands."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The posts about an event in one language, each with its network, and what its picture would say."""

    locale: str
    posts: tuple[tuple[Network, str], ...]
    alt: str


def drafts(voice: Voice, event: Event, page: str | None, networks: Sequence[Network]) -> list[Draft]:
    """Return the posts in each language the bot speaks, the reader's first; times are the community's."""
    own = voice.reader.locale
    locales = sorted(voice.translator.locales, key=lambda locale: locale != own)
    return [_draft(_speaking(voice, locale), event, page, networks) for locale in locales]


def cards(voice: Voice, made: Sequence[Draft], page: str | None) -> list[discord.Embed]:
    """Return what staff see: what to do, then a card for each language, as many as fit into one message."""
    key = "social-intro" if page else "social-intro-no-page"
    shown = [voice.card(voice("social-title"), voice(key))]
    for draft in made:
        card = _card(_speaking(voice, draft.locale), voice, draft)
        if sum(map(size, [*shown, card])) <= EMBED_LIMIT:
            shown.append(card)
    return shown


def as_file(voice: Voice, made: Sequence[Draft]) -> str:
    """Return all drafts as one plain text, to be copied where cards are too short."""
    return (
        "\n\n".join(part for draft in made for part in _written(_speaking(voice, draft.locale), draft)) + "\n"
    )


def _draft(voice: Voice, event: Event, page: str | None, networks: Sequence[Network]) -> Draft:
    said = _parts(voice, event, page)
    posts = tuple((network, compose(said, network.limit)) for network in networks)
    return Draft(voice.reader.locale, posts, voice("social-alt", title=said.title, facts=said.facts))


def _parts(voice: Voice, event: Event, page: str | None) -> Parts:
    locale, zone = voice.reader.locale, voice.reader.zone
    if event.plan.ends is None:
        when = moments.moment(event.starts_at, zone, locale)
    else:
        when = moments.span(event.starts_at, event.ends_at, zone, locale)
    where = as_text(event.plan.place) if is_a_place(event.plan.place) else ""
    return Parts(
        title=as_text(event.title),
        # A line of its own begins with a capital, also where days of the week do not.
        facts=" · ".join(filter(None, (when[:1].upper() + when[1:], " ".join(where.split())))),
        about=as_text(event.plan.about),
        call=voice("social-call", link=page) if page else "",
    )


def _card(said: Voice, voice: Voice, draft: Draft) -> discord.Embed:
    facts = [Fact(_label(voice, one, text), _copied(voice, text)) for one, text in draft.posts]
    facts.append(Fact(voice("social-label-alt"), _copied(voice, draft.alt)))
    return said.card(_name(draft.locale), facts=facts)


def _label(voice: Voice, network: Network, text: str) -> str:
    name = network.name_in(voice.reader.locale)
    return voice("social-label-network", name=name, length=units(text), limit=network.limit)


def _copied(voice: Voice, text: str) -> str:
    return f"{FENCE}\n{text.replace('`', 'ˋ')}\n{FENCE}" if units(text) <= ROOM else voice("social-in-file")


def _written(voice: Voice, draft: Draft) -> Iterator[str]:
    yield f"=== {_name(draft.locale)} ==="
    for network, text in draft.posts:
        yield f"--- {_label(voice, network, text)} ---\n{text}"
    yield f"--- {voice('social-label-alt')} ---\n{draft.alt}"


def _speaking(voice: Voice, locale: str) -> Voice:
    return replace(voice, reader=replace(voice.reader, locale=locale))


def _name(locale: str) -> str:
    """Return the name of a language, in itself."""
    name = Locale.parse(locale, sep="-").get_display_name() or locale
    return name[:1].upper() + name[1:]
