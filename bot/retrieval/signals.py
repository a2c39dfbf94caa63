"""What can be seen of a ranking that tells whether to trust it."""

from dataclasses import astuple, dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True)
class Signals:
    """Figures about one question and what was found for it; each is finite, whatever was asked."""

    height: float
    """How far the best score lies above what questions about something else reach here, in their deviations."""
    lead: float
    """By how much the best leads the second, in deviations of all scores for this question."""
    field_lead: float
    """The same over the mean of the second to the fifth."""
    stands_out: float
    """How far the best lies above the mean of all, in deviations."""
    agreement: float
    """The share of voices (title, answer, letters) for which the best is the best, too."""
    length: float
    """Words of the question, as a logarithm."""
    corpus: float
    """Texts there are, as a logarithm."""

    def values(self) -> tuple[float, ...]:
        """Return the figures in the order of :data:`NAMES`."""
        return astuple(self)


NAMES: Final = tuple(one.name for one in fields(Signals))
