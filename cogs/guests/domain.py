"""People who take part in events without Discord: what they type, what opens their pages, how long it is kept.

(nothing)   -- fills in the page of an event -->  a sign-up, and a letter to the address unless it just had some
sign-up     -- presses on the page the letter leads to -->  a registration like any other's
sign-up     -- does not, for two days -->  forgotten
guest       -- nothing ahead, and nothing behind that ended within a month -->  forgotten
"""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.addresses import same_box, same_reader
from bot.kernel.errors import DomainError
from bot.kernel.text import blank, plain, units

KEY_BYTES: Final = 16
"""128 bits: nobody guesses it, however long they try."""

KEY_HOLDS: Final = timedelta(days=180)
"""So long a letter opens the pages of its reader; each later letter brings a key of its own."""

SIGN_UP_HOLDS: Final = timedelta(days=2)
"""So long after it was typed a registration can be confirmed."""

REMEMBERED: Final = timedelta(days=30)
"""So long after the last of their events, or their last visit, a guest is known by name and address."""

LETTERS: Final = 3
WITHIN: Final = timedelta(hours=1)
"""So many letters that ask to confirm go to one address in that time, whoever types it."""

LETTERS_OF_ONE: Final = 2
"""So many of them one visitor of the pages can cause: whoever types an address often leaves a letter to its owner."""

TYPED_OF_ONE: Final = 5
"""So often one visitor can type the address of one reader within ``WITHIN``, with a letter or without: too seldom for
pushing out, with what else they type, what the reader themselves typed."""

UNMAILED: Final = 10
"""So much of what was typed for one mailbox without another letter is kept: the newest of each visitor, then second ones."""

SHOWN: Final = 10
"""So much of what was typed is offered to the reader of a mailbox at once, chosen alike."""

LINKS: Final = 2
"""So many letters that bring a lost link anew go to one reader within ``WITHIN``."""

NAME_LIMIT: Final = 80


class NameMissing(DomainError):
    """Nobody can be called by nothing."""

    key = "guests-name-missing"


class NameTooLong(DomainError):
    """It is longer than a name."""

    key = "guests-name-too-long"


class TooManyLetters(DomainError):
    """The address has been written to often enough for now; told to members alone, who type one of their own."""

    key = "guests-too-many-letters"


class KeyOpensNothing(DomainError):
    """The link of a letter is too old, was mistyped, or its reader had everything erased."""

    key = "guests-key-opens-nothing"


class SignUpGone(DomainError):
    """What was typed was not confirmed in time, and is forgotten."""

    key = "guests-sign-up-gone"


class FormChanged(DomainError):
    """The organisers ask other questions by now than those that were answered. Details: ``title``."""

    key = "guests-form-changed"


class NoLetters(DomainError):
    """The bot cannot send letters, so nobody can register by one."""

    key = "guests-no-letters"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is not on Discord."""

    id: int
    address: str = field(repr=False)
    name: str = field(repr=False)
    locale: str
    confirmed: datetime | None
    """None: nobody who reads that mailbox has pressed yet."""
    seen: datetime

    @property
    def member(self) -> int:
        """Return the number by which events and messages know them."""
        return -self.id


@dataclass(frozen=True, slots=True)
class SignUp:
    """What somebody typed on the page of an event, for the reader of a mailbox to confirm."""

    id: int
    guest: int
    event: int
    name: str = field(repr=False)
    locale: str
    mode: str | None
    answers: Mapping[str, str] = field(repr=False)
    made: datetime
    done: datetime | None = None
    """When it was confirmed; what was typed is gone from here then."""
    invited: bool = False
    """An organiser typed it, from a list of people."""
    invited_by: int | None = None
    mailed: bool = True
    """A letter went out for it; else it waits where earlier ones lead."""
    asked: str | None = None
    """The mark of the organiser's questions that the answers are to; None: there are no answers to any."""


def new_key() -> str:
    """Return a key that nobody has."""
    return secrets.token_urlsafe(KEY_BYTES)


def digest_of(key: str) -> bytes:
    """Return the hash under which a key is kept. Of 128 random bits it need not be slow."""
    return hashlib.sha256(key.encode(errors="replace")).digest()


def reader_of(address: str) -> bytes:
    """Return the hash under which it is counted, for an hour, how often a reader is written to."""
    return digest_of(same_reader(address))


def link_of(address: str, *, known: bool) -> bytes:
    """Return the hash under which it is counted, for an hour, how often a lost link was asked for.

    Who asks for that of a spelling that is not ``known`` uses up nothing: there is no letter for its reader.
    """
    return digest_of(f"link {same_reader(address)}" if known else f"no link {same_box(address)}")


def mark_of(visitor: str, guest: int, secret: bytes) -> bytes:
    """Return the mark of who types for a guest: the same for the same visitor, and nothing to who has no ``secret``."""
    return hashlib.blake2b(f"{guest} {visitor}".encode(), key=secret, digest_size=8).digest()


def read_name(typed: str) -> str:
    """Return the name, on one line.

    Raises:
        NameMissing, NameTooLong: it is none.
    """
    name = "" if blank(typed) else " ".join(plain(typed).split())
    if not name:
        raise NameMissing
    if units(name) > NAME_LIMIT:
        raise NameTooLong(length=str(units(name)), limit=str(NAME_LIMIT))
    return name


def may_be_written_to(address: str, written_to: Iterable[str]) -> bool:
    """Tell whether a reader was ``written_to`` less often within ``WITHIN`` than they may be, however they are spelt."""
    reader = same_reader(address)
    return sum(same_reader(one) == reader for one in written_to) < LETTERS


def confirmable(sign_up: SignUp | None, guest: Guest, now: datetime) -> SignUp:
    """Return the sign-up if its guest may still confirm it; one that was is confirmed again, which changes nothing.

    Raises:
        SignUpGone: it is too late, or not theirs.
    """
    if sign_up is None or sign_up.guest != guest.id or now - sign_up.made > SIGN_UP_HOLDS:
        raise SignUpGone
    return sign_up
