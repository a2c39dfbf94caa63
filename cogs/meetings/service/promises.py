"""What is promised to those who have taken something on. Keys are what people would call the same message."""

from datetime import date, datetime, timedelta
from typing import Final

from bot.delivery.messages import JsonScalar, Message, ToChannel, ToMember
from bot.kernel.quiet import QuietHours, calm
from cogs.events.domain import Event
from cogs.events.service import promises as events
from cogs.meetings.domain import REMINDED_BEFORE, Action, Minutes

MINUTES: Final = "meetings.minutes"
TO_APPROVE: Final = "meetings.to-approve"
CALL: Final = "meetings.call"
AGENDA: Final = "meetings.agenda"
REMINDER: Final = "meetings.reminder"
ASSIGNED: Final = "meetings.assigned"
CHASER: Final = "meetings.chaser"

CHASED_FOR: Final = timedelta(days=3)
"""So long a reminder is of use; after that the next one comes soon enough."""


def of_action(number: int) -> str:
    """Return what the keys of all messages about an action begin with."""
    return f"meetings:action:{number}"


def assigned(action: Action, owner: int, channel: int | None, now: datetime) -> Message:
    """Tell somebody what they have been given; ``channel`` is where a neutral line may stand instead."""
    key = f"{of_action(action.id)}:assigned:{action.version}"
    return Message(key, ASSIGNED, ToMember(owner), now, _parameters(action, owner, channel, key))


def chaser(
    action: Action, owner: int, channel: int | None, today: date, quiet: QuietHours | None, now: datetime
) -> Message:
    """Remind the owner, and not in their quiet hours."""
    due = calm(quiet, now)
    key = f"{of_action(action.id)}:chaser:{action.version}:{today.isoformat()}"
    return Message(
        key, CHASER, ToMember(owner), due, _parameters(action, owner, channel, key), due + CHASED_FOR
    )


def of_call(event: int) -> str:
    """Return the key of the post that calls for items."""
    # What is of use before a meeting only stands among the event's own messages: a cancellation takes it back.
    return f"{events.prefix(event)}agenda:call"


def of_agenda(event: int) -> str:
    """Return the key of the post that shows the agenda."""
    return f"{events.prefix(event)}agenda:post"


def call(event: Event, channel: int, due: datetime) -> Message:
    """Ask the group's channel for items."""
    return _before(event, of_call(event.id), CALL, channel, due)


def agenda(event: Event, channel: int, now: datetime) -> Message:
    """Show the group's channel the agenda."""
    return _before(event, of_agenda(event.id), AGENDA, channel, now)


def reminder(event: Event, channel: int, now: datetime) -> Message:
    """Remind the group's channel of the meeting, with the agenda."""
    # A meeting that is moved is reminded of anew.
    key = f"{events.prefix(event.id)}agenda:reminder:{int(event.starts_at.timestamp())}"
    return _before(event, key, REMINDER, channel, max(now, event.starts_at - REMINDED_BEFORE))


def _before(event: Event, key: str, kind: str, channel: int, due: datetime) -> Message:
    starts = int(event.starts_at.timestamp())
    parameters: dict[str, JsonScalar] = {"event": event.id, "starts": starts}
    return Message(key, kind, ToChannel(channel), due, parameters, event.starts_at)


def of_request(minutes: Minutes) -> str:
    """Return the key of the question whether these minutes are approved, in the version that was proposed."""
    return f"meetings:minutes:{minutes.event}:approve:{minutes.version}"


def of_post(minutes: Minutes) -> str:
    """Return the key of the post that publishes the minutes as they were approved last."""
    return f"meetings:minutes:{minutes.event}:post:{minutes.edition}"


def to_approve(minutes: Minutes, leader: int | None, staff: int | None, now: datetime) -> Message | None:
    """Ask the leader, unless they propose it themselves or there is none: then staff; None if there is nobody."""
    parameters = about_minutes(minutes) | {"staff": staff}
    if leader is not None and leader != minutes.proposed_by:
        return Message(of_request(minutes), TO_APPROVE, ToMember(leader), now, parameters)
    if staff is None or leader is not None:
        return None
    return Message(of_request(minutes), TO_APPROVE, ToChannel(staff), now, parameters)


def to_approve_instead(event: int, version: int, staff: int, now: datetime) -> Message:
    """Ask staff instead of a leader who cannot be asked, or leads no more."""
    key = f"meetings:minutes:{event}:approve:{version}:staff"
    again: dict[str, JsonScalar] = {"event": event, "version": version, "edition": None, "staff": None}
    return Message(key, TO_APPROVE, ToChannel(staff), now, again)


def about_minutes(minutes: Minutes) -> dict[str, JsonScalar]:
    """Return what the words of a message about minutes are found by."""
    return {"event": minutes.event, "version": minutes.version, "edition": minutes.edition}


def published(minutes: Minutes, channel: int, now: datetime) -> Message:
    """Post minutes in the group's channel."""
    return Message(of_post(minutes), MINUTES, ToChannel(channel), now, about_minutes(minutes))


def _parameters(action: Action, owner: int, channel: int | None, key: str) -> dict[str, JsonScalar]:
    # Owner and channel are for a neutral line, if the owner takes no direct messages.
    return {"action": action.id, "version": action.version, "member": owner, "channel": channel, "key": key}
