"""The services of meetings beside those of the events, on a real database; the groups' people are said here."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.dates import TimeReader
from bot.delivery.outbox import OutboxRow
from bot.kernel.quiet import QuietHours
from bot.practice.driver import Answer
from bot.storage.database import Transaction
from cogs.events.domain import Event
from cogs.groups.domain import Settings
from cogs.groups.service import Actor
from cogs.meetings.service import ActionService, AgendaService, Given, MeetingRecords, MinutesService
from tests.events.ground import ENDS_AT, LAPLAND, PORTO, READER, STAFF, Ground, community, ground

GROUP, OTHER = "innovation-diffusion", "industrial-transformation"
ROOM = 21
LEADER = PORTO
DESK = Actor(STAFF, staff=True)
CHAIR, RAPPORTEUR, STRANGER = Actor(LEADER), Actor(104), Actor(999)
MEMBER = Actor(LAPLAND)


@dataclass
class Club:
    """Stands for the groups: who is in them and runs them, and what members wish."""

    members: dict[str, list[int]] = field(default_factory=lambda: {GROUP: [LEADER, LAPLAND, 104]})
    settings: dict[str, Settings] = field(default_factory=lambda: {GROUP: Settings(GROUP, LEADER, 104)})
    silent: frozenset[int] = frozenset()
    quiet: dict[int, QuietHours] = field(default_factory=dict)
    room: int | None = ROOM
    present: int | None = None

    async def members_of(self, transaction: Transaction, group: str) -> list[int]:
        return self.members.get(group, [])

    async def settings_of(self, transaction: Transaction, group: str) -> Settings:
        return self.settings.get(group, Settings(group))

    async def channel_of(self, transaction: Transaction, group: str) -> int | None:
        return self.room if group == GROUP else None

    async def came(self, transaction: Transaction, event: int) -> int | None:
        return self.present

    async def unreminded(self, transaction: Transaction, members: Collection[int]) -> frozenset[int]:
        return self.silent & set(members)

    async def quiet_hours(
        self, transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        return self.quiet


@dataclass(frozen=True)
class Stand:
    events: Ground
    club: Club
    actions: ActionService
    minutes: MinutesService
    agendas: AgendaService
    records: MeetingRecords

    async def ahead(self, title: str = "Spring meeting", group: str | None = GROUP) -> Event:
        """Return a meeting of the group that is ten days ahead."""
        drafts = self.events.drafts
        draft = await drafts.begin(STAFF, READER, group=group)
        typed = replace(draft.typed, title=title, when="30 March 2023, 09:30-16:00 CET")
        event = (await drafts.read(await drafts.keep(draft.id, STAFF, typed), READER)).event
        return await self.events.publications.publish(event.id)

    async def held(self, group: str | None = GROUP) -> Event:
        """Return a meeting of the group that has just ended."""
        published = await self.ahead(group=group)
        self.events.clock.set(ENDS_AT)
        return published

    async def given(self, owner: int = LAPLAND, due: str = "3 April", what: str = "Send the list") -> int:
        """Return the number of an action that the leader has given to somebody."""
        return (await self.actions.give(Given(GROUP, owner, what, due), CHAIR, READER)).id

    async def promised(self, kind: str) -> list[OutboxRow]:
        """Return what is promised of a kind and neither sent nor taken back."""
        async with self.events.database.reading() as transaction:
            rows = await self.events.outbox.planned(transaction, "meetings")
            rows += await self.events.outbox.planned(transaction, "events")
        return [row for row in rows if row.kind == kind]


@asynccontextmanager
async def standing(tmp_path: Path) -> AsyncIterator[Stand]:
    """Open the services."""
    async with ground(tmp_path, beside=["cogs.meetings"]) as events:
        club, zones = Club(), community()
        dates = TimeReader(zones.zone_aliases, zones.languages)
        slugs = [GROUP, OTHER]
        actions = ActionService(
            events.database, events.outbox, club, club, events.clock, dates, zones.zone, slugs
        )
        minutes = MinutesService(
            events.database,
            events.outbox,
            club,
            events.places,
            events.finder,
            events.clock,
            events.gate,
            club.came,
        )
        agendas = AgendaService(
            events.database, events.outbox, club, events.finder, events.clock, events.gate, dates
        )
        records = MeetingRecords(events.database, events.outbox, events.clock)
        yield Stand(events, club, actions, minutes, agendas, records)


def button(message: Answer | Mapping[str, Any], label: str) -> str:
    """Return the custom id of the button with that label."""
    shown = (message.message if isinstance(message, Answer) else message) or {}
    components = [one for row in shown["components"] for one in row["components"]]
    (custom_id,) = [one["custom_id"] for one in components if one.get("label") == label]
    return str(custom_id)
