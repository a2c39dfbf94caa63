"""Pure decisions about series: which dates there are, which are made by now, what a change makes of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice, takewhile
from typing import Final

from bot.kernel.recurrence import Recurrence
from bot.kernel.zones import AmbiguousLocalTime as HappensTwice
from bot.kernel.zones import LocalTime, NonexistentLocalTime, promise, zone
from cogs.events.domain import Event, Plan, Terms
from cogs.series.domain.facts import Series, Words
from cogs.series.domain.refusals import (
    ComesTooOften,
    DateMissing,
    DatesStay,
    EndsTooEarly,
    NoSuchDate,
    RuleMissesFirst,
)

HORIZON: Final = timedelta(weeks=6)
"""So far ahead each date is an event of its own; the next one is, however far it lies ahead."""

ANNOUNCED: Final = 7
"""So many days before it each date is announced."""

MOST: Final = 18
"""So many dates within the horizon can be kept apart: three a week."""

FORESIGHT: Final = timedelta(days=5 * 366)
"""So far ahead a series is looked through for hours that the clocks skip."""


# ---- its dates -----------------------------------------------------------------------


def days(series: Series, since: date) -> Iterator[date]:
    """Yield the local dates of the series from ``since`` on, in order and none twice; without end if it has none."""
    return takewhile(
        lambda day: series.until is None or day <= series.until,
        series.recurrence.rule.dates(series.recurrence.start, since),
    )


def is_date(series: Series, day: date) -> bool:
    """Tell whether the series takes place on that local date."""
    return next(days(series, day), None) == day


def local_date(series: Series, instant: datetime) -> date:
    """Return the date on the series' clocks at ``instant``."""
    return instant.astimezone(zone(series.recurrence.zone)).date()


def ahead(series: Series, now: datetime) -> Iterator[date]:
    """Yield the dates whose time has not come."""
    for day in days(series, local_date(series, now) - timedelta(days=1)):
        if series.recurrence.on(day).instant() > now:
            yield day


def to_make(series: Series, known: Mapping[date, int | None], now: datetime) -> tuple[date, ...]:
    """Return the dates that are to become events now; ``known`` are those that have, or (None) were left out.

    All within the horizon, and the next one however far ahead it is.
    """
    made = any(event is not None and day >= local_date(series, now) for day, event in known.items())
    wanted: list[date] = []
    for day in ahead(series, now):
        if day > local_date(series, now + HORIZON) and (made or wanted):
            break
        if day not in known:
            wanted.append(day)
    return tuple(wanted)


# ---- its beginning -------------------------------------------------------------------


def begin(event: Event, recurrence: Recurrence, until: date | None, now: datetime) -> Series:
    """Return the series that begins with an event.

    Raises:
        RuleMissesFirst: the event does not take place on a date of the rule.
        ComesTooOften: nobody could keep its dates apart.
        EndsTooEarly: nothing would come back.
        DateMissing: the clocks skip the hour on one of its dates.
    """
    plan, series = event.plan, Series(0, recurrence, words_of(event.plan), until)
    first = plan.starts.local.date()
    open_end = replace(series, until=None)
    if not is_date(open_end, first):
        following = next(days(open_end, first))
        raise RuleMissesFirst(title=event.title, day=first.isoformat(), next=following.isoformat())
    if (
        len(list(islice(takewhile(lambda day: day <= first + HORIZON, days(open_end, first)), MOST + 2)))
        > MOST + 1
    ):
        raise ComesTooOften(most=str(MOST), weeks=str(HORIZON.days // 7))
    if until is not None and len(list(islice(days(series, first), 2))) < 2:
        raise EndsTooEarly(until=until.isoformat())
    # What the rule counts from is the first date, whatever was said.
    series = replace(series, recurrence=replace(recurrence, start=first))
    require_hours(series, now)
    return series


def require_hours(series: Series, now: datetime) -> None:
    """Refuse a series of which a date lies in an hour that the clocks skip.

    Raises:
        DateMissing: the first such date.
    """
    for day in _foreseen(series, now):
        try:
            promise(datetime.combine(day, series.recurrence.at), series.recurrence.zone)
        except NonexistentLocalTime as refusal:
            raise DateMissing(
                **{name: refusal.details[name] for name in ("local", "zone", "after")}
            ) from None
        except HappensTwice:
            continue


def happens_twice(series: Series, now: datetime) -> date | None:
    """Return the first date on which the clocks show the hour twice; it begins at the first of the two."""
    for day in _foreseen(series, now):
        try:
            promise(datetime.combine(day, series.recurrence.at), series.recurrence.zone)
        except HappensTwice:
            return day
        except NonexistentLocalTime:
            continue
    return None


def _foreseen(series: Series, now: datetime) -> Iterator[date]:
    end = local_date(series, now + FORESIGHT)
    return takewhile(lambda day: day <= end, ahead(series, now))


def words_of(plan: Plan) -> Words:
    """Return what the dates of a series say that begins with this plan."""
    lasts = None if plan.ends is None else plan.ends.local - plan.starts.local
    return Words(plan.title, plan.place, plan.about, plan.seats, lasts)


# ---- one of its dates ----------------------------------------------------------------


def plan_on(series: Series, day: date, like: Plan, now: datetime) -> Plan:
    """Return what takes place on ``day``; until when one registers, for whom and where is as ``like`` another date.

    A closing that would have passed is dropped: registration closes at the start then.
    """
    words, starts = series.words, series.recurrence.on(day)
    closes = _later(like.closes, day - like.starts.local.date())
    return Plan(
        title=words.title,
        starts=starts,
        ends=_ends(starts, words.lasts),
        place=words.place,
        about=words.about,
        seats=words.seats,
        closes=closes if closes and now < closes.instant() <= starts.instant() else None,
        group=like.group,
        channel=like.channel,
    )


def terms_on(day: date, like: Event) -> Terms:
    """Return how one registers for what takes place on ``day``: as for ``like``, and announced before one can."""
    first, opens = like.plan.starts.local.date(), like.terms.opens
    before = 0 if opens is None else (first - opens.local.date()).days
    # Nobody is asked each week whether they come: that is wanted for one date, and said for it.
    opens = _later(opens, day - first)
    return replace(like.terms, opens=opens, announced=max(ANNOUNCED, before), reminds_group=False)


def _later(time: LocalTime | None, span: timedelta) -> LocalTime | None:
    return None if time is None else LocalTime(time.local + span, time.zone)


def _ends(starts: LocalTime, lasts: timedelta | None) -> LocalTime | None:
    return None if lasts is None else LocalTime(starts.local + lasts, starts.zone)


# ---- what is changed -----------------------------------------------------------------


def end_before(series: Series, day: date) -> Series:
    """Return the series without ``day`` and all that follows."""
    last = day - timedelta(days=1)
    return replace(series, until=last if series.until is None else min(series.until, last))


def require_left_out(series: Series, day: date, now: datetime) -> None:
    """Refuse to leave out what is no date of the series, or has passed.

    Raises:
        NoSuchDate: it is none.
    """
    if not is_date(series, day) or series.recurrence.on(day).instant() <= now:
        raise NoSuchDate(day=day.isoformat(), title=series.words.title)


def change(series: Series, day: date, was: Plan, becomes: Plan, now: datetime) -> Series:
    """Return the series once what was corrected of its date ``day`` holds for others as well.

    Raises:
        DatesStay: the date would be moved to another day, and others cannot go with it.
        DateMissing: the clocks skip the new hour on one of its dates.
    """
    changed = replace(series, words=_changed_words(series.words, was, becomes))
    if was.starts == becomes.starts:
        return changed
    if becomes.starts.local.date() != day:
        raise DatesStay(title=series.words.title, day=day.isoformat())
    starts = becomes.starts
    changed = replace(
        changed, recurrence=replace(series.recurrence, at=starts.local.time(), zone=starts.zone)
    )
    require_hours(changed, now)
    return changed


def _changed_words(words: Words, was: Plan, becomes: Plan) -> Words:
    old, new = words_of(was), words_of(becomes)
    changed = {
        name: getattr(new, name) for name in Words.__slots__ if getattr(new, name) != getattr(old, name)
    }
    return replace(words, **changed)


def carried_over(series: Series, changed: Series, day: date, plan: Plan, was: Plan, becomes: Plan) -> Plan:
    """Return the plan of the date ``day`` once what was corrected elsewhere holds for it, too.

    What was not corrected stays as it is here; a date that was moved by itself keeps its time.
    """
    new = {name: getattr(becomes, name) for name in ("title", "place", "about", "seats")}
    old = {name: getattr(was, name) for name in new}
    carried = replace(plan, **{name: value for name, value in new.items() if value != old[name]})
    if (was.starts, was.ends) == (becomes.starts, becomes.ends) or plan.starts != series.recurrence.on(day):
        return carried
    starts = changed.recurrence.on(day)
    return replace(carried, starts=starts, ends=_ends(starts, changed.words.lasts))
