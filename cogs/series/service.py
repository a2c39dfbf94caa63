"""Making events that come back, and deciding about several of them at once."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Final

from bot.dates import Reading, SaidTwice, TimeMissing, TimeReader, UnreadableDate
from bot.delivery.kinds import Reader
from bot.kernel.clock import Clock
from bot.kernel.errors import DomainError
from bot.kernel.recurrence import OnOrdinalWeekday, OnWeekdays, Recurrence
from bot.storage.database import Database, Transaction
from cogs.events.domain import Event, Plan, Reach, require_alive
from cogs.events.service import EventFinder, Preflight, PublicationService
from cogs.series.domain import (
    DateStands,
    EventMoved,
    NoSeries,
    Occurrence,
    RepeatsAlready,
    RuleUnreadable,
    Series,
    ahead,
    begin,
    carried_over,
    change,
    end_before,
    happens_twice,
    plan_on,
    require_left_out,
    terms_on,
    to_make,
)
from cogs.series.repository import SeriesRepository

LOG = logging.getLogger(__name__)

SHOWN: Final = 12
"""So many dates ahead are shown."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date ahead, as it stands: an event, left out, or not made yet."""

    day: date
    event: Event | None = None
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A series, begun or only read, and its dates ahead."""

    series: Series
    event: Event
    """The date of which it was asked about; the first one, before it is begun."""
    dates: tuple[Dated, ...]
    twice: date | None = None
    """A date on which the clocks show its hour twice."""


class SeriesService:
    """The use cases of those who have events come back."""

    def __init__(
        self,
        database: Database,
        publications: PublicationService,
        finder: EventFinder,
        clock: Clock,
        times: TimeReader,
        preflight: Preflight,
    ) -> None:
        """Work with exactly these collaborators."""
        self._preflight = preflight
        self._database = database
        self._publications = publications
        self._finder = finder
        self._clock = clock
        self._times = times

    # ---- beginning -------------------------------------------------------------------

    async def read(self, event: int, every: str, until: str, reader: Reader) -> Shown:
        """Return the series that would begin with an event; nothing is made yet.

        Raises:
            EventNotFound, NotPublished, EventCancelled, EventOver: nothing can come back.
            RepeatsAlready: it is a date of a series that goes on.
            ChannelGone, ChannelForbids: its dates could not be announced.
            DomainError: rule or end cannot be read, or make no series.
        """
        async with self._database.reading() as transaction:
            found, _ = await self._beginning(transaction, event)
        recurrence = await self._rule(found, every, reader)
        last = await self._last(found, until, reader) if until.strip() else None
        series = begin(found, recurrence, last, self._clock.now())
        await self._preflight.check(found.channel)
        return self._shown(series, found, {})

    async def begin(self, event: int, rule: str, until: date | None, seen: int | None = None) -> Shown:
        """Let an event come back, by a stored rule; the dates of the next weeks are events at once.

        ``seen`` is the edition of the event that whoever lets it come back has before their eyes.

        Raises:
            ValueError: there is no such rule.
            EventMoved: somebody has corrected the event since.
            RepeatsAlready, DomainError: it cannot be (any more).
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            found, ended = await self._beginning(transaction, event)
            if seen not in {None, found.edition}:
                raise EventMoved(title=found.title)
            series = begin(found, _stored(found, rule), until, now)
            repository = SeriesRepository(transaction)
            if ended is None:
                series = replace(series, id=await repository.add(series))
                await repository.add_date(series.id, Occurrence(found.plan.starts.local.date(), event))
            else:
                series = replace(series, id=ended)
                await repository.put(series)
            await self._make(transaction, series)
            # It was announced as an event of its own, and says from now on that it comes back.
            await self._publications.tell_anew(transaction, event)
            return await self._look(transaction, series, found)

    def rules(self, event: Event) -> tuple[Recurrence, ...]:
        """Return by which rules an event may come back, as far as its own date tells."""
        day = event.plan.starts.local.date()
        weekday, ordinal = day.weekday(), (day.day - 1) // 7 + 1
        offered = (OnWeekdays((weekday,)), OnWeekdays((weekday,), 2), OnWeekdays((weekday,), 4))
        monthly = [OnOrdinalWeekday(ordinal, weekday)] if ordinal <= 4 else []
        last = [OnOrdinalWeekday(-1, weekday)] if ordinal >= 4 else []
        return tuple(_stored(event, str(rule)) for rule in (*offered, *monthly, *last))

    async def _beginning(self, transaction: Transaction, event: int) -> tuple[Event, int | None]:
        """Return the event, and the series that came to its end of which it is a date: that one goes on then."""
        found, now = await self._finder.existing(transaction, event), self._clock.now()
        require_alive(found, now)
        if await SeriesRepository(transaction).of_event(event) is None:
            return found, None
        series, day = await self._of(transaction, found)
        if next(ahead(series, now), None) is not None or day != found.plan.starts.local.date():
            raise RepeatsAlready(title=found.title)
        return found, series.id

    async def _rule(self, event: Event, every: str, reader: Reader) -> Recurrence:
        try:
            return _stored(event, every)
        except ValueError:
            # The event says its time itself; what is counted is counted from its own date.
            starts = event.plan.starts
            text = f"{every} {starts.local:%H:%M}"
            try:
                repeat = await self._times.read_any(
                    text, now=event.starts_at, zone=starts.zone, locales=reader.languages
                )
            except UnreadableDate:
                raise RuleUnreadable(text=every) from None
            if isinstance(repeat, Reading):
                # A date, and not a word of when the next one is.
                raise RuleUnreadable(text=every) from None
            if repeat.recurrence.zone != starts.zone:
                raise SaidTwice(text=every) from None
            return repeat.recurrence

    async def _last(self, event: Event, until: str, reader: Reader) -> date:
        now, zone = self._clock.now(), event.plan.starts.zone
        try:
            reading = await self._times.read(until, now=now, zone=zone, locales=reader.languages)
        except TimeMissing as refusal:
            if "day" not in refusal.details:
                raise
            return date.fromisoformat(str(refusal.details["day"]))
        return reading.promise.local.date()

    # ---- looking ---------------------------------------------------------------------

    async def show(self, event: int) -> Shown:
        """Return the series of which the event is a date.

        Raises:
            EventNotFound, NoSeries: there is none.
        """
        async with self._database.reading() as transaction:
            found = await self._finder.existing(transaction, event)
            series, _ = await self._of(transaction, found)
            return await self._look(transaction, series, found)

    async def _of(self, transaction: Transaction, event: Event) -> tuple[Series, date]:
        repository = SeriesRepository(transaction)
        known = await repository.of_event(event.id)
        series = None if known is None else await repository.get(known[0])
        if known is None or series is None:
            raise NoSeries(title=event.title)
        return series, known[1]

    async def _look(self, transaction: Transaction, series: Series, event: Event) -> Shown:
        coming = set(self._coming(series))
        known = {
            one.day: Dated(
                one.day,
                None if one.event is None else await self._finder.existing(transaction, one.event),
                left_out=one.event is None,
            )
            for one in await SeriesRepository(transaction).dates(series.id)
            if one.day in coming
        }
        return self._shown(series, event, known)

    def _shown(self, series: Series, event: Event, known: Mapping[date, Dated]) -> Shown:
        dates = tuple(known.get(day, Dated(day)) for day in self._coming(series))
        return Shown(series, event, dates, happens_twice(series, self._clock.now()))

    def _coming(self, series: Series) -> Iterator[date]:
        return islice(ahead(series, self._clock.now()), SHOWN)

    # ---- making ----------------------------------------------------------------------

    async def make(self) -> None:
        """Let the dates of the next weeks be events, of every series; what goes wrong with one stops no other."""
        async with self._database.reading() as transaction:
            numbers = [series.id for series in await SeriesRepository(transaction).all()]
        for number in numbers:
            try:
                async with self._database.transaction() as transaction:
                    series = await SeriesRepository(transaction).get(number)
                    if series is not None:
                        await self._make(transaction, series)
            except DomainError:
                LOG.exception("the next dates of series %s could not be made", number)

    async def _make(self, transaction: Transaction, series: Series) -> None:
        repository, now = SeriesRepository(transaction), self._clock.now()
        known = {one.day: one.event for one in await repository.dates(series.id)}
        wanted = to_make(series, known, now)
        if not wanted:
            return
        # How one registers, and where it is announced, is as for the last date that was made.
        latest = max(day for day, event in known.items() if event is not None)
        like = await self._finder.existing(transaction, known[latest] or 0)
        for day in wanted:
            plan, terms = plan_on(series, day, like.plan, now), terms_on(day, like)
            event = await self._publications.bring(transaction, plan, terms, like.organiser)
            await repository.add_date(series.id, Occurrence(day, event.id))

    # ---- leaving dates out -----------------------------------------------------------

    async def leave_out(self, event: int, typed: str, reader: Reader) -> tuple[Shown, date]:
        """Leave out a date of the series that is no event yet; a second time changes nothing.

        Raises:
            NoSeries, NoSuchDate: there is nothing to leave out.
            DateStands: it is an event, and who registered has to be told: it is cancelled.
            DomainError: the date cannot be read.
        """
        now = self._clock.now()
        async with self._database.reading() as transaction:
            found = await self._finder.existing(transaction, event)
            await self._of(transaction, found)
        day = await self._day(found, typed, reader)
        async with self._database.transaction() as transaction:
            # As it is now: reading a date takes long enough for somebody to correct or cancel all of it.
            series, _ = await self._of(transaction, found)
            repository = SeriesRepository(transaction)
            require_left_out(series, day, now)
            known = {one.day: one.event for one in await repository.dates(series.id)}
            if known.get(day) is not None:
                raise DateStands(day=day.isoformat(), title=series.words.title)
            if day not in known:
                await repository.add_date(series.id, Occurrence(day, None))
                await self._make(transaction, series)
            return await self._look(transaction, series, found), day

    async def put_back(self, event: int, day: date) -> Shown:
        """Let a date that was left out take place; a second time changes nothing.

        Raises:
            NoSeries, NoSuchDate: there is no such date.
        """
        async with self._database.transaction() as transaction:
            found = await self._finder.existing(transaction, event)
            series, _ = await self._of(transaction, found)
            require_left_out(series, day, self._clock.now())
            if await SeriesRepository(transaction).put_back(series.id, day):
                await self._make(transaction, series)
            return await self._look(transaction, series, found)

    async def _day(self, event: Event, typed: str, reader: Reader) -> date:
        try:
            return date.fromisoformat(typed.strip())
        except ValueError:
            return await self._last(event, typed, reader)


class SeriesCompanions:
    """Tells the events which of them are meant as well when one date of a series is corrected or cancelled."""

    def __init__(self, finder: EventFinder, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._finder = finder
        self._clock = clock

    async def repeats(self, transaction: Transaction, event: int) -> bool:
        """Tell whether the event is a date of a series."""
        return await SeriesRepository(transaction).of_event(event) is not None

    async def recurrence(self, transaction: Transaction, event: int) -> Recurrence | None:
        """Return by which rule the event comes back, as long as its series has dates ahead."""
        repository = SeriesRepository(transaction)
        known = await repository.of_event(event)
        series = None if known is None else await repository.get(known[0])
        if series is None or next(ahead(series, self._clock.now()), None) is None:
            return None
        return series.recurrence

    async def carry(
        self, transaction: Transaction, event: Event, becomes: Plan, reach: Reach
    ) -> Sequence[tuple[Event, Plan]]:
        """Note in the series what is corrected, and return what becomes of its other dates.

        Raises:
            DatesStay, DateMissing: the others cannot follow.
        """
        known = await self._series(transaction, event, reach)
        if known is None:
            return ()
        series, day = known
        changed = change(series, day, event.plan, becomes, self._clock.now())
        await SeriesRepository(transaction).put(changed)
        carried = [
            (other, carried_over(series, changed, on, other.plan, event.plan, becomes))
            for on, other in await self._others(transaction, series, day, reach)
        ]
        return [(other, plan) for other, plan in carried if plan != other.plan]

    async def end(self, transaction: Transaction, event: Event, reach: Reach) -> Sequence[Event]:
        """Let the series end, and return its other dates that are cancelled."""
        known = await self._series(transaction, event, reach)
        if known is None:
            return ()
        series, day = known
        others = await self._others(transaction, series, day, reach)
        await SeriesRepository(transaction).put(end_before(series, min([day, *(on for on, _ in others)])))
        return [other for _, other in others]

    async def _series(
        self, transaction: Transaction, event: Event, reach: Reach
    ) -> tuple[Series, date] | None:
        repository = SeriesRepository(transaction)
        known = None if reach is Reach.ONE else await repository.of_event(event.id)
        series = None if known is None else await repository.get(known[0])
        return None if known is None or series is None else (series, known[1])

    async def _others(
        self, transaction: Transaction, series: Series, day: date, reach: Reach
    ) -> list[tuple[date, Event]]:
        """Return the other dates within reach that take place and are not over."""
        alive = {event.id: event for event in await self._finder.alive(transaction)}
        return [
            (one.day, alive[one.event])
            for one in await SeriesRepository(transaction).dates(series.id)
            if one.event in alive and one.day != day and (reach is Reach.ALL or one.day > day)
        ]


def _stored(event: Event, rule: str) -> Recurrence:
    """Return the recurrence of an event by a stored rule.

    Raises:
        ValueError: there is no such rule.
    """
    starts = event.plan.starts
    text = f"{starts.local:%Y-%m-%d %H:%M} {starts.zone} {rule}"
    return Recurrence.from_text(text)
