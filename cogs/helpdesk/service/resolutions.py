"""Where a resolved request may become an answer for the next who asks: an extension point for who keeps answers."""

from dataclasses import dataclass
from typing import Protocol

from bot.kernel.errors import DomainError


class NobodyKeeps(DomainError):
    """No feature makes answers of resolved requests."""

    key = "helpdesk-nobody-keeps"


@dataclass(frozen=True, slots=True)
class Resolution:
    """A question that people answered."""

    request: int
    asker: int
    """Whose words they are: not to be shown, but forgotten with whoever it is."""
    question: str
    category: str
    answer: str
    """The answer in a few words, as the desk wrote it; it may be empty."""
    by: int
    """Who of the desk wants an entry of it."""


class Drafts(Protocol):
    """Makes drafts of answers."""

    async def draft(self, resolution: Resolution) -> str:
        """Make a draft, once for each request, and return where it is to be found, in words for the desk.

        Raises:
            DomainError: there can be none, and the desk is told why.
        """
        ...


class ResolutionPoint:
    """Filled by the ``setup`` of the feature that keeps answers."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._keeper: Drafts | None = None

    @property
    def is_taken(self) -> bool:
        """Tell whether anybody makes drafts."""
        return self._keeper is not None

    def use(self, keeper: Drafts) -> None:
        """Let ``keeper`` make drafts from now on."""
        self._keeper = keeper

    async def draft(self, resolution: Resolution) -> str:
        """Make a draft; return where it is to be found.

        Raises:
            DomainError: there can be none.
        """
        if self._keeper is None:
            raise NobodyKeeps
        return await self._keeper.draft(resolution)
