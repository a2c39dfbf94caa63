"""What is promised to guests beside the messages of events: a letter that asks, and one that brings a link."""

from datetime import datetime, timedelta
from typing import Final

from bot.delivery.messages import Message, ToMember
from cogs.guests.domain import SIGN_UP_HOLDS, Guest, SignUp

CONFIRM: Final = "guests.confirm"
LINK: Final = "guests.link"

LINK_HOLDS: Final = timedelta(days=1)
"""So long a letter with a link is of use to who asked for it."""


def confirm_path(sign_up: int) -> str:
    """Return where a sign-up is confirmed, with a place for the key."""
    return f"/guests/{{key}}/confirm/{sign_up}"


def confirmation(guest: Guest, sign_up: SignUp) -> Message:
    """Ask the reader of a mailbox to confirm what was typed, by them or by an organiser."""
    return Message(
        key=f"guests:{guest.member}:confirm:{sign_up.id}",
        kind=CONFIRM,
        target=ToMember(guest.member),
        due=sign_up.made,
        parameters={"sign_up": sign_up.id},
        not_after=sign_up.made + SIGN_UP_HOLDS,
    )


def link(guest: Guest, now: datetime) -> Message:
    """Bring a guest the link to what they have."""
    return Message(
        key=f"guests:{guest.member}:link:{int(now.timestamp() * 1000)}",
        kind=LINK,
        target=ToMember(guest.member),
        due=now,
        parameters={},
        not_after=now + LINK_HOLDS,
    )
