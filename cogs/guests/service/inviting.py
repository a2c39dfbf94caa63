"""Asking people by letter whether they come, in the transaction of the organiser who enters them from a list."""

from bot.delivery.outbox import Outbox
from bot.kernel.addresses import same_box
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from cogs.events.domain import Event, Mode
from cogs.guests.domain import SIGN_UP_HOLDS
from cogs.guests.repository import GuestRepository
from cogs.guests.service.letters import confirmation


class InvitationService:
    """Invites; nobody is registered before somebody presses who reads the mailbox."""

    def __init__(self, outbox: Outbox, clock: Clock, locale: str) -> None:
        """Write in ``locale`` to whoever was never asked in which language they read."""
        self._outbox = outbox
        self._clock = clock
        self._locale = locale

    async def number(self, transaction: Transaction, address: str) -> int | None:
        """Return the number below zero of who reads a mailbox, if they are a guest."""
        guest = await GuestRepository(transaction).at(same_box(address))
        return None if guest is None else guest.member

    async def is_asked(self, transaction: Transaction, event: Event, member: int) -> bool:
        """Tell whether a letter asks a guest already to confirm that they come to the event."""
        since = self._clock.now() - SIGN_UP_HOLDS
        typed = await GuestRepository(transaction).sign_ups_of(-member)
        return any(
            one.event == event.id and one.done is None and one.made > since and one.mailed for one in typed
        )

    async def invite(
        self, transaction: Transaction, event: Event, address: str, name: str, mode: Mode, by: int
    ) -> int:
        """Ask by letter whether somebody comes; return their number below zero. ``name`` may be nothing: the page asks for it."""
        now, guests = self._clock.now(), GuestRepository(transaction)
        box = same_box(address)
        guest = await guests.at(box) or await guests.add(address, box, name, self._locale, now)
        known = name or guest.name
        asked = await guests.sign_up(
            guest.id, event.id, known, guest.locale, mode.value, {}, now, invited=True, by=by
        )
        await self._outbox.add(transaction, confirmation(guest, asked))
        return guest.member
