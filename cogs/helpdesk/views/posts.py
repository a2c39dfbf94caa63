"""What people at the desk and requesters are sent: the question, what its steps have to say, the morning's card."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import discord

from bot.client.looks import Fact
from bot.client.rendering import body, mentioning
from bot.client.voice import Voice
from bot.community.content import Community
from bot.community.model import STAFF_ROLE
from bot.community.places import Places
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.delivery.messages import Message, ToMember
from bot.delivery.readers import ReaderDirectory
from bot.i18n import moments
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.kernel.office_hours import OfficeHours
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.helpdesk.domain import REOPENS_FOR, Life, Obstacle, Say, Stage, next_look
from cogs.helpdesk.embeds import request_card
from cogs.helpdesk.repository import Case, EntryRepository, LifeRepository
from cogs.helpdesk.service import (
    NEWS,
    OPENING,
    STEP,
    TO_STAFF,
    TO_THE_DESK,
    TODAY,
    TodayPoint,
    day_of,
    elsewhere,
    to_staff,
)
from cogs.helpdesk.views.buttons import desk_buttons, step_buttons

Parameters = Mapping[str, Json]

WHY: Final = {
    Obstacle.FORBIDDEN: "helpdesk-why-forbidden",
    Obstacle.NO_CHANNEL: "helpdesk-why-no-channel",
    Obstacle.NO_DESK: "helpdesk-why-no-desk",
    Obstacle.REFUSED: "helpdesk-why-refused",
}


@dataclass(frozen=True, slots=True)
class _Called:
    """Who is called by a message: in its words, and so that Discord notifies them."""

    text: str
    mentions: discord.AllowedMentions


class Posts:
    """Puts the helpdesk's messages into words; a question that was erased is not sent."""

    def __init__(
        self,
        translator: Translator,
        places: Places,
        readers: ReaderDirectory,
        community: Community,
        clock: Clock,
        hours: OfficeHours,
        today: TodayPoint,
    ) -> None:
        """Speak with the words of ``translator``, to a requester in their own language."""
        self._translator = translator
        self._places = places
        self._readers = readers
        self._community = community
        self._clock = clock
        self._hours = hours
        self._today = today

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that the helpdesk sends."""
        return (
            Kind(
                STEP,
                self.step,
                Late.ANYWAY,
                fallback=self.elsewhere,
                label="helpdesk-kind-step",
                personal=True,
            ),
            Kind(NEWS, self.news, Late.ANYWAY, label="helpdesk-kind-news", personal=True),
            Kind(TODAY, self.today, Late.ANYWAY, label="helpdesk-kind-today", announced=False),
            Kind(
                OPENING,
                self.opening,
                fallback=self.to_staff_instead,
                label="helpdesk-kind-opening",
                personal=True,
            ),
            Kind(TO_STAFF, self.to_staff, label="helpdesk-kind-to-staff", personal=True),
        )

    async def opening(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put the question before the desk, which is called once, and tell the member that they are heard."""
        case = await _case(transaction, parameters)
        if case is None:
            return None
        called = await self._desk(transaction, None)
        voice = Voice(self._translator, reader)
        lines = [voice("helpdesk-opening", role=called.text), _late(voice, context)]
        return Rendered(
            body(
                "\n".join(line for line in lines if line).strip(),
                embeds=[request_card(voice, self._community, case)],
                view=desk_buttons(voice, case.request.id, case.life, asker=True),
                mentions=called.mentions,
            )
        )

    async def to_staff(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put the question before staff, and say why it comes here."""
        case, voice = await _case(transaction, parameters), Voice(self._translator, reader)
        if case is None:
            return _erased(voice, context)
        why = Fact(voice("helpdesk-label-why"), voice(WHY[Obstacle(str(parameters["why"]))]))
        card = request_card(voice, self._community, case, [why])
        view = desk_buttons(voice, case.request.id, case.life)
        return Rendered(body(_late(voice, context), embeds=[card], view=view))

    async def step(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell the side whom it concerns what a step has to say, if it is still true."""
        case = await _case(transaction, parameters)
        say = Say(str(parameters.get("say"))) if case else None
        if case is None or say is None or not _still_holds(say, case.life, parameters):
            return None
        if say in TO_THE_DESK:
            called = await self._desk(transaction, case.life.desk)
        else:
            called = _Called(f"<@{case.request.member}>", mentioning(members=[case.request.member]))
            known = await self._readers.known(transaction, ToMember(case.request.member))
            reader = known or reader
        voice = Voice(self._translator, reader)
        text = self._words(voice, say, case)
        view = step_buttons(voice, say, case.request.id, int(str(parameters["version"])))
        cards = await self._answer(transaction, voice, case) if say is Say.PROPOSED else []
        return Rendered(body(f"{called.text} {text}", embeds=cards, view=view, mentions=called.mentions))

    async def elsewhere(self, parameters: Parameters, _code: int) -> Message | None:
        """Return the same for where it can be said, if its thread takes no messages."""
        return elsewhere(parameters, self._clock.now())

    async def news(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell the desk what has become of an open request."""
        case, voice = await _case(transaction, parameters), Voice(self._translator, reader)
        if case is None:
            return _erased(voice, context)
        if not case.life.is_open:
            return None
        text = voice(f"helpdesk-news-{parameters['what']}")
        card = request_card(voice, self._community, case)
        return Rendered(body(text, embeds=[card], view=desk_buttons(voice, case.request.id, case.life)))

    async def today(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell staff what the day brings; nothing on a day of which there is nothing to say.

        A card that says so would teach them to look past the one that matters.
        """
        day = date.fromisoformat(str(parameters["day"]))
        voice = Voice(self._translator, reader)
        told = await self._today.told(transaction, day_of(day, self._hours.zone))
        facts = [
            Fact(voice(heading), "\n".join(voice(line.key, **line.details) for line in lines))
            for heading, lines in told
        ]
        if not facts:
            return None
        title = voice("helpdesk-today-title", day=moments.day(day, reader.locale))
        return Rendered(body(embeds=[voice.card(title, facts=facts)]))

    def _words(self, voice: Voice, say: Say, case: Case) -> str:
        closes = next_look(case.life, self._hours) or case.life.turn
        return voice(
            f"helpdesk-say-{say.value}",
            since=case.life.turn,
            closes=closes,
            times=case.life.reopened,
            reminders=case.life.reminders,
            days=REOPENS_FOR.days,
        )

    async def _answer(self, transaction: Transaction, voice: Voice, case: Case) -> list[discord.Embed]:
        """Return the desk's answer in a few words, if it gave one."""
        said = await EntryRepository(transaction).last(case.request.id, "proposed")
        return [voice.card(voice("helpdesk-answer-title"), said.text)] if said and said.text else []

    async def _desk(self, transaction: Transaction, desk: int | None) -> "_Called":
        """Return how the desk is called: who has the request, else all of it."""
        if desk is not None:
            return _Called(f"<@{desk}>", mentioning(members=[desk]))
        role = await self._places.find(transaction, "role", STAFF_ROLE)
        called = [role.discord_id] if role else []
        return _Called(" ".join(f"<@&{one}>" for one in called), mentioning(roles=called))

    async def to_staff_instead(self, parameters: Parameters, _code: int) -> Message | None:
        """Return the message to staff for a thread in which nothing can be said (any more)."""
        number, channel = parameters.get("request"), parameters.get("staff")
        if not isinstance(number, int) or not isinstance(channel, int):
            return None
        return to_staff(number, channel, Obstacle.REFUSED, self._clock.now())


def _erased(voice: Voice, context: RenderContext) -> Rendered | None:
    """Return what takes the place of a question that was erased; what was not sent yet stays unsaid."""
    return Rendered(body(voice("helpdesk-erased"))) if context.revision else None


def _late(voice: Voice, context: RenderContext) -> str | None:
    return voice("helpdesk-late", due=context.due) if context.late else None


def _still_holds(say: Say, life: Life, parameters: Parameters) -> bool:
    """Tell whether what was promised at a step is still true."""
    match say:
        case Say.PROPOSED:
            return life.proposed
        case Say.CLOSED | Say.CLOSED_SILENTLY:
            return not life.is_open
        case Say.REOPENED:
            return life.stage is Stage.REOPENED
        case Say.HANDED:
            return life.is_open and life.desk is not None
        case _:
            return life.is_open and life.turn.isoformat() == parameters["turn"]


async def _case(transaction: Transaction, parameters: Parameters) -> Case | None:
    number = parameters.get("request")
    return await LifeRepository(transaction).get(number) if isinstance(number, int) else None
