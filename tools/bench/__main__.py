"""``make bench``: every engine under every load, one after the other; a table, and build/bench.json."""

import argparse
import asyncio
import json
import platform
import sqlite3
from collections.abc import Iterator, Sequence
from importlib import metadata
from itertools import product
from typing import get_args

import psutil

from bot.cli.logs import write_logs
from bot.settings import ROOT
from bot.storage.personal_data import Json
from tools.bench.engines import ENGINES
from tools.bench.load import Load, Shape
from tools.bench.rounds import in_own_process
from tools.bench.rush import rushes

DUE = 10_000
PENDING = (10_000, 100_000, 1_000_000)
QUICK_DUE = 500
QUICK_PENDING = (2_000,)
LONGEST = 900.0
"""Seconds a round may take; one engine needs minutes for what another does in seconds."""


def loads(*, quick: bool, pending: Sequence[int] = PENDING) -> Iterator[Load]:
    """Return what is played on each engine."""
    due = QUICK_DUE if quick else DUE
    shapes: tuple[Shape, ...] = ("at once",) if quick else get_args(Shape)
    for waiting, shape in product(QUICK_PENDING if quick else pending, shapes):
        yield Load(shape, due, waiting)


async def bench(*, quick: bool, only: str | None, pending: Sequence[int]) -> dict[str, Json]:
    """Play everything; the engines take turns under each load, so that they meet the same machine."""
    rounds: list[Json] = []
    for load, name in product(loads(quick=quick, pending=pending), ENGINES):
        if only in {None, name}:
            seen = await in_own_process(name, load, LONGEST)
            rounds.append(seen)
            print(line(seen), flush=True)
    return {"machine": machine(), "rounds": rounds}


def machine() -> dict[str, Json]:
    """Return what the figures were measured on."""
    names = ("apscheduler", "sqlalchemy", "aiosqlite", "discord.py")
    return {
        "cores": psutil.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        **{name: metadata.version(name) for name in names},
    }


HEAD = (
    f"{'engine':<30} {'load':<14} {'waiting':>9}  {'dropped':>8} {'p50 ms':>10} {'p99 ms':>10}"
    f" {'stall ms':>9} {'grew MiB':>9} {'MiB':>6} {'adds/s':>8} {'fsync ms':>9}"
)


def line(seen: dict[str, Json]) -> str:
    """Return a line of the table."""
    named = f"{seen['engine']:<30} {seen['shape']:<14} {seen['pending']:>9,}  "
    if "gave_up_after_s" in seen:
        return f"{named}not done within {seen['gave_up_after_s']} s"
    figures = (
        "late_p50_ms",
        "late_p99_ms",
        "stall_ms",
        "growth_mib",
        "memory_mib",
        "adds_per_s",
        "fsync_p99_ms",
    )
    p50, p99, stall, grew, memory, adds, disk = (_short(seen[name]) for name in figures)
    return f"{named}{seen['dropped']:>8,} {p50:>10} {p99:>10} {stall:>9} {grew:>9} {memory:>6} {adds:>8} {disk:>9}"


def _short(figure: Json) -> str:
    if not isinstance(figure, int | float):
        return "-"
    return f"{figure:,.1f}" if figure < 100 else f"{figure:,.0f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Delivery beside what others build on.")
    parser.add_argument("--quick", action="store_true", help="small loads, to see that it works")
    parser.add_argument("--only", choices=ENGINES, help="this engine alone")
    parser.add_argument("--pending", type=int, nargs="+", default=PENDING, help="so many wait meanwhile")
    parser.add_argument("--rush", action="store_true", help="only the rush for seats, over sockets")
    options = parser.parse_args()
    write_logs("WARNING")
    figures: dict[str, Json] = {}
    if not options.rush:
        print(HEAD)
        figures |= asyncio.run(bench(quick=options.quick, only=options.only, pending=options.pending))
    if options.only is None:
        figures["rush"] = asyncio.run(rushes(quick=options.quick))
    report = ROOT / "build" / "bench.json"
    report.parent.mkdir(exist_ok=True)
    report.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
