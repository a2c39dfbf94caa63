"""What the calendar wakes: forgetting what nobody has confirmed."""

from bot.scheduling.calendar import Calendar
from cogs.subscriptions.service import SubscriptionRecords


def schedule(calendar: Calendar, records: SubscriptionRecords, zone: str) -> None:
    """Forget every night what is kept for nothing."""
    calendar.daily("subscriptions.retention", hour=3, minute=51, zone=zone, call=records.forget_old)
