"""The use cases of meetings, one class for each sort of thing people do around them."""

from cogs.meetings.service.access import Groups
from cogs.meetings.service.actions import ActionService, Given, People
from cogs.meetings.service.keeping import MeetingRecords
from cogs.meetings.service.minutes import MinutesService, Overtaken, Paper, Preflight
from cogs.meetings.service.promises import ASSIGNED, CHASER, MINUTES, TO_APPROVE

__all__ = [
    "ASSIGNED",
    "CHASER",
    "MINUTES",
    "TO_APPROVE",
    "ActionService",
    "Given",
    "Groups",
    "MeetingRecords",
    "MinutesService",
    "Overtaken",
    "Paper",
    "People",
    "Preflight",
]
