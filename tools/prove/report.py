"""What a proof hands back, and how its progress and its figures are shown."""

import json
import platform
import sqlite3
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Protocol, TypeAlias

import psutil

from bot.settings import ROOT

BUILD = ROOT / "build"

Figure: TypeAlias = int | float | str

BAR = 30


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one proof: its figures under names with units, and whether the promise held."""

    name: str
    figures: Mapping[str, Figure]
    held: bool


class Progress(Protocol):
    """Hears how far a proof has come."""

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Hear that ``done`` of ``of`` parts are done, and what was done last."""
        ...


def quiet(done: int, of: int, what: str = "") -> None:
    """Say nothing of the progress."""


class Bar:
    """A progress line on the terminal; on anything else a line now and then."""

    def __init__(self, name: str) -> None:
        """Show the progress of ``name``."""
        self._name = name
        self._began = time.monotonic()
        self._told = 0.0

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Draw the line anew."""
        now, seconds = time.monotonic(), time.monotonic() - self._began
        filled = BAR * done // max(of, 1)
        line = (
            f"{self._name:<10} [{'#' * filled}{'.' * (BAR - filled)}] {done}/{of}  {seconds:4.0f} s  {what}"
        )
        if sys.stdout.isatty():
            print(f"\r\x1b[K{line[:110]}", end="\n" if done >= of else "", flush=True)
        elif done >= of or now - self._told >= 15:
            self._told = now
            print(line, flush=True)


def here() -> dict[str, str]:
    """Return on what the figures were measured: machine and versions."""
    machine = f"{psutil.cpu_count()} cores, {platform.system()} {platform.machine()}"
    return {
        "machine": machine,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        **{name: metadata.version(name) for name in ("discord.py", "aiohttp", "aiosqlite")},
    }


def table(reports: Sequence[Report]) -> str:
    """Return reports as a table, one figure a line."""
    lines: list[str] = []
    for report in reports:
        lines.append(f"{report.name}: {'held' if report.held else 'NOT HELD'}")
        lines += [f"  {name:<44} {_shown(figure):>12}" for name, figure in report.figures.items()]
    return "\n".join(lines)


def write(path: Path, reports: Sequence[Report]) -> None:
    """Write reports as JSON, with where and when they were made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "here": here(),
        "proofs": [asdict(report) for report in reports],
    }
    path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def _shown(figure: Figure) -> str:
    if isinstance(figure, float):
        return f"{figure:,.2f}"
    return f"{figure:,}" if isinstance(figure, int) else figure
