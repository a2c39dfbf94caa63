"""Writing something down: kept as it was typed, and read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

from bot.kernel.errors import DomainError
from bot.reviewing.domain.facts import ContentT
from bot.reviewing.domain.life import SUBMISSIONS_LIMIT
from bot.reviewing.repository import SubmissionRepository

DAY: Final = timedelta(days=1)

DraftT = TypeVar("DraftT")


@dataclass(frozen=True, slots=True)
class Reading(Generic[DraftT, ContentT]):
    """A draft as it was read: what it says, or what is not right yet."""

    draft: DraftT
    content: ContentT | None = None
    refusal: DomainError | None = None


def reading(draft: DraftT, read: Callable[[DraftT], ContentT]) -> Reading[DraftT, ContentT]:
    """Return what a draft says."""
    try:
        return Reading(draft, read(draft))
    except DomainError as refusal:
        return Reading(draft, refusal=refusal)


async def admit_submission(
    submissions: SubmissionRepository, member: int, now: datetime, refusal: type[DomainError]
) -> None:
    """Count that a member puts something before staff.

    Raises:
        DomainError: ``refusal``, given ``limit``; they have done so often within a day.
    """
    if await submissions.since(member, now - DAY) >= SUBMISSIONS_LIMIT:
        raise refusal(limit=SUBMISSIONS_LIMIT)
    await submissions.note(member, now)
