"""What is promised about experts: keys, kinds, and to whom."""

from datetime import datetime
from typing import Final

from bot.delivery.messages import Message, ToChannel, ToMember
from bot.storage.instants import to_text
from cogs.experts.domain import Profile

REVIEW: Final = "experts.review"
"""A profile, for staff to decide about."""
DECIDED: Final = "experts.decided"
"""What they decided, for its owner."""
RENEWAL: Final = "experts.renewal"
"""Whether a profile that soon ends still holds."""
EXPIRED: Final = "experts.expired"
"""That it has ended."""

FALLBACK: Final = "help"
"""Where a member with closed direct messages reads that a message waits, and not which."""


def key_of(profile: int) -> str:
    """Return what everything promised about a profile begins with."""
    return f"experts:profile:{profile}"


def review_key(profile: Profile) -> str:
    """Return the key of the message that puts a profile before staff this time."""
    return f"{key_of(profile.id)}:review:{profile.round}"


def renewal_prefix(profile: int) -> str:
    """Return what the keys of prompts to renew a profile begin with."""
    return f"{key_of(profile)}:renewal"


def review(profile: Profile, channel: int, now: datetime) -> Message:
    """Return the message that puts a profile before staff."""
    parameters = {"profile": profile.id, "round": profile.round}
    return Message(review_key(profile), REVIEW, ToChannel(channel), now, parameters)


def decided(profile: Profile, now: datetime, inbox: int | None) -> Message:
    """Return the message that tells its owner what staff decided."""
    key = f"{key_of(profile.id)}:decided:{profile.version}"
    parameters = {"profile": profile.id, "version": profile.version, **to(profile.owner, inbox)}
    return Message(key, DECIDED, ToMember(profile.owner), now, parameters)


def renewal(profile: Profile, expires: datetime, due: datetime, inbox: int | None) -> Message:
    """Return the question whether a profile still holds; of no use once it has ended."""
    key = f"{renewal_prefix(profile.id)}:{profile.version}"
    parameters = {"profile": profile.id, "expires": to_text(expires), **to(profile.owner, inbox)}
    return Message(key, RENEWAL, ToMember(profile.owner), due, parameters, not_after=expires)


def expired(profile: Profile, due: datetime, inbox: int | None) -> Message:
    """Return the message that a profile has ended."""
    key = f"{key_of(profile.id)}:expired:{profile.version}"
    parameters = {"profile": profile.id, **to(profile.owner, inbox)}
    return Message(key, EXPIRED, ToMember(profile.owner), due, parameters)


def to(member: int, inbox: int | None) -> dict[str, int | None]:
    """Return what a fallback needs: it must look nothing up."""
    return {"member": member, "inbox": inbox}
