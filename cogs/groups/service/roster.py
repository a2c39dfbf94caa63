"""Memberships, moved inside one transaction together with the messages each move causes."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.delivery.domain import Message
from bot.delivery.outbox import Outbox
from bot.storage.database import Transaction
from cogs.groups.domain import (
    Action,
    Admission,
    Happening,
    Membership,
    Office,
    Settings,
    is_out,
    outside,
    step,
)
from cogs.groups.domain import Gone as MemberGone
from cogs.groups.repository import MembershipRepository, SettingRepository
from cogs.groups.service import promises
from cogs.groups.service.offices import Offices
from cogs.groups.service.panels import say_anew
from cogs.groups.service.places import GroupPlaces

log = logging.getLogger(__name__)


class Roster:
    """Feeds the life of memberships and obeys it."""

    def __init__(
        self,
        transaction: Transaction,
        outbox: Outbox,
        places: GroupPlaces,
        offices: Offices,
        now: datetime,
    ) -> None:
        """Work inside ``transaction``, at ``now``; ``offices`` hear who holds what."""
        self._transaction = transaction
        self._outbox = outbox
        self._places = places
        self._offices = offices
        self._now = now
        self.memberships = MembershipRepository(transaction)
        self.settings = SettingRepository(transaction)

    async def standing(self, group: str, member: int, *, holds: bool | None) -> Membership:
        """Return where the member stands; one whose role was taken by others has left by that."""
        known = await self.memberships.alive(group, member)
        if known is not None and is_out(known, holds=holds):
            left = replace(outside(group, member, self._now), id=known.id, asked=known.asked)
            await self.memberships.put(replace(left, version=known.version + 1))
            known = None
        return known or outside(group, member, self._now)

    async def let(self, membership: Membership, happening: Happening, *, why: str = "") -> Membership:
        """Let something happen to a membership, write it down and do what follows.

        Raises:
            Refused: the life of a membership does not allow it; nothing changed.
        """
        moved, actions = step(membership, happening, self._now)
        if Action.FORGET in actions:
            await self.memberships.remove(moved.id)
        elif moved != membership:
            moved = await self.memberships.put(moved)
        for action in actions:
            await self._do(action, moved, gone=isinstance(happening, MemberGone), why=why)
        return moved

    async def _do(self, action: Action, membership: Membership, *, gone: bool, why: str) -> None:
        match action:
            case Action.SILENCE:
                reason = "gone" if gone else "no longer so"
                await self._outbox.cancel(
                    self._transaction, promises.of_membership(membership.id), why=reason
                )
            case Action.ASK_LEADER:
                await self.ask_leader(membership)
            case Action.WELCOME:
                await self._welcome(membership)
            case Action.TELL_DECLINED:
                channel = await self._places.help(self._transaction)
                await self._add(promises.declined(membership, channel, self._now))
            case Action.TELL_STAFF:
                await self._tell_of_role(membership.group, why)
            case Action.VACATE:
                await self.vacate(await self.settings.get(membership.group), membership.member)
            case Action.FORGET:
                pass  # done already: what follows must not find it any more

    async def ask_leader(self, membership: Membership) -> None:
        """Show the request to whoever decides; once, however often this is called."""
        leader = (await self.settings.get(membership.group)).leader
        staff = await self._places.staff(self._transaction)
        message = promises.request(membership, leader, staff, self._now)
        if message is None:
            log.warning("a request for %s waits until a staff channel is bound", membership.group)
        else:
            await self._add(message)

    async def set(self, settings: Settings) -> None:
        """Set this for a group, say who holds its offices now, and let its panel tell how one gets in."""
        before = await self._put(settings)
        for office in Office:
            if settings.holder(office) != before.holder(office):
                holder = settings.holder(office)
                await self._offices.given(self._transaction, settings.group, office, holder)

    async def _put(self, settings: Settings) -> Settings:
        """Set this, and return what was set before."""
        before = await self.settings.get(settings.group)
        await self.settings.put(settings)
        if self._way_in(settings) != self._way_in(before):
            await say_anew(self._transaction, self._outbox, settings.group)
        return before

    def _way_in(self, settings: Settings) -> tuple[Admission, bool]:
        return self._places.admission(settings), settings.led

    async def vacate(self, settings: Settings, member: int, offices: Iterable[Office] = Office) -> bool:
        """Let nobody hold those of the offices that this member holds; tell whether there were any."""
        theirs = [office for office in settings.offices_of(member) if office in set(offices)]
        for office in theirs:
            settings = settings.held_by(office, None)
        if theirs:
            await self._put(settings)
        if Office.LEADER in theirs:
            await self._show_staff(settings.group)
        for office in theirs:
            await self._offices.vacated(self._transaction, settings.group, office, member)
        return bool(theirs)

    async def _show_staff(self, group: str) -> None:
        """Show staff the open requests that the leader was shown, for nobody else would decide about them."""
        staff = await self._places.staff(self._transaction)
        for request in await self.memberships.requests([group]):
            message = promises.request_to_staff({"membership": request.id, "staff": staff}, self._now)
            if message is not None:
                await self._add(message)

    async def _welcome(self, membership: Membership) -> None:
        channel = await self._places.channel_if_bound(self._transaction, membership.group)
        if channel is not None:
            await self._add(promises.welcome(membership, channel, self._now))

    async def _tell_of_role(self, group: str, why: str) -> None:
        staff = await self._places.staff(self._transaction)
        if staff is not None:
            role = await self._places.role(self._transaction, group)
            await self._add(promises.role_trouble(group, why, role, staff, self._now))

    async def _add(self, message: Message) -> None:
        await self._outbox.add(self._transaction, message)
