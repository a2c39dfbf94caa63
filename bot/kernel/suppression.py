"""Numbers small enough to point at somebody are not told, nor can they be computed from those that are.

What has fewer than :data:`LEAST` is told together as "other", and nothing says what is in it. Where
that would still give a number away, because together they are few, or there is one of them alone,
or all are as many as they can be, the next smallest joins them, with all that are as small. A test
tries every table of a size and looks whether what is shown leaves any hidden number without doubt.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

LEAST: Final = 5


@dataclass(frozen=True, slots=True)
class Breakdown:
    """How many there are of each sort; the most first, then by name."""

    parts: tuple[tuple[str, int], ...]
    other: int = 0
    """So many more are of sorts that are not told."""
    too_few: bool = False
    """There is something, and nothing of it can be told."""


def few(number: int) -> int | None:
    """Return the number, or None if it is too small to be told. That there is none may be told."""
    return None if 0 < number < LEAST else number


def part(number: int, whole: int) -> int | None:
    """Return a part of a number that is told, or None if it, or what is left of that number, is too small to be told."""
    return None if few(abs(whole - number)) is None else few(number)


def both(one: int, other: int) -> tuple[int | None, int | None]:
    """Return two numbers whose sum may be known elsewhere: neither is told if one is too small; that there is none may be."""
    if few(one) is not None and few(other) is not None:
        return one, other
    return (0 if one == 0 else None, 0 if other == 0 else None)


def breakdown(counts: Mapping[str, int]) -> Breakdown:
    """Return what may be told of these counts, whose sum is known to everybody."""
    told = {name: number for name, number in counts.items() if number >= LEAST}
    hidden = [number for number in counts.values() if 0 < number < LEAST]
    while told and _gives_away(hidden):
        smallest = min(told.values())
        joining = [name for name, number in told.items() if number == smallest]
        hidden += [told.pop(name) for name in joining]
    if hidden and not told:
        return Breakdown((), too_few=True)
    parts = sorted(told.items(), key=lambda part: (-part[1], part[0]))
    return Breakdown(tuple(parts), sum(hidden))


def whole(counts: Iterable[int]) -> int | None:
    """Return the sum of numbers that are told one by one unless they are few, or None if it would give away one of those."""
    numbers = list(counts)
    return None if _gives_away([number for number in numbers if 0 < number < LEAST]) else sum(numbers)


def _gives_away(hidden: list[int]) -> bool:
    """Tell whether the sum of what is hidden leaves no doubt about a part of it."""
    total = sum(hidden)
    return bool(hidden) and (total < LEAST or len(hidden) < 2 or total == (LEAST - 1) * len(hidden))


@dataclass(frozen=True, slots=True)
class Step:
    """So many there were by the end of a day."""

    day: date
    total: int


def steps(days: Iterable[date]) -> tuple[Step, ...]:
    """Return how a number grew, one for each of ``days``; so few came between two steps that none is one's own.

    Each step is of :data:`LEAST` at least: a day on which fewer came is told with those after it.
    """
    made: list[Step] = []
    total, last = 0, 0
    for day, on_it in groupby(sorted(days)):
        total += len(list(on_it))
        if total - last >= LEAST:
            made.append(Step(day, total))
            last = total
        final = Step(day, total)
    if made and made[-1].total < total:
        # The last ones are too few for a step of their own.
        made[-1] = final
    return tuple(made)
