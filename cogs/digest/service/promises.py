"""What a digest promises: the post, and what staff are asked and told."""

from datetime import datetime
from typing import Final

from bot.delivery.messages import Message, ToChannel
from cogs.digest.domain import Issue

WEEKLY: Final = "digest.weekly"
PREVIEW: Final = "digest.preview"
LAPSED: Final = "digest.lapsed"


def key_of(issue: Issue) -> str:
    """Return what people would call the digest; the group's stands in it, and the ISO week."""
    whose = "community" if issue.group is None else f"group:{issue.group}"
    return f"digest:{whose}:{issue.slot.week}"


def preview_key(issue: Issue) -> str:
    """Return the key of the question to staff: one that was taken back and is composed anew is asked about anew."""
    return f"{key_of(issue)}:preview:{issue.id}"


def lapsed_key(issue: Issue) -> str:
    """Return the key of the word that nobody has pressed."""
    return f"{key_of(issue)}:lapsed:{issue.id}"


def post(issue: Issue, channel: int, now: datetime) -> Message:
    """Post it at its hour; approved after it, at once."""
    return Message(
        key=f"{key_of(issue)}:post",
        kind=WEEKLY,
        target=ToChannel(channel),
        due=max(issue.slot.goes, now) if issue.decided_by else issue.slot.goes,
        parameters={"issue": issue.id},
        not_after=issue.slot.useful_until,
    )


def preview(issue: Issue, staff: int, now: datetime) -> Message:
    """Ask staff whether it may go."""
    return Message(
        key=preview_key(issue),
        kind=PREVIEW,
        target=ToChannel(staff),
        due=now,
        parameters={"issue": issue.id},
        not_after=issue.waits_until,
    )


def lapsed(issue: Issue, staff: int) -> Message:
    """Tell staff that nobody has pressed, and it does not go."""
    return Message(
        key=lapsed_key(issue),
        kind=LAPSED,
        target=ToChannel(staff),
        due=issue.waits_until,
        parameters={"issue": issue.id},
    )
