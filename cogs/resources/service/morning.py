"""What the card of a working day says of resources."""

from collections.abc import Awaitable, Callable, Sequence

from bot.storage.database import Transaction
from cogs.helpdesk.service import Day, Line
from cogs.resources.service.deciding import ReviewService


def today(review: ReviewService) -> Callable[[Transaction, Day], Awaitable[Sequence[Line]]]:
    """Return the section that says how many proposals wait, and how many links nobody has looked at for long."""

    async def section(transaction: Transaction, _day: Day) -> Sequence[Line]:
        due = await review.due_in(transaction)
        told = {"resources-today-proposed": due.proposed, "resources-today-old": due.old}
        return [Line(key, {"number": len(these)}) for key, these in told.items() if these]

    return section
