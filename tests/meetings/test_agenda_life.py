"""What members propose is arranged line by line; nothing that was proposed meanwhile is lost by it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.zones import LocalTime
from cogs.events.domain import Event, EventCancelled, Plan, Status
from cogs.meetings.domain import (
    ITEM_LIMIT,
    MOST_ITEMS,
    AgendaFull,
    Item,
    ItemNeedsWords,
    ItemTooLong,
    MeetingBegun,
    UnknownItem,
    arrange,
    as_lines,
    call_due,
    in_order,
    is_near,
    left_out,
    propose,
    read_item,
    require_ahead,
)

NOW = datetime(2023, 3, 1, 12, tzinfo=UTC)
EVENT = Event(
    1,
    Plan("Meeting", LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels"), group="innovation-diffusion"),
    Status.PUBLISHED,
    1,
    1,
    NOW,
)


def item(number: int, title: str, position: int | None, member: int = 101) -> Item:
    return Item(number, 1, member, title, position, NOW)


ITEMS = [item(1, "Budget", 1), item(2, "Calendar", 2), item(3, "Visit", None)]


def titles(items: list[Item]) -> list[str]:
    return [one.title for one in in_order(items)]


def arranged(typed: str, seen: int = 3, items: list[Item] = ITEMS) -> list[Item]:
    return arrange(items, typed, seen, by=1, event=1, now=NOW)


def test_the_lines_as_they_are_change_nothing() -> None:
    assert as_lines(ITEMS) == "#1 Budget\n#2 Calendar"
    assert sorted(arranged(as_lines(ITEMS)), key=lambda one: one.id) == ITEMS


def test_lines_are_moved_mended_left_out_brought_back_and_added() -> None:
    items = arranged("#3\n\nThanks to the hosts\n#2: Calendar of 2024\n")
    assert titles(items) == ["Visit", "Thanks to the hosts", "Calendar of 2024"]
    assert [one.title for one in left_out(items)] == ["Budget"]
    assert [(one.id, one.member) for one in in_order(items)] == [(3, 101), (0, 1), (2, 101)]


def test_what_was_proposed_while_somebody_arranged_comes_last() -> None:
    later = [*ITEMS, item(4, "Late idea", 3)]
    assert titles(arranged("#2 Calendar", seen=3, items=later)) == ["Calendar", "Late idea"]
    assert titles(arranged("#2 Calendar", seen=4, items=later)) == ["Calendar"]


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("#9 Budget", UnknownItem),
        ("#1 Budget\n#1 Budget", UnknownItem),
        ("x" * (ITEM_LIMIT + 1), ItemTooLong),
        ("\n".join(f"Item {number}" for number in range(MOST_ITEMS)), AgendaFull),
    ],
)
def test_a_line_that_is_none_of_the_agenda_is_refused(typed: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        arranged(typed)


def test_an_item_is_a_line_and_the_same_twice_is_one() -> None:
    assert read_item(" A \n b ") == "A b"
    with pytest.raises(ItemNeedsWords):
        read_item("\u200b")
    new = propose(ITEMS, 1, 101, "Vouchers", NOW)
    assert new is not None
    assert new.position == 3
    assert propose(ITEMS, 1, 101, "Budget", NOW) is None
    assert propose(ITEMS, 1, 102, "Budget", NOW) is not None
    first = propose([], 1, 101, "First", NOW)
    assert first is not None
    assert first.position == 1


def test_no_agenda_is_longer_than_a_meeting() -> None:
    mine = [item(number, f"Item {number}", number) for number in range(1, 6)]
    with pytest.raises(AgendaFull):
        propose(mine, 1, 101, "One more", NOW)
    assert propose(mine, 1, 102, "One more", NOW) is not None
    all_ = [item(number, f"Item {number}", number, member=number) for number in range(1, MOST_ITEMS + 1)]
    with pytest.raises(AgendaFull):
        propose(all_, 1, 999, "One more", NOW)


def test_items_are_called_for_two_weeks_before_or_when_somebody_wants_it_or_now() -> None:
    starts = EVENT.starts_at
    assert call_due(EVENT, None, NOW) == starts - timedelta(days=14)
    assert call_due(EVENT, NOW + timedelta(days=1), NOW) == NOW + timedelta(days=1)
    assert call_due(EVENT, None, starts - timedelta(days=1)) == starts - timedelta(days=1)
    with pytest.raises(MeetingBegun):
        call_due(EVENT, starts, NOW)


def test_what_is_of_use_before_a_meeting_is_refused_afterwards() -> None:
    require_ahead(EVENT, NOW)
    with pytest.raises(MeetingBegun):
        require_ahead(EVENT, EVENT.starts_at)
    with pytest.raises(EventCancelled):
        require_ahead(replace(EVENT, status=Status.CANCELLED), NOW)


def test_the_reminder_is_promised_when_the_meeting_is_near() -> None:
    starts = EVENT.starts_at
    assert not is_near(EVENT, starts - timedelta(days=2, seconds=1))
    assert is_near(EVENT, starts - timedelta(days=2))
    assert not is_near(EVENT, starts)
    assert not is_near(replace(EVENT, status=Status.CANCELLED), starts - timedelta(days=1))
