"""Half-years: from 1 January to 30 June and from 1 July to 31 December, by the clocks of the community."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cogs.vitality.domain.refusals import HalfUnreadable

_TYPED: Final = re.compile(r"\s*(\d{4})[\s-]*[HS]([12])\s*", re.IGNORECASE | re.ASCII)
"""H as in half, S as in *semestre*."""

KEPT_WITHIN: Final = timedelta(days=31)
"""So long after a half-year who was there, and what they did, is still as good as known."""

TYPED_SHOWN: Final = 40
"""So much of what was typed is said back to who meant no half-year."""


@dataclass(frozen=True, slots=True, order=True)
class Half:
    """Half a year; ``number`` is 1 or 2."""

    year: int
    number: int

    @property
    def name(self) -> str:
        """What it is called in the database and in what people type: ``2023-H1``."""
        return f"{self.year}-H{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 1 if self.number == 1 else 7, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, 6, 30) if self.number == 1 else date(self.year, 12, 31)

    @property
    def beyond(self) -> date:
        """The day after its last."""
        return self.after.first

    @property
    def before(self) -> "Half":
        """The half-year before."""
        return Half(self.year, 1) if self.number == 2 else Half(self.year - 1, 2)

    @property
    def after(self) -> "Half":
        """The half-year after."""
        return Half(self.year, 2) if self.number == 1 else Half(self.year + 1, 1)

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of each of its months."""
        return tuple(self.first.replace(month=self.first.month + one) for one in range(6))


def may_be_kept(half: Half, today: date) -> bool:
    """Tell whether its report may be counted on a day after it: not so late that too much was forgotten."""
    return half.beyond <= today < half.beyond + KEPT_WITHIN


def half_of(day: date) -> Half:
    """Return the half-year in which a day lies."""
    return Half(day.year, 1 if day.month <= 6 else 2)


def half_named(name: str) -> Half:
    """Return the half-year of that name, as :attr:`Half.name` wrote it."""
    year, number = name.split("-H")
    return Half(int(year), int(number))


def read_half(typed: str, today: date) -> Half:
    """Return the half-year that is typed, such as ``2023-H1`` or ``2023 S1``.

    Raises:
        HalfUnreadable: it is none; the present one is given as an example.
    """
    found = _TYPED.fullmatch(typed)
    if found is None or not date.min.year < int(found[1]) < date.max.year:
        raise HalfUnreadable(typed=typed.strip()[:TYPED_SHOWN], example=half_of(today).name)
    return Half(int(found[1]), int(found[2]))
