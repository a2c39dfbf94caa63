"""What an event promises to send: the rows that a change to an event or registration causes.

Keys are what people would call the same message. All that goes to one member about one
event shares a prefix, so that a withdrawal silences it in one stroke.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.delivery.domain import Message, ToChannel, ToMember
from bot.delivery.messages import JsonScalar
from bot.kernel.quiet import QuietHours
from bot.storage.instants import from_text, to_text
from bot.storage.personal_data import Json
from cogs.events.domain import (
    Before,
    Event,
    Held,
    Plan,
    Publication,
    Registration,
    Review,
    notices_due,
    of_use_until,
    personal_reminders,
    reminders_due,
)

ANNOUNCEMENT: Final = "events.announcement"
REMINDER: Final = "events.reminder"
PERSONAL_REMINDER: Final = "events.personal-reminder"
WINDOW: Final = "events.window"
REGISTERED: Final = "events.registered"
OFFER: Final = "events.offer"
OFFER_LAPSED: Final = "events.offer-lapsed"
APPLICATION: Final = "events.application"
DECIDED: Final = "events.decided"
PROMOTED: Final = "events.promoted"
PASSED_ON: Final = "events.seat-passed-on"
CHANGED: Final = "events.changed"
CHANGED_PERSONALLY: Final = "events.changed-personally"
LETTER: Final = "events.message"
REOPENED: Final = "events.reopened"
REOPENED_PERSONALLY: Final = "events.reopened-personally"
CANCELLED: Final = "events.cancelled"
CANCELLED_PERSONALLY: Final = "events.cancelled-personally"
REVIEW: Final = "events.review"
REVIEWED: Final = "events.reviewed"
HELD_BACK: Final = "events.held-back"

REMIND: Final = "remind"
"""The part of the key of a reminder that no other message has."""


def prefix(event: int) -> str:
    """Return what the keys of all messages about the event begin with."""
    return f"events:{event}:"


def members_prefix(event: int) -> str:
    """Return what the keys of all direct messages about the event begin with."""
    return f"events:{event}:member:"


def personal_prefix(event: int, member: int) -> str:
    """Return what the keys of all direct messages to the member about the event begin with."""
    return f"events:{event}:member:{member}:"


def reminder_prefix(event: int, member: int) -> str:
    """Return what the keys of the member's reminders of the event begin with."""
    return f"{personal_prefix(event, member)}{REMIND}:"


def announcement(event: int) -> str:
    """Return the key of the post that announces the event."""
    return f"{prefix(event)}announcement"


def published(event: Event, now: datetime, due: datetime | None = None) -> Iterator[Message]:
    """Announce the event, remind its channel of it, and tell of the window of registration.

    ``due`` is the time for which that was planned, if it was: what comes late says so.
    """
    yield announcing(event, due or now)
    yield from reminders(event, now)
    yield from window(event, now)


def announcing(event: Event, since: datetime) -> Message:
    """Announce the event as soon as it is public, or when it is time for it."""
    return Message(
        key=announcement(event.id),
        kind=ANNOUNCEMENT,
        target=ToChannel(event.channel),
        due=max(since, event.announced_at or since),
        parameters={"event": event.id},
        not_after=event.starts_at,
    )


def channel_reminder_prefix(event: int) -> str:
    """Return what the keys of the reminders in the event's channel begin with."""
    return f"{prefix(event)}remind:"


def reminders(event: Event, now: datetime) -> Iterator[Message]:
    """Remind the event's channel of it."""
    for reminder in reminders_due(event, now):
        yield Message(
            key=f"{channel_reminder_prefix(event.id)}{reminder.before}:channel:{_start(event)}",
            kind=REMINDER,
            target=ToChannel(event.channel),
            due=reminder.due,
            parameters={"event": event.id, "before": reminder.before.value},
            not_after=reminder.not_after,
        )


def window_prefix(event: int) -> str:
    """Return what the keys of the notices about the window of registration begin with."""
    return f"{prefix(event)}window:"


def window(event: Event, now: datetime) -> Iterator[Message]:
    """Tell the channel when registration opens, and before it closes."""
    for notice in notices_due(event, now):
        yield Message(
            # Put off after it was said, it is said again.
            key=f"{window_prefix(event.id)}{notice.name}:{int(notice.due.timestamp())}",
            kind=WINDOW,
            target=ToChannel(event.channel),
            due=notice.due,
            parameters={"event": event.id, "notice": notice.name},
            not_after=notice.not_after,
        )


def reminders_for(
    event: Event, registration: Registration, quiet: QuietHours | None, now: datetime
) -> Iterator[Message]:
    """Remind one registered member by direct message, and not in their quiet hours.

    Who takes the wish back and has it again is promised the same messages anew.
    """
    for reminder in personal_reminders(event, quiet, now):
        if registration.guest and reminder.before is Before.START:
            # Nobody sits before their mailbox at that moment.
            continue
        yield Message(
            key=f"{reminder_prefix(event.id, registration.member)}{reminder.before}:{_start(event)}",
            kind=PERSONAL_REMINDER,
            target=ToMember(registration.member),
            due=reminder.due,
            parameters={"registration": registration.id, "before": reminder.before.value},
            not_after=reminder.not_after,
        )


def offer(event: Event, registration: Registration, fallback_channel: int, now: datetime) -> Message:
    """Ask who is first in line whether they want the seat that has become free.

    ``fallback_channel`` hears that one is offered if they cannot be told.
    """
    until = registration.offer.until if registration.offer else event.ends_at
    return Message(
        # One registration may be offered a seat again, after more time was given or the event was off for a while.
        key=f"{personal_prefix(event.id, registration.member)}offer:{registration.id}:{int(until.timestamp())}",
        kind=OFFER,
        target=ToMember(registration.member),
        due=now,
        parameters={
            "event": event.id,
            "registration": registration.id,
            "channel": fallback_channel,
            "until": to_text(until),
        },
        not_after=until,
    )


def offer_lapsed(event: Event, registration: Registration, now: datetime) -> Message:
    """Tell a member that the seat kept for them has been passed on."""
    return _to_member(OFFER_LAPSED, f"lapsed:{registration.id}", event, registration, now)


def application_key(registration: Registration) -> str:
    """Return the key of the post that asks the organisers about an application."""
    # It names nobody, so that it outlives an erasure: the post must not go on showing what they answered.
    return f"{prefix(registration.event)}application:{registration.id}"


def application(event: Event, registration: Registration, staff_channel: int, now: datetime) -> Message:
    """Ask the organisers to approve a registration."""
    return Message(
        key=application_key(registration),
        kind=APPLICATION,
        target=ToChannel(staff_channel),
        due=now,
        parameters={"event": event.id, "registration": registration.id},
        not_after=event.ends_at,
    )


def registered(event: Event, registration: Registration, now: datetime) -> Message:
    """Confirm to a guest what they have got; to a member the answer on Discord says it."""
    return _to_member(REGISTERED, f"registered:{registration.id}", event, registration, now)


def accepted(event: Event, registration: Registration, now: datetime) -> Message:
    """Confirm to a guest that the seat they were offered is theirs; to a member the answer on Discord says it."""
    return _to_member(REGISTERED, f"accepted:{registration.id}:{_mark(now)}", event, registration, now)


def decided(event: Event, registration: Registration, now: datetime) -> Message:
    """Tell a member what was decided about their registration, each time that something is."""
    return _to_member(DECIDED, f"decided:{registration.id}:{_mark(now)}", event, registration, now)


def entered(event: Event, registration: Registration, now: datetime) -> Message:
    """Tell a member that an organiser has registered them."""
    message = decided(event, registration, now)
    return replace(message, parameters={**message.parameters, "entered": True})


def promoted(event: Event, registration: Registration, fallback_channel: int, now: datetime) -> Message:
    """Tell a member whom an organiser gave a seat, or another one; ``fallback_channel`` hears of it if they cannot be told."""
    more: dict[str, JsonScalar] = {"channel": fallback_channel, "until": to_text(event.ends_at)}
    return _to_member(PROMOTED, f"promoted:{registration.id}:{_mark(now)}", event, registration, now, **more)


def passed_on(parameters: Mapping[str, Json], now: datetime) -> Message:
    """Say in a channel that a seat has come to the next in line, and not who that is.

    ``parameters`` are those of ``offer`` or ``promoted``.
    """
    event, registration = parameters["event"], parameters["registration"]
    until = from_text(str(parameters["until"]))
    return Message(
        # One that was given more time is a new chance to hear of it.
        key=f"{prefix(_number(event))}passed-on:{registration}:{int(until.timestamp())}",
        kind=PASSED_ON,
        target=ToChannel(_number(parameters["channel"])),
        due=now,
        parameters={"event": _number(event), "registration": _number(registration)},
        not_after=until,
    )


def review_key(review: Review) -> str:
    """Return the key of the post that asks staff for a second pair of eyes."""
    # It names nobody, so that it outlives an erasure.
    return f"{prefix(review.event)}review:{_mark(review.asked)}"


def review_parameters(review: Review) -> dict[str, JsonScalar]:
    """Return of which request for a second pair of eyes a message is."""
    return {"event": review.event, "asked": to_text(review.asked)}


def review(event: Event, asked: Review, staff_channel: int) -> Message:
    """Ask staff for a second pair of eyes."""
    return Message(
        key=review_key(asked),
        kind=REVIEW,
        target=ToChannel(staff_channel),
        due=asked.asked,
        parameters=review_parameters(asked),
        not_after=event.starts_at,
    )


def reviewed(event: Event, judged: Review, staff_channel: int, now: datetime) -> Message:
    """Tell whoever asked what the second person says."""
    return Message(
        key=f"{prefix(event.id)}reviewed:{_mark(judged.asked)}",
        kind=REVIEWED,
        target=ToChannel(staff_channel),
        due=now,
        parameters=review_parameters(judged),
        not_after=event.starts_at,
    )


def held_back(planned: Publication, why: Held, staff_channel: int, now: datetime) -> Message:
    """Tell staff that a draft was not published at its time."""
    return Message(
        key=f"{prefix(planned.event)}held-back:{int(planned.due.timestamp())}",
        kind=HELD_BACK,
        target=ToChannel(staff_channel),
        due=now,
        parameters={"event": planned.event, "why": why.value, "at": to_text(planned.due)},
    )


def cancelled(event: Event, now: datetime) -> Message:
    """Tell the channel that the event will not take place."""
    return _to_channel(CANCELLED, "cancelled", event, now, None)


def cancelled_personally(event: Event, registration: Registration, now: datetime) -> Message:
    """Tell a member who is registered or waits that the event will not take place, asked for or not."""
    return Message(
        key=f"{personal_prefix(event.id, registration.member)}cancelled:{registration.id}:{event.revision}",
        kind=CANCELLED_PERSONALLY,
        target=ToMember(registration.member),
        due=now,
        parameters={"event": event.id},
    )


def changed(event: Event, was: Plan, now: datetime) -> Message:
    """Tell the channel what is not as it was."""
    return _to_channel(CHANGED, "changed", event, now, event.ends_at, **_as_it_was(was))


def changed_personally(event: Event, registration: Registration, was: Plan, now: datetime) -> Message:
    """Tell it to somebody who is registered or waits."""
    name = f"changed:{registration.id}:{event.revision}"
    return _to_member(CHANGED_PERSONALLY, name, event, registration, now, **_as_it_was(was))


def _as_it_was(was: Plan) -> dict[str, JsonScalar]:
    ends = was.ends or was.starts
    return {
        "title": was.title,
        "place": was.place,
        "starts": to_text(was.starts.instant()),
        "ends": to_text(ends.instant()),
    }


def letter(event: Event, registration: Registration, number: int, now: datetime) -> Message:
    """Bring a message of the organisers' to somebody it is meant for."""
    bringing = _to_member(LETTER, f"message:{number}", event, registration, now, letter=number)
    return replace(bringing, not_after=of_use_until(event, now))


def reopened(event: Event, now: datetime) -> Message:
    """Tell the channel that the event takes place after all."""
    return _to_channel(REOPENED, "reopened", event, now, event.starts_at)


def reopened_personally(event: Event, registration: Registration, now: datetime) -> Message:
    """Tell it to a member who is registered or waits."""
    name = f"reopened:{registration.id}:{event.revision}"
    return _to_member(REOPENED_PERSONALLY, name, event, registration, now)


def _to_channel(
    kind: str, name: str, event: Event, now: datetime, not_after: datetime | None, **more: JsonScalar
) -> Message:
    """Tell the event's channel what has become of it; each time: an event may come back and be called off again."""
    return Message(
        key=f"{prefix(event.id)}{name}:channel:{event.revision}",
        kind=kind,
        target=ToChannel(event.channel),
        due=now,
        parameters={"event": event.id, **more},
        not_after=not_after,
    )


def _to_member(
    kind: str, name: str, event: Event, registration: Registration, now: datetime, **more: JsonScalar
) -> Message:
    """Tell somebody what is about their own place, as long as the event is not over."""
    return Message(
        key=f"{personal_prefix(event.id, registration.member)}{name}",
        kind=kind,
        target=ToMember(registration.member),
        due=now,
        parameters={"event": event.id, "registration": registration.id, **more},
        not_after=event.ends_at,
    )


def _start(event: Event) -> int:
    """Return what tells the reminders of one start from those of another: an event may be put off after the first."""
    return int(event.starts_at.timestamp())


def _mark(now: datetime) -> int:
    """Return what tells apart what is said of one registration at different times."""
    return int(now.timestamp() * 1000)


def _number(value: Json) -> int:
    return int(str(value))
