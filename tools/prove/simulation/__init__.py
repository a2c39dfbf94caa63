"""The simulation: a year of delivery in seconds, with everything that can go wrong drawn from a seed.

Production's database, outbox, worker, alarm and calendar live in one event loop whose time
is made up (:mod:`~tools.prove.simulation.virtual`), on a file that a kill cuts off between two
statements (:mod:`~tools.prove.simulation.disk`), before a model of Discord
(:mod:`~tools.prove.simulation.far_side`). The same seed does the same, to the microsecond.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from tools.prove.report import Figure, Progress, Report
from tools.prove.sabotage import without
from tools.prove.simulation.judge import Violation, judge
from tools.prove.simulation.sabotage import RULES
from tools.prove.simulation.world import Lived, live

__all__ = ["hunt", "live", "long", "short", "story"]

YEAR: Final = 365
SHORT_DAYS: Final = 60
SHORT_SEEDS: Final = range(1, 4)
LONG_SEEDS: Final = range(1, 31)

HUNT_DAYS: Final = 60
HUNT_SEEDS: Final = range(1, 17)
"""Within so many seeds a bot that lacks a rule is found out."""

LINES: Final = 40


def short(progress: Progress) -> Report:
    """Live through two months of three seeds."""
    return _report(SHORT_SEEDS, SHORT_DAYS, progress)


def long(progress: Progress) -> Report:
    """Live through a year of thirty seeds, and see that a bot without one of its rules is found out."""
    report = _report(LONG_SEEDS, YEAR, progress, more=len(RULES))
    found = {rule: hunt(rule) for rule in RULES}
    figures: dict[str, Figure] = {
        f"found out without {rule}, at seed": seed or "never" for rule, seed in found.items()
    }
    return Report(report.name, {**report.figures, **figures}, held=report.held and all(found.values()))


def hunt(rule: str, seeds: Iterable[int] = HUNT_SEEDS) -> int | None:
    """Take a rule away; return the first of the seeds that finds out, None if none does."""
    with without(RULES[rule]):
        return next((seed for seed in seeds if judge(live(seed, HUNT_DAYS))), None)


def story(lived: Lived, violation: Violation) -> str:
    """Return what happened to the message of a broken promise, to be read, and how to see it again."""
    key = violation.key
    about = [line for line in lived.record.lines if f" {key} " in f"{line} "]
    days = {line[:10] for line in about if " leaves for " in line} or {line[:10] for line in about[-1:]}
    around = (" the process ", "Weather(", "Sleep(", "ClockStep(", "Unreadable(", "Closed(", "Token(")
    lines = [
        line
        for line in lived.record.lines
        if f" {key} " in f"{line} " or (line[:10] in days and any(word in line for word in around))
    ]
    again = f"python -m tools.prove.simulation {lived.seed} --days {lived.days}"
    told = f"seed {lived.seed}: {violation.what}: {key} {violation.told}".rstrip()
    return "\n".join([told, *(f"  {line}" for line in lines[-LINES:]), f"  again: {again}"])


def _report(seeds: Sequence[int], days: int, progress: Progress, *, more: int = 0) -> Report:
    found: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    for done, seed in enumerate(seeds, 1):
        lived = live(seed, days)
        violations = judge(lived)
        found.update(violation.what for violation in violations)
        counted.update(_figures(lived))
        for violation in violations[:3]:
            print(story(lived, violation))
        progress(done, len(seeds) + more, f"seed {seed}: {len(violations)} broken promises")
    figures = {"seeds": len(seeds), "days each": days, **counted, "broken promises": found.total(), **found}
    return Report("simulation", figures, held=not found)


def _figures(lived: Lived) -> dict[str, int]:
    states = Counter(f"messages {row['state']}" for row in lived.rows)
    return {
        "kills": lived.record.kills,
        "requests": sum(len(left) for left in lived.far.departures.values()),
        "repeats known by nonce": sum("known by its nonce" in line for line in lived.record.lines),
        "histories searched": sum(" is searched" in line for line in lived.record.lines),
        **dict(sorted(states.items())),
    }
