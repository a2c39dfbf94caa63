"""What is promised to those who have taken something on. Keys are what people would call the same message."""

from datetime import date, datetime, timedelta
from typing import Final

from bot.delivery.messages import JsonScalar, Message, ToMember
from bot.kernel.quiet import QuietHours
from cogs.meetings.domain import Action

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
    around = quiet.around(now) if quiet else None
    due = around[1] if around else now
    key = f"{of_action(action.id)}:chaser:{action.version}:{today.isoformat()}"
    return Message(
        key, CHASER, ToMember(owner), due, _parameters(action, owner, channel, key), due + CHASED_FOR
    )


def _parameters(action: Action, owner: int, channel: int | None, key: str) -> dict[str, JsonScalar]:
    # Owner and channel are for a neutral line, if the owner takes no direct messages.
    return {"action": action.id, "version": action.version, "member": owner, "channel": channel, "key": key}
