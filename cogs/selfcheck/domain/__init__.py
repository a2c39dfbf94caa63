"""A self-check: criteria from a file, what somebody says of each, and how that stands in the id of a button."""

from cogs.selfcheck.domain.checks import Check, Criterion, Words, read_check
from cogs.selfcheck.domain.walks import (
    KEPT_LIMIT,
    Answer,
    CheckChanged,
    Kept,
    KeptGone,
    TooManyKept,
    Walk,
    counted,
    read_walk,
)

__all__ = [
    "KEPT_LIMIT",
    "Answer",
    "Check",
    "CheckChanged",
    "Criterion",
    "Kept",
    "KeptGone",
    "TooManyKept",
    "Walk",
    "Words",
    "counted",
    "read_check",
    "read_walk",
]
