"""What members and the desk do with requests, and what time does with them."""

from cogs.helpdesk.service.bringing import HelpdeskService
from cogs.helpdesk.service.course import Course
from cogs.helpdesk.service.desk import DeskService, Dossier, Queue, Transcript
from cogs.helpdesk.service.morning import Day, Line, Morning, TodayPoint, day_of
from cogs.helpdesk.service.promises import (
    BACK,
    NEWS,
    OPENING,
    STEP,
    THREAD_GONE,
    TO_STAFF,
    TO_THE_DESK,
    TODAY,
    elsewhere,
    to_staff,
)
from cogs.helpdesk.service.records import DeskRecords
from cogs.helpdesk.service.resolutions import Drafts, NobodyKeeps, Resolution, ResolutionPoint
from cogs.helpdesk.service.sections import Breakage, DayOfEvents, counted
from cogs.helpdesk.service.sections import desk as desk_section
from cogs.helpdesk.service.server import Said, Server, Threads, Wishes
from cogs.helpdesk.service.turns import Turns

__all__ = [
    "BACK",
    "NEWS",
    "OPENING",
    "STEP",
    "THREAD_GONE",
    "TODAY",
    "TO_STAFF",
    "TO_THE_DESK",
    "Breakage",
    "Course",
    "Day",
    "DayOfEvents",
    "DeskRecords",
    "DeskService",
    "Dossier",
    "Drafts",
    "HelpdeskService",
    "Line",
    "Morning",
    "NobodyKeeps",
    "Queue",
    "Resolution",
    "ResolutionPoint",
    "Said",
    "Server",
    "Threads",
    "TodayPoint",
    "Transcript",
    "Turns",
    "Wishes",
    "counted",
    "day_of",
    "desk_section",
    "elsewhere",
    "to_staff",
]
