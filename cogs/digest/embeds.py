"""Digests as cards."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import discord

from bot.client import looks, voice
from bot.client.looks import EMBED_LIMIT, VALUE_LIMIT, Fact, Tone, escaped
from bot.community.content import Community
from bot.kernel.errors import Detail
from bot.kernel.text import cut, units
from cogs.digest.domain import Issue, Item, Stage, Told
from cogs.digest.service import Look, Shown

MOST_LINES: Final = 8
"""So many lines a section of a post has; how many more there are is said."""

LINE_LIMIT: Final = 220
ROOM_FOR_MORE: Final = 100


@dataclass(frozen=True, slots=True)
class Way:
    """How much a card says."""

    lines: int
    """So many of each section."""
    links: bool = True
    longest: int = LINE_LIMIT
    """UTF-16 code units of a line, without its link."""


WAYS: Final = (
    *(Way(lines) for lines in range(MOST_LINES, 0, -1)),
    *(Way(lines, links=False) for lines in (4, 2, 1)),
    *(Way(1, links=False, longest=longest) for longest in (100, 50)),
)
"""From the fullest on: the first that fits is taken."""


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of digests for one reader, who know the groups by their names."""

    community: Community
    site: str | None = None
    """Where the pages are that lines lead to."""

    def scope(self, group: str | None) -> str:
        """Return whose digest it is."""
        if group is None:
            return self("digest-community")
        return self.community.group(group).name_in(self.reader.locale)

    def line(self, item: Item, how: Way = WAYS[0]) -> str:
        """Return one line; what people wrote stands in it as they typed it."""
        words = cut(self(item.key, **_escaped(item.details)), how.longest)
        link = address(item.link, self.site).replace(")", "%29") if how.links else ""
        return f"- {words} ([{self('digest-open')}]({link}))" if link else f"- {words}"


def address(link: str, site: str | None) -> str:
    """Return where a line leads to; nothing if it is a page of a site that is not there."""
    if link.startswith("https://"):
        return link
    return f"{site}{link}" if site and link else ""


def weekly(voice: Voice, group: str | None, told: Sequence[Told], goes: datetime, room: int) -> discord.Embed:
    """Return a digest of at most ``room`` UTF-16 code units.

    Until it fits, sections have fewer lines, then no links, then shorter lines; last of all the hindmost go.
    """
    for how in WAYS:
        card = _card(voice, group, told, goes, how)
        if looks.size(card) <= room:
            return card
    kept = list(told)
    while looks.size(card) > room and kept:
        kept.pop()
        card = _card(voice, group, kept, goes, how)
    return card


def _card(voice: Voice, group: str | None, told: Sequence[Told], goes: datetime, how: Way) -> discord.Embed:
    return voice.card(
        voice("digest-title", scope=voice.scope(group)),
        voice("digest-of", day=goes),
        facts=[Fact(voice(section.heading), _lines(voice, section, how)) for section in told],
        source=voice("digest-source"),
    )


def room_for(cards: int) -> int:
    """Return how long each of so many cards of one message may be."""
    return EMBED_LIMIT // max(1, cards)


def look(voice: Voice, seen: Look) -> tuple[str, discord.Embed | None]:
    """Return what staff are told of a digest to come, and the digest as it would be now."""
    scope = voice.scope(seen.group)
    state = _state(voice, seen, scope)
    if not seen.told:
        return f"{state}\n{voice('digest-look-quiet')}", None
    return state, weekly(voice, seen.group, seen.told, seen.next.goes, EMBED_LIMIT)


def _state(voice: Voice, seen: Look, scope: str) -> str:
    if seen.rests:
        return voice("digest-look-rests", scope=scope, on="yes" if seen.on else "no")
    return voice("digest-look-on" if seen.on else "digest-look-off", scope=scope, goes=seen.next.goes)


def taken_back(voice: Voice, group: object) -> str:
    """Tell staff, where they were asked about a digest, that it does not go any more."""
    return voice("digest-preview-taken-back", scope=voice.scope(group if isinstance(group, str) else None))


def asked(voice: Voice, shown: Shown) -> str:
    """Return the question to staff whether a digest may go; decided, what became of it."""
    issue, scope = shown.issue, voice.scope(shown.issue.group)
    match issue.stage:
        case Stage.WAITING:
            return voice("digest-preview", scope=scope, goes=issue.slot.goes, until=issue.waits_until)
        case Stage.SKIPPED:
            return voice("digest-preview-skipped", scope=scope)
        case _:
            sent = voice("digest-preview-approved", scope=scope, goes=issue.slot.goes)
            return "\n".join([sent, *_left_out(voice, issue.without)])


def lapsed(voice: Voice, issue: Issue) -> discord.Embed:
    """Tell staff that nobody pressed, and it does not go."""
    return voice.card(
        voice("digest-lapsed-title"),
        voice("digest-lapsed", scope=voice.scope(issue.group), until=issue.waits_until),
        tone=Tone.REFUSED,
        next_step=voice("digest-lapsed-next"),
    )


def _left_out(voice: Voice, without: Sequence[str]) -> Iterator[str]:
    if without:
        yield voice("digest-preview-without", sections=", ".join(voice(one) for one in without))


def _lines(voice: Voice, section: Told, how: Way) -> str:
    """Return as many lines as fit under one heading, and how many there are beside."""
    lines = [voice.line(item, how) for item in section.items[: how.lines]]
    while lines and units("\n".join(lines)) > VALUE_LIMIT - ROOM_FOR_MORE:
        lines.pop()
    more = len(section.items) - len(lines)
    return "\n".join([*lines, *([voice("digest-more", more=more)] if more else [])])


def _escaped(details: Mapping[str, Detail]) -> Mapping[str, Detail]:
    """Return what people typed so that it stands as they typed it, and no more of it than a line has room for."""
    return {
        name: escaped(cut(value, LINE_LIMIT)) if isinstance(value, str) else value
        for name, value in details.items()
    }
