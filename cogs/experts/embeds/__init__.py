"""Cards, lists and messages about experts, as members and staff read them on Discord."""

from cogs.experts.embeds.profiles import (
    LISTED,
    before_staff,
    decided,
    draft,
    ended,
    expired,
    found,
    profile,
    renewal,
    review,
    submitted,
)
from cogs.experts.embeds.voices import Voice

__all__ = [
    "LISTED",
    "Voice",
    "before_staff",
    "decided",
    "draft",
    "ended",
    "expired",
    "found",
    "profile",
    "renewal",
    "review",
    "submitted",
]
