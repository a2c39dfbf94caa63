"""What the bot does on the Discord server for groups, and what may come of it."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Done(Enum):
    """What came of a request when there is nothing more to say."""

    DONE = "done"
    MISSING = "missing"
    """The person, message or channel is no longer there."""


@dataclass(frozen=True, slots=True)
class No:
    """Discord did not do it. ``hopeless``: nor will it before staff change something."""

    hopeless: bool
    why: str = ""


class Hands(Protocol):
    """What the bot does on the server; each may be done twice without harm."""

    async def give_role(self, member: int, role: int) -> Done | No:
        """Give the member the role."""
        ...

    async def take_role(self, member: int, role: int) -> Done | No:
        """Take the role from the member."""
        ...

    async def pin(self, channel: int, message: int) -> Done | No:
        """Pin the message."""
        ...

    async def delete(self, channel: int, message: int) -> Done | No:
        """Delete the bot's own message."""
        ...
