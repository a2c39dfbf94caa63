"""Dates that are cancelled, left out and put back, and a series that goes on after its end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.delivery.kinds import Reader
from cogs.events.domain import Event, Reach, Status, typed
from cogs.events.service import Change
from cogs.series.domain import DateStands, NoSuchDate, RepeatsAlready
from tests.events.ground import PORTO, READER, STAFF
from tests.series.ground import Stand, days, made


@pytest.mark.parametrize(
    ("reach", "cancelled", "until"),
    [
        (Reach.ONE, ["13.04"], None),
        (Reach.FOLLOWING, ["13.04", "20.04", "27.04"], date(2023, 4, 12)),
        (Reach.ALL, ["30.03", "06.04", "13.04", "20.04", "27.04"], date(2023, 3, 29)),
    ],
)
async def test_a_cancellation_reaches_as_far_as_it_is_meant(
    stand: Stand, reach: Reach, cancelled: list[str], until: date | None
) -> None:
    shown = await stand.begun()
    third = made(shown)[2]
    assert await stand.events.company.repeats(third)
    done = await stand.events.events.cancel(third, reach)
    assert (done.others, done.announced) == (len(cancelled) - 1, False)
    numbers = [await stand.event(number) for number in made(shown)]
    assert [
        f"{one.plan.starts.local:%d.%m}" for one in numbers if one.status is Status.CANCELLED
    ] == cancelled
    assert (await stand.series.show(third)).series.until == until
    stand.events.clock.advance(timedelta(days=21))
    await stand.series.make()
    new = await stand.series.show(third)
    assert (len(new.dates) > 5) is (reach is Reach.ONE)


async def test_a_series_that_came_to_its_end_goes_on_from_one_of_its_dates(stand: Stand) -> None:
    shown = await stand.begun()
    third = made(shown)[2]
    await stand.events.events.cancel(third, Reach.FOLLOWING)
    await stand.events.events.reopen(third)
    stand.events.clock.set(datetime(2023, 4, 12, 12, tzinfo=UTC))
    # Moved to another day it is no date from which anything could be counted.
    await stand.edit(third, Reach.ONE, when="2023-04-14 09:30-16:00 Europe/Brussels")
    with pytest.raises(RepeatsAlready):
        await stand.series.begin(third, "weeks 1 fri", None)
    await stand.edit(third, Reach.ONE, when="2023-04-13 10:00-16:00 Europe/Brussels")
    again = await stand.series.begin(third, "weeks 2 thu", None)
    assert again.series.id == shown.series.id
    assert days(again) == ["13.04", "27.04", "11.05"]
    plans = await stand.plans(again)
    assert [f"{one.starts.local:%H:%M}" for one in plans] == ["10:00", "09:30", "10:00"]


async def test_nothing_is_made_of_a_series_that_is_cancelled_while_a_date_to_leave_out_is_read(
    stand: Stand,
) -> None:
    shown = await stand.begun()
    numbers = made(shown)
    read = stand.series._day

    async def slow(event: Event, typed: str, reader: Reader) -> date:
        stand.events.clock.advance(timedelta(days=7))
        await stand.events.events.cancel(numbers[-1], Reach.ALL)
        return await read(event, typed, reader)

    stand.series._day = slow  # type: ignore[method-assign]  # what takes long is overtaken
    with pytest.raises(NoSuchDate):
        await stand.series.leave_out(numbers[-1], "2023-05-11", READER)
    assert len(made(await stand.series.show(numbers[-1]))) == 0
    async with stand.events.database.reading() as transaction:
        assert await stand.events.finder.alive(transaction) == []


async def test_a_channel_hears_nothing_of_a_date_it_had_not_heard_of(stand: Stand) -> None:
    first, second, *_ = made(await stand.begun())
    await stand.events.events.register(second, PORTO)
    await stand.events.events.cancel(first, Reach.ALL)
    assert await stand.keys(f"events:{first}") == [f"events:{first}:cancelled:channel:1"]
    assert await stand.keys(f"events:{second}") == [f"events:{second}:member:{PORTO}:cancelled:1:1"]


async def test_an_event_of_its_own_reaches_nobody_else(stand: Stand) -> None:
    alone = await stand.events.published(title="Alone")
    await stand.begun()
    assert await stand.edit(alone.id, Reach.ALL, title="Still alone") == 0
    assert (await stand.events.events.cancel(alone.id, Reach.ALL)).others == 0


async def test_a_date_is_left_out_and_put_back(stand: Stand) -> None:
    shown = await stand.begun()
    number = shown.event.id
    for typed_date in ("2023-05-04", "4 May 2023"):
        skipped, day = await stand.series.leave_out(number, typed_date, READER)
        assert (day, [one.day for one in skipped.dates if one.left_out]) == (date(2023, 5, 4), [day])
    stand.events.clock.advance(timedelta(days=7))
    await stand.series.make()
    assert days(await stand.series.show(number))[-1] == "27.04"
    for _ in range(2):
        assert days(await stand.series.put_back(number, day))[-1] == "04.05"


async def test_only_a_date_that_is_not_there_yet_is_left_out(stand: Stand) -> None:
    shown = await stand.begun(until=date(2023, 5, 31))
    number = shown.event.id
    with pytest.raises(DateStands):
        await stand.series.leave_out(number, "2023-04-06", READER)
    for wrong in ("2023-05-05", "2023-06-08", "2023-03-23"):
        with pytest.raises(NoSuchDate):
            await stand.series.leave_out(number, wrong, READER)
    with pytest.raises(NoSuchDate):
        await stand.series.put_back(number, date(2023, 6, 8))


async def test_how_one_registers_is_as_for_the_last_date_that_was_made(stand: Stand) -> None:
    shown = await stand.begun()
    await stand.events.terms.set(made(shown)[-1], Change(moderated=True), READER)
    stand.events.clock.advance(timedelta(days=7))
    await stand.series.make()
    new = await stand.event(made(await stand.series.show(shown.event.id))[-1])
    assert (new.terms.moderated, new.terms.announced) == (True, 7)
    draft = await stand.events.drafts.duplicate(new.id, STAFF)
    await stand.events.drafts.keep(draft.id, STAFF, replace(typed(new.plan), when="1 June 2023, 10:00 CET"))
    copy = (await stand.events.drafts.read(await stand.events.drafts.get(draft.id), READER)).event
    assert (copy.terms.moderated, copy.terms.announced) == (True, None)
