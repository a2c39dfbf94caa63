"""Whom the place of an event tells how to join."""

from datetime import UTC, datetime

import pytest

from bot.kernel.zones import LocalTime
from cogs.events.domain import Event, Plan, Status, without_links


def at(place: str) -> Event:
    starts = LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
    return Event(7, Plan("S3", starts, place=place), Status.PUBLISHED, 1, 0, datetime(2023, 3, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("https://meet.example/abc?pwd=1", "[…]"),
        ("Lyon, or https://meet.example/abc?pwd=1 (pwd: 2)", "Lyon, or […] (pwd: 2)"),
        ("Room 2 – www.meet.example", "Room 2 – […]"),
        ("meet.example/j/123", "[…]"),
        ("zoommtg://meet.example/join?confno=1", "[…]"),
        ("Square, Mont des Arts 1/2, Brussels", "Square, Mont des Arts 1/2, Brussels"),
        ("Online", "Online"),
        ("", ""),
    ],
)
def test_who_has_no_seat_reads_of_the_place_and_not_how_to_join(place: str, told: str) -> None:
    assert without_links(at(place), "[…]").plan.place == told


def test_where_nothing_stands_instead_no_mark_is_left_behind() -> None:
    assert without_links(at("Lyon, https://meet.example/abc")).plan.place == "Lyon"
    assert without_links(at("https://meet.example/abc")).plan.place == ""
