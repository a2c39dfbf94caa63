"""The calendar of housekeeping: rules in local time, each kept once per local date it names.

APScheduler's cron triggers fire twice when clocks go back and at times that do not exist
when they go forward. Here they only count dates, in naive local time; the instant is
computed from the local time by :mod:`bot.kernel.zones`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from apscheduler.triggers.cron import CronTrigger

from bot.kernel.clock import Clock
from bot.kernel.zones import LocalTime, zone
from bot.scheduling.alarm import Alarm
from bot.storage.database import Database, Transaction

LOG = logging.getLogger(__name__)

PAUSE_AFTER_ERROR = 5.0


@dataclass(frozen=True)
class Rule:
    """Something to be done at certain local times."""

    name: str
    dates: CronTrigger
    zone: str
    call: Callable[[], Awaitable[None]]

    def after(self, local: datetime) -> datetime:
        """Return the first local time of the rule after ``local``, both naive."""
        return _after(self.dates, local)

    def instant(self, local: datetime) -> datetime:
        """Return when ``local`` is: of two instants the first, of none the one after the gap."""
        return LocalTime(local, self.zone).instant()

    def local(self, instant: datetime) -> datetime:
        """Return the naive local time at ``instant``."""
        return instant.astimezone(zone(self.zone)).replace(tzinfo=None)


class Calendar:
    """Keeps rules, once each time, also over restarts: a time that was missed is made up for once."""

    def __init__(self, database: Database, clock: Clock, alarm: Alarm) -> None:
        """Remember in ``database`` what was done; wake up by ``alarm``."""
        self._database = database
        self._clock = clock
        self._alarm = alarm
        self._rules: dict[str, Rule] = {}
        self.failed: set[str] = set()
        """The rules that have failed since the process began."""
        self._turn = asyncio.Lock()

    def daily(
        self, name: str, *, hour: int, minute: int, zone: str, call: Callable[[], Awaitable[None]]
    ) -> None:
        """Call ``call`` once each day at this local time."""
        self._add(Rule(name, CronTrigger(hour=hour, minute=minute, timezone=UTC), zone, call))

    def _add(self, rule: Rule) -> None:
        if rule.name in self._rules:
            raise ValueError(f"the rule {rule.name} is in the calendar twice")
        zone(rule.zone)
        self._rules[rule.name] = rule
        self._alarm.wake_now()

    async def run(self) -> None:
        """Keep the rules until cancelled."""
        while True:
            try:
                self._alarm.wake_at(await self.keep())
            except Exception:
                LOG.exception("the calendar could not be kept; trying again")
                await asyncio.sleep(PAUSE_AFTER_ERROR)
                continue
            await self._alarm.changed()

    async def keep(self) -> datetime | None:
        """Do all that is due now; return when the next rule is due."""
        async with self._turn:
            for rule, date in await self._nexts():
                if rule.instant(date) <= self._clock.now():
                    await self._do(rule, date)
            return min((rule.instant(date) for rule, date in await self._nexts()), default=None)

    async def _do(self, rule: Rule, date: datetime) -> None:
        began = self._clock.now()
        try:
            await rule.call()
        except Exception:
            self.failed.add(rule.name)
            LOG.exception("%s failed; it is tried again at its next time", rule.name)
        # Not the rule's own time but the present: after an outage it is done once, not for each missed day.
        async with self._database.transaction() as transaction:
            await _keep(transaction, rule, max(date, rule.local(began)))

    async def _nexts(self) -> list[tuple[Rule, datetime]]:
        """Return the local time at which each rule is to be kept next: all of them in one turn at the database."""
        rules = list(self._rules.values())
        if not rules:
            return []
        async with self._database.transaction() as transaction:
            rows = await transaction.fetch_all("SELECT rule, kept_until FROM calendar")
            kept = {row["rule"]: datetime.fromisoformat(row["kept_until"]) for row in rows}
            for rule in rules:
                if rule.name not in kept:
                    kept[rule.name] = self._before_next(rule)
                    await _keep(transaction, rule, kept[rule.name])
        return [(rule, rule.after(kept[rule.name])) for rule in rules]

    def _before_next(self, rule: Rule) -> datetime:
        """Return where a new rule begins: with its first time that is not over yet."""
        now = self._clock.now()
        local = rule.local(now)
        while rule.instant(rule.after(local)) <= now:
            local = rule.after(local)
        return local


@lru_cache(maxsize=512)
def _after(dates: CronTrigger, local: datetime) -> datetime:
    """Return the first of the dates after ``local``: the same for each rule that waits, whenever another is kept."""
    # A cron trigger wants a zone; UTC has no changes, so it counts plain dates in it.
    found: datetime = dates.get_next_fire_time(None, local.replace(tzinfo=UTC) + timedelta(seconds=1))
    return found.replace(tzinfo=None)


async def _keep(transaction: Transaction, rule: Rule, local: datetime) -> None:
    await transaction.execute(
        "INSERT INTO calendar (rule, kept_until) VALUES (?, ?)"
        " ON CONFLICT (rule) DO UPDATE SET kept_until = excluded.kept_until",
        (rule.name, local.isoformat()),
    )
