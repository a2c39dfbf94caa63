"""A thread under each card's post: made from the post, so that Discord itself refuses a second one."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.delivery.messages import OPEN, ToChannel
from cogs.partners.domain import Card
from cogs.partners.repository import CardRepository, ThreadRepository
from cogs.partners.service import promises
from cogs.partners.service.means import Means

NONE: Final = 0
"""Noted of a card that can have none: its post is gone."""

LOOK_AGAIN: Final = timedelta(seconds=0.5)
LONGEST: Final = timedelta(hours=1)


class Door(Protocol):
    """Discord, as far as threads go. It raises for nothing that Discord and the network do."""

    def is_there(self) -> bool:
        """Tell whether the bot knows its server by now."""
        ...

    async def open(self, channel: int, message: int, card: Card) -> int | None:
        """Return the thread under a message, made now or before; 0: there can be none; None: not known yet."""
        ...


class ThreadService:
    """Sees to it that every published card has its thread.

    Nobody tells the bot when a post has arrived, so it looks: soon after one was promised, then less and less often.
    """

    def __init__(self, means: Means, door: Door) -> None:
        """Make threads through ``door``."""
        self._means = means
        self._door = door
        self._looks: dict[int, int] = {}
        """How often each card was looked at in vain."""
        self.made: Callable[[], None] = lambda: None
        """Called once a card has its thread: the card may have ended meanwhile."""

    async def keep(self) -> datetime | None:
        """Make what is lacking; return when to look again, None: once another card is posted."""
        if not self._door.is_there():
            # Whoever tells of the server tells of this as well; a plan is made without one.
            return None
        async with self._means.database.reading() as transaction:
            cards = await CardRepository(transaction).threadless()
        lacking = [card for card in cards if not await self._serve(card)]
        self._looks = {card.id: self._looks.get(card.id, 0) + 1 for card in lacking}
        if not lacking:
            return None
        fewest = min(self._looks.values())
        return self._means.clock.now() + min(LOOK_AGAIN * (1 << min(fewest, 16)), LONGEST)

    async def _serve(self, card: Card) -> bool:
        """Make the thread of a card beneath its post; False: it is worth another look.

        Asking Discord takes time, so it happens while no transaction is open.
        """
        async with self._means.database.reading() as transaction:
            row = await self._means.outbox.find(transaction, promises.post_key(card.id))
        if row is None or not isinstance(row.target, ToChannel):
            # No channel was bound when it was published.
            return True
        if row.life.message_id is None:
            return row.life.state not in OPEN
        thread = await self._door.open(row.target.channel, row.life.message_id, card)
        if thread is None:
            return False
        async with self._means.database.transaction() as transaction:
            await CardRepository(transaction).note_thread(card.id, thread)
            if thread != NONE:
                await ThreadRepository(transaction).add(thread, card.id)
                transaction.after_commit(self.made)
        return True
