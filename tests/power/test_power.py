"""The power goes, the disk runs full or breaks, at any moment: what was told as done stays, and nothing is half there."""

import logging
import random
from collections.abc import Callable

import apsw
import pytest

from tests.power.campaign import CHANGES, HASTY, Life, campaign, copied, furnished, live, look
from tests.power.connection import Connection
from tests.power.disk import Disk, File

CUTS = 20
"""The long form has 300: python -m tests.power.campaign 300"""


@pytest.fixture(scope="module")
def ground() -> dict[str, File]:
    return furnished()


def test_nothing_that_was_told_as_done_is_lost_by_a_power_cut_and_nothing_is_broken() -> None:
    told: list[int] = []
    report = campaign(CUTS, seed=7, progress=told.append)
    assert report.held, report
    assert report.acknowledged > CUTS
    assert told == list(range(1, CUTS + 1))


def test_the_campaign_would_see_a_setting_that_loses_something() -> None:
    report = campaign(CUTS, seed=7, settings=(HASTY,))
    assert report.cuts_that_lost > CUTS / 5
    assert not report.held
    assert report.half_written == report.corrupt == 0, "hasty, but whole"


def test_the_campaign_would_see_a_disk_that_only_says_that_it_has_synced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(File, "sync", lambda _: None)
    report = campaign(CUTS, seed=7)
    assert report.lost > 0


def test_the_same_seed_finds_the_same() -> None:
    first, again = (campaign(3, seed=5, settings=(HASTY,)) for _ in range(2))
    assert (first.lost, first.acknowledged) == (again.lost, again.acknowledged)


@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError], ids=["full", "broken"])
@pytest.mark.parametrize("lasting", [1, 7], ids=["once", "for a while"])
def test_a_write_that_fails_takes_its_whole_transaction_with_it_and_the_next_goes_on(
    ground: dict[str, File], error: Callable[[str], Exception], lasting: int
) -> None:
    whole = Disk(copied(ground))
    assert live(whole).acknowledged == list(range(1, CHANGES + 1))
    chance = random.Random(3)
    refused = 0
    for at in sorted(chance.sample(range(1, whole.operations), 25)):
        disk = Disk(copied(ground))
        disk.faults = dict.fromkeys(range(at, at + lasting), lambda: error("as the test has it"))
        life = live(disk)
        refused += len(life.failed)
        assert_it_went_on(disk, life)
    assert refused > 10, "the faults fell where nobody noticed them"


def assert_it_went_on(disk: Disk, life: Life) -> None:
    assert len(life.acknowledged) >= CHANGES - 8
    found = look(disk.after_a_cut(random.Random(1)), life)
    assert (found.lost, found.half_written, found.corrupt) == (0, 0, 0)


def test_a_disk_that_stays_full_is_told_once_and_its_end_is_told(
    ground: dict[str, File], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.power.campaign.PULSE", logging.getLogger("somebody.else"))
    disk = Disk(copied(ground))
    disk.faults = dict.fromkeys(range(20, 30), lambda: apsw.FullError("as the test has it"))
    life = live(disk)
    assert len(life.failed) > 1
    assert life.acknowledged[-1] == CHANGES
    told = [entry.levelname for entry in caplog.records if entry.name == "bot.storage.pulse"]
    assert told == ["CRITICAL", "WARNING"]


def test_a_constraint_and_a_broken_file_are_told_as_by_the_library_that_the_bot_uses(
    ground: dict[str, File],
) -> None:
    disk = Disk(copied(ground))
    life = live(disk)
    connection = Connection(disk)
    with pytest.raises(Exception, match="UNIQUE") as refused:
        connection.run("INSERT INTO seat VALUES (1, 'again')")
    assert type(refused.value).__name__ == "IntegrityError"
    connection.drop()
    for file in disk.files.values():
        file.kept[4096:] = b"\xff" * len(file.kept[4096:])
    found = look(disk.after_a_cut(random.Random(1)), life)
    assert found.corrupt > 0
