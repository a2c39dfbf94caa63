"""All SQL of the feeds: members' links."""

from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.feeds.domain import Link, Token

_LINK = "id, member, digest, made_at, seen_at"


class LinkRepository:
    """Links inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def of(self, member: int) -> Link | None:
        """Return the member's link, if they have one."""
        return await self._one("member = ?", member)

    async def selected(self, selector: str) -> Link | None:
        """Return the link that a token selects, whether or not its secret is right."""
        return await self._one("selector = ?", selector)

    async def _one(self, condition: str, value: int | str) -> Link | None:
        row = await self._transaction.fetch_one(f"SELECT {_LINK} FROM feed_link WHERE {condition}", (value,))
        return None if row is None else _link(row)

    async def add(self, member: int, token: Token, now: datetime) -> Link:
        """Give the member a link that ``token`` opens."""
        values = (member, token.selector, token.digest, to_text(now), to_text(now))
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO feed_link (member, selector, digest, made_at, seen_at) VALUES (?, ?, ?, ?, ?) "
            f"RETURNING {_LINK}",
            values,
        )
        return _link(row)

    async def saw(self, link: int, now: datetime) -> None:
        """Note that its member is on the server."""
        await self._transaction.execute("UPDATE feed_link SET seen_at = ? WHERE id = ?", (to_text(now), link))

    async def remove(self, link: int) -> None:
        """Remove the link: nothing opens it any more."""
        await self._transaction.execute("DELETE FROM feed_link WHERE id = ?", (link,))

    async def erase(self, member: int) -> int:
        """Remove the member's link; return how many that were."""
        return await self._transaction.execute("DELETE FROM feed_link WHERE member = ?", (member,))

    async def forget_unread(self, before: datetime) -> int:
        """Remove the links that were read last before an instant; return how many."""
        return await self._transaction.execute("DELETE FROM feed_link WHERE seen_at < ?", (to_text(before),))


def _link(row: Row) -> Link:
    return Link(
        id=row["id"],
        member=row["member"],
        digest=row["digest"],
        made=from_text(row["made_at"]),
        seen=from_text(row["seen_at"]),
    )
