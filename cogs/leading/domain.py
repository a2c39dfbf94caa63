"""Who follows in an office of a group: offered by who holds it, or asked because nobody does. Pure decisions.

the holder offers it ------------------------------------>  OFFERED    one member is asked; the holder stays
OFFERED  -- they agree ---------------------------------->  TAKEN      they hold it from then on
OFFERED  -- they cannot --------------------------------->  DECLINED   the holder is told, and stays
OFFERED  -- the holder asks another --------------------->  WITHDRAWN
OFFERED  -- the holder is gone, or lays it down --------->  VACANT     who was asked stays asked
the holder is gone, or lays it down --------------------->  VACANT     staff are told, the deputies are asked
VACANT   -- one of those agrees, or staff name somebody ->  TAKEN
VACANT   -- one of those cannot ------------------------->  VACANT     staff see that
OFFERED, VACANT  -- staff say that nobody is to hold it ->  WITHDRAWN
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias

from bot.kernel.errors import DomainError
from cogs.groups.domain import Office, Settings

DEPUTIES: Final = 5
"""So many of a group step in: each of them is asked at once."""


class State(StrEnum):
    """Where a handover stands."""

    OFFERED = "offered"
    VACANT = "vacant"
    TAKEN = "taken"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"

    @property
    def open(self) -> bool:
        """Whether somebody may still take the office by it."""
        return self in {State.OFFERED, State.VACANT}


@dataclass(frozen=True, slots=True)
class Handover:
    """An office that looks for somebody, or has found them."""

    id: int
    group: str
    office: Office
    state: State
    begun: datetime
    holder: int | None = None
    """Who offers it."""
    asked: Mapping[int, datetime | None] = field(default_factory=dict)
    """Who may take it, and since when they have said that they cannot."""
    taken_by: int | None = None
    ended: datetime | None = None


class Refused(DomainError):
    """What cannot be done with an office: the base of all of these."""


class NotYours(Refused):
    """Nobody gives away what they do not hold. Details: ``office`` (or "any")."""

    key = "leading-not-yours"


class WhichOffice(Refused):
    """Somebody holds both offices and names none."""

    key = "leading-which-office"


class OwnOffice(Refused):
    """Somebody offers an office to themselves."""

    key = "leading-own-office"


class NotOfTheGroup(Refused):
    """Who leads a group, or steps in, is of the group. Details: ``who``."""

    key = "leading-not-of-the-group"


class LeftTheGroup(Refused):
    """Who was asked has left the group meanwhile."""

    key = "leading-left-the-group"


class LeadsAlready(Refused):
    """Who leads the group cannot step in for themselves. Details: ``who``."""

    key = "leading-leads-already"


class TooManyDeputies(Refused):
    """Each of them would be asked at once. Details: ``limit``."""

    key = "leading-too-many-deputies"


class HandoverGone(Refused):
    """It was long ago and is forgotten."""

    key = "leading-gone"


class NotAsked(Refused):
    """Somebody else was asked, or they are no deputy any more."""

    key = "leading-not-asked"


class AlreadyTaken(Refused):
    """Somebody else holds the office now. Details: ``who`` (or "none")."""

    key = "leading-taken"


class TakenBack(Refused):
    """The offer does not stand any more."""

    key = "leading-taken-back"


@dataclass(frozen=True, slots=True)
class Vacated:
    """The holder is gone, or has laid the office down; ``deputies`` may take it."""

    deputies: Collection[int]


@dataclass(frozen=True, slots=True)
class Given:
    """Somebody holds the office from now on, whoever named them; None: nobody is to hold it."""

    to: int | None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The holder asks another."""


@dataclass(frozen=True, slots=True)
class Cannot:
    """One of those who were asked says that they cannot."""

    by: int


Happening: TypeAlias = Vacated | Given | Withdrawn | Cannot


def step(handover: Handover, happening: Happening, now: datetime) -> Handover:
    """Return the handover after ``happening``; one that has ended stays as it is.

    Raises:
        NotAsked: who cannot was never asked.
        AlreadyTaken, TakenBack: who cannot need not any more.
    """
    if isinstance(happening, Cannot):
        return _cannot(handover, happening.by, now)
    if not handover.state.open:
        return handover
    if isinstance(happening, Vacated):
        asked = dict.fromkeys(happening.deputies) | dict(handover.asked)
        return replace(handover, state=State.VACANT, holder=None, asked=asked)
    to = happening.to if isinstance(happening, Given) else None
    if to is None:
        return replace(handover, state=State.WITHDRAWN, ended=now)
    return replace(handover, state=State.TAKEN, taken_by=to, ended=now)


def _cannot(handover: Handover, by: int, now: datetime) -> Handover:
    _require_open_to(handover, by)
    asked = {**handover.asked, by: handover.asked[by] or now}
    if handover.state is State.OFFERED:
        return replace(handover, state=State.DECLINED, asked=asked, ended=now)
    return replace(handover, asked=asked)


def agree(handover: Handover | None, member: int, members: Collection[int]) -> Handover:
    """Return the handover, if the member may take the office by it, or has done so already.

    Raises:
        HandoverGone, NotAsked: there is nothing for them to take.
        AlreadyTaken, TakenBack: there is nothing to take any more.
        LeftTheGroup: they are not among the group's ``members`` now.
    """
    if handover is None:
        raise HandoverGone
    if handover.state is State.TAKEN and handover.taken_by == member:
        return handover
    _require_open_to(handover, member)
    if member not in members:
        raise LeftTheGroup
    return handover


def _require_open_to(handover: Handover, member: int) -> None:
    if member not in handover.asked:
        raise NotAsked
    if handover.state is State.TAKEN:
        raise AlreadyTaken(who="none" if handover.taken_by is None else f"<@{handover.taken_by}>")
    if not handover.state.open:
        raise TakenBack


def held(settings: Settings, member: int, office: Office | None) -> Office:
    """Return the office that a member means to hand over or lay down.

    Raises:
        NotYours: they do not hold it, or none.
        WhichOffice: they hold both and name none.
    """
    theirs = settings.offices_of(member)
    if not theirs or (office is not None and office not in theirs):
        raise NotYours(office="any" if office is None else office.value)
    if office is None and len(theirs) > 1:
        raise WhichOffice
    return office or theirs[0]


def require_successor(holder: int, to: int, members: Collection[int]) -> None:
    """Refuse an offer that cannot be taken.

    Raises:
        OwnOffice, NotOfTheGroup: so it is.
    """
    if to == holder:
        raise OwnOffice
    if to not in members:
        raise NotOfTheGroup(who=f"<@{to}>")


def require_deputy(
    settings: Settings, deputies: Collection[int], member: int, members: Collection[int]
) -> None:
    """Refuse a deputy who could not step in, or one too many.

    Raises:
        LeadsAlready, NotOfTheGroup, TooManyDeputies: so it is.
    """
    if settings.led_by(member):
        raise LeadsAlready(who=f"<@{member}>")
    if member not in members:
        raise NotOfTheGroup(who=f"<@{member}>")
    if member not in deputies and len(deputies) >= DEPUTIES:
        raise TooManyDeputies(limit=str(DEPUTIES))
