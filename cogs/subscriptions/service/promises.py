"""What is promised to mailboxes: the letter that asks, and one for each digest."""

from datetime import datetime
from typing import Final

from bot.delivery.messages import Message, ToMember
from cogs.digest.domain import Issue
from cogs.subscriptions.domain import CONFIRMABLE, Scope, Subscription

CONFIRM: Final = "subscriptions.confirm"
LETTER: Final = "subscriptions.weekly"


def letters_to(mailbox: int) -> str:
    """Return how the keys of all letters to a mailbox begin."""
    return f"subscriptions:{mailbox}"


def of_scope(scope: Scope, mailbox: int) -> str:
    """Return how the keys of the letters of one digest to a mailbox begin."""
    part = "week" if scope is None else f"group:{scope}"
    return f"{letters_to(mailbox)}:{part}"


def of_week(issue: Issue, mailbox: int) -> str:
    """Return the key of a digest's letter to a mailbox: one a week, whatever dies meanwhile."""
    return f"{of_scope(issue.group, mailbox)}:{issue.slot.week}"


def letter(issue: Issue, to: Subscription, due: datetime) -> Message:
    """Bring a digest to a mailbox."""
    return Message(
        key=of_week(issue, to.mailbox),
        kind=LETTER,
        target=ToMember(to.mailbox),
        due=due,
        parameters={"issue": issue.id, "subscription": to.id},
        not_after=issue.slot.useful_until,
    )


def confirmation(subscription: Subscription) -> Message:
    """Ask the reader of a mailbox whether they want the digest."""
    return Message(
        key=f"{letters_to(subscription.mailbox)}:confirm:{subscription.id}",
        kind=CONFIRM,
        target=ToMember(subscription.mailbox),
        due=subscription.made,
        parameters={"subscription": subscription.id},
        not_after=subscription.made + CONFIRMABLE,
    )
