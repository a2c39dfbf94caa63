"""A group's half-year in a real database, with the services of the real bot and a clock that stands until it is moved."""

import json
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.client.bot import CommunityBot
from bot.composition import assemble
from bot.delivery.kinds import About, Reader, RenderContext
from bot.delivery.outbox import OutboxRow
from bot.kernel.clock import StillClock
from bot.settings import Settings
from bot.storage.database import Transaction
from bot.storage.instants import to_text
from cogs.groups.service import Actor, GroupService
from cogs.members.service import MemberService
from cogs.vitality.service import Counting, ThreadsUnclear, VitalityService

GROUP = "innovation-diffusion"
LEADER = 1
STAFF = Actor(2, staff=True)
MAY = datetime(2023, 5, 10, 12, tzinfo=UTC)


@dataclass
class SaidThreads:
    """Stands for what Discord says of the threads of a channel; nothing until it is known."""

    known: list[int | None] | None = None
    asked: list[tuple[int, datetime, datetime]] = field(default_factory=list)

    async def answered(self, channel: int, since: datetime, until: datetime) -> list[int | None]:
        self.asked.append((channel, since, until))
        if self.known is None:
            raise ThreadsUnclear
        return self.known


@dataclass(frozen=True)
class Ground:
    bot: CommunityBot
    clock: StillClock
    threads: SaidThreads

    @property
    def vitality(self) -> VitalityService:
        platform, groups = self.bot.platform, self.bot.service(GroupService)
        return VitalityService(
            platform.database,
            platform.outbox,
            platform.places,
            platform.clock,
            platform.community,
            groups,
            self.bot.service(MemberService),
            self.bot.service(Counting),
            self.threads,
        )

    async def told(self) -> list[OutboxRow]:
        """Return what is promised of reports."""
        async with self.bot.platform.database.reading() as transaction:
            return await self.bot.platform.outbox.planned(transaction, "vitality")

    async def about(self, row: OutboxRow) -> About | None:
        """Return what staff are told that a message is about."""
        about = self.bot.platform.kinds[row.kind].about
        assert about is not None
        async with self.bot.platform.database.reading() as transaction:
            return await about(transaction, row.parameters)

    async def words(self, row: OutboxRow, locale: str) -> str:
        """Return what is sent; nothing if nothing is left to say."""
        render = self.bot.platform.kinds[row.kind].render
        context = RenderContext(self.clock.now(), row.due, late=False, revision=row.revises is not None)
        async with self.bot.platform.database.reading() as transaction:
            shown = await render(transaction, row.parameters, Reader(locale, "Europe/Brussels"), context)
        return "" if shown is None else json.dumps(shown.payload, ensure_ascii=False)


@asynccontextmanager
async def ground(folder: Path, now: datetime = MAY) -> AsyncIterator[Ground]:
    """Open the whole bot, not connected, at ``now``."""
    settings = Settings.for_practice(token="MQ.for.practice", guild_id=1 << 60, runtime_dir=folder)
    clock = StillClock(now)
    async with assemble(settings, clock, "practice", application_id=1 << 59) as bot:
        yield Ground(bot, clock, SaidThreads())


async def populate(transaction: Transaction, *, first: int = 100, group: str = GROUP) -> None:
    """Write down 24 members, three meetings, and what the desk was asked.

    Twelve of the members came on 1 February, seven of them registered for a meeting in March.
    """
    old, new = range(first, first + 12), range(first + 12, first + 24)
    await _enter(transaction, group, old, datetime(2022, 9, 1, tzinfo=UTC))
    await _enter(transaction, group, new, datetime(2023, 2, 1, 9, tzinfo=UTC))
    for member in (*old, *new):
        country, region = [("PT", "PT11"), ("FI", "FI1D"), ("FR", "FRY4")][member % 3]
        await transaction.execute(
            "INSERT INTO member_preference (member_id, changed_at, country, region) VALUES (?, ?, ?, ?)",
            (member, to_text(MAY), country, region),
        )
    march = await _meeting(transaction, group, date(2023, 3, 30))
    await _register(transaction, march, [*old[:7], *new[:7]], datetime(2023, 3, 20, tzinfo=UTC))
    await _mark(transaction, march, [*old[:7], *new[:2]], datetime(2023, 3, 30, 9, tzinfo=UTC))
    april = await _meeting(transaction, group, date(2023, 4, 20))
    await _register(transaction, april, old[:3], datetime(2023, 4, 3, tzinfo=UTC))
    await _meeting(transaction, group, date(2022, 12, 1))
    for minutes in (30, 45, 70, 200, 600, None):
        await transaction.execute(
            "INSERT INTO helpdesk_measure (month, category, answered, reopened) VALUES ('2023-02', 'general', ?, 0)",
            (minutes,),
        )


async def _enter(transaction: Transaction, group: str, members: Iterable[int], since: datetime) -> None:
    for member in members:
        await transaction.execute(
            "INSERT INTO group_membership (group_slug, member, standing, version, asked_at, changed_at)"
            " VALUES (?, ?, 'member', 2, ?, ?)",
            (group, member, to_text(since), to_text(since)),
        )


async def _meeting(transaction: Transaction, group: str, day: date) -> int:
    return await transaction.insert(
        "INSERT INTO event (status, title, place, about, starts_local, starts_zone, ends_local, ends_zone, group_slug,"
        " channel, changed_at) VALUES ('published', 'Meeting', '', '', ?, 'Europe/Brussels', ?, 'Europe/Brussels',"
        " ?, 1, ?)",
        (f"{day}T10:00:00", f"{day}T12:00:00", group, to_text(MAY)),
    )


async def _register(transaction: Transaction, event: int, members: Iterable[int], at: datetime) -> None:
    for place, member in enumerate(members):
        await transaction.execute(
            "INSERT INTO event_registration (event_id, member, standing, queue, registered_at, answers)"
            " VALUES (?, ?, 'seated', ?, ?, ?)",
            (event, member, place, to_text(at + timedelta(minutes=place)), json.dumps({})),
        )


async def _mark(transaction: Transaction, event: int, members: Iterable[int], at: datetime) -> None:
    for member in members:
        await transaction.execute(
            "INSERT INTO attendance_mark (event, member, present, way, at) VALUES (?, ?, 1, 'roll', ?)",
            (event, member, to_text(at)),
        )


async def keep_halves(transaction: Transaction, active: Mapping[str, int | None], group: str = GROUP) -> None:
    """Write down that reports were kept, with so many active members in each half-year."""
    for half, number in active.items():
        await transaction.execute(
            "INSERT INTO vitality_report (group_slug, half, counted_at, counted_on, numbers) VALUES (?, ?, ?, ?, ?)",
            (group, half, to_text(MAY), "2023-01-01", json.dumps({"members": 20, "active": number})),
        )
