"""Compares what was seen with what was to be seen: each thing once, at its time, about what it is about, and nothing else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from tools.prove.groups_year.facts import Script
from tools.prove.groups_year.helping import Helping, of_profile
from tools.prove.groups_year.rules import (
    Due,
    of_departure,
    of_half_years,
    of_meeting,
    of_mornings,
    of_passing,
    of_rest,
    of_task,
)
from tools.prove.groups_year.searching import alerts, of_card, of_introduction
from tools.prove.groups_year.telling import digests

TOLERANCE: Final = timedelta(minutes=1)
CODE: Final = re.compile(r"\b(?:meet|item|deci|task)-\d\d-\d\d(?:-\d)?\b|\b(?:card|prof|need)-\d{3}\b")


@dataclass(frozen=True)
class Seen:
    """A message as its readers saw it first."""

    kind: str
    where: str
    text: str
    at: datetime

    @property
    def about(self) -> frozenset[str]:
        """What it is about: the codes in its words."""
        return frozenset(CODE.findall(self.text))


@dataclass(frozen=True)
class Difference:
    """What was to be seen and was not, or was seen and was not to be."""

    what: str
    kind: str
    where: str
    about: tuple[str, ...]
    at: datetime

    def __str__(self) -> str:
        """Return it as a line."""
        return f"{self.at:%Y-%m-%d %H:%M} {self.what}: {self.kind} in {self.where} {' '.join(self.about)}"


def expected(script: Script) -> list[Due]:
    """Return everything that is to be seen in a year."""
    helping = Helping(script)
    found = [
        *(one for meeting in script.meetings for one in of_meeting(script, meeting)),
        *(one for task in script.tasks for one in of_task(script, task)),
        *(one for card in script.cards for one in of_card(script, card)),
        *alerts(script),
        *of_mornings(script, helping.unmet),
        *of_half_years(script),
        *(one for met in script.introductions for one in of_introduction(script, met)),
        *(one for profile in script.profiles for one in of_profile(script, profile)),
        *helping.seen,
        *(one for gone in script.departures for one in of_departure(script, gone)),
        *(one for passed in script.passings for one in of_passing(script, passed)),
        *(one for rest in script.rests for one in of_rest(script, rest)),
        *(one for group in (None, *range(len(script.groups))) for one in digests(script, group)),
    ]
    return [one for one in found if one.at <= script.end]


def differences(dues: Iterable[Due], seen: Iterable[Seen]) -> list[Difference]:
    """Compare each with each."""
    wanted: dict[tuple[str, str, frozenset[str]], list[datetime]] = defaultdict(list)
    came: dict[tuple[str, str, frozenset[str]], list[datetime]] = defaultdict(list)
    for due in dues:
        wanted[due.kind, due.where, due.about].append(due.at)
    for one in seen:
        came[one.kind, one.where, one.about].append(one.at)
    found = [
        difference
        for key in {*wanted, *came}
        for difference in _compared(key, sorted(wanted[key]), sorted(came[key]))
    ]
    return sorted(found, key=lambda one: (one.at, one.kind, one.where, one.about))


def _compared(
    key: tuple[str, str, frozenset[str]], wanted: Sequence[datetime], came: Sequence[datetime]
) -> Iterator[Difference]:
    left = list(wanted)
    for moment in came:
        on_time = [one for one in left if timedelta(0) <= moment - one <= TOLERANCE]
        if on_time:
            left.remove(on_time[0])
        else:
            yield _difference("came unasked", key, moment)
    yield from (_difference("did not come", key, moment) for moment in left)


def _difference(what: str, key: tuple[str, str, frozenset[str]], moment: datetime) -> Difference:
    kind, where, about = key
    return Difference(what, kind, where, tuple(sorted(about)), moment)
