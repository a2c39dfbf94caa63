from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from cogs.digest.domain import (
    DigestDecided,
    DigestLapsed,
    Issue,
    Item,
    NothingLeft,
    Rhythm,
    Slot,
    Stage,
    Told,
    begun,
    decide,
    news_since,
    picked,
)
from tests.digest.ground import COMPOSED, GOES, NOW, RHYTHM, STAFF

SLOT = Slot(datetime(2023, 3, 7, 9, 0), "Europe/Brussels")
ISSUE = Issue(1, None, SLOT, NOW, COMPOSED, Stage.WAITING, {"answers": ("a", "b"), "events": ("1",)})


def test_a_digest_is_composed_a_day_before_its_hour_and_not_a_second_earlier() -> None:
    assert RHYTHM.last_composed(COMPOSED) == SLOT
    assert RHYTHM.last_composed(COMPOSED - timedelta(seconds=1)).week == "2023-W09"
    assert (SLOT.composed, SLOT.goes) == (COMPOSED, GOES)
    assert RHYTHM.next_after(COMPOSED).week == "2023-W11"


def test_a_digest_keeps_its_hour_when_the_clocks_change() -> None:
    days = [datetime(2023, 3, 20, 12, tzinfo=UTC), datetime(2023, 3, 27, 12, tzinfo=UTC)]
    before, after = (RHYTHM.last_composed(day).goes for day in days)
    assert (before.hour, after.hour) == (8, 7)
    assert after - before == timedelta(days=7) - timedelta(hours=1)


def test_an_hour_that_the_clocks_skip_is_kept_after_the_gap() -> None:
    sunday = Rhythm(6, time(2, 30), "Europe/Brussels")
    slot = sunday.last_composed(datetime(2023, 3, 26, 12, tzinfo=UTC))
    assert slot.goes == datetime(2023, 3, 26, 1, 30, tzinfo=UTC)
    assert slot.composed < slot.goes


def test_every_week_of_a_year_has_one_digest() -> None:
    for now in (NOW + timedelta(days=day) for day in range(400)):
        slot, following = RHYTHM.last_composed(now), RHYTHM.next_after(now)
        assert slot.composed <= now < following.composed
        assert slot.useful_until == following.goes
        assert slot.week != following.week


def test_the_week_of_a_year_that_begins_late_is_named_as_the_calendar_of_weeks_has_it() -> None:
    assert Slot(datetime(2027, 1, 1, 9), "UTC").week == "2026-W53"


def test_without_news_it_is_quiet_and_with_them_staff_look_first_where_they_want_to() -> None:
    told = [Told("answers", (Item("a", "key"),))]
    assert begun([], preview=True) is Stage.QUIET
    assert begun(told, preview=True) is Stage.WAITING
    assert begun(told, preview=False) is Stage.APPROVED


def test_news_are_what_happened_since_the_last_digest_and_no_older_than_a_month() -> None:
    ago = [NOW - timedelta(days=days) for days in range(100)]
    assert news_since(ago[9], ago[20], NOW) == ago[9]
    assert news_since(ago[90], ago[95], NOW) == ago[28]


def test_the_first_digest_tells_of_a_week_or_of_all_since_it_was_begun() -> None:
    ago = [NOW - timedelta(days=days) for days in range(100)]
    assert news_since(None, None, NOW) == news_since(None, ago[2], NOW) == ago[7]
    assert news_since(None, ago[13], NOW) == ago[13]


def test_what_is_told_is_what_it_was_composed_of_in_the_words_of_now() -> None:
    renamed, gone = Item("a", "key", {"title": "new"}), Item("c", "key")
    told = [Told("answers", (renamed, gone)), Told("events", (Item("1", "key"),)), Told("later", (gone,))]
    assert picked(told, ISSUE.refs) == [Told("answers", (renamed,)), told[1]]


def test_staff_send_it_whole_or_in_part_or_skip_it_and_a_second_press_changes_nothing() -> None:
    sent = decide(ISSUE, Stage.APPROVED, STAFF, ("events", "unknown"), GOES)
    assert (sent.stage, sent.without, sent.decided_by) == (Stage.APPROVED, ("events",), STAFF)
    assert decide(sent, Stage.APPROVED, STAFF + 1, ("events",), GOES) == sent
    skipped = decide(ISSUE, Stage.SKIPPED, STAFF, (), GOES)
    assert decide(skipped, Stage.SKIPPED, STAFF, (), GOES) == skipped


def test_who_decides_otherwise_than_somebody_before_is_told_what_that_was() -> None:
    skipped = decide(ISSUE, Stage.SKIPPED, STAFF, (), GOES)
    with pytest.raises(DigestDecided) as refused:
        decide(skipped, Stage.APPROVED, STAFF, (), GOES)
    assert refused.value.details == {"how": "skipped"}


def test_nobody_can_send_it_once_its_last_moment_has_come() -> None:
    last = SLOT.waits_until
    assert decide(ISSUE, Stage.APPROVED, STAFF, (), last - timedelta(seconds=1)).stage is Stage.APPROVED
    assert ISSUE.has_lapsed(last)
    with pytest.raises(DigestLapsed):
        decide(ISSUE, Stage.APPROVED, STAFF, (), last)
    assert not replace(ISSUE, stage=Stage.SKIPPED).has_lapsed(last)


def test_a_digest_without_all_of_its_sections_is_none() -> None:
    with pytest.raises(NothingLeft):
        decide(ISSUE, Stage.APPROVED, STAFF, ("answers", "events"), GOES)


def test_things_to_come_are_told_for_two_weeks_from_the_hour_it_goes() -> None:
    week = ISSUE.week("fr")
    assert week.locale == "fr"
    assert week.ahead == (GOES, GOES + timedelta(14))
    assert [week.is_news(at) for at in (None, NOW, COMPOSED)] == [False, True, False]
