"""Links to a member's own calendar: what stands in them, whether one is right, and how long it holds."""

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.errors import DomainError

SELECTOR_BYTES: Final = 6
SECRET_BYTES: Final = 16
"""128 bits: nobody guesses it, however long they try."""

ASKED_AGAIN: Final = timedelta(minutes=15)
"""So long it is believed that somebody is on the server; then Discord is asked before their calendar is shown."""

TRUSTED: Final = timedelta(days=1)
"""So long a calendar is shown while Discord does not say whether its member is still there."""

REFRESH: Final = timedelta(hours=1)
"""How soon a calendar is asked to look again."""

UNREAD: Final = timedelta(days=180)
"""A link that no calendar has read for so long is forgotten."""

_TOKEN: Final = re.compile(r"([A-Za-z0-9_-]{8})([A-Za-z0-9_-]{22})")
"""Six bytes and sixteen in base64: which link it is, and the secret that opens it."""

NOBODYS: Final = hashlib.sha256(b"").digest()
"""Compared with where there is no link, so that an answer takes the same time."""


@dataclass(frozen=True, slots=True)
class Token:
    """What stands in a link: which one it is, and the secret."""

    selector: str
    secret: str = field(repr=False)

    @property
    def digest(self) -> bytes:
        """Return the hash of the secret; of 128 random bits none needs to be slow."""
        return hashlib.sha256(self.secret.encode()).digest()

    @property
    def text(self) -> str:
        """Return it as it stands in the link."""
        return self.selector + self.secret


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is kept."""

    id: int
    member: int
    digest: bytes = field(repr=False)
    made: datetime
    seen: datetime
    """When its member was last known to be on the server."""


class Here(StrEnum):
    """Whether somebody is on the server."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """Discord does not answer."""


class Verdict(StrEnum):
    """What becomes of a request for a member's calendar."""

    SHOW = "show"
    ASK = "ask"
    """Whether the member is still on the server has to be asked first."""
    WAIT = "wait"
    """Nobody knows, and it has not been known for too long."""
    END = "end"
    """The member has left: the link ends."""


class LinkExists(DomainError):
    """The member has a link; it was shown once and cannot be shown again."""

    key = "feeds-exists"


class LinkGone(DomainError):
    """The button belongs to a link that was replaced or ended since."""

    key = "feeds-gone"


class NoFeeds(DomainError):
    """The bot has no address on the web, so it offers no feeds."""

    key = "feeds-none"


def token_in(text: str) -> Token | None:
    """Return the token that ``text`` is, if it has the form of one."""
    match = _TOKEN.fullmatch(text)
    return None if match is None else Token(match[1], match[2])


def opens(token: Token, link: Link | None) -> bool:
    """Tell whether the token opens the link, in a time that does not tell how nearly it does."""
    same = hmac.compare_digest(token.digest, NOBODYS if link is None else link.digest)
    return link is not None and same


def judge(link: Link, now: datetime, here: Here | None = None) -> Verdict:
    """Return what becomes of a request; ``here`` is what Discord said, None before it is asked."""
    age = now - link.seen
    if here is None:
        return Verdict.SHOW if age < ASKED_AGAIN else Verdict.ASK
    if here is Here.UNKNOWN:
        return Verdict.SHOW if age < TRUSTED else Verdict.WAIT
    return Verdict.SHOW if here is Here.YES else Verdict.END
