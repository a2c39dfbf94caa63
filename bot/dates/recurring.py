"""Reading what comes back: "every first Monday 10:00", "tous les lundis à 10h", "werktags um 8:30".

The rule is taken out of the marked text first, as one whole phrase; what is left is read by
the grammar of dates and may say the time, a zone and the day on which it starts. Whatever is
left then was not understood, and the text is refused.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.dates.grammar import Parts, parse
from bot.dates.reading import (
    DateMissing,
    DateTooLong,
    NoSuchDay,
    Remark,
    RepeatAmbiguous,
    RepeatTooOften,
    SaidTwice,
    TimeContradicts,
    TimeMissing,
    UnreadableDate,
)
from bot.dates.reckoning import Moment, day_of, since_midnight
from bot.dates.recurring_words import RECURRING
from bot.dates.vocabulary import Marked, Vocabulary, fold, languages_of, pieces_as_typed, vocabulary
from bot.kernel.recurrence import (
    LAST,
    EveryDays,
    OnDayOfMonth,
    OnOrdinalWeekday,
    OnWeekdays,
    Recurrence,
    Rule,
)
from bot.kernel.text import plain
from bot.kernel.zones import zone as zone_called

LIMIT = 150
WORKDAYS, WEEKEND = (0, 1, 2, 3, 4), (5, 6)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A text that was understood as something that comes back; always shown to its author."""

    recurrence: Recurrence
    remarks: tuple[Remark, ...] = ()


class RecurrenceReader:
    """Reads repetitions in the languages of ``recurring_words``, and in English."""

    def __init__(self, aliases: Mapping[str, str]) -> None:
        """Take the community's own words for zones, e.g. "CET" for "Europe/Brussels"."""
        self._aliases = tuple(aliases.items())

    def read(self, text: str, *, now: datetime, zone: str, locales: Sequence[str]) -> Repeat:
        """Return what comes back according to ``text``, for someone in ``zone`` who reads ``locales``.

        Raises:
            UnreadableDate, RepeatAmbiguous, RepeatTooOften, DateMissing, DateTooLong, SaidTwice,
            TimeMissing, TimeContradicts, NoSuchDay, UnknownZone, UnknownZoneWord,
            OffsetInsteadOfZone: it is refused.
        """
        if repeat := self.find(text, now=now, zone=zone, locales=locales):
            return repeat
        if not plain(text):
            raise DateMissing
        raise UnreadableDate(text=plain(text), part=plain(text))

    def find(self, text: str, *, now: datetime, zone: str, locales: Sequence[str]) -> Repeat | None:
        """Return the same, or None if nothing in ``text`` says that it comes back.

        Raises:
            DomainError: as for ``read``, if it says so and cannot be read.
        """
        zone_called(zone)
        typed = plain(text)
        if len(typed) > LIMIT or len(fold(typed)) > LIMIT:
            raise DateTooLong(limit=str(LIMIT))
        marked = _spread(_vocabulary(languages_of(locales), self._aliases).mark(fold(typed)))
        return _Reader(marked, Moment(typed, now, zone)).repeat()


@lru_cache(maxsize=64)
def _vocabulary(languages: tuple[str, ...], aliases: tuple[tuple[str, str], ...]) -> Vocabulary:
    """Return the words of dates together with those of repetition."""
    words = vocabulary(languages, dict(aliases))
    meanings = dict(words.meanings)
    for language in languages:
        for meaning, phrases in RECURRING.get(language, {}).items():
            for number, phrase in enumerate(phrases.split(", "), start=1):
                known = meanings.get(fold(phrase), "").split()
                meanings[fold(phrase)] = " ".join(
                    dict.fromkeys([*known, *_numbered(meaning, number).split()])
                )
    return replace(words, meanings=meanings)


def _numbered(meaning: str, number: int) -> str:
    return {"ordinals": f"ord={number}", "weekdays": f"each weekday={number}"}.get(meaning, meaning)


def _spread(marked: Marked) -> Marked:
    """Return the text in which "daily" stands as "every", "1" and "day"."""
    nothing = len(marked.phrases)
    text = re.sub(
        r"\{#(\d+) (?:[^}]* )?every=(\d) (unit=[a-z]+)((?: [a-z]+)?)\}",
        lambda found: (
            f"{{#{found[1]} every}} {{#{nothing} n={found[2]}}} {{#{nothing} {found[3]}}}"
            + (f" {{#{nothing}{found[4]}}}" if found[4] else "")
        ),
        marked.text,
    )
    return Marked(text, (*marked.phrases, ""))


def _m(meaning: str) -> str:
    return rf"\{{#\d+ (?:[^}}]* )?{meaning}(?: [^}}]*)?\}}"


_F = rf"(?:\s*(?:{_m('(?:noise|on)')}|,))*+\s*"
_EVERY = rf"{_F}{_m('every')}{_F}"
_N = rf"(?:(?P<n>\d{{1,3}})\.?|(?P<word>{_m('n=[0-9]+')})|(?P<other>{_m('other')})|(?P<nth>{_m('ord=[0-9]')})){_F}"
_ORD = rf"(?:(?P<digit>\d)\.|(?P<ord>{_m('ord=-?[0-9]')})){_F}"
_DAY, _WEEK, _MONTH, _YEAR = (_m(f"unit={unit}") + _F for unit in ("day", "week", "month", "year"))
_TIMES = rf"(?P<unit>{_m('unit=(?:hour|minute)')})"
_ONE = _m(r"weekday=\d")
_AND = rf"\s*(?:,|/|{_m('and')}|,\s*{_m('and')}){_F}"
_UNTIL = rf"\s*(?:-|{_m('to')}){_F}"
_DAYS = rf"(?P<days>{_ONE}(?:(?:{_AND}|{_UNTIL}|\s+){_F}{_ONE})*){_F}"
_EACH = rf"(?P<days>{_m('each')}(?:(?:{_AND}|{_UNTIL}){_F}{_ONE})*){_F}"
_RANGE = rf"(?:{_m('since')}|{_m('from')}|{_F})\s*(?P<days>{_ONE}{_UNTIL}{_ONE}){_F}"
_DOM = rf"(?P<dom>\d{{1,2}})\.?(?![\d:]|\.\d|\s*{_m('h')}|\s*{_m('(?:am|pm)')}){_F}"
_BARE = rf"(?!\s*(?:{_ONE}|{_m('month=[0-9]+')}|{_m('unit=[a-z]+')}))"
_HALVED = _m("halved")


Make = Callable[["_Found"], Rule]


@dataclass(frozen=True, slots=True)
class _Found:
    """A rule's phrase: what its groups say, and the day on which it starts."""

    groups: Mapping[str, str | None]
    marked: Marked
    start: date

    def number(self) -> int:
        """Return every how many; once each if nothing is said."""
        if self.groups.get("other"):
            return 2
        if digits := self.groups.get("n"):
            return int(digits)
        return _meant("n", self.groups.get("word")) or _meant("ord", self.groups.get("nth")) or 1

    def ordinal(self) -> int:
        """Return which of the month's: first to fifth, or the last."""
        return int(self.groups.get("digit") or 0) or _meant("ord", self.groups["ord"]) or 0

    def weekdays(self) -> tuple[int, ...]:
        """Return the named weekdays; a range names all between its ends."""
        found: list[int] = []
        for piece in re.finditer(rf"(?P<until>{_UNTIL})?(?P<day>{_ONE})", self.groups["days"] or ""):
            day = (_meant("weekday", piece["day"]) or 1) - 1
            if found and piece["until"] and not re.match(rf"\s*{_m('and')}", piece["until"]):
                found += [(found[-1] + ahead) % 7 for ahead in range(1, (day - found[-1]) % 7 + 1)]
            else:
                found.append(day)
        return tuple(sorted(set(found)))

    def day_of_month(self) -> int:
        """Return the day of the month."""
        day = int(self.groups["dom"] or 0)
        if not 1 <= day <= 31:
            raise NoSuchDay(text=str(day))
        return day


def _meant(name: str, marker: str | None) -> int | None:
    found = re.search(rf"[ ]{name}=(-?\d+)", marker or "")
    return int(found[1]) if found else None


def _on_ordinal(found: _Found) -> Rule:
    (weekday,) = found.weekdays()[:1]
    return OnOrdinalWeekday(found.ordinal(), weekday, found.number())


def _ordinal_alone(found: _Found) -> Rule:
    # "every second Monday" is every other one to half of those who write it.
    if found.ordinal() not in {1, LAST}:
        raise RepeatAmbiguous(typed=found.marked.restored(found.groups["whole"] or "").strip())
    return _on_ordinal(found)


def _on_weekdays(found: _Found) -> Rule:
    return OnWeekdays(found.weekdays(), found.number())


def _every_other_weekday(found: _Found) -> Rule:
    return OnWeekdays(found.weekdays(), 2)


def _last_day(found: _Found) -> Rule:
    ordinal = found.ordinal()
    return OnDayOfMonth(LAST if ordinal == LAST else ordinal, found.number())


def _on_day(found: _Found) -> Rule:
    return OnDayOfMonth(found.day_of_month(), found.number())


def _too_often(found: _Found) -> Rule:
    raise RepeatTooOften(typed=found.marked.restored(found.groups["whole"] or "").strip())


_OF_MONTH = rf"{_F}(?:{_EVERY})?(?:{_N})?{_MONTH}"
_RULES: tuple[tuple[re.Pattern[str], Make], ...] = tuple(
    (re.compile(rf"(?P<whole>{pattern})"), make)
    for pattern, make in (
        (rf"{_EVERY}(?:{_N})?{_TIMES}", _too_often),
        (rf"{_EVERY}(?:{_N})?{_MONTH}{_ORD}{_DAYS}", _on_ordinal),
        (rf"(?:{_EVERY})?{_F}{_ORD}{_DAYS}{_OF_MONTH}", _on_ordinal),
        (rf"{_EVERY}{_ORD}{_DAYS}", _ordinal_alone),
        (rf"{_EVERY}(?:{_N})?{_MONTH}{_ORD}{_DAY}", _last_day),
        (rf"(?:{_EVERY})?{_F}{_ORD}{_DAY}{_OF_MONTH}", _last_day),
        (rf"{_F}{_DOM}{_EVERY}(?:{_N})?{_MONTH}", _on_day),
        (rf"{_EVERY}{_DOM}{_MONTH}", _on_day),
        (rf"{_EVERY}(?:{_N})?{_MONTH}{_DOM}", _on_day),
        (rf"{_EVERY}(?P<dom>\d{{1,2}})\.{_F}{_BARE}", _on_day),
        (rf"{_m('n=1')}\s*{_DAYS}{_HALVED}", _every_other_weekday),
        (rf"(?:{_EVERY})?{_DAYS}{_HALVED}", _every_other_weekday),
        (rf"{_EVERY}(?:{_N})?{_WEEK}(?:{_m('from')}\s*)?{_DAYS}", _on_weekdays),
        (rf"{_F}{_DAYS}{_EVERY}(?:{_N})?{_WEEK}", _on_weekdays),
        (rf"{_EVERY}(?:{_N})?{_DAYS}", _on_weekdays),
        (rf"{_F}{_EACH}", _on_weekdays),
        (rf"(?:{_EVERY})?{_F}{_m('workday')}", lambda _: OnWeekdays(WORKDAYS)),
        (rf"(?:{_EVERY})?{_F}{_m('weekend')}", lambda _: OnWeekdays(WEEKEND)),
        (_RANGE, _on_weekdays),
        (rf"{_EVERY}(?={_m('(?:morning|afternoon|evening)')})", lambda _: EveryDays()),
        (rf"{_EVERY}(?:{_N})?{_DAY}", lambda found: EveryDays(found.number())),
        (
            rf"{_EVERY}(?:{_N})?{_WEEK}",
            lambda found: OnWeekdays((found.start.weekday(),), found.number()),
        ),
        (rf"{_EVERY}(?:{_N})?{_MONTH}", lambda found: OnDayOfMonth(found.start.day, found.number())),
        (rf"{_EVERY}(?:{_N})?{_YEAR}", lambda found: OnDayOfMonth(found.start.day, 12 * found.number())),
        # "every 30 March": the date itself is left to the grammar.
        (rf"{_EVERY}(?=\d)", lambda found: OnDayOfMonth(found.start.day, 12)),
    )
)


class _Reader:
    """One text that may say that something comes back."""

    def __init__(self, marked: Marked, moment: Moment) -> None:
        self._marked = marked
        self._moment = moment

    def repeat(self) -> Repeat | None:
        for pattern, make in _RULES:
            if found := pattern.search(self._marked.text):
                return self._read(found, make)
        if re.search(_m("every"), self._marked.text):
            raise self._unreadable(self._marked.text)
        return None

    def _read(self, found: re.Match[str], make: Make) -> Repeat:
        text = self._marked.text
        rest = f"{text[: found.start()]} ¦ {text[found.end() :]}"
        parts = parse(Marked(re.sub(_m("since"), " ", rest), self._marked.phrases))
        self._refuse_leftovers(parts)
        moment = replace(self._moment, zone=parts.zones[0] if parts.zones else self._moment.zone)
        # The first day that counts: the one that is named, else today.
        start = day_of(parts.days[0], moment) if parts.days else moment.local.date()
        try:
            rule = make(_Found(found.groupdict(), self._marked, start))
        except ValueError as error:
            raise self._unreadable(found["whole"]) from error
        recurrence = Recurrence(rule, self._time(parts), moment.zone, start)
        return Repeat(recurrence, _remarks(parts, recurrence))

    def _refuse_leftovers(self, parts: Parts) -> None:
        if parts.rest or parts.spans or parts.next_day:
            raise self._unreadable(parts.rest or self._marked.text)
        many = (parts.zones, parts.days, parts.clocks, parts.dayparts)
        if parts.weekdays or any(len(set(map(repr, said))) > 1 for said in many):
            raise SaidTwice(text=self._moment.text)

    def _time(self, parts: Parts) -> time:
        if not parts.clocks:
            raise TimeMissing(text=self._moment.text)
        passed = since_midnight(parts.clocks[0], parts.dayparts)
        if passed is None or passed >= timedelta(days=1):
            raise TimeContradicts(text=self._moment.text)
        return time(passed.seconds // 3600, passed.seconds // 60 % 60)

    def _unreadable(self, part: str) -> UnreadableDate:
        text = self._moment.text
        return UnreadableDate(text=text, part=pieces_as_typed(self._marked.restored(part), text))


def _remarks(parts: Parts, recurrence: Recurrence) -> tuple[Remark, ...]:
    if not parts.alias:
        return ()
    place = recurrence.zone.rpartition("/")[2].replace("_", " ")
    details = {"typed": parts.alias.upper(), "place": place, "local": f"{recurrence.at:%H:%M}"}
    return (Remark("dates-remark-repeat-wall-clock", details),)
