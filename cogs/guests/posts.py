"""Renderers of letters: the same messages that members get, at the same moment, for who is not on Discord."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from bot.community.content import Community
from bot.delivery.kinds import File, Kind, Kinds, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.ical.writing import MEDIA_TYPE, calendar_file
from bot.mail.letters import Letter
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.domain import Event, Registration, Standing, Status, phase
from cogs.events.service import entry_of, finding, promises, told
from cogs.guests.embeds import letters
from cogs.guests.embeds.letters import Words
from cogs.guests.repository import GuestRepository
from cogs.guests.service import CONFIRM, confirm_path

Parameters: TypeAlias = Mapping[str, Json]

FILE = "event.ics"


class Letters:
    """Puts into letters what is promised to guests; one about what is no longer so is not sent."""

    def __init__(self, translator: Translator, community: Community, installation: str) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator
        self._community = community
        self._installation = installation

    def write(self, kinds: Kinds) -> None:
        """Tell delivery of them."""
        kinds.register(Kind(CONFIRM, self.nothing, late=Late.ANYWAY, label="guests-kind-confirm"))
        for name, letter in (
            (CONFIRM, self.confirm),
            (promises.REGISTERED, self.registered),
            (promises.PERSONAL_REMINDER, self.reminder),
            (promises.OFFER, self.offer),
            (promises.OFFER_LAPSED, self.offer_lapsed),
            (promises.DECIDED, self.decided),
            (promises.PROMOTED, self.promoted),
            (promises.LETTER, self.message),
            (promises.CHANGED_PERSONALLY, self.changed),
            (promises.REOPENED_PERSONALLY, self.reopened),
            (promises.CANCELLED_PERSONALLY, self.cancelled),
        ):
            kinds.write(name, letter)

    async def nothing(
        self, _transaction: Transaction, _parameters: Parameters, _reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Say nothing on Discord: only a mailbox is asked to confirm."""
        return None

    async def confirm(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whoever reads the mailbox whether they want to register, in the language of the page."""
        sign_up = await GuestRepository(transaction).signed_up(_number(parameters, "sign_up"))
        event = None if sign_up is None else await told.event(transaction, {"event": sign_up.event})
        if sign_up is None or sign_up.done is not None or event is None:
            return None
        words = self._words(replace(reader, locale=sign_up.locale))
        letter = letters.confirm(words, event, sign_up, confirm_path(sign_up.id))
        return _sealed(words, letter, context)

    async def registered(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say what a registration came to."""
        found = await told.coming(transaction, parameters, context.now)
        # Who is offered a seat by now reads that in a letter of its own.
        if found is None or found[1].standing is Standing.OFFERED:
            return None
        event, mine = found
        card = await finding.card(transaction, event, mine.member, context.now)
        words = self._words(reader)
        letter = letters.registered(words, event, mine, card.position, self._files(event, mine))
        return _sealed(words, letter, context)

    async def reminder(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Remind who holds a seat and wants it."""
        event = await told.seated(transaction, parameters, context.now, reminded=True)
        if event is None:
            return None
        words = self._words(reader)
        return _sealed(words, letters.reminder(words, event, context.now), context)

    async def offer(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Offer a seat."""
        found = await told.offered(transaction, parameters, context.now)
        if found is None:
            return None
        words = self._words(reader)
        return _sealed(words, letters.offer(words, *found), context)

    async def offer_lapsed(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that an offer has passed, unless they are registered again."""
        found = await told.lapsed(transaction, parameters, context.now)
        if found is None:
            return None
        words, event = self._words(reader), found[0]
        return _sealed(words, letters.offer_lapsed(words, event, phase(event, context.now)), context)

    async def decided(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say what was decided about a registration."""
        found = await told.decided(transaction, parameters, context.now)
        if found is None:
            return None
        event, mine = found
        words = self._words(reader)
        return _sealed(words, letters.decided(words, event, mine, self._files(event, mine)), context)

    async def promoted(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that an organiser has given them a seat."""
        event = await told.seated(transaction, parameters, context.now)
        if event is None:
            return None
        words = self._words(reader)
        return _sealed(words, letters.promoted(words, event, (self._file(event),)), context)

    async def message(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Bring a message of the organisers'."""
        event = await told.alive(transaction, parameters, context.now)
        written = await told.letter(transaction, parameters)
        if event is None or written is None:
            return None
        words = self._words(reader)
        return _sealed(words, letters.message(words, event, written.text), context)

    async def changed(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say what is not as it was, with the file that moves the event in a calendar."""
        found = await told.coming(transaction, parameters, context.now)
        if found is None:
            return None
        event, mine = found
        words = self._words(reader)
        return _sealed(words, letters.changed(words, event, parameters, self._files(event, mine)), context)

    async def reopened(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that an event takes place after all."""
        found = await told.coming(transaction, parameters, context.now)
        if found is None:
            return None
        event, mine = found
        words = self._words(reader)
        return _sealed(words, letters.reopened(words, event, self._files(event, mine)), context)

    async def cancelled(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that an event will not take place, with the file that takes it out of a calendar."""
        event = await told.event(transaction, parameters)
        if event is None or event.status is not Status.CANCELLED:
            return None
        words = self._words(reader)
        return _sealed(words, letters.cancelled(words, event, (self._file(event),)), context)

    def _words(self, reader: Reader) -> Words:
        return Words(self._translator, reader)

    def _files(self, event: Event, mine: Registration) -> tuple[File, ...]:
        """Return the calendar file for who holds a seat; who waits has nothing to write down yet."""
        return (self._file(event),) if mine.standing is Standing.SEATED else ()

    def _file(self, event: Event) -> File:
        entry = entry_of(event, self._community, self._installation, rings=True)
        return File(FILE, MEDIA_TYPE, calendar_file(entry))


def _sealed(words: Words, letter: Letter, context: RenderContext) -> Rendered:
    """Return the letter as it is frozen; late, it says so first."""
    if not context.late:
        return letter.rendered()
    late = words("delivery-late", due=context.due)
    return replace(letter, content=f"{late}\n\n{letter.content}").rendered()


def _number(parameters: Parameters, name: str) -> int:
    value = parameters.get(name)
    return value if isinstance(value, int) else 0
