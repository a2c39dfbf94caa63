"""The calendar of housekeeping: rules in local time, each kept once per local date it names.

APScheduler's cron triggers fire twice when clocks go back and at times that do not exist
when they go forward. Here they only count dates, in naive local time; the instant is
computed from the local time by :mod:`bot.kernel.zones`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
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
        return _after(self.dates, self.zone, local)[0]

    def due(self, local: datetime) -> datetime:
        """Return when that is."""
        return _after(self.dates, self.zone, local)[1]

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
            rules = list(self._rules.values())
            # No turn at the database for nothing.
            kept = await self._kept(rules) if rules else {}
            for rule in rules:
                if rule.due(kept[rule.name]) <= self._clock.now():
                    kept[rule.name] = await self._do(rule, rule.after(kept[rule.name]))
            return min((rule.due(kept[rule.name]) for rule in rules), default=None)

    async def _do(self, rule: Rule, date: datetime) -> datetime:
        """Do what is due; return until when the rule is kept by that."""
        began = self._clock.now()
        try:
            await rule.call()
        except Exception:
            self.failed.add(rule.name)
            LOG.exception("%s failed; it is tried again at its next time", rule.name)
        # Not the rule's own time but the present: after an outage it is done once, not for each missed day.
        kept = max(date, rule.local(began))
        async with self._database.transaction() as transaction:
            await _keep(transaction, rule, kept)
        return kept

    async def _kept(self, rules: Sequence[Rule]) -> dict[str, datetime]:
        """Return the local time until which each rule is kept, by name: of all of them in one turn at the database."""
        async with self._database.transaction() as transaction:
            rows = await transaction.fetch_all("SELECT rule, kept_until FROM calendar")
            kept = {row["rule"]: datetime.fromisoformat(row["kept_until"]) for row in rows}
            for rule in rules:
                if rule.name not in kept:
                    kept[rule.name] = self._before_next(rule)
                    await _keep(transaction, rule, kept[rule.name])
        return kept

    def _before_next(self, rule: Rule) -> datetime:
        """Return where a new rule begins: with its first time that is not over yet."""
        now = self._clock.now()
        local = rule.local(now)
        while rule.due(local) <= now:
            local = rule.after(local)
        return local


@lru_cache(maxsize=512)
def _after(dates: CronTrigger, zone: str, local: datetime) -> tuple[datetime, datetime]:
    """Return the first of the dates after ``local``, and when it is: of two instants the first, of none the one after the gap.

    Whenever one rule is kept, it is the same as before for all that wait.
    """
    # A cron trigger wants a zone; UTC has no changes, so it counts plain dates in it.
    found: datetime = dates.get_next_fire_time(None, local.replace(tzinfo=UTC) + timedelta(seconds=1))
    naive = found.replace(tzinfo=None)
    return naive, LocalTime(naive, zone).instant()


async def _keep(transaction: Transaction, rule: Rule, local: datetime) -> None:
    await transaction.execute(
        "INSERT INTO calendar (rule, kept_until) VALUES (?, ?)"
        " ON CONFLICT (rule) DO UPDATE SET kept_until = excluded.kept_until",
        (rule.name, local.isoformat()),
    )
