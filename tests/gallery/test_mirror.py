"""The tour for members who read the other language, without its kills and its checks."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.community.content import load_community
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.practice.scene import Scene, load_scene
from bot.practice.tour import Chapter, Step
from bot.settings import ROOT
from tools.gallery.album import Sight
from tools.gallery.mirror import in_the_other_words, labels, language, mirrored, without_kills
from tools.gallery.sheet import thinned
from tools.gallery.sister import founded, places


@pytest.fixture(scope="module")
def words() -> dict[str, str]:
    return labels(Translator(locale_folders(ROOT / "data"), "en"))


@pytest.fixture(scope="module")
def scene() -> Scene:
    return load_scene(ROOT / "data" / "practice" / "s3.toml")


def test_every_label_is_known_in_both_directions(words: dict[str, str]) -> None:
    assert words["Register"] == "S’inscrire"
    assert words["S’inscrire"] == "Register"


def test_what_is_pressed_and_filled_is_translated_and_nothing_is_checked(words: dict[str, str]) -> None:
    press = Step("porto", "events", "press", "Register", on="S3", shows=["You are"], private=True)
    fill = Step("porto", "events", "fill", {"Title": "S3 Conference"}, once=["S3"])
    ask = Step("porto", "help", "command", "faq ask", {"question": "What is STEP?"}, shows=["a new fund"])
    [chapter] = in_the_other_words([Chapter("A day", [press, fill, ask])], words, {"help": "aide"})
    assert chapter.steps == [
        Step("porto", "events", "press", "S’inscrire", on="S3"),
        Step("porto", "events", "fill", {"Titre": "S3 Conference"}),
        Step("porto", "aide", "command", "faq ask", {"question": "Qu’est-ce que STEP ?"}),
    ]


def test_a_thread_is_found_by_the_question_as_it_was_asked(words: dict[str, str]) -> None:
    look = Step("secretariat", "Question 1 · Are travel costs reimbursed?")
    [chapter] = in_the_other_words([Chapter("A day", [look])], words, {})
    assert chapter.steps[0].place == "Question 1 · Les frais de voyage sont-ils remboursés ?"


def test_the_sister_community_differs_in_its_first_language_only(tmp_path: Path) -> None:
    data = founded(tmp_path)
    here, there = (load_community(folder / "community.toml") for folder in (ROOT / "data", data))
    assert there == here.model_copy(update={"languages": here.languages[::-1]})
    assert "STEP" in (data / "faq" / "en" / "step.md").read_text(encoding="utf-8")
    answer = (data / "faq" / "step.md").read_text(encoding="utf-8")
    assert "fonds" in answer
    assert "source = [" in answer
    assert places()["help"] == "aide"


def test_a_kill_is_left_out_but_not_what_came_of_it() -> None:
    plain = Step("porto", "events", "kill", "now")
    shown = replace(plain, shows=["Here"])
    sending = replace(plain, value="while sending")
    [chapter] = without_kills([Chapter("A day", [plain, shown, sending])])
    assert chapter.steps == [
        replace(shown, action="look", value=None),
        replace(sending, action="clock", value="next"),
    ]


def test_everybody_reads_the_other_language(scene: Scene) -> None:
    before = {member.handle: language(member.locale) for member in scene.members}
    after = {member.handle: language(member.locale) for member in mirrored(scene).members}
    assert all(before[handle] != after[handle] for handle in before)
    assert set(before.values()) == {"en", "fr"}


def test_a_sheet_that_is_too_large_keeps_something_of_every_part() -> None:
    sights = [Sight(number, "message", "", "", "", "en", "") for number in range(10)]
    assert [sight.number for sight in thinned(sights, 5)] == [0, 2, 4, 6, 8]
