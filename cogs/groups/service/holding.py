"""Offices of groups as something that is given, laid down and lost, in the transaction of whoever asks."""

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from cogs.groups.domain import Appointed, Office, Settings
from cogs.groups.service.offices import Offices
from cogs.groups.service.places import GroupPlaces
from cogs.groups.service.roster import Roster


class OfficeService:
    """What other features may do with the offices of groups; every follower hears of it."""

    def __init__(self, outbox: Outbox, places: GroupPlaces, clock: Clock, offices: Offices) -> None:
        """Work with exactly these collaborators."""
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._offices = offices

    async def held(self, transaction: Transaction) -> list[Settings]:
        """Return what is set for those groups that are alive and of which somebody holds an office."""
        roster = self._roster(transaction)
        every = [await roster.settings.get(group.slug) for group in self._places.community.groups]
        return [one for one in every if one.archived is None and (one.leader or one.rapporteur)]

    async def appoint(self, transaction: Transaction, group: str, office: Office, member: int) -> None:
        """Let the member hold an office from now on; who holds one belongs to the group."""
        roster = self._roster(transaction)
        await roster.set((await roster.settings.get(group)).held_by(office, member))
        known = await roster.standing(group, member, holds=None)
        await roster.let(known, Appointed())

    async def lay_down(self, transaction: Transaction, group: str, office: Office, member: int) -> bool:
        """Let nobody hold the office, if it is this member's; tell whether it was."""
        roster = self._roster(transaction)
        return await roster.vacate(await roster.settings.get(group), member, [office])

    async def lose(
        self, transaction: Transaction, group: str, member: int, *, here: bool, holds: bool
    ) -> bool:
        """Let the member lose their offices if they are no longer ``here``, or no longer of the group.

        ``holds`` is whether they have its role on the server: who has it no more was taken out of the group by hand.
        """
        roster = self._roster(transaction)
        await roster.standing(group, member, holds=holds)
        if here and await roster.memberships.alive(group, member) is not None:
            return False
        return await roster.vacate(await roster.settings.get(group), member)

    def _roster(self, transaction: Transaction) -> Roster:
        return Roster(transaction, self._outbox, self._places, self._offices, self._clock.now())
