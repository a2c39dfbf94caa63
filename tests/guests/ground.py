"""The guests' services on the events' own, on a real database, with a clock that stands."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.delivery.kinds import Kinds, RenderContext, Rendered
from bot.delivery.messages import ToMember
from bot.delivery.repository import OutboxRow
from cogs.events.service import Agenda
from cogs.guests.posts import Letters
from cogs.guests.service import GuestReaders, GuestRecords, GuestService, Office, Typed
from cogs.members.service import PersonalDataService
from tests.events.ground import Ground, community, translator
from tests.events.ground import ground as events_ground


@dataclass
class Stand:
    """Everything a guest meets."""

    events: Ground
    guests: GuestService
    records: GuestRecords
    kinds: Kinds
    readers: GuestReaders
    open_channels: bool | None = True

    async def sign_up(
        self, event: int, address: str = "ana@example.pt", name: str = "Ana", locale: str = "en", **said: str
    ) -> int:
        """Fill in the page, and return the number that stands in the letter."""
        await self.guests.sign_up(event, Typed(name, address, said), locale)
        (row,) = [row for row in await self.promised() if row.kind == "guests.confirm"][-1:]
        return int(str(row.parameters["sign_up"]))

    async def key(self, guest: int = 1) -> str:
        """Return a key as the next letter to a guest would bring it."""
        addressee = await self.records.addressee(-guest)
        assert addressee is not None
        return addressee.key

    async def registered(self, event: int, **how: str) -> str:
        """Return the key of a guest who has registered."""
        number = await self.sign_up(event, **how)
        rows = [row for row in await self.promised() if row.kind == "guests.confirm"]
        assert isinstance(rows[-1].target, ToMember)
        key = await self.key(-rows[-1].target.member)
        await self.guests.confirm(key, number)
        return key

    async def kept(self, table: str) -> int:
        """Return how many rows there are."""
        async with self.events.database.reading() as transaction:
            row = await transaction.fetch_one(f"SELECT count(*) AS n FROM {table}")
        return 0 if row is None else int(row["n"])

    async def promised(self) -> list[OutboxRow]:
        """Return what is promised to guests and not finished."""
        async with self.events.database.reading() as transaction:
            rows = [
                row
                for prefix in ("guests", "events")
                for row in await self.events.outbox.planned(transaction, prefix)
            ]
        return [row for row in rows if row.target.by_mail]

    async def letter(self, row: OutboxRow, *, late: bool = False) -> Rendered | None:
        """Put a promise into words, as delivery would now."""
        async with self.events.database.reading() as transaction:
            reader = await self.readers.reader(transaction, row.target)
            assert reader is not None
            render = self.kinds.renderer(row.kind, by_mail=True)
            context = RenderContext(self.events.clock.now(), row.due, late)
            return await render(transaction, row.parameters, reader, context)


@asynccontextmanager
async def ground(folder: Path, *, beside: Sequence[str] = ()) -> AsyncIterator[Stand]:
    """Open the services of guests beside those of events, and the tables of features ``beside``."""
    async with events_ground(folder, beside=["cogs.guests", *beside]) as events:
        office = Office(
            events.finder, events.events, events.forms, events.offers, events.letters, events.entries
        )
        agenda = Agenda(events.clock, community(), "installation")
        records = GuestRecords(events.database, events.clock, agenda)
        data = PersonalDataService(events.database, lambda: (events.outbox, events.records, records))
        stand: list[Stand] = []
        guests = GuestService(
            events.database,
            events.outbox,
            events.clock,
            office,
            lambda _channel: stand[0].open_channels,
            lambda: data,
            sends=True,
        )
        kinds = Kinds()
        Letters(translator(), community(), "installation", lambda _channel: stand[0].open_channels).write(
            kinds
        )
        readers = GuestReaders(community().zone)
        stand.append(Stand(events, guests, records, kinds, readers))
        yield stand[0]
