"""Reading a feed that strangers wrote: off the event loop, without entities, and no more of it than a card can show.

feedparser knows every dialect and every way to write a date. Left alone with a document it also declares the entities
that the document declares, searches long texts with expressions that take their time, and guesses at what is not
well-formed. So a document is first read by a parser that refuses every DOCTYPE, and written anew with the few elements
of which something is shown, each cut; only what is well-formed then reaches feedparser.
"""

import io
import xml.sax
from collections.abc import Mapping
from typing import Any, Final
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl, InputSource

import feedparser
from defusedxml.sax import make_parser

from cogs.resources.domain import host_in
from cogs.syndication.domain import Document, FeedMalformed, FeedTooLarge, Item, instant, item, spoken
from cogs.syndication.service.fetching import Answer

MOST_ELEMENTS: Final = 50_000
MOST_ATTRIBUTES: Final = 64
"""Of one element: feedparser looks at each once for each."""
MOST_ITEMS: Final = 1_000
LONGEST_TEXT: Final = 2_000
"""Characters of one element, or of one attribute."""

CONTAINERS: Final = frozenset({"rss", "rdf", "channel", "feed", "item", "entry"})
LEAVES: Final = frozenset(
    {"title", "link", "guid", "id", "pubdate", "published", "updated", "date", "issued", "modified"}
)
ENTRIES: Final = frozenset({"item", "entry"})
VERSIONS: Final = ("rss", "atom", "cdf")


class _TooMuch(Exception):
    """It has more elements, or more attributes of one, than any feed."""


class Pruned(XMLGenerator):
    """Writes a document anew with the elements of a feed that are shown, each cut to :data:`LONGEST_TEXT`."""

    def __init__(self, out: io.StringIO) -> None:
        """Write into ``out``."""
        super().__init__(out, "utf-8", short_empty_elements=True)
        self._elements = 0
        self._items = 0
        self._left_out = 0
        """How deep it is inside of what is left out."""
        self._inside = 0
        """How deep it is inside of a leaf, of which everything is kept."""
        self._room = 0

    def startDocument(self) -> None:  # noqa: N802 - the name that SAX gives it
        """Write no declaration: what is written is UTF-8, and says nothing else."""

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name that SAX gives it
        """Begin an element, or to leave one out."""
        self._elements += 1
        if self._elements > MOST_ELEMENTS or len(attrs) > MOST_ATTRIBUTES:
            raise _TooMuch
        if self._left_out or not (self._inside or self._is_wanted(name)):
            self._left_out += 1
            return
        if self._inside or _local(name) in LEAVES:
            self._room = self._room if self._inside else LONGEST_TEXT
            self._inside += 1
        super().startElement(name, AttributesImpl({key: _cut(value) for key, value in attrs.items()}))

    def endElement(self, name: str) -> None:  # noqa: N802 - the name that SAX gives it
        """End an element, or to leave one out."""
        if self._left_out:
            self._left_out -= 1
            return
        self._inside = max(0, self._inside - 1)
        super().endElement(name)

    def characters(self, content: str) -> None:
        """Write what stands inside of a leaf, as much as there is room for."""
        if self._inside and not self._left_out:
            super().characters(content[: self._room])
            self._room = max(0, self._room - len(content))

    def ignorableWhitespace(self, content: str) -> None:  # noqa: N802 - the name that SAX gives it
        """Leave out what says nothing."""

    def processingInstruction(self, target: str, data: str) -> None:  # noqa: N802 - the name that SAX gives it
        """Leave out what is for other programs."""

    def _is_wanted(self, name: str) -> bool:
        kind = _local(name)
        if kind in ENTRIES:
            self._items += 1
            return self._items <= MOST_ITEMS
        return kind in CONTAINERS or kind in LEAVES


def read(answer: Answer) -> Document:
    """Return what a feed says; for a thread, since a large one takes a while.

    Raises:
        FeedMalformed: it is no feed, not well-formed, or declares a DOCTYPE.
        FeedTooLarge: it has more elements than any feed.
    """
    host = host_in(answer.link)
    try:
        parsed = _parsed(_pruned(answer), answer.link)
    except _TooMuch:
        raise FeedTooLarge(host=host) from None
    except Exception as error:
        # Whatever a stranger’s document does to a parser, it is the document that is wrong.
        raise FeedMalformed(host=host) from error
    if not str(parsed.get("version", "")).startswith(VERSIONS):
        raise FeedMalformed(host=host)
    items = (_item(entry) for entry in parsed["entries"])
    title = spoken(str(parsed["feed"].get("title", ""))) or host
    return Document(title, tuple(one for one in items if one is not None))


def _parsed(document: bytes, link: str) -> Mapping[str, Any]:
    # As a stream: a text might be taken for an address to be fetched, or for the name of a file.
    parsed: Mapping[str, Any] = feedparser.parse(
        io.BytesIO(document),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": link},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    return parsed


def _pruned(answer: Answer) -> bytes:
    out = io.StringIO()
    declared = b"encoding" in answer.body[:100].partition(b"?>")[0]
    _through(answer.body, Pruned(out), charset="" if declared else answer.charset)
    document = out.getvalue().encode()
    # Where a prefix means nothing feedparser would begin to guess, so that is looked at as well.
    _through(document, ContentHandler(), namespaces=True)
    return document


def _through(
    document: bytes, handler: ContentHandler, *, charset: str = "", namespaces: bool = False
) -> None:
    source = InputSource()
    source.setByteStream(io.BytesIO(document))
    if charset:
        source.setEncoding(charset)
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, namespaces)
    parser.setContentHandler(handler)
    parser.setErrorHandler(xml.sax.handler.ErrorHandler())
    parser.parse(source)


def _item(entry: Mapping[str, Any]) -> Item | None:
    title, link, guid = (str(entry.get(name) or "") for name in ("title", "link", "id"))
    # Asked like this, since feedparser warns where one of them stands in for the other.
    told = next((entry[name] for name in ("published_parsed", "updated_parsed") if name in entry), None)
    return item(guid, link, title, instant(told))


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _cut(value: str) -> str:
    return value[:LONGEST_TEXT]
