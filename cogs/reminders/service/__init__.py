"""The use cases of the reminders."""

from cogs.reminders.service.drafts import Confirmed, DraftService, Preflight, Preview
from cogs.reminders.service.keeping import ReminderRecords
from cogs.reminders.service.promises import DUE
from cogs.reminders.service.reminders import Done, ReminderService
from cogs.reminders.service.telling import Teller, Told

__all__ = [
    "DUE",
    "Confirmed",
    "Done",
    "DraftService",
    "Preflight",
    "Preview",
    "ReminderRecords",
    "ReminderService",
    "Teller",
    "Told",
]
