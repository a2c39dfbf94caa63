"""The report of an event as Markdown: what it was, and its figures."""

import re
from collections.abc import Iterable
from typing import Final

from bot.i18n import moments
from bot.kernel.suppression import LEAST
from cogs.office.domain import Figures
from cogs.office.embeds.sheets import Section
from cogs.office.embeds.tables import Words

MEDIA_TYPE: Final = "text/markdown"

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]()#+!|<>~-])")


def report(found: Figures, shown: Iterable[Section], words: Words, locale: str, zone: str) -> str:
    """Return the report; a title or place that holds Markdown stands there as it was typed."""
    event = found.event
    ends = event.ends_at if event.plan.ends else None
    when = moments.moment(event.starts_at, zone, locale)
    if ends is not None:
        when = moments.span(event.starts_at, ends, zone, locale)
    facts = [(words("office-report-when"), when)]
    if event.plan.place:
        facts.append((words("office-report-where"), event.plan.place))
    facts.append((words("office-report-as-of"), moments.moment(found.at, zone, locale)))
    parts = [f"# {plain(event.title)}", _list(facts), *map(_section, shown)]
    return "\n\n".join([*parts, words("office-report-numbers", least=LEAST)]) + "\n"


def plain(text: str) -> str:
    """Return text on one line in which nothing is Markdown."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _section(section: Section) -> str:
    parts = [f"## {plain(section.heading)}"]
    if section.rows:
        parts.append(_list(section.rows))
    if section.note:
        parts.append(plain(section.note))
    return "\n\n".join(parts)


def _list(rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"- {plain(label)}: {plain(value)}" for label, value in rows)
