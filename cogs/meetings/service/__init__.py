"""The use cases of meetings, one class for each sort of thing people do around them."""

from cogs.meetings.service.access import Groups
from cogs.meetings.service.actions import ActionService, Given, People
from cogs.meetings.service.agenda import AgendaService, Outrun, Programme
from cogs.meetings.service.keeping import MeetingRecords
from cogs.meetings.service.minutes import MinutesService, Overtaken, Paper, Preflight
from cogs.meetings.service.promises import AGENDA, ASSIGNED, CALL, CHASER, MINUTES, REMINDER, TO_APPROVE
from cogs.meetings.service.traces import MeetingTraces
from cogs.meetings.service.weekly import Decisions, OpenActions

__all__ = [
    "AGENDA",
    "ASSIGNED",
    "CALL",
    "CHASER",
    "MINUTES",
    "REMINDER",
    "TO_APPROVE",
    "ActionService",
    "AgendaService",
    "Decisions",
    "Given",
    "Groups",
    "MeetingRecords",
    "MeetingTraces",
    "MinutesService",
    "OpenActions",
    "Outrun",
    "Overtaken",
    "Paper",
    "People",
    "Preflight",
    "Programme",
]
