"""What is sent later: how one checks in, into the event's channel."""

from collections.abc import Iterator, Mapping

import discord

from bot.client.rendering import body
from bot.client.views import BaseView
from bot.client.voice import Voice
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.mail.letters import Letter, Link
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.attendance.domain import window
from cogs.attendance.service import OFFER, POST, CertificateService, certificate_path
from cogs.attendance.views.certifying import certify_button
from cogs.attendance.views.door import CheckInButton
from cogs.events.domain import Event, Status
from cogs.events.service import EventFinder


class Posts:
    """Puts into words what attendance sends."""

    def __init__(self, translator: Translator, finder: EventFinder, certificates: CertificateService) -> None:
        """Speak with the words of ``translator``."""
        self._certificates = certificates
        self._translator = translator
        self._finder = finder

    def kinds(self) -> Iterator[Kind]:
        """Yield the kinds of message; how to check in, nobody waits for at a certain time."""
        yield Kind(POST, self.check_in, late=Late.ANYWAY, label="attendance-kind-check-in", about=self._title)
        yield Kind(
            OFFER,
            self.offer,
            late=Late.ANYWAY,
            announced=False,
            label="attendance-kind-certificate",
            about=self._title,
        )

    async def check_in(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,
    ) -> Rendered | None:
        """Tell an event's channel how one checks in; the code itself only the host shows."""
        event = await self._event(transaction, parameters)
        begins, ends = window(event)
        if event.status is not Status.PUBLISHED or context.now >= ends:
            return None
        voice = Voice(self._translator, reader)
        card = voice.card(
            event.title,
            voice("attendance-post"),
            when=voice("attendance-window", begins=begins, ends=ends),
            next_step=voice("attendance-post-next"),
        )
        button = CheckInButton.labelled(
            voice("attendance-button-check-in"),
            f"attendance:check-in:{event.id}",
            style=discord.ButtonStyle.success,
        )
        return Rendered(body(embeds=[card], view=BaseView(button)))

    async def offer(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,  # noqa: ARG002 - every renderer is called like this
    ) -> Rendered | None:
        """Offer a certificate to a member who was there; whoever does not count as present any more hears nothing."""
        event = await self._certified(transaction, parameters)
        if event is None:
            return None
        voice = Voice(self._translator, reader)
        card = voice.card(event.title, voice("attendance-offer"), next_step=voice("attendance-offer-next"))
        return Rendered(body(embeds=[card], view=BaseView(certify_button(voice, event.id))))

    async def offer_by_letter(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,  # noqa: ARG002 - every renderer is called like this
    ) -> Rendered | None:
        """Offer one to a guest, with the link to the page on which it is made."""
        event = await self._certified(transaction, parameters)
        if event is None:
            return None
        voice = Voice(self._translator, reader)
        return Letter(
            voice("attendance-letter-subject", title=event.title),
            f"{voice('attendance-letter')}\n\n{event.title}",
            (Link(voice("attendance-certificate-title"), certificate_path(event.id)),),
        ).rendered()

    async def _certified(self, transaction: Transaction, parameters: Mapping[str, Json]) -> Event | None:
        """Return the event of which somebody may have a certificate, as long as they count as present there."""
        event = await self._event(transaction, parameters)
        member = int(str(parameters["member"]))
        held = event.status is Status.PUBLISHED
        return event if held and await self._certificates.is_offered(transaction, event.id, member) else None

    async def _event(self, transaction: Transaction, parameters: Mapping[str, Json]) -> Event:
        return await self._finder.existing(transaction, int(str(parameters["event"])))

    async def _title(self, transaction: Transaction, parameters: Mapping[str, Json]) -> str | None:
        return discord.utils.escape_markdown((await self._event(transaction, parameters)).title)
