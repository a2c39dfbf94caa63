"""What is kept about guests, for how long; where letters reach them, and in which language."""

from bot.delivery.addresses import Addressee
from bot.delivery.kinds import Reader
from bot.delivery.messages import Target, ToMember
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.personal_data import Json
from cogs.events.service import Agenda
from cogs.guests.domain import KEY_HOLDS, REMEMBERED, SIGN_UP_HOLDS, WITHIN, Guest, digest_of, new_key
from cogs.guests.repository import GuestRepository
from cogs.guests.service.mailboxes import Mailboxes


class GuestRecords:
    """Names and addresses of guests, as personal data and for delivery."""

    feature = "guests"
    heading = "guests-heading"
    retention = "guests-retention"

    def __init__(
        self, database: Database, clock: Clock, agenda: Agenda, mailboxes: Mailboxes | None = None
    ) -> None:
        """Work with exactly these collaborators; ``mailboxes`` tell which ones other features need."""
        self._mailboxes = mailboxes or Mailboxes(clock, agenda)
        self._database = database
        self._clock = clock
        self._agenda = agenda

    async def addressee(self, member: int) -> Addressee | None:
        """Return where to write to a guest, with a new key to their pages; None if they are forgotten."""
        async with self._database.transaction() as transaction:
            guests = GuestRepository(transaction)
            guest = await guests.get(-member)
            if guest is None:
                return None
            key = new_key()
            await guests.give(guest.id, digest_of(key), self._clock.now() + KEY_HOLDS)
            return Addressee(guest.address, key)

    async def name_of(self, transaction: Transaction, member: int) -> str | None:
        """Return what a guest calls themselves; None if they are forgotten."""
        guest = await GuestRepository(transaction).get(-member)
        return None if guest is None else guest.name

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return a guest's name, address and what they have not confirmed yet; of staff, when they invited somebody."""
        guests = GuestRepository(transaction)
        if member > 0:
            invited = await guests.invited_by(member)
            return (
                {"invited": [{"event": one.event, "at": to_text(one.made)} for one in invited]}
                if invited
                else None
            )
        guest = await guests.get(-member)
        if guest is None:
            return None
        return {
            "name": guest.name,
            "address": guest.address,
            "language": guest.locale,
            "confirmed": to_optional_text(guest.confirmed),
            "last_seen": to_text(guest.seen),
            "typed": [
                {
                    "event": one.event,
                    "name": one.name,
                    "answers": dict(one.answers),
                    "made": to_text(one.made),
                }
                for one in await guests.sign_ups_of(guest.id)
            ],
        }

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget a guest: name, address, keys, and what they typed; of staff, whom they invited."""
        guests = GuestRepository(transaction)
        return await (guests.forget_inviter(member) if member > 0 else guests.remove(-member))

    async def forget_old(self) -> None:
        """Forget what was never confirmed, keys that are too old, and guests who have had nothing for a while."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            guests = GuestRepository(transaction)
            await guests.forget_sign_ups(now - SIGN_UP_HOLDS)
            await guests.forget_keys(now)
            await guests.forget_links(now - WITHIN)
            for guest in await guests.unseen_since(now - SIGN_UP_HOLDS):
                if await self._may_go(transaction, guest):
                    await guests.remove(guest.id)

    async def _may_go(self, transaction: Transaction, guest: Guest) -> bool:
        if await self._mailboxes.is_wanted(transaction, guest.member):
            return False
        if guest.confirmed is None:
            return not await GuestRepository(transaction).sign_ups_of(guest.id)
        # The agenda remembers as long as we do what is over.
        idle = self._clock.now() - guest.seen > REMEMBERED
        return idle and not await self._agenda.of(transaction, guest.member)


class GuestReaders:
    """For whom letters are written: in the language of the page on which their readers registered."""

    def __init__(self, zone: str) -> None:
        """Tell times by the clocks of ``zone``: nobody asked a guest where they live."""
        self._zone = zone

    async def reader(
        self,
        transaction: Transaction,
        target: Target,
        seen: str | None = None,  # noqa: ARG002 - the protocol's
    ) -> Reader | None:
        """Return a guest's language."""
        if not isinstance(target, ToMember) or not target.by_mail:
            return None
        guest = await GuestRepository(transaction).get(-target.member)
        return None if guest is None else Reader(guest.locale, self._zone)
