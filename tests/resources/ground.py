"""The services of resources on a real database, with what a test ships."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import OffsetClock
from bot.retrieval.finder import Finder
from bot.retrieval.lexical import LexicalIndex
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.resources.domain import (
    Actor,
    Content,
    Draft,
    Kind,
    Label,
    Labels,
    Resource,
    Shipped,
    Tags,
    Typed,
    Words,
)
from cogs.resources.service import (
    ResourceRecords,
    ResourceService,
    ReviewService,
    ShippedResources,
    WritingService,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
STAFF_CHANNEL = 44
MEMBER, OTHER, STAFF, SECOND = Actor(5), Actor(6), Actor(7, staff=True), Actor(8, staff=True)
PARTS = ("bot.community", "bot.delivery", "bot.retrieval", "cogs.resources")
LABELS = Labels(
    (Label("energy", {"en": "Energy", "fr": "Énergie"}),),
    (Label("one", {"en": "One"}), Label("two", {"en": "Two"}), Label("three", {"en": "Three"})),
)
GUIDE = Typed("Guide to heat pumps", "https://example.org/heat", "Heating homes.", "document", "en")


def shipped(slug: str, title: str = "", **more: object) -> Shipped:
    """Return a resource of the file."""
    words = {"en": Words(title or slug, f"About {slug}."), "fr": Words(f"Sur {slug}", "…")}
    tags = more.pop("tags", Tags())
    assert isinstance(tags, Tags)
    link = str(more.pop("link", f"https://example.org/{slug}"))
    return Shipped(slug, Content(Kind.DOCUMENT, link, "en", words, tags), NOW.date())


@dataclass
class Ground:
    """The services, and what lies under them."""

    database: Database
    clock: OffsetClock
    outbox: Outbox
    places: Places
    resources: ResourceService
    review: ReviewService
    writing: WritingService
    records: ResourceRecords

    async def ship(self, *these: Shipped) -> None:
        await ShippedResources(self.database, self.clock, self.resources).bring_in(these)

    async def bind_staff(self) -> None:
        async with self.database.transaction() as transaction:
            await self.places.bind(transaction, "channel", "staff", STAFF_CHANNEL, made_by_bot=True)

    async def write(self, typed: Typed = GUIDE, actor: Actor = MEMBER) -> Draft:
        return await self.writing.keep(0, actor.member, typed)

    async def propose(self, typed: Typed = GUIDE, actor: Actor = MEMBER) -> Resource:
        draft = await self.write(typed, actor)
        return await self.writing.submit(draft.id, actor, "en")

    async def promised(self) -> list[str]:
        """Return the keys of what is promised."""
        async with self.database.reading() as transaction:
            return [row.key for row in await self.outbox.planned(transaction, "resources")]

    async def titles(self) -> list[str]:
        return sorted(one.content.words_in("en", "en").title for one in await self.resources.published())


@asynccontextmanager
async def ground(folder: Path, *, finder: bool = False) -> AsyncIterator[Ground]:
    migrations = [one for part in PARTS for one in migrations_of(part)]
    async with Database.open(
        folder / "resources.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, places = OffsetClock(start=NOW), Places()
        outbox = Outbox(clock)
        by_meaning = Finder(database) if finder else None
        resources = ResourceService(database, LexicalIndex(), clock, LABELS, "en", by_meaning)
        review = ReviewService(database, clock, outbox, places, resources)
        writing, records = WritingService(database, clock, review), ResourceRecords(database, clock, review)
        yield Ground(database, clock, outbox, places, resources, review, writing, records)


def numbers(resources: Sequence[Resource]) -> list[int]:
    return [one.id for one in resources]
