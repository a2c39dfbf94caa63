"""The services of the digest by mail on those of guests and digests, on a real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.delivery.kinds import Kinds, RenderContext
from bot.delivery.messages import ToMember
from bot.delivery.repository import OutboxRow
from bot.mail.letters import Letter, letter_in
from bot.storage.database import Transaction
from cogs.digest.service import DigestPoint, DigestService
from cogs.events.service import Agenda
from cogs.guests.service import GuestReaders, GuestRecords, Mailboxes
from cogs.subscriptions.posts import Letters
from cogs.subscriptions.service import SubscriptionRecords, SubscriptionService
from tests.digest.ground import RHYTHM, News
from tests.events.ground import Ground as Events
from tests.events.ground import community, translator
from tests.events.ground import ground as events_ground

ADDRESS = "ana@example.pt"


class Groups:
    """Knows who is in which group."""

    def __init__(self) -> None:
        self.inside: dict[str, set[int]] = {}

    async def of(self, _transaction: Transaction, member: int) -> list[str]:
        return [slug for slug, members in self.inside.items() if member in members]

    async def members_of(self, _transaction: Transaction, group: str) -> set[int]:
        return self.inside.get(group, set())


@dataclass
class Ground:
    events: Events
    digests: DigestService
    news: News
    mailboxes: Mailboxes
    guests: GuestRecords
    subscriptions: SubscriptionService
    records: SubscriptionRecords
    kinds: Kinds
    groups: Groups

    async def letters(self) -> list[OutboxRow]:
        async with self.events.database.reading() as transaction:
            return await self.events.outbox.planned(transaction, "subscriptions")

    async def asked(self, member: int, address: str = ADDRESS, locale: str = "en") -> tuple[str, int]:
        """Type an address, and return the key and number that its letter brings."""
        await self.subscriptions.subscribe(member, address, locale)
        row = (await self.letters())[-1]
        assert isinstance(row.target, ToMember)
        return await self.key(row.target.member), int(str(row.parameters["subscription"]))

    async def subscribed(self, member: int, address: str = ADDRESS, locale: str = "en") -> str:
        """Type an address and press; return a key of its reader."""
        key, number = await self.asked(member, address, locale)
        await self.subscriptions.confirm(key, number)
        return key

    async def key(self, mailbox: int) -> str:
        addressee = await self.guests.addressee(mailbox)
        assert addressee is not None
        return addressee.key

    async def read(self, row: OutboxRow) -> Letter | None:
        """Put a promise into words, as delivery would now."""
        async with self.events.database.reading() as transaction:
            reader = await GuestReaders("Europe/Brussels").reader(transaction, row.target)
            assert reader is not None
            context = RenderContext(self.events.clock.now(), row.due, late=False)
            render = self.kinds.renderer(row.kind, by_mail=True)
            rendered = await render(transaction, row.parameters, reader, context)
        return None if rendered is None else letter_in(rendered.payload, ())

    async def kept(self, table: str) -> int:
        async with self.events.database.reading() as transaction:
            return len(await transaction.fetch_all(f"SELECT 1 FROM {table}"))


@asynccontextmanager
async def ground(folder: Path, *, sends: bool = True) -> AsyncIterator[Ground]:
    parts = ("cogs.guests", "cogs.digest", "cogs.subscriptions")
    async with events_ground(folder, beside=parts) as events:
        database, outbox, clock = events.database, events.outbox, events.clock
        agenda, point, news = Agenda(clock, community(), "here"), DigestPoint(), News()
        point.add("faq-digest-title", news)
        digests = DigestService(database, outbox, events.places, clock, community(), point, RHYTHM)
        mailboxes = Mailboxes(clock, agenda)
        groups = Groups()
        subscriptions = SubscriptionService(database, outbox, clock, mailboxes, groups, sends=sends)
        records = SubscriptionRecords(database, clock, mailboxes, subscriptions)
        digests.follow(subscriptions)
        mailboxes.keep_for(records.wanted)
        guests, kinds = GuestRecords(database, clock, agenda, mailboxes), Kinds()
        Letters(translator(), community(), digests, subscriptions).write(kinds)
        yield Ground(events, digests, news, mailboxes, guests, subscriptions, records, kinds, groups)
