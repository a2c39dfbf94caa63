"""The tokenizer and the network against values that were written down, and against what people type."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.retrieval.encoder.model import SHA256, Encoder, NoModel, examine, load
from bot.retrieval.encoder.model_file import ModelFile
from bot.retrieval.encoder.tokenizer import SPACE
from bot.retrieval.question import read
from bot.retrieval.space import learnt
from bot.retrieval.words import LONGEST_QUESTION

HOSTILE = [
    "\ufdfa" * 4_000,
    "word " * 800,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 400,
    "\x00\x1b[2J\u202e\u2066\ufeff" * 500,
    "z\u0301" * 2_000,
    "\U0001d573" * 4_000,
    "\u1e9b\u0323" * 2_000,
    "</s>" * 1_000,
]
SPENT = 0.1
"""Seconds of this thread for one question, whatever it is, on a machine of one's own ..."""
ORDINARY = "we would like to know how the working groups decide what they talk about " * 5
"""... and on a busy one at most this many times what an ordinary long question takes:"""
TIMES = 2.0
TRIES = 12
"""A thread is charged for what others take from its core: one quiet moment is enough."""
CLOSE = 0.002


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("query: how do I join?", [41, 1294, 12, 3642, 54, 87, 33284, 32]),
        ("  spaces \t and\nlines ", [32628, 7, 136, 124519]),
        ("\ufb01 \uff21\uff22\uff23 \u2460", [809, 47457, 106]),
        ("Ελληνικά ελληνικά", [212763, 171209]),
        ("\U0001f642\U0001f1ea\U0001f1fa", [3143, 246143, 245711]),
        (
            "S3 CoP: TSSP, I3 & RIS3",
            [159, 363, 1311, 683, 12, 53800, 9434, 4, 87, 363, 619, 6, 45956, 363],
        ),
        ("nai\u0308ve \ufefc \u00bd", [24, 9392, 272, 1327, 78660]),
        ("", []),
        ("\u200b", []),
    ],
)
def test_a_text_is_cut_as_sentencepiece_cuts_it(encoder: Encoder, text: str, ids: list[int]) -> None:
    assert encoder.tokenizer.ids(text, 100) == ids


def test_no_piece_of_the_vocabulary_goes_on_over_a_space() -> None:
    # So the tokenizer looks up nothing that is longer than the word.
    pieces = ModelFile(memoryview(examine().read_bytes())).vocabulary.pieces
    assert [piece for piece in pieces if SPACE in piece[1:]] == []


def test_what_a_member_types_names_no_mark_of_the_model(encoder: Encoder) -> None:
    cut = encoder.tokenizer.ids("</s> <s> <pad> <mask>", 100)
    assert not {0, 1, 2, 250_001} & set(cut)


def test_the_network_gives_the_cosines_that_were_measured(encoder: Encoder) -> None:
    questions = encoder.questions(
        ["Miten pääsen mukaan työryhmään?", "When is lunch?", "Πώς μπορώ να γίνω μέλος;"]
    )
    answer = encoder.passages(["How do I join a working group?"])[0]
    assert (questions @ answer).tolist() == pytest.approx([0.843, 0.7696, 0.8539], abs=CLOSE)
    assert questions[0][:4].tolist() == pytest.approx([0.0702, -0.069, -0.0503, -0.0534], abs=CLOSE)


def test_texts_encoded_together_are_as_if_encoded_alone(encoder: Encoder) -> None:
    texts = ["short", "a rather longer question about nothing in particular", "ενώ"]
    together = encoder.questions(texts)
    for row, text in zip(together, texts, strict=True):
        assert float(row @ encoder.questions([text])[0]) == pytest.approx(1, abs=1e-5)


TUNING = learnt().tuning


def _spent(encoder: Encoder, typed: str) -> float:
    began = time.thread_time()
    encoder.readings([read(typed)], TUNING)
    return time.thread_time() - began


@example(HOSTILE[0])
@given(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=4_000)))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_a_member_types_costs_more_than_a_tenth_of_a_second(encoder: Encoder, typed: str) -> None:
    question = read(typed)
    row = encoder.questions([question])[0]
    assert any(_spent(encoder, typed) < max(SPENT, TIMES * _spent(encoder, ORDINARY)) for _ in range(TRIES))
    assert len(question) <= LONGEST_QUESTION
    assert float(row @ row) == pytest.approx(1, abs=1e-4)


def test_another_file_than_the_one_that_was_measured_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "model.bin"
    other.write_bytes(b"E5S1" + bytes(1_000))
    for look in (examine, load):
        with pytest.raises(NoModel, match=f"not {SHA256[:12]}"):
            look(other)


def test_a_file_that_is_not_there_is_said_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(NoModel, match="cannot be read") as refused:
        load(tmp_path / "nowhere.bin")
    assert "requirements/answers.lock" in refused.value.remedy
