"""Renderers: from a planned message to its words, at the moment at which it is sent."""

from dataclasses import replace
from datetime import datetime

import discord

from bot.client.rendering import body
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from cogs.events.domain import Event, Phase, Registration, Standing, Status, phase
from cogs.events.embeds import posts
from cogs.events.embeds.voice import Voice, escaped
from cogs.events.service import Company, promises, told
from cogs.events.views.buttons import (
    announcement_buttons,
    do_not_remind_button,
    my_registration_button,
    register_button,
    withdraw_button,
)
from cogs.events.views.invitations import Invitations
from cogs.events.views.kinds import Parameters, kind, lines


class Posts:
    """Puts the events' messages into words; a message about what is no longer so is not sent."""

    def __init__(
        self, translator: Translator, community: Community, invitations: Invitations, company: Company
    ) -> None:
        """Speak with the words of ``translator``; ``company`` knows which events come back."""
        self._company = company
        self._invitations = invitations
        self._translator = translator
        self._community = community

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that events send."""
        return (
            kind(promises.ANNOUNCEMENT, self.announcement, "events-kind-announcement"),
            replace(kind(promises.REMINDER, self.reminder, "events-kind-reminder"), movable=True),
            kind(promises.PERSONAL_REMINDER, self.personal_reminder, "events-kind-personal-reminder"),
            replace(kind(promises.WINDOW, self.window, "events-kind-window"), movable=True),
            kind(promises.CHANGED, self.changed, "events-kind-changed"),
            kind(promises.CHANGED_PERSONALLY, self.changed_personally, "events-kind-changed-personally"),
            kind(promises.REOPENED, self.reopened, "events-kind-reopened"),
            kind(promises.REOPENED_PERSONALLY, self.reopened_personally, "events-kind-reopened-personally"),
            kind(promises.CANCELLED, self.cancelled, "events-kind-cancelled"),
            kind(
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
        announced = await self.announced(transaction, voice, event, context.now)
        view = announcement_buttons(voice, event)
        return Rendered(body(posts.late(voice, context), embeds=[announced], view=view))

    async def announced(
        self, transaction: Transaction, voice: Voice, event: Event, now: datetime
    ) -> discord.Embed:
        """Return an event as it is announced at ``now``, published or not."""
        recurrence = await self._company.companions.recurrence(transaction, event.id)
        return posts.announcement(voice, event, now, recurrence)

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
        # Once it has begun, nothing more comes that could be stopped.
        ahead = context.now < event.starts_at
        stop = [do_not_remind_button(voice, event, mark)] if ahead else []
        return _reminder(voice, event, context, BaseView(*stop, withdraw_button(voice, event, mark)))

    async def window(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell a channel that registration is open, or will close, with the button to register."""
        event = await told.alive(transaction, parameters, context.now)
        if event is None or phase(event, context.now) is not Phase.OPEN:
            return None
        voice, notice = self._voice(reader), str(parameters["notice"])
        line = posts.window_line(voice, event, notice)
        view = BaseView(register_button(voice, event, notice), my_registration_button(voice, event, notice))
        card = posts.reminder(voice, event)
        return Rendered(body(lines(line, posts.late(voice, context)), embeds=[card], view=view))

    async def changed(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say in the channel what is not as it was."""
        event = await told.alive(transaction, parameters, context.now)
        if event is None:
            return None
        voice = self._voice(reader)
        view = BaseView(my_registration_button(voice, event, f"changed-{event.revision}"))
        return _changed(voice, event, parameters, context, view)

    async def changed_personally(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say it to somebody who wants to come, with the file that moves the event in their calendar."""
        found = await told.coming(transaction, parameters, context.now)
        if found is None:
            return None
        (event, mine), voice = found, self._voice(reader)
        view = _own_buttons(voice, event, mine, "changed")
        return self._with_file(_changed(voice, event, parameters, context, view), event, mine)

    async def reopened(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that an event takes place after all, with the buttons of its announcement."""
        event = await told.alive(transaction, parameters, context.now)
        if event is None:
            return None
        voice, mark = self._voice(reader), f"reopened-{event.revision}"
        view = BaseView(register_button(voice, event, mark), my_registration_button(voice, event, mark))
        return _reopened(voice, event, context, view)

    async def reopened_personally(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say it to a registered member, with the file that puts the event back into their calendar."""
        found = await told.coming(transaction, parameters, context.now)
        if found is None:
            return None
        (event, mine), voice = found, self._voice(reader)
        view = _own_buttons(voice, event, mine, "reopened")
        return self._with_file(_reopened(voice, event, context, view), event, mine)

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
        return Rendered(body(lines(line, posts.late(voice, context)), embeds=[card]))

    def _with_file(self, notice: Rendered, event: Event, mine: Registration) -> Rendered:
        """Return a notice with the file that tells the calendar of who has a seat the same."""
        seated = mine.standing is Standing.SEATED
        return Rendered(notice.payload, (self._invitations.file(event),) if seated else ())

    def _voice(self, reader: Reader) -> Voice:
        return Voice(self._translator, reader, self._community)


def _reminder(voice: Voice, event: Event, context: RenderContext, view: BaseView) -> Rendered:
    line = posts.reminder_line(voice, event, context)
    return Rendered(
        body(lines(line, posts.late(voice, context)), embeds=[posts.reminder(voice, event)], view=view)
    )


def _changed(voice: Voice, event: Event, was: Parameters, context: RenderContext, view: BaseView) -> Rendered:
    line = voice("events-changed-line", title=escaped(event.title))
    card = posts.changed(voice, event, was)
    return Rendered(body(lines(line, posts.late(voice, context)), embeds=[card], view=view))


def _reopened(voice: Voice, event: Event, context: RenderContext, view: BaseView) -> Rendered:
    line = voice("events-reopened-line", title=escaped(event.title))
    card = posts.reminder(voice, event)
    return Rendered(body(lines(line, posts.late(voice, context)), embeds=[card], view=view))


def _own_buttons(voice: Voice, event: Event, mine: Registration, what: str) -> BaseView:
    """Return what somebody may do who is told of a change: see what they hold, and give it back."""
    mark = f"{what}-{mine.id}-{event.revision}"
    return BaseView(my_registration_button(voice, event, mark), withdraw_button(voice, event, mark))
