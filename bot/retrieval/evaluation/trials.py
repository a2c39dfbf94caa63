"""Asking every question of a set, over one or more draws of confirmed questions."""

import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.retrieval.evaluation.files import Question
from bot.retrieval.signals import Signals
from bot.retrieval.texts import Finding, Text


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a question."""

    finding: Finding
    signals: Signals | None
    """What the finding was judged by; None if it was not by signals."""


class Finds(Protocol):
    """A way of finding."""

    def prepare(self, texts: Sequence[Text]) -> None:
        """Find these texts from now on."""
        ...

    def find(self, question: str) -> Found:
        """Return every text that fits a question, the best first."""
        ...


@dataclass(frozen=True, slots=True)
class Trial:
    """A question that was asked."""

    question: Question
    found: Found
    rank: int | None
    """How many came before the right one; None if it was not found, or if none is right."""
    seconds: float

    @property
    def right(self) -> bool:
        """Tell whether the first hit was the right one."""
        return self.rank == 0

    @property
    def covered(self) -> bool:
        """Tell whether any text answers the question."""
        return self.question.gold is not None


def draws(
    entries: Sequence[Text], questions: Sequence[Question], confirmed: int, times: int, seed: int = 0
) -> Iterator[tuple[list[Text], list[Question]]]:
    """Give each entry up to ``confirmed`` of its questions, ``times`` over; yield the entries and the rest.

    One question of each entry is always left to be asked. Without any to give, there is one draw.
    """
    for draw in range(times if confirmed else 1):
        chance = random.Random(f"{seed}:{draw}")  # noqa: S311 - a draw that can be made again is wanted
        own: dict[str, list[int]] = {entry.id: [] for entry in entries}
        for at, question in enumerate(questions):
            if question.gold is not None:
                own[question.gold].append(at)
        given = {entry: chance.sample(at, max(0, min(confirmed, len(at) - 1))) for entry, at in own.items()}
        taken = {at for chosen in given.values() for at in chosen}
        yield (
            [_with(entry, [questions[at].text for at in given[entry.id]]) for entry in entries],
            [question for at, question in enumerate(questions) if at not in taken],
        )


def ask(finds: Finds, questions: Sequence[Question]) -> list[Trial]:
    """Ask every question."""
    return [_ask(finds, question) for question in questions]


def by_language(trials: Sequence[Trial]) -> Mapping[str, list[Trial]]:
    """Return the trials of each language, by its name."""
    found: dict[str, list[Trial]] = {}
    for trial in trials:
        found.setdefault(trial.question.lang, []).append(trial)
    return dict(sorted(found.items()))


def _with(entry: Text, aliases: Sequence[str]) -> Text:
    return replace(entry, aliases=(*entry.aliases, *aliases))


def _ask(finds: Finds, question: Question) -> Trial:
    began = time.perf_counter()
    found = finds.find(question.text)
    seconds = time.perf_counter() - began
    ids = [hit.id for hit in found.finding.hits]
    rank = ids.index(question.gold) if question.gold in ids else None
    return Trial(question, found, rank, seconds)
