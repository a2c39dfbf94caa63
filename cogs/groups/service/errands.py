"""What Discord has to be asked for until it is done: roles to give and take, panels to pin and remove, channels to close.

Each of these may be asked for twice without harm, so a row that is not finished is simply asked for
again: after a restart, after a pause, or as soon as somebody acts. Requests are made one after the
other, so that giving a role and taking it never cross on the way.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.groups.domain import (
    Gone,
    Membership,
    Retry,
    RoleChanged,
    RoleRefused,
    Standing,
)
from cogs.groups.repository import DoorRepository, MembershipRepository
from cogs.groups.service.doors import Doorkeeper
from cogs.groups.service.hands import Done, Hands, No
from cogs.groups.service.offices import Offices
from cogs.groups.service.panels import Panels
from cogs.groups.service.places import GroupPlaces
from cogs.groups.service.roster import Roster

log = logging.getLogger(__name__)

PATIENCE: Final = 6.0
"""Seconds that somebody who acts is kept waiting for Discord; afterwards it is done behind their back."""

PAUSE_AFTER_ERROR: Final = 5.0

UNBOUND: Final = "unbound"
"""The reason when no role of the server stands for the group's."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Where somebody stands after Discord was asked, and what is in the way that staff can put right."""

    membership: Membership
    refused: No | None = None
    role: int | None = None
    """The group's role, if the server has one."""


class Alarm(Protocol):
    """What is needed of :class:`bot.scheduling.alarm.Alarm`."""

    def wake_at(self, due: datetime | None) -> None:
        """Ring when the clock shows ``due``; None: not at all."""
        ...

    def wake_now(self) -> None:
        """Ring now."""
        ...

    async def changed(self) -> None:
        """Sleep until it rings."""
        ...


class Errands:
    """Runs the errands, one at a time."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: GroupPlaces,
        clock: Clock,
        hands: Hands,
        panels: Panels,
        doorkeeper: Doorkeeper,
        alarm: Alarm,
        offices: Offices,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._hands = hands
        self._panels = panels
        self._doorkeeper = doorkeeper
        self._alarm = alarm
        self._offices = offices
        self._turn = asyncio.Lock()

    async def run(self) -> None:
        """Run what is due until cancelled."""
        while True:
            try:
                self._alarm.wake_at(await self.keep())
            except Exception:
                log.exception("the groups' errands were interrupted; they are tried again")
                await asyncio.sleep(PAUSE_AFTER_ERROR)
                continue
            await self._alarm.changed()

    async def keep(self) -> datetime | None:
        """Run all that is due; return when there is something to do next."""
        for membership in await self._memberships():
            if self._is_due(membership.retry):
                await self._serve(membership.id)
        for panel in await self._panels.unfinished():
            if self._is_due(panel.retry):
                async with self._turn:
                    await self._panels.serve(panel.id)
        for door in await self._doorkeeper.unfinished():
            if self._is_due(door.retry):
                await self._move(door.group)
        left = [one.retry for one in await self._memberships()]
        left += [one.retry for one in await self._panels.unfinished()]
        left += [one.retry for one in await self._doorkeeper.unfinished()]
        waiting = [retry.at or self._clock.now() for retry in left]
        return min(waiting, default=None)

    async def soon(self, membership: Membership) -> Membership:
        """Run the errand of somebody who waits for it; return where they stand when it is done or takes long."""
        return (await self.attempt(membership)).membership

    async def attempt(self, membership: Membership) -> Attempt:
        """Do as :meth:`soon`, and tell what Discord said where it refused."""
        outcome: Done | No | None = None
        if membership.standing.unfinished:
            try:
                async with asyncio.timeout(PATIENCE):
                    outcome = await self._serve(membership.id)
            except TimeoutError:
                log.info("Discord takes long; the role follows")
            self._alarm.wake_now()
        async with self._database.reading() as transaction:
            now = await MembershipRepository(transaction).get(membership.id) or membership
            role = await self._role(transaction, now)
        return Attempt(now, outcome if isinstance(outcome, No) and outcome.hopeless else None, role)

    async def move_door(self, group: str) -> Done | No:
        """Close or open a group's channel for somebody who waits for it; return what Discord said as far as it did."""
        outcome: Done | No = No(hopeless=False)
        try:
            async with asyncio.timeout(PATIENCE):
                outcome = await self._move(group)
        except TimeoutError:
            log.info("Discord takes long; the channel follows")
        self._alarm.wake_now()
        return outcome

    async def hurry(self) -> None:
        """Try again at once what Discord refused: staff have changed something."""
        async with self._database.transaction() as transaction:
            waiting = await MembershipRepository(transaction).hurry()
            waiting += await DoorRepository(transaction).hurry()
        if waiting:
            self._alarm.wake_now()

    def wake(self) -> None:
        """Look for something to do."""
        self._alarm.wake_now()

    # ---- one errand ------------------------------------------------------------------

    def _is_due(self, retry: Retry) -> bool:
        return retry.at is None or retry.at <= self._clock.now()

    async def _memberships(self) -> Sequence[Membership]:
        async with self._database.reading() as transaction:
            return await MembershipRepository(transaction).unfinished()

    async def _serve(self, number: int) -> Done | No | None:
        """Ask Discord for what a membership needs; return what it said, None if there was nothing to ask."""
        async with self._turn:
            async with self._database.reading() as transaction:
                membership = await MembershipRepository(transaction).get(number)
                role = await self._role(transaction, membership)
            if membership is None or not membership.standing.unfinished:
                return None
            outcome = await self._ask(membership, role)
            await self._record(membership, outcome)
            return outcome

    async def _move(self, group: str) -> Done | No:
        async with self._turn:
            return await self._doorkeeper.serve(group)

    async def _role(self, transaction: Transaction, membership: Membership | None) -> int | None:
        return None if membership is None else await self._places.role(transaction, membership.group)

    async def _ask(self, membership: Membership, role: int | None) -> Done | No:
        if role is None:
            # Nothing to take where there is no role; but nothing can be given either.
            leaving = membership.standing is Standing.LEAVING
            return Done.DONE if leaving else No(hopeless=True, why=UNBOUND)
        if membership.standing is Standing.LEAVING:
            return await self._hands.take_role(membership.member, role)
        return await self._hands.give_role(membership.member, role)

    async def _record(self, asked: Membership, outcome: Done | No) -> None:
        async with self._database.transaction() as transaction:
            roster = Roster(transaction, self._outbox, self._places, self._offices, self._clock.now())
            current = await roster.memberships.get(asked.id)
            if current is None:
                return
            match outcome:
                case Done.DONE:
                    await roster.let(current, RoleChanged(asked.version))
                case Done.MISSING:
                    await roster.let(current, Gone(asked.version))
                case No():
                    happening = RoleRefused(asked.version, outcome.hopeless)
                    await roster.let(current, happening, why=outcome.why)
