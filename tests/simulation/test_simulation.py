"""Months of delivery in seconds: nothing lost, nothing seen twice, and the same again from the same seed."""

import subprocess
import sys

import pytest

from bot.delivery import transitions
from bot.settings import ROOT
from tools.prove.report import quiet
from tools.prove.sabotage import without
from tools.prove.simulation import HUNT_SEEDS, hunt, live, short, story
from tools.prove.simulation.judge import judge
from tools.prove.simulation.sabotage import RULES

pytestmark = pytest.mark.uncounted

SEED, DAYS = 1, 30


def test_two_months_of_kills_storms_and_wrong_clocks_break_no_promise() -> None:
    report = short(quiet)
    assert report.held, report.figures
    assert report.figures["kills"] != 0
    assert report.figures["repeats known by nonce"] != 0
    assert report.figures["histories searched"] != 0


def test_a_seed_tells_the_same_story_to_the_letter_in_another_process_too() -> None:
    mine = live(SEED, DAYS)
    command = [sys.executable, "-m", "tools.prove.simulation", str(SEED), "--days", str(DAYS)]
    told = subprocess.run(
        command, cwd=ROOT, env={"PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True
    ).stdout
    assert told.splitlines()[:-1] == mine.record.lines
    assert told.splitlines()[-1].endswith(mine.record.hash())
    assert live(SEED + 1, DAYS).record.hash() != mine.record.hash()


FINDS: dict[str, int] = {"until": 11, "moot": 3, "wake": 2}
"""The seed that finds the lack of a rule, where it is not the first: it is asked before the others, which are still asked if it finds nothing."""


@pytest.mark.parametrize("rule", RULES)
def test_a_bot_that_lacks_a_rule_is_found_out_within_sixteen_seeds(rule: str) -> None:
    likeliest_first = sorted(HUNT_SEEDS, key=lambda seed: seed != FINDS.get(rule, 1))
    assert hunt(rule, likeliest_first) is not None


def test_a_broken_promise_is_told_so_that_it_can_be_followed_and_repeated() -> None:
    with without(RULES["nonce"]):
        lived = live(SEED, 60)
    twice = next(violation for violation in judge(lived) if violation.what == "seen twice")
    told = story(lived, twice)
    assert told.count(" is SEEN in ") >= 2
    assert f"again: python -m tools.prove.simulation {SEED} --days 60" in told


def test_a_bot_that_stumbles_over_its_own_code_is_no_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_about: object) -> None:
        raise TypeError("a rule of the wrong shape")

    monkeypatch.setattr(transitions, "step", broken)
    with pytest.raises(TypeError, match="wrong shape"):
        live(SEED, 3)
