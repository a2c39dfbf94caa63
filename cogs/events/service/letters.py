"""Messages of organisers to some of those who registered: shown first, sent once, and nothing to who wants none."""

from dataclasses import dataclass, replace

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    Event,
    Letter,
    LetterGone,
    LetterSent,
    NotRegistered,
    Registration,
    Wish,
    read_letter,
    require_readers,
)
from cogs.events.repository import LetterRepository, RegistrationRepository
from cogs.events.service import promises
from cogs.events.service.finding import announced

EVERYBODY = 1_000_000
"""More people than will ever register for one event."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message of an organiser's, and how many it goes to."""

    event: Event
    letter: Letter
    recipients: int
    left_out: int
    """How many of those meant want no such messages."""


class LetterService:
    """The use cases of those who write to people, and of those who want none of it."""

    def __init__(self, database: Database, outbox: Outbox, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._clock = clock

    async def write(self, event: int, author: int, text: str, wish: Wish) -> Outgoing:
        """Keep a message, and return it with how many would get it; nothing is sent yet.

        Raises:
            LetterEmpty, LetterTooLong: it cannot be sent like that.
            EventNotFound, EventCancelled, EventOver: there is nobody to write to (any more).
        """
        said, now = read_letter(text), self._clock.now()
        async with self._database.transaction() as transaction:
            found = await announced(transaction, event)
            require_readers(found, now)
            number = await LetterRepository(transaction).add(event, author, said, wish, now)
            return await self._outgoing(transaction, found, number)

    async def send(self, letter: int) -> Outgoing:
        """Send a message to everybody it is meant for now; a second press sends nothing.

        Raises:
            LetterGone, LetterSent: there is nothing to send any more.
            EventCancelled, EventOver: there is nobody to write to (any more).
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            letters = LetterRepository(transaction)
            known = await letters.get(letter)
            if known is None:
                raise LetterGone
            if known.sent is not None:
                raise LetterSent(at=known.sent, recipients=str(known.recipients))
            event = await announced(transaction, known.event)
            require_readers(event, now)
            chosen, left_out = await self._meant(transaction, event, known.wish)
            bringing = (promises.letter(event, registration, letter, now) for registration in chosen)
            await self._outbox.add_all(transaction, bringing)
            await letters.sent(letter, len(chosen), now)
            return Outgoing(event, known, len(chosen), left_out)

    async def mute(self, event: int, member: int) -> Event:
        """Send the member none of the organisers' messages any more; what is about their own place still comes.

        Raises:
            EventNotFound, NotRegistered: there is nothing to send.
        """
        async with self._database.transaction() as transaction:
            found = await announced(transaction, event)
            registrations = RegistrationRepository(transaction)
            mine = await registrations.latest(event, member)
            if mine is None:
                raise NotRegistered(title=found.title)
            await registrations.put(replace(mine, muted=True))
            return found

    async def _outgoing(self, transaction: Transaction, event: Event, number: int) -> Outgoing:
        letter = await LetterRepository(transaction).get(number)
        if letter is None:
            raise LetterGone
        chosen, left_out = await self._meant(transaction, event, letter.wish)
        return Outgoing(event, letter, len(chosen), left_out)

    async def _meant(
        self, transaction: Transaction, event: Event, wish: Wish
    ) -> tuple[list[Registration], int]:
        found, number = await RegistrationRepository(transaction).people(event.id, wish, EVERYBODY, 0)
        chosen = [one for one in found if not one.muted]
        return chosen, number - len(chosen)
