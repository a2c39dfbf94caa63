"""What staff did in the office that others may ask about later."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Act(StrEnum):
    """What somebody did."""

    EXPORTED = "exported"
    """They had a list of people made."""
    DOWNLOADED = "downloaded"
    IMPORTED = "imported"
    """They entered people from a list."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody of staff did; ``actor`` is None once they had their data erased."""

    at: datetime
    actor: int | None
    act: Act
    rows: int
    """How many people it was about."""
    form: str = ""
    """In which form, e.g. ``csv``."""
