"""Hostile people: thousands of random raw interactions against the real bot, each judged by what it changed and showed.

Every command is found where it was published and every button, select and form where it was registered, so a new
feature is attacked from its first day; whose its rows are has to be said in :mod:`tools.prove.hostile.rights`.
"""

import asyncio
import re
import time
from collections.abc import Iterable, Sequence
from itertools import chain

from tools.prove.hostile import pages
from tools.prove.hostile.campaign import Finding, Outcome, play
from tools.prove.report import Figure, Progress, Report

ACTS: int = 500
"""Of each seed in the short form, on a server of its own."""

SHORT_SEEDS = range(1, 5)
LONG_SEEDS = range(1, 26)
LONG_ACTS: int = 2_000
VISITS: int = 400
LONG_VISITS: int = 5_000
"""Requests for pages of the web, from one seed."""
SHOWN_FINDINGS = 5
"""Of each seed; what goes wrong once often goes wrong again."""


def short(progress: Progress) -> Report:
    """Send the 2,000 interactions that ``make check`` sends, too."""
    return campaign(SHORT_SEEDS, ACTS, VISITS, progress)


def long(progress: Progress) -> Report:
    """Send 50,000."""
    return campaign(LONG_SEEDS, LONG_ACTS, LONG_VISITS, progress)


def campaign(seeds: Sequence[int], acts: int, visits: int, progress: Progress) -> Report:
    """Send so many acts of each seed, ask so often for pages, and report; each finding is printed as one interaction."""
    before = time.process_time()
    outcomes = [_played(seed, acts, done, len(seeds), progress) for done, seed in enumerate(seeds)]
    visited = asyncio.run(pages.play(seeds[0], visits, progress))
    _print(visited.findings)
    return report(outcomes, time.process_time() - before, visited)


def report(outcomes: Iterable[Outcome], cpu_seconds: float, visited: pages.Visits | None = None) -> Report:
    """Return the outcomes of many seeds in one table, with what came of visits to the pages."""
    played, visited = list(outcomes), visited or pages.Visits(0)
    waits = sorted(chain.from_iterable(one.waits for one in played)) or [0.0]
    broken = [one.seed for one in played if one.findings]
    figures: dict[str, Figure] = {
        "seeds": len(played),
        "different commands, buttons, selects, forms": len(_used(played)),
        "interactions": sum(one.sent for one in played),
        "answered": sum(one.answered for one in played),
        "expired on purpose": sum(one.expired for one in played),
        "that changed something": sum(one.changed for one in played),
        "secrets laid down": sum(one.secrets for one in played),
        "disturbances of the server": sum(one.disturbances for one in played),
        "answered after p50 (ms)": _part(waits, 0.5),
        "answered after p99 (ms)": _part(waits, 0.99),
        "answered after at most (ms)": waits[-1],
        "requests for pages": visited.sent,
        "requests that changed something": visited.changed,
        "pages answered after at most (ms)": visited.longest * 1_000,
        "seconds of processor": cpu_seconds,
        "findings": sum(len(one.findings) for one in played) + len(visited.findings),
        "seeds with findings": ", ".join(map(str, broken)) or "none",
    }
    return Report("hostile", figures, held=bool(played) and not broken and not visited.findings)


def _played(seed: int, acts: int, before: int, seeds: int, progress: Progress) -> Outcome:
    def within(done: int, of: int, what: str = "") -> None:
        progress(before * of + done, seeds * of, what)

    outcome = asyncio.run(play(seed, acts, within))
    _print(outcome.findings)
    return outcome


def _print(findings: Sequence[Finding]) -> None:
    for finding in findings[:SHOWN_FINDINGS]:
        print(finding, flush=True)


def _used(played: Iterable[Outcome]) -> set[str]:
    """Return what was used, without numbers and whatever else is different each time."""
    used = (act.partition(": ")[2] for one in played for act in one.acts)
    return {":".join(re.sub("[^ :a-z-]", "", one).split(":")[:2]) for one in used}


def _part(waits: Sequence[float], part: float) -> float:
    return waits[min(len(waits) - 1, int(len(waits) * part))]
