"""What a post says, fitted to what a network takes: pure decisions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.kernel.text import units
from cogs.social.domain import LEAST_ABOUT, Parts, compose, excerpt, is_a_place

ABOUT = "Regions meet and compare. They bring vouchers, pilots and questions! Nothing is sold."
FACTS = "Thursday 30 March 2023, 09:30–16:00 (Brussels) · Brussels"
CALL = "Register: https://bot.example.org/events/7"
PARTS = Parts("S3 Conference", FACTS, ABOUT, CALL)


def test_a_post_says_what_when_where_why_and_how_to_come() -> None:
    assert compose(PARTS, 500) == f"S3 Conference\n{FACTS}\n{ABOUT}\n{CALL}"


def test_the_description_gives_way_first_at_the_end_of_a_sentence_where_one_fits() -> None:
    assert f"They bring vouchers, pilots and questions!\n{CALL}" in compose(PARTS, 200)
    long_sentence = Parts("S3", FACTS, "word " * 100, CALL)
    post = compose(long_sentence, 280)
    assert f"word…\n{CALL}" in post
    assert units(post) <= 280


def test_without_room_for_a_few_words_there_are_none() -> None:
    assert compose(PARTS, 140) == f"S3 Conference\n{FACTS}\n{CALL}"
    assert excerpt("x" * 500, LEAST_ABOUT) == "x" * (LEAST_ABOUT - 2) + "…"
    assert excerpt("", 0) == ""


def test_a_link_stays_whole_and_comes_last_or_is_not_there() -> None:
    parts = Parts("Title " * 40, FACTS, ABOUT, CALL)
    assert compose(parts, 280).endswith(CALL)
    assert FACTS not in compose(Parts("Title " * 40, FACTS * 4, ABOUT, CALL), 200)
    far = Parts("Title", "", "", "Register: https://" + "x" * 200)
    assert compose(far, 100) == "Title"


def test_without_a_link_the_description_ends_it() -> None:
    assert compose(Parts("S3", "", ABOUT, ""), 280) == f"S3\n{ABOUT}"


@settings(max_examples=40)
@given(st.text(), st.text(), st.text(), st.text(max_size=300), st.integers(100, 1000))
def test_whatever_is_written_a_post_is_never_too_long(
    title: str, facts: str, about: str, call: str, limit: int
) -> None:
    assert units(compose(Parts(title, facts, about, call), limit)) <= limit


@pytest.mark.parametrize("text", ["", "  ", "https://meet.example/abc", "Room 1, see www.example.org"])
def test_a_link_to_a_meeting_is_for_those_who_come(text: str) -> None:
    assert not is_a_place(text)


def test_a_room_may_be_told_to_everybody() -> None:
    assert is_a_place("Albert Borschette, Brussels")
