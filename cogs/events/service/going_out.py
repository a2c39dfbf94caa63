"""What whoever organises an event is told when it has gone out at its planned time, with nobody there to press."""

from datetime import datetime
from typing import Final

from bot.delivery.domain import Message, ToMember
from bot.kernel.quiet import QuietHours, calm
from bot.storage.instants import to_text
from cogs.events.domain import Event
from cogs.events.service.promises import prefix

WENT_OUT: Final = "events.went-out"


def went_out(
    event: Event, organiser: int, planned: datetime, quiet: QuietHours | None, now: datetime
) -> Message:
    """Tell the organiser, outside of their ``quiet`` hours; nobody waits for it."""
    return Message(
        # Not among what is about their own place there, which is taken back if they withdraw.
        key=f"{prefix(event.id)}went-out",
        kind=WENT_OUT,
        target=ToMember(organiser),
        due=calm(quiet, now),
        parameters={"event": event.id, "member": organiser, "at": to_text(planned)},
        not_after=event.ends_at,
    )
