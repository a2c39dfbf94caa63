"""What members' words on answers teach, and which questions wait for an answer."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.errors import DomainError

LONGEST_LEARNT: Final = 400
"""Characters of a question that can be learnt: no more are read of one that is asked."""

KEPT: Final = timedelta(days=180)
"""A member's word, and a question without an answer, is forgotten after so long."""

MOST_OPEN: Final = 50
"""So many questions without an answer are remembered of one member, the newest."""


MOST_VOTES: Final = 100
"""So many words of one member are remembered, the newest: nobody fills the editors' list alone."""


class NotWaiting(DomainError):
    """The proposal was decided meanwhile, or nobody stands by it any more."""

    key = "faq-learnt-not-waiting"


class LeadsElsewhere(DomainError):
    """The words lead to another entry already. Details: ``question``, ``other``."""

    key = "faq-learnt-elsewhere"


class NotLearnt(DomainError):
    """The question is not learnt (any more)."""

    key = "faq-learnt-not-learnt"


class GroupChanged(DomainError):
    """The questions of the group are not those any more that were shown."""

    key = "faq-unanswered-changed"


class Outcome(StrEnum):
    """Why a question has no good answer."""

    UNKNOWN = "unknown"
    """Nothing fitted."""
    CANDIDATES = "candidates"
    """A few were offered, and nobody was sure."""
    MISSED = "missed"
    """There was an answer, and it was not what was meant."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A member's word on what they were answered."""

    member: int
    phrase: str
    question: str
    entry: str
    helped: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question that helped members would have lead to an entry."""

    phrase: str
    question: str
    entry: str
    helped: int
    missed: int

    @property
    def mark(self) -> str:
        """By what a button knows it."""
        return mark_of(self.phrase, self.entry)

    @property
    def waits(self) -> bool:
        """Whether more say that it helped than that it did not."""
        return self.helped > self.missed


@dataclass(frozen=True, slots=True)
class Learnt:
    """A question that an editor lets lead to an entry."""

    id: int
    phrase: str
    question: str
    entry: str
    editor: int | None
    at: datetime
    missed: int
    """So many say that its entry is not what they meant by it."""


@dataclass(frozen=True, slots=True)
class Open:
    """A question without a good answer, and how many asked it in these words."""

    phrase: str
    question: str
    members: int
    missed: int
    """Of these, so many were answered, and not with what they meant."""
    nearest: str | None
    """The entry that came nearest."""
    last: datetime


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that ask for the same, the one most asked first."""

    questions: tuple[Open, ...]

    @property
    def first(self) -> Open:
        """The one most asked."""
        return self.questions[0]

    @property
    def members(self) -> int:
        """How often it was asked; who asks it in two ways counts twice."""
        return sum(one.members for one in self.questions)

    @property
    def last(self) -> datetime:
        """When it was asked last."""
        return max(one.last for one in self.questions)

    @property
    def mark(self) -> str:
        """By what a button knows just these questions."""
        return mark_of(*sorted(one.phrase for one in self.questions))


def mark_of(*words: str) -> str:
    """Return what these words are known by where there is room for little: 16 hexadecimal digits."""
    return hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def grouped(questions: Sequence[Open], alike: Callable[[int, int], bool]) -> list[Group]:
    """Put questions that are ``alike``, by their places, into groups; the most asked group first.

    Each joins the first group whose most asked question it is like, so that no chain of small
    likenesses makes one group of all.
    """
    order = sorted(range(len(questions)), key=lambda at: (-questions[at].members, at))
    groups: list[list[int]] = []
    for at in order:
        home = next((group for group in groups if alike(group[0], at)), None)
        if home is None:
            groups.append([at])
        else:
            home.append(at)
    found = [Group(tuple(questions[at] for at in group)) for group in groups]
    return sorted(found, key=lambda group: -group.members)
