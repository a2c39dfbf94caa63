"""Under a card that has ended nobody writes in vain: its thread is closed, sooner or later, and opened with the card."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from cogs.helpdesk.service import Day, counted
from cogs.partners.domain import TIME, Act, Card, ThreadLock
from cogs.partners.repository import CardRepository, ThreadRepository
from cogs.partners.service import LockService, Said
from cogs.partners.service.locks import AT_ONCE, LONGEST, LOOK_AGAIN
from cogs.partners.service.morning import waiting_for_staff
from tests.events.ground import translator
from tests.partners.ground import NOW, OWNER, PORTO, STAFF, Ground, ground

THREAD = 1000


@dataclass
class Server:
    """Stands for Discord: which threads are closed, and what it says instead of doing as it is asked."""

    closed: dict[int, bool] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    there: bool = True
    allowed: bool = True
    says: dict[int, Said] = field(default_factory=dict)

    def is_there(self) -> bool:
        return self.there

    def may(self, channel: int) -> bool:
        return self.allowed

    async def put(self, lock: ThreadLock) -> Said:
        self.asked.append(lock.thread)
        said = self.says.get(lock.thread, Said.DONE)
        if said is Said.DONE:
            self.closed[lock.thread] = lock.locked
        return said


@dataclass
class Stand:
    g: Ground
    server: Server
    locks: LockService

    async def shown(self, number: int = 0) -> Card:
        """Return a published card with a thread."""
        card = await self.g.publish()
        await self.threaded(card.id, THREAD + number)
        return card

    async def threaded(self, card: int, thread: int) -> None:
        async with self.g.database.transaction() as transaction:
            await CardRepository(transaction).note_thread(card, thread)
            await ThreadRepository(transaction).add(thread, card)

    async def decide(self, card: Card, *acts: Act) -> Card:
        for act in acts:
            actor = {Act.EXPIRE: TIME, Act.SEND_BACK: STAFF, Act.PUBLISH: STAFF}.get(act, OWNER)
            reason = "Why" if act is Act.SEND_BACK else ""
            card = await self.g.cards.decide(card.id, act, actor, card.version, reason)
        return card

    async def pause(self) -> timedelta:
        """Do what is to be done, and return after how long it is looked at again."""
        again = await self.locks.keep()
        assert again is not None
        # The clock goes on meanwhile.
        return timedelta(seconds=round((again - self.g.clock.now()).total_seconds(), 1))

    async def told(self, locale: str = "en") -> list[str]:
        """Return what the card of a working day says of it."""
        async with self.g.database.reading() as transaction:
            lines = await counted(waiting_for_staff)(transaction, Day(NOW, NOW + timedelta(days=1)))
        return [translator().text(locale, one.key, **one.details) for one in lines]


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with ground(tmp_path) as g:
        await g.bind()
        server = Server()
        yield Stand(g, server, LockService(g.means, server))


@pytest.mark.parametrize("act", [Act.WITHDRAW, Act.CLOSE, Act.SEND_BACK])
async def test_a_card_that_ends_takes_its_thread_along(stand: Stand, act: Act) -> None:
    card = await stand.shown()
    assert await stand.locks.keep() is None
    await stand.decide(card, act)
    await stand.locks.keep()
    assert stand.server.closed == {THREAD: True}
    assert await stand.locks.keep() is None
    assert stand.server.asked == [THREAD]


async def test_expired_it_is_closed_and_renewed_it_is_open_again(stand: Stand) -> None:
    card = await stand.shown()
    stand.g.clock.set(NOW + timedelta(days=91))
    await stand.g.cards.expire_due()
    await stand.locks.keep()
    assert stand.server.closed == {THREAD: True}
    async with stand.g.database.reading() as transaction:
        expired = await CardRepository(transaction).get(card.id)
    assert expired is not None
    await stand.decide(expired, Act.RENEW)
    await stand.locks.keep()
    assert stand.server.closed == {THREAD: False}


async def test_while_a_card_is_written_anew_its_thread_stays_as_it_is(stand: Stand) -> None:
    card = await stand.shown()
    await stand.g.writing.keep(card.id, PORTO, card.typed)
    assert await stand.locks.keep() is None
    assert stand.server.asked == []


async def test_the_thread_of_a_card_that_was_erased_is_closed_and_then_forgotten(stand: Stand) -> None:
    card = await stand.shown()
    async with stand.g.database.transaction() as transaction:
        await stand.g.records.erase(transaction, PORTO)
    # One that was made while its card was erased is known all the same.
    await stand.threaded(card.id, THREAD + 1)
    await stand.locks.keep()
    assert stand.server.closed == {THREAD: True, THREAD + 1: True}
    async with stand.g.database.reading() as transaction:
        assert await transaction.fetch_all("SELECT * FROM partner_thread") == []


async def test_what_the_bot_may_not_do_it_does_not_ask_for_and_staff_read_of_it_until_it_may(
    stand: Stand,
) -> None:
    stand.server.allowed = False
    await stand.decide(await stand.shown(), Act.WITHDRAW)
    assert await stand.told() == []
    assert await stand.pause() == LONGEST
    assert stand.server.asked == []
    (line,) = await stand.told()
    assert line.startswith("One thread is still open although its card has ended")
    assert "“Manage Threads”" in line
    (ligne,) = await stand.told("fr")
    assert ligne.startswith("1 fil est encore ouvert alors que sa fiche a pris fin")
    assert "Gérer les fils" in ligne
    stand.server.allowed = True
    await stand.locks.keep()
    assert stand.server.closed == {THREAD: True}
    assert await stand.told() == []


async def test_what_discord_does_not_answer_is_asked_again_also_by_the_next_process(stand: Stand) -> None:
    await stand.decide(await stand.shown(), Act.WITHDRAW)
    stand.server.there = False
    assert await stand.locks.keep() is None
    stand.server.there, stand.server.says = True, {THREAD: Said.LATER}
    pauses = [await stand.pause() for _ in range(20)]
    assert LOOK_AGAIN < pauses[0] < pauses[1] < pauses[-1] == LONGEST
    assert await stand.told() == []
    stand.server.says = {}
    await LockService(stand.g.means, stand.server).keep()
    assert stand.server.closed == {THREAD: True}


async def test_one_that_is_gone_or_refused_bars_no_other(stand: Stand) -> None:
    for number in range(3):
        await stand.decide(await stand.shown(number), Act.WITHDRAW)
    stand.server.says = {THREAD: Said.FORBIDDEN, THREAD + 1: Said.GONE}
    await stand.locks.keep()
    assert stand.server.closed == {THREAD + 2: True}
    assert len(await stand.told()) == 1
    await stand.locks.keep()
    assert stand.server.asked == [THREAD, THREAD + 1, THREAD + 2, THREAD]


async def test_hundreds_are_closed_a_few_at_a_time(stand: Stand) -> None:
    async with stand.g.database.transaction() as transaction:
        await transaction.execute_many(
            "INSERT INTO partner_thread (thread) VALUES (?)", [(one,) for one in range(1, AT_ONCE + 2)]
        )
    assert await stand.pause() == LOOK_AGAIN
    assert len(stand.server.closed) == AT_ONCE
    await stand.locks.keep()
    assert len(stand.server.closed) == AT_ONCE + 1
