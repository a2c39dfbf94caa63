"""The use cases of meetings, one class for each sort of thing people do around them."""

from cogs.meetings.service.actions import ActionService, Given, Groups, People
from cogs.meetings.service.keeping import MeetingRecords
from cogs.meetings.service.promises import ASSIGNED, CHASER

__all__ = [
    "ASSIGNED",
    "CHASER",
    "ActionService",
    "Given",
    "Groups",
    "MeetingRecords",
    "People",
]
