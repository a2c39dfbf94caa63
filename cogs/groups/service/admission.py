"""Getting into a group's channel and out of it, and who decides."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Protocol

from bot.delivery.domain import Message
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.groups.domain import (
    Admission,
    Appointed,
    Asks,
    Card,
    Decides,
    LeadersOnly,
    Leaves,
    Membership,
    RequestNotFound,
    Settings,
    Verdict,
    census,
    read_motivation,
    read_reason,
    require_alive,
    require_leading,
    require_running,
)
from cogs.groups.repository import MembershipRepository
from cogs.groups.service import promises
from cogs.groups.service.offices import Offices
from cogs.groups.service.panels import Panels, Standard
from cogs.groups.service.places import GroupPlaces
from cogs.groups.service.posts import Preflight
from cogs.groups.service.roster import Roster


class Countries(Protocol):
    """Knows where members are from."""

    async def countries_of(self, transaction: Transaction, members: Iterable[int]) -> dict[int, str]:
        """Return the countries of those who have said theirs."""
        ...


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and what Discord says of them."""

    member: int
    staff: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """Where somebody stands after they acted, and whether that changed anything."""

    membership: Membership
    new: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What staff want to set for a group; None leaves it as it is."""

    leader: int | None = None
    rapporteur: int | None = None
    admission: Admission | None = None
    vacate_leader: bool = False
    vacate_rapporteur: bool = False

    def of(self, settings: Settings) -> Settings:
        """Return the settings after the change."""
        return replace(
            settings,
            leader=None if self.vacate_leader else self.leader or settings.leader,
            rapporteur=None if self.vacate_rapporteur else self.rapporteur or settings.rapporteur,
            admission=self.admission or settings.admission,
        )

    @property
    def appointed(self) -> tuple[int, ...]:
        """Return who is given an office."""
        return tuple(dict.fromkeys(member for member in (self.leader, self.rapporteur) if member))


class GroupService:
    """The use cases of members and of those who lead, each in one transaction."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: GroupPlaces,
        clock: Clock,
        countries: Countries,
        panels: Panels,
        preflight: Preflight,
        offices: Offices,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._countries = countries
        self._panels = panels
        self._preflight = preflight
        self._offices = offices
        for group in places.community.groups:
            panels.add(Standard(group.slug, group.channel, partial(self._panel, group.slug)))

    # ---- members ---------------------------------------------------------------------

    async def join(
        self, group: str, member: int, *, holds: bool | None = None, motivation: str | None = None
    ) -> Changed:
        """Let the member in, or write their request down and show it to whoever decides.

        Raises:
            UnknownGroup, GroupArchived: there is no such group, or nobody joins it now.
            MotivationMissing, TextTooLong: a request needs a line or two.
        """
        async with self._database.transaction() as transaction:
            roster = self._roster(transaction)
            before = await roster.standing(group, member, holds=holds)
            settings = await roster.settings.get(group)
            require_alive(settings)
            admission = self._places.admission(settings)
            asks = Asks(admission, holds, motivation or "")
            if _must_ask(before, admission, holds=holds):
                asks = replace(asks, motivation=read_motivation(asks.motivation))
            after = await roster.let(before, asks)
            return Changed(after, new=after.version != before.version)

    async def must_ask(self, group: str, member: int, *, holds: bool | None = None) -> bool:
        """Tell whether the member has to write a request to get in."""
        async with self._database.transaction() as transaction:
            roster = self._roster(transaction)
            before = await roster.standing(group, member, holds=holds)
            settings = await roster.settings.get(group)
            require_alive(settings)
            admission = self._places.admission(settings)
            return _must_ask(before, admission, holds=holds)

    async def leave(self, group: str, member: int, *, holds: bool | None = None) -> Changed:
        """Take the member out, or their request back.

        Raises:
            UnknownGroup: there is no such group.
            NotInGroup: there is nothing to leave.
        """
        self._places.group(group)
        async with self._database.transaction() as transaction:
            roster = self._roster(transaction)
            before = await roster.standing(group, member, holds=holds)
            after = await roster.let(before, Leaves(holds))
            return Changed(after, new=after.version != before.version)

    async def membership(self, number: int) -> Membership | None:
        """Return a membership as it stands now."""
        async with self._database.reading() as transaction:
            return await self._roster(transaction).memberships.get(number)

    # ---- whoever decides -------------------------------------------------------------

    async def decide(self, number: int, actor: Actor, verdict: Verdict, reason: str = "") -> Membership:
        """Accept or decline a request.

        Raises:
            RequestNotFound: it was erased.
            LeadersOnly, Leaderless: this person does not decide here.
            AlreadyDecided, RequestWithdrawn: somebody was faster.
        """
        decides = Decides(actor.member, verdict, read_reason(reason))
        async with self._database.transaction() as transaction:
            roster = self._roster(transaction)
            return await roster.let(await _request(roster, number, actor), decides)

    async def request(self, number: int, actor: Actor) -> Membership:
        """Return a request to somebody who may decide about it.

        Raises:
            RequestNotFound, LeadersOnly: as for :meth:`decide`.
        """
        async with self._database.reading() as transaction:
            return await _request(self._roster(transaction), number, actor)

    async def requests(self, actor: Actor, group: str | None = None) -> list[Membership]:
        """Return the open requests this person decides about, the oldest first.

        Raises:
            LeadersOnly: they decide nowhere, or not in that group.
        """
        async with self._database.reading() as transaction:
            roster = self._roster(transaction)
            if group is not None:
                await _require_leading(roster, group, actor)
                return await roster.memberships.requests([group])
            slugs = [one.slug for one in self._places.community.groups]
            led = [slug for slug in slugs if await _decides(roster, slug, actor)]
            if not led:
                raise LeadersOnly
            return await roster.memberships.requests(led)

    async def require_running(self, group: str, actor: Actor) -> None:
        """Refuse whoever may not write in the group's name.

        Raises:
            LeadersOnly, Leaderless: they are neither its leader, its rapporteur nor staff.
        """
        async with self._database.reading() as transaction:
            settings = await self._roster(transaction).settings.get(group)
        require_running(settings, actor.member, staff=actor.staff)

    async def post_panel(self, group: str, actor: Actor) -> int:
        """Promise a panel in the group's channel, in place of any other; return the channel.

        Raises:
            LeadersOnly, Leaderless: this person may not write in the group's name.
            UnknownGroup, NotBound: there is no such group or channel.
            ChannelLost, ChannelForbids: the channel was deleted, or the bot may not post there.
        """
        await self.require_running(group, actor)
        async with self._database.reading() as transaction:
            channel = await self._places.channel(transaction, group)
        await self._preflight.check(channel)
        async with self._database.transaction() as transaction:
            channel = await self._places.channel(transaction, group)
            await self._panels.promise(transaction, group, channel)
        return channel

    def _panel(self, group: str, channel: int, key: str, number: int) -> Message:
        return promises.panel(key, number, group, channel, self._clock.now())

    async def running(self, actor: Actor) -> list[str]:
        """Return the groups in whose name this person may write."""
        async with self._database.reading() as transaction:
            roster = self._roster(transaction)
            slugs = [one.slug for one in self._places.community.groups]
            return [
                slug
                for slug in slugs
                if actor.staff or (await roster.settings.get(slug)).run_by(actor.member)
            ]

    async def set(self, group: str, change: Change) -> tuple[Card, list[Membership]]:
        """Set who leads the group and how one gets in; who is appointed belongs to it from now on."""
        async with self._database.transaction() as transaction:
            roster = self._roster(transaction)
            settings = change.of(await roster.settings.get(group))
            await roster.set(settings)
            let_in = []
            for member in change.appointed:
                known = await roster.standing(group, member, holds=None)
                let_in.append(await roster.let(known, Appointed()))
            return await self._card(roster, transaction, group, None), let_in

    # ---- looking ---------------------------------------------------------------------

    async def card(self, group: str, member: int) -> Card:
        """Return the group as the member sees it.

        Raises:
            UnknownGroup: there is no such group.
        """
        self._places.group(group)
        async with self._database.reading() as transaction:
            return await self._card(self._roster(transaction), transaction, group, member)

    async def cards(self, member: int) -> list[Card]:
        """Return every group as the member sees it, in the community's order."""
        async with self._database.reading() as transaction:
            roster = self._roster(transaction)
            return [
                await self._card(roster, transaction, group.slug, member)
                for group in self._places.community.groups
            ]

    async def mine(self, member: int) -> list[Card]:
        """Return the groups the member is in, or has asked to join."""
        return [card for card in await self.cards(member) if card.mine is not None]

    async def group_here(self, channel: int | None) -> str | None:
        """Return the group whose channel this is."""
        async with self._database.reading() as transaction:
            group = await self._places.living_in(transaction, channel)
        return group.slug if group else None

    async def members_of(self, transaction: Transaction, group: str) -> list[int]:
        """Return who counts as one of the group, in the transaction of who asks."""
        return await MembershipRepository(transaction).inside(group)

    async def entered(self, transaction: Transaction, group: str) -> dict[int, datetime]:
        """Return since when (aware UTC) each of the group has been in it, in the transaction of who asks."""
        return await MembershipRepository(transaction).entered(group)

    async def settings_of(self, transaction: Transaction, group: str) -> Settings:
        """Return who leads the group, in the transaction of who asks."""
        return await self._roster(transaction).settings.get(group)

    async def channel_of(self, transaction: Transaction, group: str) -> int | None:
        """Return the group's channel, in the transaction of who asks; None if there is none, or no such group (any more)."""
        return await self._places.channel_of_known(transaction, group)

    async def channel(self, group: str) -> int | None:
        """Return the group's channel, if it has one."""
        async with self._database.reading() as transaction:
            return await self._places.channel_if_bound(transaction, group)

    async def role(self, group: str) -> int | None:
        """Return the group's role, if it has one."""
        async with self._database.reading() as transaction:
            return await self._places.role(transaction, group)

    async def ask_leaders_again(self) -> None:
        """Show open requests that could be shown to nobody when they were made."""
        async with self._database.transaction() as transaction:
            roster = self._roster(transaction)
            for request in await roster.memberships.requests(
                [one.slug for one in self._places.community.groups]
            ):
                if (await roster.settings.get(request.group)).archived is None:
                    await roster.ask_leader(request)

    async def _card(self, roster: Roster, transaction: Transaction, group: str, member: int | None) -> Card:
        settings = await roster.settings.get(group)
        inside = await roster.memberships.inside(group)
        return Card(
            settings=settings,
            admission=self._places.admission(settings),
            census=census(inside, await self._countries.countries_of(transaction, inside)),
            mine=None if member is None else await roster.memberships.alive(group, member),
        )

    def _roster(self, transaction: Transaction) -> Roster:
        return Roster(transaction, self._outbox, self._places, self._offices, self._clock.now())


def _must_ask(before: Membership, admission: Admission, *, holds: bool | None) -> bool:
    return before.standing.ended and not holds and admission is Admission.REQUEST


async def _request(roster: Roster, number: int, actor: Actor) -> Membership:
    found = await roster.memberships.get(number)
    if found is None:
        raise RequestNotFound
    await _require_leading(roster, found.group, actor)
    return found


async def _require_leading(roster: Roster, group: str, actor: Actor) -> None:
    require_leading(await roster.settings.get(group), actor.member, staff=actor.staff)


async def _decides(roster: Roster, group: str, actor: Actor) -> bool:
    return actor.staff or (await roster.settings.get(group)).led_by(actor.member)
