"""What members do with the FAQ, and how its files come in."""

from cogs.faq.service.answers import FaqService, Reply, Shown
from cogs.faq.service.files import CONFLICT, FAULTS, FaqFiles, Import
from cogs.faq.service.store import EntryStore, path_of
from cogs.faq.service.unanswered import Asked, Nobody, Receipt, Unanswered, UnansweredPoint

__all__ = [
    "CONFLICT",
    "FAULTS",
    "Asked",
    "EntryStore",
    "FaqFiles",
    "FaqService",
    "Import",
    "Nobody",
    "Receipt",
    "Reply",
    "Shown",
    "Unanswered",
    "UnansweredPoint",
    "path_of",
]
