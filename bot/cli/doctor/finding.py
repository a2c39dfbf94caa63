"""One thing the doctor looked at."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How it is; the words are what the operator reads."""

    RIGHT = "right"
    NOTE = "note"
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and what to do about it."""

    health: Health
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        """Return the line that the operator reads."""
        return f"{self.health:<8} {self.what}" + (f"\n         -> {self.remedy}" if self.remedy else "")


def right(what: str) -> Finding:
    """Return a finding that needs nothing."""
    return Finding(Health.RIGHT, what)


def note(what: str, remedy: str = "") -> Finding:
    """Return a finding that is worth knowing and stops nothing."""
    return Finding(Health.NOTE, what, remedy)


def missing(what: str, remedy: str) -> Finding:
    """Return a finding without which the bot does not run, or not whole."""
    return Finding(Health.MISSING, what, remedy)


def wrong(what: str, remedy: str = "") -> Finding:
    """Return a finding that must be put right."""
    return Finding(Health.WRONG, what, remedy)
