"""Strangers' text is folded, measured and cut as Discord counts it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kernel.text import cut, fold, matches, plain, units


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Région  Réunion", "region reunion"),
        ("ΑΘΉΝΑ", "αθηνα"),
        ("ﬁnal", "final"),
        ("  S3\n Conference ", "s3 conference"),
    ],
)
def test_folding_takes_case_accents_and_spaces_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("typed", ["", "s3", "CONFERENCE", "confé s3", "erence", "l'innovation"])
def test_words_are_found_whatever_their_case_accents_and_apostrophes(typed: str) -> None:
    assert matches("S3 Conférence de l’innovation", typed)


def test_every_typed_word_must_be_found() -> None:
    assert not matches("S3 Conference", "s3 webinar")


def test_an_emoji_counts_twice_as_discords_clients_count_it() -> None:
    assert units("a😀") == 3


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_a_cut_text_fits_and_only_a_long_one_is_cut(text: str, limit: int) -> None:
    shown = cut(text, limit)
    assert units(shown) <= limit
    assert (shown == text) == (units(text) <= limit)


@pytest.mark.uncounted
def test_folding_twice_changes_nothing_for_any_character_there_is() -> None:
    letters = (chr(code) for code in range(sys.maxunicode + 1))
    assert [letter for letter in letters if fold(once := fold(letter)) != once] == []


def test_plain_ascii_is_folded_as_it_is_beside_an_accent() -> None:
    ascii_only = "".join(map(chr, range(128)))
    assert fold(f"{ascii_only}é") == fold(f"{ascii_only}e")


def test_every_sign_that_can_be_seen_stays_whatever_stands_beside_it() -> None:
    seen = "".join(letter for letter in map(chr, range(sys.maxunicode + 1)) if letter.isprintable())
    line = f"a{seen}\u00a0\u202fb"
    assert plain(line) == line
    assert plain(f"{line}\u200d\u0000") == f"{line}\u200d"


def test_control_characters_and_direction_overrides_vanish_but_lines_stay() -> None:
    assert plain("a\u0000b\u202ec\nd\u200b ") == "abc\nd"
