"""The offices of groups on a real database; who is still on the server is said here."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.community.places import Places
from bot.delivery.outbox import Outbox, OutboxRow
from bot.kernel.clock import StillClock
from bot.kernel.quiet import QuietHours
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from cogs.groups.domain import FRESH, Membership, Office, Settings, Standing
from cogs.groups.repository import MembershipRepository, SettingRepository
from cogs.groups.service import Actor, GroupPlaces, Offices, OfficeService
from cogs.leading.service import LeadingService, Seen
from tests.events.ground import community
from tests.laid import laid

NOW = datetime(2023, 3, 20, 12, 0, tzinfo=UTC)
GROUP = "innovation-diffusion"
STAFF_ROOM, HELP_ROOM = 13, 14
LEADER, RAPPORTEUR, ANNA, BRUNO, STRANGER = 1, 2, 3, 4, 9
DESK = Actor(99, staff=True)


@dataclass
class Server:
    """Stands for what Discord says of people; ``silent`` while it does not answer."""

    away: set[int] = field(default_factory=set)
    without_role: set[int] = field(default_factory=set)
    silent: bool = False
    quiet: dict[int, QuietHours] = field(default_factory=dict)
    """When each wants to hear nothing."""

    async def seen(self, member: int, group: str) -> Seen:
        if self.silent:
            raise TimeoutError
        here = member not in self.away
        return Seen(here, here and member not in self.without_role)

    async def quiet_hours(self, transaction: Transaction, member: int) -> QuietHours | None:
        return self.quiet.get(member)


class Groups:
    """Reads what is set for groups, and who is in them."""

    async def members_of(self, transaction: Transaction, group: str) -> list[int]:
        return await MembershipRepository(transaction).inside(group)

    async def settings_of(self, transaction: Transaction, group: str) -> Settings:
        return await SettingRepository(transaction).get(group)


@dataclass(frozen=True)
class Stand:
    database: Database
    clock: StillClock
    outbox: Outbox
    places: Places
    server: Server
    offices: OfficeService
    leading: LeadingService

    async def settings(self) -> Settings:
        async with self.database.reading() as transaction:
            return await SettingRepository(transaction).get(GROUP)

    async def promised(self, prefix: str = "leading") -> list[OutboxRow]:
        async with self.database.reading() as transaction:
            return await self.outbox.planned(transaction, prefix)

    async def keys(self) -> list[str]:
        return [row.key for row in await self.promised()]

    async def put(self, member: int, standing: Standing = Standing.MEMBER) -> None:
        async with self.database.transaction() as transaction:
            one = Membership(0, GROUP, member, standing, NOW, NOW, 0, "Why not", None, FRESH)
            await MembershipRepository(transaction).put(one)

    async def appoint(self, office: Office, member: int) -> None:
        async with self.database.transaction() as transaction:
            await self.offices.appoint(transaction, GROUP, office, member)


@asynccontextmanager
async def standing(folder: Path, *, staff: bool = True) -> AsyncIterator[Stand]:
    """Open the services on a group that is led, with two more members."""
    packages = ("bot.community", "bot.delivery", "cogs.groups", "cogs.leading")
    migrations = [one for package in packages for one in migrations_of(package)]
    async with laid(
        folder / "leading.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, places, server, offices = StillClock(NOW), Places(), Server(), Offices()
        outbox = Outbox(clock)
        holding = OfficeService(outbox, GroupPlaces(community(), places), clock, offices)
        leading = LeadingService(database, outbox, places, clock, Groups(), holding, server)
        offices.follow(leading)
        stand = Stand(database, clock, outbox, places, server, holding, leading)
        async with database.transaction() as transaction:
            await places.bind(transaction, "channel", "help", HELP_ROOM, made_by_bot=True)
            if staff:
                await places.bind(transaction, "channel", "staff", STAFF_ROOM, made_by_bot=True)
        for member in (LEADER, RAPPORTEUR, ANNA, BRUNO):
            await stand.put(member)
        await stand.appoint(Office.LEADER, LEADER)
        await stand.appoint(Office.RAPPORTEUR, RAPPORTEUR)
        yield stand
