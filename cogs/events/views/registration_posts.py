"""Renderers of what is sent about somebody's registration: offers, applications, decisions."""

from collections.abc import Callable

from bot.client.rendering import body
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.domain import Message
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from cogs.events.domain import Phase, Standing, phase
from cogs.events.embeds import letters, posts
from cogs.events.embeds.voice import Voice, escaped
from cogs.events.service import finding, promises, told
from cogs.events.views.buttons import (
    my_registration_button,
    offer_buttons,
    register_button,
    withdraw_button,
)
from cogs.events.views.deciding import application_buttons
from cogs.events.views.invitations import Invitations
from cogs.events.views.kinds import Parameters, kind, lines
from cogs.events.views.letters import mute_button


class RegistrationPosts:
    """Puts them into words; a message about what is no longer so is not sent."""

    def __init__(
        self,
        translator: Translator,
        community: Community,
        clock: Clock,
        invitations: Invitations,
        region_name: Callable[[str], str] = str,
    ) -> None:
        """Speak with the words of ``translator``; ``region_name`` knows what a region of that code is called."""
        self._region_name = region_name
        self._translator = translator
        self._community = community
        self._clock = clock
        self._invitations = invitations

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message about registrations."""
        return (
            kind(promises.REGISTERED, self.registered, "events-kind-registered", late=Late.ANYWAY),
            kind(promises.OFFER, self.offer, "events-kind-offer", self.pass_on),
            kind(promises.OFFER_LAPSED, self.offer_lapsed, "events-kind-offer-lapsed"),
            kind(promises.APPLICATION, self.application, "events-kind-application"),
            kind(promises.DECIDED, self.decided, "events-kind-decided"),
            kind(promises.LETTER, self.letter, "events-kind-message"),
            kind(promises.PROMOTED, self.promoted, "events-kind-promoted", self.pass_on),
            kind(promises.PASSED_ON, self.passed_on, "events-kind-passed-on"),
        )

    async def registered(
        self, _transaction: Transaction, _parameters: Parameters, _reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Say nothing on Discord: it is promised to guests only, who read a letter."""
        return None

    async def offer(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Offer a seat, with the two answers."""
        found = await told.offered(transaction, parameters, context.now)
        if found is None:
            return None
        event, registration = found
        voice = self._voice(reader)
        view = offer_buttons(voice, event, f"offer-{registration.id}")
        card = posts.offer(voice, event, registration)
        return Rendered(body(posts.late(voice, context), embeds=[card], view=view))

    async def offer_lapsed(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that an offer has passed, unless its member is registered again."""
        found = await told.lapsed(transaction, parameters, context.now)
        if found is None:
            return None
        event, mine = found
        voice, still_open = self._voice(reader), phase(event, context.now) is Phase.OPEN
        view = BaseView(register_button(voice, event, f"lapsed-{mine.id}")) if still_open else None
        card = posts.offer_lapsed(voice, event, still_open=still_open)
        return Rendered(body(posts.late(voice, context), embeds=[card], view=view))

    async def application(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask the organisers about an application; edited later, say what has become of it."""
        event = await told.event(transaction, parameters)
        mine = await told.registration(transaction, parameters)
        if event is None or (mine is None and not context.revision):
            return None
        if mine is None:
            return Rendered(body(embeds=[posts.application_gone(self._voice(reader), event)]))
        waits = mine.standing is Standing.APPLIED
        if not waits and not context.revision:
            return None
        voice = self._voice(reader)
        view = application_buttons(voice, mine) if waits else None
        card = posts.application(voice, event, mine)
        return Rendered(body(posts.late(voice, context), embeds=[card], view=view))

    async def decided(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell a member what became of their application; with a seat comes the calendar entry."""
        found = await told.decided(transaction, parameters, context.now)
        if found is None:
            return None
        event, mine = found
        voice, seated = self._voice(reader), mine.standing is Standing.SEATED
        mark = f"decided-{mine.id}"
        buttons = (my_registration_button(voice, event, mark), withdraw_button(voice, event, mark))
        view = BaseView(*buttons) if mine.standing.active else None
        held = await finding.card(transaction, event, mine.member, context.now)
        entered = parameters.get("entered") is True
        card = posts.decided(voice, event, mine, entered=entered, position=held.position)
        payload = body(posts.late(voice, context), embeds=[card], view=view)
        return Rendered(payload, (self._invitations.file(event),) if seated else ())

    async def letter(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Bring a message of the organisers', with the button that stops such messages."""
        event = await told.reached(transaction, parameters, context.now)
        written = await told.letter(transaction, parameters)
        if event is None or written is None:
            return None
        voice = self._voice(reader)
        view = BaseView(mute_button(voice, event.id, f"message-{written.id}"))
        card = letters.letter(voice, event, written)
        return Rendered(body(posts.late(voice, context), embeds=[card], view=view))

    async def promoted(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell a member that an organiser gave them a seat, with the calendar entry."""
        event = await told.seated(transaction, parameters, context.now)
        if event is None:
            return None
        voice = self._voice(reader)
        mark = f"promoted-{parameters['registration']}"
        buttons = BaseView(my_registration_button(voice, event, mark), withdraw_button(voice, event, mark))
        payload = body(posts.late(voice, context), embeds=[posts.promoted(voice, event)], view=buttons)
        return Rendered(payload, (self._invitations.file(event),))

    async def pass_on(self, parameters: Parameters, _code: int) -> Message | None:
        """Return what a channel hears instead when the member cannot be reached."""
        return promises.passed_on(parameters, self._clock.now())

    async def passed_on(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that a seat has come to the next in line, and not to whom."""
        found = await told.kept(transaction, parameters, context.now)
        if found is None:
            return None
        event, registration = found
        voice = self._voice(reader)
        title = escaped(event.title)
        if registration.standing is Standing.OFFERED and registration.offer is not None:
            line = voice("events-offered-in-public", title=title, until=registration.offer.until)
        else:
            line = voice("events-passed-on", title=title)
        button = my_registration_button(voice, event, f"passed-on-{registration.id}")
        return Rendered(body(lines(line, posts.late(voice, context)), view=BaseView(button)))

    def _voice(self, reader: Reader) -> Voice:
        return Voice(self._translator, reader, self._community, self._region_name)
