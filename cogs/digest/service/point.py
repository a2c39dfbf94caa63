"""Where features offer what a digest tells; the digest itself knows none of them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeAlias

from bot.storage.database import Transaction
from cogs.digest.domain import Issue, Item, Told, Week, picked

Section: TypeAlias = Callable[[Transaction, Week], Awaitable[Sequence[Item]]]
"""Says what there is to tell in a week, inside the transaction in which a digest is composed or put into words.

It asks no clock but the week's own instants, so that it says the same again as long as nothing has changed.
"""


class DigestPoint:
    """The sections of a digest, in the order in which features added them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._sections: dict[str, Section] = {}

    def add(self, heading: str, section: Section) -> None:
        """Let digests have a section under the message ``heading``; one without lines is left out.

        Raises:
            ValueError: there is one of that heading already.
        """
        if heading in self._sections:
            raise ValueError(f"the digest has a section {heading} already")
        self._sections[heading] = section

    async def told(self, transaction: Transaction, week: Week) -> list[Told]:
        """Return all that there is to tell."""
        return await self._told(transaction, week, self._sections)

    async def _told(
        self, transaction: Transaction, week: Week, sections: Mapping[str, Section]
    ) -> list[Told]:
        found = [
            Told(heading, tuple(await section(transaction, week))) for heading, section in sections.items()
        ]
        return [section for section in found if section.items]

    async def still(self, transaction: Transaction, issue: Issue, locale: str) -> list[Told]:
        """Return what a digest was composed of and is so still, in a language and the words of now."""
        left = {
            heading: section
            for heading, section in self._sections.items()
            if issue.refs.get(heading) and heading not in issue.without
        }
        return picked(await self._told(transaction, issue.week(locale), left), issue.refs)


def refs_of(told: Sequence[Told]) -> Mapping[str, tuple[str, ...]]:
    """Return what a digest is made of: references, by section."""
    return {section.heading: tuple(item.ref for item in section.items) for section in told}
