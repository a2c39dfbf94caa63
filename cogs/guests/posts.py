"""Renderers of letters: the same messages that members get, at the same moment, for who is not on Discord."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, TypeAlias

from bot.community.content import Community
from bot.delivery.kinds import File, Kind, Kinds, Late, Reader, RenderContext, Rendered, Renderer
from bot.i18n.translator import Translator
from bot.ical.writing import MEDIA_TYPE, calendar_file
from bot.mail.letters import Letter
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.domain import Audience, Event, Registration, Standing, Status, phase, without_links
from cogs.events.service import entry_of, finding, promises, told
from cogs.guests.embeds import letters
from cogs.guests.embeds.letters import Words
from cogs.guests.repository import GuestRepository
from cogs.guests.service import CONFIRM, LINK, EveryoneReads, confirm_path

Parameters: TypeAlias = Mapping[str, Json]

FILE: Final = "event.ics"


@dataclass(frozen=True, slots=True)
class Found:
    """What a letter is about, as long as it is so."""

    event: Event
    mine: Registration | None = None
    position: int | None = None
    """The place in line, counted from one."""
    text: str = ""
    """What organisers wrote."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that a letter is made of."""

    words: Words
    found: Found
    parameters: Parameters
    now: datetime
    file: Callable[[Event], File]

    @property
    def event(self) -> Event:
        """The event that it is about."""
        return self.found.event

    @property
    def mine(self) -> Registration:
        """What its reader holds, where that is looked for."""
        assert self.found.mine is not None  # noqa: S101 - said by how it was found, below
        return self.found.mine

    @property
    def own_files(self) -> tuple[File, ...]:
        """The calendar file for who holds a seat; who waits has nothing to write down yet."""
        return self.event_file if self.mine.standing is Standing.SEATED else ()

    @property
    def event_file(self) -> tuple[File, ...]:
        """The calendar file."""
        return (self.file(self.event),)


Find: TypeAlias = Callable[[Transaction, Parameters, datetime], Awaitable[Found | None]]
Write: TypeAlias = Callable[[Scene], Letter]
Pair: TypeAlias = Callable[[Transaction, Parameters, datetime], Awaitable[tuple[Event, Registration] | None]]


def _their(pair: Pair) -> Find:
    """Return how an event and what the reader has of it are found."""

    async def find(transaction: Transaction, parameters: Parameters, now: datetime) -> Found | None:
        found = await pair(transaction, parameters, now)
        return None if found is None else Found(*found)

    return find


async def _registered(transaction: Transaction, parameters: Parameters, now: datetime) -> Found | None:
    found = await told.coming(transaction, parameters, now)
    # Who is offered a seat by now reads that in a letter of its own.
    if found is None or found[1].standing is Standing.OFFERED:
        return None
    event, mine = found
    card = await finding.card(transaction, event, mine.member, now)
    return Found(event, mine, card.position)


async def _decided(transaction: Transaction, parameters: Parameters, now: datetime) -> Found | None:
    found = await told.decided(transaction, parameters, now)
    if found is None:
        return None
    event, mine = found
    card = await finding.card(transaction, event, mine.member, now)
    return Found(event, mine, card.position)


async def _reminded(transaction: Transaction, parameters: Parameters, now: datetime) -> Found | None:
    event = await told.seated(transaction, parameters, now, reminded=True)
    return None if event is None else Found(event, await told.registration(transaction, parameters))


async def _seated(transaction: Transaction, parameters: Parameters, now: datetime) -> Found | None:
    event = await told.seated(transaction, parameters, now)
    return None if event is None else Found(event, await told.registration(transaction, parameters))


async def _written(transaction: Transaction, parameters: Parameters, now: datetime) -> Found | None:
    event = await told.reached(transaction, parameters, now)
    written = await told.letter(transaction, parameters)
    if event is None or written is None:
        return None
    return Found(event, await told.registration(transaction, parameters), text=written.text)


async def _cancelled(transaction: Transaction, parameters: Parameters, _now: datetime) -> Found | None:
    event = await told.event(transaction, parameters)
    if event is None or event.status is not Status.CANCELLED:
        return None
    return Found(event, await told.registration(transaction, parameters))


LETTERS: Final[Mapping[str, tuple[Find, Write]]] = {
    promises.REGISTERED: (
        _registered,
        lambda scene: letters.registered(
            scene.words, scene.event, scene.mine, scene.found.position, scene.own_files
        ),
    ),
    promises.PERSONAL_REMINDER: (
        _reminded,
        lambda scene: letters.reminder(scene.words, scene.event, scene.now),
    ),
    promises.OFFER: (
        _their(told.offered),
        lambda scene: letters.offer(scene.words, scene.event, scene.mine),
    ),
    promises.OFFER_LAPSED: (
        _their(told.lapsed),
        lambda scene: letters.offer_lapsed(scene.words, scene.event, phase(scene.event, scene.now)),
    ),
    promises.DECIDED: (
        _decided,
        lambda scene: letters.decided(
            scene.words, scene.event, scene.mine, scene.found.position, scene.own_files
        ),
    ),
    promises.PROMOTED: (
        _seated,
        lambda scene: letters.promoted(scene.words, scene.event, scene.event_file),
    ),
    promises.LETTER: (
        _written,
        lambda scene: letters.message(scene.words, scene.event, scene.found.text),
    ),
    promises.CHANGED_PERSONALLY: (
        _their(told.coming),
        lambda scene: letters.changed(scene.words, scene.event, scene.parameters, scene.own_files),
    ),
    promises.REOPENED_PERSONALLY: (
        _their(told.coming),
        lambda scene: letters.reopened(scene.words, scene.event, scene.own_files),
    ),
    promises.CANCELLED_PERSONALLY: (
        _cancelled,
        lambda scene: letters.cancelled(scene.words, scene.event, scene.event_file),
    ),
}
"""The events' messages that go to guests: what each is about, as long as it is so, and in which words."""


class Letters:
    """Puts into letters what is promised to guests; one about what is no longer so is not sent."""

    def __init__(
        self, translator: Translator, community: Community, installation: str, everyone_reads: EveryoneReads
    ) -> None:
        """Speak with the words of ``translator``, of events in channels that ``everyone_reads`` to whoever typed."""
        self._everyone_reads = everyone_reads
        self._translator = translator
        self._community = community
        self._installation = installation

    def write(self, kinds: Kinds) -> None:
        """Tell delivery of them."""
        kinds.register(Kind(CONFIRM, _nothing, late=Late.ANYWAY, label="guests-kind-confirm"))
        kinds.register(Kind(LINK, _nothing, late=Late.ANYWAY, label="guests-kind-link"))
        kinds.write(CONFIRM, self.confirm)
        kinds.write(LINK, self.link)
        for name, (find, write) in LETTERS.items():
            kinds.write(name, self._renderer(find, write))

    async def confirm(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whoever reads the mailbox whether they want to register, in the language of the page."""
        sign_up = await GuestRepository(transaction).signed_up(_number(parameters, "sign_up"))
        event = None if sign_up is None else await told.event(transaction, {"event": sign_up.event})
        if sign_up is None or sign_up.done is not None or event is None:
            return None
        if not (sign_up.invited or self._is_public(event)):
            # It may have waited for days, and whoever typed is told no more than the page would tell them now.
            return None
        words = self._words(replace(reader, locale=sign_up.locale))
        event = without_links(event, words("guests-place-link"))
        letter = letters.confirm(words, event, sign_up, confirm_path(sign_up.id))
        return _sealed(words, letter, context)

    async def link(
        self, _transaction: Transaction, _parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Bring the link to what a guest has, because they had lost theirs."""
        words = self._words(reader)
        return _sealed(words, letters.link(words), context)

    def _renderer(self, find: Find, write: Write) -> Renderer:
        async def render(
            transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
        ) -> Rendered | None:
            found = await find(transaction, parameters, context.now)
            if found is None:
                return None
            words = self._words(reader)
            if found.mine is None or found.mine.standing is not Standing.SEATED:
                found, parameters = _for_outside(words, found, parameters)
            letter = write(Scene(words, found, parameters, context.now, self._file))
            return _sealed(words, letter, context)

        return render

    def _is_public(self, event: Event) -> bool:
        """Tell whether anybody may know of an event; while Discord says nothing of its channel, they did when they typed."""
        return event.terms.audience is Audience.EVERYONE and self._everyone_reads(event.channel) is not False

    def _words(self, reader: Reader) -> Words:
        return Words(self._translator, reader)

    def _file(self, event: Event) -> File:
        entry = entry_of(event, self._community, self._installation, rings=True)
        return File(FILE, MEDIA_TYPE, calendar_file(entry))


def _for_outside(words: Words, found: Found, was: Parameters) -> tuple[Found, Parameters]:
    """Return what somebody may read who has no seat: the link to a meeting is for those who come."""
    instead = words("guests-place-link")
    event = without_links(found.event, instead)
    if "place" not in was:
        return replace(found, event=event), was
    before = replace(found.event, plan=replace(found.event.plan, place=str(was["place"])))
    return replace(found, event=event), {**was, "place": without_links(before, instead).plan.place}


async def _nothing(
    _transaction: Transaction, _parameters: Parameters, _reader: Reader, _context: RenderContext
) -> Rendered | None:
    """Say nothing on Discord: it is for mailboxes only."""
    return None


def _sealed(words: Words, letter: Letter, context: RenderContext) -> Rendered:
    """Return the letter as it is frozen; late, it says so first."""
    if not context.late:
        return letter.rendered()
    late = words("delivery-late", due=context.due)
    return replace(letter, content=f"{late}\n\n{letter.content}").rendered()


def _number(parameters: Parameters, name: str) -> int:
    value = parameters.get(name)
    return value if isinstance(value, int) else 0
