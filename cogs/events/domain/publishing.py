"""Before an event is public: a second pair of eyes where the community wants one, and the time at which it goes out.

MISSING   -- somebody of staff asks for it -->  ASKED
ASKED     -- another one approves ----------->  APPROVED   it may be published
ASKED     -- another one sends it back ------>  RETURNED   with what has to change
any       -- the draft is corrected --------->  MISSING    nobody has seen it as it stands
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.text import blank, plain, units
from bot.kernel.zones import LocalTime
from cogs.events.domain.facts import Event
from cogs.events.domain.refusals import (
    AlreadyJudged,
    CommentUnreadable,
    DraftChanged,
    OwnDraft,
    PublishedTooLate,
    ReviewGone,
    ReviewNotNeeded,
    ReviewWanted,
)
from cogs.events.domain.rules import require_publishable

COMMENT_LIMIT: Final = 1000

LONGEST_DELAY: Final = timedelta(days=1)
"""So long after its time a draft is still published by itself; later, somebody has to look at it first."""


class Judgement(StrEnum):
    """What a second person says of a draft."""

    APPROVED = "approved"
    RETURNED = "returned"


class Eyes(StrEnum):
    """Whether a second person has seen a draft as it stands."""

    UNWANTED = "unwanted"
    """The community does not ask for it."""
    MISSING = "missing"
    ASKED = "asked"
    APPROVED = "approved"
    RETURNED = "returned"

    @property
    def may_publish(self) -> bool:
        """Whether nothing is in the way of publishing."""
        return self in {Eyes.UNWANTED, Eyes.APPROVED}


@dataclass(frozen=True, slots=True)
class Review:
    """That a second pair of eyes was asked for, and what came of it; who erased their data is named no more."""

    event: int
    edition: int
    """As it stood when it was asked for."""
    asked_by: int | None
    asked: datetime
    judgement: Judgement | None = None
    judged_by: int | None = None
    judged: datetime | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """At which time a draft is published without anybody pressing."""

    event: int
    at: LocalTime
    by: int | None

    @property
    def due(self) -> datetime:
        """Return that time as an instant."""
        return self.at.instant()


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands between a draft and its readers."""

    eyes: Eyes = Eyes.UNWANTED
    review: Review | None = None
    publication: Publication | None = None


READY: Final = Readiness()
"""Nothing stands in between, and nothing is planned."""


class Held(StrEnum):
    """Why a draft was not published at its time."""

    REVIEW = "review"
    PAST = "past"
    CLOSED = "closed"
    CHANNEL = "channel"
    LATE = "late"


def eyes(event: Event, review: Review | None, *, wanted: bool) -> Eyes:
    """Return whether a second person has seen the draft as it stands; ``wanted`` by the community."""
    if not wanted:
        return Eyes.UNWANTED
    if review is None or review.edition != event.edition:
        return Eyes.MISSING
    return Eyes.ASKED if review.judgement is None else Eyes(review.judgement.value)


def require_eyes(event: Event, review: Review | None, *, wanted: bool) -> None:
    """Refuse to publish what only one person has seen, where the community wants a second one.

    Raises:
        ReviewWanted: that is so.
    """
    found = eyes(event, review, wanted=wanted)
    if not found.may_publish:
        raise ReviewWanted(title=event.title, eyes=found.value)


def ask(event: Event, review: Review | None, by: int, seen: int, now: datetime) -> Review:
    """Return that ``by`` asks for a second pair of eyes; asked twice by the same person, it is asked once.

    Raises:
        DraftChanged: it is not what they have ``seen`` any more.
        ReviewNotNeeded: somebody has approved it as it stands.
        AlreadyPublished, EventCancelled, EventInThePast, ClosingHasPassed, OpensTooLate: it could not be published.
    """
    require_publishable(event, now, seen)
    found = eyes(event, review, wanted=True)
    if found is Eyes.APPROVED:
        raise ReviewNotNeeded(title=event.title)
    if review is not None and found is Eyes.ASKED and review.asked_by == by:
        return review
    return Review(event.id, event.edition, by, now)


def judge(
    event: Event,
    review: Review | None,
    judgement: Judgement,
    by: int,
    seen: int,
    now: datetime,
    comment: str = "",
) -> Review:
    """Return what a second person says of the draft they have ``seen``; said twice by the same person, it changes nothing.

    Raises:
        ReviewGone: nobody asks for it (any more).
        DraftChanged: somebody corrected it since.
        OwnDraft: they have written it, or asked for another's eyes.
        AlreadyJudged: somebody was faster.
        AlreadyPublished, EventCancelled, EventInThePast, ClosingHasPassed, OpensTooLate: it cannot be published any more.
    """
    require_publishable(event, now, seen)
    if review is None:
        raise ReviewGone(title=event.title)
    if review.edition != event.edition:
        raise DraftChanged
    if by in {review.asked_by, event.organiser}:
        raise OwnDraft(title=event.title)
    if review.judgement is not None:
        return _judged_before(event, review, judgement, by)
    return replace(review, judgement=judgement, judged_by=by, judged=now, comment=comment)


def _judged_before(event: Event, review: Review, judgement: Judgement, by: int) -> Review:
    if review.judged_by == by and review.judgement is judgement:
        return review
    who = "none" if review.judged_by is None else f"<@{review.judged_by}>"
    raise AlreadyJudged(
        title=event.title,
        judgement=(review.judgement or judgement).value,
        who=who,
        at=review.judged or review.asked,
    )


def read_comment(typed: str) -> str:
    """Return what has to change, in the words of whoever sends a draft back.

    Raises:
        CommentUnreadable: it says nothing, or too much.
    """
    comment = "" if blank(typed) else plain(typed)
    if not comment or units(comment) > COMMENT_LIMIT:
        raise CommentUnreadable(length=str(units(comment)), limit=str(COMMENT_LIMIT))
    return comment


def plan_publication(event: Event, at: LocalTime, by: int, now: datetime) -> Publication:
    """Return that the draft is published at a time that lies ahead.

    Raises:
        PublishedTooLate: nobody could register any more by then.
        AlreadyPublished, EventCancelled, EventInThePast, ClosingHasPassed, OpensTooLate: it cannot be published.
    """
    require_publishable(event, now)
    planned = Publication(event.id, at, by)
    if planned.due >= event.closes_at:
        raise PublishedTooLate(title=event.title, at=planned.due, closes=event.closes_at)
    return planned


def is_too_late(publication: Publication, now: datetime) -> bool:
    """Tell whether the bot was away for so long that somebody should look before it is published."""
    return now - publication.due > LONGEST_DELAY
