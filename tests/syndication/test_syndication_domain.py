"""Which entries are news, and how a feed lives: pure decisions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.kernel.text import units
from cogs.syndication.domain import (
    BREAKS_AFTER,
    EVERY,
    FAILS_FOR,
    LONGEST_PAUSE,
    MOST_AT_ONCE,
    SILENT_FOR,
    TITLE_LIMIT,
    Ending,
    Feed,
    Item,
    State,
    Validators,
    Why,
    Word,
    answered,
    failed,
    followed,
    instant,
    item,
    newest,
    news,
    pause,
    spoken,
    stopped,
)

NOW = datetime(2023, 3, 1, 9, tzinfo=UTC)
FEED = Feed(1, "https://site.example/feed", 5, "Site", State.FOLLOWED, NOW, NOW, next_at=NOW)


def made(guid: str = "", link: str = "", title: str = "", at: datetime | None = None) -> Item:
    found = item(guid, link, title, at)
    assert found is not None
    return found


def test_an_item_with_a_new_date_or_title_is_the_same_item() -> None:
    first = made("1", "https://site.example/1", "One", NOW)
    again = made("1", "https://site.example/1", "One, corrected", NOW + timedelta(days=9))
    assert news([again], first.marks, NOW).posted == ()


def test_an_item_whose_site_gives_out_new_guids_is_known_by_link_and_title() -> None:
    first = made("1", "https://site.example/1", "One")
    assert news([made("2", "https://site.example/1", "One")], first.marks, NOW).posted == ()
    other = made("2", "https://site.example/1", "Another under the same link")
    assert news([other], first.marks, NOW).posted == (other,)


def test_without_a_guid_the_link_is_the_item_and_without_a_link_its_title() -> None:
    assert made(link="https://site.example/1", title="A").marks == made(link="https://site.example/1").marks
    assert made(title="A").marks != made(title="B").marks
    assert item("", "  ", "\u200b", None) is None


def test_what_stands_twice_in_one_feed_is_one_item() -> None:
    twice = [made("1", title="A"), made("1", title="A")]
    assert len(news(twice, (), NOW).posted) == 1


def test_the_oldest_comes_first_by_date_and_else_by_the_order_of_the_feed() -> None:
    dated = [made("1", at=NOW), made("2", at=NOW + timedelta(hours=1)), made("3", at=NOW)]
    assert news(dated, (), NOW).posted == (dated[2], dated[0], dated[1])
    undated = [made("2"), made("1")]
    assert news(undated, (), NOW).posted == (undated[1], undated[0])
    assert newest(undated, 1) == (undated[0],)


def test_a_flood_is_told_in_a_few_posts_and_a_number() -> None:
    flood = [made(str(number)) for number in range(40)]
    found = news(flood, (), NOW)
    assert found.posted == tuple(reversed(flood[:MOST_AT_ONCE]))
    assert found.more == 40 - MOST_AT_ONCE


def test_what_was_there_long_before_is_no_news_when_a_site_begins_to_show_more_of_its_past() -> None:
    old, drafted = made("1", at=NOW - timedelta(days=900)), made("2", at=NOW - timedelta(days=1))
    assert news([drafted, old], (), NOW).posted == (drafted,)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Fish &amp; chips", "Fish & chips"),
        ("<p>Two</p><p>words</p>", "Two words"),
        ("H<sub>2</sub>O", "H2O"),
        ("a < b and c > d", "a < b and c > d"),
        ("line\nbreak\u202etxt", "line breaktxt"),
        ("&#x200b;&#8288;", ""),
    ],
)
def test_a_title_is_one_line_of_plain_words(written: str, read: str) -> None:
    assert spoken(written) == read


@settings(max_examples=40)
@given(st.text(), st.text(max_size=500), st.text())
def test_whatever_strangers_write_is_short_and_one_line_and_marks_are_marks(
    guid: str, title: str, link: str
) -> None:
    assert units(spoken(title)) <= TITLE_LIMIT
    assert len(spoken(title).splitlines()) <= 1
    found = item(guid, link, title, None)
    assert found is None or all(len(mark) == 24 for mark in found.marks)


def test_a_link_that_is_not_everybodys_is_not_shown() -> None:
    links = [
        "http://127.0.0.1/",
        "javascript:alert(1)",
        "https://a:b@site.example/",
        "https://site.example/1",
    ]
    assert [made("1", link).link for link in links] == [None, None, None, links[-1]]


def test_a_date_that_is_none_is_none() -> None:
    assert instant((2023, 3, 1, 9, 0, 0)) == NOW
    assert instant((10_000, 1, 1, 0, 0, 0)) is None
    assert instant(None) is None


# ---- the life of a feed -------------------------------------------------------------


def test_a_feed_that_is_in_order_is_looked_at_again_in_half_an_hour() -> None:
    proposed = replace(FEED, state=State.PROPOSED, next_at=None)
    feed = followed(proposed, NOW)
    assert (feed.state, feed.next_at) == (State.FOLLOWED, NOW)
    after, word = answered(feed, NOW, Validators("e", "m"), news=True)
    assert word is None
    assert after.next_at is not None
    assert EVERY <= after.next_at - NOW < EVERY + timedelta(minutes=5)
    assert (after.validators.etag, after.news_at) == ("e", NOW)


def test_staff_hear_once_that_a_feed_fails_and_once_that_it_works_again() -> None:
    feed, now, words = FEED, NOW, []
    for _ in range(10):
        feed, word = failed(feed, Why.DOWN, now)
        words.append(word)
        assert feed.next_at is not None
        now = feed.next_at
    assert words == [None] * (BREAKS_AFTER - 1) + [Word.BROKEN] + [None] * (10 - BREAKS_AFTER)
    feed, word = answered(feed, now, Validators(), news=False)
    assert (word, feed.failures, feed.why, feed.told) == (Word.WORKS, 0, Why.NOTHING, False)
    assert answered(feed, now, Validators(), news=False)[1] is None


def test_what_fails_once_or_twice_is_the_weather() -> None:
    feed, _ = failed(FEED, Why.SLOW, NOW)
    assert answered(feed, NOW, Validators(), news=False)[1] is None


def test_a_feed_that_fails_is_asked_less_and_less_often() -> None:
    pauses = [pause(number) for number in range(1, 12)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (2 * EVERY, LONGEST_PAUSE)


def test_a_feed_that_fails_for_a_month_ends_and_so_does_one_that_is_gone_for_good() -> None:
    feed, now, words = FEED, NOW, []
    while feed.state is State.FOLLOWED:
        feed, word = failed(feed, Why.MALFORMED, now)
        words.append(word)
        now = feed.next_at or now
    assert (feed.ending, feed.ended_at) == (Ending.FAILING, now)
    assert now - NOW >= FAILS_FOR
    assert [word for word in words if word] == [Word.BROKEN, Word.ENDED]
    assert failed(FEED, Why.GONE, NOW)[0].ending is Ending.GONE


def test_a_feed_is_not_ended_for_an_absence_of_the_bot() -> None:
    feed, _ = failed(FEED, Why.DOWN, NOW)
    again, word = failed(feed, Why.DOWN, NOW + 2 * FAILS_FOR)
    assert (again.state, word) == (State.FOLLOWED, None)


def test_a_feed_without_news_for_more_than_a_year_ends_and_says_so() -> None:
    late, word = answered(FEED, NOW + SILENT_FOR, Validators(), news=False)
    assert (late.ending, late.next_at, word) == (Ending.SILENT, None, Word.ENDED)
    assert answered(FEED, NOW + SILENT_FOR, Validators(), news=True)[1] is None


def test_staff_end_a_feed() -> None:
    ended = stopped(FEED, Ending.STOPPED, NOW)
    assert (ended.state, ended.next_at, ended.ended_at) == (State.ENDED, None, NOW)
