"""The events' services on a real database, with a clock that stands until it is moved."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from bot.community.content import Community, load_community
from bot.community.places import Places
from bot.dates import TimeReader
from bot.delivery.kinds import Reader
from bot.delivery.outbox import Outbox
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.clock import StillClock
from bot.kernel.errors import DomainError
from bot.kernel.quiet import QuietHours
from bot.settings import ROOT
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from cogs.events.domain import Event, Standing, Typed
from cogs.events.service import (
    Change,
    Company,
    DraftService,
    EditService,
    EventFinder,
    EventRecords,
    EventService,
    EventServices,
    FormService,
    LetterService,
    OfferService,
    OrganiserService,
    PublicationService,
    Region,
    ReviewService,
    TermsService,
)
from cogs.events.service.entering import EntryService
from tests.laid import laid

NOW = datetime(2023, 3, 20, 12, 0, tzinfo=UTC)
STARTS_AT = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
ENDS_AT = datetime(2023, 3, 30, 14, 0, tzinfo=UTC)
ANNOUNCEMENTS, EVENTS, STAFF_ROOM = 11, 12, 13
STAFF, PORTO, LAPLAND, REUNION = 1, 101, 102, 103
READER = Reader("en", "Europe/Brussels")


@cache
def community() -> Community:
    return load_community(ROOT / "data" / "community.toml")


@cache
def translator() -> Translator:
    return Translator(locale_folders(ROOT / "data"), "en")


@dataclass
class Gate:
    """Stands for Discord's answer to whether the bot may post in a channel."""

    refusals: dict[int, DomainError] = field(default_factory=dict)
    broken: bool = False

    async def check(self, channel: int) -> None:
        if self.broken:
            raise ConnectionError
        if channel in self.refusals:
            raise self.refusals[channel]


class Atlas:
    """Stands for what members have said under /me region: everybody is from Norte."""

    async def region_of(self, transaction: Transaction, member: int) -> str:
        return "Norte"

    def find_region(self, typed: str) -> Region:
        return Region("PT", "PT11" if typed == "Norte" else None, typed)

    def region_name(self, code: str) -> str:
        return "Norte" if code == "PT11" else code


@dataclass
class Habits(Atlas):
    """Stands for what members have chosen under /me reminders as well."""

    reminded: set[int] = field(default_factory=set)
    quiet: dict[int, QuietHours] = field(default_factory=dict)

    async def quiet_hours(self, transaction: Transaction, members: Iterable[int]) -> Mapping[int, QuietHours]:
        return {member: self.quiet[member] for member in members if member in self.quiet}

    async def wants_direct_reminders(self, transaction: Transaction, member: int) -> bool:
        return member in self.reminded


@dataclass(frozen=True)
class Ground:
    database: Database
    clock: StillClock
    outbox: Outbox
    places: Places
    gate: Gate
    habits: Habits
    events: EventService
    finder: EventFinder
    drafts: DraftService
    records: EventRecords
    offers: OfferService
    organisers: OrganiserService
    terms: TermsService
    forms: FormService
    edits: EditService
    letters: LetterService
    company: Company
    entries: EntryService
    reviews: ReviewService
    publications: PublicationService

    async def written(self, *, closes: str = "", seats: str = "2", title: str = "S3 Conference") -> Event:
        draft = await self.drafts.begin(STAFF, READER, closes=closes)
        typed = Typed(title, "30 March 2023, 09:30-16:00 CET", "Online", seats, "The launch.")
        return (await self.drafts.read(await self.drafts.keep(draft.id, STAFF, typed), READER)).event

    async def published(self, *, closes: str = "", seats: str = "2", title: str = "S3 Conference") -> Event:
        event = await self.written(closes=closes, seats=seats, title=title)
        return await self.publications.publish(event.id)

    async def opened(self, *, title: str = "S3 Conference", seats: str = "2", **how: Any) -> Event:
        """Return a published event on terms of its own."""
        event = await self.written(title=title, seats=seats)
        await self.terms.set(event.id, Change(**how), READER)
        return await self.publications.publish(event.id)

    async def standing(self, event: int, member: int) -> Standing | None:
        mine = (await self.finder.card(event, member)).mine
        return None if mine is None else mine.standing

    async def planned(self) -> list[str]:
        async with self.database.reading() as transaction:
            return [row.key for row in await self.outbox.planned(transaction, "events")]

    async def export(self, member: int) -> object:
        async with self.database.reading() as transaction:
            return await self.records.export(transaction, member)

    async def erase(self, member: int) -> int:
        async with self.database.transaction() as transaction:
            return await self.records.erase(transaction, member)


@asynccontextmanager
async def ground(
    folder: Path, *, unbound: str | None = None, beside: Sequence[str] = (), second_eyes: bool = False
) -> AsyncIterator[Ground]:
    """Open the services on a database where every channel is bound except ``unbound``, with features ``beside``."""
    migrations = [
        one
        for package in ("bot.community", "bot.delivery", "cogs.events", *beside)
        for one in migrations_of(package)
    ]
    async with laid(
        folder / "events.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, places, gate, habits = StillClock(NOW), Places(), Gate(), Habits()
        outbox, dates = Outbox(clock), TimeReader({"CET": "Europe/Brussels"})
        async with database.transaction() as transaction:
            for slug, channel in (
                ("announcements", ANNOUNCEMENTS),
                ("events", EVENTS),
                ("staff", STAFF_ROOM),
            ):
                if slug != unbound:
                    await places.bind(transaction, "channel", slug, channel, made_by_bot=True)
        services = EventServices.on(
            database, outbox, places, clock, dates, gate, habits, second_eyes=second_eyes
        )
        yield Ground(database, clock, outbox, places, gate, habits, **vars(services))
