"""All SQL of channels that are closed for writing, or are to be closed or opened again."""

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.groups.domain import Door
from cogs.groups.repository.rows import first, retry_of, retry_values


class DoorRepository:
    """What is still to be done to groups' channels, and which are closed."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, group: str) -> Door | None:
        """Return what is to be done to a group's channel; None if nothing is."""
        rows = await self._transaction.fetch_all("SELECT * FROM group_door WHERE group_slug = ?", (group,))
        return first([_door(row) for row in rows])

    async def unfinished(self) -> list[Door]:
        """Return all that is to be done."""
        rows = await self._transaction.fetch_all("SELECT * FROM group_door ORDER BY group_slug")
        return [_door(row) for row in rows]

    async def put(self, door: Door) -> None:
        """Write down what is to be done, and how often it was asked for in vain."""
        await self._transaction.execute(
            "INSERT OR REPLACE INTO group_door (group_slug, since, attempts, retry_at, told) VALUES (?, ?, ?, ?, ?)",
            (door.group, to_text(door.since), *retry_values(door.retry)),
        )

    async def remove(self, group: str) -> None:
        """Note that it is done."""
        await self._transaction.execute("DELETE FROM group_door WHERE group_slug = ?", (group,))

    async def closed_for(self, group: str) -> dict[int, str]:
        """Return the channels that are closed for a group, with how each was open before."""
        rows = await self._transaction.fetch_all(
            "SELECT channel, open_to FROM group_closed_channel WHERE group_slug = ? ORDER BY channel",
            (group,),
        )
        return {row["channel"]: row["open_to"] for row in rows}

    async def open_to(self, channel: int) -> str | None:
        """Return how a channel was open before it was closed for any group, as it was written down."""
        row = await self._transaction.fetch_one(
            "SELECT open_to FROM group_closed_channel WHERE channel = ?", (channel,)
        )
        return None if row is None else row["open_to"]

    async def close(self, channel: int, group: str, open_to: str) -> None:
        """Write down that a channel is closed for a group, and how it was open."""
        await self._transaction.execute(
            "INSERT OR REPLACE INTO group_closed_channel (channel, group_slug, open_to) VALUES (?, ?, ?)",
            (channel, group, open_to),
        )

    async def opened(self, channel: int) -> None:
        """Note that a channel is open again, or gone."""
        await self._transaction.execute("DELETE FROM group_closed_channel WHERE channel = ?", (channel,))

    async def hurry(self) -> int:
        """Let everything that Discord refused be asked for at once; return how much."""
        return await self._transaction.execute(
            "UPDATE group_door SET attempts = 0, retry_at = NULL WHERE retry_at IS NOT NULL"
        )


def _door(row: Row) -> Door:
    return Door(row["group_slug"], from_text(row["since"]), retry_of(row))
