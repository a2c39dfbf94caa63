"""How one registers for an event: set before it is published or after, by any of its organisers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.dates import TimeReader
from bot.delivery.kinds import Reader
from bot.kernel.clock import Clock
from bot.kernel.zones import LocalTime
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    Ask,
    Attendance,
    Audience,
    Card,
    Event,
    Form,
    GroupNotSaid,
    Mode,
    NobodyToRemind,
    NothingToSet,
    OnlineSeatsUnused,
    Plan,
    Question,
    QuestionsAnswered,
    Status,
    Terms,
    add_question,
    read_link,
    read_seats,
    replaced_questions,
    require_alive,
    require_room,
    require_window,
)
from cogs.events.repository import EventRepository, FormRepository, RegistrationRepository
from cogs.events.service.finding import card, existing
from cogs.events.service.roster import Rosters

NO_LIMIT = "-"
"""Typed for a number of seats that is not limited, a time that is not set, or no group at all."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an organiser wants to set, as typed; None leaves it as it is, "-" takes it away."""

    attendance: Attendance | None = None
    seats: str | None = None
    online_seats: str | None = None
    opens: str | None = None
    closes: str | None = None
    moderated: bool | None = None
    audience: Audience | None = None
    role: int | None = None
    group: str | None = None
    """The slug of the working group it is for, of which somebody has made sure that there is one."""
    reminds_group: bool | None = None
    languages: tuple[str, ...] | None = None
    asks: Mapping[Ask, bool] | None = None
    """Which of these to ask, and which not any more."""
    question: Question | None = None
    """One more to ask."""
    no_questions: bool = False
    """Ask none of the organiser's own any more."""
    link: str | None = None


class TermsService:
    """Sets the terms of an event, with all that follows from it."""

    def __init__(self, database: Database, clock: Clock, dates: TimeReader, rosters: Rosters) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._dates = dates
        self._rosters = rosters

    async def set(self, event: int, change: Change, reader: Reader) -> Card:
        """Set what is named; seats that become free by it are offered, and notices follow the new times.

        Raises:
            NothingToSet: nothing is named.
            SeatsUnreadable, SeatsTaken, OpensTooLate, GroupNotSaid, OnlineSeatsUnused: it cannot be so.
            DomainError: a time cannot be read, or has passed.
            EventNotFound, EventCancelled, EventOver: there is no such event (any more).
        """
        if change == Change():
            raise NothingToSet
        opens = await self._time(change.opens, reader)
        closes = await self._time(change.closes, reader)
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            known = await existing(transaction, event)
            if known.status is not Status.DRAFT:
                require_alive(known, now)
            wanted = replace(changed(known, change, opens, closes), changed=now)
            require_window(wanted)
            await self._write(transaction, known, wanted)
            return await card(transaction, wanted, None, now)

    async def _write(self, transaction: Transaction, known: Event, wanted: Event) -> None:
        roster = self._rosters.within(transaction)
        for old, new in moved_modes(known, wanted):
            await roster.registrations.change_mode(known.id, old, new)
        await self._change_questions(transaction, known, wanted)
        require_room(wanted, await roster.registrations.rooms(known.id))
        await EventRepository(transaction).put(wanted)
        if wanted.status is Status.PUBLISHED:
            await roster.settle(wanted)
            await roster.plan_window(wanted)
            await roster.correct_announcement(wanted.id)

    async def _change_questions(self, transaction: Transaction, known: Event, wanted: Event) -> None:
        """Let no answer stand under another question than the one it was given to.

        Raises:
            QuestionsAnswered: somebody has registered with answers.
        """
        if wanted.terms.form.questions == known.terms.form.questions:
            return
        if await RegistrationRepository(transaction).answered(known.id):
            raise QuestionsAnswered(title=known.title)
        if names := replaced_questions(known.terms.form, wanted.terms.form):
            await FormRepository(transaction).forget_answers(known.id, names)

    async def _time(self, typed: str | None, reader: Reader) -> LocalTime | None:
        if typed is None or typed.strip() == NO_LIMIT:
            return None
        now = self._clock.now()
        reading = await self._dates.read(
            typed, now=now, zone=reader.zone, locales=reader.languages, not_before=now
        )
        return reading.promise


def changed(event: Event, change: Change, opens: LocalTime | None, closes: LocalTime | None) -> Event:
    """Return the event with what is named set; the times have been read before.

    Raises:
        SeatsUnreadable: a number of seats is none.
        GroupNotSaid: it is to be for its group, and has none.
        OnlineSeatsUnused: one cannot come online beside coming on site.
        NobodyToRemind: its group is to be reminded, and it has none.
    """
    plan, terms = event.plan, event.terms
    if change.seats is not None:
        plan = replace(plan, seats=_seats(change.seats))
    if change.closes is not None:
        plan = replace(plan, closes=closes)
    if change.group is not None:
        plan = replace(plan, group=None if change.group == NO_LIMIT else change.group)
    audience = change.audience or (Audience.ROLE if change.role is not None else terms.audience)
    if audience is Audience.GROUP and plan.group is None:
        raise GroupNotSaid(title=event.title)
    attendance = change.attendance or terms.attendance
    if _unused(change.online_seats, attendance):
        raise OnlineSeatsUnused(title=event.title, attendance=attendance.value)
    terms = Terms(
        attendance=attendance,
        online_seats=terms.online_seats if change.online_seats is None else _seats(change.online_seats),
        opens=terms.opens if change.opens is None else opens,
        moderated=terms.moderated if change.moderated is None else change.moderated,
        audience=audience,
        role=(change.role or terms.role) if audience is Audience.ROLE else None,
        languages=terms.languages if change.languages is None else change.languages,
        announced=terms.announced,
        reminds_group=_reminds(event, plan, change),
        form=_form(terms.form, change),
    )
    return replace(event, plan=plan, terms=terms)


def _reminds(event: Event, plan: Plan, change: Change) -> bool:
    if change.reminds_group and plan.group is None:
        raise NobodyToRemind(title=event.title)
    wanted = event.terms.reminds_group if change.reminds_group is None else change.reminds_group
    return wanted and plan.group is not None


def _unused(online_seats: str | None, attendance: Attendance) -> bool:
    """Tell whether a number of seats online is named that nothing would come of."""
    wanted = online_seats is not None and online_seats.strip() != NO_LIMIT
    return wanted and attendance is not Attendance.BOTH


def _form(form: Form, change: Change) -> Form:
    wanted = {ask: ask in form.asks for ask in Ask} | dict(change.asks or {})
    asked = replace(form, asks=tuple(ask for ask in Ask if wanted[ask]))
    if change.no_questions:
        asked = replace(asked, questions=())
    if change.question is not None:
        asked = replace(asked, questions=add_question(asked, change.question))
    return asked if change.link is None else replace(asked, link=read_link(change.link))


def _seats(typed: str) -> int | None:
    return None if typed.strip() == NO_LIMIT else read_seats(typed, "command")


def moved_modes(before: Event, after: Event) -> list[tuple[Mode, Mode]]:
    """Return which modes are no more, each with the one in which its people take part from now on."""
    return [(mode, after.modes[0]) for mode in before.modes if mode not in after.modes]
