"""What a tour needs and is not installed is left out, and said so."""

import pytest

from bot.cli.practice import ANSWERS, FIGURES, playable
from bot.practice.tour import Chapter
from bot.retrieval.encoder.model import NoModel

CHAPTERS = [Chapter("A walk", []), Chapter("In Greek", [], ANSWERS), Chapter("With pictures", [], FIGURES)]


def no_model() -> None:
    raise NoModel("numpy is not installed", "install it")


def test_chapters_for_which_something_is_missing_are_left_out_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.cli.practice.can_draw", lambda: False)
    monkeypatch.setattr("bot.cli.practice.examine", no_model)
    assert [one.title for one in playable(CHAPTERS)] == ["A walk"]
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Left out: In Greek (numpy is not installed; install it)"
    assert told[1].startswith("Left out: With pictures (")
    assert f"'.[{FIGURES}]'" in told[1]


def test_nothing_is_left_out_where_all_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.cli.practice.can_draw", lambda: True)
    monkeypatch.setattr("bot.cli.practice.examine", lambda: None)
    assert playable(CHAPTERS) == CHAPTERS
    assert capsys.readouterr().out == ""
