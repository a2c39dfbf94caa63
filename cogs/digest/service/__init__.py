"""The use cases of digests, and the point at which features offer what they tell."""

from cogs.digest.service.issues import DigestService, Follower, Look, Shown
from cogs.digest.service.point import DigestPoint, Section
from cogs.digest.service.promises import LAPSED, PREVIEW, WEEKLY, key_of
from cogs.digest.service.records import DigestRecords

__all__ = [
    "LAPSED",
    "PREVIEW",
    "WEEKLY",
    "DigestPoint",
    "DigestRecords",
    "DigestService",
    "Follower",
    "Look",
    "Section",
    "Shown",
    "key_of",
]
