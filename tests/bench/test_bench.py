"""The benchmark measures what it says: each engine gets the same load, and what is dropped or late is seen."""

import pytest

from bot.storage.personal_data import Json
from tools.bench.__main__ import line, machine
from tools.bench.load import Load
from tools.bench.rounds import in_own_process, round_of
from tools.bench.rush import Size, burst, posting

pytestmark = pytest.mark.uncounted

FEW = Load("at once", due=30, pending=200)


async def test_the_engine_of_production_sends_everything_once() -> None:
    seen = await round_of("this bot", FEW)
    assert (seen["delivered"], seen["dropped"], seen["twice"]) == (30, 0, 0)
    late = seen["late_p99_ms"]
    assert isinstance(late, float)
    assert late > 0
    assert isinstance(seen["fsync_p99_ms"], float)


async def test_a_round_has_a_process_of_its_own_and_a_line_in_the_table() -> None:
    seen = await in_own_process("select, send, mark", FEW, 60)
    assert (seen["delivered"], seen["twice"]) == (30, 0)
    assert "select, send, mark" in line(seen)


async def test_jobs_in_a_table_are_dropped_when_they_are_late_by_more_than_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tools.bench.load.HEAD_START", -3.0)
    dropped = await round_of("APScheduler, SQLite", FEW)
    patient = await round_of("APScheduler, SQLite, no grace", FEW)
    assert (dropped["dropped"], patient["dropped"]) == (30, 0)
    assert dropped["late_p99_ms"] is None
    assert " - " in line(dropped)


async def test_a_round_that_takes_too_long_says_so() -> None:
    seen = await in_own_process("this bot", FEW, 0.1)
    assert "not done within 0.1 s" in line(seen)


async def test_a_rush_for_seats_fills_them_and_no_more() -> None:
    seen = await burst(Size(rows=100, burst=60))
    assert (seen.pressed, seen.seated, seen.waiting, seen.unanswered) == (60, 50, 10, 0)


async def test_posting_costs_processor_time() -> None:
    seen = await posting(Size(rows=100, posts=30, settles=0.0))
    # The rest came while it was being seen that posting has begun.
    assert 0 < seen.posts <= 27
    assert seen.cpu_ms_per_post > 0


def test_the_machine_is_told_with_the_figures() -> None:
    told: dict[str, Json] = machine()
    assert {"cores", "python", "sqlite", "apscheduler"} <= told.keys()
