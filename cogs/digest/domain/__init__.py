"""The facts and decisions of digests."""

from cogs.digest.domain.weeks import (
    DigestDecided,
    DigestGone,
    DigestLapsed,
    Issue,
    Item,
    NothingLeft,
    Rhythm,
    Slot,
    Stage,
    Told,
    Week,
    begun,
    decide,
    news_since,
    picked,
)

__all__ = [
    "DigestDecided",
    "DigestGone",
    "DigestLapsed",
    "Issue",
    "Item",
    "NothingLeft",
    "Rhythm",
    "Slot",
    "Stage",
    "Told",
    "Week",
    "begun",
    "decide",
    "news_since",
    "picked",
]
