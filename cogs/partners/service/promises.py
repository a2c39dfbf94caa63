"""What is promised about partner searches: keys, kinds, and to whom."""

from datetime import datetime
from typing import Final

from bot.delivery.messages import Message, ToChannel, ToMember
from bot.storage.instants import to_text
from cogs.partners.domain import Card, Pair

REVIEW: Final = "partners.review"
"""A card, for staff to decide about."""
DECIDED: Final = "partners.decided"
"""What they decided, for its owner."""
POST: Final = "partners.post"
"""A published card, in its channel."""
RENEWAL: Final = "partners.renewal"
"""Whether a card that soon ends still holds."""
EXPIRED: Final = "partners.expired"
"""That it has ended."""
MATCH: Final = "partners.match"
"""Another card completes the reader's."""
ASKED: Final = "partners.asked"
"""Somebody would like to be introduced."""
DECLINED: Final = "partners.declined"
"""The other side does not."""
INTRODUCED: Final = "partners.introduced"
"""Both do: who the other is."""
OUTCOME: Final = "partners.outcome"
"""What came of it."""

CHANNEL: Final = "partners"
FALLBACK: Final = "help"
"""Where a member with closed direct messages reads that a message waits; not among the cards, of which one is theirs."""


def key_of(card: int) -> str:
    """Return what everything promised about a card begins with."""
    return f"partners:card:{card}"


def key_of_pair(pair: int) -> str:
    """Return what everything promised about a pair begins with."""
    return f"partners:pair:{pair}"


def review_key(card: Card) -> str:
    """Return the key of the message that puts a card before staff this time."""
    return f"{key_of(card.id)}:review:{card.round}"


def post_key(card: int) -> str:
    """Return the key of a card's post: there is one, whatever becomes of the card."""
    return f"{key_of(card)}:post"


def renewal_prefix(card: int) -> str:
    """Return what the keys of prompts to renew a card begin with."""
    return f"{key_of(card)}:renewal"


def review(card: Card, channel: int, now: datetime) -> Message:
    """Return the message that puts a card before staff."""
    parameters = {"card": card.id, "round": card.round}
    return Message(review_key(card), REVIEW, ToChannel(channel), now, parameters)


def decided(card: Card, now: datetime, inbox: int | None) -> Message:
    """Return the message that tells its owner what staff decided."""
    key = f"{key_of(card.id)}:decided:{card.version}"
    parameters = {"card": card.id, "version": card.version, **_to(card.owner, inbox)}
    return Message(key, DECIDED, ToMember(card.owner), now, parameters)


def post(card: Card, channel: int, now: datetime) -> Message:
    """Return the post of a card."""
    return Message(post_key(card.id), POST, ToChannel(channel), now, {"card": card.id})


def renewal(card: Card, expires: datetime, due: datetime, inbox: int | None) -> Message:
    """Return the question whether a card still holds; of no use once it has ended."""
    key = f"{renewal_prefix(card.id)}:{card.version}"
    parameters = {"card": card.id, "expires": to_text(expires), **_to(card.owner, inbox)}
    return Message(key, RENEWAL, ToMember(card.owner), due, parameters, not_after=expires)


def expired(card: Card, due: datetime, inbox: int | None) -> Message:
    """Return the message that a card has ended."""
    key = f"{key_of(card.id)}:expired:{card.version}"
    return Message(key, EXPIRED, ToMember(card.owner), due, {"card": card.id, **_to(card.owner, inbox)})


def match(pair: Pair, card: Card, due: datetime, not_after: datetime) -> Message:
    """Return the alert for the owner of ``card``; nobody waits for it, so nothing stands in for it."""
    key = f"{key_of_pair(pair.id)}:match:{card.id}"
    parameters = {"pair": pair.id, "card": card.id}
    return Message(key, MATCH, ToMember(card.owner), due, parameters, not_after=not_after)


def about_pair(kind: str, pair: Pair, card: Card, due: datetime, inbox: int | None) -> Message:
    """Return a message of ``kind`` about a pair for the owner of ``card``, one of the two."""
    key = f"{key_of_pair(pair.id)}:{kind.rpartition('.')[2]}:{card.id}"
    parameters = {"pair": pair.id, "card": card.id, **_to(card.owner, inbox)}
    return Message(key, kind, ToMember(card.owner), due, parameters)


def _to(member: int, inbox: int | None) -> dict[str, int | None]:
    """Return what a fallback needs: it must look nothing up."""
    return {"member": member, "inbox": inbox}
