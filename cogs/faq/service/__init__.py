"""What members do with the FAQ, and how its files come in."""

from cogs.faq.service.answers import FaqService, Reply, Shown
from cogs.faq.service.files import FAULTS, FaqFiles
from cogs.faq.service.unanswered import Asked, Nobody, Receipt, Unanswered, UnansweredPoint

__all__ = [
    "FAULTS",
    "Asked",
    "FaqFiles",
    "FaqService",
    "Nobody",
    "Receipt",
    "Reply",
    "Shown",
    "Unanswered",
    "UnansweredPoint",
]
