"""What the calendar wakes: composing digests a day before their hour, and forgetting old ones."""

from bot.scheduling.calendar import Calendar
from cogs.digest.domain import Rhythm
from cogs.digest.service import DigestRecords, DigestService


def schedule(calendar: Calendar, digests: DigestService, records: DigestRecords, rhythm: Rhythm) -> None:
    """Look every day at the digests' hour whether one is to be composed: what was missed is made up for."""
    calendar.daily(
        "digest.compose",
        hour=rhythm.at.hour,
        minute=rhythm.at.minute,
        zone=rhythm.zone,
        call=digests.compose,
    )
    calendar.daily("digest.retention", hour=3, minute=43, zone=rhythm.zone, call=records.forget_old)
