"""The digests' services on a real database, with sections of the tests' own and a clock that stands."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path

from bot.community.places import Places
from bot.delivery.outbox import Outbox, OutboxRow
from bot.kernel.clock import StillClock
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from cogs.digest.domain import Issue, Item, Rhythm, Week
from cogs.digest.repository import IssueRepository
from cogs.digest.service import DigestPoint, DigestRecords, DigestService
from tests.events.ground import community
from tests.laid import laid

NOW = datetime(2023, 3, 1, 9, 0, tzinfo=UTC)
"""A Wednesday."""

COMPOSED = datetime(2023, 3, 6, 8, 0, tzinfo=UTC)
GOES = datetime(2023, 3, 7, 8, 0, tzinfo=UTC)
"""Tuesday, nine o'clock in Brussels; composed a day before."""

STAFF, OTHER = 1, 2
ANNOUNCEMENTS, GROUP_ROOM, STAFF_ROOM = 11, 12, 13
GROUP = "innovation-diffusion"

RHYTHM = Rhythm(1, time(9), "Europe/Brussels")
WATCHED = Rhythm(1, time(9), "Europe/Brussels", preview=True)


@dataclass
class News:
    """A section that tells what a test says, as long as that is news."""

    items: dict[str, datetime] = field(default_factory=dict)
    broken: bool = False

    async def __call__(self, transaction: Transaction, week: Week) -> Sequence[Item]:
        if self.broken:
            raise ConnectionError
        return [
            Item(title, "faq-digest-line", {"question": title})
            for title, at in self.items.items()
            if week.is_news(at)
        ]


@dataclass(frozen=True)
class Ground:
    database: Database
    clock: StillClock
    outbox: Outbox
    digests: DigestService
    records: DigestRecords
    news: News
    others: News

    async def planned(self, prefix: str = "digest") -> list[OutboxRow]:
        async with self.database.reading() as transaction:
            return await self.outbox.planned(transaction, prefix)

    async def keys(self) -> list[str]:
        return sorted(row.key for row in await self.planned())

    async def issue(self, week: str, group: str | None = None) -> Issue | None:
        async with self.database.reading() as transaction:
            return await IssueRepository(transaction).of(group, week)

    async def compose_at(self, instant: datetime) -> None:
        self.clock.set(instant)
        await self.digests.compose()


@asynccontextmanager
async def ground(folder: Path, rhythm: Rhythm = RHYTHM) -> AsyncIterator[Ground]:
    migrations = [
        one for package in ("bot.community", "bot.delivery", "cogs.digest") for one in migrations_of(package)
    ]
    async with laid(
        folder / "digest.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, places, point, news, others = StillClock(NOW), Places(), DigestPoint(), News(), News()
        outbox = Outbox(clock)
        point.add("faq-digest-title", news)
        point.add("resources-digest-title", others)
        async with database.transaction() as transaction:
            for slug, channel in (
                ("announcements", ANNOUNCEMENTS),
                (GROUP, GROUP_ROOM),
                ("staff", STAFF_ROOM),
            ):
                await places.bind(transaction, "channel", slug, channel, made_by_bot=True)
        digests = DigestService(database, outbox, places, clock, community(), point, rhythm)
        yield Ground(database, clock, outbox, digests, DigestRecords(database, clock), news, others)
