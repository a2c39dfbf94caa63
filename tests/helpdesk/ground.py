"""The desk's services on a real database, beside a server of which a test says what people do there."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from bot.community.places import Places
from bot.delivery.outbox import Outbox, OutboxRow
from bot.kernel.clock import StillClock
from bot.kernel.office_hours import OfficeHours
from bot.kernel.quiet import QuietHours
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from cogs.helpdesk.domain import Opened, Outcome, Request
from cogs.helpdesk.repository import Case, LifeRepository, New
from cogs.helpdesk.service import (
    Course,
    DeskRecords,
    DeskService,
    HelpdeskService,
    Morning,
    Said,
    Turns,
)
from tests.laid import laid

MONDAY = datetime(2023, 3, 6, 9, 0, tzinfo=UTC)
ASKER, OTHER, ANA, BEN = 71, 72, 1, 2
STAFF, HELP, ROLE = 44, 45, 46
HOURS = OfficeHours(frozenset(range(5)), time(9), time(17), "Europe/Brussels", frozenset({date(2023, 4, 10)}))
PARTS = ("bot.community", "bot.delivery", "cogs.helpdesk")


@dataclass
class Discord:
    """Threads and people; ``reachable`` says whether Discord answers."""

    clock: StillClock
    desk: set[int] = field(default_factory=lambda: {ANA, BEN})
    written: dict[int, list[Said]] = field(default_factory=dict)
    reachable: bool = True
    asked: int = 0
    quiet: QuietHours | None = None

    async def open(self, _channel: int, request: Request) -> Outcome:
        self.written[900 + request.id] = []
        return Opened(900 + request.id)

    async def serves(self, member: int) -> bool | None:
        return member in self.desk if self.reachable else None

    async def last_messages(self) -> Mapping[int, int] | None:
        if not self.reachable:
            return None
        return {thread: said[-1].message for thread, said in self.written.items() if said}

    async def said(self, thread: int, after: int) -> Sequence[Said] | None:
        self.asked += 1
        if not self.reachable:
            return None
        return [one for one in self.written[thread] if one.message > after]

    async def quiet_hours(self, _transaction: Transaction, _member: int) -> QuietHours | None:
        return self.quiet

    def write(self, request: int, author: int, text: str = "") -> None:
        """Let somebody write in the thread of a request, now."""
        number = int(self.clock.now().timestamp() * 1000) + sum(map(len, self.written.values()))
        self.written[900 + request].append(Said(number, author, self.clock.now(), text))


@dataclass
class Ground:
    """The services, and what stands under them."""

    database: Database
    clock: StillClock
    outbox: Outbox
    places: Places
    discord: Discord
    helpdesk: HelpdeskService
    desk: DeskService
    turns: Turns
    records: DeskRecords
    morning: Morning

    async def ask(self, question: str = "Why?", member: int = ASKER, **more: str) -> int:
        """Ask, and return the number of the request."""
        occasion = int(self.clock.now().timestamp()) + hash((question, member)) % 10**6
        await self.helpdesk.ask(New(member, question, occasion, **more))
        async with self.database.reading() as transaction:
            (row,) = await transaction.fetch_all("SELECT max(id) AS id FROM helpdesk_request")
        return int(row["id"])

    async def case(self, request: int) -> Case:
        async with self.database.reading() as transaction:
            found = await LifeRepository(transaction).get(request)
        assert found is not None
        return found

    async def promised(self, prefix: str = "helpdesk") -> list[OutboxRow]:
        async with self.database.reading() as transaction:
            return await self.outbox.planned(transaction, prefix)

    async def said(self, request: int) -> list[str]:
        """Return what steps of a request have promised to say."""
        rows = await self.promised(f"helpdesk:{request}")
        return [str(row.parameters["say"]) for row in rows if row.kind == "helpdesk.step"]

    async def arrive(self) -> None:
        """Let everything that is promised arrive."""
        async with self.database.transaction() as transaction:
            await transaction.execute("UPDATE outbox SET state = 'sent', finished_at = due_at")

    async def later(self, days: int) -> None:
        """Let working days pass, and time do what it does."""
        self.clock.set(HOURS.after(self.clock.now(), days) + timedelta(minutes=1))
        await self.turns.keep()


@asynccontextmanager
async def ground(folder: Path) -> AsyncIterator[Ground]:
    migrations = [one for part in PARTS for one in migrations_of(part)]
    async with laid(
        folder / "desk.sqlite3", world="practice", application_id=None, migrations=migrations, now=MONDAY
    ) as database:
        clock, places = StillClock(MONDAY), Places()
        outbox, discord = Outbox(clock), Discord(clock)
        async with database.transaction() as transaction:
            for slug, channel in (("staff", STAFF), ("help", HELP)):
                await places.bind(transaction, "channel", slug, channel, made_by_bot=True)
            await places.bind(transaction, "role", "secretariat", ROLE, made_by_bot=True)
        course = Course(outbox, places, clock, HOURS, discord)
        turns = Turns(database, outbox, places, clock, course, discord)
        yield Ground(
            database,
            clock,
            outbox,
            places,
            discord,
            HelpdeskService(database, outbox, places, clock, discord, HOURS, lambda number: f"Q {number}"),
            DeskService(database, clock, course, discord),
            turns,
            DeskRecords(database, outbox, clock, HOURS, turns, ("general", "events", "media")),
            Morning(database, outbox, places, clock, HOURS, turns),
        )


async def resolved(g: Ground, request: int) -> None:
    """Let somebody of the desk answer a request, and its requester agree."""
    await g.desk.propose(request, ANA, "Because.")
    await g.desk.agree(request, ASKER)
