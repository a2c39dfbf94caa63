"""A series in memory: what the service does around the rules, while people change it and time passes."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Self

from bot.kernel.errors import DomainError
from bot.kernel.recurrence import OnWeekdays, Recurrence
from bot.kernel.zones import LocalTime
from cogs.events.domain import Event, Plan
from cogs.series.domain import (
    Series,
    ahead,
    begin,
    carried_over,
    change,
    end_before,
    plan_on,
    require_left_out,
    to_make,
)


@dataclass
class World:
    """A series, the dates that are known, and what is expected of each, told without the rules."""

    series: Series
    now: datetime
    known: dict[date, int | None] = field(default_factory=dict)
    plans: dict[date, Plan] = field(default_factory=dict)
    hours: dict[date, int] = field(default_factory=dict)
    """The hour at which each date takes place by what people said."""
    made: list[date] = field(default_factory=list)
    hour: int = 0
    last: date = date.max

    @classmethod
    def begun(cls, first: Event, weeks: int, now: datetime) -> Self:
        starts = first.plan.starts
        day = starts.local.date()
        rule = OnWeekdays((day.weekday(),), weeks)
        series = begin(first, Recurrence(rule, starts.local.time(), starts.zone, day), None, now)
        world = cls(series, now, {day: 1}, {day: first.plan}, {day: starts.local.hour}, [day])
        world.hour = starts.local.hour
        world.make()
        return world

    def make(self) -> None:
        for day in to_make(self.series, self.known, self.now):
            self.plans[day] = plan_on(self.series, day, self.plans[min(self.plans)], self.now)
            self.hours[day] = self.hour
            self.known[day] = len(self.known) + 1
            self.made.append(day)

    def do(self, act: str, number: int) -> None:
        """Do something to one of the dates ahead; what is refused changes nothing."""
        try:
            getattr(self, f"_{act.replace(' ', '_')}")(number)
        except DomainError:
            return

    def _wait(self, number: int) -> None:
        # An outage of some weeks is made up for, as long as no date comes into sight and passes within it.
        self.now += timedelta(days=number + 1)
        self.make()

    def _skip(self, number: int) -> None:
        day = next(islice(ahead(self.series, self.now), number, None), None)
        if day is not None and day not in self.known:
            require_left_out(self.series, day, self.now)
            self.known[day] = None
            self.make()

    def _put_back(self, number: int) -> None:
        left_out = [day for day, event in self.known.items() if event is None]
        if left_out:
            day = left_out[number % len(left_out)]
            require_left_out(self.series, day, self.now)
            del self.known[day]
            self.make()

    def _ahead(self, number: int) -> date | None:
        alive = [day for day, plan in sorted(self.plans.items()) if plan.starts.instant() > self.now]
        return alive[number % len(alive)] if alive else None

    def _move(self, number: int) -> None:
        if (day := self._ahead(number)) is not None:
            self.hours[day] = 4
            self.plans[day] = self._at(self.plans[day], 4)

    def _hour(self, number: int) -> None:
        self._change(number, following=True)

    def _hour_of_all(self, number: int) -> None:
        self._change(number, following=False)

    def _change(self, number: int, *, following: bool) -> None:
        if (day := self._ahead(number)) is None:
            return
        was, becomes = self.plans[day], self._at(self.plans[day], 5 + number % 18)
        if was == becomes:
            return
        changed = change(self.series, day, was, becomes, self.now)
        for other, plan in self.plans.items():
            within = other == day or not following or other > day
            if not within or plan.starts.instant() <= self.now:
                continue
            carried = carried_over(self.series, changed, other, plan, was, becomes)
            self.plans[other] = becomes if other == day else carried
            if other == day or self.hours[other] == self.hour:
                self.hours[other] = becomes.starts.local.hour
        self.series, self.hour = changed, becomes.starts.local.hour

    def _end(self, number: int) -> None:
        day = self._ahead(number)
        # Most histories go on: one in many ends.
        if day is not None and number == 7:
            self.series = end_before(self.series, day)
            self.last = min(self.last, day - timedelta(days=1))

    def _at(self, plan: Plan, hour: int) -> Plan:
        starts = LocalTime(plan.starts.local.replace(hour=hour), plan.starts.zone)
        return replace(plan, starts=starts, ends=LocalTime(starts.local + timedelta(hours=2), starts.zone))
