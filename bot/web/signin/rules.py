"""When a link signs somebody in, how long a session holds, and what a page may be led to: pure decisions.

asked for in Discord -->  a link, for LINK_HOLDS
pressed -------------->  a session, and the link opens nothing any more
unused for IDLE, or LONGEST after it was opened, or its member is no staff any more -->  nothing
"""

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.errors import DomainError

SECRET_BYTES: Final = 32
"""256 bits: nobody guesses it, so its hash needs not to be slow."""

LINK_HOLDS: Final = timedelta(minutes=10)
"""Long enough to change from Discord to a browser, too short to be found later."""

IDLE: Final = timedelta(minutes=30)
"""A session that is not used for so long is over."""

LONGEST: Final = timedelta(hours=8)
"""No session outlives a day of work."""

NOTED: Final = timedelta(minutes=1)
"""That a session was used is written down no more often than this."""

LINKS_REMEMBERED: Final = timedelta(days=1)
"""So long a link that opens nothing any more is told from one that never was."""

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_PAGE: Final = re.compile(r"/staff(/[A-Za-z0-9_.~-]+)*")


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is kept."""

    id: int
    member: int
    target: str
    made: datetime
    used: datetime | None


@dataclass(frozen=True, slots=True)
class Session:
    """A session as it is kept."""

    id: int
    member: int
    opened: datetime
    seen: datetime


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that was opened just now; ``secret`` goes into the browser and is kept nowhere else."""

    session: Session
    target: str
    secret: str = field(repr=False)


class LinkUnknown(DomainError):
    """The link opens nothing and never did, or long ago."""

    key = "signin-link-unknown"


class LinkUsed(DomainError):
    """The link has been used: it opens once."""

    key = "signin-link-used"


class LinkExpired(DomainError):
    """The link was not used in time."""

    key = "signin-link-expired"


class SignedOut(DomainError):
    """There is no session (any more)."""

    key = "signin-signed-out"


class StaffNoMore(DomainError):
    """Whoever asks is not, or no longer, staff."""

    key = "signin-staff-only"


class NotKnownNow(DomainError):
    """Discord does not say now who is staff, so nobody is let in."""

    key = "signin-not-known-now"


class FormForged(DomainError):
    """The form does not come from a page of this session."""

    key = "signin-form-forged"


class NoStaffPages(DomainError):
    """The bot has no address on the web at which signing in would be safe."""

    key = "signin-no-staff-pages"


def is_secret(text: str) -> bool:
    """Tell whether ``text`` has the form of a secret of ours; nothing else is looked up."""
    return _SECRET.fullmatch(text) is not None


def digest(secret: str) -> bytes:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode()).digest()


def seal(secret: str) -> str:
    """Return the mark that each form of the session with this secret bears; nobody else can make it."""
    return hmac.new(secret.encode(), b"form", hashlib.sha256).hexdigest()


def require_seal(secret: str, given: str) -> None:
    """Refuse a form that no page of this session has shown.

    Raises:
        FormForged: its mark is missing, or another session's, or there is no session.
    """
    # Without a secret, the mark would be one that anybody can make.
    if not secret or not hmac.compare_digest(seal(secret).encode(), given.encode(errors="replace")):
        raise FormForged


def require_usable(link: Link | None, now: datetime) -> Link:
    """Return the link, if it opens a session now.

    Raises:
        LinkUnknown, LinkUsed, LinkExpired: it does not.
    """
    if link is None:
        raise LinkUnknown
    if link.used is not None:
        raise LinkUsed
    if now >= link.made + LINK_HOLDS:
        raise LinkExpired(minutes=LINK_HOLDS // timedelta(minutes=1))
    return link


def ends(session: Session) -> datetime:
    """Return when the session ends if it is not used again."""
    return min(session.seen + IDLE, session.opened + LONGEST)


def require_session(session: Session | None, now: datetime) -> Session:
    """Return the session, if it holds.

    Raises:
        SignedOut: it does not.
    """
    if session is None or now >= ends(session):
        raise SignedOut
    return session


def page(target: str) -> str:
    """Return a page of staff to which a link may lead.

    Raises:
        ValueError: it is none; a link leads nowhere else.
    """
    if _PAGE.fullmatch(target) is None:
        raise ValueError(f"{target!r} is no page of staff")
    return target
