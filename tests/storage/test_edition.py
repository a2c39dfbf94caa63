"""Which SQLite may share its file with another program."""

import sqlite3

import pytest

from bot.storage.edition import sqlite_edition


@pytest.mark.parametrize("safe", [(3, 51, 3), (3, 53, 0), (3, 50, 7), (3, 44, 6), (4, 0, 0)])
def test_a_repaired_version_may_be_replicated(safe: tuple[int, int, int]) -> None:
    assert not sqlite_edition(safe).unsafe_with_two_connections


@pytest.mark.parametrize("unsafe", [(3, 51, 2), (3, 50, 6), (3, 44, 5), (3, 45, 3), (3, 40, 1)])
def test_any_other_may_not(unsafe: tuple[int, int, int]) -> None:
    assert sqlite_edition(unsafe).unsafe_with_two_connections


def test_the_version_in_use_is_named() -> None:
    assert sqlite_edition().version == sqlite3.sqlite_version
    assert not sqlite_edition().too_old
    assert sqlite_edition((3, 36, 0)).too_old
