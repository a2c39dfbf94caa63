from datetime import UTC, datetime
from email.message import EmailMessage
from html.parser import HTMLParser

from bot.mail.letters import Envelope, Letter, Link, Section, letter_in, message_of

ENVELOPE = Envelope(
    "Secretariat <bot@example.org>",
    "ana@example.pt",
    "k-2c",
    "https://bot.example.org",
    "n",
    datetime(2023, 3, 1, tzinfo=UTC),
)
LETTER = Letter(
    "The week & more",
    "This is new.\n\nAnd this.",
    (Link("No more letters", "/digest/{key}"),),
    calm="/digest/{key}/stop",
    sections=(
        Section(
            "Coming <events>",
            (
                Link("<b>Conference</b>", "/events/7"),
                Link("A guide", "https://elsewhere.example/{key}?a=1&b=2"),
                Link("Only words", ""),
            ),
        ),
    ),
    lang="en",
)


class Tags(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []
        self.lang = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.names.append(tag)
        self.lang = said.get("lang") or self.lang
        self.links += [str(said["href"])] if "href" in said else []


def sent() -> EmailMessage:
    return message_of(letter_in(LETTER.rendered().payload, ()), ENVELOPE)


def part(kind: str) -> str:
    found = sent().get_body((kind,))
    assert found is not None
    return str(found.get_content()).replace("\r\n", "\n")


def test_a_letter_with_lists_reads_the_same_without_html() -> None:
    assert part("plain") == (
        "This is new.\n\nAnd this.\n\n"
        "Coming <events>\n---------------\n"
        "- <b>Conference</b>\n  https://bot.example.org/events/7\n"
        "- A guide\n  https://elsewhere.example/{key}?a=1&b=2\n"
        "- Only words\n\n"
        "No more letters\nhttps://bot.example.org/digest/k-2c\n"
    )


def test_its_html_has_a_language_a_title_headings_and_lists_and_nothing_from_elsewhere() -> None:
    page, tags = part("html"), Tags()
    tags.feed(page)
    assert tags.lang == "en"
    assert {"title", "main", "h1", "h2", "ul", "li"} <= set(tags.names)
    assert {"img", "link", "script", "style", "iframe", "b"} & set(tags.names) == set()
    assert "url(" not in page
    assert "The week &amp; more" in page
    assert "&lt;b&gt;Conference&lt;/b&gt;" in page


def test_no_key_is_handed_over_to_where_a_line_leads() -> None:
    tags = Tags()
    tags.feed(part("html"))
    assert tags.links == [
        "https://bot.example.org/events/7",
        "https://elsewhere.example/{key}?a=1&b=2",
        "https://bot.example.org/digest/k-2c",
    ]


def test_a_mail_program_can_end_it_by_its_own_button() -> None:
    message = sent()
    assert message["List-Unsubscribe"] == "<https://bot.example.org/digest/k-2c/stop>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_a_letter_without_lists_is_frozen_as_it_always_was() -> None:
    payload = Letter("Hello", "You.").rendered().payload
    assert payload == {"subject": "Hello", "content": "You.", "links": [], "calm": None}
