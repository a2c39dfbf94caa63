"""What is promised about partner searches: keys, kinds, and to whom."""

from datetime import datetime
from typing import Final

from bot.delivery.messages import Message, ToChannel, ToMember
from bot.reviewing.service.promises import Promises, to
from cogs.partners.domain import Card, Pair

CARD: Final = Promises("partners", "card")
"""What is promised about every card alike."""

POST: Final = "partners.post"
"""A published card, in its channel."""
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


def key_of_pair(pair: int) -> str:
    """Return what everything promised about a pair begins with."""
    return f"partners:pair:{pair}"


def post_key(card: int) -> str:
    """Return the key of a card's post: there is one, whatever becomes of the card."""
    return f"{CARD.key_of(card)}:post"


def post(card: Card, channel: int, now: datetime) -> Message:
    """Return the post of a card."""
    return Message(post_key(card.id), POST, ToChannel(channel), now, {"card": card.id})


def match(pair: Pair, card: Card, due: datetime, not_after: datetime) -> Message:
    """Return the alert for the owner of ``card``; nobody waits for it, so nothing stands in for it."""
    key = f"{key_of_pair(pair.id)}:match:{card.id}"
    parameters = {"pair": pair.id, "card": card.id}
    return Message(key, MATCH, ToMember(card.owner), due, parameters, not_after=not_after)


def about_pair(kind: str, pair: Pair, card: Card, due: datetime, inbox: int | None) -> Message:
    """Return a message of ``kind`` about a pair for the owner of ``card``, one of the two."""
    key = f"{key_of_pair(pair.id)}:{kind.rpartition('.')[2]}:{card.id}"
    parameters = {"pair": pair.id, "card": card.id, **to(card.owner, inbox)}
    return Message(key, kind, ToMember(card.owner), due, parameters)
