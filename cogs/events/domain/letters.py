"""What organisers write to some of those who registered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.kernel.text import blank, plain, units
from cogs.events.domain.refusals import LetterEmpty, LetterTooLong
from cogs.events.domain.registrations import Wish

LETTER_LIMIT: Final = 1500


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
