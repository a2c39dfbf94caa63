"""What is promised about experts: keys, kinds, and to whom."""

from datetime import datetime
from typing import Final

from bot.delivery.messages import Message, ToChannel, ToMember
from bot.reviewing.service.promises import Promises, to
from cogs.experts.domain import Need, Offer

PROFILE: Final = Promises("experts", "profile")
"""What is promised about profiles."""

NEED: Final = "experts.need"
"""A request, for staff to shape and decide about."""
UNMET: Final = "experts.unmet"
"""Nobody is left who could be asked; for staff."""
TOLD: Final = "experts.told"
"""What became of a request, for its author."""
ASKED: Final = "experts.asked"
"""A request, for an expert whom it fits."""
READY: Final = "experts.ready"
"""An expert would help, for the author of the request."""
GONE: Final = "experts.gone"
"""An expert who would have helped does not any more."""
PASSED: Final = "experts.passed"
"""A request to which somebody was ready has ended without them."""
INTRODUCED: Final = "experts.introduced"
"""Who the other is."""
OUTCOME: Final = "experts.outcome"
"""What came of it."""


def key_of_need(need: int) -> str:
    """Return what everything promised about a request begins with."""
    return f"experts:need:{need}"


def key_of_offer(offer: int) -> str:
    """Return what everything promised between a request and one expert begins with."""
    return f"experts:offer:{offer}"


def need_key(need: int) -> str:
    """Return the key of the message that puts a request before staff."""
    return f"{key_of_need(need)}:review"


def asked_key(offer: int) -> str:
    """Return the key of the message that puts a request to an expert."""
    return f"{key_of_offer(offer)}:asked"


def ready_key(offer: int) -> str:
    """Return the key of the message that tells the author of a request that an expert would help."""
    return f"{key_of_offer(offer)}:ready:member"


def need(number: int, channel: int, now: datetime) -> Message:
    """Return the message that puts a request before staff."""
    return Message(need_key(number), NEED, ToChannel(channel), now, {"need": number})


def unmet(one: Need, channel: int, now: datetime) -> Message:
    """Return the message that tells staff that nobody is left to be asked."""
    key = f"{key_of_need(one.id)}:unmet:{one.version}"
    return Message(key, UNMET, ToChannel(channel), now, {"need": one.id, "version": one.version})


def told(one: Need, due: datetime, inbox: int | None) -> Message:
    """Return the message that tells the author of a request what became of it."""
    key = f"{key_of_need(one.id)}:told:{one.version}"
    parameters = {"need": one.id, "version": one.version, **to(one.member, inbox)}
    return Message(key, TOLD, ToMember(one.member), due, parameters)


def asked(offer: Offer, due: datetime, inbox: int | None) -> Message:
    """Return the message that puts a request to an expert; of no use once the next are asked."""
    parameters = {"need": offer.need, "offer": offer.id, **to(offer.expert, inbox)}
    return Message(asked_key(offer.id), ASKED, ToMember(offer.expert), due, parameters, not_after=offer.until)


def gone(one: Need, offer: int, due: datetime, inbox: int | None) -> Message:
    """Return the message that somebody who was ready is not any more; it names nobody, and outlives who is erased."""
    key = f"{key_of_need(one.id)}:gone:{offer}"
    return Message(key, GONE, ToMember(one.member), due, {"need": one.id, **to(one.member, inbox)})


def about_offer(kind: str, offer: Offer, member: int, due: datetime, inbox: int | None) -> Message:
    """Return a message of ``kind`` about a request and one expert, for one of the two."""
    side = "expert" if member == offer.expert else "member"
    key = f"{key_of_offer(offer.id)}:{kind.rpartition('.')[2]}:{side}"
    parameters = {"need": offer.need, "offer": offer.id, "side": side, **to(member, inbox)}
    return Message(key, kind, ToMember(member), due, parameters)
