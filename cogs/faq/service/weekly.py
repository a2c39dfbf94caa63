"""What the weekly digest says of the FAQ: answers that are new."""

from collections.abc import Sequence

from bot.storage.database import Transaction
from cogs.digest.domain import Item, Week
from cogs.faq.domain import in_language, served
from cogs.faq.repository import RevisionRepository


class NewAnswers:
    """Says which answers people have added; the community's digest alone tells of them."""

    def __init__(self, default: str) -> None:
        """``default`` is the language in which every entry is written first."""
        self._default = default

    async def __call__(self, transaction: Transaction, week: Week) -> Sequence[Item]:
        """Return the question of each, in the reader's language if it stands in it."""
        if week.group is not None:
            return []
        revisions = RevisionRepository(transaction)
        lines = []
        for entry in await revisions.added_between(self._default, week.since, week.until):
            standing = served(await revisions.versions(entry), self._default)
            if standing:
                question = in_language(standing, week.locale, self._default).question
                lines.append(Item(entry, "faq-digest-line", {"question": question}, f"/answers/{entry}"))
        return lines
