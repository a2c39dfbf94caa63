"""What an event promises to send: the rows that a change to an event or registration causes.

Keys are what people would call the same message. All that goes to one member about one
event shares a prefix, so that a withdrawal silences it in one stroke.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from bot.delivery.domain import Message, ToChannel, ToMember
from bot.storage.instants import from_text, to_text
from bot.storage.personal_data import Json
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


def reminder_prefix(event: int, member: int) -> str:
    """Return what the keys of the member's reminders of the event begin with."""
    return f"{personal_prefix(event, member)}remind:"


def announcement(event: int) -> str:
    """Return the key of the post that announces the event."""
    return f"{prefix(event)}announcement"


def published(event: Event, now: datetime) -> Iterator[Message]:
    """Announce the event and remind its channel of it."""
    yield Message(
        key=announcement(event.id),
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
            key=f"{reminder_prefix(event.id, registration.member)}{reminder.before}",
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
        parameters={
            "event": event.id,
            "registration": registration.id,
            "channel": fallback_channel,
            "until": to_text(event.ends_at),
        },
        not_after=event.ends_at,
    )


def passed_on(parameters: Mapping[str, Json], now: datetime) -> Message:
    """Say in a channel that a seat was passed on, and not to whom; ``parameters`` are those of ``promoted``."""
    event, registration = parameters["event"], parameters["registration"]
    return Message(
        key=f"{prefix(_number(event))}passed-on:{registration}",
        kind=PASSED_ON,
        target=ToChannel(_number(parameters["channel"])),
        due=now,
        parameters={"event": _number(event), "registration": _number(registration)},
        not_after=from_text(str(parameters["until"])),
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
    """Tell a member who is registered or waits that the event will not take place, asked for or not."""
    return Message(
        key=f"{personal_prefix(event.id, registration.member)}cancelled:{registration.id}",
        kind=CANCELLED_PERSONALLY,
        target=ToMember(registration.member),
        due=now,
        parameters={"event": event.id},
    )


def _number(value: Json) -> int:
    return int(str(value))
