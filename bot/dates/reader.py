"""The reader of dates: what a member typed, as a promise in local time or a clear refusal."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.dates import foreign
from bot.dates.grammar import Date, Length, Parts, Shift, halves, parse
from bot.dates.reading import (
    DateInThePast,
    DateMissing,
    DateTooLong,
    Reading,
    Remark,
    SaidTwice,
    TimeMissing,
    UnreadableDate,
)
from bot.dates.reckoning import Moment, reckon, refuse_backwards
from bot.dates.vocabulary import Marked, fold, languages_of, vocabulary
from bot.dates.words import FULL
from bot.kernel.text import plain
from bot.kernel.zones import LocalTime
from bot.kernel.zones import zone as zone_called

LIMIT = 150
"""So many characters may a date have: two days in full, in the wordiest of the languages."""

_FOREIGN_LIMIT = 100


@dataclass(frozen=True, slots=True)
class _Wish:
    """One text and all that reading it depends on."""

    text: str
    now: datetime
    zone: str
    languages: tuple[str, ...]


class DateReader:
    """Reads dates in the languages of the European Union, as the community means them."""

    def __init__(self, aliases: Mapping[str, str]) -> None:
        """Take the community's own words for zones, e.g. "CET" for "Europe/Brussels"."""
        self._aliases = dict(aliases)
        # One thread at a time: the library is slow, and a flood of odd texts must not take all threads.
        self._foreign = asyncio.Lock()

    async def read(
        self,
        text: str,
        *,
        now: datetime,
        zone: str,
        locales: Sequence[str],
        not_before: datetime | None = None,
    ) -> Reading:
        """Return what ``text`` means to someone in ``zone`` who reads ``locales`` (and English).

        Raises:
            UnreadableDate, DateMissing, SaidTwice, DateTooLong, TimeMissing, TimeContradicts,
            NoSuchDay, WeekdayContradicts, EndsBeforeItStarts, DateOutOfReach, UnknownZoneWord, OffsetInsteadOfZone,
            UnknownZone, NonexistentLocalTime, AmbiguousLocalTime: it is refused.
            DateInThePast: it lies before ``not_before``.
        """
        wish = self._wish(text, now, zone, locales)
        marked = vocabulary(wish.languages, self._aliases).mark(fold(wish.text))
        try:
            reading = await self._read(marked, wish)
        except TimeMissing as missing:
            _refuse_past_day(missing, not_before)
            raise
        _refuse_past(reading, not_before)
        return reading

    @staticmethod
    def _wish(text: str, now: datetime, zone: str, locales: Sequence[str]) -> _Wish:
        typed = plain(text)
        if not typed:
            raise DateMissing
        # Folding makes some signs longer; a text that grows past the limit is no date either.
        if len(typed) > LIMIT or len(fold(typed)) > LIMIT:
            raise DateTooLong(limit=str(LIMIT))
        zone_called(zone)
        return _Wish(typed, now, zone, languages_of(locales))

    async def _read(self, marked: Marked, wish: _Wish) -> Reading:
        try:
            return await self._read_one(marked, wish)
        except (UnreadableDate, SaidTwice):
            if reading := _read_two(marked, wish):
                return reading
            raise

    async def _read_one(self, marked: Marked, wish: _Wish) -> Reading:
        parts = parse(marked)
        moment = _moment(parts, wish)
        if parts.rest and not parts.says_day:
            parts = await self._with_foreign_day(parts, marked, wish, moment)
        parts.rest = marked.restored(parts.rest).strip(" ,|¦")
        return reckon(parts, moment)

    async def _with_foreign_day(self, parts: Parts, marked: Marked, wish: _Wish, moment: Moment) -> Parts:
        others = [language for language in wish.languages if language not in FULL]
        if not others:
            return parts
        async with self._foreign:
            day = await asyncio.to_thread(foreign.read_day, _left_over(parts, marked), others, moment.local)
        if day is None:
            return parts
        return replace(parts, days=[Shift((day - moment.local.date()).days)], rest="")


def _left_over(parts: Parts, marked: Marked) -> list[str]:
    """Return what the grammar left, with its small words ("i morgon") and without ("утре в")."""
    bare = re.sub(r"[¦|,;()]", " ", parts.rest)
    texts = (marked.restored(bare), re.sub(r"\{[^}]*\}", " ", bare))
    shown = dict.fromkeys(" ".join(text.split()) for text in texts)
    return [text for text in shown if 0 < len(text) <= _FOREIGN_LIMIT]


def _moment(parts: Parts, wish: _Wish) -> Moment:
    return Moment(wish.text, wish.now, parts.zones[0] if parts.zones else wish.zone)


def _read_two(marked: Marked, wish: _Wish) -> Reading | None:
    """Read a span that names two days: "30 March 09:30 - 31 March 16:00 CET"."""
    for first, last in halves(marked):
        starting = parse(first)
        if not starting.says_day or not _is_one_moment(starting):
            continue
        ending = parse(last)
        if _is_one_moment(ending):
            return _between(starting, ending, wish)
    return None


def _is_one_moment(parts: Parts) -> bool:
    return len(parts.clocks) == 1 and not parts.rest and not parts.spans and not parts.next_day


def _between(starting: Parts, ending: Parts, wish: _Wish) -> Reading:
    # One zone, wherever it is written, is meant for both.
    zones = list(dict.fromkeys(starting.zones + ending.zones))
    alias = starting.alias or ending.alias
    start = reckon(replace(starting, zones=zones, alias=alias), _moment(replace(starting, zones=zones), wish))
    ending = replace(ending, zones=zones, alias=alias, days=ending.days or _same_day(ending, start.promise))
    # "- 2 January" is the one after the start; "- tomorrow" is tomorrow.
    seen_from = wish.now if any(isinstance(day, Shift) for day in ending.days) else start.promise.instant()
    end = reckon(ending, _moment(ending, replace(wish, now=seen_from)))
    refuse_backwards(start.promise, end.promise)
    return Reading(start.promise, end.promise, start.remarks + _new(end.remarks, start.remarks))


def _new(remarks: tuple[Remark, ...], told: tuple[Remark, ...]) -> tuple[Remark, ...]:
    keys = {remark.key for remark in told}
    return tuple(remark for remark in remarks if remark.key not in keys)


def _same_day(ending: Parts, start: LocalTime) -> list[Date | Shift | Length]:
    return [] if ending.weekdays else [Date(start.local.day, start.local.month, start.local.year, typed="")]


def _refuse_past(reading: Reading, not_before: datetime | None) -> None:
    if not_before is not None and reading.promise.instant() < not_before:
        raise DateInThePast(
            when=reading.promise.instant(),
            local=f"{reading.promise.local:%Y-%m-%d %H:%M}",
            zone=reading.promise.zone,
        )


def _refuse_past_day(missing: TimeMissing, not_before: datetime | None) -> None:
    """Refuse a day that is over as such: whoever adds the time that is missing would only be refused again."""
    day, zone = date.fromisoformat(str(missing.details["day"])), str(missing.details["zone"])
    ended = LocalTime(datetime.combine(day + timedelta(days=1), time()), zone).instant()
    if not_before is not None and ended <= not_before:
        raise DateInThePast(when=ended, local=day.isoformat(), zone=zone) from None
