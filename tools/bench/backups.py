"""How long a backup holds up whoever else the bot works for: ``python -m tools.bench.backups``.

A million rows are copied and checked while somebody commits every 20 ms and the event loop is
watched. Each backup stands beside as long a time without one, in the same run on the same machine:
on a busy one the loop waits for a processor also when nobody makes a backup. How much of a stall
was such waiting the Linux kernel tells.
"""

import argparse
import asyncio
import json
import statistics
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

import psutil

from bot.composition import DATABASE, FEATURES, migrations
from bot.kernel.clock import SystemClock
from bot.settings import ROOT
from bot.storage.backups import folder_beside
from bot.storage.database import Database
from bot.storage.rounds import BackupRounds
from tools.bench.__main__ import machine
from tools.measure import fill

ROWS: Final = 1_000_000
ROUNDS: Final = 5
TICK: Final = 0.001
COMMIT_EVERY: Final = 0.02
SEEN: Final = 0.002
"""Seconds; shorter delays are those of any timer."""


@dataclass
class Felt:
    """What the event loop and a member felt in one phase. Milliseconds, but for the last."""

    stalls: list[float] = field(default_factory=list)
    queued: list[float] = field(default_factory=list)
    """For each stall, how long of it the loop's thread waited for a processor."""
    commits: list[float] = field(default_factory=list)
    seconds: float = 0.0

    def row(self, name: str) -> str:
        """Return the phase as a line of the table."""
        worst = max(range(len(self.stalls)), key=self.stalls.__getitem__, default=None)
        stall, queued = (self.stalls[worst], self.queued[worst]) if worst is not None else (0.0, 0.0)
        over = sum(one > 50 for one in self.stalls)
        p99 = statistics.quantiles(self.commits, n=100)[98]
        return (
            f"{name:<10}{self.seconds:>7.1f}{stall:>9.1f}{queued:>9.1f}{over:>6}"
            f"{statistics.median(self.commits):>9.1f}{p99:>8.1f}{max(self.commits):>8.1f}"
        )


HEAD: Final = f"{'':<10}{'s':>7}{'stall':>9}{'queued':>9}{'>50':>6}{'commit':>9}{'p99':>8}{'worst':>8}   (ms)"


async def watch(felt: Felt) -> None:
    """Note each wake-up of the loop that came late, until cancelled."""
    waited = _waited_for_a_processor()
    while True:
        began = time.perf_counter()
        await asyncio.sleep(TICK)
        late = time.perf_counter() - began - TICK
        if late > SEEN:
            now = _waited_for_a_processor()
            felt.stalls.append(late * 1_000)
            felt.queued.append((now - waited) * 1_000)
        waited = _waited_for_a_processor()


async def commit(database: Database, felt: Felt) -> None:
    """Commit something durably again and again, until cancelled."""
    while True:
        began = time.perf_counter()
        async with database.transaction() as transaction:
            await transaction.execute("UPDATE outbox SET attempts = attempts WHERE id = 1")
        felt.commits.append((time.perf_counter() - began) * 1_000)
        await asyncio.sleep(COMMIT_EVERY)


async def feel(database: Database, felt: Felt, work: Callable[[], Awaitable[object]]) -> float:
    """Do ``work`` and note meanwhile how it is for the others; return the seconds it took."""
    others = [asyncio.create_task(watch(felt)), asyncio.create_task(commit(database, felt))]
    began = time.perf_counter()
    await work()
    took = time.perf_counter() - began
    felt.seconds += took
    for other in others:
        other.cancel()
    await asyncio.wait(others)
    return took


async def measure(folder: Path, rows: int, rounds: int) -> dict[str, Felt]:
    """Measure so many backups of so many rows, each beside as long a time without one."""
    await fill(folder, rows)
    clock = SystemClock()
    felt = {"without": Felt(), "backup": Felt()}
    async with Database.open(
        folder / DATABASE,
        world="practice",
        application_id=None,
        migrations=migrations(FEATURES),
        now=clock.now(),
    ) as database:
        backups = BackupRounds(database, clock)
        for number in range(rounds):
            target = folder_beside(database.path) / f"{number}.sqlite3"
            took = await feel(database, felt["backup"], partial(backups.take, target))
            target.unlink()
            await feel(database, felt["without"], partial(asyncio.sleep, took))
    return felt


def _waited_for_a_processor() -> float:
    """Return how many seconds this thread has waited for a processor; 0 where the system does not tell."""
    with suppress(OSError):
        told = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text(encoding="ascii")
        return int(told.split()[1]) / 1e9
    return 0.0


def main(argv: Sequence[str] | None = None) -> None:
    """Measure, print the table, and write build/backups.json."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.backups")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="backups-") as folder:
        felt = asyncio.run(measure(Path(folder), options.rows, options.rounds))
        size = (Path(folder) / DATABASE).stat().st_size >> 20
    print(f"{options.rows:,} rows, {size} MiB, {options.rounds} rounds, load {psutil.getloadavg()[0]:.1f}")
    print(HEAD)
    for name, one in felt.items():
        print(one.row(name))
    told = {
        "rows": options.rows,
        "mib": size,
        "machine": machine(),
        **{k: asdict(v) for k, v in felt.items()},
    }
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "backups.json").write_text(json.dumps(told, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
