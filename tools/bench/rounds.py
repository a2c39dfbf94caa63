"""One round: one engine under one load in a process of its own, so that none inherits another's memory."""

import argparse
import asyncio
import gc
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from bot.storage.personal_data import Json
from tools.bench.disk import fsync_ms
from tools.bench.engines import ENGINES
from tools.bench.load import FAR, Inbox, Load, Shape, add_rate, measure

SINGLY = 500
"""So many promises are written down one by one to tell the rate."""


async def round_of(name: str, load: Load) -> dict[str, Json]:
    """Play ``load`` on the engine called ``name``; return what was seen."""
    inbox = Inbox()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        async with ENGINES[name](Path(folder), inbox) as engine:
            await engine.fill(load.pending, datetime.now(UTC) + FAR)
            # What the filling left behind is not the engine's.
            gc.collect()
            # As bot.cli.run does before it serves.
            gc.freeze()
            adds = await add_rate(engine, SINGLY)
            await engine.begin()
            # Before and after, since whoever else uses the disk comes and goes.
            before = fsync_ms(Path(folder))
            seen = await measure(engine, inbox, load, adds)
            after = fsync_ms(Path(folder))
    disk = {"fsync_p50_ms": max(before[0], after[0]), "fsync_p99_ms": max(before[1], after[1])}
    return {"engine": name, **asdict(load), "adds_per_s": adds, **asdict(seen), **disk}


async def in_own_process(name: str, load: Load, limit: float) -> dict[str, Json]:
    """Play a round in a process of its own; one that takes longer than ``limit`` seconds is ended and says so."""
    arguments = [name, load.shape, str(load.due), str(load.pending)]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tools.bench.rounds", *arguments, stdout=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(limit):
            told, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.wait()
        return {"engine": name, **asdict(load), "gave_up_after_s": limit}
    if process.returncode:
        raise SystemExit(f"the round {arguments} failed")
    seen: dict[str, Json] = json.loads(told)
    return seen


def main(arguments: Sequence[str] | None = None) -> None:
    """Play one round and print it as JSON."""
    parser = argparse.ArgumentParser(description="One round of the benchmark.")
    parser.add_argument("engine", choices=ENGINES)
    parser.add_argument("shape", choices=get_args(Shape))
    parser.add_argument("due", type=int)
    parser.add_argument("pending", type=int)
    told = parser.parse_args(arguments)
    print(json.dumps(asyncio.run(round_of(told.engine, Load(told.shape, told.due, told.pending)))))


if __name__ == "__main__":
    main()
