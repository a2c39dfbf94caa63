"""What a judge can find."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The ways to break the promise, as they stand in the table."""

    LOST = "lost"
    TWICE = "seen twice"
    OVERSOLD = "oversold or a confirmed seat gone"
    DISORDER = "wrong order in a channel"
    SILENT = "silent or untrue end"
    EARLY = "too early"
    MOOT = "sent after it was taken back"


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach, in words that name the row, the message or the act."""

    verdict: Verdict
    what: str

    def __str__(self) -> str:
        return f"{self.verdict}: {self.what}"


def counted(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many there are of each sort, none left out."""
    numbers = Counter(one.verdict for one in findings)
    return {verdict.value: numbers[verdict] for verdict in Verdict}
