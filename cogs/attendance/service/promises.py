"""What attendance promises to send to who was there."""

from datetime import datetime, timedelta
from typing import Final

from bot.delivery.domain import Message, ToMember
from bot.delivery.outbox import Outbox
from bot.storage.database import Transaction
from cogs.attendance.domain import Mark
from cogs.events.domain import Event
from cogs.events.service.promises import personal_prefix

OFFER: Final = "attendance.certificate"
"""The kind of message that offers a certificate to who was there."""

OFFERED_FOR: Final = timedelta(days=14)
"""So long after an event it is still of use to hear of a certificate."""


async def keep_offer(transaction: Transaction, outbox: Outbox, event: Event, mark: Mark) -> None:
    """Offer a certificate after the event to who was there, a guest by letter, and none to who was not.

    Belongs after what is said of somebody, in its transaction.
    """
    if mark.present:
        await outbox.add(transaction, _offer(event, mark.member, mark.at))
    else:
        await outbox.cancel(transaction, _key(event.id, mark.member), why="corrected")


def _key(event: int, member: int) -> str:
    # Among the messages to the member about the event, so that whatever silences those takes it back.
    return f"{personal_prefix(event, member)}certificate"


def _offer(event: Event, member: int, now: datetime) -> Message:
    return Message(
        key=_key(event.id, member),
        kind=OFFER,
        target=ToMember(member),
        due=max(now, event.ends_at),
        parameters={"event": event.id, "member": member},
        not_after=max(now, event.ends_at) + OFFERED_FOR,
    )
