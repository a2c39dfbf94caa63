"""What people expect after an event: thanks, material, a question for their opinion, within three working days.

The rhythm is the one that this community's members know from events of the EU institutions.
"""

from datetime import datetime, timedelta
from typing import Final

from bot.kernel.office_hours import OfficeHours
from cogs.events.domain import Event, Phase, phase

WITHIN: Final = 3
"""Working days after an event."""

LOOKED_BACK: Final = timedelta(days=30)
"""Three working days are over by then, whatever holidays lie between."""


def expected_until(event: Event, hours: OfficeHours) -> datetime:
    """Return until when people expect to hear from the organiser, as aware UTC."""
    return hours.after(event.ends_at, WITHIN)


def is_expected(event: Event, hours: OfficeHours, now: datetime) -> bool:
    """Tell whether people still wait to hear from the organiser: the event was held, and not too long ago."""
    return phase(event, now) is Phase.OVER and now < expected_until(event, hours)


def is_time(event: Event, hours: OfficeHours, now: datetime) -> bool:
    """Tell whether its organiser is to be reminded now, on a working day."""
    return is_expected(event, hours, now) and hours.works_on(hours.local(now).date())
