"""The life of a meeting's minutes, one function of where they stand and what happened; and what is written in them.

    DRAFT     -- written, removed ------->  DRAFT
    DRAFT     -- proposed --------------->  PROPOSED   whoever approves is asked
    PROPOSED  -- written, removed ------->  DRAFT      what was asked is taken back: it was about other words
    PROPOSED  -- approved --------------->  APPROVED   posted
    APPROVED  -- to be corrected -------->  DRAFT      what was posted stands until they are approved again

They are approved in the version that was read, by the leader or by another than those whose words they are.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias

from bot.kernel.text import blank, plain, units
from cogs.events.domain import Event, EventNotFound, Status
from cogs.meetings.domain.refusals import (
    MeetingAhead,
    MeetingCancelled,
    MinutesApproved,
    MinutesChanged,
    MinutesEmpty,
    NoMeeting,
    NotProposed,
    OwnMinutes,
    PartTooLong,
    TooManyParts,
)

HEADING_LIMIT: Final = 100
DECISIONS_LIMIT: Final = 1500
NOTES_LIMIT: Final = 4000
"""So much one field of a form holds; longer minutes have more parts."""

MOST_PARTS: Final = 20


class Stage(StrEnum):
    """Where minutes stand."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Written:
    """What a part of minutes says."""

    heading: str = ""
    decisions: str = ""
    notes: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is to be read in it."""
        return all(blank(text) for text in (self.heading, self.decisions, self.notes))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of minutes, e.g. what was said to one item of the agenda."""

    id: int
    event: int
    written: Written
    version: int
    writer: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """What somebody typed while another was faster; ``part`` is 0 if it was a new one."""

    id: int
    event: int
    part: int
    author: int
    written: Written
    at: datetime


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of a meeting; their words are their parts."""

    event: int
    group: str
    changed: datetime
    stage: Stage = Stage.DRAFT
    version: int = 0
    edition: int = 0
    proposed_by: int | None = None
    approved_by: int | None = None
    approved: datetime | None = None


@dataclass(frozen=True, slots=True)
class Writes:
    """Somebody writes or removes a part."""


@dataclass(frozen=True, slots=True)
class Proposes:
    """Somebody asks for approval; ``parts`` is how many there are to approve."""

    by: int
    parts: int
    version: int


@dataclass(frozen=True, slots=True)
class Approves:
    """Somebody approves what they have read; ``writers`` are those whose words it is."""

    by: int
    leads: bool
    writers: Collection[int | None]
    version: int


@dataclass(frozen=True, slots=True)
class Corrects:
    """Somebody wants to change what was approved."""


MinutesHappening: TypeAlias = Writes | Proposes | Approves | Corrects


class Effect(StrEnum):
    """What has to be done beside writing down where minutes stand."""

    ASK = "ask"
    """Ask whoever approves."""
    TAKE_BACK = "take-back"
    """What was asked is about other words now, or answered."""
    POST = "post"


MinutesOutcome: TypeAlias = tuple[Minutes, tuple[Effect, ...]]


def advance(minutes: Minutes, happening: MinutesHappening, now: datetime) -> MinutesOutcome:
    """Return the minutes after ``happening``, and what has to be done.

    Raises:
        MinutesApproved: they are approved, and are to be taken back before they are written.
        MinutesEmpty: nothing is written that could be approved.
        MinutesChanged: they are not as whoever proposes or approves has read them.
        NotProposed: nobody has said that they are finished.
        OwnMinutes: somebody approves their own words, and does not lead the group.
    """
    match happening:
        case Writes():
            return _writes(minutes, now)
        case Proposes():
            return _proposes(minutes, happening, now)
        case Approves():
            return _approves(minutes, happening, now)
        case _:
            if minutes.stage is not Stage.APPROVED:
                return minutes, ()
            return _to(minutes, Stage.DRAFT, now), ()


def _writes(minutes: Minutes, now: datetime) -> MinutesOutcome:
    if minutes.stage is Stage.APPROVED:
        raise MinutesApproved
    effects = (Effect.TAKE_BACK,) if minutes.stage is Stage.PROPOSED else ()
    return _to(minutes, Stage.DRAFT, now), effects


def _proposes(minutes: Minutes, proposes: Proposes, now: datetime) -> MinutesOutcome:
    if minutes.stage is Stage.APPROVED:
        raise MinutesApproved
    if not proposes.parts:
        raise MinutesEmpty
    if minutes.version != proposes.version:
        raise MinutesChanged
    if minutes.stage is Stage.PROPOSED:
        return minutes, ()
    # The version stays: what is proposed is what was read.
    proposed = replace(minutes, stage=Stage.PROPOSED, proposed_by=proposes.by, changed=now)
    return proposed, (Effect.ASK,)


def _approves(minutes: Minutes, approves: Approves, now: datetime) -> MinutesOutcome:
    if minutes.version != approves.version:
        raise MinutesChanged
    if minutes.stage is Stage.APPROVED:
        return minutes, ()
    if minutes.stage is Stage.DRAFT:
        raise NotProposed
    if approves.by in approves.writers and not approves.leads:
        raise OwnMinutes
    approved = replace(
        minutes,
        stage=Stage.APPROVED,
        edition=minutes.edition + 1,
        approved_by=approves.by,
        approved=now,
        changed=now,
    )
    return approved, (Effect.TAKE_BACK, Effect.POST)


def _to(minutes: Minutes, stage: Stage, now: datetime) -> Minutes:
    return replace(
        minutes,
        stage=stage,
        version=minutes.version + 1,
        changed=now,
        proposed_by=None,
        approved=None,
        approved_by=None,
    )


def read_part(heading: str, decisions: str, notes: str) -> Written:
    """Return what was typed into the form of a part.

    Raises:
        PartTooLong: a field has more than a form shows again when it is opened.
    """
    return Written(
        _fit(" ".join(plain(heading).split()), HEADING_LIMIT),
        _fit(plain(decisions), DECISIONS_LIMIT),
        _fit(plain(notes), NOTES_LIMIT),
    )


def _fit(text: str, limit: int) -> str:
    if units(text) > limit:
        raise PartTooLong(length=str(units(text)), limit=str(limit))
    return text


def require_room(parts: Sequence[Part]) -> None:
    """Refuse one part too many.

    Raises:
        TooManyParts: so it is.
    """
    if len(parts) >= MOST_PARTS:
        raise TooManyParts(limit=str(MOST_PARTS))


def is_overtaken(part: Part | None, version: int, written: Written) -> bool:
    """Tell whether somebody else was faster: the part is not what the form was opened with, and says something else."""
    return part is None or (part.version != version and part.written != written)


def group_of(event: Event) -> str:
    """Return whose meeting an event is.

    Raises:
        EventNotFound: it is not published, so nobody may hear what it is called, whoever asks by its number.
        NoMeeting: it is no group's.
    """
    if event.status is Status.DRAFT:
        raise EventNotFound(reference=f"#{event.id}")
    if event.plan.group is None:
        raise NoMeeting(title=event.title)
    return event.plan.group


def require_held(event: Event, now: datetime) -> None:
    """Refuse minutes of what did not take place (yet).

    Raises:
        MeetingCancelled, MeetingAhead: so it is.
    """
    if event.status is Status.CANCELLED:
        raise MeetingCancelled(title=event.title)
    if now < event.starts_at:
        raise MeetingAhead(title=event.title, starts=event.starts_at)
