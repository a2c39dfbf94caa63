"""The services of experts on a real database, with members and profiles a test needs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from bot.retrieval.lexical import LexicalIndex
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
from cogs.experts.service import Directory, Means
from tests.reviewing import ground as below

NOW = below.NOW
STAFF_CHANNEL, HELP = 44, 46
PORTO, LAPLAND, CRETE = 5, 600123, 9
OWNER = Actor(PORTO)
STAFF, SECOND = Actor(7, staff=True), Actor(8, staff=True)
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


class Ground(below.Ground):
    """The services, and what lies under them."""

    def __init__(self, soil: below.Soil) -> None:
        super().__init__(soil, "experts", {"staff": STAFF_CHANNEL, "help": HELP})
        self.means = Means(soil.database, soil.clock, soil.outbox, soil.places, soil.wishes, TERMS)
        directory = Directory.of(self.means, LexicalIndex(), NAMES)
        self.writing, self.profiles, self.finding = directory.writing, directory.profiles, directory.finding
        self.needs, self.offers, self.records = directory.needs, directory.offers, directory.records

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


@asynccontextmanager
async def ground(folder: Path) -> AsyncIterator[Ground]:
    async with below.soil(folder, "experts", "bot.retrieval") as soil:
        yield Ground(soil)
