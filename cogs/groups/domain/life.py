"""The life of a membership: one function from where it stands and what happened to what comes of it.

    (outside)  -- asks, open ------------------------>  ACCEPTED  -- role given -->  MEMBER
    (outside)  -- asks, by request -->  REQUESTED  -- accepted -->  ACCEPTED
                                        REQUESTED  -- declined -->  DECLINED
                                        REQUESTED  -- leaves ---->  LEFT
    ACCEPTED, MEMBER  -- leaves -->  LEAVING  -- role taken -->  LEFT
    LEAVING  -- asks -->  ACCEPTED               they thought better of it before it was done

Giving and taking the role is Discord's: ACCEPTED and LEAVING stay until it has done so, and it
may be asked any number of times. Each answer carries the version it is an answer to, so one that
comes after the member changed their mind changes nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from cogs.groups.domain.facts import (
    FRESH,
    Admission,
    Decision,
    Membership,
    Retry,
    Standing,
    Verdict,
)
from cogs.groups.domain.refusals import AlreadyDecided, NotInGroup, RequestWithdrawn

FIRST_PAUSE: Final = timedelta(seconds=15)
LONGEST_PAUSE: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Asks:
    """The member presses Join. ``holds``: whether Discord shows them with the role; None if unknown."""

    admission: Admission
    holds: bool | None = None
    motivation: str = ""


@dataclass(frozen=True, slots=True)
class Leaves:
    """The member presses Leave."""

    holds: bool | None = None


@dataclass(frozen=True, slots=True)
class Appointed:
    """Staff make them leader or rapporteur: they belong to the group without asking."""


@dataclass(frozen=True, slots=True)
class Decides:
    """A leader accepts or declines."""

    by: int
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RoleChanged:
    """Discord gave or took the role that was wanted at ``version``."""

    version: int


@dataclass(frozen=True, slots=True)
class RoleRefused:
    """Discord did not do it; ``hopeless``: nor will it before staff change something."""

    version: int
    hopeless: bool


@dataclass(frozen=True, slots=True)
class Gone:
    """Discord says that the person is no longer on the server."""

    version: int


@dataclass(frozen=True, slots=True)
class Erased:
    """The member has their data erased."""


Happening: TypeAlias = Asks | Leaves | Appointed | Decides | RoleChanged | RoleRefused | Gone | Erased


class Action(StrEnum):
    """What has to be done beside writing down where the membership stands."""

    ASK_LEADER = "ask-leader"
    WELCOME = "welcome"
    TELL_DECLINED = "tell-declined"
    TELL_STAFF = "tell-staff"
    SILENCE = "silence"
    """Take back what was promised about it and not sent."""
    VACATE = "vacate"
    """Whoever is no longer in the group does not lead it."""
    FORGET = "forget"
    """Remove the row."""


Outcome: TypeAlias = tuple[Membership, tuple[Action, ...]]


def outside(group: str, member: int, now: datetime) -> Membership:
    """Return the membership of somebody who has none; its number is given when it is written."""
    return Membership(0, group, member, Standing.LEFT, now, now)


def is_out(membership: Membership, *, holds: bool | None) -> bool:
    """Tell whether somebody else took the role from a member, or the server lost it when they left."""
    return membership.standing is Standing.MEMBER and holds is False


def step(membership: Membership, happening: Happening, now: datetime) -> Outcome:
    """Return the membership after ``happening``, and what has to be done.

    Raises:
        NotInGroup: there is nothing to leave.
        AlreadyDecided, RequestWithdrawn: there is nothing to decide any more.
    """
    match happening:
        case Asks():
            return _asks(membership, happening, now)
        case Leaves():
            return _leaves(membership, happening, now)
        case Appointed():
            return _appointed(membership, now)
        case Decides():
            return _decides(membership, happening, now)
        case Erased():
            return _erased(membership, now)
        case _:
            return _answered(membership, happening, now)


def _asks(membership: Membership, asks: Asks, now: datetime) -> Outcome:
    standing = membership.standing
    if standing is Standing.LEAVING:
        return _to(membership, Standing.ACCEPTED, now), ()
    if standing.inside or (standing is Standing.REQUESTED and asks.admission is Admission.REQUEST):
        return membership, ()
    # Who holds the role was given it by hand. It is given once more all the same: what Discord
    # showed when the button was pressed may be a moment old, and twice does no harm.
    if asks.admission is Admission.OPEN or (standing.ended and asks.holds):
        return _to(membership, Standing.ACCEPTED, now), (Action.SILENCE,)
    requested = replace(_to(membership, Standing.REQUESTED, now), motivation=asks.motivation)
    return requested, (Action.ASK_LEADER,)


def _leaves(membership: Membership, leaves: Leaves, now: datetime) -> Outcome:
    standing = membership.standing
    if standing is Standing.REQUESTED:
        return _to(membership, Standing.LEFT, now), (Action.SILENCE,)
    if standing is Standing.LEAVING:
        return membership, ()
    if standing.ended and not leaves.holds:
        raise NotInGroup
    return _to(membership, Standing.LEAVING, now), (Action.SILENCE, Action.VACATE)


def _appointed(membership: Membership, now: datetime) -> Outcome:
    if membership.standing.inside:
        return membership, ()
    return _to(membership, Standing.ACCEPTED, now), (Action.SILENCE,)


def _decides(membership: Membership, decides: Decides, now: datetime) -> Outcome:
    if membership.standing is not Standing.REQUESTED:
        raise _not_to_decide(membership)
    decided = replace(membership, decision=Decision(decides.verdict, decides.by, now, decides.reason))
    if decides.verdict is Verdict.ACCEPTED:
        return _to(decided, Standing.ACCEPTED, now), (Action.SILENCE,)
    return _to(decided, Standing.DECLINED, now), (Action.SILENCE, Action.TELL_DECLINED)


def _not_to_decide(membership: Membership) -> AlreadyDecided | RequestWithdrawn:
    decision = membership.decision
    if decision is None:
        return RequestWithdrawn()
    who = "none" if decision.by is None else f"<@{decision.by}>"
    return AlreadyDecided(verdict=decision.verdict.value, who=who, at=decision.at)


def _erased(membership: Membership, now: datetime) -> Outcome:
    if membership.standing.inside or membership.standing is Standing.LEAVING:
        bare = replace(membership, motivation="", decision=None, forgotten=True)
        return _to(bare, Standing.LEAVING, now), (Action.SILENCE, Action.VACATE)
    return membership, (Action.SILENCE, Action.FORGET)


def _answered(membership: Membership, answer: RoleChanged | RoleRefused | Gone, now: datetime) -> Outcome:
    if answer.version != membership.version or not membership.standing.unfinished:
        return membership, ()
    if isinstance(answer, RoleRefused):
        return _refused(membership, hopeless=answer.hopeless, now=now)
    if isinstance(answer, RoleChanged) and membership.standing is Standing.ACCEPTED:
        return _to(membership, Standing.MEMBER, now), (Action.WELCOME,)
    ended = (Action.FORGET,) if membership.forgotten else ()
    return _to(membership, Standing.LEFT, now), (Action.SILENCE, Action.VACATE, *ended)


def _refused(membership: Membership, *, hopeless: bool, now: datetime) -> Outcome:
    retry, tell = refused(membership.retry, hopeless=hopeless, now=now)
    return replace(membership, retry=retry), (Action.TELL_STAFF,) if tell else ()


def refused(retry: Retry, *, hopeless: bool, now: datetime) -> tuple[Retry, bool]:
    """Return when to ask Discord again after a no, and whether staff must be told now: once and no more."""
    pause = min(FIRST_PAUSE * 2 ** min(retry.attempts, 16), LONGEST_PAUSE)
    tell = hopeless and not retry.told
    return Retry(retry.attempts + 1, now + pause, retry.told or tell), tell


def _to(membership: Membership, standing: Standing, now: datetime) -> Membership:
    return replace(membership, standing=standing, changed=now, version=membership.version + 1, retry=FRESH)
