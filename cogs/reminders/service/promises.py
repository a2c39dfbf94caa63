"""What a reminder promises to send: one row for the next time it comes, and one if it was put off.

All of a member's keys begin alike, so that whatever was promised to them is found again when
they have it erased. A row holds numbers and instants; the words stay in the reminder.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from bot.delivery.domain import Message, ToChannel, ToMember
from bot.delivery.notices import inbox_line
from bot.delivery.outbox import Outbox
from bot.storage.database import Transaction
from bot.storage.instants import from_text, to_text
from bot.storage.personal_data import Json
from cogs.reminders.domain import Reminder

DUE: Final = "reminders.due"


def prefix_of(member: int) -> str:
    """Return what the keys of all messages of the member begin with."""
    return f"reminders:{member}"


def prefix(reminder: Reminder) -> str:
    """Return what the keys of all messages of the reminder begin with."""
    return f"{prefix_of(reminder.member)}:{reminder.id}"


def promised(reminder: Reminder) -> Iterator[Message]:
    """Yield what is to be sent as the reminder stands now."""
    if reminder.due is not None:
        yield _message(reminder, "due", reminder.due)
    if reminder.snoozed is not None:
        yield _message(reminder, "snoozed", reminder.snoozed)


async def exchange(
    transaction: Transaction, outbox: Outbox, before: Reminder | None, after: Reminder | None
) -> None:
    """Promise what the change of a reminder asks for, and take back what it leaves out.

    What both promise is not touched: it may be on its way at this very moment.
    """
    wanted = [] if after is None else list(promised(after))
    for message in [] if before is None else promised(before):
        if message not in wanted:
            await outbox.cancel(transaction, message.key, why="changed")
    for message in wanted:
        await outbox.add(transaction, message)


def _message(reminder: Reminder, why: str, instant: datetime) -> Message:
    channel = reminder.wish.channel
    return Message(
        key=f"{prefix(reminder)}:{why}:{to_text(instant)}",
        kind=DUE,
        target=ToMember(reminder.member) if channel is None else ToChannel(channel),
        due=instant,
        parameters={
            "reminder": reminder.id,
            "member": str(reminder.member),
            "at": to_text(instant),
            "channel": None if channel is None else str(channel),
            "asked_in": None if reminder.asked_in is None else str(reminder.asked_in),
        },
    )


def instead(parameters: Mapping[str, Json]) -> Message | None:
    """Return what follows a message that could not be delivered: never the words in public.

    After a channel that is gone or closed, a direct message; after closed direct messages, a
    neutral line in the channel where the reminder was asked for. The rest waits in the inbox.
    """
    if not parameters:
        return None
    member, at = int(str(parameters["member"])), from_text(str(parameters["at"]))
    key = f"{prefix_of(member)}:{parameters['reminder']}:instead:{parameters['at']}"
    if parameters["channel"] is not None:
        by_hand = {**parameters, "channel": None, "asked_in": None, "missed_channel": parameters["channel"]}
        return Message(key, DUE, ToMember(member), at, _scalars(by_hand))
    if parameters["asked_in"] is not None:
        return inbox_line(key, member, int(str(parameters["asked_in"])), at)
    return None


def _scalars(parameters: Mapping[str, Json]) -> dict[str, bool | int | float | str | None]:
    return {
        name: value
        for name, value in parameters.items()
        if value is None or isinstance(value, bool | int | float | str)
    }
