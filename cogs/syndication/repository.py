"""All SQL of syndication: the feeds, and what stood in them already."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.syndication.domain import Ending, Feed, State, Validators, Why

_FEED = (
    "id, link, channel, title, state, since, news_at, next_at, failures, failing_since, why, told, ending,"
    " ended_at, etag, modified"
)


class FeedRepository:
    """Feeds inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, feed: Feed) -> int:
        """Write a new feed down; return its number."""
        columns, values = _FEED.removeprefix("id, "), _values(feed)
        marks = ", ".join("?" * len(values))
        return await self._transaction.insert(
            f"INSERT INTO syndication_feed ({columns}) VALUES ({marks})", values
        )

    async def put(self, feed: Feed) -> None:
        """Write the feed as it is now."""
        sets = ", ".join(f"{name} = ?" for name in _FEED.removeprefix("id, ").split(", "))
        await self._transaction.execute(
            f"UPDATE syndication_feed SET {sets} WHERE id = ?", (*_values(feed), feed.id)
        )

    async def get(self, number: int) -> Feed | None:
        """Return a feed by its number."""
        return await self._one("id = ?", number)

    async def going(self, link: str, channel: int) -> Feed | None:
        """Return the feed of that address that goes into that channel, however it stands."""
        return await self._one("link = ? AND channel = ?", link, channel)

    async def all(self) -> list[Feed]:
        """Return all that are or were followed, by title."""
        return await self._many("state <> 'proposed' ORDER BY title, id")

    async def followed(self) -> list[Feed]:
        """Return those that are followed, by title."""
        return await self._many("state = 'followed' ORDER BY title, id")

    async def next_due(self) -> datetime | None:
        """Return when the next feed is to be looked at."""
        row = await self._transaction.fetch_one("SELECT min(next_at) AS due FROM syndication_feed")
        return None if row is None else from_optional_text(row["due"])

    async def move(self, before: int, after: int) -> None:
        """Let what goes into one channel go into another; what goes there already stays alone."""
        await self._transaction.execute(
            "UPDATE OR IGNORE syndication_feed SET channel = ? WHERE channel = ?", (after, before)
        )

    async def remove(self, number: int) -> None:
        """Forget a feed, with what stood in it."""
        await self._transaction.execute("DELETE FROM syndication_feed WHERE id = ?", (number,))

    async def forget(self, *, proposed_before: datetime, ended_before: datetime, days: int) -> None:
        """Forget proposals nobody said yes to, what ended long ago, and entries that left their feeds ``days`` ago."""
        await self._transaction.execute(
            "DELETE FROM syndication_feed WHERE state = 'proposed' AND since < ? OR state = 'ended' AND ended_at < ?",
            (to_text(proposed_before), to_text(ended_before)),
        )
        await self._transaction.execute(
            # Not by today: a site that says "unchanged" for a year still has all that stood there a year ago.
            "DELETE FROM syndication_seen WHERE last_on < date((SELECT max(one.last_on) FROM syndication_seen AS one"
            " WHERE one.feed = syndication_seen.feed), ?)",
            (f"-{days} days",),
        )

    # ---- what stood in them ----------------------------------------------------------

    async def seen(self, feed: int) -> set[str]:
        """Return the marks of what stood in a feed."""
        rows = await self._transaction.fetch_all("SELECT mark FROM syndication_seen WHERE feed = ?", (feed,))
        return {row["mark"] for row in rows}

    async def see(self, feed: int, marks: Iterable[str], today: date) -> None:
        """Note what stands in a feed today."""
        await self._transaction.execute_many(
            "INSERT INTO syndication_seen (feed, mark, last_on) VALUES (?, ?, ?)"
            " ON CONFLICT (feed, mark) DO UPDATE SET last_on = excluded.last_on"
            " WHERE last_on <> excluded.last_on",
            [(feed, one, today.isoformat()) for one in marks],
        )

    async def _one(self, where: str, *values: SqlValue) -> Feed | None:
        row = await self._transaction.fetch_one(f"SELECT {_FEED} FROM syndication_feed WHERE {where}", values)
        return None if row is None else _feed(row)

    async def _many(self, where: str) -> list[Feed]:
        rows = await self._transaction.fetch_all(f"SELECT {_FEED} FROM syndication_feed WHERE {where}")
        return [_feed(row) for row in rows]


def _values(feed: Feed) -> tuple[SqlValue, ...]:
    return (
        feed.link,
        feed.channel,
        feed.title,
        feed.state.value,
        to_text(feed.since),
        to_text(feed.news_at),
        to_optional_text(feed.next_at),
        feed.failures,
        to_optional_text(feed.failing_since),
        feed.why.value,
        int(feed.told),
        feed.ending.value,
        to_optional_text(feed.ended_at),
        feed.validators.etag,
        feed.validators.modified,
    )


def _feed(row: Row) -> Feed:
    return Feed(
        id=row["id"],
        link=row["link"],
        channel=row["channel"],
        title=row["title"],
        state=State(row["state"]),
        since=from_text(row["since"]),
        news_at=from_text(row["news_at"]),
        next_at=from_optional_text(row["next_at"]),
        failures=row["failures"],
        failing_since=from_optional_text(row["failing_since"]),
        why=Why(row["why"]),
        told=bool(row["told"]),
        ending=Ending(row["ending"]),
        ended_at=from_optional_text(row["ended_at"]),
        validators=Validators(row["etag"], row["modified"]),
    )
