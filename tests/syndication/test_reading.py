"""Reading what strangers wrote: every dialect, and nothing that is built to do harm."""

import pytest

from cogs.syndication.domain import Document, FeedMalformed, FeedTooLarge, Validators
from cogs.syndication.service import Answer, read

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Regions
<em>at work</em></div></title><entry><id>urn:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; step</title>
<link rel="alternate" href="/one"/><updated>2023-03-01T10:00:00+01:00</updated>
<content type="html">{content}</content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>Old</title></channel><item rdf:about="https://site.example/1"><title>One</title>
<link>https://site.example/1</link></item></rdf:RDF>"""
LAUGHS = """<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""
OUTSIDE = """<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>&a;</title></channel></rss>"""


def reading(text: str | bytes, charset: str = "") -> Document:
    body = text.encode() if isinstance(text, str) else text
    return read(Answer("https://site.example/feed.xml", body, charset, Validators()))


def test_atom_is_read_with_its_markup_as_words_and_its_links_made_whole() -> None:
    found = reading(ATOM.format(content="x" * 100_000))
    assert found.title == "Regions at work"
    (one,) = found.items
    assert (one.title, one.link) == ("A bold step", "https://site.example/one")
    assert one.at is not None
    assert one.at.isoformat() == "2023-03-01T09:00:00+00:00"


def test_the_oldest_dialect_is_read_as_well() -> None:
    found = reading(RDF)
    assert (found.title, found.items[0].title, found.items[0].at) == ("Old", "One", None)


def test_a_feed_is_read_in_the_letters_it_is_written_in() -> None:
    text = '<rss version="2.0"><channel><title>Région</title></channel></rss>'
    assert reading(text.encode("latin-1"), "iso-8859-1").title == "Région"
    declared = f'<?xml version="1.0" encoding="utf-16"?>{text}'.encode("utf-16")
    assert reading(declared, "utf-8").title == "Région"


def test_a_picture_and_its_title_are_not_the_feeds() -> None:
    text = '<rss version="2.0"><channel><image><title>Logo</title></image></channel></rss>'
    assert reading(text) == Document("site.example", ())


def test_an_entry_that_says_nothing_or_a_date_that_is_none_does_no_harm() -> None:
    dated = "<item><guid>1</guid><pubDate>soon</pubDate></item>"
    found = reading(f'<rss version="2.0"><channel><item/>{dated}</channel></rss>')
    assert [one.at for one in found.items] == [None]


def test_no_more_entries_are_read_than_a_feed_has() -> None:
    items = "".join(f"<item><guid>{number}</guid></item>" for number in range(1_100))
    assert len(reading(f'<rss version="2.0"><channel>{items}</channel></rss>').items) == 1_000


def test_a_long_text_is_cut_before_anything_looks_at_it_closely() -> None:
    author = "a" * 500_000
    item = f"<item><guid>1</guid><title>{'t' * 500_000}</title><author>{author}</author><link>{author}</link></item>"
    (one,) = reading(f'<rss version="2.0"><channel>{item}</channel></rss>').items
    assert len(one.title) == 200
    assert one.link is None


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        OUTSIDE,
        '<!DOCTYPE rss SYSTEM "http://site.example/x.dtd"><rss version="2.0"><channel/></rss>',
        f"<!-- <a --> {LAUGHS}",
        "<!DOCTYPE html><html><body>A page</body></html>",
        "<html><body>A page</body></html>",
        '<rss version="2.0"><channel><title>cut o',
        '<rss version="2.0"><channel><title>&nbsp;</title></channel></rss>',
        '<rss version="2.0"><channel><x:title>no such prefix</x:title></channel></rss>',
        '{"version": "https://jsonfeed.org/version/1"}',
        b"",
        b"\xff\xfe\x00",
        '<?xml version="1.0" encoding="utf-7"?><rss version="2.0"><channel/></rss>',
    ],
)
def test_what_is_no_feed_or_means_harm_is_refused(text: str | bytes) -> None:
    with pytest.raises(FeedMalformed):
        reading(text)


@pytest.mark.parametrize("charset", ["utf-7", "rot13", "nonsense", "hex"])
def test_letters_that_nobody_writes_are_refused(charset: str) -> None:
    with pytest.raises(FeedMalformed):
        reading('<rss version="2.0"><channel/></rss>', charset)


ATTRIBUTES = " ".join(f'a{number}="x"' for number in range(100))


@pytest.mark.parametrize("inside", ["<a/>" * 60_000, f"<item {ATTRIBUTES}/>"])
def test_what_has_more_elements_or_attributes_than_any_feed_is_too_large(inside: str) -> None:
    with pytest.raises(FeedTooLarge):
        reading(f'<rss version="2.0"><channel>{inside}</channel></rss>')
