"""What holds for every test: random searches repeat themselves, and SKIP_NOTHING is kept."""

import gc
import os
import sys
import threading
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests.counting import uncounted

# Before anybody imports numpy: several threads of a matrix product wait for each other by turning in circles, and where
# cores are fewer than processes that takes twenty times what the product does.
for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(threads, "1")

# A red run must be red again for the one who looks at it; new ground is broken on purpose:
# HYPOTHESIS_PROFILE=explore pytest
settings.register_profile("repeat", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeat"))

# Each bot leaves tens of thousands of objects behind in circles; to look for them every 700 takes a tenth of the time.
gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let one process count what the imports run: each of them imports the same."""
    if os.environ.get("PYTEST_XDIST_WORKER", "gw0") == "gw0":
        return (yield)
    with uncounted():
        return (yield)


def pytest_collection_finish() -> None:
    """Take what was collected out of the rounds of the garbage collector: it stays, and each round would look at it."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest: a tour that begins last is waited for while nobody else has anything to do."""
    items.sort(key=lambda item: item.get_closest_marker("tour") is None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Count no lines, here and in the processes it starts, while a test that is marked ``uncounted`` runs.

    It goes through the same lines thousands of times, and counting them doubles what that takes.
    """
    if item.get_closest_marker("uncounted") is None:
        return (yield)
    with uncounted():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    # Not CI, which every hosted runner sets: Discord's API description is only at hand where .ci/run is used.
    if os.environ.get("SKIP_NOTHING") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {item.nodeid}: {report.longrepr}"
    return report


def pytest_runtest_setup() -> None:
    """Stop discord.py's heartbeats for loops that are gone: 41 s later they would be another test's failure."""
    gateway = sys.modules.get("discord.gateway")
    if gateway is not None:
        for heart in threading.enumerate():
            if isinstance(heart, gateway.KeepAliveHandler) and heart.ws.loop.is_closed():
                heart.stop()
