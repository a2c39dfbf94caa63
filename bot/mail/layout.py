"""How a letter looks: as text, and as HTML with the same words in the same order, without anything from elsewhere.

There are no pictures, no scripts, no remote styles and nothing that tells who has read it. Colours are the
reader's own, so that it is legible wherever it is dark.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import urlsplit

_BODY: Final = "margin:0;padding:16px;font-family:system-ui,-apple-system,'Segoe UI',Arial,sans-serif;"
_TEXT: Final = "font-size:16px;line-height:1.5"
_COLUMN: Final = "max-width:36em;margin:0 auto;overflow-wrap:anywhere"
_TITLE: Final = "font-size:24px;line-height:1.25;margin:0 0 16px"
_HEADING: Final = "font-size:19px;line-height:1.3;margin:28px 0 8px"
_LIST: Final = "margin:0;padding:0 0 0 20px"
_RULE: Final = "margin:24px 0"
_ITEM: Final = "margin:0 0 8px"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link, or mere words where ``url`` is empty."""

    words: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with a list under it."""

    heading: str
    items: Sequence[Anchor]


def as_text(content: str, parts: Sequence[Part], links: Sequence[Anchor]) -> str:
    """Return the letter in words alone: paragraphs, lists, and each link on a line of its own."""
    told = [_list_in_text(part) for part in parts]
    return "\n\n".join([content.strip(), *told, *(f"{link.words}\n{link.url}" for link in links)]) + "\n"


def as_html(content: str, links: Sequence[Anchor]) -> str:
    """Return a short letter: its paragraphs, then its links."""
    body = "\n".join(f"<p>{part}</p>" for part in [*_paragraphs(content), *map(_anchor, links)])
    return f'<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n'


def as_page(title: str, lang: str, content: str, parts: Sequence[Part], links: Sequence[Anchor]) -> str:
    """Return a letter with lists as a page that can be read aloud: a language, a title, headings, lists."""
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>{escape(title)}</title>'
    )
    body = "\n".join(_body(title, content, parts, links))
    return (
        f'<!doctype html>\n<html lang="{escape(lang)}"><head>{head}</head>\n'
        f'<body style="{_BODY}{_TEXT}"><main style="{_COLUMN}">\n{body}\n</main></body></html>\n'
    )


def _body(title: str, content: str, parts: Sequence[Part], links: Sequence[Anchor]) -> Iterator[str]:
    yield f'<h1 style="{_TITLE}">{escape(title)}</h1>'
    yield from (f"<p>{paragraph}</p>" for paragraph in _paragraphs(content))
    for part in parts:
        yield f'<h2 style="{_HEADING}">{escape(part.heading)}</h2>'
        items = (f'<li style="{_ITEM}">{_anchor(item)}</li>' for item in part.items)
        yield f'<ul style="{_LIST}">\n{chr(10).join(items)}\n</ul>'
    yield f'<hr style="{_RULE}">'
    yield from (f"<p>{_anchor(link)}</p>" for link in links)


def _list_in_text(part: Part) -> str:
    items = (f"- {item.words}" + (f"\n  {item.url}" if item.url else "") for item in part.items)
    return "\n".join([part.heading, "-" * len(part.heading), *items])


def _paragraphs(content: str) -> list[str]:
    return [escape(part).replace("\n", "<br>\n") for part in content.strip().split("\n\n")]


def _anchor(link: Anchor) -> str:
    if not link.url:
        return escape(link.words)
    # The host stands in the words, since nobody should have to trust a word with a line under it.
    host = escape(urlsplit(link.url).netloc)
    return f'<a href="{escape(link.url)}">{escape(link.words)}</a> ({host})'
