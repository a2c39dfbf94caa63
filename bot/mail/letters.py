"""A letter: what a renderer says, and the message that mail servers are given.

What is promised by mail is frozen in the outbox as ``{"subject", "content", "links", "calm"}``,
without address and without key: both are filled in when it is sent, so that neither stands in the
outbox, in its backups or in a preview. In a path, ``{key}`` stands for the reader's own key.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape
from typing import Final
from urllib.parse import urlsplit

from bot.delivery.kinds import File, Rendered
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
class Letter:
    """What is said to somebody by mail, in plain words; an empty line parts paragraphs."""

    subject: str
    content: str
    links: tuple[Link, ...] = ()
    files: tuple[File, ...] = ()
    calm: str | None = None
    """The path to which a mail program posts when its user wants no more such letters."""

    def rendered(self) -> Rendered:
        """Return it as it is frozen in the outbox."""
        links = [{"label": link.label, "path": link.path} for link in self.links]
        payload: dict[str, Json] = {
            "subject": self.subject,
            "content": self.content,
            "links": links,
            "calm": self.calm,
        }
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
    links = [(link.label, _url(envelope, link.path)) for link in letter.links]
    message.set_content(_text(letter.content, links))
    message.add_alternative(_html(letter.content, links), subtype="html")
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


def _text(content: str, links: Sequence[tuple[str, str]]) -> str:
    lines = [f"{label}\n{url}" for label, url in links]
    return "\n\n".join([content.strip(), *lines]) + "\n"


def _html(content: str, links: Sequence[tuple[str, str]]) -> str:
    paragraphs = [escape(part).replace("\n", "<br>\n") for part in content.strip().split("\n\n")]
    # The host stands in the words, since nobody should have to trust a word with a line under it.
    anchors = [
        f'<a href="{escape(url)}">{escape(label)}</a> ({escape(urlsplit(url).netloc)})'
        for label, url in links
    ]
    body = "\n".join(f"<p>{part}</p>" for part in [*paragraphs, *anchors])
    return f'<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n'


def _links(value: Json) -> list[Link]:
    known = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return [Link(str(link["label"]), str(link["path"])) for link in known if isinstance(link, Mapping)]
