"""Members who leave get no more letters: nobody tells the bot that they go, so it asks."""

import logging
from typing import Protocol

from bot.kernel.clock import Clock
from bot.storage.database import Database
from cogs.subscriptions.domain import ASKED_A_NIGHT, ASKED_AGAIN, Subscription
from cogs.subscriptions.repository import SubscriptionRepository
from cogs.subscriptions.service.subscriptions import SubscriptionService

LOG = logging.getLogger(__name__)


class Server(Protocol):
    """The Discord server, as far as subscriptions depend on it."""

    async def here(self, member: int) -> bool:
        """Tell whether somebody is on the server now.

        Raises:
            TimeoutError: Discord does not say.
        """
        ...


class Departures:
    """Ends the subscriptions of those who are not on the server any more."""

    def __init__(
        self, database: Database, clock: Clock, subscriptions: SubscriptionService, server: Server
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._subscriptions = subscriptions
        self._server = server

    async def look(self) -> None:
        """Ask for those of whom it was not known for the longest; while Discord does not say, everything stays."""
        async with self._database.reading() as transaction:
            unseen = await SubscriptionRepository(transaction).unseen_since(
                self._clock.now() - ASKED_AGAIN, ASKED_A_NIGHT
            )
        for one in unseen:
            # Asking Discord takes time, so it happens while no transaction is open.
            try:
                here = await self._server.here(one.member)
            except TimeoutError:
                LOG.info("Discord does not say who is still a member; letters go on as they are")
                return
            await self._note(one, here=here)

    async def _note(self, subscription: Subscription, *, here: bool) -> None:
        async with self._database.transaction() as transaction:
            known = SubscriptionRepository(transaction)
            if here:
                await known.saw(subscription.member, self._clock.now())
            else:
                await self._subscriptions.end_all(transaction, await known.of(subscription.member))
