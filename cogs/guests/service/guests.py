"""What people without Discord do: register by a letter, look at what they have, change it, and have it erased."""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.delivery.outbox import Outbox
from bot.kernel.addresses import read_address, same_box
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.personal_data import Json
from cogs.events.domain import (
    NAME,
    Audience,
    Card,
    Event,
    EventNotFound,
    FormWanted,
    Mode,
    Phase,
    require_alive,
    require_open,
)
from cogs.guests.domain import (
    KEY_BYTES,
    LINKS,
    SHOWN,
    SIGN_UP_HOLDS,
    UNMAILED,
    WITHIN,
    FormChanged,
    Guest,
    KeyOpensNothing,
    NoLetters,
    SignUp,
    confirmable,
    digest_of,
    link_of,
    mark_of,
    may_be_written_to,
    read_name,
)
from cogs.guests.repository import GuestRepository
from cogs.guests.service import letters
from cogs.guests.service.office import Office
from cogs.guests.service.reading import Typed, read_form
from cogs.members.service import PersonalDataService

NOBODY: Final = 0
"""The number of nobody: an event as somebody sees it who is not registered."""

EveryoneReads = Callable[[int], bool | None]
"""Tells whether everyone on the server may read a channel; None while that is not known."""

MayCause = Callable[[str], bool]
"""Tells whether who types an address may cause a letter to it, and counts that they do."""


class NotKnown(Exception):
    """It cannot be told now whether an event is public: Discord has not said. It will pass."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a guest is about to confirm, or has confirmed."""

    guest: Guest
    sign_up: SignUp
    card: Card


@dataclass(frozen=True, slots=True)
class Mine:
    """What a guest has, and what was typed for their mailbox and waits for their press."""

    guest: Guest
    cards: tuple[Card, ...]
    waiting: tuple[Asked, ...] = ()


class GuestService:
    """The use cases of guests."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        clock: Clock,
        office: Office,
        everyone_reads: EveryoneReads,
        data: Callable[[], PersonalDataService],
        *,
        sends: bool,
    ) -> None:
        """Work with exactly these collaborators; ``sends``: whether the bot can send letters."""
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._office = office
        self._everyone_reads = everyone_reads
        self._data = data
        self.sends = sends
        # By what a visitor is known again for a while, and by nobody who reads the database.
        self._secret = secrets.token_bytes(KEY_BYTES)

    # ---- whoever comes to a page -----------------------------------------------------

    async def ahead(self) -> list[Event]:
        """Return the events that anybody may know of and register for, the next one first.

        Raises:
            NotKnown: which channels everyone may read is not known yet.
        """
        return [event for event in await self._office.finder.upcoming() if self._is_public(event)]

    async def card(self, event: int) -> Card:
        """Return a public event as somebody sees it who is not registered.

        Raises:
            EventNotFound: there is none of that number that anybody may know of.
            NotKnown: whether everyone may read of it is not known yet.
        """
        card = await self._office.finder.card(event, NOBODY)
        if not self._is_public(card.event):
            raise EventNotFound(reference=f"#{event}")
        return card

    def _is_public(self, event: Event) -> bool:
        if event.terms.audience is not Audience.EVERYONE:
            return False
        readable = self._everyone_reads(event.channel)
        if readable is None:
            raise NotKnown
        return readable

    async def sign_up(
        self,
        event: int,
        typed: Typed,
        locale: str,
        may_cause: MayCause = lambda _address: True,
        *,
        visitor: str | None = None,
    ) -> None:
        """Keep what was typed and promise a letter that leads to the page where it is confirmed.

        A reader who has just got some gets no more for now, and finds it where the links in those lead. Neither that nor
        whether the address is known is told: whoever types it may not be whose it is. What one ``visitor`` types
        pushes out nothing of another's.

        Raises:
            NoLetters: the bot sends none.
            EventNotFound, EventCancelled, EventOver, NotOpenYet, RegistrationClosed: one cannot register.
            FormChanged: the page showed other questions than the organisers ask now.
            Wrong: something is not right yet.
        """
        if not self.sends:
            raise NoLetters
        card = await self.card(event)
        now = self._clock.now()
        require_alive(card.event, now)
        require_open(card.event, now)
        mark = card.event.terms.form.mark
        if typed.asked not in {None, mark}:
            raise FormChanged(title=card.event.title)
        said = read_form(card.event, typed, self._office.forms)
        lets, box = may_cause(said.address), same_box(said.address)
        async with self._database.transaction() as transaction:
            guests = GuestRepository(transaction)
            mails = lets and may_be_written_to(said.address, await guests.written_to_since(now - WITHIN))
            guest = await guests.at(box)
            if guest is None and not mails:
                # Another spelling of somebody who was just written to: no letter would ever lead to it.
                return
            guest = guest or await guests.add(said.address, box, said.name, locale, now)
            kept = await guests.sign_up(
                *(guest.id, event, said.name, locale, said.mode, said.answers, now),
                mailed=mails,
                asked=mark,
                typed_by=None if visitor is None else mark_of(visitor, guest.id, self._secret),
            )
            if mails:
                await self._outbox.add(transaction, letters.confirmation(guest, kept))
            await guests.thin_out(guest.id, UNMAILED)

    async def send_link(self, typed: str) -> None:
        """Send the reader of a mailbox the link to what they have, if they have registered.

        Whoever asks does not learn whether they have, nor by how long it takes: as much is written either way.

        Raises:
            NoLetters: the bot sends none.
            AddressUnreadable, AddressBreaksLine, AddressNotAscii: it is no address.
        """
        if not self.sends:
            raise NoLetters
        address, now = read_address(typed), self._clock.now()
        async with self._database.transaction() as transaction:
            guests = GuestRepository(transaction)
            guest = await guests.at(same_box(address))
            known = guest is not None and guest.confirmed is not None
            lets = await guests.link_asked(link_of(address, known=known), now, now - WITHIN, LINKS)
            if guest is not None and known and lets:
                await self._outbox.add(transaction, letters.link(guest, now))

    # ---- the reader of a letter ------------------------------------------------------

    async def asked(self, key: str, sign_up: int) -> Asked:
        """Return what a letter asks its reader to confirm; nothing changes by looking.

        Raises:
            KeyOpensNothing, SignUpGone: there is nothing to confirm (any more).
            EventNotFound: the event is there no more, or not for everybody any more.
            NotKnown: whether it is, is not known yet.
        """
        async with self._database.reading() as transaction:
            guest = await self._opened(transaction, key)
            known = await GuestRepository(transaction).signed_up(sign_up)
        return await self._asked(guest, confirmable(known, guest, self._clock.now()))

    async def _asked(self, guest: Guest, typed: SignUp) -> Asked:
        """Return what was typed with its event, as long as whoever types may know of that; organisers invite to any."""
        if not typed.invited:
            await self._require_known(typed.event, guest.member)
        return Asked(guest, typed, await self._office.finder.card(typed.event, guest.member))

    async def confirm(self, key: str, sign_up: int, name: str | None = None) -> Asked:
        """Register the reader of the letter as they typed it; a second press changes nothing.

        Whom an organiser has invited says by which ``name`` they want to be called.

        Raises:
            KeyOpensNothing, SignUpGone, EventNotFound, NotKnown: there is nothing to confirm (any more, or yet).
            NameMissing, NameTooLong: that is no name.
            FormChanged: the organisers ask other questions by now than those that were answered.
            DomainError: they may not register, as ``EventService.register`` says.
        """
        asked = await self.asked(key, sign_up)
        if asked.sign_up.done is not None:
            return asked
        guest, said = asked.guest, asked.sign_up
        if said.invited:
            said = replace(said, name=read_name(said.name if name is None else name))
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            # Before they register: the letter that confirms it calls them so.
            await GuestRepository(transaction).confirm(guest.id, said.name, said.locale, now)
        card = await self._register(guest, said)
        async with self._database.transaction() as transaction:
            # Killed before this, a second press registers again, which changes nothing.
            await GuestRepository(transaction).done(said.id, now)
            forgotten = await GuestRepository(transaction).get(guest.id) is None
        if forgotten:
            # They had everything erased meanwhile, and that is their last word.
            await self._data().erase(guest.member)
            raise KeyOpensNothing
        return Asked(guest, said, card)

    async def _register(self, guest: Guest, said: SignUp) -> Card:
        mode = Mode(said.mode) if said.mode else None
        answers = {**said.answers, NAME: said.name}
        if not said.invited:
            try:
                done = await self._office.events.register(
                    said.event, guest.member, mode=mode, answers=answers, answered=said.asked
                )
            except FormWanted as refusal:
                raise FormChanged(**refusal.details) from None
            return done.card
        async with self._database.transaction() as transaction:
            # Whoever invited them has approved them by that, whatever the window of registration is.
            event = await self._office.entries.event(transaction, said.event)
            await self._office.entries.enter(
                transaction, event, guest.member, mode or event.modes[0], said.invited_by, answers
            )
        return await self._office.finder.card(said.event, guest.member)

    async def mine(self, key: str) -> Mine:
        """Return what the guest has of events ahead, and what waits for their press.

        Raises:
            KeyOpensNothing: the key opens nothing (any more).
        """
        now = self._clock.now()
        async with self._database.reading() as transaction:
            guest = await self._opened(transaction, key)
            typed = await GuestRepository(transaction).waiting(guest.id, now - SIGN_UP_HOLDS, SHOWN)
        cards = await self._office.finder.mine(guest.member)
        waiting = [one async for one in self._confirmable(guest, typed)]
        return Mine(guest, tuple(cards), tuple(waiting))

    async def _confirmable(self, guest: Guest, typed: Iterable[SignUp]) -> AsyncIterator[Asked]:
        """Yield what a press would still register: neither what is over nor what they hold already."""
        for one in typed:
            try:
                asked = await self._asked(guest, one)
            except (EventNotFound, NotKnown):
                continue
            if asked.card.mine is None and asked.card.phase not in {Phase.OVER, Phase.CANCELLED}:
                yield asked

    async def withdraw(self, key: str, event: int) -> None:
        """Give the guest's place back.

        Raises:
            KeyOpensNothing, EventNotFound, NotRegistered, EventCancelled, EventOver: there is nothing to give back.
        """
        await self._do(key, event, lambda member: self._office.events.withdraw(event, member))

    async def accept(self, key: str, event: int) -> None:
        """Give the guest the seat that is kept for them.

        Raises:
            KeyOpensNothing, OfferPassed, NothingOffered, NotRegistered, EventCancelled, EventOver: none is kept.
        """
        await self._do(key, event, lambda member: self._office.offers.accept(event, member))

    async def let_pass(self, key: str, event: int) -> None:
        """Offer to the next in line what was offered to the guest.

        Raises:
            KeyOpensNothing, SeatIsYours, NothingOffered, NotRegistered, EventCancelled, EventOver: nothing is offered.
        """
        await self._do(key, event, lambda member: self._office.events.let_pass(event, member))

    async def calm(self, key: str, event: int) -> None:
        """Send the guest no reminders of an event and none of its organisers' messages; news of their place still come.

        Raises:
            KeyOpensNothing, EventNotFound, NotRegistered, EventCancelled, EventOver: nothing is to be sent.
        """
        await self._do(key, event, lambda member: self._office.events.do_not_remind_me(event, member))
        await self._do(key, event, lambda member: self._office.letters.mute(event, member))

    async def remind(self, key: str, event: int) -> None:
        """Send the guest the reminders of an event after all.

        Raises:
            KeyOpensNothing, EventNotFound, NotRegistered, EventCancelled, EventOver: there is nothing to remind of.
        """
        await self._do(key, event, lambda member: self._office.events.remind_me(event, member))

    async def reader(self, key: str, event: int) -> Guest:
        """Return whose pages a key opens, for what another feature shows there of an event.

        Raises:
            KeyOpensNothing: the key opens nothing (any more).
            EventNotFound: it is no event that they came to, or that anybody may know of.
        """
        guest = await self._guest(key)
        await self._require_known(event, guest.member)
        return guest

    async def everything(self, key: str) -> list[Mapping[str, Json]]:
        """Return all that is stored about the guest, by every feature, as JSON.

        Raises:
            KeyOpensNothing: the key opens nothing (any more).
        """
        guest = await self._guest(key)
        kept = await self._data().export(guest.member)
        return [{"name": part.feature, "data": part.data} for part in kept]

    async def erase_all(self, key: str) -> None:
        """Erase all that is stored about the guest; their seats go to the next in line.

        Raises:
            KeyOpensNothing: the key opens nothing (any more).
        """
        guest = await self._guest(key)
        await self._data().erase(guest.member)

    async def _do(self, key: str, event: int, deed: Callable[[int], Awaitable[object]]) -> None:
        guest = await self._guest(key)
        await self._require_known(event, guest.member)
        await deed(guest.member)
        async with self._database.transaction() as transaction:
            await GuestRepository(transaction).saw(guest.id, self._clock.now())

    async def _require_known(self, event: int, member: int) -> None:
        """Refuse to say anything, be it its title, of an event that a guest neither ever came to nor may know of.

        Raises:
            EventNotFound: that is so, or there is none.
        """
        async with self._database.reading() as transaction:
            theirs = await self._office.finder.has_answered(transaction, event, member)
        if not theirs:
            await self.card(event)

    async def _guest(self, key: str) -> Guest:
        async with self._database.reading() as transaction:
            return await self._opened(transaction, key)

    async def _opened(self, transaction: Transaction, key: str) -> Guest:
        guest = await GuestRepository(transaction).opened_by(digest_of(key), self._clock.now())
        if guest is None:
            raise KeyOpensNothing
        return guest
