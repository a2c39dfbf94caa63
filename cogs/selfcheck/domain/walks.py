"""Where somebody is in a self-check and what they said so far: all of it fits into the id of a button."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.kernel.errors import DomainError
from cogs.selfcheck.domain.checks import Check

KEPT_LIMIT: Final = 20
"""So many self-checks of one member are kept."""


class CheckChanged(DomainError):
    """The criteria are others than when the walk was begun."""

    key = "selfcheck-changed"


class KeptGone(DomainError):
    """It is not kept (any more), or is somebody else's."""

    key = "selfcheck-gone"


class TooManyKept(DomainError):
    """So many are kept already. Details: ``limit``."""

    key = "selfcheck-too-many"


class Answer(StrEnum):
    """Where a region stands with a criterion."""

    MET = "met"
    PARTLY = "partly"
    NOT_YET = "not-yet"
    UNSURE = "unsure"


LETTERS: Final = {"m": Answer.MET, "p": Answer.PARTLY, "n": Answer.NOT_YET, "u": Answer.UNSURE}
OPEN: Final = "-"
"""What stands for a criterion of which nothing was said."""


@dataclass(frozen=True, slots=True)
class Walk:
    """How far somebody is: ``at`` counts from 0; the number of criteria is the summary."""

    answers: tuple[Answer | None, ...]
    at: int = 0

    @property
    def letters(self) -> str:
        """Return what was said, a letter for each criterion."""
        written = {answer: letter for letter, answer in LETTERS.items()}
        return "".join(OPEN if answer is None else written[answer] for answer in self.answers)

    @property
    def is_done(self) -> bool:
        """Tell whether they are at the summary."""
        return self.at >= len(self.answers)

    def go(self, at: int) -> "Walk":
        """Return the walk at another criterion, or at its end."""
        return replace(self, at=min(max(at, 0), len(self.answers)))

    def say(self, answer: Answer) -> "Walk":
        """Return the walk after something was said of the criterion it is at: at the next."""
        answers = (*self.answers[: self.at], answer, *self.answers[self.at + 1 :])
        return Walk(answers, self.at + 1)

    def by_slug(self, check: Check) -> dict[str, Answer]:
        """Return what was said, by the slugs of the criteria: that stays true when criteria come and go."""
        pairs = zip(check.criteria, self.answers, strict=True)
        return {criterion.slug: answer for criterion, answer in pairs if answer is not None}


@dataclass(frozen=True, slots=True)
class Kept:
    """A self-check as its member had it kept."""

    id: int
    answers: Mapping[str, Answer]
    """By the slug of the criterion."""
    at: datetime

    def walk(self, check: Check) -> Walk:
        """Return it as a walk through the criteria of today, at its end."""
        answers = tuple(self.answers.get(criterion.slug) for criterion in check.criteria)
        return Walk(answers, len(answers))


def read_walk(check: Check, mark: str, letters: str, at: int) -> Walk:
    """Return the walk that a button remembers.

    Raises:
        CheckChanged: it was begun on other criteria.
    """
    if mark != check.mark or len(letters) != len(check.criteria) or set(letters) - {*LETTERS, OPEN}:
        raise CheckChanged
    return Walk(tuple(LETTERS.get(letter) for letter in letters)).go(at)


def counted(walk: Walk) -> Mapping[Answer | None, int]:
    """Return how often each was said; None: nothing."""
    return Counter(walk.answers)
