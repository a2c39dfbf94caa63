"""The daily look ahead: what will stand in the way of planned messages is told to staff once, and once when it is over."""

import json
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol, TypeAlias

from bot.community.content import Community
from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.kinds import Rendered
from bot.delivery.ledger import Ledger
from bot.delivery.messages import Message, ToChannel
from bot.delivery.obstacles import Known
from bot.delivery.outbox import Outbox
from bot.delivery.repository import OutboxRow
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.deliveries.domain import News, Trouble, compare
from cogs.deliveries.repository import TroubleRepository

LOG = logging.getLogger(__name__)

BROKEN: Final = "deliveries.broken"

AHEAD: Final = timedelta(days=7)
"""So far the look goes: time enough to put it right."""

LOOKED_AT: Final = 200
"""So many kinds of messages in so many channels at most; each costs a rendering."""

Previews: TypeAlias = Callable[[Sequence[OutboxRow]], Awaitable[Sequence[Rendered | None]]]
"""Returns what each of them will say; None if that cannot be told."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, and the places of which nothing can be said now."""

    troubles: frozenset[Trouble]
    unknown: frozenset[str] = frozenset()


class Eyes(Protocol):
    """Sees the server as it is now."""

    async def channels(self, messages: Sequence[tuple[int, Rendered | None]]) -> Looked:
        """Return what is missing for these messages to these channels."""
        ...

    async def roles(self, roles: Collection[int]) -> Looked:
        """Return what keeps the bot from giving and taking these roles."""
        ...

    async def mail(self) -> Looked:
        """Return what keeps letters from being sent."""
        ...


class Watch:
    """Looks every day at what is planned for the next days."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        community: Community,
        clock: Clock,
        previews: Previews,
        eyes: Eyes,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._community = community
        self._clock = clock
        self._previews = previews
        self._eyes = eyes

    async def look(self) -> News:
        """Look at what is planned, and tell staff what has changed since the last look."""
        until = self._clock.now() + AHEAD
        async with self._database.reading() as transaction:
            ledger = Ledger(transaction, (), self._clock.now())
            rows, letters = await ledger.coming(until, LOOKED_AT), await ledger.letters_coming(until)
            roles = await self._roles(transaction)
        # Asking Discord takes time, so it happens while no transaction is open.
        rendered = await self._previews(rows)
        seen = [await self._eyes.channels(list(zip(map(_channel, rows), rendered, strict=True)))]
        seen.append(await self._eyes.roles(roles))
        if letters:
            seen.append(await self._eyes.mail())
        found = frozenset[Trouble]().union(*(one.troubles for one in seen))
        unknown = frozenset[str]().union(*(one.unknown for one in seen))
        async with self._database.transaction() as transaction:
            return await self._tell(transaction, found, unknown)

    async def in_the_way(self, transaction: Transaction) -> Known:
        """Return what was in the way at the last look, by place."""
        known: dict[str, list[str]] = {}
        for one in sorted(await TroubleRepository(transaction).known()):
            known.setdefault(one.place, []).append(one.lacks)
        return {place: tuple(lacks) for place, lacks in known.items()}

    async def _tell(
        self, transaction: Transaction, found: frozenset[Trouble], unknown: frozenset[str]
    ) -> News:
        known = await TroubleRepository(transaction).known()
        # What cannot be seen now stands as it stood.
        still = {one for one in known if one.place in unknown or "" in unknown}
        news = compare(known, found | still)
        for one in news.broken:
            LOG.warning("planned messages will fail: %s lacks %s", one.place, one.lacks)
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        if news and staff is not None:
            now = self._clock.now()
            await TroubleRepository(transaction).follow(news, now)
            await self._outbox.add(transaction, message(news, staff.discord_id, now))
        return news

    async def _roles(self, transaction: Transaction) -> list[int]:
        groups = {group.slug for group in self._community.groups}
        bound = await self._places.all(transaction)
        return [one.discord_id for one in bound if one.kind == "role" and one.slug in groups]


def _channel(row: OutboxRow) -> int:
    return row.target.channel if isinstance(row.target, ToChannel) else 0


def message(news: News, staff: int, now: datetime) -> Message:
    """Tell staff what stands in the way, and what no longer does."""
    return Message(
        f"deliveries:trouble:{now.isoformat()}",
        BROKEN,
        ToChannel(staff),
        now,
        {"broken": _plain(news.broken), "well": _plain(news.well)},
    )


def troubles_in(text: object) -> list[Trouble]:
    """Return what :func:`message` wrote into a parameter."""
    return [Trouble(place, lacks) for place, lacks in json.loads(str(text))]


def _plain(troubles: Sequence[Trouble]) -> str:
    return json.dumps([[one.place, one.lacks] for one in troubles])
