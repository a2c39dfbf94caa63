"""Chaos: the bot as a process of its own, killed and lied to while members go on, and a judge who knows nothing of it."""

import asyncio
import contextlib
import logging
import signal
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from bot.practice.births import Births, nursery
from tools.prove.chaos.findings import counted
from tools.prove.chaos.ground import prepare
from tools.prove.chaos.rehearsal import Outcome, play
from tools.prove.report import BUILD, Figure, Progress, Report

FOLDER = BUILD / "chaos"
SHORT_SEEDS = 5
LONG_SEEDS = 200
AT_ONCE = 4
"""Seeds played side by side: most of a seed's time is waiting."""


def short(progress: Progress) -> Report:
    """Play the seeds that ``make check`` plays, too."""
    return campaign(range(1, SHORT_SEEDS + 1), progress)


def long(progress: Progress) -> Report:
    """Play as many seeds as are reported."""
    return campaign(range(1, LONG_SEEDS + 1), progress)


def campaign(
    seeds: Sequence[int],
    progress: Progress,
    *,
    sabotage: str | None = None,
    folder: Path = FOLDER,
    at_once: int = AT_ONCE,
) -> Report:
    """Play ``seeds`` and report; what each left behind is in ``folder``/seed-N."""
    # The server's half of a connection that died with the bot: expected here, many times a seed.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    with nursery(folder / "nursery.log") as births:
        outcomes = asyncio.run(_all(seeds, progress, births, sabotage, folder, at_once))
    return report(outcomes)


def report(outcomes: Iterable[Outcome]) -> Report:
    """Return the outcomes of many seeds in one table."""
    played = list(outcomes)
    verdicts = counted(chain.from_iterable(one.findings for one in played))
    counts: Counter[str] = Counter()
    for one in played:
        counts.update(one.counts)
    seconds = sum(one.seconds for one in played) / max(len(played), 1)
    broken = [one.seed for one in played if one.findings]
    figures: dict[str, Figure] = {
        "seeds": len(played),
        **verdicts,
        **dict(sorted(counts.items())),
        "seconds a seed": seconds,
        "seeds with findings": ", ".join(map(str, broken)) or "none",
    }
    return Report("chaos", figures, held=bool(played) and not broken)


async def _all(
    seeds: Sequence[int],
    progress: Progress,
    births: Births,
    sabotage: str | None,
    folder: Path,
    at_once: int,
) -> list[Outcome]:
    ground = await prepare(folder / "ground", births)
    gate = asyncio.Semaphore(at_once)
    outcomes: list[Outcome] = []
    enough = _told_to_stop()

    async def one(seed: int) -> None:
        async with gate:
            if enough.is_set():
                return
            outcome = await play(seed, ground, folder / f"seed-{seed}", births, sabotage=sabotage)
        outcomes.append(outcome)
        progress(len(outcomes), len(seeds), _told(outcome))

    async with asyncio.TaskGroup() as group:
        for seed in seeds:
            group.create_task(one(seed))
    return sorted(outcomes, key=lambda outcome: outcome.seed)


def _told_to_stop() -> asyncio.Event:
    """Return what is set when somebody wants the table now: seeds that were begun are finished."""
    enough = asyncio.Event()
    loop = asyncio.get_running_loop()
    # Windows has no such handlers; there the process is ended as it is.
    with contextlib.suppress(NotImplementedError):
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(one, enough.set)
    return enough


def _told(outcome: Outcome) -> str:
    if not outcome.findings:
        return f"seed {outcome.seed}: {outcome.counts['messages seen']} messages, all as promised"
    return f"seed {outcome.seed}: {len(outcome.findings)} findings, e.g. {outcome.findings[0]}"
