"""What is kept of people who keep answers, and for how long."""

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text
from bot.storage.personal_data import Json
from cogs.faq.service import EntryStore
from cogs.keeping.domain import DRAFTS_KEPT, Draft
from cogs.keeping.repository import CardRepository, DraftRepository


class KeepingRecords:
    """PersonalData of editors: revisions they made, entries they answer for, drafts they are at."""

    feature = "keeping"
    heading = "keeping-heading"
    retention = "keeping-retention"

    def __init__(self, database: Database, store: EntryStore, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._store = store
        self._clock = clock

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's revisions, the entries they answer for or look over, and their drafts."""
        cards = await CardRepository(transaction).of(member)
        drafts = await DraftRepository(transaction).of(member)
        parts: dict[str, Json] = {
            "owner_of": [one.entry for one in cards if one.owner == member],
            "reviewer_of": [one.entry for one in cards if one.reviewer == member],
            "drafts": [{"changed": to_optional_text(one.changed), **_words(one)} for one in drafts],
            "revisions": await self._store.export(transaction, member),
        }
        found = {name: part for name, part in parts.items() if part}
        return found or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Take the member off entries and revisions; forget their drafts, and those that began with their words."""
        standing = len(await CardRepository(transaction).of(member))
        await CardRepository(transaction).leave(member, self._clock.now())
        drafts = await DraftRepository(transaction).erase(member)
        return standing + drafts + await self._store.erase(transaction, member)

    async def forget_old(self) -> None:
        """Forget drafts that nobody touches any more, and who made what was made long ago."""
        async with self._database.transaction() as transaction:
            await DraftRepository(transaction).forget_before(self._clock.now() - DRAFTS_KEPT)
            await self._store.forget_old(transaction)


def _words(draft: Draft) -> dict[str, str]:
    """Return what a draft says; nothing of one that the desk holds: its author may be of the desk no more."""
    if draft.held:
        return {}
    typed = draft.typed
    return {
        "question": typed.question,
        "answer": typed.answer,
        "other_ways": typed.aliases,
        "sources": typed.sources,
    }
