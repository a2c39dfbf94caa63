"""The list of participants: of whom it may tell, and what.

The notice that people agree to says what stands on the list. So nothing else of what they said
leaves the bot by it, and nothing at all of who said no, or was never asked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cogs.events.domain import Ask, Registration, Standing
from cogs.events.domain.questions import YES

NAME: Final = "name"
"""What somebody is called on the server; the only column that is no answer of theirs."""

NOTICE_COLUMN: Final = "notice"

AGREED_TO: Final[Mapping[str, tuple[str, ...]]] = {
    "2026-11": (NAME, "organisation", "organisation-type", "function", "country"),
}
"""What each version of the notice says stands on the list. A version that is not here agrees to nothing."""

COLUMNS: Final = (*AGREED_TO["2026-11"], NOTICE_COLUMN)
"""The columns of the list; which notice was agreed to is its proof."""


@dataclass(frozen=True, slots=True)
class Participants:
    """The list: a row for each person who agreed, by column, and how many did not."""

    rows: tuple[Mapping[str, str], ...]
    left_out: int
    """So many more have a seat, and are not to be named."""


def agreed(registration: Registration) -> tuple[str, ...]:
    """Return the columns in which this person agreed to be shown; none without their word."""
    if registration.answers.get(Ask.LISTING) != YES:
        return ()
    return AGREED_TO.get(registration.answers.get(NOTICE_COLUMN, ""), ())


def participants(registrations: Iterable[Registration], names: Mapping[int, str]) -> Participants:
    """Return the list of those who have a seat and agreed to stand on it, sorted by name.

    Who only waits takes no part yet. ``names`` are those by which members are known, by their
    number; who has none (any more) has left, and is not named. Guests have said theirs.
    """
    seated = [one for one in registrations if one.standing is Standing.SEATED]
    named = [(one, one.name if one.guest else names.get(one.member, "")) for one in seated if agreed(one)]
    rows = [_row(one, agreed(one), name) for one, name in named if name]
    rows.sort(key=lambda row: (row[NAME].casefold(), row[NAME]))
    return Participants(tuple(rows), len(seated) - len(rows))


def _row(registration: Registration, shown: Sequence[str], name: str) -> Mapping[str, str]:
    known = {**registration.answers, NAME: name}
    row = {column: known.get(column, "") if column in shown else "" for column in COLUMNS}
    return {**row, NOTICE_COLUMN: registration.answers[NOTICE_COLUMN]}
