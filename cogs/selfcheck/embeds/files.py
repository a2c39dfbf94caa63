"""A self-check as a file in Markdown, to keep and to bring to colleagues."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.i18n import moments
from cogs.faq.domain import Entry
from cogs.selfcheck.domain import Walk
from cogs.selfcheck.embeds.cards import Voice
from cogs.selfcheck.service import Help

_MARKS: Final = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(voice: Voice, walk: Walk, helps: Sequence[Help], at: datetime, site: str | None) -> str:
    """Return the whole of it: what was said of each criterion, and what helps; answers have pages on ``site``."""
    check = voice.check
    day = moments.date(at, voice.reader.zone, voice.reader.locale)
    head = [
        f"# {voice.of(check.title)}",
        day,
        voice.of(check.limits),
        voice.pair(voice("selfcheck-label-source"), f"<{check.source}>"),
        voice.pair(f"**{voice('selfcheck-label-sum')}**", voice.sums(walk)),
    ]
    parts = [
        part for number, shown in enumerate(helps) for part in _criterion(voice, walk, number, shown, site)
    ]
    return "\n\n".join([*head, *parts]) + "\n"


def _criterion(voice: Voice, walk: Walk, at: int, shown: Help, site: str | None) -> list[str]:
    criterion = voice.check.criteria[at]
    said = voice.pair(f"**{voice('selfcheck-label-said')}**", voice.answer(walk.answers[at]))
    parts = [f"## {voice.name(at)}", f"> {voice.of(criterion.text)}", said]
    if questions := voice.questions(at):
        parts += [f"**{voice('selfcheck-label-ask')}**", "\n".join(f"- {question}" for question in questions)]
    helpful = [f"- {_entry(voice, entry, site)}" for entry in shown.entries]
    helpful += [f"- {voice.pair(plain(voice.title(one)), f'<{one.link}>')}" for one in shown.resources]
    if helpful:
        parts += [f"**{voice('selfcheck-label-help')}**", "\n".join(helpful)]
    return parts


def _entry(voice: Voice, entry: Entry, site: str | None) -> str:
    question = plain(entry.question)
    return question if site is None else voice.pair(question, f"<{site}/answers/{entry.id}>")


def plain(text: str) -> str:
    """Return words that members wrote so that they format nothing in a file."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
