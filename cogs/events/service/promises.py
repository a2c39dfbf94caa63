"""What an event promises to send: the rows that a change to an event or registration causes.

Keys are what people would call the same message. All that goes to one member about one
event shares a prefix, so that a withdrawal silences it in one stroke.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from bot.delivery.domain import Message, ToChannel, ToMember
from cogs.events.domain import Event, Registration, reminders_due

ANNOUNCEMENT: Final = "events.announcement"
REMINDER: Final = "events.reminder"
PERSONAL_REMINDER: Final = "events.personal-reminder"
PROMOTED: Final = "events.promoted"
PASSED_ON: Final = "events.seat-passed-on"
CANCELLED: Final = "events.cancelled"
CANCELLED_PERSONALLY: Final = "events.cancelled-personally"


def prefix(event: int) -> str:
    """Return what the keys of all messages about the event begin with."""
    return f"events:{event}:"


def personal_prefix(event: int, member: int) -> str:
    """Return what the keys of all direct messages to the member about the event begin with."""
    return f"events:{event}:member:{member}:"


def published(event: Event, now: datetime) -> Iterator[Message]:
    """Announce the event and remind its channel of it."""
    yield Message(
        key=f"{prefix(event.id)}announcement",
        kind=ANNOUNCEMENT,
        target=ToChannel(event.channel),
        due=now,
        parameters={"event": event.id},
        not_after=event.starts_at,
    )
    for reminder in reminders_due(event, now):
        yield Message(
            key=f"{prefix(event.id)}remind:{reminder.before}:channel",
            kind=REMINDER,
            target=ToChannel(event.channel),
            due=reminder.due,
            parameters={"event": event.id, "before": reminder.before.value},
            not_after=reminder.not_after,
        )


def reminders_for(event: Event, registration: Registration, now: datetime) -> Iterator[Message]:
    """Remind one registered member by direct message.

    Who takes the wish back and has it again is promised the same messages anew.
    """
    for reminder in reminders_due(event, now):
        yield Message(
            key=f"{personal_prefix(event.id, registration.member)}remind:{reminder.before}",
            kind=PERSONAL_REMINDER,
            target=ToMember(registration.member),
            due=reminder.due,
            parameters={"registration": registration.id, "before": reminder.before.value},
            not_after=reminder.not_after,
        )


def promoted(event: Event, registration: Registration, fallback_channel: int, now: datetime) -> Message:
    """Tell the member who moved up; ``fallback_channel`` hears of a seat if they cannot be told."""
    return Message(
        key=f"{personal_prefix(event.id, registration.member)}promoted:{registration.id}",
        kind=PROMOTED,
        target=ToMember(registration.member),
        due=now,
        parameters={"registration": registration.id, "channel": fallback_channel},
        not_after=event.ends_at,
    )


def passed_on(event: Event, registration: Registration, channel: int, now: datetime) -> Message:
    """Say in a channel that a seat was passed on, and not to whom."""
    return Message(
        key=f"{prefix(event.id)}passed-on:{registration.id}",
        kind=PASSED_ON,
        target=ToChannel(channel),
        due=now,
        parameters={"event": event.id},
        not_after=event.ends_at,
    )


def cancelled(event: Event, now: datetime) -> Message:
    """Tell the channel that the event will not take place."""
    return Message(
        key=f"{prefix(event.id)}cancelled:channel",
        kind=CANCELLED,
        target=ToChannel(event.channel),
        due=now,
        parameters={"event": event.id},
    )


def cancelled_personally(event: Event, registration: Registration, now: datetime) -> Message:
    """Tell a registered member who wanted direct messages that the event will not take place."""
    return Message(
        key=f"{personal_prefix(event.id, registration.member)}cancelled:{registration.id}",
        kind=CANCELLED_PERSONALLY,
        target=ToMember(registration.member),
        due=now,
        parameters={"event": event.id},
    )
