"""Where a question goes that the FAQ does not answer: an extension point for a feature with people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.kernel.errors import Detail, DomainError


class Nobody(DomainError):
    """No feature brings questions to people."""

    key = "faq-nobody"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for people."""

    member: int
    question: str
    """As it was typed."""
    occasion: int
    """The message under which the member asked for people: pressing there twice asks once."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What becomes of the question, for the member: a message of the feature that took it."""

    key: str
    details: Mapping[str, Detail] = field(default_factory=dict)
    channel: int | None = None
    """Where it will be answered, if there is a place by now."""


class Unanswered(Protocol):
    """Takes on questions that the FAQ does not answer."""

    async def take(self, asked: Asked) -> Receipt:
        """Bring the question to people, once.

        Raises:
            DomainError: it is not taken, and the member is told why.
        """
        ...


class UnansweredPoint:
    """Filled by the ``setup`` of the feature that takes unanswered questions."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._taker: Unanswered | None = None

    @property
    def is_taken(self) -> bool:
        """Tell whether there is anybody to ask."""
        return self._taker is not None

    def use(self, taker: Unanswered) -> None:
        """Let ``taker`` take unanswered questions from now on."""
        self._taker = taker

    async def take(self, asked: Asked) -> Receipt:
        """Bring the question to people, once.

        Raises:
            DomainError: it is not taken, and the member is told why.
        """
        if self._taker is None:
            raise Nobody
        return await self._taker.take(asked)
