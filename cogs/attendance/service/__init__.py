"""The use cases of attendance."""

from cogs.attendance.service.checkins import POST, CheckedIn, CheckInService, Opened
from cogs.attendance.service.records import AttendanceRecords
from cogs.attendance.service.roll import Called, RollCallService

__all__ = [
    "POST",
    "AttendanceRecords",
    "Called",
    "CheckInService",
    "CheckedIn",
    "Opened",
    "RollCallService",
]
