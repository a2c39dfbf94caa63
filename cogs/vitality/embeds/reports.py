"""A report as Markdown."""

from collections.abc import Iterable
from typing import Final

from bot.i18n import moments
from cogs.vitality.domain import Report
from cogs.vitality.embeds.sheets import Row, Section, Words, line, numbers_note, sections, span

MEDIA_TYPE: Final = "text/markdown"


def markdown(found: Report, group: str, words: Words, locale: str, zone: str) -> str:
    """Return the report of the group that is called so."""
    facts = [
        (words("vitality-label-half"), span(found, words, locale)),
        (words("vitality-label-counted"), moments.moment(found.at, zone, locale)),
    ]
    head = f"# {words('vitality-title', group=group)}"
    return (
        "\n\n".join(
            [
                head,
                _list(facts, words),
                *(_section(one, words) for one in sections(found, words)),
                numbers_note(found, words),
            ]
        )
        + "\n"
    )


def file_name(found: Report) -> str:
    """Return what its file is called: ``report-innovation-diffusion-2023-h1.md``."""
    return f"report-{found.group}-{found.half.name.lower()}.md"


def _section(section: Section, words: Words) -> str:
    parts = [f"## {section.heading}", _list(section.rows, words), section.note]
    return "\n\n".join(part for part in parts if part)


def _list(rows: Iterable[Row], words: Words) -> str:
    return "\n".join(f"- {line(row, words)}" for row in rows)
