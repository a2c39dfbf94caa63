"""Start-up, memory at rest, answer times and installed size, side by side in one run.

Every figure stands beside a yardstick measured in the same run on the same machine: a bare
``import discord`` for start-up and memory, an empty command for ``/event register``. The ratios
travel between machines; the milliseconds do not.
"""

import argparse
import asyncio
import json
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib import metadata
from pathlib import Path

import psutil

from bot.cli.logs import write_logs
from bot.cli.run import against, until_stopped
from bot.composition import DATABASE, FEATURES, migrations
from bot.practice.births import spawned
from bot.practice.driver import Driver, Member
from bot.practice.pace import Pace
from bot.practice.scene import Scene, load_scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from bot.settings import ROOT
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json

PACKAGES = (*FEATURES, "tools.yardstick")
STARTS = 5
RUNS = 1_000
ROWS = 100_000
FILL = """
WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n + 1 < :rows)
INSERT INTO outbox (dedup_key, kind, parameters, target, due_at)
SELECT 'measured:' || n, 'events.reminder', '{}', 'channel:' || (n % 40 + 1), :due FROM number
"""
BARE = "import time, sys; began = time.perf_counter(); import discord; print(time.perf_counter() - began); sys.stdout.flush(); sys.stdin.read()"


def scene() -> Scene:
    """Return the scene that is measured in."""
    return load_scene(ROOT / "data" / "practice" / "s3.toml")


@asynccontextmanager
async def rehearsal(folder: Path) -> AsyncIterator[tuple[Driver, Supervisor, PracticeServer]]:
    """Run a practice server with a measured bot as its child, not yet started."""
    command = [sys.executable, "-m", "tools.measure", "--runtime", str(folder), "--bot"]
    child = Supervisor(spawned(command), log=folder / "bot.log")
    # The pace of Discord would be measured instead of the bot.
    free = Pace(1_000_000, 1.0)
    server = PracticeServer(scene(), child=child, pace=free, pace_of_everything=free)
    async with server.running() as address, Driver(address) as driver:
        try:
            yield driver, child, server
        finally:
            await child.stop()


async def opened(folder: Path, work: Callable[[Transaction], Awaitable[None]]) -> None:
    """Do ``work`` in one transaction on the database of ``folder``, whose bot does not run."""
    async with (
        Database.open(
            folder / DATABASE,
            world="practice",
            application_id=None,
            migrations=migrations(PACKAGES),
            now=scene().start,
        ) as database,
        database.transaction() as transaction,
    ):
        await work(transaction)


async def fill(folder: Path, rows: int) -> None:
    """Promise ``rows`` messages a year ahead in the database of ``folder``."""
    start = scene().start

    async def promise(transaction: Transaction) -> None:
        # In one statement: a million of them go the long way in minutes.
        await transaction.execute(FILL, {"rows": rows, "due": to_text(start + timedelta(days=365))})

    await opened(folder, promise)


async def starts(folder: Path, rows: int) -> dict[str, float]:
    """Return seconds from the start of the process to the bot being ready, and memory at rest in MiB."""
    seconds, memory = [], 0.0
    async with rehearsal(folder) as (driver, child, server):
        await driver.start()
        await server.opened.wait()
        if rows:
            await child.stop()
            await fill(folder, rows)
        for _ in range(STARTS):
            await child.stop()
            began = time.perf_counter()
            await driver.start()
            seconds.append(time.perf_counter() - began)
        await asyncio.sleep(2)
        memory = psutil.Process(child.pid).memory_info().rss / 2**20
    return {"ready_s": statistics.median(seconds), "memory_mib": memory}


def bare() -> dict[str, float]:
    """Return what an interpreter costs that only imports discord.py."""
    seconds, memory = [], 0.0
    for _ in range(STARTS):
        began = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-c", BARE], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None  # noqa: S101 - asked for above
            process.stdout.readline()
            seconds.append(time.perf_counter() - began)
            memory = psutil.Process(process.pid).memory_info().rss / 2**20
    return {"ready_s": statistics.median(seconds), "memory_mib": memory}


def spread(milliseconds: Sequence[float]) -> dict[str, float]:
    """Return median and p99."""
    return {
        "median_ms": statistics.median(milliseconds),
        "p99_ms": statistics.quantiles(milliseconds, n=100)[98],
    }


async def publish_event(driver: Driver, *, seats: str = "") -> None:
    """Publish an event as staff do; without ``seats`` it has no limit."""
    staff = driver.member("secretariat")
    form = await staff.command("event create", channel="staff")
    typed = ["Measured", "30 March 2023, 09:30-16:00", "Online", seats, "Nothing"]
    fields = re.findall(r'"custom_id": "([^"]+)"', json.dumps((form.modal or {})["components"]))
    preview = await staff.submit(form, dict(zip(fields, typed, strict=True)))
    publish = re.search(r"events:publish:[\d:]+", json.dumps(preview.message))
    if publish is None:
        raise SystemExit(f"the event could not be published: {preview.text}")
    await staff.click(preview, publish[0])


async def once(member: Member, command: str, **options: str) -> float:
    """Return the milliseconds between a command and its answer, as a member waits for it."""
    answer = await member.command(command, channel="events", **options)
    if not answer.acknowledged:
        raise SystemExit(f"/{command} was not answered")
    return answer.elapsed_ms


async def answers(folder: Path) -> dict[str, dict[str, float]]:
    """Return how long ``/empty`` and ``/event register`` take, turn by turn, over :data:`RUNS` members."""
    empty, register = [], []
    async with rehearsal(folder) as (driver, _, server):
        await driver.start()
        await server.opened.wait()
        await publish_event(driver)
        for number in range(RUNS):
            handle = f"measured_{number}"
            await driver.post("members", handle=handle, name=handle)
            member = driver.member(handle)
            empty.append(await once(member, "empty"))
            register.append(await once(member, "event register", event="1"))
    return {"empty": spread(empty), "register": spread(register)}


def installed_mib(lock: Path) -> float:
    """Return the size of everything that ``lock`` installs here."""
    names = re.findall(r"^([a-z0-9-]+)==", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    size = 0
    for name in names:
        try:
            files = metadata.files(name) or []
        except metadata.PackageNotFoundError:
            continue  # for another platform or Python
        size += sum(path.stat().st_size for one in files if (path := Path(str(one.locate()))).is_file())
    return size / 2**20


async def measure() -> dict[str, Json]:
    """Measure everything, one after the other."""
    figures: dict[str, Json] = {"bare discord.py": bare()}
    for name, rows in (("empty database", 0), (f"{ROWS:,} rows waiting", ROWS)):
        with tempfile.TemporaryDirectory(prefix="measure-") as folder:
            figures[name] = await starts(Path(folder), rows)
    with tempfile.TemporaryDirectory(prefix="measure-") as folder:
        figures["answers"] = await answers(Path(folder))
    figures["installed_mib"] = installed_mib(ROOT / "requirements" / "run.lock")
    figures["machine"] = (
        f"{psutil.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    )
    return figures


def show(figures: dict[str, Json]) -> None:
    """Print the figures beside their yardsticks."""
    told = json.loads(json.dumps(figures))
    yardstick = told["bare discord.py"]
    print(f"{told['machine']}; medians of {STARTS} starts, {RUNS} answers each\n")
    for name in [name for name, one in told.items() if isinstance(one, dict) and "ready_s" in one]:
        one = told[name]
        times = one["ready_s"] / yardstick["ready_s"]
        print(
            f"  {name:<26} ready after {one['ready_s']:5.2f} s ({times:.1f}x bare)   {one['memory_mib']:6.1f} MiB at rest"
        )
    empty, register = told["answers"]["empty"], told["answers"]["register"]
    for name, one in (("/empty", empty), ("/event register", register)):
        print(f"  {name:<26} median {one['median_ms']:6.2f} ms   p99 {one['p99_ms']:6.2f} ms")
    medians, tails = register["median_ms"] / empty["median_ms"], register["p99_ms"] / empty["p99_ms"]
    print(f"  {'register / empty':<26} median {medians:6.1f} x    p99 {tails:6.1f} x")
    print(f"  {'installed':<26} {told['installed_mib']:.0f} MiB")


def main() -> None:
    """Measure and print; with ``--bot`` be the bot that is measured."""
    parser = argparse.ArgumentParser(description="Measure start-up, memory, answers and size.")
    parser.add_argument("--bot", metavar="ADDRESS", help=argparse.SUPPRESS)
    parser.add_argument("--runtime", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    write_logs("WARNING")
    if options.bot is not None:
        asyncio.run(until_stopped(against(options.bot, options.runtime, PACKAGES)))
        return
    figures = asyncio.run(measure())
    show(figures)
    report = ROOT / "build" / "measure.json"
    report.parent.mkdir(exist_ok=True)
    report.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
