"""The editors' services on a real database, beside a folder of files that a test writes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.delivery.outbox import Outbox
from bot.retrieval.lexical import LexicalIndex
from cogs.faq.service import Likeness
from cogs.keeping.domain import Draft, Typed
from cogs.keeping.service import CareService, DraftService, KeepingRecords
from tests.faq.ground import PARTS, Ground, ground

ANNA, BORIS, GONE = 7, 8, 9
TRAVEL = Typed(
    "Who pays for travel?",
    "Speakers are reimbursed.",
    "Are travel costs reimbursed?",
    "https://example.org/travel",
    ("boats",),
)


@dataclass
class Roll:
    """Who keeps the FAQ; None: Discord does not say."""

    editors: set[int] | None = field(default_factory=lambda: {ANNA, BORIS})

    async def may_edit(self, member: int) -> bool:
        if self.editors is None:
            raise TimeoutError
        return member in self.editors


@dataclass
class Desk:
    """What a test works with."""

    faq: Ground
    drafts: DraftService
    care: CareService
    records: KeepingRecords
    roll: Roll

    async def draft(
        self,
        typed: Typed = TRAVEL,
        entry: str | None = None,
        base: int | None = None,
        locale: str = "en",
        author: int = ANNA,
    ) -> Draft:
        return await self.drafts.open(Draft(0, typed, locale, entry, base, author=author))

    async def publish(self, typed: Typed = TRAVEL, editor: int = ANNA) -> str:
        """Publish a new entry; return its id."""
        draft = await self.draft(typed, author=editor)
        return (await self.drafts.publish(draft.id, editor, draft.version)).entry.id

    async def number(self, entry: str, locale: str = "en") -> int:
        """Return the revision of a version that stands now."""
        async with self.faq.database.reading() as transaction:
            return (await self.faq.store.versions(transaction, entry))[locale].number


@asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[Desk]:
    async with ground(folder, (*PARTS, "cogs.keeping")) as standing:
        await standing.bring_in()
        likeness, roll = Likeness(standing.database, LexicalIndex(), "en"), Roll()
        shared = (standing.database, standing.store)
        drafts = DraftService(*shared, likeness, standing.clock, ("en", "fr"))
        care = CareService(
            *shared, standing.files, likeness, Outbox(standing.clock), standing.places, standing.clock, roll
        )
        yield Desk(standing, drafts, care, KeepingRecords(*shared, standing.clock), roll)
