"""Renderers: from a planned message to its words, at the moment at which it is sent."""

from collections.abc import Mapping
from dataclasses import replace

from bot.client.rendering import body
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.domain import Message
from bot.delivery.kinds import FallBackTo, Kind, Reader, RenderContext, Rendered, Renderer
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.domain import Event, Status
from cogs.events.embeds import posts
from cogs.events.embeds.voice import Voice, escaped
from cogs.events.service import promises, told
from cogs.events.views.invitations import Invitations
from cogs.events.views.registering import (
    announcement_buttons,
    do_not_remind_button,
    my_registration_button,
    withdraw_button,
)

Parameters = Mapping[str, Json]


class Posts:
    """Puts the events' messages into words; a message about what is no longer so is not sent."""

    def __init__(
        self, translator: Translator, community: Community, clock: Clock, invitations: Invitations
    ) -> None:
        """Speak with the words of ``translator``."""
        self._invitations = invitations
        self._translator = translator
        self._community = community
        self._clock = clock

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that events send."""
        return (
            _kind(promises.ANNOUNCEMENT, self.announcement, "events-kind-announcement"),
            replace(_kind(promises.REMINDER, self.reminder, "events-kind-reminder"), movable=True),
            _kind(promises.PERSONAL_REMINDER, self.personal_reminder, "events-kind-personal-reminder"),
            _kind(promises.PROMOTED, self.promoted, "events-kind-promoted", self.pass_on),
            _kind(promises.PASSED_ON, self.passed_on, "events-kind-passed-on"),
            _kind(promises.CANCELLED, self.cancelled, "events-kind-cancelled"),
            _kind(
                promises.CANCELLED_PERSONALLY, self.cancelled_personally, "events-kind-cancelled-personally"
            ),
        )

    async def announcement(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Announce an event, with the buttons to register; edited later, it may say that it is cancelled."""
        voice = self._voice(reader)
        event = await told.event(transaction, parameters)
        if event is not None and context.revision and event.status is Status.CANCELLED:
            return Rendered(body(embeds=[posts.cancelled(voice, event)]))
        event = await told.alive(transaction, parameters, context.now)
        if event is None:
            return None
        return Rendered(
            body(
                posts.late(voice, context),
                embeds=[posts.announcement(voice, event)],
                view=announcement_buttons(voice, event),
            )
        )

    async def reminder(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Remind a channel of an event."""
        event = await told.alive(transaction, parameters, context.now)
        if event is None:
            return None
        voice = self._voice(reader)
        button = my_registration_button(voice, event, str(parameters["before"]))
        return _reminder(voice, event, context, BaseView(button))

    async def personal_reminder(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Remind a member who holds a seat and wanted it."""
        event = await told.seated(transaction, parameters, context.now, reminded=True)
        if event is None:
            return None
        voice = self._voice(reader)
        mark = f"{parameters['registration']}-{parameters['before']}"
        buttons = BaseView(do_not_remind_button(voice, event, mark), withdraw_button(voice, event, mark))
        return _reminder(voice, event, context, buttons)

    async def promoted(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell a member that they have moved up, with the calendar entry."""
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
        """Say that a seat went to the next in line, and not to whom."""
        event = await told.seated(transaction, parameters, context.now)
        if event is None:
            return None
        voice = self._voice(reader)
        line = voice("events-passed-on", title=escaped(event.title))
        button = my_registration_button(voice, event, f"passed-on-{parameters['registration']}")
        return Rendered(body(_lines(line, posts.late(voice, context)), view=BaseView(button)))

    async def cancelled(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that an event will not take place."""
        event = await told.event(transaction, parameters)
        if event is None or event.status is not Status.CANCELLED:
            return None
        return self._cancelled(event, reader, context, personally=False)

    async def cancelled_personally(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say it to a registered member, with the file that takes the event out of their calendar."""
        event = await told.event(transaction, parameters)
        if event is None or event.status is not Status.CANCELLED:
            return None
        notice = self._cancelled(event, reader, context, personally=True)
        return Rendered(notice.payload, (self._invitations.file(event),))

    def _cancelled(
        self, event: Event, reader: Reader, context: RenderContext, *, personally: bool
    ) -> Rendered:
        voice = self._voice(reader)
        line = voice("events-cancelled-line", title=escaped(event.title))
        card = posts.cancelled(voice, event, personally=personally)
        return Rendered(body(_lines(line, posts.late(voice, context)), embeds=[card]))

    def _voice(self, reader: Reader) -> Voice:
        return Voice(self._translator, reader, self._community)


def _kind(name: str, render: Renderer, label: str, fallback: FallBackTo | None = None) -> Kind:
    return Kind(name, render, fallback=fallback, label=label, about=_title)


async def _title(transaction: Transaction, parameters: Parameters) -> str | None:
    """Return which event a message is about, for staff."""
    event = await told.concerned(transaction, parameters)
    return None if event is None else escaped(event.title)


def _reminder(voice: Voice, event: Event, context: RenderContext, view: BaseView) -> Rendered:
    line = posts.reminder_line(voice, event, context)
    return Rendered(
        body(_lines(line, posts.late(voice, context)), embeds=[posts.reminder(voice, event)], view=view)
    )


def _lines(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line)
