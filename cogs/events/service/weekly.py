"""What the weekly digest says of events: those that come."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from bot.community.content import Community
from bot.community.model import EVERYONE
from bot.community.places import Places
from bot.kernel.errors import Detail
from bot.storage.database import Transaction
from cogs.digest.domain import Item, Week
from cogs.events.domain import Audience, Event
from cogs.events.service.agenda import Agenda

EveryoneReads: TypeAlias = Callable[[int], bool | None]
"""Tells whether everyone on the server may read a channel; None while that is not known."""

LINK: Final = "/events/{number}"


class ComingEvents:
    """Says which events come: of a group its own, of the community all that anybody may know of."""

    def __init__(
        self, agenda: Agenda, community: Community, places: Places, everyone_reads: EveryoneReads
    ) -> None:
        """Look into ``agenda``; who reads a channel, the community's file tells, and else Discord."""
        self._agenda = agenda
        self._community = community
        self._places = places
        self._everyone_reads = everyone_reads

    async def __call__(self, transaction: Transaction, week: Week) -> Sequence[Item]:
        """Return a line for each, in order."""
        coming = await self._agenda.coming(transaction, *week.ahead, week.group)
        public = await self._public(transaction)
        if week.group is not None:
            # Who reads the group's channel reads its digest, and perhaps not where else something was announced.
            public |= await self._own(transaction, week.group)
            coming = [event for event in coming if event.terms.audience is not Audience.ROLE]
        else:
            coming = [event for event in coming if event.terms.audience is Audience.EVERYONE]
        return [_line(event) for event in coming if self._is_read(event, public)]

    def _is_read(self, event: Event, read: frozenset[int]) -> bool:
        return event.channel in read or self._everyone_reads(event.channel) is True

    async def _own(self, transaction: Transaction, group: str) -> frozenset[int]:
        """Return the group's own channel, if it has one."""
        named = [one.channel for one in self._community.groups if one.slug == group]
        bound = [await self._places.find(transaction, "channel", slug) for slug in named]
        return frozenset(one.discord_id for one in bound if one is not None)

    async def _public(self, transaction: Transaction) -> frozenset[int]:
        """Return the channels that everyone reads by the community's file: they are so while Discord is silent."""
        read = {one.slug for one in self._community.channels if EVERYONE in one.audience.read}
        bound = await self._places.all(transaction)
        return frozenset(one.discord_id for one in bound if one.kind == "channel" and one.slug in read)


def _line(event: Event) -> Item:
    details: dict[str, Detail] = {"title": event.title, "starts": event.starts_at}
    # A page shows only what everybody may register for.
    public = event.terms.audience is Audience.EVERYONE
    return Item(str(event.id), "events-digest-line", details, LINK.format(number=event.id) if public else "")
