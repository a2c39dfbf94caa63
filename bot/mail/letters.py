"""A letter: what a renderer says, and the message that mail servers are given.

What is promised by mail is frozen in the outbox as ``{"subject", "content", "links", "calm"}``,
with lists also ``{"sections", "lang"}``, without address and without key: both are filled in when it is sent, so that neither stands in the
outbox, in its backups or in a preview. In a path, ``{key}`` stands for the reader's own key.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from bot.delivery.kinds import File, Rendered
from bot.mail.layout import Anchor, Part, as_html, as_page, as_text
from bot.storage.personal_data import Json

KEY: Final = "{key}"
"""Stands in the path of a link for the key of whoever the letter goes to."""

LONGEST_SUBJECT: Final = 150


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a letter: its words, and the path of a page of the bot."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with a list under it; a line leads to a path of the bot's site, to an https address, or nowhere ("")."""

    heading: str
    items: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """What is said to somebody by mail, in plain words; an empty line parts paragraphs."""

    subject: str
    content: str
    links: tuple[Link, ...] = ()
    files: tuple[File, ...] = ()
    calm: str | None = None
    """The path to which a mail program posts when its user wants no more such letters."""
    sections: tuple[Section, ...] = ()
    """Lists, after the words and before the links."""
    lang: str = ""
    """The language it is in; needed by who has a letter with lists read aloud."""

    def rendered(self) -> Rendered:
        """Return it as it is frozen in the outbox."""
        payload: dict[str, Json] = {
            "subject": self.subject,
            "content": self.content,
            "links": _plain(self.links),
            "calm": self.calm,
        }
        if self.sections:
            payload["lang"] = self.lang
            payload["sections"] = [
                {"heading": one.heading, "items": _plain(one.items)} for one in self.sections
            ]
        return Rendered(payload, self.files)


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom to whom, and what only this copy has: its number, its date, its key and the site it leads to."""

    sender: str
    """``Secretariat <bot@example.org>``"""
    address: str = field(repr=False)
    key: str = field(repr=False)
    site: str
    number: str
    """The same for each copy of the letter, so that whoever gets two can tell."""
    date: datetime
    """Aware."""


def letter_in(payload: Mapping[str, Json], files: Sequence[File]) -> Letter:
    """Return the letter that was frozen."""
    calm = payload.get("calm")
    return Letter(
        subject=str(payload.get("subject") or ""),
        content=str(payload.get("content") or ""),
        links=tuple(_links(payload.get("links"))),
        files=tuple(files),
        calm=str(calm) if calm else None,
        sections=tuple(_sections(payload.get("sections"))),
        lang=str(payload.get("lang") or ""),
    )


def message_of(letter: Letter, envelope: Envelope) -> EmailMessage:
    """Return the message: text, the same as HTML, and what is attached.

    Raises:
        ValueError: an address or a name holds what would begin another header.
    """
    message = EmailMessage(policy=SMTP)
    sender = _address(envelope.sender)
    message["From"] = sender
    message["To"] = Address(addr_spec=envelope.address)
    message["Subject"] = _one_line(letter.subject)[:LONGEST_SUBJECT]
    message["Date"] = format_datetime(envelope.date)
    message["Message-ID"] = f"<{envelope.number}@{sender.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    if letter.calm:
        message["List-Unsubscribe"] = f"<{_url(envelope, letter.calm)}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    links = [Anchor(link.label, _url(envelope, link.path)) for link in letter.links]
    parts = [Part(one.heading, [_line(envelope, item) for item in one.items]) for one in letter.sections]
    message.set_content(as_text(letter.content, parts, links))
    message.add_alternative(_page(letter, parts, links), subtype="html")
    for file in letter.files:
        subtype = file.media_type.partition("/")[2].partition(";")[0] or "plain"
        message.add_attachment(file.text, subtype=subtype, filename=file.name)
    return message


def _one_line(subject: str) -> str:
    """Return a subject that is one line, whatever somebody wrote into a title.

    The policy refuses a line break in any header, and yet decodes what looks encoded ("=?…?=") and
    writes the line breaks that were hidden in there: whoever wrote it would write headers of their own.
    """
    return " ".join(subject.splitlines()).replace("=?", "= ?")


def _address(written: str) -> Address:
    """Return ``Name <address>`` as what it means."""
    name, bracket, rest = written.rpartition("<")
    if not bracket:
        return Address(addr_spec=written.strip())
    return Address(display_name=name.strip().strip('"'), addr_spec=rest.strip().rstrip(">"))


def _url(envelope: Envelope, path: str) -> str:
    return f"{envelope.site}{path.replace(KEY, envelope.key)}"


def _line(envelope: Envelope, item: Link) -> Anchor:
    """Return a line of a list. It may lead elsewhere, so no key is ever filled in: it would be handed over there."""
    return Anchor(item.label, f"{envelope.site}{item.path}" if item.path.startswith("/") else item.path)


def _page(letter: Letter, parts: Sequence[Part], links: Sequence[Anchor]) -> str:
    if not parts:
        return as_html(letter.content, links)
    return as_page(_one_line(letter.subject), letter.lang, letter.content, parts, links)


def _plain(links: Sequence[Link]) -> list[Json]:
    return [{"label": link.label, "path": link.path} for link in links]


def _sections(value: Json) -> list[Section]:
    known = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return [
        Section(str(one["heading"]), tuple(_links(one["items"]))) for one in known if isinstance(one, Mapping)
    ]


def _links(value: Json) -> list[Link]:
    known = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return [Link(str(link["label"]), str(link["path"])) for link in known if isinstance(link, Mapping)]
