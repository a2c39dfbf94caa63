"""What a proof hands back is found, shown and kept."""

import json
import sys
from pathlib import Path

import pytest

from tools.prove import __main__ as prove
from tools.prove.playing import proofs
from tools.prove.report import Bar, Report, table, write


def test_the_proofs_are_found_without_being_named() -> None:
    assert "chaos" in dict(proofs())


def test_a_promise_that_was_broken_ends_in_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chaos = dict(proofs())["chaos"]
    monkeypatch.setattr(chaos, "long", lambda progress: Report("chaos", {"lost": 1}, held=False))
    monkeypatch.setattr(prove, "BUILD", tmp_path)
    monkeypatch.setattr(sys, "argv", ["prove", "chaos"])
    assert prove.main() == 1
    assert "NOT HELD" in capsys.readouterr().out
    kept = json.loads((tmp_path / "prove.json").read_text(encoding="utf-8"))
    (proof,) = kept["proofs"]
    assert proof["figures"].pop("seconds") < 60
    assert proof == {"name": "chaos", "figures": {"lost": 1}, "held": False}


def test_figures_stand_one_a_line_with_the_place_they_were_made_at(tmp_path: Path) -> None:
    report = Report("bench", {"dropped": 0, "added per s": 12_345.678, "worst": "seed 3"}, held=True)
    shown = table([report])
    assert "bench: held" in shown
    assert "12,345.68" in shown
    write(tmp_path / "deep" / "bench.json", [report])
    assert "python" in json.loads((tmp_path / "deep" / "bench.json").read_text(encoding="utf-8"))["here"]


def test_the_bar_tells_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar("bench")
    bar(1, 2)
    bar(2, 2, "done")
    assert "2/2" in capsys.readouterr().out
