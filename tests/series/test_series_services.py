"""A series on a real database: its dates are ordinary events, made once, changed and cancelled together or alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.client.voice import Voice
from bot.community.content import Community
from bot.dates import SaidTwice, UnreadableDate
from bot.delivery.messages import ToChannel
from bot.storage.database import Conflict
from cogs.events.domain import (
    EventChanged,
    EventInThePast,
    EventNotFound,
    NotPublished,
    Reach,
    Standing,
    Status,
)
from cogs.events.service import Agenda
from cogs.series import embeds
from cogs.series.domain import (
    DatesStay,
    EventMoved,
    NoSeries,
    Occurrence,
    RepeatsAlready,
    RuleMissesFirst,
    RuleUnreadable,
)
from cogs.series.repository import SeriesRepository
from tests.events.ground import ANNOUNCEMENTS, PORTO, READER, STAFF, community, translator
from tests.series.ground import WEEKLY, Stand, days, made

# ---- beginning -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("every", "rule"),
    [
        ("every week", "weeks 1 thu"),
        ("every two weeks", "weeks 2 thu"),
        ("every Thursday", "weeks 1 thu"),
        ("last Thursday of the month", "months 1 thu#-1"),
        ("every month", "months 1 day 30"),
        ("le dernier jeudi de chaque mois", "months 1 thu#-1"),
        ("weeks 4 thu", "weeks 4 thu"),
    ],
)
async def test_a_rule_is_read_as_it_is_typed_and_counted_from_the_event(
    stand: Stand, every: str, rule: str
) -> None:
    event = await stand.events.published()
    shown = await stand.series.read(event.id, every, "", READER)
    assert str(shown.series.recurrence) == f"2023-03-30 09:30 Europe/Brussels {rule}"
    assert [one.event for one in shown.dates] == [None] * 12


async def test_the_rules_that_fit_an_event_are_offered(stand: Stand) -> None:
    event = await stand.events.published()
    assert [str(one.rule) for one in stand.series.rules(event)] == [
        "weeks 1 thu",
        "weeks 2 thu",
        "weeks 4 thu",
        "months 1 thu#-1",
    ]
    second = replace(
        event, plan=replace(event.plan, starts=event.plan.starts.__class__(datetime(2023, 3, 9, 9), "UTC"))
    )
    assert [str(one.rule) for one in stand.series.rules(second)][3:] == ["months 1 thu#2"]


@pytest.mark.parametrize("until", ["30 June 2023", "30 June 2023, 12:00"])
async def test_a_last_date_is_read_with_or_without_a_time(stand: Stand, until: str) -> None:
    event = await stand.events.published()
    assert (await stand.series.read(event.id, WEEKLY, until, READER)).series.until == date(2023, 6, 30)


@pytest.mark.parametrize(
    ("locale", "weekly", "fortnightly", "monthly"),
    [
        ("en", "every week", "every two weeks", "every third Tuesday of the month"),
        ("fr", "chaque semaine", "toutes les deux semaines", "le troisième mardi de chaque mois"),
    ],
)
async def test_rhythms_are_read_as_the_refusal_says_to_write_them(
    stand: Stand, locale: str, weekly: str, fortnightly: str, monthly: str
) -> None:
    event, reader = await stand.events.published(), replace(READER, locale=locale)
    for typed, weeks in ((weekly, 1), (fortnightly, 2)):
        read = await stand.series.read(event.id, typed, "", reader)
        assert str(read.series.recurrence.rule) == f"weeks {weeks} thu"
    with pytest.raises(RuleMissesFirst):
        await stand.series.read(event.id, monthly, "", reader)


async def test_what_cannot_be_read_is_refused(stand: Stand) -> None:
    event = await stand.events.published()
    with pytest.raises(RuleUnreadable):
        await stand.series.read(event.id, "whenever", "", READER)
    with pytest.raises(RuleUnreadable):
        await stand.series.read(event.id, "13 April 2023", "", READER)
    with pytest.raises(SaidTwice):
        await stand.series.read(event.id, "every Thursday in UTC", "", READER)
    with pytest.raises(UnreadableDate):
        await stand.series.read(event.id, WEEKLY, "some day", READER)
    with pytest.raises(ValueError, match="no rule"):
        await stand.series.begin(event.id, "whenever 1", None)


async def test_a_series_is_not_begun_by_what_somebody_has_changed_meanwhile(stand: Stand) -> None:
    event = await stand.events.published()
    seen = (await stand.series.read(event.id, WEEKLY, "", READER)).event.edition
    await stand.edit(event.id, Reach.ONE, title="Another")
    with pytest.raises(EventMoved):
        await stand.series.begin(event.id, WEEKLY, None, seen)


async def test_only_what_is_published_and_no_date_of_a_series_comes_back(stand: Stand) -> None:
    draft = await stand.events.written(title="Draft")
    with pytest.raises(NotPublished):
        await stand.series.begin(draft.id, WEEKLY, None)
    with pytest.raises(EventNotFound):
        await stand.series.begin(99, WEEKLY, None)
    shown = await stand.begun()
    for number in made(shown):
        with pytest.raises(RepeatsAlready):
            await stand.series.read(number, WEEKLY, "", READER)
    with pytest.raises(NoSeries):
        await stand.series.show(draft.id)


# ---- its dates are events ------------------------------------------------------------


async def test_the_dates_of_six_weeks_are_events_with_the_same_terms_announced_a_week_before(
    stand: Stand,
) -> None:
    shown = await stand.begun(moderated=True)
    assert days(shown) == ["30.03", "06.04", "13.04", "20.04", "27.04"]
    second = await stand.event(made(shown)[1])
    assert (second.title, second.status, second.organiser) == ("S3 Conference", Status.PUBLISHED, STAFF)
    assert (second.plan.seats, second.plan.place, second.terms.moderated) == (2, "Online", True)
    assert f"{second.starts_at:%H:%M}" == "07:30"
    async with stand.events.database.reading() as transaction:
        rows = await stand.events.outbox.planned(transaction, f"events:{second.id}")
    first = rows[0]
    assert (first.key, first.target) == (f"events:{second.id}:announcement", ToChannel(ANNOUNCEMENTS))
    assert first.due == datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
    assert len(rows) == 4


async def test_each_night_makes_what_comes_into_sight_and_nothing_twice(stand: Stand) -> None:
    shown = await stand.begun()
    await stand.series.make()
    assert len(await stand.plans(shown)) == 5
    stand.events.clock.advance(timedelta(days=7))
    for _ in range(2):
        await stand.series.make()
    assert days(await stand.series.show(shown.event.id))[-1] == "04.05"
    assert len(await stand.plans(shown)) == 6
    async with stand.events.database.transaction() as transaction:
        with pytest.raises(Conflict):
            await SeriesRepository(transaction).add_date(1, Occurrence(date(2023, 5, 4), None))


async def test_a_long_outage_makes_up_for_what_still_lies_ahead(stand: Stand) -> None:
    shown = await stand.begun()
    stand.events.clock.set(datetime(2023, 7, 1, tzinfo=UTC))
    await stand.series.make()
    assert days(await stand.series.show(shown.event.id)) == [
        "06.07",
        "13.07",
        "20.07",
        "27.07",
        "03.08",
        "10.08",
    ]


async def test_one_series_that_cannot_be_made_stops_no_other(
    stand: Stand, caplog: pytest.LogCaptureFixture
) -> None:
    await stand.begun()
    other = await stand.events.published(title="Other")
    shown = await stand.series.begin(other.id, WEEKLY, None)
    async with stand.events.database.transaction() as transaction:
        await transaction.execute(
            "UPDATE series_date SET event = 999 WHERE series = 1 AND day = '2023-04-27'"
        )
    stand.events.clock.advance(timedelta(days=7))
    await stand.series.make()
    assert "series 1 could not be made" in caplog.text
    assert days(await stand.series.show(shown.event.id))[-1] == "04.05"


async def test_a_member_has_a_place_at_each_date_of_its_own(stand: Stand) -> None:
    first, second, *_ = made(await stand.begun())
    for number in (first, second):
        for new in (True, False):
            assert (await stand.events.events.register(number, PORTO)).new is new
    await stand.events.events.withdraw(first, PORTO)
    assert await stand.events.standing(first, PORTO) is None
    assert await stand.events.standing(second, PORTO) is Standing.SEATED


async def test_in_calendars_each_date_keeps_its_name_when_it_moves(stand: Stand) -> None:
    shown = await stand.begun()
    known: Community = community()
    agenda = Agenda(stand.events.clock, known, "here")
    before = [agenda.entry(await stand.event(number)) for number in made(shown)]
    await stand.edit(made(shown)[0], Reach.ALL, when="2023-03-30 11:00-12:00 Europe/Brussels")
    after = [agenda.entry(await stand.event(number)) for number in made(shown)]
    assert [one.uid for one in after] == [one.uid for one in before]
    assert len({one.uid for one in after}) == 5
    assert {one.sequence for one in after} == {1}


# ---- corrected together or alone -----------------------------------------------------


async def test_an_edit_reaches_this_one_this_and_all_that_follow_or_all(stand: Stand) -> None:
    shown = await stand.begun()
    numbers = made(shown)
    assert await stand.edit(numbers[1], Reach.ONE, title="Guest") == 0
    assert await stand.edit(numbers[2], Reach.FOLLOWING, place="Room 2") == 2
    assert await stand.edit(numbers[4], Reach.ALL, seats="9") == 4
    plans = await stand.plans(shown)
    assert [one.title for one in plans] == ["S3 Conference", "Guest", *["S3 Conference"] * 3]
    assert [one.place for one in plans] == ["Online", "Online", *["Room 2"] * 3]
    assert [one.seats for one in plans] == [9] * 5
    stand.events.clock.advance(timedelta(days=7))
    await stand.series.make()
    new = (await stand.plans(shown))[-1]
    assert (new.title, new.place, new.seats) == ("S3 Conference", "Room 2", 9)


async def test_a_new_hour_is_told_and_planned_for_each_date_and_one_that_was_moved_stays(
    stand: Stand,
) -> None:
    shown = await stand.begun()
    first, second, third, *_ = made(shown)
    await stand.events.events.register(third, PORTO)
    await stand.edit(second, Reach.ONE, when="2023-04-07 09:30-16:00 Europe/Brussels")
    assert await stand.edit(first, Reach.FOLLOWING, when="2023-03-30 14:00-15:00 Europe/Brussels") == 3
    starts = [f"{one.starts.local:%d.%m %H:%M}" for one in await stand.plans(shown)]
    assert starts == ["30.03 14:00", "07.04 09:30", "13.04 14:00", "20.04 14:00", "27.04 14:00"]
    assert [key for key in await stand.keys(f"events:{third}") if "changed" in key] == [
        f"events:{third}:member:{PORTO}:changed:1:1"
    ]
    async with stand.events.database.reading() as transaction:
        (row,) = await stand.events.outbox.planned(transaction, f"events:{third}:announcement")
    assert row.due == datetime(2023, 4, 6, 12, 0, tzinfo=UTC)


async def test_the_list_tells_the_hour_of_each_date_and_calls_only_another_day_moved(stand: Stand) -> None:
    numbers = made(await stand.begun())
    await stand.edit(numbers[1], Reach.ONE, when="2023-04-07 09:30-16:00 Europe/Brussels")
    await stand.edit(numbers[2], Reach.FOLLOWING, when="2023-04-13 11:00-12:00 Europe/Brussels")
    listed = (
        embeds.series(Voice(translator(), READER), await stand.series.show(numbers[0])).fields[1].value or ""
    )
    lines = listed.split("\n")
    # Nobody has moved the first: those that follow have another hour.
    assert lines[0] == "Thursday 30 March 2023, 09:30"
    assert lines[1].startswith("Thursday 6 April 2023, 11:00 (moved to ")
    assert lines[2] == "Thursday 13 April 2023, 11:00"


async def test_days_are_moved_one_by_one_and_nothing_changes_where_one_of_several_cannot(
    stand: Stand,
) -> None:
    shown = await stand.begun()
    second = made(shown)[1]
    moved = "2023-04-07 09:30-16:00 Europe/Brussels"
    with pytest.raises(DatesStay):
        await stand.edit(second, Reach.FOLLOWING, when=moved)
    # Twenty minutes before the first date of all: nine in the morning is over on that day.
    stand.events.clock.set(datetime(2023, 3, 30, 7, 10, tzinfo=UTC))
    with pytest.raises(EventInThePast):
        await stand.edit(second, Reach.ALL, when="2023-04-06 09:00-16:00 Europe/Brussels")
    assert {f"{one.starts.local:%H:%M}" for one in await stand.plans(shown)} == {"09:30"}


async def test_two_who_edit_a_series_at_once_overwrite_nothing(stand: Stand) -> None:
    number = made(await stand.begun())[0]
    late = await stand.events.edits.begin(number, STAFF)
    await stand.events.drafts.keep(late.id, STAFF, replace(late.typed, title="Late"))
    await stand.edit(number, Reach.ALL, title="Early")
    with pytest.raises(EventChanged):
        await stand.events.edits.apply(late.id, READER, Reach.ALL)
    proposal = await stand.events.edits.propose(late.id, READER)
    assert (proposal.overtaken, proposal.repeats) == (True, True)
