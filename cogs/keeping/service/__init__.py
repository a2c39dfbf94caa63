"""What editors do, and what is kept of them."""

from cogs.keeping.service.care import LEFT, CareService, Dossier, Due, Editors
from cogs.keeping.service.desk import RequestDrafts, today
from cogs.keeping.service.drafts import Begun, DraftService, Preview
from cogs.keeping.service.records import KeepingRecords

__all__ = [
    "LEFT",
    "Begun",
    "CareService",
    "Dossier",
    "DraftService",
    "Due",
    "Editors",
    "KeepingRecords",
    "Preview",
    "RequestDrafts",
    "today",
]
