"""A question for people: from the press of a button to a place where it is answered.

It waits until a thread is certain, or it is certain that there can be none and staff have
been told instead. Nothing else ends the waiting, so no crash and no outage loses it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from bot.kernel.text import cut, plain, units
from cogs.helpdesk.domain.refusals import QuestionEmpty, TextTooLong, TooManyRequests

NAME_LIMIT: Final = 100
"""Discord's limit for the name of a thread."""

MOST_A_DAY: Final = 5
"""Each of them calls the whole desk, so nobody calls it all day."""

A_DAY: Final = timedelta(days=1)
KEPT: Final = timedelta(days=90)
"""How long a question for people is remembered after anything has happened to it."""

LONGEST: Final = 4_000
"""UTF-16 code units of a question; it is shown whole."""
LONGEST_DETAILS: Final = 1_000
"""UTF-16 code units of what is said beside it, of a note, and of an answer in a few words."""

GENERAL: Final = "general"
"""The category of what came without one."""


class State(StrEnum):
    """Where a question stands."""

    WAITING = "waiting"
    """Nobody has it yet; it is brought to people as soon as that is possible."""
    IN_THREAD = "in-thread"
    WITH_STAFF = "with-staff"


class Obstacle(StrEnum):
    """Why there can be no thread."""

    FORBIDDEN = "forbidden"
    """The bot may not make one in the help channel, or may not bring the member in."""
    NO_CHANNEL = "no-channel"
    """No help channel is bound, or it is gone, or threads are not possible there."""
    NO_DESK = "no-desk"
    """No role is bound as the desk's, so nobody would see it."""
    REFUSED = "refused"
    """Discord says no for another reason."""


@dataclass(frozen=True, slots=True)
class Request:
    """A question for which a member asked for people."""

    id: int
    member: int
    question: str
    name: str
    """The name of its thread, known before there is one."""
    state: State
    tried: bool
    """Whether making the thread was begun, so that it may be there."""
    thread: int | None
    asked: datetime
    category: str = GENERAL
    details: str = ""
    """What helps to answer it, in the member's words."""


@dataclass(frozen=True, slots=True)
class Opened:
    """There is a thread, and the member is in it."""

    thread: int


@dataclass(frozen=True, slots=True)
class Impossible:
    """There is no thread, and trying again will not make one."""

    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nobody knows whether there is a thread; it is to be looked for later."""


Outcome: TypeAlias = Opened | Impossible | Unclear


def thread_name(title: str, question: str) -> str:
    """Return the name of the thread: its title, and as much of the question as fits."""
    return cut(f"{title} · {' '.join(question.split())}", NAME_LIMIT)


def same_question(still_open: Sequence[Request], question: str, details: str = "") -> Request | None:
    """Return the open request of this day in which the member asked just this, if there is one.

    Whoever says more of it than they did asks something that nobody has yet.
    """
    same = (one for one in still_open if one.question == question)
    return next((one for one in same if not details or one.details == details), None)


def refuse_too_many(earlier: Sequence[Request]) -> None:
    """Refuse another request of a member who made ``earlier`` within a day.

    Raises:
        TooManyRequests: that is enough for a day.
    """
    if len(earlier) >= MOST_A_DAY:
        places = " ".join(f"<#{one.thread}>" for one in earlier if one.thread is not None)
        raise TooManyRequests(limit=MOST_A_DAY, places=places or "–")


def read_text(typed: str, limit: int) -> str:
    """Return what was typed without what cannot be seen.

    Raises:
        QuestionEmpty: no letter and no digit is left.
        TextTooLong: it could not be shown as a whole.
    """
    text = read_details(typed, limit)
    if not any(letter.isalnum() for letter in text):
        raise QuestionEmpty
    return text


def read_details(typed: str, limit: int = LONGEST_DETAILS) -> str:
    """Return what was typed without what cannot be seen; it may be nothing.

    Raises:
        TextTooLong: it could not be shown as a whole.
    """
    text = plain(typed)
    if units(text) > limit:
        raise TextTooLong(length=units(text), limit=limit)
    return text
