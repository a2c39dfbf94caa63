"""The use cases of the events, one class for each sort of thing that people do."""

from cogs.events.service.drafts import DraftService, Preview
from cogs.events.service.events import AskFirst, EventService, Preflight, Registered, Reminding, Withdrawn
from cogs.events.service.finding import EventFinder
from cogs.events.service.keeping import EventRecords

__all__ = [
    "AskFirst",
    "DraftService",
    "EventFinder",
    "EventRecords",
    "EventService",
    "Preflight",
    "Preview",
    "Registered",
    "Reminding",
    "Withdrawn",
]
