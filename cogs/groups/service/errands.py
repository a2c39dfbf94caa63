"""What Discord has to be asked for until it is done: roles to give and take, panels to pin and remove.

Each of these may be asked for twice without harm, so a row that is not finished is simply asked for
again: after a restart, after a pause, or as soon as somebody acts. Requests are made one after the
other, so that giving a role and taking it never cross on the way.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, Protocol

from bot.delivery.domain import State
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.groups.domain import (
    FRESH,
    Gone,
    Membership,
    Panel,
    PanelState,
    Retry,
    RoleChanged,
    RoleRefused,
    Standing,
    refused,
)
from cogs.groups.repository import MembershipRepository, PanelRepository
from cogs.groups.service import promises
from cogs.groups.service.places import GroupPlaces
from cogs.groups.service.roster import Roster

log = logging.getLogger(__name__)

PATIENCE: Final = 6.0
"""Seconds that somebody who acts is kept waiting for Discord; afterwards it is done behind their back."""

PAUSE_AFTER_ERROR: Final = 5.0

LOOK_AGAIN: Final = timedelta(seconds=1)
LONGEST_LOOK: Final = timedelta(minutes=1)
"""How soon it is looked whether a panel has been sent; each time twice as long."""

UNBOUND: Final = "unbound"
"""The reason when no role of the server stands for the group's."""


class Done(Enum):
    """What came of a request when there is nothing more to say."""

    DONE = "done"
    MISSING = "missing"
    """The person, message or channel is no longer there."""


@dataclass(frozen=True, slots=True)
class No:
    """Discord did not do it. ``hopeless``: nor will it before staff change something."""

    hopeless: bool
    why: str = ""


class Hands(Protocol):
    """What the bot does on the server; each may be done twice without harm."""

    async def give_role(self, member: int, role: int) -> Done | No:
        """Give the member the role."""
        ...

    async def take_role(self, member: int, role: int) -> Done | No:
        """Take the role from the member."""
        ...

    async def pin(self, channel: int, message: int) -> Done | No:
        """Pin the message."""
        ...

    async def delete(self, channel: int, message: int) -> Done | No:
        """Delete the bot's own message."""
        ...


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
        alarm: Alarm,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._hands = hands
        self._alarm = alarm
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
        for panel in await self._panels():
            if self._is_due(panel.retry):
                await self._serve_panel(panel.id)
        left = [one.retry for one in await self._memberships()] + [one.retry for one in await self._panels()]
        waiting = [retry.at or self._clock.now() for retry in left]
        return min(waiting, default=None)

    async def soon(self, membership: Membership) -> Membership:
        """Run the errand of somebody who waits for it; return where they stand when it is done or takes long."""
        if membership.standing.unfinished:
            try:
                async with asyncio.timeout(PATIENCE):
                    await self._serve(membership.id)
            except TimeoutError:
                log.info("Discord takes long; the role follows")
            self._alarm.wake_now()
        async with self._database.reading() as transaction:
            return await MembershipRepository(transaction).get(membership.id) or membership

    async def hurry(self) -> None:
        """Try again at once what Discord refused: staff have changed something."""
        async with self._database.transaction() as transaction:
            waiting = await MembershipRepository(transaction).hurry()
        if waiting:
            self._alarm.wake_now()

    def wake(self) -> None:
        """Look for something to do."""
        self._alarm.wake_now()

    # ---- panels ----------------------------------------------------------------------

    async def post_panel(self, group: str) -> int:
        """Promise a panel in the group's channel, in place of any other; return the channel.

        Raises:
            UnknownGroup, NotBound: there is no such group or channel.
        """
        async with self._database.transaction() as transaction:
            channel = await self._places.channel(transaction, group)
            panels = PanelRepository(transaction)
            for older in await panels.of(group):
                if older.state is PanelState.PROMISED:
                    await self._outbox.cancel(transaction, promises.of_panel(older.id), why="replaced")
            number = await panels.add(group, channel)
            message = promises.panel(number, group, channel, self._clock.now())
            await self._outbox.add(transaction, message)
            transaction.after_commit(self._alarm.wake_now)
        return channel

    # ---- one errand ------------------------------------------------------------------

    def _is_due(self, retry: Retry) -> bool:
        return retry.at is None or retry.at <= self._clock.now()

    async def _memberships(self) -> Sequence[Membership]:
        async with self._database.reading() as transaction:
            return await MembershipRepository(transaction).unfinished()

    async def _panels(self) -> Sequence[Panel]:
        async with self._database.reading() as transaction:
            return await PanelRepository(transaction).unfinished()

    async def _serve(self, number: int) -> None:
        async with self._turn:
            async with self._database.reading() as transaction:
                membership = await MembershipRepository(transaction).get(number)
                role = await self._role(transaction, membership)
            if membership is None or not membership.standing.unfinished:
                return
            outcome = await self._ask(membership, role)
            await self._record(membership, outcome)

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
            roster = Roster(transaction, self._outbox, self._places, self._clock.now())
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

    async def _serve_panel(self, number: int) -> None:
        async with self._turn:
            async with self._database.reading() as transaction:
                panel = await PanelRepository(transaction).get(number)
            if panel is None:
                return
            match panel.state:
                case PanelState.PROMISED:
                    await self._find(panel)
                case PanelState.POSTED:
                    await self._pin(panel)
                case PanelState.RETIRED:
                    await self._remove(panel)
                case PanelState.STANDING:
                    return

    async def _find(self, panel: Panel) -> None:
        """Look which message the panel has become."""
        async with self._database.transaction() as transaction:
            panels = PanelRepository(transaction)
            row = await self._outbox.find(transaction, promises.of_panel(panel.id))
            if row is not None and row.life.message_id is not None:
                newer = any(one.id > panel.id for one in await panels.of(panel.group))
                state = PanelState.RETIRED if newer else PanelState.POSTED
                await panels.put(replace(panel, state=state, message=row.life.message_id, retry=FRESH))
            elif row is None or row.life.state in {State.FAILED, State.EXPIRED, State.CANCELLED, State.SENT}:
                await panels.remove(panel.id)
            else:
                await panels.put(replace(panel, retry=self._later(panel.retry)))

    def _later(self, retry: Retry) -> Retry:
        pause = min(LOOK_AGAIN * 2 ** min(retry.attempts, 8), LONGEST_LOOK)
        return replace(retry, attempts=retry.attempts + 1, at=self._clock.now() + pause)

    async def _pin(self, panel: Panel) -> None:
        outcome = await self._hands.pin(panel.channel, panel.message or 0)
        async with self._database.transaction() as transaction:
            panels = PanelRepository(transaction)
            if outcome is Done.MISSING:
                await panels.remove(panel.id)
            elif isinstance(outcome, No) and not outcome.hopeless:
                retry, _ = refused(panel.retry, hopeless=False, now=self._clock.now())
                await panels.put(replace(panel, retry=retry))
            else:
                await self._stand(transaction, panel, pinned=outcome is Done.DONE)

    async def _stand(self, transaction: Transaction, panel: Panel, *, pinned: bool) -> None:
        """Let this be the group's panel, and any older one go."""
        panels = PanelRepository(transaction)
        await panels.put(replace(panel, state=PanelState.STANDING, retry=FRESH))
        for older in await panels.of(panel.group):
            if older.id < panel.id and older.message is not None:
                await panels.put(replace(older, state=PanelState.RETIRED, retry=FRESH))
        staff = await self._places.staff(transaction)
        if not pinned and staff is not None:
            message = promises.pin_trouble(panel.id, panel.group, staff, self._clock.now())
            await self._outbox.add(transaction, message)

    async def _remove(self, panel: Panel) -> None:
        outcome = await self._hands.delete(panel.channel, panel.message or 0)
        async with self._database.transaction() as transaction:
            panels = PanelRepository(transaction)
            if isinstance(outcome, No) and not outcome.hopeless:
                retry, _ = refused(panel.retry, hopeless=False, now=self._clock.now())
                await panels.put(replace(panel, retry=retry))
            else:
                await panels.remove(panel.id)
