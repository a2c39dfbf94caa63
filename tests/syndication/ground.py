"""What tests of feeds stand on: a real database, a clock that stands still, and somebody else's site."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.outbox import Outbox, OutboxRow
from bot.delivery.repository import OutboxRepository
from bot.kernel.clock import StillClock
from bot.kernel.errors import DomainError
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.syndication.domain import (
    EVERY,
    Feed,
)
from cogs.syndication.repository import FeedRepository
from cogs.syndication.service import ITEM, TOLD, FollowingService
from tests.laid import laid
from tests.syndication.website import Website, rss, website

NOW = datetime(2023, 3, 1, 9, tzinfo=UTC)
CHANNEL, OTHER, STAFF = 11, 12, 13
LATER = EVERY + timedelta(minutes=10)


@dataclass
class Gate:
    """Lets the bot post wherever no refusal is set."""

    refusal: DomainError | None = None

    async def check(self, channel: int) -> None:
        if self.refusal is not None:
            raise self.refusal


@dataclass
class Ground:
    """A database, a clock that stands still, and somebody else's site."""

    database: Database
    clock: StillClock
    places: Places
    site: Website
    gate: Gate = field(default_factory=Gate)
    closed: set[int] = field(default_factory=set)
    woken: int = 0

    def __post_init__(self) -> None:
        self.outbox = Outbox(self.clock)
        self.following = self.begin()

    def begin(self) -> FollowingService:
        """Return the service as a new process has it."""
        made = FollowingService(
            self.database,
            self.clock,
            self.outbox,
            self.places,
            self.gate,
            lambda channel: channel not in self.closed,
            self.site.fetcher(),
        )
        made.waken = self.wake
        return made

    def wake(self) -> None:
        self.woken += 1

    async def followed(self, *items: str, channel: int = CHANNEL) -> Feed:
        """Follow the feed with these items in it."""
        self.site.publish(rss(*items))
        proposal = await self.following.propose(self.site.link(), channel)
        return await self.following.follow(proposal.feed.id)

    async def look(self, span: timedelta = LATER) -> None:
        """Let time pass, and everything that is due be looked at."""
        self.clock.advance(span)
        await self.following.keep()

    async def rows(self, kind: str = ITEM) -> list[OutboxRow]:
        async with self.database.reading() as transaction:
            found = await transaction.fetch_all("SELECT id FROM outbox WHERE kind = ? ORDER BY id", (kind,))
            repository = OutboxRepository(transaction)
            rows = [await repository.get(row["id"]) for row in found]
        return [row for row in rows if row is not None]

    async def titles(self) -> list[object]:
        return [row.parameters["title"] for row in await self.rows()]

    async def words(self) -> list[object]:
        return [row.parameters["word"] for row in await self.rows(TOLD)]

    async def feed(self, number: int) -> Feed:
        async with self.database.reading() as transaction:
            found = await FeedRepository(transaction).get(number)
        assert found is not None
        return found


@asynccontextmanager
async def ground(folder: Path) -> AsyncIterator[Ground]:
    parts = ("bot.community", "bot.delivery", "cogs.syndication")
    migrations = [one for part in parts for one in migrations_of(part)]
    async with (
        website() as site,
        laid(
            folder / "feeds.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
        ) as database,
    ):
        opened = Ground(database, StillClock(NOW), Places(), site)
        async with database.transaction() as transaction:
            await opened.places.bind(transaction, "channel", STAFF_CHANNEL, STAFF, made_by_bot=True)
        yield opened
