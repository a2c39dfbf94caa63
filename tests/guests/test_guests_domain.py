"""The rules about people without Discord, in their words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cogs.guests.domain import (
    LETTERS,
    NAME_LIMIT,
    SIGN_UP_HOLDS,
    Guest,
    NameMissing,
    NameTooLong,
    SignUp,
    SignUpGone,
    confirmable,
    digest_of,
    link_of,
    may_be_written_to,
    new_key,
    read_name,
)

NOW = datetime(2023, 3, 1, 9, tzinfo=UTC)
GUEST = Guest(7, "ana@example.pt", "Ana", "en", None, NOW)
TYPED = SignUp(3, 7, 1, "Ana", "en", None, {}, NOW)


def test_a_guest_is_known_to_events_by_a_number_below_zero() -> None:
    assert GUEST.member == -7


def test_no_address_and_no_name_is_shown_where_a_guest_is_logged() -> None:
    assert "ana" not in repr(GUEST).lower()
    assert "ana" not in repr(TYPED).lower()


def test_a_key_has_128_bits_and_is_kept_as_its_hash() -> None:
    keys = {new_key() for _ in range(50)}
    assert len(keys) == 50
    assert {len(key) for key in keys} == {22}
    assert len(digest_of(keys.pop())) == 32

    assert digest_of("half a character: \ud800")


@pytest.mark.parametrize(
    ("typed", "name"), [("Ana Costa", "Ana Costa"), ("  Ana\n\tCosta ", "Ana Costa"), ("José", "José")]
)
def test_a_name_stands_on_one_line(typed: str, name: str) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "\u3164"])
def test_nobody_is_called_by_nothing(typed: str) -> None:
    with pytest.raises(NameMissing):
        read_name(typed)


def test_a_name_is_no_story() -> None:
    assert read_name("x" * NAME_LIMIT)
    with pytest.raises(NameTooLong):
        read_name("x" * (NAME_LIMIT + 1))


def test_an_address_is_written_to_so_often_an_hour_and_not_more() -> None:
    just = ["ana@example.pt"] * LETTERS
    assert may_be_written_to("ana@example.pt", just[1:])
    assert may_be_written_to("ana@example.de", just)
    assert may_be_written_to("anna@example.pt", just)
    # Many servers bring these to one reader.
    for spelt in ("ana@example.pt", "ANA@example.pt", "ana+1@example.pt", "a.na+x+y@example.pt"):
        assert not may_be_written_to(spelt, just)


def test_who_asks_for_the_link_of_a_spelling_that_nobody_has_uses_up_nobody_elses() -> None:
    theirs = link_of("ana@example.pt", known=True)
    assert link_of("Ana+1@example.pt", known=True) == theirs
    assert link_of("ana+2@example.pt", known=False) != theirs
    assert link_of("ana@example.pt", known=False) != theirs


def test_a_registration_is_confirmed_by_whose_it_is_and_within_two_days() -> None:
    assert confirmable(TYPED, GUEST, NOW + SIGN_UP_HOLDS) == TYPED
    for sign_up, now in (
        (None, NOW),
        (replace(TYPED, guest=8), NOW),
        (TYPED, NOW + SIGN_UP_HOLDS + timedelta(seconds=1)),
    ):
        with pytest.raises(SignUpGone):
            confirmable(sign_up, GUEST, now)
