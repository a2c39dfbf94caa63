"""What it means to have a right to write the rows of a table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Right:
    """Who may write the rows of a table.

    ``owner`` is the column that says whose a row is, ``group`` the one with a working group's slug,
    whose leader may write it; ``parent`` leads to the row of another table that says it instead.
    ``machine`` are columns that the bot writes by itself, whoever acts meanwhile, each with the values
    that it may come to have (none: any).
    """

    owner: str | None = None
    staff: bool = False
    group: str | None = None
    parent: tuple[str, str] | None = None
    goes_with: tuple[str, str] | None = None
    """The table and column of what a row belongs to: who takes that away takes this along, whosever it is."""
    machine: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    machine_inserts: bool = False
    machine_deletes: bool = False
    forgotten: str | None = None
    """A column that says that somebody who may had the row forgotten: the bot deletes it once Discord has followed."""
    anyone: bool = False
    offered: str | None = None
    """A question to the database, by the row's columns and the ``actor``: whether they may although it is not theirs."""


ANY: Final[tuple[object, ...]] = ()
