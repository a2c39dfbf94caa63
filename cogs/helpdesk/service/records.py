"""What is stored about people at the desk: handed out, erased, forgotten in time, and counted without names."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.office_hours import OfficeHours
from bot.kernel.zones import LocalTime
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.personal_data import Json
from cogs.helpdesk.domain import KEPT, Figures, Measure, MonthUnreadable, Request, figures_of
from cogs.helpdesk.repository import (
    Case,
    Entry,
    EntryRepository,
    LifeRepository,
    MeasureRepository,
    NoteRepository,
    RequestRepository,
)
from cogs.helpdesk.service.promises import in_the_staff_channel, key_of
from cogs.helpdesk.service.turns import Turns


class DeskRecords:
    """Is PersonalData for requesters and for those of the desk, and counts what happened in a month."""

    feature = "helpdesk"
    heading = "helpdesk-heading"
    retention = "helpdesk-retention"

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        clock: Clock,
        hours: OfficeHours,
        turns: Turns,
        categories: tuple[str, ...],
    ) -> None:
        """Count times in the desk's ``hours``, and requests by ``categories``."""
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._hours = hours
        self._turns = turns
        self._categories = categories

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's requests with their course, and what they did at the desk with those of others.

        What the desk noted is not the requester's to read, and what others asked is not the desk member's to take.
        """
        requests = await RequestRepository(transaction).of(member)
        asked: list[Json] = [await _exported(transaction, request) for request in requests]
        done: list[Json] = [
            {"at": to_text(entry.at), "request": number, "what": entry.what}
            for number, entry in await EntryRepository(transaction).by(member)
        ]
        notes: list[Json] = [to_text(at) for at in await NoteRepository(transaction).by(member)]
        parts: dict[str, Json] = {"asked": asked, "done_at_the_desk": done, "noted_at": notes}
        return {name: part for name, part in parts.items() if part} or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget the member's requests and what is still to be sent about them, and who it was at the desk.

        What they had of others' goes back to the queue.
        """
        requests = await RequestRepository(transaction).of(member)
        for request in requests:
            await self._forget(transaction, request, await self._efface(transaction, request))
        returned = await self._turns.leave(transaction, member)
        disowned = await EntryRepository(transaction).disown(member)
        return len(requests) + returned + disowned + await NoteRepository(transaction).disown(member)

    async def forget_old(self) -> None:
        """Forget what was brought to people and has not moved for long enough."""
        before = self._clock.now() - KEPT
        async with self._database.transaction() as transaction:
            for request in await RequestRepository(transaction).before(before):
                await self._forget(transaction, request)

    async def _efface(self, transaction: Transaction, request: Request) -> list[str]:
        """Have what staff were shown of a request edited, so that it shows it no more; return the keys of that."""
        case = await LifeRepository(transaction).get(request.id)
        shown = in_the_staff_channel(request.id, case.life.version if case else 0)
        erased = {"request": request.id}
        return [key for key in shown if await self._outbox.efface(transaction, key, erased)]

    async def _forget(self, transaction: Transaction, request: Request, but: Sequence[str] = ()) -> None:
        case = await LifeRepository(transaction).get(request.id)
        if case is not None:
            await MeasureRepository(transaction).add(self._month(request.asked), self._measured(case))
        await RequestRepository(transaction).remove(request.id)
        await self._outbox.forget(transaction, key_of(request.id), but=but)

    # ---- figures ---------------------------------------------------------------------

    async def figures(self, typed: str | None) -> tuple[date, Figures]:
        """Return the first day of a month such as ``2023-03`` (without one: this month), and its figures.

        Raises:
            MonthUnreadable: that is no month.
        """
        first = _first_day(typed) if typed else self._hours.local(self._clock.now()).date().replace(day=1)
        async with self._database.reading() as transaction:
            measures = await self.measured_in(transaction, first)
        return first, figures_of(measures, self._categories)

    async def measured_in(self, transaction: Transaction, first: date) -> list[Measure]:
        """Return what is counted of the requests of the month whose first day is given; it names nobody."""
        beyond = (first + timedelta(days=31)).replace(day=1)
        cases = await LifeRepository(transaction).asked(self._begin(first), self._begin(beyond))
        kept = await MeasureRepository(transaction).of(f"{first:%Y-%m}")
        return [*kept, *map(self._measured, cases)]

    def _begin(self, day: date) -> datetime:
        return LocalTime(datetime(day.year, day.month, day.day), self._hours.zone).instant()

    def _month(self, asked: datetime) -> str:
        return f"{self._hours.local(asked):%Y-%m}"

    def _measured(self, case: Case) -> Measure:
        life = case.life
        return Measure(
            case.request.category,
            self._minutes(case.request.asked, life.answered),
            self._minutes(case.request.asked, life.resolved),
            life.reopened > 0,
            life.rating,
        )

    def _minutes(self, asked: datetime, until: datetime | None) -> int | None:
        if until is None:
            return None
        return int(self._hours.between(asked, until).total_seconds() // 60)


def _first_day(typed: str) -> date:
    try:
        return date.fromisoformat(f"{typed.strip()}-01")
    except ValueError:
        raise MonthUnreadable(typed=typed[:40]) from None


async def _exported(transaction: Transaction, request: Request) -> Json:
    case = await LifeRepository(transaction).get(request.id)
    entries = await EntryRepository(transaction).of(request.id)
    return {
        "number": request.id,
        "question": request.question,
        "details": request.details,
        "category": request.category,
        "asked": to_text(request.asked),
        "state": request.state.value,
        "stage": case.life.stage.value if case else None,
        "thread": None if request.thread is None else str(request.thread),
        "answered": to_optional_text(case.life.answered) if case else None,
        "resolved": to_optional_text(case.life.resolved) if case else None,
        "rating": case.life.rating if case else None,
        "course": [_course(entry, request) for entry in entries],
    }


def _course(entry: Entry, request: Request) -> Json:
    """Return what happened; who of the desk it was is not the requester's to take."""
    by = "you" if entry.actor == request.member else "the desk" if entry.actor else None
    return {"at": to_text(entry.at), "what": entry.what, "by": by, "text": _words(entry)}


def _words(entry: Entry) -> str:
    return "" if entry.what == "handed-over" else entry.text
