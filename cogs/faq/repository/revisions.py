"""Every version of every entry, and all that each has ever said."""

import asyncio
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.faq.domain import Act, Entry, Revision

Seen = TypeVar("Seen")


class RevisionRepository:
    """What each version says now, and what it has said."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def add(
        self, entry: Entry, act: Act, at: datetime, actor: int | None, *, retired: bool = False
    ) -> Revision:
        """Write down what a version says from now on."""
        number = await self._transaction.insert(
            "INSERT INTO faq_revision (entry, locale, at, actor, act, retired, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (entry.id, entry.locale, to_text(at), actor, act.value, int(retired), content_of(entry)),
        )
        return Revision(number, entry, act, at, actor, retired)

    async def import_all(self, versions: Iterable[tuple[Entry, bool]], at: datetime) -> None:
        """Write down what files say from now on, each with whether it is retired."""
        await self._transaction.execute_many(
            "INSERT INTO faq_revision (entry, locale, at, act, retired, content) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (one.id, one.locale, to_text(at), Act.IMPORTED.value, int(retired), content_of(one))
                for one, retired in versions
            ],
        )

    async def versions(self, entry: str) -> dict[str, Revision]:
        """Return what each version of an entry says now, by language; also what is retired."""
        return _by_entry(await self._last("WHERE entry = ?", entry)).get(entry, {})

    async def every(self) -> dict[str, dict[str, Revision]]:
        """Return what each version of every entry says now, by id and language; also what is retired."""
        rows = await self._last("")
        # Of ten thousand rows this takes a quarter of a second: too long for the event loop to wait.
        return await asyncio.to_thread(_by_entry, rows)

    async def each(self, look: Callable[[dict[str, Revision]], Seen]) -> list[Seen]:
        """Return what ``look`` makes of the versions of each entry, by language; also of what is retired.

        It looks in a thread, and at one entry after the other: ten thousand at once would hold up the event
        loop, as would the garbage collector among them.
        """
        return await asyncio.to_thread(_each, await self._last(""), look)

    async def retired(self, locale: str) -> list[Revision]:
        """Return what is retired in a language, what was retired last first."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM faq_revision WHERE retired = 1 AND id IN"
            " (SELECT max(id) FROM faq_revision WHERE locale = ? GROUP BY entry) ORDER BY id DESC",
            (locale,),
        )
        return [_revision(row) for row in rows]

    async def of(self, entry: str, locale: str, limit: int) -> list[Revision]:
        """Return the last revisions of a version, the newest first."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM faq_revision WHERE entry = ? AND locale = ? ORDER BY id DESC LIMIT ?",
            (entry, locale, limit),
        )
        return [_revision(row) for row in rows]

    async def added_between(self, locale: str, since: datetime, until: datetime) -> list[str]:
        """Return the entries that somebody has added in a language from ``since`` to before ``until``, in order."""
        rows = await self._transaction.fetch_all(
            "SELECT entry, min(id) AS first FROM faq_revision"
            " WHERE act = 'added' AND locale = ? AND at >= ? AND at < ? GROUP BY entry ORDER BY first",
            (locale, to_text(since), to_text(until)),
        )
        return [row["entry"] for row in rows]

    async def get(self, number: int) -> Revision | None:
        """Return a revision."""
        row = await self._transaction.fetch_one("SELECT * FROM faq_revision WHERE id = ?", (number,))
        return _revision(row) if row else None

    async def before(self, revision: Revision) -> Revision | None:
        """Return what the same version said before it."""
        row = await self._transaction.fetch_one(
            "SELECT * FROM faq_revision WHERE entry = ? AND locale = ? AND id < ? ORDER BY id DESC LIMIT 1",
            (revision.entry.id, revision.entry.locale, revision.number),
        )
        return _revision(row) if row else None

    async def by(self, actor: int) -> list[Revision]:
        """Return what somebody has made, the oldest first."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM faq_revision WHERE actor = ? ORDER BY id", (actor,)
        )
        return [_revision(row) for row in rows]

    async def forget_actor(self, actor: int) -> int:
        """Forget who made what somebody has made; return how many."""
        return await self._transaction.execute(
            "UPDATE faq_revision SET actor = NULL WHERE actor = ?", (actor,)
        )

    async def forget_actors(self, before: datetime) -> int:
        """Forget who made what was made before an instant; return how many."""
        return await self._transaction.execute(
            "UPDATE faq_revision SET actor = NULL WHERE actor IS NOT NULL AND at < ?", (to_text(before),)
        )

    async def _last(self, where: str, *values: str) -> Sequence[Row]:
        return await self._transaction.fetch_all(
            "SELECT * FROM faq_revision WHERE id IN"
            f" (SELECT max(id) FROM faq_revision {where} GROUP BY entry, locale) ORDER BY entry, locale",
            values,
        )


def content_of(entry: Entry) -> str:
    """Return all that an entry says, as JSON."""
    return json.dumps(
        {
            "id": entry.id,
            "locale": entry.locale,
            "question": entry.question,
            "aliases": entry.aliases,
            "answer": entry.answer,
            "sources": entry.sources,
            "checked": entry.checked.isoformat(),
            "volatile": entry.volatile,
            "tags": entry.tags,
        },
        ensure_ascii=False,
    )


def entry_in(content: str) -> Entry:
    """Return the entry of which :func:`content_of` wrote all that it says."""
    said = json.loads(content)
    lists = {name: tuple(said.pop(name)) for name in ("aliases", "sources", "tags")}
    return Entry(**said | lists | {"checked": date.fromisoformat(said["checked"])})


def _each(rows: Sequence[Row], look: Callable[[dict[str, Revision]], Seen]) -> list[Seen]:
    return [
        look({row["locale"]: _revision(row) for row in versions})
        for _, versions in groupby(rows, itemgetter("entry"))
    ]


def _by_entry(rows: Sequence[Row]) -> dict[str, dict[str, Revision]]:
    found: dict[str, dict[str, Revision]] = {}
    for row in rows:
        found.setdefault(row["entry"], {})[row["locale"]] = _revision(row)
    return found


def _revision(row: Row) -> Revision:
    return Revision(
        row["id"],
        entry_in(row["content"]),
        Act(row["act"]),
        from_text(row["at"]),
        row["actor"],
        bool(row["retired"]),
    )
