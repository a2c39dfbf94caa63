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

_ANYWHERE: Final = re.compile(r"([\\`*_\[\]<~|]|&(?=#?\w+;))")
"""What means something wherever it stands. The rest is read as it is, in an editor and on a page alike."""
_AT_AN_EDGE: Final = re.compile(r"^(\d{1,9}(?=[.)])|)([#>+.)-])|((?<=\s)#+)$")
"""What begins a list, a quotation or a heading, or ends one."""


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
    parts = [f"# {begun(event.title)}", _list(facts, words), *(_section(one, words) for one in shown)]
    return "\n\n".join([*parts, words("office-report-numbers", least=LEAST)]) + "\n"


def plain(text: str) -> str:
    """Return text on one line in which nothing is Markdown, if other words stand before it."""
    return _ANYWHERE.sub(r"\\\1", " ".join(text.split()))


def begun(text: str) -> str:
    """Return the same for where a line begins and ends with it."""
    return _AT_AN_EDGE.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", plain(text))


def _section(section: Section, words: Words) -> str:
    parts = [f"## {begun(section.heading)}"]
    if section.rows:
        parts.append(_list(section.rows, words))
    if section.note:
        parts.append(begun(section.note))
    return "\n\n".join(parts)


def _list(rows: Iterable[tuple[str, str]], words: Words) -> str:
    lines = (words("office-line", label=begun(label), value=plain(value)) for label, value in rows)
    return "\n".join(f"- {line}" for line in lines)
