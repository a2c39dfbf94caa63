"""The services of partner searches on a real database, with members, cards and regions a test needs."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import OffsetClock
from bot.kernel.quiet import QuietHours
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from cogs.partners.domain import Act, Actor, Card, Content, Purpose, RegionUnknown, Side, State, Theme, Typed
from cogs.partners.service import (
    CardService,
    CardShelf,
    FindingService,
    Follower,
    IntroductionService,
    Means,
    PartnerRecords,
    WritingService,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ZONE = "Europe/Brussels"
STAFF_CHANNEL, PARTNERS, HELP = 44, 45, 46
PORTO, LAPLAND, CRETE = 5, 600123, 9
OWNER = Actor(PORTO)
STAFF, SECOND = Actor(7, staff=True), Actor(8, staff=True)
PARTS = ("bot.community", "bot.delivery", "cogs.partners")

OFFER = Typed(
    Side.OFFER,
    "PT11",
    title="Hydrogen in ports",
    offers="A pilot of hydrogen storage in harbours.",
    seeks="",
    theme="energy",
    purposes=("i3", "interreg"),
    languages=("en", "pt"),
)
SEEK = Typed(
    Side.SEEK,
    "FI1D",
    title="Storing hydrogen in the cold",
    offers="",
    seeks="Somebody who has done hydrogen storage.",
    theme="energy",
    purposes=("interreg",),
    languages=("en", "fi"),
)


def find(typed: str) -> str:
    """Know regions by their codes alone."""
    if len(typed) != 4 or not typed.isalnum():
        raise RegionUnknown(typed=typed, near="", nearby=0)
    return typed.upper()


class Atlas:
    """Knows regions by their codes alone."""

    def find(self, typed: str) -> str:
        return find(typed)


class Wishes:
    """Holds what members wish."""

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


def content(**more: object) -> Content:
    """Return what an offer says."""
    said = {
        "side": Side.OFFER,
        "region": "PT11",
        "title": "Hydrogen in ports",
        "offers": "A pilot of hydrogen storage in harbours.",
        "seeks": "",
        "theme": Theme.ENERGY,
        "purposes": (Purpose.I3, Purpose.INTERREG),
        "languages": ("en", "pt"),
        **more,
    }
    return Content(**said)  # type: ignore[arg-type]  # of every kind


def card(number: int = 1, owner: int = PORTO, state: State = State.PUBLISHED, **more: object) -> Card:
    """Return a card as it stands."""
    said = None if state is State.DRAFT else content(**more)
    expires = NOW + timedelta(days=90) if state is State.PUBLISHED else None
    return Card(number, owner, OFFER, state, said, version=3, round=1, expires=expires)


@dataclass
class Ground:
    """The services, and what lies under them."""

    database: Database
    clock: OffsetClock
    outbox: Outbox
    places: Places
    wishes: Wishes
    writing: WritingService
    cards: CardService
    finding: FindingService
    meeting: IntroductionService
    records: PartnerRecords

    async def bind(self) -> None:
        async with self.database.transaction() as transaction:
            for slug, channel in (("staff", STAFF_CHANNEL), ("partners", PARTNERS), ("help", HELP)):
                await self.places.bind(transaction, "channel", slug, channel, made_by_bot=True)

    async def write(self, typed: Typed = OFFER, member: int = PORTO) -> Card:
        """Write a card as the form and the menus beneath it do."""
        kept = await self.writing.keep(0, member, replace(typed, theme="", purposes=(), languages=()))
        for sort in ("theme", "purposes", "languages"):
            chosen = getattr(typed, sort)
            values = (chosen,) if isinstance(chosen, str) else chosen
            if any(values):
                kept = await self.writing.choose(kept.id, member, kept.version, sort, values)
        return kept

    async def submit(self, typed: Typed = OFFER, member: int = PORTO) -> Card:
        draft = await self.write(typed, member)
        return await self.writing.submit(draft.id, member, draft.version)

    async def publish(self, typed: Typed = OFFER, member: int = PORTO) -> Card:
        waiting = await self.submit(typed, member)
        return await self.cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)

    async def promised(self, prefix: str = "partners") -> list[str]:
        """Return the keys of what is promised and not sent, in order of their time."""
        async with self.database.reading() as transaction:
            return [row.key for row in await self.outbox.planned(transaction, prefix)]


@asynccontextmanager
async def ground(folder: Path) -> AsyncIterator[Ground]:
    migrations = [one for part in PARTS for one in migrations_of(part)]
    async with Database.open(
        folder / "partners.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, places, wishes = OffsetClock(start=NOW), Places(), Wishes()
        outbox = Outbox(clock)
        means = Means(database, clock, outbox, places, wishes, Atlas(), ZONE)
        follower = Follower(means)
        shelf = CardShelf(means, follower)
        cards = CardService(shelf)
        yield Ground(
            database,
            clock,
            outbox,
            places,
            wishes,
            WritingService(means, shelf),
            cards,
            FindingService(means),
            IntroductionService(means, cards),
            PartnerRecords(means, follower),
        )
