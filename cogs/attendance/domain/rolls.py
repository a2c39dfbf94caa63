"""The roll of an event: who holds a seat, and who was there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from cogs.attendance.domain.checking import CheckIn, Mark, is_seated
from cogs.events.domain import Event, Registration

PAGE: Final = 25
"""So many a select of Discord offers."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person on the roll; ``name`` is that of a guest, members have theirs on Discord."""

    member: int
    name: str
    mark: Mark | None

    @property
    def present(self) -> bool:
        """Whether they were there, as far as is known."""
        return self.mark is not None and self.mark.present


@dataclass(frozen=True, slots=True)
class RollPage:
    """One page of a roll; pages are counted from 0."""

    event: Event
    check_in: CheckIn | None
    shown: tuple[Entry, ...]
    page: int
    pages: int
    present: int
    number: int
    """How many are on the whole roll."""


def roll(registrations: Sequence[Registration], marks: Mapping[int, Mark]) -> list[Entry]:
    """Return who is on the roll: whoever holds a seat, in the order in which they registered, then who came without."""
    seated = {one.member: one.name for one in registrations if is_seated(one)}
    names = {one.member: one.name for one in registrations}
    members = [*seated, *(member for member in marks if member not in seated)]
    return [Entry(member, names.get(member, ""), marks.get(member)) for member in members]


def page_of(event: Event, check_in: CheckIn | None, entries: Sequence[Entry], page: int) -> RollPage:
    """Return a page of the roll; the last one instead of one that is not there any more."""
    pages = max(1, ceil(len(entries) / PAGE))
    at = min(page, pages - 1)
    shown = tuple(entries[at * PAGE : (at + 1) * PAGE])
    present = sum(entry.present for entry in entries)
    return RollPage(event, check_in, shown, at, pages, present, len(entries))
