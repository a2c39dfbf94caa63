"""The criteria of a self-check as a file has them, and a walk through them that fits into a button."""

from datetime import UTC, date, datetime

import pytest

from bot.kernel.errors import ContentError
from bot.settings import ROOT
from cogs.selfcheck.domain import Answer, Check, CheckChanged, Kept, Walk, counted, read_check, read_walk

FILE = """
title = { en = "A check" }
about = { en = "Of two." }
limits = { en = "No assessment." }
source = "https://example.org/law"
checked = 2026-11-22
[[criteria]]
slug = "one"
name = { en = "One" }
text = { en = "The first." }
explained = { en = "It comes before the second." }
ask = { en = ["Is it there?"] }
faq = ["seven-criteria"]
[[criteria]]
slug = "two"
name = { en = "Two" }
text = { en = "The second." }
explained = { en = "It comes last." }
"""
NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture(scope="module")
def check() -> Check:
    return read_check("s.toml", FILE)


def test_a_file_has_its_criteria_in_order(check: Check) -> None:
    assert [criterion.slug for criterion in check.criteria] == ["one", "two"]
    assert check.criteria[0].ask == {"en": ("Is it there?",)}
    assert (check.criteria[1].ask, check.criteria[1].faq) == ({}, ())
    assert check.checked == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("title = ", "title ", "correct that line"),
        ("[[criteria]]", "[[others]]", "criteria must be 1 to 20 tables"),
        ('slug = "two"', 'slug = "one"', "two criteria have the same slug"),
        ('slug = "two"', 'slug = "The two"', "criterion 2: slug must be lower case"),
        ('source = "https://example.org/law"', 'source = "the law"', "source must be an address"),
        ("checked = 2026-11-22", 'checked = "today"', "checked must be a day"),
        ('text = { en = "The second." }', "", "criterion 2: text must be a text by language"),
        ('ask = { en = ["Is it there?"] }', 'ask = { en = "Is it there?" }', "ask must be lists"),
        ('faq = ["seven-criteria"]', 'faq = "seven-criteria"', "faq must be a list"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_remedy(before: str, after: str, told: str) -> None:
    with pytest.raises(ContentError, match=told):
        read_check("s.toml", FILE.replace(before, after))


def test_a_walk_goes_on_with_each_answer_and_back_without_losing_one(check: Check) -> None:
    begun = Walk((None, None))
    said = begun.say(Answer.PARTLY)
    assert (said.at, said.letters, said.is_done) == (1, "p-", False)
    back = said.go(said.at - 1).say(Answer.MET)
    assert back.letters == "m-"
    done = back.say(Answer.UNSURE)
    assert (done.is_done, done.letters) == (True, "mu")
    assert done.by_slug(check) == {"one": Answer.MET, "two": Answer.UNSURE}
    assert (done.go(-3).at, done.go(9).at) == (0, 2)
    assert counted(back) == {Answer.MET: 1, None: 1}


@pytest.mark.parametrize("letters", ["mp", "--", "un"])
def test_a_button_remembers_a_walk(check: Check, letters: str) -> None:
    walk = read_walk(check, check.mark, letters, 1)
    assert (walk.letters, walk.at) == (letters, 1)


@pytest.mark.parametrize("wrong", [{"mark": "00000000"}, {"letters": "m"}, {"letters": "mx"}])
def test_a_walk_begun_on_other_criteria_does_not_go_on(check: Check, wrong: dict[str, str]) -> None:
    with pytest.raises(CheckChanged):
        read_walk(check, wrong.get("mark", check.mark), wrong.get("letters", "mp"), 0)


def test_what_was_kept_is_read_by_the_criteria_of_today(check: Check) -> None:
    kept = Kept(1, {"two": Answer.MET, "gone": Answer.PARTLY}, NOW)
    assert kept.walk(check).letters == "-m"
    assert kept.walk(check).is_done


def test_the_shipped_check_has_the_seven_criteria_in_both_languages_and_points_to_entries_that_there_are() -> (
    None
):
    data = ROOT / "data"
    shipped = read_check("selfcheck.toml", (data / "selfcheck.toml").read_text(encoding="utf-8"))
    assert len(shipped.criteria) == 7
    for criterion in shipped.criteria:
        for words in (criterion.name, criterion.text, criterion.explained, criterion.ask):
            assert set(words) == {"en", "fr"}
        assert len(criterion.ask["en"]) == len(criterion.ask["fr"])
        assert all((data / "faq" / f"{entry}.md").exists() for entry in criterion.faq)
    assert "challenges for innovation diffusion and digitalisation" in shipped.criteria[0].text["en"]
