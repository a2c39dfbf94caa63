"""The list of participants, and what was done with it, in the words of whoever reads them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.community.regions import country_name
from bot.kernel.errors import Detail
from cogs.events.domain import Event
from cogs.office.domain import COLUMNS, Deed, Participants, Table
from cogs.office.domain.entries import Entry


class Words(Protocol):
    """The texts in the reader's language."""

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key``."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """What was done, by whom, and when."""

    what: str
    who: str
    at: datetime


def list_of(event: Event, people: Participants, words: Words, locale: str) -> Table:
    """Return the list with its head and its choices in words."""
    head = tuple(words(f"office-column-{column}") for column in COLUMNS)
    rows = [tuple(_cell(column, row[column], words, locale) for column in COLUMNS) for row in people.rows]
    return Table(event.title, head, rows)


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of a list that was read in, and what comes of it."""

    number: int
    who: str
    what: str
    wrong: bool


def entry_lines(entries: Iterable[Entry], words: Words, *, modes: bool) -> list[EntryLine]:
    """Return the lines in words; ``modes``: there is more than one way to take part, so it is said which."""
    return [
        EntryLine(entry.number, _who(entry), _outlook(entry, words, modes=modes), entry.fault is not None)
        for entry in entries
    ]


def _who(entry: Entry) -> str:
    return f"{entry.name}, {entry.who}" if entry.name else entry.who


def _outlook(entry: Entry, words: Words, *, modes: bool) -> str:
    if entry.fault is not None:
        return words(f"office-fault-{entry.fault}")
    what = words(f"office-outlook-{entry.outlook}")
    return f"{what} · {words(f'events-mode-{entry.mode}')}" if modes else what


def _cell(column: str, value: str, words: Words, locale: str) -> str:
    if column == "organisation-type" and value:
        return words(f"events-option-{value}")
    if column == "country" and value:
        return country_name(value, locale)
    return value


def lines_of(deeds: Iterable[Deed], names: Mapping[int, str], words: Words) -> list[Line]:
    """Return what was done in words; who has left, or had their data erased, is not named."""
    return [
        Line(
            words(f"office-deed-{deed.act}", rows=deed.rows, form=deed.form.upper()),
            names.get(deed.actor or 0) or words("office-deed-nobody"),
            deed.at,
        )
        for deed in deeds
    ]
