"""When a link opens a calendar, in its members' words."""

from datetime import UTC, datetime, timedelta

import pytest

from cogs.feeds.domain import (
    ASKED_AGAIN,
    TRUSTED,
    Here,
    Link,
    Token,
    Verdict,
    judge,
    opens,
    token_in,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TOKEN = Token("A" * 8, "b" * 22)
LINK = Link(1, 101, TOKEN.digest, NOW, NOW)


def test_a_token_is_read_as_it_was_written() -> None:
    assert token_in(TOKEN.text) == TOKEN


@pytest.mark.parametrize("text", ["", "A" * 29, "A" * 31, "A" * 29 + "/", "A" * 29 + "é", "A" * 30 + "\n"])
def test_what_has_another_form_is_no_token(text: str) -> None:
    assert token_in(text) is None


def test_only_the_secret_of_the_link_opens_it() -> None:
    assert opens(TOKEN, LINK)
    assert not opens(Token(TOKEN.selector, "c" * 22), LINK)
    assert not opens(TOKEN, None)


def test_neither_a_token_nor_a_link_shows_its_secret_in_a_log() -> None:
    assert TOKEN.secret not in repr(TOKEN)
    assert repr(LINK.digest) not in repr(LINK)


def test_who_was_here_a_moment_ago_is_not_asked_for_again() -> None:
    assert judge(LINK, NOW + ASKED_AGAIN - timedelta(seconds=1)) is Verdict.SHOW
    assert judge(LINK, NOW + ASKED_AGAIN) is Verdict.ASK


def test_the_link_of_who_has_left_ends_and_of_who_is_here_goes_on() -> None:
    later = NOW + timedelta(days=9)
    assert judge(LINK, later, Here.NO) is Verdict.END
    assert judge(LINK, later, Here.YES) is Verdict.SHOW


def test_in_an_outage_of_discord_a_calendar_is_shown_for_a_day() -> None:
    assert judge(LINK, NOW + TRUSTED - timedelta(seconds=1), Here.UNKNOWN) is Verdict.SHOW
    assert judge(LINK, NOW + TRUSTED, Here.UNKNOWN) is Verdict.WAIT
