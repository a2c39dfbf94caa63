"""The services of resources on a real database, with what a test ships."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.retrieval.finder import Finder
from bot.retrieval.lexical import LexicalIndex
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
from tests.reviewing import ground as below

NOW = below.NOW
STAFF_CHANNEL = 44
MEMBER, OTHER, STAFF, SECOND = Actor(5), Actor(6), Actor(7, staff=True), Actor(8, staff=True)
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


class Ground(below.Ground):
    """The services, and what lies under them."""

    def __init__(self, soil: below.Soil, by_meaning: Finder | None) -> None:
        super().__init__(soil, "resources", {"staff": STAFF_CHANNEL})
        database, clock = soil.database, soil.clock
        self.resources = ResourceService(database, LexicalIndex(), clock, LABELS, "en", by_meaning)
        self.review = ReviewService(database, clock, soil.outbox, soil.places, self.resources)
        self.writing = WritingService(database, clock, self.review)
        self.records = ResourceRecords(database, clock, self.review)

    async def ship(self, *these: Shipped) -> None:
        await ShippedResources(self.database, self.clock, self.resources).bring_in(these)

    async def write(self, typed: Typed = GUIDE, actor: Actor = MEMBER) -> Draft:
        return await self.writing.keep(0, actor.member, typed)

    async def propose(self, typed: Typed = GUIDE, actor: Actor = MEMBER) -> Resource:
        draft = await self.write(typed, actor)
        return await self.writing.submit(draft.id, actor, "en")

    async def titles(self) -> list[str]:
        return sorted(one.content.words_in("en", "en").title for one in await self.resources.published())


@asynccontextmanager
async def ground(folder: Path, *, finder: bool = False) -> AsyncIterator[Ground]:
    async with below.soil(folder, "resources", "bot.retrieval") as soil:
        yield Ground(soil, Finder(soil.database) if finder else None)


def numbers(resources: Sequence[Resource]) -> list[int]:
    return [one.id for one in resources]
