"""What somebody of a group has taken on: the life of an action, one function of where it stands and what happened.

    (agreed)  ------------------------------------->  OPEN     its owner is told
    OPEN      -- another day, another owner -------->  OPEN     a new owner is told
    OPEN      -- done ------------------------------>  DONE
    OPEN      -- dropped --------------------------->  DROPPED
    DONE, DROPPED  -- opened again ----------------->  OPEN

A second press of the same button changes nothing. Each change takes back what was still to be said of the action.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from bot.kernel.text import blank, plain, units
from cogs.meetings.domain.refusals import (
    ActionEnded,
    ActionNeedsWords,
    ActionNotFound,
    ActionTooLong,
    NotYourAction,
)

WHAT_LIMIT: Final = 250
"""So long may it be said what is to be done: a line of a list."""

LONGEST_NUMBER: Final = 18
"""The database holds no number with more digits."""

BEFORE: Final = timedelta(days=3)
AFTER: Final = timedelta(days=1)
AGAIN: Final = timedelta(days=7)
"""The owner is reminded some days before the day, the day after it, and then once a week."""


class State(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Which(StrEnum):
    """Which actions somebody wants to see."""

    OPEN = "open"
    MINE = "mine"
    LATE = "late"
    ENDED = "ended"
    """Done or dropped, so that what was pressed by mistake can be opened again."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to be done for a working group, by one person, until one day."""

    id: int
    group: str
    what: str
    owner: int | None
    """None: they had their data erased, and somebody else has to take it."""
    due: date
    made: date
    changed: datetime
    given_by: int | None = None
    """Who agreed it with its owner; None once they had their data erased."""
    event: int | None = None
    state: State = State.OPEN
    version: int = 0
    chased: date | None = None

    def is_late(self, today: date) -> bool:
        """Tell whether its day has passed and it is still open."""
        return self.state is State.OPEN and self.due < today


@dataclass(frozen=True, slots=True)
class Ends:
    """Somebody says that it is done, or that it will not be done."""

    how: State


@dataclass(frozen=True, slots=True)
class Reopens:
    """Somebody opens it again."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Somebody gives it another day."""

    due: date
    today: date


@dataclass(frozen=True, slots=True)
class HandsOver:
    """Somebody gives it to another."""

    to: int
    by: int
    today: date


Happening: TypeAlias = Ends | Reopens | Moves | HandsOver


class Consequence(StrEnum):
    """What has to be done beside writing down where it stands."""

    SILENCE = "silence"
    """Take back what was promised about it and not sent."""
    TELL_OWNER = "tell-owner"


Outcome: TypeAlias = tuple[Action, tuple[Consequence, ...]]


def step(action: Action, happening: Happening, now: datetime) -> Outcome:
    """Return the action after ``happening``, and what has to be done.

    Raises:
        ActionEnded: it is done or dropped, and what is wanted is done to what is open.
    """
    match happening:
        case Ends(how):
            return _ends(action, how, now)
        case Reopens():
            return _reopens(action, now)
        case Moves(due, today):
            _require_open(action)
            # Who has just thought of it need not be reminded of it on the same day.
            moved = _to(replace(action, due=due, chased=today), now)
            return (action, ()) if due == action.due else (moved, (Consequence.SILENCE,))
        case _:
            return _hands_over(action, happening, now)


def _ends(action: Action, how: State, now: datetime) -> Outcome:
    if action.state is how:
        return action, ()
    _require_open(action)
    return _to(replace(action, state=how), now), (Consequence.SILENCE,)


def _reopens(action: Action, now: datetime) -> Outcome:
    if action.state is State.OPEN:
        return action, ()
    return _to(replace(action, state=State.OPEN), now), ()


def _hands_over(action: Action, over: HandsOver, now: datetime) -> Outcome:
    _require_open(action)
    if over.to == action.owner:
        return action, ()
    given = _to(replace(action, owner=over.to, given_by=over.by, chased=over.today), now)
    told = () if over.to == over.by else (Consequence.TELL_OWNER,)
    return given, (Consequence.SILENCE, *told)


def _require_open(action: Action) -> None:
    if action.state is not State.OPEN:
        raise ActionEnded(state=action.state.value)


def _to(action: Action, now: datetime) -> Action:
    return replace(action, version=action.version + 1, changed=now)


def require_hand_in(action: Action, member: int, *, runs: bool) -> None:
    """Refuse whoever has no hand in the action: it is neither theirs, nor do they run the group (``runs``).

    Raises:
        NotYourAction: so it is.
    """
    if not runs and member != action.owner:
        raise NotYourAction


def number_in(typed: str) -> int:
    """Return the number of an action, however it was set: "7", "#7", "#7 Send the list".

    Raises:
        ActionNotFound: it is none.
    """
    first = typed.strip().removeprefix("#").partition(" ")[0]
    if not (first.isascii() and first.isdecimal() and len(first) <= LONGEST_NUMBER):
        raise ActionNotFound
    return int(first)


def read_what(typed: str) -> str:
    """Return what is to be done, on one line.

    Raises:
        ActionNeedsWords: nothing of it can be seen.
        ActionTooLong: it is no line of a list any more.
    """
    what = " ".join(plain(typed).split())
    if blank(what):
        raise ActionNeedsWords
    if units(what) > WHAT_LIMIT:
        raise ActionTooLong(length=str(units(what)), limit=str(WHAT_LIMIT))
    return what


def is_time(action: Action, today: date) -> bool:
    """Tell whether the owner is to be reminded today.

    So it is on the days of the rhythm, and on the first day after one on which nobody looked, for the bot was not there;
    never twice for the same day of the rhythm, however often somebody looks.
    """
    if action.state is not State.OPEN or action.owner is None:
        return False
    last = _last_beat(action.due, today)
    return last is not None and last > (action.chased or action.made)


def _last_beat(due: date, today: date) -> date | None:
    """Return the last day of the rhythm that has come."""
    if today < due - BEFORE:
        return None
    if today < due + AFTER:
        return due - BEFORE
    weeks = (today - due - AFTER) // AGAIN
    return due + AFTER + weeks * AGAIN


def chosen(actions: Iterable[Action], which: Which, member: int, today: date) -> list[Action]:
    """Return those among ``actions`` that somebody wants to see: the most urgent first, or what ended last."""
    if which is Which.ENDED:
        ended = [one for one in actions if one.state is not State.OPEN]
        return sorted(ended, key=lambda one: (one.changed, one.id), reverse=True)
    wanted = [
        one
        for one in actions
        if one.state is State.OPEN
        and (which is not Which.MINE or one.owner == member)
        and (which is not Which.LATE or one.is_late(today))
    ]
    return sorted(wanted, key=lambda one: (one.due, one.id))
