"""The use cases of attendance."""

from cogs.attendance.service.certificates import (
    GUESTS_PATH,
    PATH,
    CertificateService,
    Issued,
    certificate_path,
)
from cogs.attendance.service.checkins import POST, CheckedIn, CheckInService, Opened
from cogs.attendance.service.promises import OFFER
from cogs.attendance.service.records import AttendanceRecords
from cogs.attendance.service.roll import Called, RollCallService

__all__ = [
    "GUESTS_PATH",
    "OFFER",
    "PATH",
    "POST",
    "AttendanceRecords",
    "Called",
    "CertificateService",
    "CheckInService",
    "CheckedIn",
    "Issued",
    "Opened",
    "RollCallService",
    "certificate_path",
]
