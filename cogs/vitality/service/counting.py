"""Counting a group's half-year, from what the other features know of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.kernel.zones import LocalTime, zone
from bot.storage.database import Transaction
from cogs.attendance.service import RollCallService
from cogs.events.domain import Phase, phase
from cogs.events.service import EventFinder
from cogs.events.service.rolls import Roll, RollService
from cogs.groups.service import GroupService
from cogs.helpdesk.service import DeskRecords
from cogs.meetings.service import MeetingTraces
from cogs.members.service import MemberService
from cogs.office.domain import figures
from cogs.vitality.domain import ACTIVE_UNTIL, Deed, Half, Meeting, Report, Stock, report


@dataclass(frozen=True, slots=True)
class Sources:
    """Who knows what."""

    groups: GroupService
    members: MemberService
    finder: EventFinder
    rolls: RollService
    attendance: RollCallService
    meetings: MeetingTraces
    desk: DeskRecords


class Counting:
    """Counts in the transaction of who asks; what it returns names nobody and holds no small number."""

    def __init__(self, sources: Sources, zone_name: str) -> None:
        """Count days by the clocks of ``zone_name``."""
        self._ask = sources
        self._zone = zone_name

    def day(self, instant: datetime) -> date:
        """Return the local date at an instant."""
        return instant.astimezone(zone(self._zone)).date()

    async def report(
        self,
        transaction: Transaction,
        group: str,
        half: Half,
        now: datetime,
        threads: Sequence[int | None] | None = None,
    ) -> Report:
        """Return what may be told of a group's half-year as it is at ``now``, with what is known of its ``threads``."""
        stock = await self._stock(transaction, group, half, now)
        return report(group, half, now, self.day(now), replace(stock, threads=threads))

    def span(self, half: Half) -> tuple[datetime, datetime]:
        """Return when a half-year begins and ends, as aware UTC."""
        return self._begin(half.first), self._begin(half.beyond)

    async def began(self, transaction: Transaction, group: str, half: Half) -> bool:
        """Tell whether anybody who is in the group came before the end of the half-year."""
        entered = await self._ask.groups.entered(transaction, group)
        return any(self.day(instant) < half.beyond for instant in entered.values())

    async def _stock(self, transaction: Transaction, group: str, half: Half, now: datetime) -> Stock:
        entered = await self._ask.groups.entered(transaction, group)
        # Who came in the months before may have done something then that is looked at now.
        since = self._begin(half.first - ACTIVE_UNTIL)
        events = await self._ask.finder.of_group(transaction, group, since)
        deeds = await self._ask.meetings.of(transaction, group, [event.id for event in events])
        meetings: list[Meeting] = []
        for event in events:
            roll = await self._ask.rolls.within(transaction, event.id)
            there = await self._ask.attendance.there(transaction, event.id)
            came = await self._ask.attendance.came_to(transaction, event.id)
            deeds += [(one.member, self.day(one.registered)) for one in roll.registrations]
            deeds += [(member, self.day(event.ends_at)) for member in there]
            if phase(event, now) is Phase.OVER and half.first <= self.day(event.ends_at) < half.beyond:
                meetings.append(self._meeting(roll, now, came))
        return Stock(
            entered={member: self.day(instant) for member, instant in entered.items()},
            deeds=[Deed(*deed) for deed in deeds],
            states=await self._ask.members.countries_of(transaction, entered),
            regions=await self._ask.members.regions_of(transaction, entered),
            meetings=meetings,
            questions=await self._questions(transaction, half, now),
        )

    def _meeting(self, roll: Roll, now: datetime, came: int | None) -> Meeting:
        """Return what a meeting's own figures tell."""
        told = figures(roll.event, roll.registrations, (), self._zone, now, came)
        return Meeting(told.taken, told.came)

    async def _questions(self, transaction: Transaction, half: Half, now: datetime) -> list[list[int | None]]:
        months = [month for month in half.months if month <= self.day(now)]
        measured = [await self._ask.desk.measured_in(transaction, month) for month in months]
        return [[one.answered for one in month] for month in measured]

    def _begin(self, day: date) -> datetime:
        return LocalTime(datetime.combine(day, time()), self._zone).instant()
