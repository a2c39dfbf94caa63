"""A report in words: as sections of labels and numbers, which pages, cards and files show alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from bot.i18n import moments
from bot.kernel.errors import Detail
from bot.kernel.suppression import LEAST
from cogs.vitality.domain import IN_STEPS, ONCE_OVER, Half, Number, Report, percent

DURATIONS: Final = frozenset({Number.FIRST_ANSWER, Number.THREAD_ANSWER})
"""What is counted in minutes."""

Row = tuple[str, str]


class Words(Protocol):
    """The texts in the reader's language."""

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key``."""
        ...


@dataclass(frozen=True, slots=True)
class Section:
    """Some numbers that belong together, and what is to be known of them."""

    heading: str
    rows: tuple[Row, ...]
    note: str


def sections(found: Report, words: Words) -> Iterator[Section]:
    """Yield the report, section after section."""
    told = _Told(found, words)
    yield told.section("members", told.row(Number.MEMBERS), told.row(Number.ACTIVE, Number.MEMBERS))
    yield told.section("newcomers", *_newcomers(found, told))
    yield told.section("places", told.row(Number.STATES), told.row(Number.REGIONS))
    yield told.section("meetings", *_meetings(found, told))
    yield told.section("threads", *_threads(found, told))
    yield told.section("questions", *_questions(found, told))
    yield told.section("unknown")


def half_name(half: Half, words: Words) -> str:
    """Return what a half-year is called in a sentence: "January to June 2023"."""
    return words("vitality-half", number=half.number, year=str(half.year))


def span(found: Report, words: Words, locale: str) -> str:
    """Return of which time a report is: up to now, if the half-year has not ended."""
    if found.complete:
        return half_name(found.half, words)
    return words("vitality-so-far", half=half_name(found.half, words), day=moments.day(found.day, locale))


def numbers_note(found: Report, words: Words) -> str:
    """Return what is never told."""
    key = "vitality-numbers" if found.complete else "vitality-numbers-running"
    return words(key, least=LEAST)


def line(row: Row, words: Words) -> str:
    """Return a label and its number on one line, as the reader's language sets the colon."""
    label, value = row
    return words("vitality-line", label=label, value=value)


def _newcomers(found: Report, told: "_Told") -> Iterator[Row]:
    yield told.row(Number.NEWCOMERS)
    if found.numbers.get(Number.NEWCOMERS) != 0:
        yield told.row(Number.STAYED, Number.NEWCOMERS)


def _meetings(found: Report, told: "_Told") -> Iterator[Row]:
    yield told.row(Number.MEETINGS)
    if found.numbers.get(Number.MEETINGS):
        yield told.row(Number.COUNTED)
        yield told.row(Number.SEATED)
        yield told.row(Number.CAME, Number.SEATED)


def _threads(found: Report, told: "_Told") -> Iterator[Row]:
    yield told.row(Number.THREADS)
    if found.numbers.get(Number.THREADS, 0) != 0:
        yield told.row(Number.THREADS_ANSWERED, Number.THREADS)
        yield told.row(Number.THREAD_ANSWER)


def _questions(found: Report, told: "_Told") -> Iterator[Row]:
    yield told.row(Number.ASKED)
    if found.numbers.get(Number.ASKED) != 0:
        yield told.row(Number.ANSWERED, Number.ASKED)
        yield told.row(Number.FIRST_ANSWER)


@dataclass(frozen=True, slots=True)
class _Told:
    """The numbers of a report, one by one in words."""

    found: Report
    words: Words

    def section(self, name: str, *rows: Row) -> Section:
        """Return a section with its heading and its note."""
        return Section(self.words(f"vitality-{name}"), rows, self.words(f"vitality-{name}-note"))

    def row(self, number: Number, of: Number | None = None) -> Row:
        """Return what a number is of, and the number; with the whole of which it is a part, if one is named."""
        return self.words(f"vitality-number-{number}"), self._value(number, of)

    def _value(self, number: Number, of: Number | None) -> str:
        if number not in self.found.numbers:
            later = number in ONCE_OVER and not self.found.complete
            return self.words("vitality-later" if later else "vitality-not-known")
        value = self.found.numbers[number]
        if value is None:
            return self.words("vitality-hidden")
        if number in DURATIONS:
            return self.words("vitality-duration", hours=value // 60, minutes=value % 60)
        whole = self.found.numbers.get(of) if of else None
        if value and number in IN_STEPS and not self.found.complete:
            return self._at_least(value, None if of in IN_STEPS else whole)
        if not whole:
            return str(value)
        return self.words("vitality-share", number=value, whole=whole, percent=percent(value, whole))

    def _at_least(self, value: int, whole: int | None) -> str:
        if not whole:
            return self.words("vitality-at-least", number=value)
        return self.words("vitality-at-least-of", number=value, whole=whole)
