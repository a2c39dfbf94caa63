"""What the desk asks of the Discord server."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.kernel.quiet import QuietHours
from bot.storage.database import Transaction
from cogs.helpdesk.domain import Outcome, Request


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a person in a thread. Its text is empty where the bot may not read it."""

    message: int
    author: int
    at: datetime
    text: str


class Threads(Protocol):
    """Private threads on the Discord server."""

    async def open(self, channel: int, request: Request) -> Outcome:
        """Make the request's thread and bring the member in; one that may be there is looked for first."""
        ...


class Server(Protocol):
    """People and threads as Discord knows them now. None stands for what cannot be known at this moment."""

    async def serves(self, member: int) -> bool | None:
        """Tell whether somebody belongs to the desk."""
        ...

    async def last_messages(self) -> Mapping[int, int] | None:
        """Return the last message of every thread that is not put away."""
        ...

    async def said(self, thread: int, after: int) -> Sequence[Said] | None:
        """Return what people wrote in a thread after a message, in order."""
        ...


class Wishes(Protocol):
    """Knows what members wish for without being asked each time."""

    async def quiet_hours(self, transaction: Transaction, member: int) -> QuietHours | None:
        """Return when the member wants to hear nothing, if ever."""
        ...
