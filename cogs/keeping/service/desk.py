"""What keeping answers gives to the Secretariat's desk: drafts of resolved requests, and lines of the morning's card."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from bot.storage.database import Transaction
from cogs.helpdesk.service import Day, Line, Resolution
from cogs.keeping.domain import Draft, Origin, Typed
from cogs.keeping.service.care import CareService
from cogs.keeping.service.drafts import DraftService


class RequestDrafts:
    """Makes a draft of what the desk has answered, once for each request."""

    def __init__(self, drafts: DraftService, where: Callable[[int], str]) -> None:
        """Tell ``where`` a draft is found, by its number."""
        self._drafts = drafts
        self._where = where

    async def draft(self, resolution: Resolution) -> str:
        """Make a draft, once for each request, and return where it is to be found, in words for the desk."""
        wanted = Draft(
            0,
            Typed(resolution.question, resolution.answer),
            self._drafts.default,
            origin=Origin.REQUEST,
            author=resolution.by,
            held=True,
        )
        occasion = f"request:{resolution.request}"
        made = await self._drafts.open(wanted, occasion=occasion, words_of=resolution.asker)
        return self._where(made.id)


Waits: TypeAlias = Callable[[Transaction], Awaitable[int]]
"""Counts something that waits."""


def today(
    care: CareService, learnt: Waits | None = None, unanswered: Waits | None = None
) -> Callable[[Transaction, Day], Awaitable[Sequence[Line]]]:
    """Return what says on the morning's card what waits for editors, members' questions included."""

    async def lines(transaction: Transaction, _day: Day) -> Sequence[Line]:
        due = await care.due(transaction)
        counted = (
            ("keeping-today-due", due.due),
            ("keeping-today-outdated", due.outdated),
            ("keeping-today-conflicts", due.conflicts),
            ("keeping-today-left", due.left),
            ("keeping-today-drafts", due.drafts),
            ("keeping-today-learnt", await learnt(transaction) if learnt else 0),
            ("keeping-today-unanswered", await unanswered(transaction) if unanswered else 0),
        )
        return [Line(key, {"count": count}) for key, count in counted if count]

    return lines
