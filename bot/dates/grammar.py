"""How dates are put together from words and numbers, whatever the language.

A marked text (see ``vocabulary``) is taken apart by patterns, the most certain first. What a
pattern took is replaced by a bar, so that words which stood apart never meet. Whatever is
left in the end was not understood, and the text is refused rather than guessed at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from bot.dates.reading import OffsetInsteadOfZone, UnknownZoneWord, UnreadableDate
from bot.dates.vocabulary import Marked


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as typed; ``half`` is am, pm or nothing."""

    hour: int
    minute: int = 0
    half: str = ""
    midnight: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """A day of the calendar as typed; ``doubtful``: others would take the day for the month."""

    day: int
    month: int
    year: int | None
    typed: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days after today; fewer than none before it."""

    days: int


@dataclass(frozen=True, slots=True)
class Length:
    """So many of each unit after now; fewer than none before it."""

    amounts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday (1 is Monday): "Tuesday", "next Tuesday", "Tuesday next week"."""

    number: int
    next: bool = False
    next_week: bool = False


@dataclass(slots=True)
class Parts:
    """All that was found in a text, and what was left."""

    zones: list[str] = field(default_factory=list)
    alias: str = ""
    days: list[Date | Shift | Length] = field(default_factory=list)
    weekdays: list[Weekday] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    spans: list[tuple[Clock, Clock]] = field(default_factory=list)
    dayparts: list[str] = field(default_factory=list)
    next_day: bool = False
    rest: str = ""

    @property
    def says_day(self) -> bool:
        """Tell whether the text says which day is meant."""
        return bool(self.days or self.weekdays)


def _m(meaning: str) -> str:
    """Return the pattern of a marker that may have this meaning."""
    return rf"\{{#\d+ (?:[^}}]* )?{meaning}(?: [^}}]*)?\}}"


_AT, _H, _IN, _NOISE, _TO, _NEXT = (_m(role) for role in ("at", "h", "in", "noise", "to", "next"))
_LATER, _SINCE, _AGO = _m("later"), _m("since"), _m("ago")
_FROM, _AND, _WEEK, _UNIT = _m("from"), _m("and"), _m("unit=week"), _m("unit=[a-z]+")
_MONTH = _m(r"month=(?P<month>\d+)")
_WEEKDAY = _m(r"weekday=(?P<weekday>\d)")
_NUMBER = _m(r"n=\d+")
_FILL = rf"(?:{_NOISE}\s*)*+"
_AFTER_DAY = rf"(?![\d:]|\.\d|\s*{_H}|\s*{_m('(?:am|pm)')})"
# Not inside another number, time or date: the 30 of "14:30 March" is no day.
_FREE = r"(?<![\d:./-])"

_ZONE = re.compile(rf"(?:(?:{_IN}|{_AT}|{_NOISE})\s*)?(?P<marker>{_m('zone=(?P<zone>[^ }]+)')})")
_OFFSET = re.compile(rf"(?:{_m('utc')}\s*[+-]|\+)\s*\d{{1,2}}(?::?\d\d)?")
_DOUBTFUL_ZONE = re.compile(r"\{#\d+ doubtful\}")
_NEXT_DAY = re.compile(rf"\(\s*\+\s*1\s*\)|{_m('nextday')}")

# Atomic: French "an" is "one" in English and "year" in French, and trying both for each of
# many takes minutes.
_AMOUNT = (
    rf"(?>\d{{1,3}}\s*{_m('h unit=hour')}\s*\d\d(?!\d)(?:\s*{_m('unit=minute')})?"
    rf"|(?:\d{{1,5}}|{_NUMBER})\s*{_UNIT}|(?!{_NOISE}){_UNIT})"
)
_AMOUNTS = rf"{_AMOUNT}(?:\s*(?:,\s*|{_AND}\s*)?{_AMOUNT})*+"
_LENGTH = re.compile(
    rf"(?:{_IN}|(?P<since>{_SINCE}))\s*{_AMOUNTS}|(?<![\d-]){_AMOUNTS}\s*(?:{_LATER}|(?P<ago>{_AGO}))"
)
_EACH_AMOUNT = re.compile(
    # "in an hour" of somebody who reads French: no match may begin with the space, or "an" is a year of its own.
    rf"(?P<and>{_AND}\s*)?(?:(?:(?P<digits>\d+)|{_m('n=(?P<n>[0-9]+)')})\s*)?"
    rf"{_m('unit=(?P<unit>[a-z]+)')}(?:\s*(?P<minutes>\d\d)(?!\d|\s*\{{))?"
)

_ON = rf"(?:{_m('on')}\s*)?"
_THEN_YEAR = rf"(?:\s*[-/,]?\s*{_FILL}(?P<year>\d{{4}})(?!\d))?"
_DATES = tuple(
    re.compile(_ON + pattern)
    for pattern in (
        rf"{_FREE}(?P<year>\d{{4}})(?P<sign>[-/.]) ?(?P<month>\d{{1,2}})(?P=sign) ?(?P<day>\d{{1,2}})(?!\d)",
        rf"{_FREE}(?P<day>\d{{1,2}})(?P<sign>[-/.]) ?(?P<month>\d{{1,2}})(?P=sign) ?(?P<year>\d{{4}})(?!\d)",
        rf"{_FREE}(?P<day>\d{{1,2}})(?P<sign>[/.])(?P<month>\d{{1,2}})(?P=sign)(?P<year>\d\d)(?![\d:.]|\s*{_H})",
        rf"{_FREE}(?P<day>\d{{1,2}})(?P<sign>\.) ?(?P<month>\d{{1,2}})\.(?!\d)",
        rf"{_FREE}(?P<day>\d{{1,2}})(?P<sign>/)(?P<month>\d{{1,2}})(?![\d/])",
        rf"{_FREE}(?P<year>\d{{4}})\.?\s*{_FILL}{_MONTH}\s*(?P<day>\d{{1,2}})\.?{_AFTER_DAY}",
        rf"{_FREE}(?P<year>\d{{4}})\.?\s*{_NOISE}\s*(?P<day>\d{{1,2}})\.?\s*{_FILL}{_MONTH}",
        rf"{_FREE}(?<!}})(?P<day>\d{{1,2}})\.?\s*[-/]?\s*{_FILL}{_MONTH}{_THEN_YEAR}",
        # "mar 14" may be a Tuesday: only a word that is nothing but a month comes first.
        rf"(?!{_m('weekday=.')}){_MONTH}\s*(?P<day>\d{{1,2}})\.?{_AFTER_DAY}{_THEN_YEAR}",
    )
)
_SHIFT = re.compile(_m(r"day=(?P<days>-?\d)"))
# Nobody can tell 9.10 from 9.10: a date only where nothing else says the day.
_LAST_DATE = re.compile(rf"{_FREE}(?P<day>\d{{1,2}})(?P<sign>\.)(?P<month>0?[1-9]|1[0-2])(?!\d|\.\d)")

# "12 Uhr am 30. März": before a date, a word that also means "on" is no half of the day.
_HALF = rf"(?:\s*(?:(?!{_NOISE}){_m('(?:am|pm)')}|{_m('(?:am|pm)')}(?!\s*(?:\||{_WEEKDAY.replace('?P<weekday>', '?:')}))))"
_CLOCKS = tuple(
    re.compile(r"(?<![\d:./])" + pattern)
    for pattern in (
        rf"(?P<hour>12\s*(?:{_H}\s*)?)?{_m('(?P<word>noon|midnight)')}",
        rf"(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::00)?(?![\d:])(?:\s*{_H}(?!\s*\d))?{_HALF}?",
        rf"(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)\s*{_H}",
        rf"(?P<hour>\d{{1,2}})\.(?P<minute>00|1[3-9]|[2-5]\d)(?![\d.:]){_HALF}?",
        rf"(?P<hour>\d{{1,2}})\s*{_H}(?:\s*(?P<minute>\d\d)(?![\d.:]|\s*{_H})(?:\s*{_m('unit=minute')})?)?{_HALF}?",
        rf"(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d\d))?{_HALF}",
    )
)
_CLOCK_AFTER_AT = re.compile(rf"(?P<at>{_AT}\s*)(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d\d))?(?![\d.:/])")
_DOTTED_CLOCK = re.compile(r"(?<![\d:./])(?P<hour>\d{1,2})\.(?P<minute>\d\d)(?![\d.:/])")

_CLOCK = r"\{@\d+\}"
_BARE = r"(?<![\d:./-])\d{1,2}(?:\.\d\d)?(?![\d.:/])"
_BARE_END = r"\d{1,2}(?:\.\d\d)?(?![\d.:/])"
_UNTIL = rf"\s*(?:-|{_TO})\s*(?:{_AT}\s*)*"
# "jeudi 9 à 14h" is the ninth, at two: only a plain "to" or a dash makes its 9 an hour.
_PLAINLY_UNTIL = rf"\s*(?!{_AT}){_TO}\s*(?:{_AT}\s*)*"
_SPANS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FROM}\s*(?:{_AT}\s*)*(?P<start>{_CLOCK}|{_BARE})(?:{_UNTIL}|\s*{_AND}\s*)(?P<end>{_CLOCK}|{_BARE_END})",
        rf"(?P<start>{_CLOCK}){_UNTIL}(?P<end>{_CLOCK}|{_BARE_END})",
        rf"(?P<start>{_BARE})(?:\s*-\s*|{_PLAINLY_UNTIL})(?P<end>{_CLOCK})",
        rf"(?P<start>{_BARE}){_PLAINLY_UNTIL}(?P<end>{_BARE_END})",
    )
)

_WEEKDAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<week>{_NEXT}\s*{_WEEK})(?:\s*(?:{_NOISE}|,))*\s*{_WEEKDAY}",
        rf"{_WEEKDAY}(?:\s*(?:{_NOISE}|,))*\s*(?P<week>{_NEXT}\s*{_WEEK}|{_WEEK}\s*{_NEXT})",
        rf"(?P<next>{_NEXT})\s*{_WEEKDAY}",
        rf"(?:{_m('this')}\s*)?{_WEEKDAY}(?:\s*(?P<next>{_NEXT}))?",
    )
)
_DAYPART = re.compile(_m("(?P<part>morning|afternoon|evening)"))
_MEANINGLESS = re.compile(rf"{_NOISE}|{_AT}|[\s,;.()|¦-]")
_SEPARATOR = re.compile(rf"\s-\s|{_TO}")


def parse(marked: Marked) -> Parts:
    """Return everything this grammar finds in a marked text.

    Raises:
        OffsetInsteadOfZone: the text says "UTC+2".
        UnknownZoneWord: the text names a zone by letters that mean several.
    """
    return _Scan(marked).parts()


def halves(marked: Marked) -> Iterator[tuple[Marked, Marked]]:
    """Yield the text cut in two at each word or dash that may stand between two dates."""
    # No span of two dates has more of them, and each costs two readings.
    for separator in islice(_SEPARATOR.finditer(marked.text), 8):
        first = re.sub(_FROM, " ", marked.text[: separator.start()], count=1)
        yield Marked(first, marked.phrases), Marked(marked.text[separator.end() :], marked.phrases)


class _Scan:
    """One text being taken apart."""

    def __init__(self, marked: Marked) -> None:
        self._marked = marked
        self._text = marked.text
        self._found = Parts()
        self._clocks: list[Clock] = []

    def parts(self) -> Parts:
        self._take_next_day()
        self._take_zones()
        self._take_lengths()
        self._take_dates()
        self._mark_clocks()
        self._take_spans()
        self._take_weekdays()
        self._take_last_numbers()
        self._take_single_clocks()
        self._found.dayparts += [found["part"] for found in self._take(_DAYPART)]
        self._found.rest = self._rest()
        return self._found

    def _take(self, pattern: re.Pattern[str], bar: str = "¦") -> Iterator[re.Match[str]]:
        while found := pattern.search(self._text):
            self._text = self._text[: found.start()] + bar + self._text[found.end() :]
            yield found

    def _take_next_day(self) -> None:
        self._found.next_day = bool(list(self._take(_NEXT_DAY)))

    def _take_zones(self) -> None:
        if offset := _OFFSET.search(self._text):
            raise OffsetInsteadOfZone(typed=self._typed(offset[0]))
        if doubtful := _DOUBTFUL_ZONE.search(self._text):
            raise UnknownZoneWord(typed=self._typed(doubtful[0]).upper())
        for found in self._take(_ZONE):
            self._found.zones.append(found["zone"])
            if re.fullmatch(_m("alias"), found["marker"]):
                self._found.alias = self._typed(found["marker"])

    def _take_lengths(self) -> None:
        for found in self._take(_LENGTH):
            sign = -1 if found["since"] or found["ago"] else 1
            self._found.days.append(Length(tuple((unit, sign * n) for unit, n in self._amounts(found[0]))))

    def _amounts(self, text: str) -> Iterator[tuple[str, int]]:
        whole_days = False
        for found in _EACH_AMOUNT.finditer(text):
            unit = found["unit"]
            # "dans 3 jours 14h": fourteen hours more, or at two in the afternoon?
            if unit == "hour" and whole_days and not found["and"] and re.search(_H, found[0]):
                raise UnreadableDate(text=self._typed(self._marked.text), part=self._typed(found[0]))
            whole_days |= unit not in {"hour", "minute"}
            yield unit, int(found["digits"] or found["n"] or 1)
            if found["minutes"]:
                yield "minute", int(found["minutes"])

    def _take_dates(self) -> None:
        for pattern in _DATES:
            self._found.days += [self._date(found) for found in self._take(pattern, "|")]
        for found in self._take(_SHIFT):
            self._found.days.append(Shift(int(found["days"])))
            self._found.dayparts += re.findall(r"\b(?:morning|afternoon|evening)\b", found[0])

    def _date(self, found: re.Match[str]) -> Date:
        groups = found.groupdict()
        day, month, year = int(groups["day"]), int(groups["month"]), groups.get("year")
        return Date(
            day=day,
            month=month,
            year=None if year is None else int(year) + (2000 if len(year) == 2 else 0),
            typed=self._typed(found[0]),
            doubtful=groups.get("sign") in {"/", "-"}
            and day <= 12
            and day != month
            and not _year_first(found),
        )

    def _mark_clocks(self) -> None:
        for pattern in (*_CLOCKS, _CLOCK_AFTER_AT):
            self._text = pattern.sub(self._clock, self._text)
        # With the day known, "9.10-9.12" is ten and twelve past nine.
        if self._found.days:
            self._text = _DOTTED_CLOCK.sub(self._clock, self._text)

    def _clock(self, found: re.Match[str]) -> str:
        groups = found.groupdict()
        half = re.search(r"[ ](am|pm)[ }]", found[0])
        clock = Clock(
            hour=int(groups["hour"] or 0),
            minute=int(groups.get("minute") or 0),
            half=half[1] if half else "",
        )
        if word := groups.get("word"):
            clock = Clock(12) if word == "noon" else Clock(0, midnight=True)
        if clock.hour > 24 or clock.minute > 59:
            return found[0]
        self._clocks.append(clock)
        return f"{groups.get('at') or ''}{{@{len(self._clocks) - 1}}}"

    def _take_spans(self) -> None:
        for pattern in _SPANS:
            for found in self._take(pattern):
                self._found.spans.append((self._clock_at(found["start"]), self._clock_at(found["end"])))

    def _clock_at(self, text: str) -> Clock:
        if text.startswith("{@"):
            return self._clocks[int(text[2:-1])]
        hour, _, minute = text.partition(".")
        return Clock(int(hour), int(minute or 0))

    def _take_weekdays(self) -> None:
        for pattern in _WEEKDAYS:
            for found in self._take(pattern):
                groups = found.groupdict()
                self._found.weekdays.append(
                    Weekday(int(groups["weekday"]), bool(groups.get("next")), bool(groups.get("week")))
                )

    def _take_last_numbers(self) -> None:
        """Tell 9.10 the date from 9.10 the time by what else the text says."""
        has_time = "{@" in self._text or bool(self._found.spans)
        if has_time or not self._found.says_day:
            self._found.days += [self._date(found) for found in self._take(_LAST_DATE, "|")]
        else:
            self._text = _DOTTED_CLOCK.sub(self._clock, self._text)

    def _take_single_clocks(self) -> None:
        self._found.clocks += [self._clock_at(found[0]) for found in self._take(re.compile(_CLOCK))]

    def _rest(self) -> str:
        return "" if not _MEANINGLESS.sub("", self._text) else self._text

    def _typed(self, text: str) -> str:
        return self._marked.restored(text).strip(" ,|¦")


def _year_first(found: re.Match[str]) -> bool:
    return found.start("year") == found.start() if found.groupdict().get("year") else False
