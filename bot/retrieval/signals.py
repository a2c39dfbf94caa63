"""What can be seen of a ranking that tells whether to trust it."""

from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True)
class Signals:
    """Figures about one question and what was found for it; each is finite, whatever was asked.

    "Deviations" are those of all scores for this question, if nothing else is said.
    """

    height: float
    """How far the best score lies above what questions about something else reach here, in their deviations."""
    above_usual: float
    """How far it lies above what they reach at this very entry, in their deviations."""
    lead: float
    """By how much the best leads the second, in deviations."""
    field_lead: float
    """The same over the mean of the second to the fifth."""
    stands_out: float
    """How far the best lies above the mean of all, in deviations."""
    tuned_lead: float
    """The lead of the best in the tuned reading alone, as a cosine; below 0 if another is the best there."""
    plain_lead: float
    """The same in the other reading, in deviations."""
    title: float
    """How far the title of the best lies above the mean of titles, in their deviations."""
    title_lead: float
    """And above the best other title."""
    answer: float
    """The same for the answer."""
    answer_lead: float
    """The same for the answer."""
    letters: float
    """How much of the question the best covers letter by letter, 0 to 1."""
    name: float
    """The cosine of the best one's name, its title or an alias, that is nearest to the question."""
    name_lead: float
    """How far that lies above the nearest name of any other."""
    aliases: float
    """The share of aliases among the names of the best: with many the nearest one is near by chance."""
    alias_lead: float
    """Both at once: what the nearest name says, the more of them the best has."""
    agreement: float
    """The share of voices for which the best is the best, too."""
    near: float
    """The cosine of the best in the tuned reading, above that of "nothing here answers it"."""
    nothing: float
    """How much likelier "nothing here answers it" is than anything else, as the tuned reading competes (log odds)."""
    chance: float
    """How likely the best is, if all scores compete."""
    doubt: float
    """The entropy of that competition."""
    spread: float
    """The deviation of the scores itself."""
    length: float
    """Telling words of the question, as a logarithm."""
    characters: float
    """Its characters, as a logarithm."""

    def values(self) -> tuple[float, ...]:
        """Return the figures in the order of :data:`NAMES`."""
        return tuple(getattr(self, name) for name in NAMES)


NAMES: Final = tuple(one.name for one in fields(Signals))
