"""Certificates of attendance: who gets one, and how somebody else can tell that it is genuine.

A certificate bears a code. Whoever holds it types the code and the name that they read; the two fit, or they do not.
Neither is kept, so nobody who reads the database learns a name from it, and nobody can print another name over the code.
"""

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cogs.attendance.domain.checking import ALPHABET, Mark
from cogs.attendance.domain.refusals import CertificatesTaken, NameUnprintable, NotOverYet, NotPresent
from cogs.events.domain import Event, EventCancelled, EventNotFound, Status

CERTIFICATE_LENGTH: Final = 16
"""Eighty bits, so that trying them out leads nowhere."""

CERTIFICATES: Final = 5
"""So many one person gets of an event: for a name that was mistyped, not for a class of thirty."""

NAME_LIMIT: Final = 80

_SCRIPTS: Final = ("LATIN ", "GREEK ", "CYRILLIC ", "COMBINING ", "MODIFIER LETTER ")
_SIGNS: Final = frozenset(" '’.-‐–,·")


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is kept of a certificate."""

    event: int
    member: int
    digest: bytes
    """By which it is found when somebody types its code."""
    seal: bytes
    """Whether the name is the one for which it was made."""
    issued_at: datetime


def certify(event: Event, last: Mark | None, had: int, now: datetime) -> Mark:
    """Return by which word somebody gets a certificate, ``last`` being the last on them, who ``had`` so many already.

    Raises:
        EventNotFound: it is a draft.
        EventCancelled, NotOverYet: it was not held, or not to its end.
        NotPresent: they were not there, as far as is known.
        CertificatesTaken: they had enough.
    """
    if event.status is Status.DRAFT:
        # Of a draft nobody but staff knows the title, whatever number somebody's own program presses.
        raise EventNotFound(reference=f"#{event.id}")
    if event.status is Status.CANCELLED:
        raise EventCancelled(title=event.title)
    if now < event.ends_at:
        raise NotOverYet(title=event.title, ends=event.ends_at)
    if last is None or not last.present:
        raise NotPresent(title=event.title)
    if had >= CERTIFICATES:
        raise CertificatesTaken(title=event.title, limit=CERTIFICATES)
    return last


def read_name(typed: str) -> str:
    """Return a name as it is printed: composed, without blanks around it or in rows.

    Raises:
        NameUnprintable: it is empty, too long, or in a script that the certificate's font does not have.
    """
    name = " ".join(unicodedata.normalize("NFC", typed).split())
    if len(name) > NAME_LIMIT or not any(map(str.isalpha, name)) or not all(map(_printable, name)):
        raise NameUnprintable(limit=NAME_LIMIT)
    return name


def _printable(letter: str) -> bool:
    return letter in _SIGNS or unicodedata.name(letter, "").startswith(_SCRIPTS)


def new_certificate_code() -> str:
    """Return a code that nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CERTIFICATE_LENGTH))


def in_fours(code: str) -> str:
    """Return a code as it is printed."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def code_read(typed: str) -> str:
    """Return the code that somebody means, however they set it."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())[: CERTIFICATE_LENGTH + 1]


def digest_of(code: str) -> bytes:
    """Return what a code is found by."""
    return hashlib.sha256(code.encode()).digest()


def seal_of(code: str, name: str) -> bytes:
    """Return what binds a name to a code: the same for every way to set it in capitals and blanks."""
    same = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return hmac.digest(code.encode(), same.encode(), "sha256")


def is_genuine(known: Certificate | None, last: Mark | None, code: str, name: str) -> bool:
    """Tell whether a certificate with this code was made for this name, and its holder still counts as present."""
    if known is None or last is None or not last.present:
        return False
    return hmac.compare_digest(known.seal, seal_of(code, name))
