"""Who wants the digest by mail: the life of a subscription.

(nothing)    -- a member types an address ----------------------->  UNCONFIRMED  a letter asks its reader
UNCONFIRMED  -- they press on the page the letter leads to ------>  CONFIRMED    what the member or mailbox had before ends
UNCONFIRMED  -- they do not, for two days ----------------------->  forgotten
CONFIRMED    -- stopped, on Discord or by any letter ------------>  forgotten, with the address
CONFIRMED    -- the member leaves the server -------------------->  forgotten, with the address
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from bot.kernel.errors import DomainError

Scope: TypeAlias = str | None
"""Whose digest: a working group's, by its slug; None: the community's."""

CONFIRMABLE: Final = timedelta(days=2)
"""So long after it was typed an address can be confirmed."""

ASKED_AGAIN: Final = timedelta(hours=20)
"""So long it is taken for granted that a member is still on the server: they are asked for once a night."""

ASKED_A_NIGHT: Final = 200
"""For so many members Discord is asked at most in one night, those first of whom it was not known for the longest."""

ADDRESSES: Final = 3
ADDRESSES_WITHIN: Final = timedelta(days=1)
"""So many addresses a member may type in that time: each gets a letter, whosever it is."""


class NoLetters(DomainError):
    """The bot cannot send letters."""

    key = "subscriptions-no-letters"


class TooManyAddresses(DomainError):
    """A member has typed addresses often enough for a day. Details: ``limit``."""

    key = "subscriptions-too-many-addresses"


class NotYourGroup(DomainError):
    """The digest of a group is for those who are in it, and they are not (any more)."""

    key = "subscriptions-not-your-group"


class NotSubscribed(DomainError):
    """There is no subscription to change."""

    key = "subscriptions-not-subscribed"


class LinkOpensNothing(DomainError):
    """The link of a letter is too old, was mistyped, or what it led to is over."""

    key = "subscriptions-link-opens-nothing"


@dataclass(frozen=True, slots=True)
class Subscription:
    """A member who wants the digest by mail."""

    id: int
    member: int
    mailbox: int
    """The number below 0 by which letters reach the address."""
    locale: str
    made: datetime
    confirmed: datetime | None = None
    """None: nobody who reads that mailbox has pressed yet."""


def require_own(wanted: Collection[Scope], theirs: Collection[str]) -> None:
    """Refuse the digests of groups that somebody is not in; the community's is everybody's.

    Raises:
        NotYourGroup: one of them is none of ``theirs``.
    """
    if not set(wanted) - {None} <= set(theirs):
        raise NotYourGroup


def confirmable(known: Subscription | None, mailbox: int, now: datetime) -> Subscription:
    """Return a subscription if the reader of ``mailbox`` may confirm it; again changes nothing.

    Raises:
        LinkOpensNothing: it is too late, or not theirs.
    """
    if known is None or known.mailbox != mailbox:
        raise LinkOpensNothing
    if known.confirmed is None and now - known.made > CONFIRMABLE:
        raise LinkOpensNothing
    return known
