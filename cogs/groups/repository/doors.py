"""All SQL of channels that are to be closed for writing, or opened again."""

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.groups.domain import Door
from cogs.groups.repository.rows import first, retry_of, retry_values


class DoorRepository:
    """What is still to be done to groups' channels."""

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

    async def hurry(self) -> int:
        """Let everything that Discord refused be asked for at once; return how much."""
        return await self._transaction.execute(
            "UPDATE group_door SET attempts = 0, retry_at = NULL WHERE retry_at IS NOT NULL"
        )


def _door(row: Row) -> Door:
    return Door(row["group_slug"], from_text(row["since"]), retry_of(row))
