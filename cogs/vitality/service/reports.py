"""Half-yearly reports: of the half-year that runs they are counted when somebody asks, of those that ended they were kept."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.community.content import Community
from bot.community.model import STAFF_CHANNEL
from bot.community.opening import office_hours
from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.quiet import calm
from bot.storage.database import Database, Transaction
from cogs.groups.domain import Office, require_running
from cogs.groups.service import Actor, GroupService
from cogs.members.service import MemberService
from cogs.vitality.domain import Half, NotKept, Report, half_of, may_be_kept, read_half
from cogs.vitality.repository import ReportRepository
from cogs.vitality.service.counting import Counting
from cogs.vitality.service.promises import of_leader, to_leader, to_staff
from cogs.vitality.service.threads import Threads, ThreadsUnclear

LOG = logging.getLogger(__name__)


class VitalityService:
    """Shows reports to those who run a group, and keeps them once a half-year has ended; it hears who leads.

    What people did is forgotten in time, and who is in a group changes: so what may be told of a half-year
    is counted on the day after it, and stays as it was.
    """

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        community: Community,
        groups: GroupService,
        members: MemberService,
        counting: Counting,
        threads: Threads,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._community = community
        self._groups = groups
        self._members = members
        self._counting = counting
        self._threads = threads
        self._hours = office_hours(community)

    @property
    def present(self) -> Half:
        """The half-year that runs."""
        return half_of(self._counting.day(self._clock.now()))

    async def report(self, group: str, typed: str | None, actor: Actor) -> Report:
        """Return a group's report to somebody who acts in its name; without a half-year, that of the present one.

        Raises:
            LeadersOnly, Leaderless: they do not.
            HalfUnreadable, NotKept: there is no such half-year, or nothing was kept of it.
        """
        present = self.present
        half = read_half(typed, present.first) if typed else present
        async with self._database.reading() as transaction:
            await self._require(transaction, group, actor)
            if half != present:
                return await self.kept(transaction, group, half)
        # Counting many meetings keeps nobody waiting.
        async with self._database.aside() as transaction:
            return await self._counting.report(transaction, group, present, self._clock.now())

    async def kept(self, transaction: Transaction, group: str, half: Half) -> Report:
        """Return what was kept of a half-year, in the transaction of who asks.

        Raises:
            NotKept: nothing was.
        """
        found = await ReportRepository(transaction).get(group, half)
        if found is None:
            raise NotKept(half=half.name)
        return found

    async def earlier(self, found: Report) -> list[Report]:
        """Return what was kept of the same group's half-years before, the oldest first."""
        async with self._database.reading() as transaction:
            return await ReportRepository(transaction).before(found.group, found.half)

    async def kept_by_group(self) -> dict[str, list[Half]]:
        """Return the half-years of which there is a report, the present one first, by group in the community's order."""
        async with self._database.reading() as transaction:
            reports = ReportRepository(transaction)
            return {
                group.slug: [self.present, *await reports.halves(group.slug)]
                for group in self._community.groups
            }

    async def halves(self) -> list[Half]:
        """Return the half-years of which any group has a report, the present one first."""
        async with self._database.reading() as transaction:
            return [self.present, *await ReportRepository(transaction).halves()]

    async def keep(self) -> None:
        """Keep the reports of the half-year that has ended, of each group that was there in it, and tell of them; once."""
        ended, now = self.present.before, self._clock.now()
        if not may_be_kept(ended, self._counting.day(now)):
            return
        threads = await self._threads_of_missing(ended)
        # Counting many meetings keeps nobody waiting; writing it down, with what is told of it, is one moment.
        async with self._database.aside() as transaction:
            counted = [
                await self._counting.report(transaction, group, ended, now, known)
                for group, known in threads.items()
            ]
        async with self._database.transaction() as transaction:
            await self._keep(transaction, ended, counted)
            await self._tell_staff(transaction, ended)

    async def _threads_of_missing(self, ended: Half) -> dict[str, Sequence[int | None] | None]:
        """Return the groups whose report is missing, each with what Discord says of its threads.

        A group of which Discord says nothing tonight is left for tomorrow.
        """
        async with self._database.reading() as transaction:
            missing = {
                group.slug: await self._groups.channel_of(transaction, group.slug)
                for group in self._community.groups
                if await self._is_missing(transaction, group.slug, ended)
            }
        found: dict[str, Sequence[int | None] | None] = {}
        for group, channel in missing.items():
            try:
                found[group] = await self._threads_in(channel, ended)
            except ThreadsUnclear:
                LOG.warning("the report of %s waits: Discord does not tell of its threads", group)
        return found

    async def _threads_in(self, channel: int | None, half: Half) -> Sequence[int | None] | None:
        since, until = self._counting.span(half)
        return None if channel is None else await self._threads.answered(channel, since, until)

    async def groups_of(self, transaction: Transaction, half: Half) -> list[str]:
        """Return the groups whose report of a half-year was kept, in the transaction of who asks."""
        return await ReportRepository(transaction).groups(half)

    async def still_led_by(self, transaction: Transaction, group: str, member: int) -> bool:
        """Tell whether a member leads a group that does not rest, in the transaction of who asks."""
        settings = await self._groups.settings_of(transaction, group)
        return settings.led_by(member) and settings.archived is None

    async def vacated(self, transaction: Transaction, group: str, office: Office, member: int) -> None:
        """Do nothing: what is promised to who led the group finds nothing to say."""

    async def given(self, transaction: Transaction, group: str, office: Office, holder: int | None) -> None:
        """Let who leads a group from now on be told of its report, if nobody was told of it yet."""
        ended = self.present.before
        report = await ReportRepository(transaction).get(group, ended)
        if office is not Office.LEADER or holder is None or report is None:
            return
        waited = await self._outbox.cancel(transaction, of_leader(ended, group), why="changed")
        # In the night in which it was kept there may have been nobody to be told.
        if waited or self._clock.now() < self._hours.after(report.at, 0):
            await self._promise_leader(transaction, ended, group, holder)

    async def _keep(self, transaction: Transaction, ended: Half, counted: Sequence[Report]) -> None:
        """Write reports down, and promise that leaders are told when people are at work."""
        for report in counted:
            await ReportRepository(transaction).add(report)
            leader = (await self._groups.settings_of(transaction, report.group)).leader
            if leader is not None:
                await self._promise_leader(transaction, ended, report.group, leader)

    async def _promise_leader(self, transaction: Transaction, half: Half, group: str, leader: int) -> None:
        due = await self._calm(transaction, leader)
        await self._outbox.add(transaction, to_leader(half, group, leader, due))

    async def _calm(self, transaction: Transaction, leader: int) -> datetime:
        """Return when people are at work and it is not in the leader's quiet hours, as aware UTC."""
        quiet = await self._members.quiet_hours(transaction, leader, self._community.zone)
        return calm(quiet, self._opening)

    async def _tell_staff(self, transaction: Transaction, ended: Half) -> None:
        """Promise that staff are told; once, however often this is called, and later if no channel is theirs yet."""
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        if staff is not None and await ReportRepository(transaction).groups(ended):
            await self._outbox.add(transaction, to_staff(ended, staff.discord_id, self._opening))

    @property
    def _opening(self) -> datetime:
        """Now if people are at work, else when they are next, as aware UTC."""
        return self._hours.after(self._clock.now(), 0)

    async def _is_missing(self, transaction: Transaction, group: str, ended: Half) -> bool:
        known = await ReportRepository(transaction).get(group, ended)
        return known is None and await self._took_place(transaction, group, ended)

    async def _took_place(self, transaction: Transaction, group: str, half: Half) -> bool:
        """Tell whether there was anything to report: the group was not resting, and somebody is still in it."""
        archived = (await self._groups.settings_of(transaction, group)).archived
        if archived is not None and self._counting.day(archived) < half.first:
            return False
        return await self._counting.began(transaction, group, half)

    async def _require(self, transaction: Transaction, group: str, actor: Actor) -> None:
        # A group that rests is still reported on.
        settings = replace(await self._groups.settings_of(transaction, group), archived=None)
        require_running(settings, actor.member, staff=actor.staff)
