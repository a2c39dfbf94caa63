"""What of the bot's vitals is trouble, and for whom."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.supervision import Standing
from bot.watch.vitals import Deliveries, Line, Trouble, Vitals

HOUR = timedelta(hours=1)
NOTHING = timedelta(0)

QUIET = Deliveries(pending=3, overdue=0, held=0, failed=0, oldest_overdue=NOTHING)

FINE = Vitals(
    line=Line(up=True, since=HOUR, latency=0.04, connections=1),
    stopped=False,
    deliveries=QUIET,
    last_commit=HOUR,
    database_bytes=1,
    disk_free=1 << 30,
    backup_age=HOUR,
    version="1",
)


def test_a_bot_that_works_has_no_trouble() -> None:
    assert FINE.troubles == ()
    assert FINE.well


@pytest.mark.parametrize(
    ("vitals", "trouble", "well"),
    [
        (replace(FINE, deliveries=None), Trouble.DATABASE, False),
        (replace(FINE, stopped=True), Trouble.STOPPED, False),
        (replace(FINE, line=Line(up=False, since=HOUR, latency=None, connections=1)), Trouble.GATEWAY, False),
        (replace(FINE, deliveries=replace(QUIET, overdue=1, oldest_overdue=HOUR)), Trouble.OVERDUE, False),
        (replace(FINE, disk_free=1 << 20), Trouble.DISK, False),
        (replace(FINE, disk_refuses=True), Trouble.DISK, False),
        (replace(FINE, deliveries=replace(QUIET, held=1)), Trouble.HELD, True),
        (replace(FINE, deliveries=replace(QUIET, failed=1)), Trouble.FAILED, True),
        (replace(FINE, backup_age=48 * HOUR), Trouble.BACKUP, True),
        (replace(FINE, parts={"web": Standing(running=False, failures=1, lately=1)}), Trouble.PART, True),
        (replace(FINE, parts={"web": Standing(running=True, failures=9, lately=3)}), Trouble.PART, True),
        (replace(FINE, stall=timedelta(seconds=2.1)), Trouble.STALL, True),
    ],
    ids=lambda value: value if isinstance(value, Trouble) else "",
)
def test_each_trouble_is_seen_and_only_grave_ones_make_the_bot_unwell(
    vitals: Vitals, trouble: Trouble, well: bool
) -> None:
    assert vitals.troubles == (trouble,)
    assert vitals.well is well


@pytest.mark.parametrize(
    "vitals",
    [
        replace(FINE, line=Line(up=False, since=timedelta(seconds=30), latency=None, connections=0)),
        replace(FINE, deliveries=replace(QUIET, overdue=9, oldest_overdue=timedelta(minutes=1))),
        replace(FINE, backup_age=None),
        replace(FINE, last_commit=None),
        replace(FINE, parts={"web": Standing(running=True, failures=9, lately=2)}),
        replace(FINE, stall=timedelta(seconds=1)),
    ],
    ids=[
        "a gateway just gone",
        "a pause after a failure",
        "no backups made",
        "a fresh start",
        "a part that began again",
        "a short stall",
    ],
)
def test_what_passes_by_itself_is_no_trouble(vitals: Vitals) -> None:
    assert vitals.troubles == ()


def test_the_worst_comes_first() -> None:
    worst = replace(FINE, stopped=True, disk_free=0, backup_age=48 * HOUR)
    assert worst.troubles == (Trouble.STOPPED, Trouble.DISK, Trouble.BACKUP)
