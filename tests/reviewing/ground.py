"""What lies under the services of every feature whose entries staff look at: a real database, channels, and wishes."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import OffsetClock
from bot.kernel.quiet import QuietHours
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from tests.laid import laid

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Wishes:
    """Holds what members wish, and who is gone."""

    def __init__(self) -> None:
        self.refusing: set[int] = set()
        self.quiet: dict[int, QuietHours] = {}
        self.gone: set[int] = set()

    async def unreminded(self, _transaction: Transaction, members: Collection[int]) -> frozenset[int]:
        return frozenset(self.refusing & set(members))

    async def quiet_hours(
        self, _transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        return {one: self.quiet[one] for one in members if one in self.quiet}

    async def has_left(self, member: int) -> bool:
        return member in self.gone


@dataclass
class Soil:
    """What services stand on."""

    database: Database
    clock: OffsetClock
    outbox: Outbox
    places: Places
    wishes: Wishes


class Ground:
    """Services on their soil."""

    def __init__(self, soil: Soil, feature: str, channels: Mapping[str, int]) -> None:
        self.feature, self.channels = feature, channels
        self.database, self.clock, self.outbox = soil.database, soil.clock, soil.outbox
        self.places, self.wishes = soil.places, soil.wishes

    async def bind(self) -> None:
        async with self.database.transaction() as transaction:
            for slug, channel in self.channels.items():
                await self.places.bind(transaction, "channel", slug, channel, made_by_bot=True)

    async def promised(self, prefix: str | None = None) -> list[str]:
        """Return the keys of what is promised and not sent, in order of their time."""
        async with self.database.reading() as transaction:
            return [row.key for row in await self.outbox.planned(transaction, prefix or self.feature)]


@asynccontextmanager
async def soil(folder: Path, feature: str, *parts: str) -> AsyncIterator[Soil]:
    """Open a database for a feature, which stands on some more ``parts`` of the platform."""
    named = ("bot.community", "bot.delivery", *parts, f"cogs.{feature}")
    migrations = [one for part in named for one in migrations_of(part)]
    path = folder / f"{feature}.sqlite3"
    async with laid(path, world="practice", application_id=None, migrations=migrations, now=NOW) as database:
        clock = OffsetClock(start=NOW)
        yield Soil(database, clock, Outbox(clock), Places(), Wishes())
