"""What people press and fill in to check in, and what organisers press on the roll."""

from typing import Final

from cogs.attendance.views.certifying import Certify, CertifyForm
from cogs.attendance.views.door import CheckInButton, CheckInForm, Close
from cogs.attendance.views.roll import Call, ShowRoll

BUTTONS: Final = (CheckInButton, Close, ShowRoll, Call, Certify)
FORMS: Final = (CheckInForm, CertifyForm)
