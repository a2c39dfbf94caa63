"""Which texts seem to say the same: of other ids, the nearest first, and of too many none."""

from collections.abc import Mapping

import numpy as np
import pytest

from bot.retrieval import likeness
from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.likeness import alike, needed, twins
from bot.retrieval.likeness_in_words import TOO_COMMON, twins_in_words
from bot.retrieval.texts import Text


def texts(**angles: float) -> tuple[list[Text], Mapping[str, Floats]]:
    """Return a text for each name, and vectors that lie apart by these angles (in degrees)."""
    made = [Text(name, f"{name}?", ("other words",), f"{name}.") for name in angles]
    points = {one.id: np.radians(angles[one.id]) for one in made}
    vectors = {
        passage: np.array([np.cos(points[one.id]), np.sin(points[one.id])], np.float32)
        for one in made
        for passage in needed(one)
    }
    return made, vectors


def test_the_nearest_of_other_ids_come_first_and_what_is_further_not_at_all() -> None:
    made, vectors = texts(new=0, near=10, nearer=-5, far=40)
    assert alike(made[0], made, vectors, 3) == ["nearer", "near"]
    assert alike(made[0], made, vectors, 1) == ["nearer"]
    assert alike(made[0], made[:1], vectors, 3) == []


def test_two_that_say_the_same_are_named_once_and_it_takes_more_than_to_be_near() -> None:
    made, vectors = texts(one=0, other=10, near=30, far=90)
    assert twins(made, vectors) == [("one", "other")]
    assert twins(made[:1], vectors) == []


def test_what_was_not_read_yet_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    made, vectors = texts(one=0, other=1)
    unread = Text("unread", "unread?", (), "unread.")
    assert alike(made[0], [*made, unread], vectors, 3) == ["other"]
    assert twins([*made, unread], vectors) == [("one", "other")]
    monkeypatch.setattr(likeness, "MOST", 1)
    assert twins(made, vectors) == []


def test_without_the_model_titles_of_nearly_the_same_words_are_named() -> None:
    titles = {
        "pays": "Who pays for travel?",
        "again": "Who pays for the travel, please?",
        "longer": "Who pays for travel to the conference in Brussels?",
        "boats": "Where are the boats?",
        "empty": "?",
    }
    assert twins_in_words([Text(name, title, (), "") for name, title in titles.items()]) == [
        ("again", "pays")
    ]


def test_a_word_of_very_many_titles_brings_no_two_together() -> None:
    many = [Text(f"e{number}", f"Boat {number}", (), "") for number in range(TOO_COMMON + 1)]
    again = Text("z", "Boat 7, please", (), "")
    assert twins_in_words([*many, again]) == [("e7", "z")]
