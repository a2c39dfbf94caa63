"""Panels: the messages with buttons that stand pinned in their channels, one of each name.

A panel is promised through the outbox like any message; once it is sent it is pinned, and the
one before it goes. Each step may be done twice, so whatever was begun is simply gone on with.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.delivery.domain import Message, State
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.groups.domain import FRESH, Panel, PanelState, Retry, refused
from cogs.groups.repository import PanelRepository
from cogs.groups.service import promises
from cogs.groups.service.hands import Done, Hands, No
from cogs.groups.service.places import GroupPlaces

LOOK_AGAIN: Final = timedelta(seconds=1)
LONGEST_LOOK: Final = timedelta(minutes=1)
"""How soon it is looked whether a panel has been sent; each time twice as long."""

OVER: Final = frozenset({State.FAILED, State.EXPIRED, State.CANCELLED, State.SENT})


@dataclass(frozen=True, slots=True)
class Standard:
    """A panel that the community should have; whoever sets the server up has it posted."""

    name: str
    place: str
    """The channel it stands in, as the community's file calls it."""
    message: Callable[[int, str, int], Message]
    """Makes the message for a channel, the key under which it is promised, and the panel's number."""


class Panels:
    """Promises panels, pins what was sent, and takes away what it replaces."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: GroupPlaces,
        clock: Clock,
        hands: Hands,
        wake: Callable[[], None],
    ) -> None:
        """Call ``wake`` whenever there is something to do."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._hands = hands
        self._wake = wake
        self._standards: dict[str, Standard] = {}

    def add(self, standard: Standard) -> None:
        """Know of a panel that the community should have, of which there is one of that name."""
        self._standards[standard.name] = standard

    @property
    def standards(self) -> Mapping[str, Standard]:
        """Return the panels that the community should have, by name."""
        return self._standards

    async def standing(self) -> Mapping[str, int]:
        """Return in which channel each panel stands or is about to, by name."""
        async with self._database.reading() as transaction:
            return {
                name: channel for name in self._standards if (channel := await _stands_in(transaction, name))
            }

    async def provide(self, name: str, channel: int) -> bool:
        """Promise a panel unless it stands in that channel, or is about to; tell whether it was lacking."""
        async with self._database.transaction() as transaction:
            if await _stands_in(transaction, name) == channel:
                return False
            await self.promise(transaction, name, channel)
            return True

    async def promise(self, transaction: Transaction, name: str, channel: int) -> None:
        """Promise a panel in place of any other of that name."""
        panels = PanelRepository(transaction)
        for older in await panels.of(name):
            if older.state is PanelState.PROMISED:
                await self._outbox.cancel(transaction, promises.of_panel(older.id), why="replaced")
        number = await panels.add(name, channel)
        message = self._standards[name].message(channel, promises.of_panel(number), number)
        await self._outbox.add(transaction, message)
        transaction.after_commit(self._wake)

    async def readdress(self, transaction: Transaction, old: int, new: int) -> None:
        """Follow a channel that was bound in place of another: what is on its way arrives there."""
        await PanelRepository(transaction).readdress(old, new)

    async def unfinished(self) -> Sequence[Panel]:
        """Return the panels that are still to be found, pinned or taken away."""
        async with self._database.reading() as transaction:
            return await PanelRepository(transaction).unfinished()

    async def serve(self, number: int) -> None:
        """Do for a panel what comes next."""
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
                newer = any(one.id > panel.id for one in await panels.of(panel.name))
                state = PanelState.RETIRED if newer else PanelState.POSTED
                await panels.put(replace(panel, state=state, message=row.life.message_id, retry=FRESH))
            elif row is None or row.life.state in OVER:
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
        """Let this be the panel of its name, and any older one go."""
        panels = PanelRepository(transaction)
        await panels.put(replace(panel, state=PanelState.STANDING, retry=FRESH))
        for older in await panels.of(panel.name):
            if older.id < panel.id and older.message is not None:
                await panels.put(replace(older, state=PanelState.RETIRED, retry=FRESH))
        staff = await self._places.staff(transaction)
        if not pinned and staff is not None:
            message = promises.pin_trouble(panel.id, panel.channel, staff, self._clock.now())
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


async def say_anew(transaction: Transaction, outbox: Outbox, name: str) -> None:
    """Let a group's panel that was sent, and is not to be taken away, say what is true from now on."""
    for panel in await PanelRepository(transaction).of(name):
        if panel.state is not PanelState.RETIRED:
            parameters = promises.panel_parameters(panel.id, name)
            await outbox.revise(transaction, promises.of_panel(panel.id), parameters)


async def _stands_in(transaction: Transaction, name: str) -> int | None:
    """Return the channel of the newest panel of a name that is not to be taken away."""
    panels = await PanelRepository(transaction).of(name)
    return next((one.channel for one in reversed(panels) if one.state is not PanelState.RETIRED), None)
