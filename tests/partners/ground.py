"""The services of partner searches on a real database, with members, cards and regions a test needs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cogs.partners.domain import Act, Actor, Card, Content, Purpose, RegionUnknown, Side, State, Theme, Typed
from cogs.partners.service import Board, Means
from tests.reviewing import ground as below

NOW = below.NOW
TODAY = NOW.date()
ZONE = "Europe/Brussels"
STAFF_CHANNEL, PARTNERS, HELP = 44, 45, 46
PORTO, LAPLAND, CRETE = 5, 600123, 9
OWNER = Actor(PORTO)
STAFF, SECOND = Actor(7, staff=True), Actor(8, staff=True)

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


class Ground(below.Ground):
    """The services, and what lies under them."""

    def __init__(self, soil: below.Soil) -> None:
        super().__init__(soil, "partners", {"staff": STAFF_CHANNEL, "partners": PARTNERS, "help": HELP})
        means = Means(soil.database, soil.clock, soil.outbox, soil.places, soil.wishes, Atlas(), ZONE)
        self.means, board = means, Board.of(means)
        self.cards, self.writing, self.finding = board.cards, board.writing, board.finding
        self.meeting, self.records = board.meeting, board.records

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


@asynccontextmanager
async def ground(folder: Path) -> AsyncIterator[Ground]:
    async with below.soil(folder, "partners") as soil:
        yield Ground(soil)
