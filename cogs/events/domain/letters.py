"""What organisers write to some of those who registered."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.text import blank, plain, units
from cogs.events.domain.facts import ALIVE, Event, Phase
from cogs.events.domain.refusals import LetterEmpty, LetterTooLong
from cogs.events.domain.registrations import Wish
from cogs.events.domain.rules import phase, require_alive

LETTER_LIMIT: Final = 1500

AFTERWARDS: Final = timedelta(days=30)
"""So long after an event people can be written to: with thanks, material, a question for their opinion."""

USEFUL: Final = timedelta(days=7)
"""So long a message that is written after the event is of use."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to those who are as its author wishes; ``sent`` is None as long as it was only shown."""

    id: int
    event: int
    author: int | None
    text: str
    wish: Wish
    sent: datetime | None = None
    recipients: int = 0


def read_letter(typed: str) -> str:
    """Return the words of a message.

    Raises:
        LetterEmpty, LetterTooLong: it cannot be sent like that.
    """
    text = "" if blank(typed) else plain(typed)
    if not text:
        raise LetterEmpty
    if units(text) > LETTER_LIMIT:
        raise LetterTooLong(length=str(units(text)), limit=str(LETTER_LIMIT))
    return text


def require_readers(event: Event, now: datetime) -> None:
    """Refuse to write to people of an event that was never held, or that was too long ago.

    Raises:
        NotPublished, EventCancelled, EventOver: that is so.
    """
    if not has_readers(event, now):
        require_alive(event, now)


def has_readers(event: Event, now: datetime) -> bool:
    """Tell whether people of an event can be written to."""
    if phase(event, now) is Phase.OVER:
        return now < event.ends_at + AFTERWARDS
    return phase(event, now) in ALIVE


def of_use_until(event: Event, now: datetime) -> datetime:
    """Return until when a message that is sent now is of use: the end of the event, or a while if that is over."""
    return event.ends_at if now < event.ends_at else now + USEFUL
