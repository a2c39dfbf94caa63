"""The use cases of the events, one class for each sort of person who has them."""

from cogs.events.service.drafts import DraftService, Preview
from cogs.events.service.events import EventService, Preflight, Registered, Reminding, Withdrawn
from cogs.events.service.keeping import EventRecords

__all__ = [
    "DraftService",
    "EventRecords",
    "EventService",
    "Preflight",
    "Preview",
    "Registered",
    "Reminding",
    "Withdrawn",
]
