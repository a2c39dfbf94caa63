"""From Discord's Markdown to plain text, for places that would show its marks: calendars, mails.

The parser knows CommonMark; what Discord does not take for a mark is turned off, so that
nothing of a text is lost. Struck-out words keep their marks: without them they would say
the opposite.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

_NOT_DISCORDS: Final = ("code", "entity", "hr", "html_block", "html_inline", "image", "lheading", "reference")
_PARSER: Final = MarkdownIt("commonmark").disable(list(_NOT_DISCORDS))

_TIMESTAMP: Final = re.compile(r"<t:(-?\d{1,13})(?::[tTdDfFR])?>")
_NAMED: Final = re.compile(r"</([^:>\n]+):\d+>|<a?(:\w+:)\d+>")
"""A command, and an emoji of the server: what is left of them elsewhere is their name."""
_SPOILER: Final = re.compile(r"\|\|(.+?)\|\|", re.DOTALL)
_SUBTEXT: Final = re.compile(r"^-# +", re.MULTILINE)

REMEMBERED: Final = 1024
"""A feed asks for the same texts again and again."""


@lru_cache(maxsize=REMEMBERED)
def as_text(markdown: str) -> str:
    """Return what a reader of Discord sees, as plain text: links with their address, lists with dashes and numbers."""
    written = _Written()
    for token in _PARSER.parse(_SPOILER.sub(r"\1", _SUBTEXT.sub("", markdown))):
        written.take(token)
    text = _NAMED.sub(lambda found: f"/{found[1]}" if found[1] else found[2], written.text())
    return _TIMESTAMP.sub(_moment, text)


def _moment(found: re.Match[str]) -> str:
    """Return an instant for somebody whose clock nobody knows; one that no calendar has stays as it is."""
    try:
        return f"{datetime.fromtimestamp(int(found[1]), UTC):%Y-%m-%d %H:%M} UTC"
    except (OverflowError, ValueError, OSError):
        return found[0]


@dataclass(slots=True)
class _Written:
    """The blocks written so far; a line that was empty between two of them stays empty."""

    lines: list[str] = field(default_factory=list)
    end: int = 0
    depth: int = 0
    mark: str = ""
    """What stands before the next block: the dash or number of a list."""

    def take(self, token: Token) -> None:
        self.depth += token.nesting if token.type.endswith(("_list_open", "_list_close")) else 0
        if token.type == "list_item_open":
            indent = "  " * (self.depth - 1)
            self.mark = f"{indent}{token.info}{token.markup} " if token.info else f"{indent}- "
        elif token.type == "inline":
            self._add("".join(_inline(token.children or [])), token.map)
        elif token.type == "fence":
            self._add(token.content.rstrip("\n"), token.map)

    def _add(self, text: str, place: Sequence[int] | None) -> None:
        first, after = place or (self.end, self.end + 1)
        if self.lines and first > self.end:
            self.lines.append("")
        self.lines.append(self.mark + text)
        self.end, self.mark = after, ""

    def text(self) -> str:
        return "\n".join(self.lines)


def _inline(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the words of a line; behind those of a link its address, unless they are the address."""
    address, words = "", ""
    for token in tokens:
        if token.type == "link_open":
            address, words = str(token.attrGet("href")), ""
        elif token.type == "link_close":
            yield words if words == address else f"{words} ({address})"
            address = ""
        else:
            said = "\n" if token.type in {"softbreak", "hardbreak"} else token.content
            if address:
                words += said
            else:
                yield said
