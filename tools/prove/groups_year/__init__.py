"""A virtual year of the community's life: three working groups, 42 partnerships, their cards and experts.

People do what is written in a script (:mod:`~tools.prove.groups_year.script`) through the services that
commands and buttons call. The whole bot lives in made-up time on a real database, delivers to a post office in the
process (:mod:`~tools.prove.groups_year.house`), and is killed now and then. What is to be seen is reckoned from the script by
rules written anew; each is then to be found exactly once, and nothing else.
"""

from collections import Counter
from typing import Final

from tools.prove.groups_year import ground, script
from tools.prove.groups_year.facts import DAY, Script, Terms
from tools.prove.groups_year.judge import differences, expected
from tools.prove.groups_year.living import Lived, live
from tools.prove.groups_year.sabotage import RULES
from tools.prove.report import Figure, Progress, Report, quiet
from tools.prove.sabotage import without

__all__ = ["few", "hunt", "long", "short", "wrong"]

SEED: Final = 1
YEAR: Final = 52
PARTNERSHIPS: Final = 42
TERMS: Final = Terms(valid=180 * DAY, prompt=14 * DAY)
"""As they are shipped."""

FEW_WEEKS: Final = 4
FEW: Final = 1
SOON: Final = Terms(valid=15 * DAY, prompt=5 * DAY)
"""So that a profile ends within the short form."""

FEW_SEED: Final = 6
SEEDS: Final = (FEW_SEED, SEED)
"""With one of these scripts of the short form a bot that lacks a rule is found out; as it is, it holds with both."""

SHOWN: Final = 20


def few(seed: int = FEW_SEED) -> Script:
    """Return the script of some weeks with a few partnerships."""
    return script.write(seed, ground.partnerships(FEW), FEW_WEEKS, SOON)


def short(progress: Progress) -> Report:
    """Live through some weeks with a few partnerships."""
    return _report(live(few(), FEW_SEED, progress))


def long(progress: Progress) -> Report:
    """Live through a year with all of them, and see that a bot without one of its rules is found out."""
    report = _report(live(script.write(SEED, ground.partnerships(PARTNERSHIPS), YEAR, TERMS), SEED, progress))
    found = {rule: hunt(rule) for rule in RULES}
    figures = {f"found out without {rule}": seed or "never" for rule, seed in found.items()}
    return Report(report.name, {**report.figures, **figures}, held=report.held and all(found.values()))


def hunt(rule: str) -> int | None:
    """Take a rule away; return the first seed of the short form that finds out, None if none does."""
    with without(RULES[rule]):
        return next((seed for seed in SEEDS if wrong(live(few(seed), seed, quiet))), None)


def wrong(lived: Lived) -> list[str]:
    """Return all that was not as it was to be, as lines."""
    errors = [f"error: {one}" for one in lived.errors]
    refused = [f"refused: {one}" for one in lived.refused]
    return [*errors, *refused, *map(str, differences(expected(lived.script), lived.seen))]


def _report(lived: Lived) -> Report:
    found = wrong(lived)
    for line in found[:SHOWN]:
        print(line)
    return Report("groups_year", {**_figures(lived), "not as it was to be": len(found)}, held=not found)


def _figures(lived: Lived) -> dict[str, Figure]:
    by_kind = Counter(one.kind for one in lived.seen)
    return {
        "groups": len(lived.script.groups),
        "acts": lived.acts,
        "kills": lived.kills,
        "histories searched": lived.searches,
        "messages": len(lived.seen),
        **dict(sorted(by_kind.items())),
    }
