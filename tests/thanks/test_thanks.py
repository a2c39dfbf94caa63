"""Three working days after an event people expect to have heard from its organiser, who is reminded once."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest_asyncio

from bot.delivery.kinds import Reader, RenderContext
from bot.delivery.messages import ToMember
from bot.delivery.outbox import OutboxRow
from bot.kernel.office_hours import OfficeHours
from bot.storage.database import Transaction
from cogs.events.domain import Wish
from cogs.thanks.domain import expected_until, is_time
from cogs.thanks.posts import Posts
from cogs.thanks.service import EXPECTED, ThanksService
from tests.events.ground import ENDS_AT, NOW, PORTO, STAFF, Ground, ground, translator

MONDAY = date(2023, 4, 3)
HOURS = OfficeHours(frozenset(range(5)), time(9), time(17), "Europe/Brussels")
FRIDAY = datetime(2023, 3, 31, 8, 17, tzinfo=UTC)
SATURDAY = datetime(2023, 4, 1, 8, 17, tzinfo=UTC)
TUESDAY_END = datetime(2023, 4, 4, 14, 0, tzinfo=UTC)


@dataclass
class Stand:
    events: Ground
    thanks: ThanksService
    series: set[int]

    async def held(self, seats: int = 1) -> int:
        """Return an event that somebody had a seat at and that is over."""
        event = await self.events.published()
        for member in range(PORTO, PORTO + seats):
            await self.events.events.register(event.id, member)
        self.events.clock.set(ENDS_AT)
        return event.id

    async def reminded(self, at: datetime) -> list[OutboxRow]:
        """Look at the time given, and return what is promised by then."""
        self.events.clock.set(at)
        await self.thanks.remind()
        async with self.events.database.reading() as transaction:
            rows = await self.events.outbox.planned(transaction, "events")
        return [row for row in rows if row.kind == EXPECTED]

    async def words(self, row: OutboxRow, locale: str) -> str | None:
        """Return what the organiser reads now."""
        posts = Posts(translator(), self.events.finder, self.thanks)
        context = RenderContext(due=row.due, now=self.events.clock.now(), late=False)
        async with self.events.database.reading() as transaction:
            shown = await posts.expected(
                transaction, row.parameters, Reader(locale, "Europe/Brussels"), context
            )
        return None if shown is None else str(shown.payload)


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with ground(tmp_path, beside=["cogs.thanks"]) as events:
        series: set[int] = set()

        async def repeats(_transaction: Transaction, event: int) -> bool:
            return event in series

        thanks = ThanksService(events.database, events.outbox, events.finder, repeats, HOURS, events.clock)
        yield Stand(events, thanks, series)


async def test_on_the_next_working_day_the_organiser_is_reminded_once_and_until_the_third(
    stand: Stand,
) -> None:
    await stand.held()
    assert await stand.reminded(NOW) == []
    for _ in range(2):
        (row,) = await stand.reminded(FRIDAY)
    assert (row.target, row.due, row.life.not_after) == (ToMember(STAFF), FRIDAY, TUESDAY_END)
    told = str(await stand.words(row, "en"))
    assert "one person had a seat" in told
    assert "/event message" in told
    assert "4 avril 2023" in str(await stand.words(row, "fr"))
    stand.events.clock.set(TUESDAY_END)
    assert await stand.words(row, "en") is None


async def test_at_a_weekend_nobody_is_reminded_and_later_than_three_working_days_neither(
    stand: Stand,
) -> None:
    await stand.held()
    assert await stand.reminded(SATURDAY) == []
    assert await stand.reminded(TUESDAY_END) == []


async def test_a_holiday_gives_a_day_more(stand: Stand) -> None:
    event = await stand.events.finder.card(await stand.held(), STAFF)
    with_holiday = replace(HOURS, holidays=frozenset({MONDAY}))
    assert expected_until(event.event, with_holiday) == TUESDAY_END.replace(day=5)
    assert is_time(event.event, with_holiday, TUESDAY_END)
    assert not is_time(event.event, with_holiday, FRIDAY.replace(month=4, day=3))


async def test_who_has_written_to_people_is_not_reminded_and_who_does_meanwhile_hears_nothing(
    stand: Stand,
) -> None:
    event = await stand.held(seats=2)
    (row,) = await stand.reminded(FRIDAY)
    assert "2 people had a seat" in str(await stand.words(row, "en"))
    written = await stand.events.letters.write(event, STAFF, "Thank you all!", Wish())
    assert await stand.words(row, "en") is not None
    await stand.events.letters.send(written.letter.id)
    assert await stand.words(row, "en") is None


async def test_what_was_written_before_the_end_is_no_thanks(stand: Stand) -> None:
    event = await stand.events.published()
    await stand.events.events.register(event.id, PORTO)
    written = await stand.events.letters.write(event.id, STAFF, "See you soon!", Wish())
    await stand.events.letters.send(written.letter.id)
    assert len(await stand.reminded(FRIDAY)) == 1


async def test_nobody_is_reminded_of_what_nobody_came_to_what_was_called_off_or_what_comes_back(
    stand: Stand,
) -> None:
    await stand.events.published(title="Nobody came")
    called_off = await stand.events.published(title="Called off")
    weekly = await stand.events.published(title="Weekly")
    for event in (called_off, weekly):
        await stand.events.events.register(event.id, PORTO)
    await stand.events.events.cancel(called_off.id)
    stand.series.add(weekly.id)
    assert await stand.reminded(FRIDAY) == []


async def test_an_organiser_who_is_gone_or_has_handed_over_is_not_reminded(stand: Stand) -> None:
    await stand.held()
    (row,) = await stand.reminded(FRIDAY)
    await stand.events.erase(STAFF)
    assert await stand.words(row, "en") is None
