"""The half-yearly report of a group: its half-years, and what may be told of them."""

from cogs.vitality.domain.figures import (
    ACTIVE_UNTIL,
    IN_STEPS,
    ONCE_OVER,
    SETTLED,
    Deed,
    Meeting,
    Number,
    Report,
    Stock,
    percent,
    report,
)
from cogs.vitality.domain.halves import Half, half_named, half_of, may_be_kept, read_half
from cogs.vitality.domain.refusals import HalfUnreadable, NotKept
from cogs.vitality.domain.sorts import points_at_somebody

__all__ = [
    "ACTIVE_UNTIL",
    "IN_STEPS",
    "ONCE_OVER",
    "SETTLED",
    "Deed",
    "Half",
    "HalfUnreadable",
    "Meeting",
    "NotKept",
    "Number",
    "Report",
    "Stock",
    "half_named",
    "half_of",
    "may_be_kept",
    "percent",
    "points_at_somebody",
    "read_half",
    "report",
]
