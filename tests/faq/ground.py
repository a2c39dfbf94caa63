"""The FAQ's services on a real database and a folder of files that a test writes."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import StillClock
from bot.retrieval.lexical import LexicalIndex
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.faq.domain import Entry, Fault
from cogs.faq.service import (
    EntryStore,
    FaqFiles,
    FaqRecords,
    FaqService,
    LearningService,
    QuestionsService,
)
from tests.laid import laid

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
STAFF = 44
TOPICS = 'boats = { en = "Boats", fr = "Bateaux" }\ntides = { en = "Tides" }\n'
PARTS = ("bot.community", "bot.delivery", "bot.retrieval", "cogs.faq")


def written(question: str, answer: str = "Like this.", /, **front: str) -> str:
    """Return a file as an editor writes it; ``front`` replaces or adds lines, "" leaves one out."""
    lines = {
        "question": f'"{question}"',
        "tags": '["boats"]',
        "source": '["https://example.org/a"]',
        "checked": "2026-11-01",
    } | front
    inside = "\n".join(f"{name} = {value}" for name, value in lines.items() if value)
    return f"+++\n{inside}\n+++\n{answer}\n"


def translated(question: str, answer: str = "Ainsi.", /, **front: str) -> str:
    """Return a translation as an editor writes it."""
    return written(question, answer, **{"tags": "", "source": "", **front})


@dataclass
class Ground:
    """A folder, a database, and what works between them."""

    folder: Path
    database: Database
    clock: StillClock
    outbox: Outbox
    places: Places
    store: EntryStore
    files: FaqFiles
    faq: FaqService
    learning: LearningService
    questions: QuestionsService
    records: FaqRecords
    logged: list[Fault] = field(default_factory=list)

    def write(self, name: str, text: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    async def bring_in(self) -> list[str]:
        """Read the files and return what is logged, as path:line key."""
        logged: list[str] = []

        def words(fault: Fault) -> str:
            self.logged.append(fault)
            logged.append(f"{fault.path}:{fault.line} {fault.key.removeprefix('faq-fault-')}")
            return logged[-1]

        await self.files.bring_in(words)
        return logged

    async def bind_staff(self) -> None:
        async with self.database.transaction() as transaction:
            await self.places.bind(transaction, "channel", "staff", STAFF, made_by_bot=True)

    async def told(self) -> list[str]:
        """Return the keys of what is promised to staff."""
        async with self.database.reading() as transaction:
            return [row.key for row in await self.outbox.planned(transaction, "faq")]


@asynccontextmanager
async def ground(folder: Path, parts: Sequence[str] = PARTS) -> AsyncIterator[Ground]:
    content = folder / "faq"
    content.mkdir()
    (content / "topics.toml").write_text(TOPICS)
    migrations = [one for part in parts for one in migrations_of(part)]
    async with laid(
        folder / "faq.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, places, index = StillClock(NOW), Places(), LexicalIndex()
        outbox = Outbox(clock)
        store = EntryStore(database, index, clock, "en")
        files = FaqFiles(content, database, store, outbox, places, clock, ("en", "fr"))
        faq = FaqService(database, index, clock, "en")
        learning = LearningService(database, index, clock, faq)
        questions = QuestionsService(database, clock, faq, learning, None)
        records = FaqRecords(database, clock)
        yield Ground(
            content, database, clock, outbox, places, store, files, faq, learning, questions, records
        )


async def entry_of(stand: Ground, entry: str, locale: str = "en") -> Entry:
    """Return what a reader of ``locale`` is shown of an entry."""
    return (await stand.faq.show(entry, locale)).entry
