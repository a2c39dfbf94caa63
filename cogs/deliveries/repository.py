"""All SQL of the desk: what staff did, and what stood in the way."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.deliveries.domain import Act, Deed, News, Trouble


class DeedRepository:
    """What staff did to messages, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, message: int, deed: Deed) -> None:
        """Write down who did what."""
        await self._transaction.execute(
            "INSERT INTO deliveries_deed (at, actor, message, act, detail) VALUES (?, ?, ?, ?, ?)",
            (to_text(deed.at), deed.actor, message, deed.act.value, deed.detail),
        )

    async def of_message(self, message: int, limit: int) -> tuple[Deed, ...]:
        """Return what was done to a message, the latest first."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM deliveries_deed WHERE message = ? ORDER BY id DESC LIMIT ?", (message, limit)
        )
        return tuple(_deed(row) for row in rows)

    async def pauses(self, messages: Collection[int]) -> dict[int, int | None]:
        """Return who last paused each of these messages; None for somebody who had their data erased."""
        rows = await self._transaction.fetch_all(
            "SELECT message, actor, max(id) FROM deliveries_deed WHERE act = ?"
            " AND message IN (SELECT value FROM json_each(?)) GROUP BY message",
            (Act.PAUSED.value, json.dumps(sorted(messages))),
        )
        return {row["message"]: row["actor"] for row in rows}

    async def by(self, actor: int) -> list[Deed]:
        """Return what somebody did, the earliest first."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM deliveries_deed WHERE actor = ? ORDER BY id", (actor,)
        )
        return [_deed(row) for row in rows]

    async def disown(self, actor: int) -> int:
        """Forget whose deeds these were, and what they wrote; return how many."""
        return await self._transaction.execute(
            "UPDATE deliveries_deed SET actor = NULL, detail = '' WHERE actor = ?", (actor,)
        )

    async def forget(self, before: datetime) -> int:
        """Remove what was done before an instant; return how many."""
        return await self._transaction.execute("DELETE FROM deliveries_deed WHERE at < ?", (to_text(before),))


class TroubleRepository:
    """What stands in the way of planned messages, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def known(self) -> list[Trouble]:
        """Return what staff were told of and what is not over."""
        rows = await self._transaction.fetch_all("SELECT place, lacks FROM deliveries_trouble")
        return [Trouble(row["place"], row["lacks"]) for row in rows]

    async def follow(self, news: News, now: datetime) -> None:
        """Remember what is new, and forget what is over."""
        await self._transaction.execute_many(
            "INSERT INTO deliveries_trouble (place, lacks, since) VALUES (?, ?, ?)",
            [(one.place, one.lacks, to_text(now)) for one in news.broken],
        )
        await self._remove(news.well)

    async def _remove(self, gone: Iterable[Trouble]) -> None:
        await self._transaction.execute_many(
            "DELETE FROM deliveries_trouble WHERE place = ? AND lacks = ?",
            [(one.place, one.lacks) for one in gone],
        )


def _deed(row: Row) -> Deed:
    return Deed(from_text(row["at"]), row["actor"], Act(row["act"]), row["detail"])
