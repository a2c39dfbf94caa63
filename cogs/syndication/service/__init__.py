"""Fetching, reading and following feeds."""

from cogs.syndication.service.fetching import Answer, Fetcher, Limits, PublicResolver, is_public
from cogs.syndication.service.following import FollowingService, Preflight, Proposal
from cogs.syndication.service.promises import ITEM, TOLD, shown
from cogs.syndication.service.reading import read

__all__ = [
    "ITEM",
    "TOLD",
    "Answer",
    "Fetcher",
    "FollowingService",
    "Limits",
    "Preflight",
    "Proposal",
    "PublicResolver",
    "is_public",
    "read",
    "shown",
]
