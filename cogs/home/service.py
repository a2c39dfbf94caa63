"""The panel in the welcome channel, and who has been through the first steps."""

from datetime import timedelta
from typing import Final

from bot.community.places import Places
from bot.delivery.domain import Message, ToChannel
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.groups.service import Panels, Standard
from cogs.home.repository import WalkRepository

PANEL: Final = "home.panel"
NAME: Final = "home"
"""Of panels of this name one stands."""

WELCOME_CHANNEL: Final = "welcome"

KEPT: Final = timedelta(days=365)
"""How long it is known that somebody has been through the first steps; after that they may be offered again."""


class HomeService:
    """The use cases of the home that are its own; the rest belongs to the features it shows."""

    feature = "home"
    heading = "home-heading"
    retention = "home-retention"

    def __init__(self, database: Database, places: Places, panels: Panels, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._places = places
        self._panels = panels
        self._clock = clock
        panels.add(Standard(NAME, WELCOME_CHANNEL, self._message))

    async def post_panel(self) -> int:
        """Promise the panel in the welcome channel, in place of any other; return the channel.

        Raises:
            NotBound: nobody has said which channel that is.
        """
        async with self._database.transaction() as transaction:
            channel = await self._places.channel(transaction, WELCOME_CHANNEL)
            await self._panels.promise(transaction, NAME, channel)
        return channel

    def _message(self, channel: int, key: str, number: int) -> Message:
        return Message(key, PANEL, ToChannel(channel), self._clock.now(), {"panel": number})

    async def has_walked(self, member: int) -> bool:
        """Tell whether the member has been through the first steps, or has skipped them."""
        async with self._database.reading() as transaction:
            return await WalkRepository(transaction).finished(member) is not None

    async def finish(self, member: int) -> None:
        """Note that the member has been through the first steps, or has skipped them."""
        async with self._database.transaction() as transaction:
            await WalkRepository(transaction).finish(member, self._clock.now())

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return when the member has been through the first steps."""
        finished = await WalkRepository(transaction).finished(member)
        return None if finished is None else {"first_steps_finished": to_text(finished)}

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget that they have."""
        return await WalkRepository(transaction).erase(member)

    async def forget_old(self) -> None:
        """Forget it of those for whom it is long ago."""
        async with self._database.transaction() as transaction:
            await WalkRepository(transaction).forget(self._clock.now() - KEPT)
