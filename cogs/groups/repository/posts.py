"""Rows of panels, and of announcements with their texts."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from bot.kernel.recurrence import Recurrence
from bot.kernel.zones import LocalTime
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_text, to_text
from cogs.groups.domain import (
    Again,
    At,
    Panel,
    PanelState,
    Post,
    PostState,
    When,
)
from cogs.groups.repository.rows import first, retry_of, retry_values

_PANEL: Final = "name, channel, state, message, attempts, retry_at, told"
_POST: Final = "group_slug, author, state, when_typed, at_local, at_zone, recurrence, written_at"


class PanelRepository:
    """The messages with the groups' buttons."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, panel: int) -> Panel | None:
        """Return the panel of that number."""
        return first(await self._where("id = ?", panel))

    async def add(self, name: str, channel: int) -> int:
        """Note that a panel is promised, and return its number."""
        return await self._transaction.insert(
            "INSERT INTO group_panel (name, channel, state) VALUES (?, ?, 'promised')", (name, channel)
        )

    async def put(self, panel: Panel) -> None:
        """Write the panel as it is now."""
        await self._transaction.execute(
            "UPDATE group_panel SET state = ?, message = ?, attempts = ?, retry_at = ?, told = ? WHERE id = ?",
            (panel.state.value, panel.message, *retry_values(panel.retry), panel.id),
        )

    async def readdress(self, old: int, new: int) -> None:
        """Let the panels that are on their way arrive in another channel."""
        await self._transaction.execute(
            "UPDATE group_panel SET channel = ? WHERE channel = ? AND state = 'promised'", (new, old)
        )

    async def remove(self, panel: int) -> None:
        """Remove the panel."""
        await self._transaction.execute("DELETE FROM group_panel WHERE id = ?", (panel,))

    async def of(self, name: str) -> list[Panel]:
        """Return the panels of a name, the oldest first."""
        return await self._where("name = ?", name)

    async def unfinished(self) -> list[Panel]:
        """Return those that are still to be found, pinned or deleted."""
        return await self._where("state <> 'standing'")

    async def _where(self, condition: str, *values: SqlValue) -> list[Panel]:
        rows = await self._transaction.fetch_all(
            f"SELECT id, {_PANEL} FROM group_panel WHERE {condition} ORDER BY id", values
        )
        return [_panel(row) for row in rows]


class PostRepository:
    """Announcements, planned and recurring ones among them."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, post: int) -> Post | None:
        """Return the post of that number."""
        return first(await self._where("id = ?", post))

    async def add(self, group: str, author: int, now: datetime) -> int:
        """Begin an empty draft and return its number."""
        return await self._transaction.insert(
            "INSERT INTO group_post (group_slug, author, state, written_at) VALUES (?, ?, 'draft', ?)",
            (group, author, to_text(now)),
        )

    async def put(self, post: Post) -> None:
        """Write the post as it is now, its texts included."""
        await self._transaction.execute(
            "UPDATE group_post SET author = ?, state = ?, when_typed = ?, at_local = ?, at_zone = ?, "
            "recurrence = ?, written_at = ? WHERE id = ?",
            (
                post.author,
                post.state.value,
                post.when_typed,
                *_when_values(post.when),
                to_text(post.written),
                post.id,
            ),
        )
        await self._transaction.execute("DELETE FROM group_post_text WHERE post_id = ?", (post.id,))
        await self._transaction.execute_many(
            "INSERT INTO group_post_text (post_id, position, language, text) VALUES (?, ?, ?, ?)",
            [
                (post.id, position, language, text)
                for position, (language, text) in enumerate(post.texts.items())
            ],
        )

    async def remove(self, post: int) -> None:
        """Remove the post."""
        await self._transaction.execute("DELETE FROM group_post WHERE id = ?", (post,))

    async def of_groups(self, groups: Iterable[str]) -> list[Post]:
        """Return what is planned or paused in these groups."""
        wanted = list(groups)
        marks = ", ".join("?" * len(wanted))
        return await self._where(f"state <> 'draft' AND group_slug IN ({marks})", *wanted)

    async def recurring(self) -> list[Post]:
        """Return every recurring post that is not paused."""
        return await self._where("state = 'planned' AND recurrence IS NOT NULL")

    async def by(self, author: int) -> list[Post]:
        """Return what this member wrote."""
        return await self._where("author = ?", author)

    async def untouched_drafts(self, before: datetime) -> list[Post]:
        """Return the drafts nobody has come back to."""
        return await self._where("state = 'draft' AND written_at < ?", to_text(before))

    async def posted_before(self, local: str) -> list[Post]:
        """Return what was planned once, for a local time long past."""
        return await self._where("state = 'planned' AND at_local < ?", local)

    async def _where(self, condition: str, *values: SqlValue) -> list[Post]:
        rows = await self._transaction.fetch_all(
            f"SELECT id, {_POST} FROM group_post WHERE {condition} ORDER BY id", values
        )
        return [_post(row, await self._texts(row["id"])) for row in rows]

    async def _texts(self, post: int) -> Mapping[str, str]:
        rows = await self._transaction.fetch_all(
            "SELECT language, text FROM group_post_text WHERE post_id = ? ORDER BY position", (post,)
        )
        return {row["language"]: row["text"] for row in rows}


def _panel(row: Row) -> Panel:
    return Panel(
        row["id"], row["name"], row["channel"], PanelState(row["state"]), row["message"], retry_of(row)
    )


def _post(row: Row, texts: Mapping[str, str]) -> Post:
    return Post(
        id=row["id"],
        group=row["group_slug"],
        author=row["author"],
        state=PostState(row["state"]),
        written=from_text(row["written_at"]),
        when_typed=row["when_typed"],
        when=_when(row),
        texts=texts,
    )


def _when(row: Row) -> When:
    if row["recurrence"] is not None:
        return Again(Recurrence.from_text(row["recurrence"]))
    if row["at_local"] is not None:
        return At(LocalTime(datetime.fromisoformat(row["at_local"]), row["at_zone"]))
    return None


def _when_values(when: When) -> tuple[SqlValue, ...]:
    match when:
        case At(time):
            return (time.local.isoformat(timespec="seconds"), time.zone, None)
        case Again(rule):
            return (None, None, str(rule))
        case _:
            return (None, None, None)
