"""From Discord's Markdown to what other places show: plain text for calendars and mails, blocks for pages.

The parser knows CommonMark; what Discord does not take for a mark is turned off, so that
nothing of a text is lost. Struck-out words keep their marks: without them they would say
the opposite.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final, Literal, TypeAlias

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
    return _told(written.text())


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


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a line break is a run of its own."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    """Where the words lead, on the web; a page shows the host beside them."""


BREAK: Final = Run("\n")

Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a list with a line for each of its items; lists in lists lie flat."""

    kind: Literal["text", "heading", "quote", "bullets", "numbers"]
    lines: tuple[Line, ...]


def as_blocks(markdown: str) -> tuple[Block, ...]:
    """Return what a reader of Discord sees as blocks of words: nothing in them is markup for anybody."""
    found: list[Block] = []
    opened: list[str] = []
    fresh = False
    for token in _PARSER.parse(_SPOILER.sub(r"\1", _SUBTEXT.sub("", markdown))):
        if token.type in _BLOCKS:
            opened.append(_BLOCKS[token.type])
            if _is_list(opened[-1]) and sum(map(_is_list, opened)) == 1:
                found.append(Block(_kind(opened), ()))
        elif token.type.replace("_close", "_open") in _BLOCKS:
            opened.pop()
        elif token.type == "list_item_open":
            fresh = True
        elif token.type in {"inline", "fence"}:
            line = tuple(_runs(token))
            if not any(map(_is_list, opened)):
                found.append(Block(_kind(opened), (line,)))
                continue
            # What follows in the same item belongs to its line.
            lines = found[-1].lines
            lines = (*lines, line) if fresh else (*lines[:-1], (*lines[-1], BREAK, *line))
            found[-1], fresh = replace(found[-1], lines=lines), False
    return tuple(found)


_BLOCKS: Final[Mapping[str, str]] = {
    "bullet_list_open": "bullets",
    "ordered_list_open": "numbers",
    "blockquote_open": "quote",
    "heading_open": "heading",
}


def _is_list(kind: str) -> bool:
    return kind in {"bullets", "numbers"}


def _kind(opened: Sequence[str]) -> Literal["text", "heading", "quote", "bullets", "numbers"]:
    for kind in ("bullets", "numbers", "heading", "quote"):
        if kind in opened:
            return kind
    return "text"


def _runs(token: Token) -> Iterator[Run]:
    strong, emphasis, link = 0, 0, ""
    for one in token.children or [token]:
        match one.type:
            case "strong_open" | "strong_close":
                strong += one.nesting
            case "em_open" | "em_close":
                emphasis += one.nesting
            case "link_open":
                link = str(one.attrGet("href"))
            case "link_close":
                link = ""
            case "softbreak" | "hardbreak":
                yield BREAK
            case _ if one.content:
                address = link if link.startswith(("https://", "http://")) else ""
                yield Run(_told(one.content), strong > 0, emphasis > 0, address)


def _told(words: str) -> str:
    named = _NAMED.sub(lambda found: f"/{found[1]}" if found[1] else found[2], words)
    return _TIMESTAMP.sub(_moment, named)
