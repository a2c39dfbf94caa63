"""What other features need of mailboxes: writing to an address whose reader has to confirm it, once they may."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot.kernel.addresses import same_box
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from cogs.events.service import Agenda
from cogs.guests.domain import LETTERS, WITHIN, KeyOpensNothing, TooManyLetters, digest_of, reader_of
from cogs.guests.repository import GuestRepository

Wanted: TypeAlias = Callable[[Transaction, int], Awaitable[bool]]
"""Given the number below 0 of a mailbox, tells whether a feature still needs it."""


class Mailboxes:
    """Mailboxes by their numbers, which are those of guests: one address is known once, whoever writes to it."""

    def __init__(self, clock: Clock, agenda: Agenda) -> None:
        """Work at the time of ``clock``; ``agenda`` knows whose mailbox events need."""
        self._clock = clock
        self._agenda = agenda
        self._wanted: list[Wanted] = []

    def keep_for(self, wanted: Wanted) -> None:
        """Forget no mailbox that ``wanted`` says is needed."""
        self._wanted.append(wanted)

    async def write_to(self, transaction: Transaction, address: str, locale: str) -> int:
        """Return the number by which a letter that asks to confirm reaches an address, and count that letter.

        Raises:
            TooManyLetters: its reader has been written to often enough for now, whoever asks.
        """
        guests, now = GuestRepository(transaction), self._clock.now()
        if not await guests.link_asked(reader_of(address), now, now - WITHIN, LETTERS):
            raise TooManyLetters(letters=str(LETTERS))
        box = same_box(address)
        # Nobody has said yet what they want to be called.
        guest = await guests.at(box) or await guests.add(address, box, address, locale, now)
        return guest.member

    async def opened(self, transaction: Transaction, key: str) -> int:
        """Return the number of the mailbox to which a letter brought a key.

        Raises:
            KeyOpensNothing: none did, or not any more.
        """
        guest = await GuestRepository(transaction).opened_by(digest_of(key), self._clock.now())
        if guest is None:
            raise KeyOpensNothing
        return guest.member

    async def confirm(self, transaction: Transaction, mailbox: int) -> None:
        """Note that somebody who reads it has pressed."""
        guests = GuestRepository(transaction)
        guest = await guests.get(-mailbox)
        if guest is not None:
            await guests.confirm(guest.id, guest.name, guest.locale, self._clock.now())

    async def address(self, transaction: Transaction, mailbox: int) -> str | None:
        """Return the address; None if it is forgotten."""
        guest = await GuestRepository(transaction).get(-mailbox)
        return None if guest is None else guest.address

    async def let_go(self, transaction: Transaction, mailbox: int) -> None:
        """Forget a mailbox at once, unless something else needs it."""
        guests = GuestRepository(transaction)
        if await guests.sign_ups_of(-mailbox) or await self._agenda.of(transaction, mailbox):
            return
        if not await self.is_wanted(transaction, mailbox):
            await guests.remove(-mailbox)

    async def is_wanted(self, transaction: Transaction, mailbox: int) -> bool:
        """Tell whether a feature needs it."""
        return any([await wanted(transaction, mailbox) for wanted in self._wanted])
