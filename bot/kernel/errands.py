"""What features do for a person at the machine: offered by name in their ``setup``, run by ``bot.cli``.

The command line knows no feature; it asks for an errand by name and prints what came of it.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an errand."""

    lines: tuple[str, ...]
    """To be printed, in the operator's English."""
    settled: bool = True
    """Whether nothing is left for people to decide or to mend."""


Errand: TypeAlias = Callable[[Mapping[str, str]], Awaitable[Outcome]]
"""Does something, with the options of its command."""


class Errands:
    """The errands that features offer."""

    def __init__(self) -> None:
        """Begin with none."""
        self._errands: dict[str, Errand] = {}

    def offer(self, name: str, errand: Errand) -> None:
        """Let ``errand`` be run under ``name``, e.g. "faq import"."""
        self._errands[name] = errand

    async def run(self, name: str, options: Mapping[str, str]) -> Outcome:
        """Run the errand ``name``.

        Raises:
            LookupError: no feature offers it.
        """
        return await self._errands[name](options)
