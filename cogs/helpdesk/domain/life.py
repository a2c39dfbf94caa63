"""The life of a request at the desk, as one pure function.

:func:`step` takes a life, what happened and when, and returns the life after it and what is to be said. Each rule
is a function or a number of its own, so that a test can take one away and show what goes wrong without it.

    new --claimed--> assigned --the desk wrote--> waiting for you --agreed, or silent after notice--> resolved
     |                                  ^  |                                                            |
     +--the desk wrote------------------|->+--the requester wrote--> waiting for us                     |
                                        |                              |                                |
                                        +------------------------------+--- reopened <------------------+
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeAlias, assert_never

from bot.kernel.office_hours import OfficeHours
from cogs.helpdesk.domain.refusals import HasItAlready, RequestClosed, RequestOpen, TakenAlready, TooLongAgo

FOR_US_AFTER: Final = (1, 2)
"""Working days after which the desk is reminded, each from the time before; then the morning's card goes on."""

FOR_YOU_AFTER: Final = (3, 3, 3)
"""Working days after which a requester is reminded, then told that it will be closed, then it is closed."""

NOTICE: Final = 2
"""So many times something was said to a requester once they know that silence will close their request."""

REOPENS_FOR: Final = timedelta(days=30)
"""So long after it was resolved a request can be opened again; later the matter is a new one."""


class Stage(StrEnum):
    """Where a request stands."""

    NEW = "new"
    ASSIGNED = "assigned"
    FOR_US = "waiting-for-us"
    FOR_YOU = "waiting-for-you"
    RESOLVED = "resolved"
    REOPENED = "reopened"


class Say(StrEnum):
    """What is to be said after a step."""

    HANDED = "handed"
    """To who has it now."""
    PROPOSED = "proposed"
    """To the requester: does this answer it?"""
    REMIND_DESK = "remind-desk"
    REMIND_REQUESTER = "remind-requester"
    CLOSING = "closing"
    """To the requester: without a word it will be closed."""
    CLOSED = "closed"
    CLOSED_SILENTLY = "closed-silently"
    REOPENED = "reopened"
    BACK = "back"
    """To the desk: who had it is gone."""


@dataclass(frozen=True, slots=True)
class Life:
    """How a request stands at the desk. Every instant is aware UTC."""

    stage: Stage
    turn: datetime
    """Since when it is the turn of the side that it waits for."""
    word: datetime
    """When the last word was said that is known of, by whichever side."""
    desk: int | None = None
    """Who of the desk has it."""
    answered: datetime | None = None
    """When the desk answered first."""
    resolved: datetime | None = None
    proposed: bool = False
    """Whether the requester was asked if this answers it."""
    told: datetime | None = None
    """When that side was last reminded in this turn, and ..."""
    reminders: int = 0
    """... how often."""
    rating: int | None = None
    reopened: int = 0
    version: int = 0
    """Another one after each change."""

    @property
    def is_open(self) -> bool:
        """Tell whether it is not resolved."""
        return self.stage is not Stage.RESOLVED

    @property
    def waits_for_requester(self) -> bool:
        """Tell whether it is the requester's turn."""
        return self.stage is Stage.FOR_YOU


# ---- what happens ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claimed:
    """Somebody of the desk takes it."""

    by: int


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Somebody of the desk gives it to another, who belongs to the desk."""

    to: int


@dataclass(frozen=True, slots=True)
class RequesterWrote:
    """The requester wrote at an instant, which may be heard of later."""

    at: datetime


@dataclass(frozen=True, slots=True)
class DeskWrote:
    """Somebody else wrote at an instant; ``desk`` is who, if they belong to the desk."""

    at: datetime
    desk: int | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """The desk holds it for resolved and asks the requester."""

    by: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """The requester says that it is resolved."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The requester says that it is not resolved yet."""


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Nobody did anything. ``heard``: what was last said to the requester has arrived, or never will."""

    heard: bool = True


@dataclass(frozen=True, slots=True)
class Reopened:
    """Somebody opens it again."""


@dataclass(frozen=True, slots=True)
class Rated:
    """The requester says how good it was, from 1 to 5."""

    rating: int


@dataclass(frozen=True, slots=True)
class DeskLeft:
    """Somebody does not belong to the desk any more."""

    member: int


Work: TypeAlias = Claimed | HandedOver | DeskLeft | RequesterWrote | DeskWrote
"""Who has it, and what is said in its thread."""

Ending: TypeAlias = Proposed | Agreed | Declined | TimePassed | Reopened | Rated
"""What ends it, or begins it anew."""

Event: TypeAlias = Work | Ending

Step: TypeAlias = tuple[Life, tuple[Say, ...]]


# ---- rules ----------------------------------------------------------------------------


def require_open(life: Life) -> None:
    """Let nobody work on what is resolved.

    Raises:
        RequestClosed: it is.
    """
    if not life.is_open:
        raise RequestClosed


def require_free(life: Life, by: int) -> None:
    """Let nobody take from another what was not handed to them.

    Raises:
        TakenAlready: another of the desk has it.
    """
    if life.desk not in (None, by):
        raise TakenAlready(desk=f"<@{life.desk}>")


def require_another(life: Life, to: int) -> None:
    """Let nothing be handed to who has it.

    Raises:
        HasItAlready: they have it.
    """
    if life.desk == to:
        raise HasItAlready(desk=f"<@{to}>")


def require_resolved(life: Life) -> None:
    """Let only what is resolved be opened again or rated.

    Raises:
        RequestOpen: it is not.
    """
    if life.is_open:
        raise RequestOpen


def within_reach(life: Life, at: datetime) -> bool:
    """Tell whether a resolved request can still be opened again."""
    return life.resolved is not None and at - life.resolved <= REOPENS_FOR


def is_news(life: Life, at: datetime) -> bool:
    """Tell whether what was written at an instant comes after what is known: messages are heard of late."""
    return at > life.word


def comes_back(life: Life, member: int) -> bool:
    """Tell whether somebody who leaves the desk had this request: open, or to be theirs if it is opened again."""
    return life.desk == member


def first_of(answered: datetime | None, at: datetime) -> datetime:
    """Return when the desk answered first: the earliest that is known."""
    return at if answered is None else min(answered, at)


def pauses(life: Life) -> tuple[int, ...]:
    """Return after how many working days each the side whose turn it is hears something."""
    return FOR_YOU_AFTER if life.waits_for_requester else FOR_US_AFTER


def next_look(life: Life, hours: OfficeHours) -> datetime | None:
    """Return when time itself does something next; None: it does not."""
    ahead = pauses(life)[life.reminders :]
    if not life.is_open or not ahead:
        return None
    return hours.after(life.told or life.turn, ahead[0])


def is_warned(life: Life) -> bool:
    """Tell whether the requester was told that silence will close the request."""
    return life.reminders >= NOTICE


def was_heard(event: TimePassed) -> bool:
    """Tell whether that notice has arrived, or never will."""
    return event.heard


# ---- the function ---------------------------------------------------------------------


def step(life: Life, event: Event, now: datetime, hours: OfficeHours) -> Step:
    """Return the life after an event at ``now`` (aware UTC), and what is to be said.

    Raises:
        RequestClosed, RequestOpen, TakenAlready, HasItAlready, TooLongAgo: a person asks for what cannot be.
    """
    after, said = _worked_on(life, event, now) if isinstance(event, Work) else _ended(life, event, now, hours)
    return (life if after == life else replace(after, version=life.version + 1)), said


def _worked_on(life: Life, event: Work, now: datetime) -> Step:
    match event:
        case Claimed(by):
            return _claimed(life, by)
        case HandedOver(to):
            return _handed_over(life, to)
        case DeskLeft(member):
            return _returned(life, member)
        case RequesterWrote(at):
            return _requester_wrote(life, at, now)
        case DeskWrote(at, desk):
            return _desk_wrote(life, at, desk), ()
        case _:
            assert_never(event)


def _ended(life: Life, event: Ending, now: datetime, hours: OfficeHours) -> Step:
    match event:
        case Proposed(by):
            return _proposed(life, by, now)
        case Agreed():
            require_open(life)
            return _resolved(life, now), (Say.CLOSED,)
        case Declined():
            return _declined(life, now), ()
        case TimePassed():
            return _time_passed(life, event, now, hours)
        case Reopened():
            return _reopened(life, now)
        case Rated(rating):
            require_resolved(life)
            return replace(life, rating=rating), ()
        case _:
            assert_never(event)


def _declined(life: Life, now: datetime) -> Life:
    require_open(life)
    return _turned(life, Stage.FOR_US, now) if life.waits_for_requester else life


def _claimed(life: Life, by: int) -> Step:
    require_open(life)
    require_free(life, by)
    return _held(life, by), ()


def _handed_over(life: Life, to: int) -> Step:
    require_open(life)
    require_another(life, to)
    return _held(life, to), (Say.HANDED,)


def _held(life: Life, by: int) -> Life:
    return replace(life, desk=by, stage=Stage.ASSIGNED if life.stage is Stage.NEW else life.stage)


def _requester_wrote(life: Life, at: datetime, now: datetime) -> Step:
    if not is_news(life, at):
        return life, ()
    if not life.is_open:
        return _reopened(life, now) if within_reach(life, at) else (life, ())
    return (_turned(life, Stage.FOR_US, at), ()) if life.waits_for_requester else (replace(life, word=at), ())


def _desk_wrote(life: Life, at: datetime, desk: int | None) -> Life:
    if not life.is_open:
        return life
    known = replace(life, answered=first_of(life.answered, at), desk=desk if life.desk is None else life.desk)
    return _turned(known, Stage.FOR_YOU, at, proposed=life.proposed) if is_news(life, at) else known


def _proposed(life: Life, by: int, now: datetime) -> Step:
    require_open(life)
    known = replace(life, answered=first_of(life.answered, now), desk=by if life.desk is None else life.desk)
    return _turned(known, Stage.FOR_YOU, now, proposed=True), (Say.PROPOSED,)


def _time_passed(life: Life, event: TimePassed, now: datetime, hours: OfficeHours) -> Step:
    due = next_look(life, hours)
    if due is None or now < due:
        return life, ()
    told = replace(life, told=now, reminders=life.reminders + 1)
    if not life.waits_for_requester:
        return told, (Say.REMIND_DESK,)
    if life.reminders == 0:
        return told, (Say.REMIND_REQUESTER,)
    if not is_warned(life):
        return told, (Say.CLOSING,)
    return (_resolved(life, now), (Say.CLOSED_SILENTLY,)) if was_heard(event) else (life, ())


def _reopened(life: Life, now: datetime) -> Step:
    require_resolved(life)
    if not within_reach(life, now):
        raise TooLongAgo(days=REOPENS_FOR.days)
    opened = replace(_turned(life, Stage.REOPENED, now), resolved=None, rating=None)
    return replace(opened, reopened=life.reopened + 1), (Say.REOPENED,)


def _returned(life: Life, member: int) -> Step:
    if not comes_back(life, member):
        return life, ()
    stage = Stage.NEW if life.stage is Stage.ASSIGNED else life.stage
    return replace(life, desk=None, stage=stage), (Say.BACK,) if life.is_open else ()


def _resolved(life: Life, now: datetime) -> Life:
    return replace(_turned(life, Stage.RESOLVED, now), resolved=now)


def _turned(life: Life, stage: Stage, at: datetime, *, proposed: bool = False) -> Life:
    """Return the life with another side's turn, which begins at ``at``."""
    return replace(life, stage=stage, turn=at, word=at, proposed=proposed, told=None, reminders=0)
