"""Find the proofs and play them: long ones one after the other, short ones side by side."""

import importlib
import multiprocessing
import pkgutil
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from types import ModuleType

from tools import prove
from tools.prove.report import Bar, Report

SIDE_BY_SIDE = 3
"""Short forms played at once. Long ones have the machine for themselves: they measure answers, too."""


def proofs() -> Iterator[tuple[str, ModuleType]]:
    """Find the proofs: whatever in this package has both forms."""
    for found in pkgutil.iter_modules(prove.__path__):
        if found.name.startswith("_"):
            continue
        module = importlib.import_module(f"{prove.__name__}.{found.name}")
        if hasattr(module, "short") and hasattr(module, "long"):
            yield found.name, module


def played(name: str, *, short: bool) -> Report:
    """Play the proof called ``name``, and add how many seconds it took."""
    proof = dict(proofs())[name]
    began = time.monotonic()
    report: Report = (proof.short if short else proof.long)(Bar(name))
    return replace(report, figures={**report.figures, "seconds": time.monotonic() - began})


def side_by_side(names: Sequence[str]) -> Iterator[Report]:
    """Play the short forms of ``names``, each in a process of its own, and hand each back as it ends."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(SIDE_BY_SIDE, fresh, max_tasks_per_child=1) as processes:
        for done in as_completed([processes.submit(played, name, short=True) for name in names]):
            yield done.result()
