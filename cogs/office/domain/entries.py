"""A list of people as it was typed or exported elsewhere: read line by line, so that all that is wrong is told at once."""

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from bot.kernel.addresses import LONGEST as LONGEST_ADDRESS
from bot.kernel.addresses import read_address, same_box
from bot.kernel.errors import DomainError
from bot.kernel.text import cut, fold, plain
from cogs.events.domain import Event, Mode
from cogs.events.domain.entering import Outlook, entered_mode
from cogs.office.domain.refusals import ListEmpty, ListGone, ListTooLong, ListUnreadable, TooManyNames

MOST_LINES: Final = 500
"""So many are entered in one step in half a second, in which nobody else can write."""
MOST_NAMES: Final = 60
"""Discord is asked for each name alone, and answers so many in a minute; of numbers it takes a hundred at once."""

MOST_BYTES: Final = 256 * 1024
LONGEST_CELL: Final = 80
LIST_HOLDS: Final = timedelta(days=1)
"""So long a list that was read can be entered, and what came of it be looked up."""

_WHO: Final = frozenset({"member", "membre", "name", "nom", "discord", "id", "user", "username", "pseudo"})
_ADDRESS_HEADS: Final = frozenset(
    {"email", "e-mail", "mail", "address", "e-mail address", "courriel", "adresse", "adresse electronique"}
)
_NAME: Final = frozenset({"name", "nom"})
_MODE: Final = frozenset({"mode", "participation", "takes part", "taking part"})
_MODES: Final[Mapping[str, Mode]] = {
    **dict.fromkeys(("on-site", "on site", "onsite", "sur place", "presentiel"), Mode.ON_SITE),
    **dict.fromkeys(("online", "on line", "en ligne", "a distance", "distanciel"), Mode.ONLINE),
}
"""Folded words for the ways to take part, as lists have them."""

_NUMBER: Final = re.compile(r"(?:<@!?)?(\d{17,20})>?")
_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class Fault(StrEnum):
    """What is wrong with a line."""

    NOBODY = "nobody"
    """Nobody on the server is called that."""
    SEVERAL = "several"
    """Several people are."""
    TWICE = "twice"
    """They stand on a line before."""
    ADDRESS = "address"
    """It is an e-mail address, and the bot sends no letters."""
    ADDRESS_WRONG = "address-wrong"
    """It looks like an e-mail address and is none that a letter can go to."""
    MODE = "mode"
    """How they take part cannot be read, or is not offered."""
    MODE_MISSING = "mode-missing"


class Invitation(StrEnum):
    """What comes of somebody who is not on Discord: a letter asks them, and nothing happens before they press."""

    INVITED = "invited"
    ASKED = "asked"
    """A letter asks them already."""


Coming: TypeAlias = Outlook | Invitation


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as it stands in the list; ``number`` is that of the line in the file."""

    number: int
    who: str
    mode: str = ""
    name: str = ""
    """What who is not on Discord is called."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line as it was understood."""

    number: int
    who: str
    member: int | None = None
    mode: Mode = Mode.ANY
    fault: Fault | None = None
    outlook: Coming | None = None
    """What comes, or came, of it."""
    address: str = ""
    """Where to write to who is not on Discord; nothing for a member."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A list that was read, for its author to look at."""

    id: int
    author: int
    event: int
    made: datetime
    done: datetime | None = None


def text_of(content: bytes) -> str:
    """Return the text of a file, as the usual programs write it.

    Raises:
        ListUnreadable: it is no text, e.g. a workbook.
        ListTooLong: it is larger than any such list.
    """
    if len(content) > MOST_BYTES:
        raise ListTooLong(most=str(MOST_LINES))
    if b"\0" in content or content.startswith(b"PK"):
        raise ListUnreadable
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_list(text: str) -> tuple[Typed, ...]:
    """Return the lines of a list. One column needs no head; of several, the head says which is which.

    Raises:
        ListEmpty, ListTooLong, TooManyNames: there is nothing in it, or too much.
        ListUnreadable: no column says who it is.
    """
    rows = _rows(text)
    if not rows:
        raise ListEmpty
    columns = _columns(rows)
    lines = [_typed(number, row, columns) for number, row in rows[columns.first :]]
    wanted = tuple(line for line in lines if line.who)
    if not wanted:
        raise ListEmpty
    if len(wanted) > MOST_LINES:
        raise ListTooLong(most=str(MOST_LINES))
    if len(set(names_in(wanted))) > MOST_NAMES:
        raise TooManyNames(most=str(MOST_NAMES))
    return wanted


def number_in(who: str) -> int | None:
    """Return the number of a member that ``who`` is, or that it mentions."""
    match = _NUMBER.fullmatch(who)
    return None if match is None else int(match[1])


def members_in(lines: Iterable[Typed]) -> set[str]:
    """Return what has to be looked up on the server: names and numbers."""
    return {line.who for line in lines if not _ADDRESS.fullmatch(line.who)}


def names_in(lines: Iterable[Typed]) -> Iterator[str]:
    """Yield what has to be looked up as a name."""
    return (line.who for line in lines if number_in(line.who) is None and not _ADDRESS.fullmatch(line.who))


def understood(
    lines: Iterable[Typed], found: Mapping[str, Sequence[int]], event: Event, *, letters: bool = False
) -> tuple[Entry, ...]:
    """Return what the lines mean; ``found`` are the members that each of them may be.

    ``letters``: whether the bot sends any, so that who is not on Discord can be asked.
    """
    entries: list[Entry] = []
    seen: set[int | str] = set()
    for line in lines:
        entry = _understood(line, found.get(line.who, ()), event, letters=letters)
        who = same_box(entry.address) if entry.address else entry.member
        if who in seen:
            entry = Entry(line.number, line.who, fault=Fault.TWICE)
        elif who is not None:
            seen.add(who)
        entries.append(entry)
    return tuple(entries)


def require_mine(proposal: Proposal | None, author: int, now: datetime) -> Proposal:
    """Return the list, if whoever asks has read it in, and not too long ago.

    Raises:
        ListGone: it is not there for them (any more).
    """
    if proposal is None or proposal.author != author or now >= proposal.made + LIST_HOLDS:
        raise ListGone
    return proposal


def _understood(line: Typed, members: Sequence[int], event: Event, *, letters: bool) -> Entry:
    try:
        entry = _who(line, members, letters=letters)
    except DomainError:
        return Entry(line.number, line.who, fault=Fault.ADDRESS_WRONG)
    return entry if entry.fault is not None else _in_a_mode(line, entry, event)


def _who(line: Typed, members: Sequence[int], *, letters: bool) -> Entry:
    if _ADDRESS.fullmatch(line.who):
        if not letters:
            return Entry(line.number, line.who, fault=Fault.ADDRESS)
        return Entry(line.number, line.who, address=read_address(line.who), name=line.name)
    if len(members) != 1:
        fault = Fault.SEVERAL if members else Fault.NOBODY
        return Entry(line.number, line.who, fault=fault)
    return Entry(line.number, line.who, members[0])


def _in_a_mode(line: Typed, entry: Entry, event: Event) -> Entry:
    wanted = _MODES.get(fold(line.mode)) if line.mode else None
    if line.mode and wanted is None:
        return Entry(line.number, line.who, fault=Fault.MODE)
    try:
        mode = entered_mode(event, wanted)
    except DomainError:
        return Entry(line.number, line.who, fault=Fault.MODE if wanted else Fault.MODE_MISSING)
    return replace(entry, mode=mode)


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Return the lines that hold something as cells, each with its number in the file; its head is the first."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max((";", "\t", ","), key=first.count)
    if delimiter == "," and not (_WHO | _ADDRESS_HEADS) & {fold(cell) for cell in first.split(",")}:
        # A comma is as likely part of a name: "Agency, Lapland".
        return [(number, [line]) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error:
        raise ListUnreadable from None


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns say what, and in which row the people begin."""

    who: tuple[int, ...]
    """The first of them that says anything counts."""
    mode: int | None = None
    name: int | None = None
    first: int = 1


def _columns(rows: Sequence[tuple[int, list[str]]]) -> _Columns:
    """Return which column says what.

    Raises:
        ListUnreadable: none says who it is.
    """
    head = [fold(cell) for cell in rows[0][1]]
    who = [place for words in (_ADDRESS_HEADS, _WHO) if (place := _place(head, words)) is not None]
    if who:
        return _Columns(tuple(who), _place(head, _MODE), _place(head, _NAME))
    if all(len(row) == 1 for _, row in rows):
        return _Columns((0,), first=0)
    raise ListUnreadable


def _place(head: Sequence[str], words: Collection[str]) -> int | None:
    return next((place for place, cell in enumerate(head) if cell in words), None)


def _typed(number: int, row: Sequence[str], columns: _Columns) -> Typed:
    said = [_cell(row, place, LONGEST_ADDRESS) for place in columns.who]
    who = next(filter(None, said), "")
    mode = "" if columns.mode is None else _cell(row, columns.mode)
    if not _ADDRESS.fullmatch(who):
        return Typed(number, cut(who, LONGEST_CELL).removeprefix("@"), mode)
    return Typed(number, who, mode, "" if columns.name is None else _cell(row, columns.name))


def _cell(row: Sequence[str], place: int, longest: int = LONGEST_CELL) -> str:
    return cut(" ".join(plain(row[place]).split()), longest) if place < len(row) else ""
