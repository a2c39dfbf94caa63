"""What the calendar wakes: forgetting what nobody has confirmed, and who is no member any more."""

from bot.scheduling.calendar import Calendar
from cogs.subscriptions.service import Departures, SubscriptionRecords


def schedule(calendar: Calendar, records: SubscriptionRecords, departures: Departures, zone: str) -> None:
    """Forget every night what is kept for nothing, and let no letter go to who has left."""
    calendar.daily("subscriptions.retention", hour=3, minute=51, zone=zone, call=records.forget_old)
    calendar.daily("subscriptions.departures", hour=4, minute=11, zone=zone, call=departures.look)
