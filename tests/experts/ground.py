"""The services of experts on a real database, with members and profiles a test needs."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import OffsetClock
from bot.kernel.quiet import QuietHours
from bot.retrieval.lexical import LexicalIndex
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from cogs.experts.domain import (
    Act,
    Actor,
    Ask,
    Availability,
    Content,
    Need,
    NeedAct,
    Offer,
    Profile,
    Stage,
    State,
    Terms,
    Typed,
)
from cogs.experts.service import (
    Directory,
    ExpertRecords,
    FindingService,
    Means,
    NeedService,
    OfferService,
    ProfileService,
    WritingService,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
STAFF_CHANNEL, HELP = 44, 46
PORTO, LAPLAND, CRETE = 5, 600123, 9
OWNER = Actor(PORTO)
STAFF, SECOND = Actor(7, staff=True), Actor(8, staff=True)
PARTS = ("bot.community", "bot.delivery", "bot.retrieval", "cogs.experts")
TERMS = Terms(timedelta(days=180), timedelta(days=14), ("evaluation", "energy"), at_once=2)
NAMES = {
    "evaluation": {"en": "Monitoring and evaluation", "fr": "Suivi et évaluation"},
    "energy": {"en": "Energy", "fr": "Énergie"},
}

TYPED = Typed(
    "PT",
    headline="Evaluator of regional strategies",
    offer="Indicators, surveys among firms, mid-term reviews.",
    topics=("evaluation",),
    languages=("en", "pt"),
    availability="now",
)
ASK = Ask(
    title="A survey among firms",
    text="We review our strategy and need somebody who has done surveys.",
    topics=("evaluation",),
    languages=("en",),
)
OTHER = Typed(
    "FI",
    headline="Hydrogen in cold harbours",
    offer="Pilots of storage, and what they cost.",
    topics=("energy",),
    languages=("en", "fi"),
    availability="soon",
)


class Wishes:
    """Holds what members wish, and who is gone."""

    def __init__(self) -> None:
        self.quiet: dict[int, QuietHours] = {}
        self.gone: set[int] = set()

    async def quiet_hours(
        self, _transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        return {one: self.quiet[one] for one in members if one in self.quiet}

    async def has_left(self, member: int) -> bool:
        return member in self.gone


def content(**more: object) -> Content:
    """Return what a profile says."""
    said = {
        "country": "PT",
        "headline": TYPED.headline,
        "offer": TYPED.offer,
        "topics": ("evaluation",),
        "languages": ("en", "pt"),
        "availability": Availability.NOW,
        **more,
    }
    return Content(**said)  # type: ignore[arg-type]  # of every kind


def profile(number: int = 1, owner: int = PORTO, state: State = State.PUBLISHED, **more: object) -> Profile:
    """Return a profile as it stands."""
    said = None if state is State.DRAFT else content(**more)
    expires = NOW + TERMS.valid if state is State.PUBLISHED else None
    return Profile(number, owner, TYPED, state, said, version=3, round=1, requests=True, expires=expires)


@dataclass
class Ground:
    """The services, and what lies under them."""

    database: Database
    clock: OffsetClock
    outbox: Outbox
    places: Places
    wishes: Wishes
    means: Means
    writing: WritingService
    profiles: ProfileService
    finding: FindingService
    needs: NeedService
    offers: OfferService
    records: ExpertRecords

    async def bind(self) -> None:
        async with self.database.transaction() as transaction:
            for slug, channel in (("staff", STAFF_CHANNEL), ("help", HELP)):
                await self.places.bind(transaction, "channel", slug, channel, made_by_bot=True)

    async def submit(self, typed: Typed = TYPED, member: int = PORTO, *, requests: bool = True) -> Profile:
        draft = await self.writing.keep(member, typed)
        return await self.writing.submit(draft.id, member, draft.version, requests=requests)

    async def publish(self, typed: Typed = TYPED, member: int = PORTO, *, requests: bool = True) -> Profile:
        waiting = await self.submit(typed, member, requests=requests)
        return await self.profiles.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)

    async def ask(self, ask: Ask = ASK, member: int = CRETE) -> Need:
        """Let a member put a request before staff."""
        draft = await self.needs.keep(0, member, ask)
        return await self.needs.submit(draft.id, member, draft.version)

    async def put(self, ask: Ask = ASK, member: int = CRETE) -> Need:
        """Let staff put a member's request to experts, and the first be asked."""
        waiting = await self.ask(ask, member)
        offered = await self.needs.decide(waiting.id, NeedAct.OFFER, STAFF, waiting.version)
        await self.offers.keep()
        return offered

    async def offered(self, need: Need) -> dict[int, Offer]:
        """Return whom a request was put to."""
        return {one.expert: one for one in (await self.needs.desk(need.id)).offers}

    async def stage(self, need: Need) -> Stage:
        return (await self.needs.desk(need.id)).need.stage

    async def promised(self, prefix: str = "experts") -> list[str]:
        """Return the keys of what is promised and not sent, in order of their time."""
        async with self.database.reading() as transaction:
            return [row.key for row in await self.outbox.planned(transaction, prefix)]


@asynccontextmanager
async def ground(folder: Path) -> AsyncIterator[Ground]:
    migrations = [one for part in PARTS for one in migrations_of(part)]
    async with Database.open(
        folder / "experts.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, places, wishes = OffsetClock(start=NOW), Places(), Wishes()
        outbox = Outbox(clock)
        means = Means(database, clock, outbox, places, wishes, TERMS)
        directory = Directory.of(means, LexicalIndex(), NAMES)
        yield Ground(
            database,
            clock,
            outbox,
            places,
            wishes,
            means,
            directory.writing,
            directory.profiles,
            directory.finding,
            directory.needs,
            directory.offers,
            directory.records,
        )
