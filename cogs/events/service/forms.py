"""Filling in the form of an event: page by page, kept as it was typed, read, and sent at the end."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    NOTICE,
    Ask,
    Event,
    Field,
    FormWanted,
    Mode,
    NotRegistered,
    Registration,
    pages,
    read_answer,
    require_alive,
    require_same_questions,
    without_own,
)
from cogs.events.repository import FormRepository, RegistrationRepository
from cogs.events.service.events import EventService, Registered
from cogs.events.service.finding import announced

OFFERED: tuple[str, ...] = ("organisation", "organisation-type", "function")
"""Answers that are as true at the next event: they are offered there."""


@dataclass(frozen=True, slots=True)
class Region:
    """A country, and perhaps a region of it, by their codes."""

    country: str
    region: str | None
    name: str
    """As it is typed by people."""


class Profiles(Protocol):
    """Knows what members have said about themselves, and which regions there are."""

    async def region_of(self, transaction: Transaction, member: int) -> str:
        """Return the name of the region or country the member has chosen; empty if none."""
        ...

    def find_region(self, typed: str) -> Region:
        """Return the country or region that is meant, or refuse with those that may be."""
        ...

    def region_name(self, code: str) -> str:
        """Return what the region of that code is called."""
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an event's form, with what was typed before, or what is likely."""

    event: Event
    number: int
    of: int
    fields: tuple[Field, ...]
    values: Mapping[str, str]


class FormService:
    """The use cases of those who fill in a form."""

    def __init__(self, database: Database, clock: Clock, events: EventService, profiles: Profiles) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._events = events
        self._profiles = profiles

    async def page(self, event: int, member: int, number: int = 1) -> Page:
        """Return a page of the form, the last one if ``number`` is beyond it.

        Raises:
            EventNotFound, EventCancelled, EventOver: there is nothing to register for.
            NotRegistered: the event asks nothing (any more).
        """
        async with self._database.reading() as transaction:
            wanted = await announced(transaction, event)
            require_alive(wanted, self._clock.now())
            every = pages(wanted)
            if not every:
                raise NotRegistered(title=wanted.title)
            values = await self._known(transaction, wanted, member)
        number = min(max(1, number), len(every))
        return Page(wanted, number, len(every), every[number - 1], values)

    async def keep(
        self, event: int, member: int, number: int, typed: Mapping[str, str], answered: str | None = None
    ) -> int | None:
        """Keep a page as it was typed, then read it; return the number of the next page, None after the last.

        ``answered`` is the mark of the questions as the page showed them. It may have stood open for long: what was said
        to one that is another by now is not kept.

        Raises:
            QuestionsChanged: that is so; all else that was typed is kept.
            AnswerMissing, AnswerTooLong, AnswerUnknown, DomainError: it is not right yet; all that was typed is kept.
            EventNotFound, EventCancelled, EventOver: there is nothing to register for.
        """
        async with self._database.transaction() as transaction:
            wanted = await announced(transaction, event)
            require_alive(wanted, self._clock.now())
            forms = FormRepository(transaction)
            shown = pages(wanted)[number - 1 : number]
            asked = {field.name for page in shown for field in page}
            same = answered in {None, wanted.terms.form.mark}
            kept = {
                name: value
                for name, value in (typed if same else without_own(typed)).items()
                if name in asked
            }
            before = await forms.get(event, member) or await self._answers(transaction, event, member)
            await forms.put(event, member, {**before, **kept}, self._clock.now())
        require_same_questions(wanted, answered)
        for field in (field for page in shown for field in page):
            self.read(field, typed.get(field.name, ""))
        return number + 1 if number < len(pages(wanted)) else None

    async def send(self, event: int, member: int, roles: Collection[int] = ()) -> Registered:
        """Register the member with what they have answered; who is registered already changes their answers.

        Raises:
            FormWanted, AnswerMissing, AnswerTooLong, AnswerUnknown, DomainError: something is not right yet.
            DomainError: they may not register, as ``EventService.register`` says.
        """
        async with self._database.reading() as transaction:
            wanted = await announced(transaction, event)
            typed = await FormRepository(transaction).get(event, member)
        if not typed and pages(wanted):
            raise FormWanted(title=wanted.title)
        answers = self.read_all(wanted, typed)
        mode = answers.pop("mode", None)
        return await self._events.register(
            event,
            member,
            mode=Mode(mode) if mode else None,
            roles=roles,
            answers=answers,
            # Read a moment ago: somebody may have changed the questions since.
            answered=wanted.terms.form.mark,
        )

    def read_all(self, event: Event, typed: Mapping[str, str]) -> dict[str, str]:
        """Return the answers to all fields, by the names under which they are kept.

        Raises:
            AnswerMissing, AnswerTooLong, AnswerUnknown, DomainError: something is not right yet.
        """
        answers: dict[str, str] = {}
        for page in pages(event):
            for field in page:
                answers |= self.read(field, typed.get(field.name, ""))
        return answers

    def read(self, field: Field, typed: str) -> dict[str, str]:
        """Return the answer to one field, by the names under which it is kept.

        Raises:
            AnswerMissing, AnswerTooLong, AnswerUnknown, DomainError: it is not right yet.
        """
        answer = read_answer(field, typed)
        if field.name == Ask.REGION:
            found = self._profiles.find_region(answer)
            return {"country": found.country} | ({"region": found.region} if found.region else {})
        if field.name == Ask.LISTING:
            # What was agreed to is known only together with the words that were shown.
            return {field.name: answer, "notice": NOTICE}
        return {field.name: answer}

    async def _known(self, transaction: Transaction, event: Event, member: int) -> Mapping[str, str]:
        """Return what to show in the fields: what was typed, else what is known, else what is likely."""
        likely = await RegistrationRepository(transaction).latest_answers(member)
        offered = {name: likely[name] for name in OFFERED if name in likely}
        region = await self._profiles.region_of(transaction, member)
        answered = await self._answers(transaction, event.id, member)
        typed = await FormRepository(transaction).get(event.id, member)
        return {"region": region, **offered, **answered, **typed}

    async def _answers(self, transaction: Transaction, event: int, member: int) -> dict[str, str]:
        mine = await RegistrationRepository(transaction).active(event, member)
        if mine is None:
            return {}
        answers = as_typed(mine)
        return {**answers, "region": self._profiles.region_name(answers["region"])}


def as_typed(registration: Registration) -> dict[str, str]:
    """Return the answers of a registration as somebody would type them into the form."""
    answers = dict(registration.answers)
    country, region = answers.pop("country", ""), answers.pop("region", "")
    answers.pop("notice", None)
    return {**answers, "mode": registration.mode.value, "region": region or country}
