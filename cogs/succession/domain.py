"""When an organiser is gone: who is asked, and who has taken over. Pure decisions.

the organiser has left, or is no staff any more -->  OPEN    staff are told, the deputy is asked
OPEN  -- the deputy cannot ----------------------->  OPEN    staff see that
OPEN  -- somebody of staff takes it -------------->  TAKEN   they are the organiser
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.kernel.errors import DomainError


@dataclass(frozen=True, slots=True)
class Handover:
    """An event that looks for an organiser, or has found one."""

    id: int
    event: int
    gone: int | None
    found: datetime
    declined: datetime | None = None
    """When the deputy said that they cannot."""
    taken_by: int | None = None
    taken: datetime | None = None


class DeputyNotStaff(DomainError):
    """Only staff can organise, so only staff can step in."""

    key = "succession-deputy-not-staff"


class DeputyOrganises(DomainError):
    """Whoever organises an event cannot step in for themselves."""

    key = "succession-deputy-organises"


class NotStaff(DomainError):
    """Whoever wants to take over is no staff (any more)."""

    key = "succession-not-staff"


class StaffUnknown(DomainError):
    """Discord does not say now who is staff."""

    key = "succession-staff-unknown"


class HandoverGone(DomainError):
    """There is nothing to take over any more: it was forgotten."""

    key = "succession-gone"


class AlreadyTaken(DomainError):
    """Somebody was faster."""

    key = "succession-taken"


class NotTheDeputy(DomainError):
    """Only the deputy can say that they cannot."""

    key = "succession-not-the-deputy"


def require_another(organiser: int | None, deputy: int | None) -> None:
    """Refuse a deputy who would step in for themselves.

    Raises:
        DeputyOrganises: it is the organiser.
    """
    if deputy is not None and deputy == organiser:
        raise DeputyOrganises(member=f"<@{deputy}>")


def take(handover: Handover | None, member: int, now: datetime) -> Handover:
    """Return the handover as taken by the member; a second press of theirs changes nothing.

    Raises:
        HandoverGone: there is none.
        AlreadyTaken: somebody else has taken it.
    """
    known = require_open_to(handover, member)
    return known if known.taken is not None else replace(known, taken_by=member, taken=now)


def decline(handover: Handover | None, member: int, deputy: int | None, now: datetime) -> Handover:
    """Return the handover as one that the deputy cannot take; the first word counts.

    Raises:
        HandoverGone: there is none.
        AlreadyTaken: somebody has taken it.
        NotTheDeputy: whoever says so was not asked.
    """
    known = require_open_to(handover, None)
    if member != deputy:
        raise NotTheDeputy
    return replace(known, declined=known.declined or now)


def require_open_to(handover: Handover | None, member: int | None) -> Handover:
    """Return the handover, if nobody but the member has taken it.

    Raises:
        HandoverGone: there is none.
        AlreadyTaken: somebody else has taken it.
    """
    if handover is None:
        raise HandoverGone
    if handover.taken is not None and (handover.taken_by != member or member is None):
        raise AlreadyTaken(who="none" if handover.taken_by is None else f"<@{handover.taken_by}>")
    return handover
