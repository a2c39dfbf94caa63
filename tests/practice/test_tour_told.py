"""What a tour tells is what the people in it saw."""

import re
from pathlib import Path

import pytest

from bot.practice.player import Player
from bot.practice.tour import Chapter, Step, load_tour
from tests.house import house

PLAYED = """
[[chapter]]
title = "A reminder on an island, and a question"

[[chapter.step]]
who = "reunion"
in = "dm"
command = "remind me"
with = { when = "dans 10 minutes", what = "Appeler" }

[[chapter.step]]
press = "Confirmer"

[[chapter.step]]
clock = "11 minutes"

[[chapter.step]]
once = ["Appeler"]

[[chapter.step]]
who = "porto"
in = "help"
command = "faq ask"
with = { question = "Are travel costs reimbursed?" }

[[chapter.step]]
press = "Ask the Secretariat"
"""
HERE = {"reunion": "Indian/Reunion"}


async def test_a_tour_tells_direct_messages_by_the_readers_clock_and_new_threads_by_name(
    tmp_path: Path,
) -> None:
    script = tmp_path / "tour.toml"
    script.write_text(PLAYED, encoding="utf-8")
    told: list[str] = []
    async with house(tmp_path) as opened:
        held = await Player(opened.driver, told.append, HERE, "Europe/Brussels").play(load_tour(script))
    text = "\n".join(told)
    assert held, text
    direct = text[text.index("direct to reunion") :]
    assert re.search(r"Sur votre appareil\s: Wed 01 Mar 2023 12:1\d", direct), direct
    assert "here: #Question 1 · Are travel costs reimbursed?" in text


async def test_a_command_that_may_be_given_again_is_given_again_until_it_shows_what_it_must(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.practice.player.PATIENCE", 0.3)
    told: list[str] = []
    asking = Step("porto", "help", "command", "event list", shows=["no such words"], again=True)
    async with house(tmp_path) as opened:
        player = Player(opened.driver, told.append, HERE, "Europe/Brussels")
        assert not await player.play([Chapter("Again", [asking])])
    assert sum("/event list" in line for line in told) > 1
    assert "'no such words' is not shown" in told[-1]
