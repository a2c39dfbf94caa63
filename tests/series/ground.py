"""The services of series on the events' own, on a real database, with a clock that stands."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from bot.dates import TimeReader
from cogs.events.domain import Event, Plan, Reach
from cogs.series.service import SeriesCompanions, SeriesService, Shown
from tests.events.ground import READER, STAFF, Ground, ground

WEEKLY = "weeks 1 thu"


@dataclass(frozen=True)
class Stand:
    """The events' services with the series beside them; the conference of 30 March is a Thursday."""

    events: Ground
    series: SeriesService

    async def begun(self, until: date | None = None, **how: object) -> Shown:
        """Publish an event, as ``Ground.opened`` takes it, and let it come back each week."""
        event = await (self.events.opened(**how) if how else self.events.published())  # type: ignore[arg-type]  # made of what the test names
        return await self.series.begin(event.id, WEEKLY, until)

    async def edit(self, event: int, reach: Reach, **fields: str) -> int:
        """Correct an event through its form, and return how many others were corrected."""
        form = await self.events.edits.begin(event, STAFF)
        await self.events.drafts.keep(form.id, STAFF, replace(form.typed, **fields))
        self.events.clock.advance(timedelta(seconds=1))
        return (await self.events.edits.apply(form.id, READER, reach)).others

    async def event(self, number: int) -> Event:
        """Return an event as it is stored."""
        async with self.events.database.reading() as transaction:
            return await self.events.finder.existing(transaction, number)

    async def plans(self, shown: Shown) -> list[Plan]:
        """Return what the dates say that are events by now."""
        again = (await self.series.show(shown.event.id)).dates
        return [one.event.plan for one in again if one.event is not None]

    async def keys(self, prefix: str) -> list[str]:
        """Return the keys of what is promised and not sent."""
        async with self.events.database.reading() as transaction:
            return [row.key for row in await self.events.outbox.planned(transaction, prefix)]


@asynccontextmanager
async def stand_of(folder: Path) -> AsyncIterator[Stand]:
    """Open the services of series beside those of events."""
    async with ground(folder, beside=["cogs.series"]) as events:
        series = SeriesService(
            events.database,
            events.publications,
            events.finder,
            events.clock,
            TimeReader({"CET": "Europe/Brussels"}, ["en", "fr"]),
            events.gate,
        )
        events.company.companions = SeriesCompanions(events.finder, events.clock)
        yield Stand(events, series)


def made(shown: Shown) -> list[int]:
    """Return the numbers of the dates ahead that are events."""
    return [one.event.id for one in shown.dates if one.event is not None]


def days(shown: Shown) -> list[str]:
    """Return the days ahead that are events, each as 30.03."""
    return [f"{one.day:%d.%m}" for one in shown.dates if one.event is not None]
