"""When the bot answers a question that nobody asked it: in a channel where staff let it, surely, and seldom."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.errors import DomainError
from bot.kernel.text import plain

REST_OF_CHANNEL: Final = timedelta(minutes=2)
"""After a reply the channel is left to people for so long ..."""
REST_OF_MEMBER: Final = timedelta(minutes=15)
"""... and a member for so long."""
OF_USE: Final = timedelta(minutes=10)
"""A reply that comes later is not sent: the talk has gone on."""

LONGEST_HEARD: Final = 300
"""Characters of a message that may be a question to everybody; a longer one is a story."""
FEWEST_WORDS: Final = 3

_ADDRESS: Final = re.compile(r"\S+://\S+")
_TO_SOMEBODY: Final = re.compile(r"<(@|#)[!&]?[0-9]+>|@everyone|@here|```")
_ASKS: Final = re.compile(r"[?？;;](?=[\s\"'”»)*_~|]*$)", re.MULTILINE)
_GREEK: Final = re.compile(r"[\u0370-\u03ff]")


class Way(StrEnum):
    """What the bot does in a channel."""

    OFF = "off"
    """Nothing: it does not look at its messages."""
    ANSWER = "answer"
    """It answers what it is sure of, and is silent else."""
    OFFER = "offer"
    """Beside that, it offers to show what it is not sure of to whoever asked."""


class NotListening(DomainError):
    """The bot cannot read messages: its operator has not let it, or Discord does not."""

    key = "faq-listen-no-intent"


class CannotSpeak(DomainError):
    """The bot lacks permissions in the channel. Details: ``channel``, and those of ``client-lacks``."""

    key = "faq-listen-lacks"


class NoSuchChannel(DomainError):
    """The channel is gone."""

    key = "faq-listen-gone"


class NotYours(DomainError):
    """Only who asked, and staff, may take a reply away."""

    key = "faq-remove-not-yours"


@dataclass(frozen=True, slots=True)
class Spoken:
    """When the bot replied last in a channel, and to a member anywhere."""

    in_channel: datetime | None
    to_member: datetime | None


@dataclass(frozen=True, slots=True)
class Switched:
    """A channel in which the bot answers, and who of staff let it, when."""

    channel: int
    way: Way
    actor: int | None
    at: datetime


def asks(text: str) -> str | None:
    """Return the question that a message asks of everybody; None if it is none.

    What is quoted, addressed to somebody, very short or long is none: silence is cheap.
    """
    # Its length first: every message in the channel comes by here.
    if len(text) > LONGEST_HEARD or _TO_SOMEBODY.search(text):
        return None
    own = "\n".join(line for line in plain(text).splitlines() if not line.startswith(">"))
    bare = _ADDRESS.sub("", own).strip()
    if len(bare.split()) < FEWEST_WORDS:
        return None
    found = _ASKS.findall(bare)
    # The Greek question mark looks like a semicolon, and is mostly typed as one.
    marks = [mark for mark in found if mark in "?？" or _GREEK.search(bare)]
    return own if marks else None


def may_speak(spoken: Spoken, now: datetime) -> bool:
    """Tell whether channel and member have had their rest."""
    return _rested(spoken.in_channel, REST_OF_CHANNEL, now) and _rested(spoken.to_member, REST_OF_MEMBER, now)


def _rested(last: datetime | None, rest: timedelta, now: datetime) -> bool:
    return last is None or now - last >= rest
